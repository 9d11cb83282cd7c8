/** Recognises texts with one paragraph a line, as word processors save them. */
import type { SourceForm } from '../model.ts';
import { type Block, endOf, hasWords, toLines } from './block.ts';
import { endsSentence } from './sentence-end.ts';
import { joinTurns, splitTurns } from './split-turns.ts';

/** Columns of a line that no hard-wrapped text has. */
const longLine = 100;

/** Columns of a line: letters of East Asian scripts take two. */
const columnsOf = (text: string) =>
  [...text].length +
  (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]/gu)?.length ?? 0);

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/**
 * The blocks, with each line of a paragraph as a paragraph where the text is written so: most lines within paragraphs end a
 * sentence, and the lines are too long for hard-wrapped text or, except in Markdown, no blank line separates paragraphs.
 * Except in Markdown, each turn of a transcript is a paragraph, also with hard-wrapped lines.
 */
export function splitParagraphs(text: string, blocks: readonly Block[], form: SourceForm): Block[] {
  const linesOf = ({ kind, start, end }: Block): Block[] =>
    [...toLines(text.slice(start, end))]
      .filter((line) => hasWords(line.text))
      .map((line) => {
        const lineEnd = start + endOf(line);
        return { kind, start: lineEnd - line.text.trim().length, end: lineEnd };
      });
  const inner = blocks
    .filter((b) => b.kind === 'paragraph')
    .flatMap((b) =>
      linesOf(b)
        .slice(0, -1)
        .map((line) => text.slice(line.start, line.end)),
    );
  const isUnbroken =
    form !== 'markdown' && blocks.every((b, i) => b.kind !== 'paragraph' || blocks[i - 1]?.kind !== 'paragraph');
  const sentences = inner.filter(endsSentence).length;
  const hasLongLines = median(inner.map(columnsOf)) > longLine;
  // Of two lines, one may be a note: half is not most.
  const isLine = isUnbroken ? sentences * 2 >= inner.length : hasLongLines && sentences * 2 > inner.length;
  if (inner.length > 0 && isLine) {
    const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? linesOf(b) : [b]));
    return hasLongLines ? lines : joinTurns(text, lines);
  }
  return form === 'markdown' ? [...blocks] : splitTurns(text, blocks);
}
