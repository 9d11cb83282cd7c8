/** Who asserts a link: the author, or actors whose beliefs and aims the author reports. */
import type { Link } from './model.ts';

/** Whether actors alone hold a link: each of its claims reports it as a belief or an aim. */
export const isHeldOnly = ({ assertions }: Pick<Link, 'assertions'>): boolean =>
  assertions.every((a) => a.attributedTo !== undefined);

/** The names of the actors who hold a link, each once, without what is behind a comma. */
export const holdersOf = ({ assertions }: Pick<Link, 'assertions'>): readonly string[] => [
  ...new Set(assertions.flatMap((a) => a.attributedTo?.split(',')[0] ?? [])),
];
