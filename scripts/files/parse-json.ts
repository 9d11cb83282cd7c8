/** Parses JSON as editors save it: some write a byte-order mark, which JSON does not allow. */

/** The value of a JSON text. @throws SyntaxError */
export const parseJson = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/u, ''));
