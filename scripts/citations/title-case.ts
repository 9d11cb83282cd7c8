/** English titles with capitals, as Chicago sets them. Data have sentence case, as Zotero advises. */

/** Articles, conjunctions and prepositions of at most four letters, which keep their small letter. */
const small = new Set(
  'a an and as at but by down for from in into like near nor of off on onto or out over past per so than the till to up upon v via von vs with yet'.split(
    ' ',
  ),
);

/** The first letter behind quotation marks and brackets; `&c.` has none. */
const first = /^[\p{Pi}\p{Pf}\p{Ps}\p{Pd}"'¿¡]*\p{Ll}/u;

const raise = (word: string) => word.replace(first, (start) => start.toUpperCase());

/** A word with capitals; its parts between hyphens too. A word with a capital inside stays, such as `iPhone`. */
const toTitleWord = (word: string) =>
  /\p{Lu}/u.test(word)
    ? word
    : word
        .split('-')
        .map((part, i) => (i > 0 && small.has(part) ? part : raise(part)))
        .join('-');

/**
 * A title whose words begin with a capital; the small ones only at its start and end, and beside a colon or a mark.
 * @param kept words that stay as they are
 * @see https://www.chicagomanualofstyle.org/ 8.160
 */
export function toTitleCase(title: string, kept: readonly string[] = []): string {
  const words = title.split(/(\s+)/u);
  const last = words.findLastIndex((word) => word.trim() !== '');
  let isStart = true;
  return words
    .map((word, i) => {
      if (word.trim() === '') return word;
      const bare = word.replace(/^\P{L}+|\P{L}+$/gu, '');
      const isEnd = i === last || /[:?!—]["'”’]?$/u.test(word);
      const stays = kept.includes(bare) || (small.has(bare) && !isStart && !isEnd);
      isStart = isEnd;
      return stays ? word : toTitleWord(word);
    })
    .join('');
}
