/** Former versions of files that people edit: kept when a run overwrites them, put back by `generate --undo`. */
import { digestOf } from '../cache/stamp.ts';
import { cacheFile, readCache, writeCache } from '../cache/store.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

/** A file that a run writes. */
export interface FileChange {
  /** POSIX path relative to the root. */
  readonly file: string;
  /** The text as the run has read it; `undefined` where there was no file. */
  readonly former: string | undefined;
  /** The text to write. */
  readonly text: string;
}

/** Files that one run overwrote: an entry of the cache. */
interface Overwritten {
  readonly files: readonly { readonly file: string; readonly former: string; readonly written: string }[];
}

const isOverwrite = (change: FileChange): change is FileChange & { readonly former: string } =>
  change.former !== undefined && change.former !== change.text;

const placeOf = (deck: string, entry: string) => cacheFile('former', `${deck}/${entry}`);

/** Names of the entries of a deck, oldest first. */
const entriesOf = (deck: string, effects: Effects) => effects.list(cacheFile('former', deck));

/** Entries are numbered, since no clock is read. The digest keeps the entries of simultaneous runs apart. */
async function keep(deck: string, overwritten: Overwritten, effects: Effects): Promise<string> {
  const last = Number.parseInt((await entriesOf(deck, effects)).at(-1) ?? '0', 10);
  const written = overwritten.files.map((f) => [f.file, f.written]);
  const name = `${String(last + 1).padStart(8, '0')}-${digestOf(written).slice(0, 12)}.json`;
  await writeCache('former', `${deck}/${name}`, JSON.stringify(overwritten), effects);
  return name;
}

/**
 * Writes files of a deck in the order given, and keeps what they overwrite.
 * @returns false, and nothing is written, where a file is no longer as the run has read it
 */
export async function overwriteFiles(deck: string, changes: readonly FileChange[], effects: Effects): Promise<boolean> {
  const overwrites = changes.filter(isOverwrite);
  const files = overwrites.map(({ file, former, text }) => ({ file, former, written: digestOf(text) }));
  const kept = files.length > 0 ? await keep(deck, { files }, effects) : undefined;
  for (const { file, former } of changes)
    if ((await effects.readText(file)) !== former) {
      if (kept !== undefined) await effects.remove(placeOf(deck, kept));
      return false;
    }
  for (const { file, former, text } of changes) if (former !== text) await effects.write(file, text);
  return true;
}

/**
 * Puts back the files that the last run overwrote, and forgets that run. What was edited since is kept in its place.
 * @returns the paths of the files, relative to the root
 * @throws DiagnosticError E_UNDO_NOTHING (exit code 1)
 */
export async function putBackFiles(deck: string, effects: Effects): Promise<readonly string[]> {
  for (const name of (await entriesOf(deck, effects)).toReversed()) {
    const entry = await readCache('former', `${deck}/${name}`, effects);
    const place = placeOf(deck, name);
    if (entry === undefined) {
      await effects.remove(place);
      continue;
    }
    const { files } = JSON.parse(entry) as Overwritten;
    const edited = [];
    for (const { file, former, written } of files) {
      const text = await effects.readText(file);
      if (text !== undefined && text !== former && digestOf(text) !== written)
        edited.push({ file, former: text, written: digestOf(former) });
    }
    if (edited.length > 0) await keep(deck, { files: edited }, effects);
    for (const { file, former } of files) await effects.write(file, former);
    await effects.remove(place);
    return files.map(({ file }) => file);
  }
  throw new DiagnosticError([
    diagnose('E_UNDO_NOTHING', { file: `slides/${deck}` }, 'No run has overwritten a file of this deck.'),
  ]);
}
