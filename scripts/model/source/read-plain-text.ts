/** Reads plain text: hard-wrapped prose, lists, and texts whose headings and statements have glyphs as marks. */
import { type Block, endOf, hasWords, toLines } from './block.ts';
import { atxMark, headingGlyph, itemMarkOf } from './marks.ts';

/** A line that begins with an ideographic space begins a paragraph, as is usual in Chinese and Japanese. */
const isIndentedParagraph = (line: string) => line.startsWith('\u3000');

/**
 * Blocks of a plain text in their order. A paragraph or item continues up to the next blank line, heading or mark. Only
 * lines with a mark are headings.
 */
export function readPlainText(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let lastNumber = 0;
  const push = (block: Block) => {
    if (!hasWords(text.slice(block.start, block.end))) return undefined;
    blocks.push(block);
    return block;
  };
  for (const line of toLines(text)) {
    const end = endOf(line);
    const heading = headingGlyph.exec(line.text) ?? atxMark.exec(line.text);
    const context = { open: open && open.kind !== 'heading' ? open.kind : undefined, lastNumber } as const;
    const mark = itemMarkOf(line.text, context);
    if (line.text.trim() === '') open = undefined;
    else if (heading) {
      push({ kind: 'heading', start: line.start + heading[0].length, end });
      open = undefined;
    } else if (mark) {
      open = push({ kind: 'item', start: line.start + mark.length, end });
      lastNumber = mark.number ?? lastNumber;
    } else if (open && !isIndentedParagraph(line.text)) {
      open = { ...open, end };
      blocks[blocks.length - 1] = open;
    } else open = push({ kind: 'paragraph', start: end - line.text.trim().length, end });
  }
  return blocks;
}
