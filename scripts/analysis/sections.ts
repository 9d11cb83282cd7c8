/** The argument section by section: the pressures on the outcome, what each section adds, which factor turns its sign. */
import type { Model } from '../model/index.ts';
import { type Effect, totalEffects } from './effects.ts';
import { graphOf, type SignedGraph } from './graph.ts';
import type { EffectSign } from './signs.ts';

/**
 * Factors by the direction in which they press the outcome within one section's map, in the order of the factors: the
 * sign of their total effect, turned round where the section speaks of the factor at its low pole.
 */
export interface Balance {
  readonly raise: readonly string[];
  readonly lower: readonly string[];
  readonly indeterminate: readonly string[];
  readonly unclear: readonly string[];
  readonly unsettled: readonly string[];
}

export interface SectionAnalysis {
  readonly section: string;
  /** Links that claims of this section assert, and the factors they touch. */
  readonly map: SignedGraph;
  /** The same for this section and all before it. */
  readonly soFar: SignedGraph;
  readonly effects: readonly Effect[];
  readonly balance: Balance;
  /** Ids of factors of which the section, as causes, speaks at their low pole only. */
  readonly lowPole: readonly string[];
  /** Ids that no section before has; `confirmed`: links asserted before and again. */
  readonly added: { readonly factors: readonly string[]; readonly links: readonly string[] };
  readonly confirmed: readonly string[];
}

/** A factor whose total effect on the outcome is of one sign in a section and of the other in a later one. */
export interface SignTurn {
  readonly factor: string;
  readonly signs: readonly { readonly section: string; readonly sign: '+' | '-' }[];
}

/** The balance of some effects; `lowPole` holds the factors that press against the sign of their effect. */
export function balanceOf(effects: readonly Effect[], lowPole: readonly string[]): Balance {
  const turned = { '+': '-', '-': '+' } as const;
  const pressure = ({ from, sign }: Effect): EffectSign =>
    (sign === '+' || sign === '-') && lowPole.includes(from) ? turned[sign] : sign;
  const of = (sign: EffectSign) => effects.filter((e) => pressure(e) === sign).map((e) => e.from);
  return {
    raise: of('+'),
    lower: of('-'),
    indeterminate: of('indeterminate'),
    unclear: of('unclear'),
    unsettled: of('unsettled'),
  };
}

/** The causes that a section's claims speak of at their low pole in all their links. */
function lowPoleOf(model: Model, section: string): string[] {
  const claims = new Set(model.claims.filter((c) => c.section === section).map((c) => c.id));
  const poles = new Map<string, boolean>();
  for (const link of model.links)
    for (const a of link.assertions)
      if (claims.has(a.claim)) poles.set(link.from, (poles.get(link.from) ?? true) && a.lowPole === true);
  return model.factors.map((f) => f.id).filter((id) => poles.get(id));
}

/** The sections of a coding in their order, each with its map, its balance and what it adds. */
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

/** The factors that turn, in the order of their first sign. */
export function findTurns(sections: readonly SectionAnalysis[]): SignTurn[] {
  const signs = new Map<string, { section: string; sign: '+' | '-' }[]>();
  for (const { section, effects } of sections)
    for (const { from, sign } of effects)
      if (sign === '+' || sign === '-') signs.set(from, [...(signs.get(from) ?? []), { section, sign }]);
  return [...signs]
    .filter(([, list]) => new Set(list.map((s) => s.sign)).size > 1)
    .map(([factor, list]) => ({ factor, signs: list }));
}
