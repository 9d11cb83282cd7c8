/** Direction of writing. */

/** Whether a language, a BCP 47 tag, is written from right to left. */
export const isRightToLeft = (language: string): boolean =>
  /^(?:ar|arc|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr)(?:-|$)/iu.test(language);

/** A text whose direction does not depend on the words around it, for slides that are read from right to left. */
export const isolate = (text: string, language: string): string =>
  isRightToLeft(language) ? `\u2068${text}\u2069` : text;
