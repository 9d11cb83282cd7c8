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

/** Whether the author denies a denied link, alone or with actors. */
export const isDeniedByAuthor = ({ assertions }: Pick<Link, 'assertions'>): boolean =>
  assertions.some((a) => a.deniedBy === undefined);

/** The actors who deny a link, each once, whether or not the author denies it, too. */
export const deniersOf = ({ assertions }: Pick<Link, 'assertions'>): readonly string[] => [
  ...new Set(assertions.flatMap((a) => a.deniedBy ?? [])),
];

/**
 * The link as the author holds or denies it, then as actors do, whom the key names; the whole link where both have the same
 * conditions, or only one of them speaks.
 */
export function sidesOf<T extends Pick<Link, 'assertions'>>(link: T, actor: 'attributedTo' | 'deniedBy'): readonly T[] {
  const sides = [true, false]
    .map((isOfAuthor) => link.assertions.filter((a) => (a[actor] === undefined) === isOfAuthor))
    .filter((assertions) => assertions.length > 0)
    .map((assertions) => ({ ...link, assertions }));
  return new Set(sides.map((side) => JSON.stringify(conditionsOf(side)))).size > 1 ? sides : [link];
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
