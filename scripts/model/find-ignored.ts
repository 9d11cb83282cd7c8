/** Finds the stretches of the source that the data leave out. */
import { type Report, reportMissingQuote } from './anchor-evidence.ts';
import { findRanges, type SearchableText, type UnitRange } from './anchor-quote.ts';
import { type DataFiles, placeOf } from './parse-deck.ts';
import type { ParsedDeck } from './schema.ts';

/** Every place of every stretch, in the order of the data. A stretch that the source does not have is reported. */
export function findIgnored(
  ignore: ParsedDeck['ignore'],
  source: SearchableText,
  files: DataFiles,
  report: Report,
): UnitRange[] {
  return (ignore ?? []).flatMap((entry, i) => {
    const isText = typeof entry === 'string';
    const selector = isText ? { quote: entry } : entry;
    const ranges = findRanges(source, selector);
    if (ranges.length === 0)
      reportMissingQuote(source, selector, placeOf(files, ['ignore', i, ...(isText ? [] : ['quote'])]), report);
    if (isText || entry.through === undefined) return ranges;
    const ends = findRanges(source, { quote: entry.through });
    return ranges.flatMap(({ from, to }) => {
      const end = ends.find((range) => range.to >= to);
      if (end) return [{ from, to: end.to }];
      const place = placeOf(files, ['ignore', i, 'through']);
      reportMissingQuote(source, { quote: entry.through! }, place, report);
      return [];
    });
  });
}
