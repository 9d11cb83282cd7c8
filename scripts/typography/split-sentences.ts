/** Splits a text into sentences. */

/**
 * An abbreviation at the end of a piece: initials such as `U.S.`, titles, companies, and words of citations. An abbreviation
 * that often ends a sentence, such as `etc.`, is none of them.
 */
const abbreviation =
  /(?:^|[\s(“"'])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|St|Hon|Rev|Gen|Capt|Lt|Sgt|Jr|Sr|Wm|Co|Corpn?|Inc|al|approx|ca|spp?|vs|cf|viz|e\.g|i\.e|ed|eds|vol|ch|fig|figs|sect|art|paras?|nos?|pp?|vgl|bzw|ggf|evtl|sog|Abb|Abs|Anm|Aufl|Bd|Bde|Hrsg|Kap|Nr|Tab)\.)\s*$/iu;

/** A short word with a full stop before a number, as in `Jan. 3`, or a name before a year in brackets, as in `[1949]`. */
const isCited = (before: string, next: string) =>
  (/(?:^|[^\p{L}\p{N}])\p{L}{1,4}\.\s*$/u.test(before) && /^\p{Nd}/u.test(next)) ||
  (/\.\s*$/u.test(before) && /^[[(]\p{Nd}{4}/u.test(next));

/** Languages in which a number with a full stop is an ordinal: “19. Jahrhundert”. */
const ordinalLanguage = /^(?:cs|da|de|et|fi|hr|hu|is|lv|nb|nn|no|sk|sl|sr|tr)(?:-|$)/iu;
const ordinal = /(?:^|\s)\p{Nd}{1,2}\.\s*$/u;

/** Segmenters by language: each takes longer to make than a quote takes to be split. */
const segmenters = new Map<string | undefined, Intl.Segmenter>();

/**
 * The sentences of a text, trimmed, in order; empty for a text without any. `Intl.Segmenter` breaks after `U.S.` before a
 * capital, after `Bd.` before a number and after `“Why?”` before `he asked`: such pieces are joined. `language` is a BCP 47
 * tag.
 */
export function splitSentences(text: string, language?: string): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const hasOrdinals = ordinalLanguage.test(language ?? '');
  const sentences: string[] = [];
  let before = '';
  for (const { segment } of segmenter.segment(text)) {
    const isJoined =
      abbreviation.test(before) ||
      (hasOrdinals && ordinal.test(before)) ||
      isCited(before, segment) ||
      /^\p{Ll}/u.test(segment);
    if (isJoined && sentences.length > 0) sentences[sentences.length - 1] += segment;
    else sentences.push(segment);
    before = segment;
  }
  return sentences.map((s) => s.trim()).filter((s) => s !== '');
}
