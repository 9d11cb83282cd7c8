/** Writes the record of a deck, its reader page, and the files beside it, unless they are current. */
import { currentStamp } from '../cache/stamp.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { readRecord } from '../export/deck-record.ts';
import { removeGoneTalks } from '../export/remove-gone.ts';
import type { Model } from '../model/index.ts';
import { generatedTalks, pageInputs, pageStamp } from './generated-talks.ts';

/** Whether the record of a deck, its page and the files beside it are current. */
async function isCurrent(model: Model, effects: Effects): Promise<boolean> {
  const record = await readRecord(model.deck, effects);
  const inputs = await pageInputs(model, await generatedTalks(model, effects), record, effects);
  return (await currentStamp(pageStamp(model.deck), inputs, effects)) !== undefined;
}

/** Makes the page of a deck for `writeReader`, unless it is current, while other programs are at work. */
export async function prepareReader(model: Model, effects: Effects): Promise<void> {
  if (await isCurrent(model, effects)) return;
  const { preparePage } = await import('./make-reader.ts');
  await preparePage(model, effects);
}

/**
 * Writes the record of a deck, its page and the files beside it, unless they are current, and removes what was made for
 * talks that are gone.
 * @returns W_FILE_KEPT for each file that stays
 */
export async function writeReader(model: Model, effects: Effects): Promise<readonly Diagnostic[]> {
  const ids = model.talks.map((talk) => talk.id);
  const kept = await removeGoneTalks(model.deck, ids, effects);
  if (await isCurrent(model, effects)) return kept;
  // Loads the stages that analyse and plan.
  const { makeReader } = await import('./make-reader.ts');
  await makeReader(model, effects);
  return kept;
}
