/**
 * Escaping, one table per target; those of Mermaid are in mermaid-dialect.ts. Tests pass hostile text through the
 * parser of each target.
 */

/** One replacement of an escaping table. */
export type EscapeRule = readonly [pattern: RegExp, replacement: string | ((match: string) => string)];

/** The text after all rules of a table, applied in their order. */
export const escapeWith = (text: string, rules: readonly EscapeRule[]): string =>
  rules.reduce((t, [pattern, replacement]) => t.replace(pattern, replacement as string), text);

/** White space, line breaks included, becomes one blank. No-break spaces stay: they keep a place such as `¶ 3` in one line. */
const toOneLine: EscapeRule = [/[^\S\u00a0\u202f]+/gu, ' '];

/** Markdown inline text inside Slidev: Markdown punctuation, HTML, and Vue's mustaches. */
const markdownInline: readonly EscapeRule[] = [
  toOneLine,
  [/&(?=#?\w+;)/gu, '&amp;'],
  [/</gu, '&lt;'],
  // In an address, a backslash would be part of the link: `_` and `~` have one only where they may begin a mark.
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|[\\`*[\]^$]/gu, (c) => (c === '$' ? '&#36;' : `\\${c}`)],
  // Git hosts strike out the words between two ranges, as in 1950~1953년과 1979~1980년.
  [/(?<!(?::\/\/|\.[a-z]{2,}\/)\S*)(?<=[\p{Nd}\P{ASCII}])~(?=[\p{L}\p{N}])/gu, '\\~'],
  // Slidev's typographer would change quotation marks, dots, dashes and (c).
  [/['"]/gu, (c) => `\\${c}`],
  [/[.,?!]{2,}|-{2,}|\+-/gu, (run) => run.replace(/./gu, '\\$&')],
  [/\((?=(c|r|tm)\))/giu, '\\('],
  // Slidev preloads what it takes for addresses of pictures in the Markdown.
  [/(?<=\]|url)\(/gu, '\\('],
];

/** Slides are Vue templates. markdown-it decodes entities, so only v-pre protects mustaches from Vue. */
const mustache: EscapeRule = [/\{\{+/gu, (c) => `<span v-pre>${c}</span>`];

/** Characters that open a block, a slot or a new slide at the start of a line. */
const markdownLineStart: readonly EscapeRule[] = [
  [/^(?=[-+#>=:|@{])/u, '\\'],
  [/^(\d{1,9})(?=[.)])/u, '$1\\'],
  // A run of # at the end closes a heading.
  [/#+$/u, (run) => '\\#'.repeat(run.length)],
];

/** Presenter notes: Markdown in an HTML comment, in which `[click]` is a marker. */
const note: readonly EscapeRule[] = [
  [/>/gu, '&gt;'],
  [/\\\[(?=click)/giu, '&#91;'],
  [/--/gu, '-&#45;'],
  [/\\-\\-/gu, '&#45;&#45;'],
];

const html: readonly EscapeRule[] = [
  [/&/gu, '&amp;'],
  [/</gu, '&lt;'],
  [/>/gu, '&gt;'],
  [/"/gu, '&quot;'],
];

/**
 * A word joiner, which is not drawn, keeps apart what would begin a block, a formula, a tag, a comment, an expression or an
 * address.
 */
const deckTitle: readonly EscapeRule[] = [
  toOneLine,
  [/^(?=[`~<]{3}|\${2}|[-+#>=:|@*_]|\d{1,9}[.)])/u, '\u2060'],
  [/\](?=\()/gu, ']\u2060'],
  [/\{(?=\{)/gu, '{\u2060'],
  [/<(?=[a-z/!?])/giu, '<\u2060'],
];

/** Title of a deck. Slidev 53 shows it as it is on the window, and compiles it as Markdown and Vue for lists of slides. */
export const toDeckTitle = (text: string): string => escapeWith(text.trim(), deckTitle);

/** Markdown of inline text. */
export const toMarkdown = (text: string): string => escapeWith(text, [...markdownInline, mustache]);

/** Markdown of inline text at the start of a line: a paragraph, a list item, the text of a heading. */
export const toMarkdownLine = (text: string): string =>
  escapeWith(text.trim(), [...markdownInline, mustache, ...markdownLineStart]);

/** Markdown of a paragraph of presenter notes. Notes are not Vue templates. */
export const toNote = (text: string): string =>
  escapeWith(text.trim(), [...markdownInline, ...note, ...markdownLineStart]);

/**
 * Markdown of a heading or paragraph in a file that Slidev does not read: only what CommonMark would take for a mark is
 * escaped.
 */
export const toPlainMarkdown = (text: string): string =>
  escapeWith(text.trim(), [toOneLine, [/[\\`*_[\]<]/gu, '\\$&'], [/&(?=#?\w+;)/gu, '&amp;'], ...markdownLineStart]);

/** HTML text and attribute values. */
export const toHtml = (text: string): string => escapeWith(text, html);

/** A text as a CSS string. */
export const toCssString = (text: string): string =>
  `"${text.replace(/[\\"]/gu, '\\$&').replace(/[\n\r\f<]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;

/** HTML text inside a Vue template: as `toHtml`, with mustaches as entities (Vue looks for them before it decodes). */
export const toVueText = (text: string): string => toHtml(text).replace(/\{/gu, '&#123;');

const htmlBlock: readonly EscapeRule[] = [
  toOneLine,
  [/&(?=#?\w+;)/gu, '&amp;'],
  [/</gu, '&lt;'],
  [/\{/gu, '&#123;'],
  // Addresses of pictures, as above.
  [/(?<=\]|url)\(/gu, '&#40;'],
  [/(?<=src|image)=(?=["'])/gu, '&#61;'],
];

/** Text of an HTML block, such as a line `<p>…</p>`, on one line: markdown-it copies it, backslashes included. */
export const toHtmlBlock = (text: string): string => escapeWith(text, htmlBlock);

/** Parts of a page that are the same for all data. */
export interface PageParts {
  /** CSS, with fonts as data URLs. */
  readonly style: string;
  /** JavaScript of one classic script. */
  readonly script: string;
}

/** JSON that cannot end a script element or start a comment in it. */
const toScriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A script that cannot end its element or start a comment in it. */
export const toInlineScript = (script: string): string =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** Two script elements: `data` as JSON with the id `data`, and a classic script that reads it. */
export const scriptElements = (data: unknown, script: string): string =>
  `<script type="application/json" id="data">${toScriptJson(data)}</script>\n<script>${toInlineScript(script)}</script>`;
