/** Reads a source: its headings and the statements that the coding must cover. */
import type { Heading, Source, Statement } from './model.ts';

type LineKind = { readonly kind: 'heading' | 'statement' | 'text' | 'blank'; readonly indent: number };

const headingMark = /^\s*([■◆◼▣]|#{1,6}(?=\s))\s*/u;
const bulletMark = /^\s*([○◦●•▪‣◇□]|[-*+](?=\s)|\d{1,3}[.)](?=\s))\s*/u;

function lineKind(line: string): LineKind {
  if (line.trim() === '') return { kind: 'blank', indent: 0 };
  const heading = headingMark.exec(line);
  if (heading) return { kind: 'heading', indent: heading[0].length };
  const bullet = bulletMark.exec(line);
  if (bullet) return { kind: 'statement', indent: bullet[0].length };
  return { kind: 'text', indent: line.length - line.trimStart().length };
}

interface Block {
  readonly kind: 'heading' | 'statement' | 'paragraph';
  readonly start: number;
  readonly end: number;
}

/** Blocks in UTF-16 offsets, in order: a mark opens one, a blank line or the next mark ends it. */
function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let offset = 0;
  let open = false;
  for (const line of text.split('\n')) {
    const { kind, indent } = lineKind(line);
    const end = offset + line.trimEnd().length;
    const last = blocks.at(-1);
    if (kind === 'blank') open = false;
    else if (kind === 'heading') {
      blocks.push({ kind: 'heading', start: offset + indent, end });
      open = false;
    } else if (kind === 'statement') {
      blocks.push({ kind: 'statement', start: offset + indent, end });
      open = true;
    } else if (open && last) {
      blocks[blocks.length - 1] = { ...last, end };
    } else {
      blocks.push({ kind: 'paragraph', start: offset + indent, end });
      open = true;
    }
    offset += line.length + 1;
  }
  return blocks.filter((b) => b.end > b.start);
}

/** Code points before a UTF-16 offset, in the time of a step: counted beforehand every so many units. */
export function codePointsBefore(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (offset) => offset;
  const step = 256;
  const marks = new Uint32Array(Math.floor(text.length / step) + 1);
  const isTrail = (i: number) => {
    const unit = text.charCodeAt(i);
    return i > 0 && unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
  };
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (i % step === 0) marks[i / step] = count;
    if (!isTrail(i)) count += 1;
  }
  return (offset) => {
    const mark = Math.min(Math.floor(offset / step), marks.length - 1);
    let points = marks[mark]!;
    for (let i = mark * step; i < offset; i += 1) if (!isTrail(i)) points += 1;
    return points;
  };
}

/**
 * The source with its headings and statements, in order; spans in code points.
 * Bullets (`○`, `-`, `1.`) are statements where the text has any glyph bullets under glyph headings (`■`/`○`);
 * otherwise paragraphs count as well, as in Markdown or plain prose. Text before the first heading of a text with
 * `■`/`○` marks is front matter and no statement.
 */
export function parseSource(text: string): Source {
  const blocks = findBlocks(text);
  const marked = /^\s*[■◆◼▣○◦●◇□]/mu.test(text);
  const count = codePointsBefore(text);
  const headings: Heading[] = [];
  const statements: Statement[] = [];
  for (const block of blocks) {
    const span = { start: count(block.start), end: count(block.end), text: text.slice(block.start, block.end) };
    if (block.kind === 'heading') headings.push({ index: headings.length, ...span });
    else if (block.kind === 'statement' || !marked)
      statements.push({ index: statements.length, heading: headings.length - 1, ...span });
  }
  return { text, headings, statements };
}
