/** Splits a source into headings and statements. */
import type { Heading, Source, Statement } from './model.ts';

interface Line {
  readonly kind: 'heading' | 'bullet' | 'text' | 'blank';
  /** UTF-16 units before the first letter: white space and mark. */
  readonly indent: number;
}

const headingMark = /^\s*([■◆◼▣]|#{1,6}(?=\s))\s*/u;
const bulletMark = /^\s*([○◦●•▪‣◇□]|[-*+](?=\s)|\d{1,3}[.)](?=\s))\s*/u;

function parseLine(line: string): Line {
  if (line.trim() === '') return { kind: 'blank', indent: 0 };
  const heading = headingMark.exec(line);
  if (heading) return { kind: 'heading', indent: heading[0].length };
  const bullet = bulletMark.exec(line);
  if (bullet) return { kind: 'bullet', indent: bullet[0].length };
  return { kind: 'text', indent: line.length - line.trimStart().length };
}

interface Block {
  readonly kind: 'heading' | 'bullet' | 'paragraph';
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
}

/** Blocks in their order. A bullet or paragraph continues up to the next blank line, heading or bullet. */
function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let offset = 0;
  let isOpen = false;
  for (const line of text.split('\n')) {
    const { kind, indent } = parseLine(line);
    const end = offset + line.trimEnd().length;
    const last = blocks.at(-1);
    if (kind === 'text' && isOpen && last) blocks[blocks.length - 1] = { ...last, end };
    else if (kind !== 'blank') blocks.push({ kind: kind === 'text' ? 'paragraph' : kind, start: offset + indent, end });
    isOpen = kind === 'bullet' || kind === 'text';
    offset += line.length + 1;
  }
  return blocks.filter((b) => b.end > b.start);
}

/** Units between two stored counts of code points. */
const countStep = 256;

/** A function that gives the code points before a UTF-16 offset of a text, in constant time. */
export function codePointsBefore(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (offset) => offset;
  const counts = new Uint32Array(Math.floor(text.length / countStep) + 1);
  const isTrail = (i: number) => {
    const unit = text.charCodeAt(i);
    return i > 0 && unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
  };
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (i % countStep === 0) counts[i / countStep] = count;
    if (!isTrail(i)) count += 1;
  }
  return (offset) => {
    const step = Math.min(Math.floor(offset / countStep), counts.length - 1);
    let points = counts[step]!;
    for (let i = step * countStep; i < offset; i += 1) if (!isTrail(i)) points += 1;
    return points;
  };
}

/**
 * The source with its headings and statements, in their order. In a text with glyph marks (`■`, `○`, …) only bullets
 * are statements, and text before the first heading is front matter. In any other text, such as Markdown or plain
 * prose, paragraphs are statements too.
 */
export function parseSource(text: string): Source {
  const hasGlyphMarks = /^\s*[■◆◼▣○◦●◇□]/mu.test(text);
  const count = codePointsBefore(text);
  const headings: Heading[] = [];
  const statements: Statement[] = [];
  for (const block of findBlocks(text)) {
    const span = { start: count(block.start), end: count(block.end), text: text.slice(block.start, block.end) };
    if (block.kind === 'heading') headings.push({ index: headings.length, ...span });
    else if (block.kind === 'bullet' || !hasGlyphMarks)
      statements.push({ index: statements.length, heading: headings.length - 1, ...span });
  }
  return { text, headings, statements };
}
