/** Three-way merge of the order of slides. */
import { unmovedEntries } from './diff-lines.ts';

/** Keys of the slides of three versions, each without repetition. */
export interface SlideOrders {
  /** As generated last time. */
  readonly base: readonly string[];
  /** In the user's file. */
  readonly mine: readonly string[];
  /** As generated now. */
  readonly generated: readonly string[];
  /** Keys of the user's file that stay although they are not generated. */
  readonly retained: ReadonlySet<string>;
  /** Keys whose place and presence are as generated, whatever the user did. */
  readonly reset: ReadonlySet<string>;
}

/** The merged order. */
export interface OrderedSlides {
  /** Keys of the merged file. */
  readonly order: readonly string[];
  /** Keys that the user moved, in the order of the user's file. */
  readonly moved: readonly string[];
  /** Generated keys that the user deleted. */
  readonly deleted: readonly string[];
}

/**
 * The generated order without the slides that the user deleted. A slide that the user moved or inserted follows the
 * slide before it in the user's file. If the generated order has not changed, the result is the user's order.
 */
export function orderSlides({ base, mine, generated, retained, reset }: SlideOrders): OrderedSlides {
  const inBase = new Set(base);
  const unmoved = unmovedEntries(base, mine);
  const inMine = new Set(mine);
  const inGenerated = new Set(generated);
  const isMoved = (key: string) => inBase.has(key) && !unmoved.has(key) && !reset.has(key);
  const moved = mine.filter((key) => isMoved(key) && (inGenerated.has(key) || retained.has(key)));
  const deleted = generated.filter((key) => inBase.has(key) && !inMine.has(key) && !reset.has(key));
  const inserted = mine.filter((key) => inGenerated.has(key) && !inBase.has(key) && !reset.has(key));
  const placedByUser = new Set([...retained, ...moved, ...inserted]);
  const excluded = new Set([...deleted, ...placedByUser]);
  const order = generated.filter((key) => !excluded.has(key));
  mine.forEach((key, i) => {
    if (!placedByUser.has(key)) return;
    // A slide that goes back to its generated place takes no other slide along.
    const goesBack = (other: string) => reset.has(other) && !unmoved.has(other);
    const previous = mine.slice(0, i).findLast((other) => order.includes(other) && !goesBack(other));
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key);
  });
  return { order, moved, deleted };
}
