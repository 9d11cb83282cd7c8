/** Suggestions for unknown names. */
import { closest, distance } from 'fastest-levenshtein';
import { alikeKey } from './alike.ts';

/**
 * The known name that looks like a wrong one, else the one with the fewest edits; `undefined` where more than half its
 * letters differ.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const alike = known.find((other) => alikeKey(other) === alikeKey(name));
  if (alike !== undefined) return alike;
  const best = closest(name, known);
  return distance(name, best) <= Math.max(2, Math.ceil(best.length / 2)) ? best : undefined;
}

/** Most names that a message lists. */
const listedNames = 20;

/** What is expected instead of a wrong name: the nearest known one, else the first of all; `undefined` where none is known. */
export const expectedName = (name: string, known: readonly string[]): string | undefined =>
  nearestName(name, known) ?? (known.slice(0, listedNames).join(', ') || undefined);
