/** Checks that the installed fonts have the letters of a coding. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { hasUncoveredCharacter } from '../look/font-reader.ts';

/**
 * Faults of the letters of talks, or of all if `talks` is `undefined`; none for a deck without talks. Only where the coding
 * has such a letter are the talks planned, to name the slides.
 */
export async function checkDeckLetters(
  model: Model,
  talks: readonly string[] | undefined,
  effects: Effects,
): Promise<Diagnostic[]> {
  if (model.talks.length === 0 || !(await hasUncoveredCharacter(model, effects))) return [];
  const { checkTalkLetters } = await import('./generate-talks.ts');
  return checkTalkLetters(model, talks, effects);
}
