/** Suggestions for unknown names. */
import { closest, distance } from 'fastest-levenshtein';

/** The known name with the fewest edits from a wrong one; `undefined` where more than half its letters differ. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name, known);
  return distance(name, best) <= Math.max(2, Math.ceil(best.length / 2)) ? best : undefined;
}
