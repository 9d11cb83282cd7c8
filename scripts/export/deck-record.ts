/**
 * The record of a deck, `dist/<deck>/deck.json`: what the pages around the web decks say of it. Pages are made from records
 * and from the files that exist, so that folders made on several machines can be put together.
 */
import type { Effects } from '../effects.ts';
import type { ReaderFile, ReaderTalk } from '../emit/index.ts';
import { listDecks } from '../project/data/find-deck.ts';

/** A deck in its record. All strings are plain text. */
export interface DeckRecord {
  /** Version of the record's form. */
  readonly claimdeck: 1;
  /** Name of the deck's folder. */
  readonly id: string;
  /** Title of the deck. */
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Authors of the text, in order. */
  readonly authors: readonly string[];
  /** Full citation of the work. */
  readonly citation: string;
  /** Sentence on how many statements the claims cover. */
  readonly coverage: string;
  /** Talks that have been generated, in order. */
  readonly talks: readonly Pick<ReaderTalk, 'id' | 'title' | 'minutes' | 'slides'>[];
  /** Sections in order. */
  readonly sections: readonly {
    /** Number and title. */
    readonly title: string;
    /** Claims in order: place, assertion, and the first quote. */
    readonly claims: readonly {
      /** Place of the claim in the text: `§3.2`. */
      readonly place: string;
      /** The claim as a sentence. */
      readonly assertion: string;
      /** First quote of the claim, white space folded; empty if it has none. */
      readonly quote: string;
    }[];
  }[];
}

/** The file of a deck's record, relative to the root. */
export const recordFile = (deck: string) => `dist/${deck}/deck.json`;

/** The reader page of a deck, relative to the root. */
export const deckPage = (deck: string): string => `dist/${deck}/index.html`;

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
    return [{ id, title, minutes, slides, web, files: files.map(({ label, url }) => ({ label, url: prefix + url })) }];
  });
