/** Former versions of files that people edit: kept when a run writes or removes them, put back by `generate --undo`. */
import { hash } from 'node:crypto';
import { digestOf } from '../cache/stamp.ts';
import { cacheFile, readCache, writeCache } from '../cache/store.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { oncePer } from '../once-per.ts';

/** A file that a run writes or removes. */
export interface FileChange {
  /** POSIX path relative to the root. */
  readonly file: string;
  /** The text as the run has read it; `undefined` where there was no file. */
  readonly former: string | undefined;
  /** The text to write; `undefined` removes the file. */
  readonly text: string | undefined;
}

/** What overwrites files, in the words of `generate --undo`. */
const acts = {
  slides: 'a generation of slides',
  import: 'an import',
  talk: 'a saved talk',
  addition: 'an addition to the data',
  decisions: 'decisions of coders',
  undo: 'the last undo',
} as const;

/** Whose files are written, and by what. */
export interface Overwriting {
  /** Name of the deck. */
  readonly deck: string;
  /** What a run does to the deck. */
  readonly act: keyof typeof acts;
}

/** Files that one run wrote or removed: an entry of the cache. */
interface Overwritten {
  /** `undefined` in entries of version 0.1. */
  readonly act?: keyof typeof acts;
  readonly files: readonly {
    readonly file: string;
    /** Without it, the run made the file. */
    readonly former?: string | undefined;
    /** SHA-256 in hex of the text that the run wrote; that of an empty text where it removed the file. */
    readonly written: string;
  }[];
}

const textDigest = (text: string | undefined) => hash('sha256', text ?? '');

/** The JSON of an entry in parts, one a file: the decks of long codings are in it. */
const printEntry = ({ act, files }: Overwritten): string[] => [
  `{"act":${JSON.stringify(act)},"files":[`,
  ...files.map((file, i) => (i === 0 ? '' : ',') + JSON.stringify(file)),
  ']}',
];

/** Writes a text, or removes the file where there is none. */
const put = (file: string, text: string | undefined, effects: Effects) =>
  text === undefined ? effects.remove(file) : effects.write(file, text);

const placeOf = (deck: string, entry: string) => cacheFile('former', `${deck}/${entry}`);

/** Names of the entries of a deck, oldest first. */
const entriesOf = (deck: string, effects: Effects) => effects.list(cacheFile('former', deck));

/** The last entry that a run has made, by deck. `dev` generates at each save: its saves have one entry. */
const lastEntries = oncePer(
  (_run: Effects) => new Map<string, { readonly name: string; readonly kept: Overwritten }>(),
);

/**
 * The entry of a run with the slides that it overwrites now; `undefined` where these need an entry of their own: the entry is
 * none of slides, or somebody has edited one of its files since.
 */
function extend(kept: Overwritten, { act, files }: Overwritten): Overwritten | undefined {
  const known = new Map(kept.files.map((entry) => [entry.file, entry]));
  const isEdited = files.some(({ file, former }) => {
    const entry = known.get(file);
    return entry !== undefined && entry.written !== textDigest(former);
  });
  if (act !== 'slides' || kept.act !== act || isEdited) return undefined;
  for (const entry of files) known.set(entry.file, { ...entry, former: (known.get(entry.file) ?? entry).former });
  return { act, files: [...known.values()] };
}

/**
 * Keeps what a run overwrites. Entries have numbers, since no clock is read, and digests, since several may run at once.
 * @returns a function that takes the entry back
 */
async function keep(deck: string, overwritten: Overwritten, effects: Effects): Promise<() => Promise<void>> {
  const own = lastEntries(effects);
  const last = (await entriesOf(deck, effects)).at(-1);
  const before = own.get(deck);
  // Another run may have made an entry since.
  const extended = before && before.name === last ? extend(before.kept, overwritten) : undefined;
  const number = String(Number.parseInt(last ?? '0', 10) + 1).padStart(8, '0');
  const name = extended
    ? last!
    : `${number}-${digestOf(overwritten.files.map((f) => [f.file, f.written])).slice(0, 12)}.json`;
  const write = async (kept: Overwritten) => {
    own.set(deck, { name, kept });
    await writeCache('former', `${deck}/${name}`, printEntry(kept), effects);
  };
  await write(extended ?? overwritten);
  return () => (extended ? write(before!.kept) : effects.remove(placeOf(deck, name)));
}

/**
 * Writes and removes files of a deck in the order given, and keeps what was there.
 * @returns false, and nothing is written, where a file is no longer as the run has read it
 */
export async function overwriteFiles(
  { deck, act }: Overwriting,
  changes: readonly FileChange[],
  effects: Effects,
): Promise<boolean> {
  const changed = changes.filter(({ former, text }) => former !== text);
  const files = changed.map(({ file, former, text }) => ({ file, former, written: textDigest(text) }));
  const takeBack = files.length > 0 ? await keep(deck, { act, files }, effects) : undefined;
  for (const { file, former } of changes)
    if ((await effects.readText(file)) !== former) {
      await takeBack?.();
      return false;
    }
  for (const { file, text } of changed) await put(file, text, effects);
  return true;
}

/**
 * Puts back the files that the last run wrote or removed, and forgets that run. Says first which run that is, and which
 * files. What was edited since is kept in its place, and is named.
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
    const { act, files } = JSON.parse(entry) as Overwritten;
    const names = files.map(({ file }) => file);
    effects.tell(`Undoes ${act === undefined ? 'the last run' : acts[act]}: ${names.join(', ')}`);
    const undone = [];
    const edited: string[] = [];
    for (const { file, former, written } of files) {
      const text = await effects.readText(file);
      if (text === former) continue;
      undone.push({ file, former: text, written: textDigest(former) });
      if (text !== undefined && textDigest(text) !== written) edited.push(file);
    }
    // All files: edited slides without the record of what was generated last would be taken for edits as a whole.
    if (edited.length > 0) {
      await keep(deck, { act: 'undo', files: undone }, effects);
      // Nobody edits what Claimdeck keeps in folders with a dot.
      const named = edited.filter((file) => !file.includes('/.')).join(', ');
      if (named !== '')
        effects.tell(`Edited since: ${named}; \`npx claimdeck generate ${deck} --undo\` brings the edits back`);
    }
    for (const { file, former } of files) await put(file, former, effects);
    await effects.remove(place);
    return names;
  }
  throw new DiagnosticError([
    diagnose('E_UNDO_NOTHING', { file: `slides/${deck}` }, 'No run of this deck is left to be undone.'),
  ]);
}
