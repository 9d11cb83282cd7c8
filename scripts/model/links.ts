/** Links: their ids, who asserts or denies them, and under which conditions. */
import type { Link, LinkAssertion, Polarity } from './model.ts';

const escapeId = (id: string) => id.replace(/[%>:]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

/** The id of a link, `from>to:+` or `from>to:+:denied`; `%`, `>` and `:` of the factor ids are percent-encoded. */
export const linkId = (from: string, to: string, polarity: Polarity, isDenied = false): string =>
  `${escapeId(from)}>${escapeId(to)}:${polarity}${isDenied ? ':denied' : ''}`;

/**
 * The conditions of a link, each once; empty where one of its assertions is unconditional. `true`: not given in words. Those
 * of a link that author and actors deny are the author's.
 */
export function conditionsOf({ assertions }: Pick<Link, 'assertions'>): readonly (string | true)[] {
  const own = assertions.filter((a) => a.deniedBy === undefined);
  const conditions = new Set((own.length > 0 ? own : assertions).map((a) => a.conditional));
  return [...conditions].every((c) => c !== undefined) ? ([...conditions] as (string | true)[]) : [];
}

/** The actors who deny a link, each once, where the author does not deny it; else empty. */
export function deniersOf({ denied, assertions }: Pick<Link, 'denied' | 'assertions'>): readonly string[] {
  const actors = assertions.map((a) => a.deniedBy);
  return denied && actors.every((a) => a !== undefined) ? [...new Set(actors)] : [];
}

/** The actors who deny a link, each once, whether or not the author denies it, too. */
export const allDeniersOf = ({ assertions }: Pick<Link, 'assertions'>): readonly string[] => [
  ...new Set(assertions.flatMap((a) => a.deniedBy ?? [])),
];

/** Assertions of the author, then those of actors; all together where both have the same conditions, or one has none. */
export function sidesOf(
  assertions: Link['assertions'],
  isOfAuthor: (assertion: Link['assertions'][number]) => boolean,
): readonly Link['assertions'][] {
  const sides = [assertions.filter(isOfAuthor), assertions.filter((a) => !isOfAuthor(a))].filter((s) => s.length > 0);
  const conditions = new Set(sides.map((side) => JSON.stringify(conditionsOf({ assertions: side }))));
  return conditions.size > 1 ? sides : [assertions];
}

/**
 * The word of the text for the low pole of the cause, if all assertions speak of it: the first word, `true` without one.
 * `undefined` if one does not, and for none.
 */
export function lowPoleOf(assertions: readonly Pick<LinkAssertion, 'lowPole'>[]): string | true | undefined {
  const poles = assertions.map((a) => a.lowPole);
  return poles.includes(undefined) ? undefined : (poles.find((pole) => pole !== true) ?? poles[0]);
}

/** Whether actors alone hold a link: each of its claims reports it as a belief or an aim. */
export const isHeldOnly = ({ assertions }: Pick<Link, 'assertions'>): boolean =>
  assertions.every((a) => a.attributedTo !== undefined);

/** The names of the actors who hold a link, each once, without what is behind a comma. */
export const holdersOf = ({ assertions }: Pick<Link, 'assertions'>): readonly string[] => [
  ...new Set(assertions.flatMap((a) => a.attributedTo?.split(',')[0] ?? [])),
];
