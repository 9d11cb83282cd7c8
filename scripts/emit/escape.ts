/** Escaping, one table per target. Each table is tested with hostile text through the target's own parser. */

type Rule = readonly [pattern: RegExp, replacement: string | ((match: string) => string)];

const apply = (text: string, rules: readonly Rule[]) =>
  rules.reduce((t, [pattern, replacement]) => t.replace(pattern, replacement as string), text);

const oneLine: Rule = [/\s+/gu, ' '];

/** Markdown inline text inside Slidev: Markdown punctuation, HTML, and Vue's mustaches. */
const markdownInline: readonly Rule[] = [
  oneLine,
  [/&(?=#?\w+;)/gu, '&amp;'],
  [/</gu, '&lt;'],
  [/[\\`*_[\]~^$]/gu, (c) => (c === '$' ? '&#36;' : `\\${c}`)],
  // Slidev's typographer would bend what is quoted: quotation marks, dots, dashes, (c).
  [/['"]/gu, (c) => `\\${c}`],
  [/[.,?!]{2,}|-{2,}|\+-/gu, (run) => run.replace(/./gu, '\\$&')],
  [/\((?=(c|r|tm)\))/giu, '\\('],
];

/** Slides are Vue templates; markdown-it decodes entities, so that only v-pre keeps the mustache from Vue. */
const mustache: Rule = [/\{\{+/gu, (c) => `<span v-pre>${c}</span>`];

/** What would open a block, a slot or a new slide at the head of a line. */
const markdownLineStart: readonly Rule[] = [
  [/^(?=[-+#>=:|@{])/u, '\\'],
  [/^(\d{1,9})(?=[.)])/u, '$1\\'],
  // A run of # at the end closes a heading.
  [/#+$/u, (run) => '\\#'.repeat(run.length)],
];

/** Presenter notes: Markdown in an HTML comment, in which `[click]` means something. */
const note: readonly Rule[] = [
  [/>/gu, '&gt;'],
  [/\\\[(?=click)/giu, '&#91;'],
  [/--/gu, '-&#45;'],
  [/\\-\\-/gu, '&#45;&#45;'],
];

/** Mermaid labels in double quotes. @see https://mermaid.js.org/syntax/flowchart.html */
const mermaidLabel: readonly Rule[] = [
  oneLine,
  [/\u200b/gu, ''],
  [/&/gu, '#amp;'],
  [/#(?!amp;)(?=\w+;)/gu, '#\u200b'],
  [/"/gu, '#quot;'],
  [/</gu, '#lt;'],
  [/>/gu, '#gt;'],
  [/\\/gu, '\\\u200b'],
  [/`/gu, '`\u200b'],
  [/^`/u, '\u200b`'],
  [/\$(?=\$)/gu, '$\u200b'],
  [/%(?=%)/gu, '%\u200b'],
  [/\b(fa[bklrs]?|mdi|logos):/gu, '$1:\u200b'],
  [/(style|classDef)(.*?):(?=\S)/giu, '$1$2: '],
];

/** accTitle and accDescr on one line. */
const mermaidAccessible: readonly Rule[] = [
  oneLine,
  [/</gu, '‹'],
  [/>/gu, '›'],
  [/[{}]/gu, (c) => (c === '{' ? '(' : ')')],
  [/%(?=%)/gu, '%\u200b'],
  [/`/gu, '’'],
  [/(style|classDef)(.*?):(?=\S)/giu, '$1$2: '],
];

/** HTML text and attribute values. */
const html: readonly Rule[] = [
  [/&/gu, '&amp;'],
  [/</gu, '&lt;'],
  [/>/gu, '&gt;'],
  [/"/gu, '&quot;'],
];

/** Inline text that Slidev shows as written. */
export const toMarkdown = (text: string): string => apply(text, [...markdownInline, mustache]);

/** Inline text at the head of a line: a paragraph, a list item, a heading's content. */
export const toMarkdownLine = (text: string): string => {
  return apply(text.trim(), [...markdownInline, mustache, ...markdownLineStart]);
};

/** A paragraph of presenter notes, which are no Vue template. */
export const toNote = (text: string): string => apply(text.trim(), [...markdownInline, ...note, ...markdownLineStart]);

export const toMermaidLabel = (text: string): string => apply(text.trim(), mermaidLabel);

/** The text of a label as a reader sees it, from Mermaid's escapes. */
export const fromMermaidLabel = (text: string): string =>
  text.replace(/#(quot|lt|gt|amp);/gu, (_, name: keyof typeof named) => named[name]).replace(/\u200b/gu, '');

const named = { quot: '"', lt: '<', gt: '>', amp: '&' } as const;

export const toMermaidAccessible = (text: string): string => apply(text.trim(), mermaidAccessible);

export const toHtml = (text: string): string => apply(text, html);

/** HTML text inside a Vue template: as `toHtml`, with mustaches as entities (Vue looks for them before it decodes). */
export const toVueText = (text: string): string => toHtml(text).replace(/\{/gu, '&#123;');
