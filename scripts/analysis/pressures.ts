/**
 * How factors press on the outcome within a section: the one rule for causes at their low pole. A link whose passage speaks
 * of the cause at its low pole, such as “the decline of trade”, presses with the reverse of its sign.
 */
import type { LinkAssertion, Model, Polarity } from '../model/index.ts';
import { type Effect, totalEffects } from './effects.ts';
import type { SignedGraph } from './graph.ts';
import type { EffectSign } from './signs.ts';

const reversed = { '+': '-', '-': '+', '?': '?' } as const;

/** The sign with which a link presses where a claim asserts it. */
export const pressingSign = (polarity: Polarity, { lowPole }: Pick<LinkAssertion, 'lowPole'>): Polarity =>
  lowPole === undefined ? polarity : reversed[polarity];

/** The signs with which the links of a section press, each once and sorted, by id of the link. */
export type PressingSigns = ReadonlyMap<string, readonly Polarity[]>;

/**
 * The signs with which a section's claims, or all claims, have the links press. Links that they do not assert are left out.
 * What the author says of a link counts before what actors hold.
 */
export function pressingSigns(model: Model, section: string | undefined): PressingSigns {
  const claims = new Set(model.claims.filter((c) => (section ?? c.section) === c.section).map((c) => c.id));
  return new Map(
    model.links.flatMap(({ id, polarity, assertions }) => {
      const told = assertions.filter((a) => claims.has(a.claim));
      const authors = told.filter((a) => a.attributedTo === undefined);
      const own = authors.length > 0 ? authors : told;
      const signs = new Set(own.map((a) => pressingSign(polarity, a)));
      return signs.size === 0 ? [] : [[id, [...signs].sort()]];
    }),
  );
}

/** A factor's pressure on the outcome. */
export interface Pressure {
  /** Id of the factor. */
  readonly from: string;
  /** Sign of the total effect in which the factor's own links have the signs with which they press. */
  readonly sign: EffectSign;
  /** Whether it differs from the total effect, because the text speaks of the factor at its low pole. */
  readonly isReversed: boolean;
}

/** The pressures on the outcome in a section's map, in the order of the factors. `effects` are those on the outcome. */
export function pressuresOn(
  map: SignedGraph,
  outcome: string,
  signs: PressingSigns,
  effects: readonly Effect[] = totalEffects(map, [outcome]),
): Pressure[] {
  const signsOf = (link: SignedGraph['links'][number]) => signs.get(link.id) ?? [link.polarity];
  return effects.map(({ from, sign }) => {
    const own = map.links.filter((l) => l.from === from);
    if (own.every((l) => signsOf(l).join('') === l.polarity)) return { from, sign, isReversed: false };
    // A simple path does not return to its first factor.
    const others = map.links.filter((l) => l.from !== from && l.to !== from);
    const pressing = own.flatMap((l) => signsOf(l).map((polarity) => ({ ...l, id: `${l.id} ${polarity}`, polarity })));
    const pressure = totalEffects({ ...map, links: [...others, ...pressing] }, [outcome]).find((e) => e.from === from)!;
    return { from, sign: pressure.sign, isReversed: pressure.sign !== sign };
  });
}
