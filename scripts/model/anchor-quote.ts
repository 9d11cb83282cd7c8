/**
 * Finds quotes in a text. Any run of white space matches any other, so that line wraps do not matter. Every other
 * character must be equal.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
import type { Span } from './model.ts';
import { indexQuotes, type QuoteIndex } from './quote-index.ts';
import { codePointsBefore } from './source/code-points.ts';

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
  /** Index of the text with ignored stretches as white space. */
  readonly index: QuoteIndex;
  /** The same text with nothing ignored, where something is: a quote may hold an ignored stretch verbatim. */
  readonly verbatim?: SearchableText;
  /** Code points before a UTF-16 offset of `text`. */
  readonly toCodePoints: (offset: number) => number;
}

/** The text trimmed, with each run of white space folded to one space. */
export const foldSpace = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** The text prepared for search. Ignored stretches count as white space; `verbatim` is the same text without them. */
export function toSearchable(
  text: string,
  ignored: readonly UnitRange[] = [],
  verbatim = ignored.length > 0 ? toSearchable(text) : undefined,
): SearchableText {
  let searched = text;
  for (const { from, to } of ignored)
    searched = `${searched.slice(0, from)}${' '.repeat(to - from)}${searched.slice(to)}`;
  return {
    text,
    index: indexQuotes(searched),
    toCodePoints: codePointsBefore(text),
    ...(verbatim ? { verbatim } : {}),
  };
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
  return ranges.length === 0 && source.verbatim ? findRanges(source.verbatim, selector) : ranges;
}

/** All places of a quote in code points, in order; `prefix` and `suffix` select among them. Empty where it does not occur. */
export const findQuote = (source: SearchableText, selector: QuoteSelector): Anchor[] =>
  findRanges(source, selector).map(({ from, to }) => ({
    exact: source.text.slice(from, to),
    start: source.toCodePoints(from),
    end: source.toCodePoints(to),
  }));

/** A range of a text with up to `margin` code points on each side; `…` marks text left out. */
export function excerptAround(text: string, { from, to }: UnitRange, margin: number): string {
  // A code point takes at most two units. What one unit more could cut is sliced off again.
  const before = [...text.slice(Math.max(0, from - 2 * margin - 1), from)].slice(-margin).join('');
  const after = [...text.slice(to, to + 2 * margin + 1)].slice(0, margin).join('');
  const lead = before.length < from ? '…' : '';
  const trail = to + after.length < text.length ? '…' : '';
  return `${lead}${before}${text.slice(from, to)}${after}${trail}`;
}
