/** Quotation marks by language: the outer ones of CLDR. */

/** Opening and closing mark. */
type QuotationMarks = readonly [opening: string, closing: string];

const marks: readonly (readonly [languages: RegExp, QuotationMarks])[] = [
  [/^(?:de|bg|cs|et|is|ka|lt|sk|sl)(?:-|$)/iu, ['„', '“']],
  [/^(?:hu|pl|ro)(?:-|$)/iu, ['„', '”']],
  [/^(?:el|es|fa|grc|it|nb|nn|no|pt-PT|ru|uk)(?:-|$)/iu, ['«', '»']],
  [/^ar(?:-|$)/iu, ['”', '“']],
  [/^(?:fi|he|sv)(?:-|$)/iu, ['”', '”']],
  [/^(?:ja|zh-(?:Hant|TW|HK|MO)|yue)(?:-|$)/iu, ['「', '」']],
];

/**
 * The quotation marks of a language, a BCP 47 tag; the English ones where no others are known.
 * @see https://cldr.unicode.org/index/cldr-spec/delimiters
 */
export const quotationMarks = (language: string): QuotationMarks =>
  marks.find(([languages]) => languages.test(language))?.[1] ?? ['“', '”'];
