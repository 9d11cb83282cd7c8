/** Order of the merged slides. */
import { longestIncreasing } from './longest-run.ts';

/** Three orders of the same talk, as keys without repetition. */
export interface Orders {
  /** As generated last time. */
  readonly base: readonly string[];
  /** As in the file. */
  readonly mine: readonly string[];
  /** As generated now. */
  readonly generated: readonly string[];
  /** Keys of the file that are not generated now and stay: added or edited by hand. */
  readonly own: ReadonlySet<string>;
}

/** The merged order and how it differs from the generated one. */
export interface OrderedSlides {
  /** Keys of the merged file. */
  readonly order: readonly string[];
  /** Keys that a hand moved, in file order. */
  readonly moved: readonly string[];
  /** Keys that are generated and were deleted by hand, in generated order. */
  readonly deleted: readonly string[];
}

/** The position after the nearest of `before`, searched from its end, that is in `order`; 0 where none is. */
function positionAfter(order: readonly string[], before: readonly string[]): number {
  const previous = before.findLast((key) => order.includes(key));
  return previous === undefined ? 0 : order.indexOf(previous) + 1;
}

/**
 * The generated order. A slide that a hand moved or inserted follows its predecessor in the file; a slide that a hand
 * deleted stays away. Without a change of the generated order this is the file's order.
 */
export function orderSlides({ base, mine, generated, own }: Orders): OrderedSlides {
  const positionInBase = new Map(base.map((key, i) => [key, i]));
  const shared = mine.filter((key) => positionInBase.has(key));
  const inPlace = new Set(longestIncreasing(shared.map((key) => positionInBase.get(key)!)).map((i) => shared[i]));
  const present = new Set(mine);
  const now = new Set(generated);
  const moved = shared.filter((key) => !inPlace.has(key) && (now.has(key) || own.has(key)));
  const deleted = generated.filter((key) => positionInBase.has(key) && !present.has(key));
  const added = mine.filter((key) => now.has(key) && !positionInBase.has(key));
  const pinned = new Set([...own, ...moved, ...added]);
  const absent = new Set(deleted);
  const order = generated.filter((key) => !absent.has(key) && !pinned.has(key));
  mine.forEach((key, i) => {
    if (pinned.has(key)) order.splice(positionAfter(order, mine.slice(0, i)), 0, key);
  });
  // Slidev needs a slide, and the first one carries the headmatter: the file keeps the slides it has.
  return order.length === 0 ? { order: mine, moved: [], deleted } : { order, moved, deleted };
}

/**
 * The file's order after a decision about one slide. Only `generated` changes it: a deleted slide comes back after its
 * predecessor in the generated order, a slide that is no longer generated goes, unless it is the last one left.
 */
export function orderWithDecision(
  { mine, generated }: Pick<Orders, 'mine' | 'generated'>,
  { side, slide }: { readonly side: 'mine' | 'generated'; readonly slide: string },
): readonly string[] {
  const position = generated.indexOf(slide);
  if (side === 'mine' || mine.includes(slide) === position >= 0) return mine;
  if (position >= 0) return mine.toSpliced(positionAfter(mine, generated.slice(0, position)), 0, slide);
  return mine.length > 1 ? mine.filter((key) => key !== slide) : mine;
}
