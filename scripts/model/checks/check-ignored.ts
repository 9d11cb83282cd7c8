/** Checks that `ignore` leaves out whole words. */
import { excerptAround, findRanges, foldSpace, type SearchableText } from '../quotes/anchor-quote.ts';
import { toWholeWords } from '../quotes/whole-words.ts';
import type { Report } from '../report.ts';
import type { ParsedDeck } from '../schema.ts';

/** Code points shown on each side of a stretch. */
const margin = 15;

/** Only an entry that begins or ends with a letter or digit can cut a word; marks of pages, `[Pg 12]`, need no search. */
const hasWordAtEnd = /^[\p{L}\p{N}]|[\p{L}\p{N}]$/u;

/** W_IGNORE_WITHIN_WORD for each entry that occurs within words or numbers too, unless it says at which place it is meant. */
export function checkIgnored({ ignore = [] }: ParsedDeck, searchable: SearchableText, report: Report): void {
  const whole = searchable.verbatim ?? searchable;
  const { text } = whole;
  ignore.forEach((entry, i) => {
    const selector = typeof entry === 'string' ? { quote: entry } : entry;
    if ('prefix' in selector || 'suffix' in selector || !hasWordAtEnd.test(selector.quote.trim())) return;
    const cut = findRanges(whole, selector).filter((range) => toWholeWords(text, range) !== range);
    if (cut.length === 0) return;
    report('W_IGNORE_WITHIN_WORD', ['ignore', i], `It is left out of words or numbers too, ${cut.length} in all.`, {
      actual: `${selector.quote} in “${foldSpace(excerptAround(text, cut[0]!, margin))}”`,
      expected: 'a prefix or suffix that leaves the places that are meant',
    });
  });
}
