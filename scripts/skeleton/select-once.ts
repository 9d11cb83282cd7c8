/** Quotes that occur once in a text, made of one of its stretches. */
import {
  codePointSlicer,
  findRanges,
  foldSpace,
  joinRanges,
  leavesNoSpace,
  type QuoteInput,
  type ReadSource,
  type Span,
} from '../model/index.ts';

/**
 * A function from a stretch of the source to a quote, with as many of the words before or after it as make it occur once;
 * the quote alone where no words do.
 */
export function selectOnce({ source, searchable }: ReadSource): (span: Span) => QuoteInput {
  const slice = codePointSlicer(source.text);
  const ignored = joinRanges(source.ignored.map(({ start, end }) => ({ from: start, to: end })));
  const shown = (from: number, to: number) => {
    // Ignored stretches are white space or nothing, as in the search.
    let words = '';
    let at = from;
    for (const left of ignored) {
      if (left.to <= at || left.from >= to) continue;
      words += slice(at, Math.max(at, left.from));
      words = leavesNoSpace(words, slice(left.to, left.to + 2)) ? words.trimEnd() : `${words} `;
      at = left.to;
    }
    return foldSpace(words + slice(at, Math.max(at, to)));
  };
  return ({ start, end }) => {
    // Words of an ignored stretch are what was asked for: nothing would be left of them.
    const quote = shown(start, end) || foldSpace(slice(start, end));
    if (findRanges(searchable, { quote }).length === 1) return { quote };
    for (let length = 20; length < source.text.length; length *= 2) {
      // A word cut in two is left out.
      const isCut = (at: number) => at > 0 && /\S\S/u.test(slice(at - 1, at + 1));
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
