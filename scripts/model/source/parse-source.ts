/** Splits a source into headings and statements: the one place that decides how a text is read. */
import { codePointsBefore } from '../code-points.ts';
import type { Heading, Source, SourceForm, Statement } from '../model.ts';
import { foldSpace, type UnitRange } from '../quotes/anchor-quote.ts';
import { type Block, hasWords, startOfLine } from './block.ts';
import { findEmphasisMarks } from './emphasis.ts';
import { headingGlyph, itemGlyph } from './marks.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { endsSentence } from './sentence-end.ts';
import { splitIndented } from './split-indented.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** What the data of a deck say about its source. */
export interface SourceData {
  /** Headings of the sections. In plain prose a paragraph of these words is a heading. */
  readonly headings?: readonly string[];
  /** Stretches that are left out, in any order. */
  readonly ignored?: readonly UnitRange[];
}

const countLines = (text: string, mark: RegExp) => text.match(new RegExp(mark, 'gmu'))?.length ?? 0;

/** Whether glyphs mark the parts of a text: headings, or at least half of the blocks. */
function hasGlyphMarks(text: string): boolean {
  if (countLines(text, headingGlyph) > 0) return true;
  const items = countLines(text, itemGlyph);
  return items > 0 && items * 2 >= readPlainText(text).length;
}

/** The blocks with the words of a heading as headings. The number of a heading is part of it where the data have it. */
function markHeadings(text: string, blocks: readonly Block[], headings: readonly string[]): Block[] {
  const wanted = new Set(headings.map(foldSpace));
  return blocks.map((block) => {
    const lineStart = startOfLine(text, block.start);
    const indent = /^\s*/u.exec(text.slice(lineStart, block.start))![0].length;
    const start = [block.start, lineStart + indent].find((from) => wanted.has(foldSpace(text.slice(from, block.end))));
    return start === undefined ? block : { kind: 'heading', start, end: block.end };
  });
}

/** A block without the ignored stretches at its ends; `undefined` if no word is left of it. */
function withoutIgnored(text: string, block: Block, ignored: readonly UnitRange[]): Block | undefined {
  const inside = ignored.filter(({ from, to }) => from < block.end && to > block.start);
  if (inside.length === 0) return block;
  const units = [...Array(block.end - block.start).keys()].map((i) => block.start + i);
  const kept = units.filter((i) => /\S/u.test(text[i]!) && !inside.some(({ from, to }) => from <= i && i < to));
  if (!hasWords(kept.map((i) => text[i]).join(''))) return undefined;
  return { ...block, start: kept[0]!, end: kept.at(-1)! + 1 };
}

/**
 * The blocks without the ignored stretches. A paragraph that a block without words cuts within a sentence, as the number of a
 * page does, is one.
 */
function leaveOut(text: string, blocks: readonly Block[], ignored: readonly UnitRange[]): Block[] {
  const kept: Block[] = [];
  let isCut = false;
  for (const block of blocks) {
    const rest = withoutIgnored(text, block, ignored);
    const last = kept.at(-1);
    const areParagraphs = last?.kind === 'paragraph' && rest?.kind === 'paragraph';
    const isWithin =
      isCut &&
      areParagraphs &&
      !endsSentence(text.slice(last.start, last.end)) &&
      /^\p{Ll}/u.test(text.slice(rest.start, rest.start + 2));
    if (isWithin) kept[kept.length - 1] = { ...last, end: rest.end };
    else if (rest) kept.push(rest);
    isCut = rest === undefined;
  }
  return kept;
}

/** The blocks by heading. The first section has no heading; it holds what comes before the first one. */
function toSections(blocks: readonly Block[]): { readonly heading?: Block; readonly below: Block[] }[] {
  const sections: { readonly heading?: Block; readonly below: Block[] }[] = [{ below: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, below: [] });
    else sections.at(-1)!.below.push(block);
  }
  return sections;
}

/** How a text is read, and its blocks in their order. */
function readBlocks(text: string, headings: readonly string[]): { form: SourceForm; blocks: Block[] } {
  if (hasGlyphMarks(text)) return { form: 'marked', blocks: splitParagraphs(text, readPlainText(text), 'marked') };
  const found = isMarkdown(text)
    ? readMarkdown(text)
    : readPlainText(text).flatMap((block) => splitIndented(text, block));
  const form = found.some((b) => b.kind === 'heading') ? 'markdown' : 'prose';
  const blocks = splitParagraphs(text, found, form);
  return { form, blocks: form === 'prose' ? markHeadings(text, blocks, headings) : blocks };
}

/**
 * The source with its headings and statements, in their order. In a marked text only items are statements, and text
 * before the first heading is front matter; below a heading without items the paragraphs are statements, and the heading
 * is listed as unmarked. In any other text each paragraph, item and row of a table is a statement.
 */
export function parseSource(text: string, { headings: names = [], ignored = [] }: SourceData = {}): Source {
  const count = codePointsBefore(text);
  const spanOf = ({ start, end }: { start: number; end: number }) => ({
    start: count(start),
    end: count(end),
    text: text.slice(start, end),
  });
  const { form, blocks: found } = readBlocks(text, names);
  const headings: Heading[] = [];
  const statements: Statement[] = [];
  const unmarked: number[] = [];
  const blocks = leaveOut(text, found, ignored);
  for (const { heading, below } of toSections(blocks)) {
    if (heading) headings.push({ index: headings.length, ...spanOf(heading) });
    const items = below.filter((b) => b.kind === 'item');
    const isUnmarked = form === 'marked' && heading !== undefined && items.length === 0 && below.length > 0;
    if (isUnmarked) unmarked.push(headings.length - 1);
    for (const block of form !== 'marked' || isUnmarked ? below : items)
      statements.push({ index: statements.length, heading: headings.length - 1, ...spanOf(block) });
  }
  const marks = blocks.flatMap(({ start, end }) =>
    findEmphasisMarks(text.slice(start, end), form).map(({ from, to }) => ({ from: start + from, to: start + to })),
  );
  const toSpans = (ranges: readonly UnitRange[]) =>
    ranges.map(({ from, to }) => ({ start: count(from), end: count(to) })).sort((a, b) => a.start - b.start);
  return { text, form, headings, statements, unmarked, ignored: toSpans(ignored), marks: toSpans(marks) };
}
