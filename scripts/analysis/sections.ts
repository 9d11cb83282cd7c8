/** The argument section by section: the pressures on the outcome, what each section adds, which factor turns its sign. */
import { lookupOf, type Model } from '../model/index.ts';
import { type Effect, totalEffects } from './effects.ts';
import { graphOf, type SignedGraph } from './graph.ts';
import { ownLinks } from './own-links.ts';
import { type PressingSigns, type Pressure, pressingSigns, pressuresOn } from './pressures.ts';
import { without } from './robustness.ts';
import type { EffectSign } from './signs.ts';

/** Ids of factors by their pressure on the outcome within one section's map, in the order of the factors. */
export interface Balance {
  /** Factors that raise the outcome. */
  readonly raise: readonly string[];
  /** Factors that lower it. */
  readonly lower: readonly string[];
  /** Factors that do both. */
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
  /** Signs with which its links press. */
  readonly signs: PressingSigns;
  /** `map` without the links that only actors hold. */
  readonly own: SignedGraph;
  /** Total effects on the outcome within `own`. */
  readonly effects: readonly Effect[];
  /** Pressures of the factors on the outcome within `own`. */
  readonly pressures: readonly Pressure[];
  /** Factors by their pressure on the outcome within `own`. */
  readonly balance: Balance;
  /**
   * Whether the section presses the outcome down: more factors lower it than raise it, two or more, also without the links
   * of `own` that hold under a condition only.
   */
  readonly pressesDown: boolean;
  /** Ids of the factors that reach the outcome only by links that actors hold, in the order of the factors. */
  readonly heldOnly: readonly string[];
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

/**
 * A factor whose total effect on the outcome, by the author's own links, is positive in one section and negative in another.
 */
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

/** The balance of pressures on one outcome. */
export function balanceOf(pressures: readonly Pressure[]): Balance {
  const of = (sign: EffectSign) => pressures.filter((p) => p.sign === sign).map((p) => p.from);
  return {
    raise: of('+'),
    lower: of('-'),
    indeterminate: of('indeterminate'),
    unclear: of('unclear'),
    unsettled: of('unsettled'),
  };
}

/** Factors at least that lower the outcome where a section presses it down. */
const leastLowering = 2;

/** The balance of a section's own links without some of them. */
export const balanceWithout = (
  { own, signs }: Pick<SectionAnalysis, 'own' | 'signs'>,
  outcome: string,
  removed: ReadonlySet<string>,
): Balance => balanceOf(pressuresOn(without(own, removed), outcome, signs));

/** Whether more factors lower the outcome than raise it. */
export const lowersMore = ({ raise, lower }: Balance): boolean => lower.length > raise.length;

/** Ids of links that the author's own claims of a section assert under a condition only. */
function conditionalIn(model: Model, section: string, { links }: SignedGraph): ReadonlySet<string> {
  const { links: byId, claims } = lookupOf(model);
  return new Set(
    links.flatMap(({ id }) => {
      const own = byId.get(id)!.assertions.filter((a) => claims.get(a.claim)!.section === section);
      return own.every((a) => a.conditional !== undefined || a.attributedTo !== undefined) ? [id] : [];
    }),
  );
}

/** The analysis of each section of a coding, in order. */
export function analyseSections(model: Model, outcome: string): SectionAnalysis[] {
  const factors = new Set<string>();
  const links = new Set<string>();
  const before: string[] = [];
  return model.sections.map(({ id }) => {
    before.push(id);
    const map = graphOf(model, [id]);
    const signs = pressingSigns(model, id);
    const own = ownLinks(model, map);
    const effects = totalEffects(own, [outcome]);
    const pressures = pressuresOn(own, outcome, signs, effects);
    const balance = balanceOf(pressures);
    const unconditional = balanceWithout({ own, signs }, outcome, conditionalIn(model, id, own));
    const pressing = new Set(pressures.map((p) => p.from));
    const analysis: SectionAnalysis = {
      section: id,
      map,
      soFar: graphOf(model, [...before]),
      signs,
      own,
      effects,
      pressures,
      balance,
      pressesDown: [balance, unconditional].every((b) => lowersMore(b) && b.lower.length >= leastLowering),
      heldOnly: totalEffects(map, [outcome])
        .map((e) => e.from)
        .filter((f) => !pressing.has(f)),
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
