/** Three orders of slides → one. */
import { longestIncreasing } from './longest-run.ts';

export interface Orders {
  /** Keys as generated last time, as they stand in the file, and as generated now; each without repetition. */
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly generated: readonly string[];
  /** Keys of the file that stay although they are not generated, or not any more. */
  readonly own: ReadonlySet<string>;
  /** Keys whose place and presence the generator decides, whatever a hand did. */
  readonly reset: ReadonlySet<string>;
}

export interface OrderedSlides {
  readonly order: readonly string[];
  readonly moved: readonly string[];
  /** Deleted by hand, though generated. */
  readonly deleted: readonly string[];
}

/**
 * The generator's order, in which what a hand moved or inserted stands after the slide before it in the file, and
 * what a hand deleted stays away. Without a change of the generator's this is the file's own order.
 */
export function orderSlides({ base, mine, generated, own, reset }: Orders): OrderedSlides {
  const placeInBase = new Map(base.map((key, i) => [key, i]));
  const shared = mine.filter((key) => placeInBase.has(key));
  const still = new Set(longestIncreasing(shared.map((key) => placeInBase.get(key)!)).map((i) => shared[i]));
  const present = new Set(mine);
  const now = new Set(generated);
  const moved = shared.filter((key) => !still.has(key) && !reset.has(key) && (now.has(key) || own.has(key)));
  const deleted = generated.filter((key) => placeInBase.has(key) && !present.has(key) && !reset.has(key));
  const added = mine.filter((key) => now.has(key) && !placeInBase.has(key) && !reset.has(key));
  const pinned = new Set([...own, ...moved, ...added]);
  const away = new Set(deleted);
  const order = generated.filter((key) => !away.has(key) && !pinned.has(key));
  mine.forEach((key, i) => {
    if (!pinned.has(key)) return;
    let at = 0;
    for (let j = i - 1; j >= 0; j -= 1) {
      const before = order.indexOf(mine[j]!);
      if (before === -1) continue;
      at = before + 1;
      break;
    }
    order.splice(at, 0, key);
  });
  return { order, moved, deleted };
}
