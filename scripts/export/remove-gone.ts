/** Removes from `dist/` what was made for decks and talks that are gone. A file that is not as Claimdeck made it stays. */
import { type Digests, removeStamp, storedOutputs } from '../cache/stamp.ts';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { listDecks } from '../project/find-deck.ts';
import { ownerOf } from './deck-record.ts';

const keptFile = (file: string) =>
  diagnose('W_FILE_KEPT', { file }, 'It belongs to a deck or talk that is gone, and is not as Claimdeck made it.');

/** Removes the files of an output that are as they were made, and its folder if nothing else is in it. */
async function removeUnchanged(place: string, files: Digests, effects: Effects): Promise<void> {
  const present = await effects.digests(place);
  for (const [file, digest] of Object.entries(files)) if (present.get(file) === digest) await effects.remove(file);
  if ((await effects.digests(place)).size === 0) await effects.remove(place);
}

/**
 * Removes what was made for decks without a folder below data/. Where there is no deck at all, nothing is removed.
 * @returns W_FILE_KEPT for each folder of which something stays
 */
export async function removeGoneDecks(effects: Effects): Promise<Diagnostic[]> {
  const decks = await listDecks(effects);
  const kept: Diagnostic[] = [];
  for (const name of decks.length === 0 ? [] : await effects.list('dist')) {
    if (decks.includes(name)) continue;
    const folder = `dist/${name}`;
    const stamps = await storedOutputs(name, effects);
    for (const [stamp, outputs] of stamps) {
      for (const [place, files] of Object.entries(outputs))
        if (place.startsWith(`${folder}/`)) await removeUnchanged(place, files, effects);
      await removeStamp(stamp, effects);
    }
    if (stamps.size === 0) continue;
    if ((await effects.digests(folder)).size === 0) await effects.remove(folder);
    else kept.push(keptFile(folder));
  }
  return kept;
}

/**
 * Removes web decks, PDFs and HTML files that were made for talks of a deck that are not in `talks`.
 * @returns W_FILE_KEPT for each file and folder of these talks that stays
 */
export async function removeGoneTalks(deck: string, talks: readonly string[], effects: Effects): Promise<Diagnostic[]> {
  const gone = new Set<string>();
  for (const [stamp, outputs] of await storedOutputs(deck, effects))
    for (const [place, files] of Object.entries(outputs)) {
      const [, talk = ''] = /^([^/.]+)(?:\.\w+)?$/u.exec(place.slice(`dist/${deck}/`.length)) ?? [];
      // The stamps of a whole deck name the files of its talks as well.
      if (!/-(?:web|pdf|html)$/u.test(stamp) || talk === '' || talks.includes(talk)) continue;
      if (!place.startsWith(`dist/${deck}/`)) continue;
      await removeUnchanged(place, files, effects);
      await removeStamp(stamp, effects);
      gone.add(talk);
    }
  if (gone.size === 0) return [];
  const names = await effects.list(`dist/${deck}`);
  return names
    .filter((name) => gone.has(ownerOf(name, [...talks, ...gone]) ?? ''))
    .map((name) => keptFile(`dist/${deck}/${name}`));
}
