/**
 * Finds quotes in a text. Any run of white space matches any other, so that line wraps do not matter. Every other
 * character must be equal.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
import { partitionPoint } from '../../partition-point.ts';
import { codePointsBefore } from '../code-points.ts';
import type { Span } from '../model.ts';
import { indexQuotes, type QuoteIndex } from './quote-index.ts';

/** A quote and the words around it, as W3C TextQuoteSelector has them. */
export interface QuoteSelector {
  /** The words to find. */
  readonly quote: string;
  /** The words just before the quote. */
  readonly prefix?: string | undefined;
  /** The words just after the quote. */
  readonly suffix?: string | undefined;
}

/** A quote between the words around it, for a message: `prefix|quote|suffix`. */
export const selectorText = ({ quote, prefix = '', suffix = '' }: QuoteSelector): string =>
  `${prefix}|${quote}|${suffix}`;

/** A stretch of a text, in code points. */
export interface Anchor extends Span {
  /** The stretch as it is in the text, line wraps included. */
  readonly exact: string;
}

/** A stretch of a text in UTF-16 units, 0-based, end exclusive. */
export interface UnitRange {
  /** First unit. */
  readonly from: number;
  /** Unit after the last. */
  readonly to: number;
}

/** A text prepared for search. */
export interface SearchableText {
  /** The text as given. */
  readonly text: string;
  /** Index of the text with ignored stretches as white space, and without those that leave no space. */
  readonly index: QuoteIndex;
  /** The same text with all ignored stretches as white space, where some leave no space: “neighbours .” is found as well. */
  readonly spaced?: SearchableText;
  /** The same text with nothing ignored, where something is: a quote may hold an ignored stretch verbatim. */
  readonly verbatim?: SearchableText;
  /** Code points before a UTF-16 offset of `text`. */
  readonly toCodePoints: (offset: number) => number;
}

/** The text trimmed, with each run of white space folded to one space. */
export const foldSpace = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/**
 * Whether an ignored stretch leaves no space between what is before and after it, as the marks in “neighbours[1].” and
 * “가격[1]은”. Between other letters a mark stands for the space, as in “price{2}and”. Before punctuation that ends words, a
 * stretch also takes the space before it, as in “neighbours [1].”: quotation marks end words unless a letter or number follows.
 * `after`: at least two code points.
 */
export function leavesNoSpace(before: string, after: string): boolean {
  // In a long text the search for the end of the last word is slow.
  const end = before.slice(-40);
  return /\S$/u.test(end)
    ? /^(?:(?!\p{Ps})\p{P}|[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u.test(after)
    : /\S[^\S\r\n]*(?:\r\n?|\n)?[^\S\r\n]*$/u.test(end) &&
        /^(?:[\p{Pe}.,;:!?…。、，；：！？،؛؟۔।]|[\p{Pf}"'](?![\p{L}\p{N}]))/u.test(after);
}

/** Ranges in order, those that touch or overlap as one. */
export function joinRanges(ranges: readonly UnitRange[]): UnitRange[] {
  const joined: UnitRange[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/** A text with other words in place of some of its stretches, which are in order and do not touch each other. */
const replaceRanges = (text: string, ranges: readonly UnitRange[], toWords: (range: UnitRange) => string): string =>
  ranges.map((range, i) => text.slice(ranges[i - 1]?.to ?? 0, range.from) + toWords(range)).join('') +
  text.slice(ranges.at(-1)?.to ?? 0);

/** The index of a text without some of its stretches, which do not touch each other. Its units are those of the whole text. */
function indexWithout(text: string, left: readonly UnitRange[]): QuoteIndex {
  const cuts: number[] = [];
  const shifts = [0];
  for (const { from, to } of left) {
    const before = shifts.at(-1)!;
    cuts.push(from - before);
    shifts.push(before + to - from);
  }
  const index = indexQuotes(replaceRanges(text, left, () => ''));
  return {
    get folded() {
      return index.folded;
    },
    find: (wanted) => index.find(wanted),
    toUnits(folded) {
      const unit = index.toUnits(folded);
      return unit + shifts[partitionPoint(cuts, (cut) => cut <= unit)]!;
    },
  };
}

/**
 * The text prepared for search. Ignored stretches count as white space, or as nothing where they leave no space; `verbatim`
 * is the same text with nothing ignored.
 */
export function toSearchable(
  text: string,
  ignored: readonly UnitRange[] = [],
  verbatim = ignored.length > 0 ? toSearchable(text) : undefined,
): SearchableText {
  const stretches = joinRanges(ignored);
  const blank = replaceRanges(text, stretches, ({ from, to }) => ' '.repeat(to - from));
  const spaced = {
    text,
    index: indexQuotes(blank),
    toCodePoints: codePointsBefore(text),
    ...(verbatim ? { verbatim } : {}),
  };
  const left = stretches.flatMap(({ from, to }): UnitRange[] => {
    const before = blank.slice(0, from);
    return leavesNoSpace(before, blank.slice(to, to + 3)) ? [{ from: before.trimEnd().length, to }] : [];
  });
  return left.length === 0 ? spaced : { ...spaced, index: indexWithout(blank, joinRanges(left)), spaced };
}

/** All places of a quote as UTF-16 ranges of `source.text`, in order. Empty where it does not occur. */
export function findRanges(source: SearchableText, selector: QuoteSelector): UnitRange[] {
  const quote = foldSpace(selector.quote);
  const { index } = source;
  const hasPrefix = (at: number) => {
    if (selector.prefix === undefined) return true;
    const prefix = foldSpace(selector.prefix);
    return index.folded
      .slice(Math.max(0, at - prefix.length - 1), at)
      .trimEnd()
      .endsWith(prefix);
  };
  const hasSuffix = (end: number) => {
    if (selector.suffix === undefined) return true;
    const suffix = foldSpace(selector.suffix);
    return index.folded
      .slice(end, end + suffix.length + 1)
      .trimStart()
      .startsWith(suffix);
  };
  const ranges = index
    .find(quote)
    .filter((at) => hasPrefix(at) && hasSuffix(at + quote.length))
    .map((at) => ({ from: index.toUnits(at), to: index.toUnits(at + quote.length - 1) + 1 }));
  const other = source.spaced ?? source.verbatim;
  return ranges.length === 0 && other ? findRanges(other, selector) : ranges;
}

/** A range of a text in code points. */
export const toAnchor = (source: SearchableText, { from, to }: UnitRange): Anchor => ({
  exact: source.text.slice(from, to),
  start: source.toCodePoints(from),
  end: source.toCodePoints(to),
});

/** All places of a quote in code points, in order; `prefix` and `suffix` select among them. Empty where it does not occur. */
export const findQuote = (source: SearchableText, selector: QuoteSelector): Anchor[] =>
  findRanges(source, selector).map((range) => toAnchor(source, range));

/** A range of a text with up to `margin` code points on each side; `…` marks text left out. */
export function excerptAround(text: string, { from, to }: UnitRange, margin: number): string {
  // A code point takes at most two units. What one unit more could cut is sliced off again.
  const before = [...text.slice(Math.max(0, from - 2 * margin - 1), from)].slice(-margin).join('');
  const after = [...text.slice(to, to + 2 * margin + 1)].slice(0, margin).join('');
  const lead = before.length < from ? '…' : '';
  const trail = to + after.length < text.length ? '…' : '';
  return `${lead}${before}${text.slice(from, to)}${after}${trail}`;
}
