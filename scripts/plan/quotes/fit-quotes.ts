/** Leaves words, or whole quotes, out until the quotes of a slide have room. */
import { countWords } from '../../typography/index.ts';
import type { CutWords } from '../deck-plan.ts';
import type { QuoteShown } from '../slide-content.ts';
import { cutsOf, type QuoteCuts } from './quote-cuts.ts';
import { keptParts, type MarkedWord, markedWords } from './quote-words.ts';

/** Limits of the quotes on a slide. */
export interface QuoteLimits {
  /** Words of all quotes together. */
  readonly words: number;
  /** Whether the quotes have room on the slide, in its type or in the next smaller one. */
  readonly isFitting: (quotes: readonly QuoteShown[], isSmall: boolean) => boolean;
  /** Whether the slide has a smaller type. */
  readonly hasSmall?: boolean;
  /** Whether whole quotes may be left out. */
  readonly mayLeave?: boolean;
  /** Language of quotes without one of their own, BCP 47. */
  readonly language: string;
}

/** Quotes as a slide shows them. */
export interface FittedQuotes {
  /** In order; each has its cues whole wherever they have room. */
  readonly quotes: readonly QuoteShown[];
  /** Number of quotes left out. */
  readonly left: number;
  /** Whether they are set in the smaller type. */
  readonly isSmall: boolean;
  /** Words that the quotes lack, and quotes with a cue that are left out. */
  readonly missing: readonly MissingWords[];
}

interface MissingWords {
  /** 0-based number of the quote among those given. */
  readonly quote: number;
  readonly words: string;
}

/** How much is left out at most. */
type Level = keyof QuoteCuts;
const levels: readonly Level[] = ['sentences', 'behind', 'before', 'words'];

/** A quote of which words are left out. */
interface Draft {
  readonly number: number;
  readonly quote: QuoteShown;
  readonly words: readonly MarkedWord[];
  readonly cuts: QuoteCuts;
  readonly hasCue: boolean;
}

function draftOf(quote: QuoteShown, number: number, language: string): Draft {
  const words = markedWords(quote.parts);
  return { number, quote, words, cuts: cutsOf(words, quote.lang ?? language), hasCue: words.some((w) => w.cue) };
}

const textOf = (words: readonly MarkedWord[]) => words.map((w) => w.text).join('');

function missingOf({ number, words }: Draft, isLeft: readonly boolean[]): MissingWords[] {
  const starts = [...words.keys()].filter((i) => isLeft[i] && !isLeft[i - 1]);
  const stretches = starts.map((from) => {
    const to = isLeft.indexOf(false, from);
    return textOf(words.slice(from, to < 0 ? words.length : to)).replace(/^[\s,;:]+|\s+$/gu, '');
  });
  return stretches.filter((s) => countWords(s) > 0).map((s) => ({ quote: number, words: s }));
}

/**
 * The quotes with as little left out as fits, up to a level, in the larger type if that leaves out no more; `undefined` if
 * they do not fit then.
 */
function cutTo(drafts: readonly Draft[], level: Level, limits: QuoteLimits): FittedQuotes | undefined {
  const steps = levels.slice(0, levels.indexOf(level) + 1);
  const cuts = steps.flatMap((step) =>
    drafts.toReversed().flatMap((draft) => draft.cuts[step].map((cut) => ({ draft, ...cut }))),
  );
  /** By quote, whether each of its words is left out. */
  const isLeft = new Map(drafts.map((d) => [d, d.words.map(() => false)]));
  const isFew = (quotes: readonly QuoteShown[]) =>
    countWords(quotes.map((q) => q.parts.map((p) => p.text).join('')).join(' ')) <= limits.words;
  const sizes = limits.hasSmall === true ? [false, true] : [false];
  for (const cut of [undefined, ...cuts]) {
    if (cut) isLeft.get(cut.draft)!.fill(true, cut.from, cut.to);
    const quotes = drafts.map((d) => ({
      ...d.quote,
      parts: keptParts(
        d.words,
        isLeft.get(d)!.map((l) => !l),
      ),
    }));
    const isSmall = isFew(quotes) ? sizes.find((small) => limits.isFitting(quotes, small)) : undefined;
    if (isSmall !== undefined)
      return { quotes, left: 0, isSmall, missing: drafts.flatMap((d) => missingOf(d, isLeft.get(d)!)) };
  }
  return undefined;
}

/** The quotes without some of their sentences if needed; `undefined` if they do not fit then. */
export const fitSentences = (quotes: readonly QuoteShown[], limits: QuoteLimits): FittedQuotes | undefined =>
  cutTo(
    quotes.map((q, i) => draftOf(q, i, limits.language)),
    'sentences',
    limits,
  );

/**
 * The quotes with as little left out as fits in either type: sentences without a cue, then quotes without one, then words
 * behind the last cues, then words before cues, then quotes, at last words anywhere.
 */
export function fitQuotes(quotes: readonly QuoteShown[], limits: QuoteLimits): FittedQuotes {
  const fitted = (drafts: readonly Draft[]): FittedQuotes => {
    const without = (draft: Draft): FittedQuotes => {
      const rest = fitted(drafts.filter((d) => d !== draft));
      const missing = draft.hasCue ? [{ quote: draft.number, words: textOf(draft.words) }] : [];
      return { ...rest, left: rest.left + 1, missing: [...rest.missing, ...missing] };
    };
    const mayLeave = limits.mayLeave === true && drafts.length > 1;
    const spare = drafts.some((d) => d.hasCue) ? drafts.findLast((d) => !d.hasCue) : undefined;
    const whole = cutTo(drafts, 'sentences', limits);
    if (whole) return whole;
    if (mayLeave && spare) return without(spare);
    const cut = cutTo(drafts, 'before', limits);
    if (cut) return cut;
    if (mayLeave) return without(drafts.at(-1)!);
    return cutTo(drafts, 'words', limits) ?? { quotes, left: 0, isSmall: limits.hasSmall === true, missing: [] };
  };
  return fitted(quotes.map((q, i) => draftOf(q, i, limits.language)));
}

/** The words that quotes lack on a slide, each with the claim that `claimOf` gives for the number of the quote. */
export const cutWords = ({ missing }: FittedQuotes, claimOf: (quote: number) => string): CutWords[] =>
  missing.map(({ quote, words }) => ({ claim: claimOf(quote), words }));
