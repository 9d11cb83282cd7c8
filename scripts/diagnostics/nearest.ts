import { closest, distance } from 'fastest-levenshtein';

/** The known name most like a wrong one, or `undefined` where none is near (more than half its letters differ). */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name, known);
  return distance(name, best) <= Math.max(2, Math.ceil(best.length / 2)) ? best : undefined;
}
