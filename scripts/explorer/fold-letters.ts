/** The form of texts that is searched. */

/** The dot behind a single letter, as in “U.S.” */
export const abbreviationDot: RegExp = /(?<=(?<![\p{L}\p{N}\p{M}])\p{L}\p{M}*)\./gu;

/**
 * The text in lower case, without accents and dots of abbreviations. Compatible forms of a letter are the letter; dashes and
 * quotation marks are those of keyboards.
 */
export const foldLetters = (text: string): string =>
  text
    .replace(abbreviationDot, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[‘’‚‛′ʼ]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .toLowerCase();
