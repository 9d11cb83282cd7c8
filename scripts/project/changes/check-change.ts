/** Checks a deck as it would become, before a change is written. */
import type { Checked } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { checkRead } from '../data/load-deck.ts';
import type { ReadDeck } from '../data/read-deck.ts';
import { checkDeckLetters } from '../slides/check-deck-letters.ts';

/**
 * The model of a deck that was read, with other data, or all its faults; letters that no font has are among them.
 * @param built what `buildModel` gives for the data, where it is known
 */
export async function checkChange(
  read: ReadDeck,
  data: unknown,
  effects: Effects,
  built?: Checked<Model>,
): Promise<Checked<Model>> {
  const checked = await checkRead({ ...read, input: { ...read.input, data } }, effects, built);
  const letters = checked.ok ? await checkDeckLetters(checked.value, undefined, effects) : [];
  return letters.length === 0 ? checked : { ok: false, diagnostics: [...checked.diagnostics, ...letters] };
}
