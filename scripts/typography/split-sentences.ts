/** Splits a text into sentences. */

/** An abbreviation at the end of a piece: initials such as `U.S.`, titles, and words of citations. */
const abbreviation =
  /(?:^|[\s(“"'])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|St|vs|cf|e\.g|i\.e|ed|vol|ch|no|pp?)\.)\s*$/iu;

/** Segmenters by language: each takes longer to make than a quote takes to be split. */
const segmenters = new Map<string | undefined, Intl.Segmenter>();

/**
 * The sentences of a text, trimmed, in order; empty for a text without any. A sentence that ends with an abbreviation is
 * joined with the next one: `Intl.Segmenter` breaks after `U.S.` before a capital. `language` is a BCP 47 tag.
 */
export function splitSentences(text: string, language?: string): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (abbreviation.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  return [...sentences, open].map((s) => s.trim()).filter((s) => s !== '');
}
