/** Removes from `dist/` what was made for decks and talks that are gone. A file that is not as Claimdeck made it stays. */
import { type Digests, digestOf, digestPlaces, removeStamp, storedOutputs, writeStamp } from '../cache/stamp.ts';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { listDecks } from '../project/data/find-deck.ts';
import { ownerOf } from './deck-record.ts';

const keptFile = (file: string) =>
  diagnose('W_FILE_KEPT', { file }, 'It belongs to a deck or talk that is gone, and is not as Claimdeck made it.');

/** Removes the files of an output that are as they were made, and its folder if nothing else is in it. */
async function removeUnchanged(place: string, files: Digests, effects: Effects): Promise<void> {
  const present = await effects.digests(place);
  for (const [file, digest] of Object.entries(files)) if (present.get(file) === digest) await effects.remove(file);
  if ((await effects.digests(place)).size === 0) await effects.remove(place);
}

/** Name of the record of an output of a talk, `deck/talk.1f…`, or of a deck, `deck/whole-1f…`. Ids of talks have no dot. */
const recordName = (deck: string, talk: string | undefined, places: readonly string[]) =>
  `${deck}/${talk === undefined ? 'whole-' : `${talk}.`}${digestOf(places).slice(0, 12)}`;

/** Talk of a stamp or record, by its name and a place of its outputs; `undefined` where it belongs to a whole deck. */
function talkOf(stamp: string, deck: string, place: string): string | undefined {
  const [, recorded] = /^([^.]+)\./u.exec(stamp.slice(deck.length + 1)) ?? [];
  if (recorded !== undefined || !/-(?:web|pdf|html|cover)$/u.test(stamp)) return recorded;
  return /^([^/.]+)(?:\.cover)?(?:\.\w+)?$/u.exec(place.slice(`dist/${deck}/`.length))?.[1];
}

/**
 * Records an output of a talk, or of a deck where `talk` is `undefined`, as it was just made, so that it can be removed when
 * the talk or deck is gone. Of a folder, these are the files in `written` and those of earlier runs: a file that a user put
 * there is not ours. Unchanged files of earlier runs for which `isCurrent` is false are removed.
 */
export async function recordOutput(
  deck: string,
  talk: string | undefined,
  {
    places,
    written,
    isCurrent = () => true,
  }: {
    readonly places: readonly string[];
    readonly written: readonly string[];
    readonly isCurrent?: (file: string) => boolean;
  },
  effects: Effects,
): Promise<void> {
  const name = recordName(deck, talk, places);
  const before = (await storedOutputs(deck, effects)).get(name) ?? {};
  const own = new Set([...places, ...written]);
  const outputs: [place: string, files: Digests][] = [];
  for (const [place, files] of Object.entries(await digestPlaces(places, effects))) {
    const made = Object.entries(files).filter(([file, digest]) => own.has(file) || before[place]?.[file] === digest);
    const [kept, stale] = [true, false].map((is) => made.filter(([file]) => (own.has(file) || isCurrent(file)) === is));
    for (const [file] of stale!) await effects.remove(file);
    outputs.push([place, Object.fromEntries(kept!)]);
  }
  await writeStamp(name, { inputs: '', outputs: Object.fromEntries(outputs) }, effects);
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
 * Removes outputs at their usual places that were made for talks of a deck that are not in `talks`.
 * @returns W_FILE_KEPT for each file and folder of these talks that stays
 */
export async function removeGoneTalks(deck: string, talks: readonly string[], effects: Effects): Promise<Diagnostic[]> {
  const gone = new Set<string>();
  for (const [stamp, outputs] of await storedOutputs(deck, effects))
    for (const [place, files] of Object.entries(outputs)) {
      const talk = talkOf(stamp, deck, place);
      if (talk === undefined || talks.includes(talk) || !place.startsWith(`dist/${deck}/`)) continue;
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
