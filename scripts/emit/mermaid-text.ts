/** Texts in Mermaid diagrams: how each place escapes them, and how the parser here reads them again. */
import { type EscapeRule, escapeWith } from './escape.ts';

const zeroWidthSpace = /\u200b/gu;

/**
 * What Mermaid reads as syntax in any text, comments included: a zero-width space breaks it, and the parser here removes it.
 */
const textRules: readonly EscapeRule[] = [
  [zeroWidthSpace, ''],
  // No-break spaces as well: a label may break at each.
  [/\s+/gu, ' '],
  [/^ | $/gu, ''],
  [/#(?=\w+;)/gu, '#\u200b'],
  [/%(?=%)/gu, '%\u200b'],
  // Mermaid 12.3.0 cuts the `;` from what matches /style.*:\S*#.*;/ or the same with classDef (encodeEntities).
  [/(styl|classDe)(?=[ef].*:\S)/gu, '$1\u200b'],
];

/** Labels in double quotes. @see https://mermaid.js.org/syntax/flowchart.html */
const labelRules: readonly EscapeRule[] = [
  ...textRules,
  [/&/gu, '#amp;'],
  [/"/gu, '#quot;'],
  [/</gu, '#lt;'],
  [/>/gu, '#gt;'],
  [/\\/gu, '\\\u200b'],
  [/`/gu, '`\u200b'],
  [/^`/u, '\u200b`'],
  [/\$(?=\$)/gu, '$\u200b'],
  [/\b(fa[bklrs]?|mdi|logos):/gu, '$1:\u200b'],
];

/** Look-alikes of what Mermaid cannot escape in `accTitle` and `accDescr`. */
const lookAlikes = new Map([
  ['<', '‹'],
  ['>', '›'],
  ['{', '('],
  ['}', ')'],
  ['`', '’'],
]);
const writtenAs = new Map([...lookAlikes].map(([written, lookAlike]) => [lookAlike, written]));

/**
 * `accTitle` and `accDescr` on one line. A zero-width space behind a look-alike lets the parser here read what was written.
 */
const sentenceRules: readonly EscapeRule[] = [...textRules, [/[<>{}`]/gu, (c) => `${lookAlikes.get(c)}\u200b`]];

const entities = { quot: '"', lt: '<', gt: '>', amp: '&' } as const;
/** Words in a comment. */
export const printWords = (text: string): string => escapeWith(text, textRules);

/** A label in double quotes, without the quotes. */
export const printLabel = (text: string): string => escapeWith(text, labelRules);

/** The text of `accTitle` or `accDescr`. */
export const printSentence = (text: string): string => escapeWith(text, sentenceRules);

/** The label that `printLabel` has printed. */
export const parseLabel = (text: string): string =>
  text.replace(/#(quot|lt|gt|amp);/gu, (_, name: keyof typeof entities) => entities[name]).replace(zeroWidthSpace, '');

/** The text that `printSentence` or `printWords` has printed. */
export const parseSentence = (text: string): string =>
  text.replace(/([‹›()’])\u200b/gu, (_, c: string) => writtenAs.get(c)!).replace(zeroWidthSpace, '');
