/** Finds where a text has some words, for those who want to quote it. */
import {
  type DeckInput,
  findRanges,
  foldSpace,
  type Model,
  nearestDetail,
  type QuoteInput,
  readDeckSource,
} from '../model/index.ts';
import { selectOnce } from '../skeleton/index.ts';

/** A deck without errors. */
export interface CheckedDeck {
  /** The data. */
  readonly data: DeckInput;
  /** Their model. */
  readonly model: Model;
}

/** A passage as a claim quotes it: with the words around it where it occurs again. */
export interface Passage extends Pick<QuoteInput, 'quote' | 'prefix' | 'suffix'> {
  /** 1-based number of its statement in the text; `undefined` where it is not within one. */
  readonly statement: number | undefined;
  /** Id of the section of the statement; `undefined` where it has none. */
  readonly section: string | undefined;
  /** The statement, white space folded; the passage where it is not within one. */
  readonly context: string;
  /** First code point of the passage, 0-based. */
  readonly start: number;
}

/** Where a text has some words. */
export interface FoundPassages {
  /** In the order of the text; empty where it does not have the words. */
  readonly passages: readonly Passage[];
  /** Where it does not: the places of the passage with the fewest letters to change; empty where none is like the words. */
  readonly nearest: readonly Passage[];
}

/** The places of words in the text of a deck. White space may differ; `prefix` and `suffix` select among the places. */
export function findPassages({ data, model }: CheckedDeck, selector: QuoteInput): FoundPassages {
  const read = readDeckSource(model.source.text, data);
  const select = selectOnce(read);
  const placesOf = (wanted: QuoteInput): Passage[] =>
    findRanges(read.searchable, wanted).map(({ from, to }) => {
      const [start, end] = [read.searchable.toCodePoints(from), read.searchable.toCodePoints(to)];
      const statement = model.source.statements.find((s) => s.start <= start && end <= s.end);
      const quote = select({ start, end });
      return {
        ...quote,
        statement: statement && statement.index + 1,
        section: statement && model.sections.find((s) => s.statements.includes(statement.index))?.id,
        context: statement ? foldSpace(statement.text) : quote.quote,
        start,
      };
    });
  const passages = placesOf(selector);
  if (passages.length > 0) return { passages, nearest: [] };
  const { alike } = nearestDetail(read.searchable, selector.quote);
  return { passages, nearest: alike === undefined ? [] : placesOf({ quote: alike }) };
}
