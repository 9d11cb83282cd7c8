/**
 * The record of a deck, `dist/<deck>/deck.json`: what the pages around the web decks say of it. Pages are made from records
 * and from the files that exist, so that folders made on several machines can be put together.
 */
import type { Effects } from '../effects.ts';
import type { ReaderFile, ReaderPage, ReaderTalk } from '../emit/index.ts';
import { listDecks } from '../project/find-deck.ts';

/** A deck in its record. */
export interface DeckRecord extends Pick<ReaderPage, 'title' | 'language' | 'citation' | 'coverage' | 'sections'> {
  /** Version of the record's form. */
  readonly claimdeck: 1;
  /** Name of the deck's folder. */
  readonly id: string;
  /** Authors of the text, in order. */
  readonly authors: readonly string[];
  /** Talks that have been generated, in order. */
  readonly talks: readonly ({
    /** Id of the talk. */
    readonly id: string;
  } & Pick<ReaderTalk, 'title' | 'minutes' | 'slides'>)[];
}

/** The file of a deck's record, relative to the root. */
export const recordFile = (deck: string) => `dist/${deck}/deck.json`;

/** A record, and the names of the files and folders beside it. */
export interface RecordedDeck {
  /** The record. */
  readonly record: DeckRecord;
  /** Names in the deck's folder without its page, sorted. */
  readonly names: readonly string[];
}

/** The record of a deck; `undefined` where there is none. */
export async function readRecord(deck: string, effects: Effects): Promise<RecordedDeck | undefined> {
  const text = await effects.readText(recordFile(deck)).catch(() => undefined);
  if (text === undefined) return undefined;
  const names = (await effects.list(`dist/${deck}`)).filter((name) => name !== 'index.html');
  return { record: JSON.parse(text) as DeckRecord, names };
}

/**
 * The decks in `dist/` that have a record, sorted by name. Where the project has decks, only those: a deck that was removed
 * has none.
 */
export async function readRecords(effects: Effects): Promise<RecordedDeck[]> {
  const decks = await listDecks(effects);
  const names = (await effects.list('dist')).filter((name) => decks.length === 0 || decks.includes(name));
  const found = [];
  for (const name of names) found.push((await readRecord(name, effects)) ?? []);
  return found.flat();
}

const shownTypes = ['pdf', 'html', 'pptx', 'svg', 'md'];

/** The talk to which a file in a deck's folder belongs: the longest id that its name begins with; `undefined` for none. */
export const ownerOf = (name: string, talks: readonly string[]): string | undefined =>
  talks
    .filter((id) => name === id || name.startsWith(`${id}.`) || name.startsWith(`${id}-`))
    .sort((a, b) => b.length - a.length)[0];

/**
 * Files of a talk, such as `lecture.pdf` and `lecture.notes.md`, with labels such as `PDF` and `notes MD`. `talks` are the
 * ids of all talks of the deck.
 */
function filesOf(talk: string, names: readonly string[], talks: readonly string[]): ReaderFile[] {
  return names.flatMap((name) => {
    const [type = '', ...kinds] = name
      .slice(talk.length + 1)
      .split('.')
      .reverse();
    if (ownerOf(name, talks) !== talk || !shownTypes.includes(type)) return [];
    return [{ label: [...kinds.reverse(), type.toUpperCase()].join(' '), url: name }];
  });
}

/** Talks of a deck that have files, with addresses below `prefix`. */
export const shownTalks = ({ record: { talks }, names }: RecordedDeck, prefix: string): ReaderTalk[] =>
  talks.flatMap(({ id, title, minutes, slides }) => {
    const files = filesOf(
      id,
      names,
      talks.map((talk) => talk.id),
    );
    const web = names.includes(id) ? `${prefix}${id}/index.html` : undefined;
    if (web === undefined && files.length === 0) return [];
    return [{ title, minutes, slides, web, files: files.map(({ label, url }) => ({ label, url: prefix + url })) }];
  });
