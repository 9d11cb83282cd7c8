/**
 * Quotation marks by language: those of CLDR 48. Spanish has those of its academy; where CLDR has the same marks on both
 * levels, as in French, the second level has “ ”.
 */

type QuotationMarks = readonly [opening: string, closing: string];

/** The marks of a language, by their names in CLDR. */
interface MarksOfLanguage {
  readonly outer: QuotationMarks;
  readonly alternate: QuotationMarks;
}

const arabic: MarksOfLanguage = { outer: ['”', '“'], alternate: ['’', '‘'] };
const english: MarksOfLanguage = { outer: ['“', '”'], alternate: ['‘', '’'] };

/** A French mark is kept beside its word by a no-break space. */
const french: MarksOfLanguage = { outer: ['«\u00a0', '\u00a0»'], alternate: ['“', '”'] };

/** The first entry that fits. */
const marks: readonly (readonly [languages: RegExp, MarksOfLanguage])[] = [
  [
    /^(?:de|bg|bs-Cyrl|cs|dsb|et|hr|hsb|is|ka|lb|lt|mk|nds|sk|sl)(?:-|$)/iu,
    { outer: ['„', '“'], alternate: ['‚', '‘'] },
  ],
  [/^bs(?:-|$)/iu, { outer: ['„', '”'], alternate: ['‘', '’'] }],
  [/^sr(?:-|$)/iu, { outer: ['„', '”'], alternate: ['’', '’'] }],
  [/^hu(?:-|$)/iu, { outer: ['„', '”'], alternate: ['»', '«'] }],
  [/^(?:pl|ro)(?:-|$)/iu, { outer: ['„', '”'], alternate: ['«', '»'] }],
  [/^(?:nb|nn|no)(?:-|$)/iu, { outer: ['«', '»'], alternate: ['‘', '’'] }],
  [/^(?:be|ky|ru|uk)(?:-|$)/iu, { outer: ['«', '»'], alternate: ['„', '“'] }],
  [/^(?:am|fa|gsw|rm)(?:-|$)|^fr-CH$/iu, { outer: ['«', '»'], alternate: ['‹', '›'] }],
  [/^(?:ast|br|ca|el|es|eu|grc|hy|it|kk|oc|pt-(?!BR)\w+)(?:-|$)/iu, { outer: ['«', '»'], alternate: ['“', '”'] }],
  [/^fr(?:-|$)/iu, french],
  [/^(?:ar|syr|ur)(?:-|$)/iu, arabic],
  [/^(?:fi|he|se|sv|yi)(?:-|$)/iu, { outer: ['”', '”'], alternate: ['’', '’'] }],
  [/^(?:ja|zh-(?:Hant|TW|HK|MO)|yue)(?:-|$)/iu, { outer: ['「', '」'], alternate: ['『', '』'] }],
];

/** Whether the first letter of a text is written from left to right, which decides the direction of a quote. */
const isLeftToRight = (text: string): boolean =>
  /^[^\p{L}]*(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u.test(text);

/**
 * The quotation marks around a text in a language, a BCP 47 tag; the English ones where no others are known. Around a text
 * that has such marks itself they are those of the second level: the words of the text stay as they are. Those of Arabic are
 * in the order of a line from right to left, so a text from left to right has the English ones.
 * @see https://cldr.unicode.org/index/cldr-spec/delimiters
 */
export function quotationMarks(language: string, text = ''): QuotationMarks {
  const own = marks.find(([languages]) => languages.test(language))?.[1] ?? english;
  const { outer, alternate } = own === arabic && isLeftToRight(text) ? english : own;
  return outer.some((mark) => text.includes(mark.trim())) ? alternate : outer;
}

/** A text in the quotation marks of a language; see `quotationMarks`. */
export const inQuotationMarks = (text: string, language: string): string => quotationMarks(language, text).join(text);
