/** The languages that Claimdeck makes sentences in. */

/** A language with a table of sentences, as a BCP 47 tag. */
export type WordingLanguage = 'en' | 'de' | 'ko' | 'zh-Hans';

/**
 * The language of the sentences made for a deck in a language, a BCP 47 tag: English where the language has no table, as
 * Traditional Chinese has none.
 */
export function wordingLanguage(language: string): WordingLanguage {
  if (/^de(?:-|$)/iu.test(language)) return 'de';
  if (/^ko(?:-|$)/iu.test(language)) return 'ko';
  return /^zh(?:$|-(?:Hans|CN|SG|MY)(?:-|$))/iu.test(language) ? 'zh-Hans' : 'en';
}

/** Whether the made sentences of a deck are English in a deck of another language, and have to be marked as English. */
export const isForeign = (language: string): boolean =>
  wordingLanguage(language) === 'en' && !/^(?:en(?:-|$)|$)/iu.test(language);

/** `lang` and `dir` of made sentences in HTML; empty where they are in the language of the deck. */
export const foreignMarks = (language: string): { readonly lang?: 'en'; readonly dir?: 'ltr' } =>
  isForeign(language) ? { lang: 'en', dir: 'ltr' } : {};

/** `foreignMarks` as HTML attributes, each with a space before it. */
export const foreignAttributes = (language: string): string =>
  Object.entries(foreignMarks(language))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
