/** Reads a source with what the data say about it: the headings of its sections, and the stretches to leave out. */
import type { IgnoreInput, SectionInput } from './define.ts';
import type { Source } from './model.ts';
import type { DataPath } from './parse-deck.ts';
import {
  findRanges,
  type QuoteSelector,
  type SearchableText,
  toSearchable,
  type UnitRange,
} from './quotes/anchor-quote.ts';
import { parseSource } from './source/parse-source.ts';

/** What the data of a deck say about its source. */
export interface SourceData {
  /** Headings of the sections. */
  readonly headings: readonly string[];
  /** Stretches that are left out, at each place where they occur. */
  readonly ignore?: readonly (string | IgnoreInput)[] | undefined;
}

/** A source, and its text for the search of quotes, which match over what is left out. */
export interface ReadSource {
  /** Headings and statements. */
  readonly source: Source;
  /** The text, with ignored stretches as white space. */
  readonly searchable: SearchableText;
}

/** Takes a stretch that the text does not have, and the path of its words in the data. */
type OnMissing = (text: SearchableText, selector: QuoteSelector, path: DataPath) => void;

function findIgnored(ignore: SourceData['ignore'], text: SearchableText, onMissing: OnMissing): UnitRange[] {
  return (ignore ?? []).flatMap((entry, i) => {
    const isText = typeof entry === 'string';
    const selector = isText ? { quote: entry } : entry;
    const ranges = findRanges(text, selector);
    if (ranges.length === 0) onMissing(text, selector, ['ignore', i, ...(isText ? [] : ['quote'])]);
    const through = isText ? undefined : entry.through;
    if (through === undefined) return ranges;
    const ends = findRanges(text, { quote: through });
    return ranges.flatMap(({ from, to }) => {
      const end = ends.find((range) => range.to >= to);
      if (!end) onMissing(text, { quote: through }, ['ignore', i, 'through']);
      return end ? [{ from, to: end.to }] : [];
    });
  });
}

/** Marks of block quotes. They stand between the words of a quotation that goes over several lines. */
const quotationMarks = (text: string): UnitRange[] =>
  [...text.matchAll(/^[ \t]*>[> \t]*(?=\S)/gmu)].map((mark) => ({ from: mark.index, to: mark.index + mark[0].length }));

/** A source that was read, what it was read from, and what its text does not have. */
interface Reading extends ReadSource {
  readonly text: string;
  /** The data as JSON. */
  readonly keys: Readonly<Record<keyof SourceData, string>>;
  readonly missing: readonly Parameters<OnMissing>[];
}

/** The last reading: a deck that is checked at each save has a new text rarely, and its index takes most of the time. */
let last: Reading | undefined;

function read(text: string, { headings, ignore }: SourceData): Omit<Reading, 'text' | 'keys'> {
  const { searchable: known } = last?.text === text ? last : { searchable: toSearchable(text) };
  const whole = known.verbatim ?? known;
  const missing: Parameters<OnMissing>[] = [];
  const ignored = [...findIgnored(ignore, whole, (...found) => void missing.push(found)), ...quotationMarks(text)];
  const source = parseSource(text, { headings, ignored });
  return { source, searchable: ignored.length > 0 ? toSearchable(text, ignored, whole) : whole, missing };
}

/** The source of a text. A stretch that the text does not have is given to `onMissing`, and otherwise of no effect. */
export function readSource(text: string, data: SourceData, onMissing: OnMissing = () => undefined): ReadSource {
  const keys = { headings: JSON.stringify(data.headings), ignore: JSON.stringify(data.ignore ?? []) };
  // Data say what is a heading of prose only.
  const isRead = (done: Reading | undefined): done is Reading =>
    done?.text === text &&
    done.keys.ignore === keys.ignore &&
    (done.keys.headings === keys.headings || done.source.form !== 'prose');
  const reading = isRead(last) ? last : { ...read(text, data), text, keys };
  last = reading;
  for (const found of reading.missing) onMissing(...found);
  return reading;
}

/** The source of a text with what a deck says about it. A stretch that the text does not have is given to `onMissing`. */
export const readDeckSource = (
  text: string,
  { sections, ignore }: Pick<SourceData, 'ignore'> & { readonly sections: readonly Pick<SectionInput, 'heading'>[] },
  onMissing?: OnMissing,
): ReadSource => readSource(text, { headings: sections.map((s) => s.heading), ignore }, onMissing);
