/** Reads Markdown with markdown-it: CommonMark and tables. Footnotes and front matter are recognised here. */
import type { Token } from 'markdown-it';
import { type Block, endOf, hasWords, type Line, toLines } from './block.ts';
import { lazyParser } from './markdown-parser.ts';

const blockParser = lazyParser({ html: true }, (parser) => {
  parser.core.ruler.enableOnly(['normalize', 'block']);
  // Indented paragraphs are text, and a reference may be a footnote of the author.
  parser.disable(['code', 'reference']);
});

const frontMatter = /^[\s\uFEFF]*---[ \t]*\r?\n(?=[\w-]+:)[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/u;

/** The value of a key of the front matter of a Markdown text, without quotation marks; `undefined` if there is none. */
export const frontMatterValue = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}:[ \\t]*(["']?)(.+?)\\1[ \\t]*$`, 'mu').exec(frontMatter.exec(text)?.[0] ?? '')?.[2];

/** Where a link of reference style leads: not read out, so no statement. */
const linkTarget = /^\s*\[[^\]^][^\]]*\]:\s+\S+(?:\s+["'(].*)?\s*$/u;
const footnoteMark = /^\[\^[^\]]+\]:\s+/u;

/**
 * Whether a text has structure that only Markdown has: front matter, headings by `#` or underlines, fences, block quotes,
 * or tables.
 */
export const isMarkdown = (text: string): boolean =>
  frontMatter.test(text) ||
  /^[\uFEFF ]{0,3}(?:#{1,6}[ \t]+\S|```|~~~|>[ \t]*\S|\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t:|-]*$)/mu.test(text) ||
  /(?:^|\n[ \t]*\r?\n) {0,3}\S[^\r\n]*\r?\n {0,3}(?:={2,}|-{2,})[ \t]*(?=\r|\n|$)/u.test(text);

const blank = (text: string) => text.replace(/[^\r\n]/gu, (c) => ' '.repeat(c.length));

/**
 * Spans of the content of a token, without the marks before its lines. A footnote begins a span of its own; link targets
 * are in none.
 */
function spansOf(token: Token, lines: readonly Line[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  token.content.split('\n').forEach((content, i) => {
    const line = lines[token.map![0] + i];
    if (!line || content.trim() === '') return;
    const at = line.text.lastIndexOf(content.trim());
    const start = at === -1 ? endOf(line) - line.text.trim().length : line.start + at;
    const end = at === -1 ? endOf(line) : start + content.trim().length;
    const footnote = footnoteMark.exec(content.trim());
    const last = spans.at(-1);
    if (linkTarget.test(content)) return;
    if (footnote || !last) spans.push({ start: start + (footnote?.[0].length ?? 0), end });
    else last.end = end;
  });
  return spans;
}

/** The cells of a row, from the first letter of the first to the last letter of the last. */
function rowSpan(line: Line): { start: number; end: number } {
  const lead = /^[\s>|]*/u.exec(line.text)?.[0].length ?? 0;
  return { start: line.start + lead, end: line.start + line.text.replace(/[\s|]*$/u, '').length };
}

/**
 * Indices of the tokens in lists that are wrapped lines of prose: one item, right below the middle of a sentence. Such a
 * line begins with a mark by chance ("- so").
 */
function findWrappedTokens(tokens: readonly Token[], lines: readonly Line[]): Set<number> {
  const wrapped = new Set<number>();
  tokens.forEach((list, open) => {
    const before = tokens[open - 1];
    if (!/^(?:bullet|ordered)_list_open$/u.test(list.type) || before?.level !== list.level) return;
    const isBelowText = (before.type === 'paragraph_close' && !before.hidden) || wrapped.has(open - 1);
    const line = lines[list.map![0] - 1]!.text.trimEnd();
    if (!isBelowText || line === '' || /[\p{Sentence_Terminal}:;]["'”’»)]*$/u.test(line)) return;
    const close = tokens.findIndex((t, i) => i > open && t.level === list.level && t.type.endsWith('_list_close'));
    const items = tokens.slice(open, close).filter((t) => t.type === 'list_item_open');
    if (items.length === 1) for (let i = open; i <= close; i += 1) wrapped.add(i);
  });
  return wrapped;
}

/** Kind of the block that a token of inline content makes; `undefined` for a token that makes none. */
function kindOf(tokens: readonly Token[], at: number): Block['kind'] | undefined {
  const [token, parent] = [tokens[at]!, tokens[at - 1]];
  if (token.type === 'html_block')
    return hasWords(token.content.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/gu, '')) ? 'paragraph' : undefined;
  if (token.type !== 'inline' || parent?.type === 'th_open' || parent?.type === 'td_open') return undefined;
  // An underline below several lines is a rule below a paragraph.
  const isHeading = parent?.type === 'heading_open' && token.level === 1 && token.map![1] - token.map![0] === 1;
  return isHeading ? 'heading' : 'paragraph';
}

/** Blocks of a Markdown text in their order. Code, comments, link targets and heads of tables are none. */
export function readMarkdown(text: string): Block[] {
  const lines = [...toLines(text)];
  const blocks: Block[] = [];
  const push = (kind: Block['kind'], { start, end }: { start: number; end: number }) => {
    const block = text.slice(start, end);
    const from = end - block.trimStart().length;
    if (hasWords(block)) blocks.push({ kind, start: from, end: from + block.trim().length });
  };
  // Offsets stay those of the text.
  const tokens = blockParser().parse(text.replace(frontMatter, blank).replace(/^\uFEFF/u, ' '), {});
  const wrapped = findWrappedTokens(tokens, lines);
  let openLists = 0;
  let isTableBody = false;
  tokens.forEach((token, i) => {
    if (token.type.endsWith('_list_open')) openLists += 1;
    if (token.type.endsWith('_list_close')) openLists -= 1;
    if (token.type === 'thead_open' || token.type === 'tbody_open') isTableBody = token.type === 'tbody_open';
    if (token.type === 'tr_open' && isTableBody) push('item', rowSpan(lines[token.map![0]]!));
    const kind = kindOf(tokens, i);
    if (kind === undefined) return;
    for (const span of spansOf(token, lines)) {
      const last = blocks.at(-1);
      if (wrapped.has(i) && last) blocks[blocks.length - 1] = { ...last, end: span.end };
      else push(kind === 'paragraph' && openLists > 0 ? 'item' : kind, span);
    }
  });
  return blocks;
}
