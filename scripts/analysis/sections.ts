/** The argument section by section: the pressures on the outcome, what each section adds, which factor turns its sign. */
import type { Model } from '../model/index.ts';
import { type Effect, totalEffects } from './effects.ts';
import { graphOf, type SignedGraph } from './graph.ts';
import type { EffectSign } from './signs.ts';

/**
 * Ids of factors by their pressure on the outcome within one section's map, in the order of the factors. The pressure is
 * the sign of the total effect, reversed where the section is about the factor at its low pole.
 */
export interface Balance {
  /** Factors that raise the outcome. */
  readonly raise: readonly string[];
  /** Factors that lower it. */
  readonly lower: readonly string[];
  /** Factors with paths of both signs. */
  readonly indeterminate: readonly string[];
  /** Factors whose direction the author leaves open. */
  readonly unclear: readonly string[];
  /** Factors whose sign was not found within the bounds. */
  readonly unsettled: readonly string[];
}

/** The analysis of one section. */
export interface SectionAnalysis {
  /** Id of the section. */
  readonly section: string;
  /** Graph of the links that its claims assert. */
  readonly map: SignedGraph;
  /** The same for this section and all sections before it. */
  readonly soFar: SignedGraph;
  /** Total effects on the outcome within `map`. */
  readonly effects: readonly Effect[];
  /** Factors by their pressure on the outcome. */
  readonly balance: Balance;
  /** Ids of factors that are causes at their low pole in all their links of the section. */
  readonly lowPole: readonly string[];
  /** Ids of factors and links that no section before has. */
  readonly added: {
    /** Ids of the added factors; empty if there are none. */
    readonly factors: readonly string[];
    /** Ids of the added links; empty if there are none. */
    readonly links: readonly string[];
  };
  /** Ids of links that a section before has too. */
  readonly confirmed: readonly string[];
}

/** A factor whose total effect on the outcome is positive in one section and negative in another. */
export interface SignReversal {
  /** Id of the factor. */
  readonly factor: string;
  /** Its sign in each section where it has one, in the order of the sections. */
  readonly signs: readonly {
    /** Id of the section. */
    readonly section: string;
    /** Sign of the total effect on the outcome within the section. */
    readonly sign: '+' | '-';
  }[];
}

/** The balance of effects on one outcome. `lowPole`: ids of factors whose sign is reversed. */
export function balanceOf(effects: readonly Effect[], lowPole: readonly string[]): Balance {
  const reversed = { '+': '-', '-': '+' } as const;
  const pressure = ({ from, sign }: Effect): EffectSign =>
    (sign === '+' || sign === '-') && lowPole.includes(from) ? reversed[sign] : sign;
  const of = (sign: EffectSign) => effects.filter((e) => pressure(e) === sign).map((e) => e.from);
  return {
    raise: of('+'),
    lower: of('-'),
    indeterminate: of('indeterminate'),
    unclear: of('unclear'),
    unsettled: of('unsettled'),
  };
}

/** Ids of the causes that are at their low pole in all links of a section's claims. */
function lowPoleOf(model: Model, section: string): string[] {
  const claims = new Set(model.claims.filter((c) => c.section === section).map((c) => c.id));
  const poles = new Map<string, boolean>();
  for (const link of model.links)
    for (const a of link.assertions)
      if (claims.has(a.claim)) poles.set(link.from, (poles.get(link.from) ?? true) && a.lowPole === true);
  return model.factors.map((f) => f.id).filter((id) => poles.get(id));
}

/** The analysis of each section of a coding, in order. */
export function analyseSections(model: Model, outcome: string): SectionAnalysis[] {
  const factors = new Set<string>();
  const links = new Set<string>();
  const before: string[] = [];
  return model.sections.map(({ id }) => {
    before.push(id);
    const map = graphOf(model, [id]);
    const effects = totalEffects(map, [outcome]);
    const lowPole = lowPoleOf(model, id);
    const analysis: SectionAnalysis = {
      section: id,
      map,
      soFar: graphOf(model, [...before]),
      effects,
      balance: balanceOf(effects, lowPole),
      lowPole,
      added: {
        factors: map.factors.map((f) => f.id).filter((f) => !factors.has(f)),
        links: map.links.map((l) => l.id).filter((l) => !links.has(l)),
      },
      confirmed: map.links.map((l) => l.id).filter((l) => links.has(l)),
    };
    for (const f of map.factors) factors.add(f.id);
    for (const l of map.links) links.add(l.id);
    return analysis;
  });
}

/** The factors whose sign changes between sections, in the order of their first sign. */
export function findSignReversals(sections: readonly SectionAnalysis[]): SignReversal[] {
  const signs = new Map<string, { section: string; sign: '+' | '-' }[]>();
  for (const { section, effects } of sections)
    for (const { from, sign } of effects)
      if (sign === '+' || sign === '-') signs.set(from, [...(signs.get(from) ?? []), { section, sign }]);
  return [...signs]
    .filter(([, list]) => new Set(list.map((s) => s.sign)).size > 1)
    .map(([factor, list]) => ({ factor, signs: list }));
}
