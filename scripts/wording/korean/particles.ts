/** Korean particles, whose form depends on whether the word before them ends in a consonant. */

/** The forms after a final consonant, after a vowel, and where the sound is not known. */
const forms = {
  topic: ['은', '는', '은(는)'],
  object: ['을', '를', '을(를)'],
  and: ['과', '와', '과(와)'],
} as const;

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** Syllables that share their first two letters: one without a final consonant, then 27 with one. */
const finals = 28;

/**
 * Whether the last syllable ends in a consonant; `undefined` where it is no Hangul. Quotation marks and a final gloss in
 * brackets do not count: `관계(關係)`.
 */
function endsInConsonant(text: string): boolean | undefined {
  const word = text
    .normalize('NFC')
    .replace(/[\p{Pf}\p{Pe}"'\s]+$/u, (end) => (/[)）]/u.test(end) ? end : ''))
    .replace(/\s*[(（][^()（）]*[)）][\p{Pf}"'\s]*$/u, '');
  const code = (word || text).normalize('NFC').codePointAt((word || text).length - 1) ?? 0;
  return code < firstSyllable || code > lastSyllable ? undefined : (code - firstSyllable) % finals > 0;
}

const attach = (text: string, [afterConsonant, afterVowel, unknown]: readonly [string, string, string]) => {
  const isConsonant = endsInConsonant(text);
  return `${text}${isConsonant === undefined ? unknown : isConsonant ? afterConsonant : afterVowel}`;
};

/** The text as the topic of a sentence: `무역은`, `신뢰는`, `GDP은(는)`. */
export const topic = (text: string): string => attach(text, forms.topic);
/** The text as an object: `무역을`, `신뢰를`. */
export const object = (text: string): string => attach(text, forms.object);
/** The items as a list: `무역`, `무역과 신뢰`, `무역, 신뢰와 비용`; empty for none. */
export const listed = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${[...items.slice(0, -2), attach(items.at(-2)!, forms.and)].join(', ')} ${items.at(-1)}`;
