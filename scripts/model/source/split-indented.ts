/** Recognises paragraphs of hard-wrapped prose that begin with an indented line instead of a blank one. */
import { type Block, endOf, startOfLine, toLines } from './block.ts';
import { endsSentence } from './sentence-end.ts';

/** White space at the beginning of a line; a tab counts as a wide indent. */
const indentOf = (line: string) => /^[ \t]*/u.exec(line)![0].replaceAll('\t', '    ').length;

/** Columns by which the first line of a paragraph begins further in than the others, at least. */
const leastIndent = 2;

/**
 * The paragraphs of a block: an indented line begins one where each indented line follows the end of a sentence, and the
 * first line is indented too or most lines are not. Verses, whose lines begin further in by turns, stay together.
 */
export function splitIndented(text: string, block: Block): Block[] {
  if (block.kind !== 'paragraph') return [block];
  const from = startOfLine(text, block.start);
  const lines = [...toLines(text.slice(from, block.end))].filter((line) => line.text.trim() !== '');
  const least = Math.min(...lines.map((line) => indentOf(line.text)));
  const isIndented = lines.map((line) => indentOf(line.text) - least >= leastIndent);
  const begins = [...lines.keys()].filter((i) => i > 0 && isIndented[i]);
  const followSentences = begins.every((i) => endsSentence(lines[i - 1]!.text.trim()));
  if (begins.length === 0 || !followSentences) return [block];
  if (!isIndented[0] && begins.length * 2 >= lines.length) return [block];
  return [0, ...begins].map((first, i): Block => {
    const { start, text: words } = lines[first]!;
    const last = lines[(begins[i] ?? lines.length) - 1]!;
    return {
      kind: 'paragraph',
      start: from + start + (words.length - words.trimStart().length),
      end: from + endOf(last),
    };
  });
}
