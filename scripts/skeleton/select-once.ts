/** Quotes that occur once in a text, made of one of its stretches. */
import { findRanges, foldSpace, type QuoteInput, type ReadSource, type Span } from '../model/index.ts';

/**
 * A function from a stretch of the source to a quote, with as many of the words before or after it as make it occur once;
 * the quote alone where no words do.
 */
export function selectOnce({ source, searchable }: ReadSource): (span: Span) => QuoteInput {
  const points = [...source.text];
  const shown = (from: number, to: number) => {
    // Ignored stretches are white space, as in the search.
    const kept = points.slice(from, to);
    for (const left of source.ignored)
      for (let i = Math.max(left.start, from); i < Math.min(left.end, to); i += 1) kept[i - from] = ' ';
    return foldSpace(kept.join(''));
  };
  return ({ start, end }) => {
    const quote = shown(start, end);
    if (findRanges(searchable, { quote }).length === 1) return { quote };
    for (let length = 20; length < points.length; length *= 2) {
      // A word cut in two is left out.
      const isCut = (at: number) => /\S/u.test(points[at - 1] ?? ' ') && /\S/u.test(points[at] ?? ' ');
      const [from, to] = [Math.max(0, start - length), end + length];
      const prefix = shown(from, start).replace(isCut(from) ? /^\S+\s+(?=\S)/u : '', '');
      const suffix = shown(end, to).replace(isCut(to) ? /(?<=\S)\s+\S+$/u : '', '');
      for (const selector of [
        { quote, prefix },
        { quote, suffix },
        { quote, prefix, suffix },
      ])
        if (Object.values(selector).every(Boolean) && findRanges(searchable, selector).length === 1) return selector;
    }
    return { quote };
  };
}
