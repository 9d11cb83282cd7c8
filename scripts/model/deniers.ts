/** Who denies a link. */
import type { Link } from './model.ts';

/** The actors who deny a link, each once, where the author does not deny it; else empty. */
export function deniersOf({ denied, assertions }: Link): readonly string[] {
  const actors = assertions.map((a) => a.deniedBy);
  return denied && actors.every((a) => a !== undefined) ? [...new Set(actors)] : [];
}
