/** Quotation marks by language: those of CLDR. */

/** Opening and closing mark. */
type QuotationMarks = readonly [opening: string, closing: string];

/** The marks of a language: around a text, and around one that has such marks inside. */
interface MarksOfLanguage {
  readonly outer: QuotationMarks;
  readonly other: QuotationMarks;
}

const marks: readonly (readonly [languages: RegExp, MarksOfLanguage])[] = [
  [/^(?:de|bg|cs|et|is|ka|lt|sk|sl)(?:-|$)/iu, { outer: ['„', '“'], other: ['‚', '‘'] }],
  [/^(?:hu|pl|ro)(?:-|$)/iu, { outer: ['„', '”'], other: ['«', '»'] }],
  [/^(?:nb|nn|no)(?:-|$)/iu, { outer: ['«', '»'], other: ['‘', '’'] }],
  [/^(?:ru|uk)(?:-|$)/iu, { outer: ['«', '»'], other: ['„', '“'] }],
  [/^fa(?:-|$)/iu, { outer: ['«', '»'], other: ['‹', '›'] }],
  [/^(?:el|es|grc|it|pt-PT)(?:-|$)/iu, { outer: ['«', '»'], other: ['“', '”'] }],
  [/^ar(?:-|$)/iu, { outer: ['”', '“'], other: ['’', '‘'] }],
  [/^(?:fi|he|sv)(?:-|$)/iu, { outer: ['”', '”'], other: ['’', '’'] }],
  [/^(?:ja|zh-(?:Hant|TW|HK|MO)|yue)(?:-|$)/iu, { outer: ['「', '」'], other: ['『', '』'] }],
];

const english: MarksOfLanguage = { outer: ['“', '”'], other: ['‘', '’'] };

/**
 * The quotation marks around a text in a language, a BCP 47 tag; the English ones where no others are known. Around a text
 * that has such marks itself they are those of the second level: the words of the text stay as they are.
 * @see https://cldr.unicode.org/index/cldr-spec/delimiters
 */
export function quotationMarks(language: string, text = ''): QuotationMarks {
  const { outer, other } = marks.find(([languages]) => languages.test(language))?.[1] ?? english;
  return outer.some((mark) => text.includes(mark)) ? other : outer;
}

/** A text in the quotation marks of a language; see `quotationMarks`. */
export const inQuotationMarks = (text: string, language: string): string => quotationMarks(language, text).join(text);
