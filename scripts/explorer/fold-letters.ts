/** The form of texts that is searched. */

/** The text in lower case, without accents; compatible forms of a letter are the letter. */
export const foldLetters = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
