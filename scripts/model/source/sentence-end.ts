/** Recognises the end of a sentence or clause in a line, also where the mark of a footnote follows. */

/** Marks that close a quotation or a bracket, then marks of footnotes: `*`, `†`, `¹`, `[1]`, `(2)`, `{*}`. */
const behind = String.raw`["'”’»)\]」』]*(?:\s*(?:[*†‡¹²³⁰⁴-⁹]|\[[^\]\s]{1,4}\]|\([\p{L}\d]{1,2}\)|\{[^}\s]{1,4}\}))*$`;

const sentence = new RegExp(String.raw`\p{Sentence_Terminal}${behind}`, 'u');
const clause = new RegExp(String.raw`(?:[\p{Sentence_Terminal},;:…]|(?<!\d)(?:[–—]|--))${behind}`, 'u');

/** Whether a text ends with a sentence. */
export const endsSentence = (text: string): boolean => sentence.test(text);

/** Whether a text ends with a sentence, or with a comma, semicolon, colon, ellipsis or dash, but for that of `1945–`. */
export const endsClause = (text: string): boolean => clause.test(text);
