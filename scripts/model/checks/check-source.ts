/** Checks that the source is a whole text before anything is looked up in it. */
import { conflictMarkers } from '../../conflict-markers.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';

/** For each line whether a code fence is open in it. */
function linesOfCode(lines: readonly string[]): boolean[] {
  let open: string | undefined;
  return lines.map((line) => {
    const fence = /^\s*(`{3}|~{3})/u.exec(line)?.[1];
    if (open === undefined) open = fence;
    else if (fence === open) open = undefined;
    return open !== undefined;
  });
}

/** Lines that a message names. */
const mostLines = 10;

/** Numbers of lines in a message: `line 2`, `lines 2, 4, …`. */
const inWords = (lines: readonly number[]) =>
  `${lines.length > 1 ? 'lines' : 'line'} ${[...lines.slice(0, mostLines), ...(lines.length > mostLines ? ['…'] : [])].join(', ')}`;

const linesOf = (text: string) => text.split(/\r\n?|\n/u);

/** E_SOURCE_CONFLICT_MARKERS, once for all lines. */
function checkMarkers(text: string, file: string): Diagnostic[] {
  // The lines of a long text take more memory than the text.
  if (!/<{7} |>{7} /u.test(text)) return [];
  const lines = linesOf(text);
  const isCode = linesOfCode(lines);
  const markers = conflictMarkers(lines, (i) => isCode[i]!);
  if (markers.length === 0) return [];
  const place = { file, path: `line ${markers[0]}` };
  const message = `The text contains Git conflict markers at ${inWords(markers)}.`;
  return [diagnose('E_SOURCE_CONFLICT_MARKERS', place, message, { actual: lines[markers[0]! - 1]! })];
}

/** W_SOURCE_LETTERS_LOST, once for all lines. */
function checkLostLetters(text: string, file: string): Diagnostic[] {
  if (!text.includes('\uFFFD')) return [];
  const lines = linesOf(text);
  const counts = lines.map((line) => line.split('\uFFFD').length - 1);
  const found = counts.flatMap((count, i) => (count > 0 ? [i + 1] : []));
  const total = counts.reduce((a, b) => a + b);
  const message = `The text has U+FFFD “\uFFFD” in place of letters, ${total} in all, at ${inWords(found)}.`;
  const place = { file, path: `line ${found[0]}` };
  return [diagnose('W_SOURCE_LETTERS_LOST', place, message, { actual: lines[found[0]! - 1]! })];
}

/**
 * A word with a hyphen at the end of a line, also a soft one or its sign in scans, and the rest of it, which a page mark may
 * precede; not “Vor-” of “Vor- und Nachteile”, which has its space.
 */
const dividedWord =
  /(?<!\p{L})(\p{L}+[-\u2010\u00AD¬])[ \t]*(?:\r\n?|\n)(?:\s*(?:\[[^\]\r\n]{1,12}\]|\{[^}\r\n]{1,12}\}|\d{1,4})[ \t]*[\r\n]\s*)?[ \t\f]*(?!(?:und|oder|bzw|bis|and|or|to|et|ou|y|o|e|en|of|och|og)(?!\p{L}))(\p{L}+)/gu;

/** W_SOURCE_WORDS_DIVIDED, once for all lines. */
function checkDividedWords(text: string, file: string): Diagnostic[] {
  const words = [...text.matchAll(dividedWord)];
  const [first] = words;
  if (!first) return [];
  const lines: number[] = [];
  let [line, from] = [1, 0];
  for (const { index } of words) {
    line += linesOf(text.slice(from, index)).length - 1;
    from = index;
    lines.push(line);
  }
  const message = `The text has words with a hyphen at the end of a line, ${words.length} in all, at ${inWords(lines)}.`;
  const joined = `${first[1]!.slice(0, -1)}${first[2]}`;
  const isPlain = /[-\u2010]$/u.test(first[1]!);
  const detail = {
    actual: `${first[1]} ${first[2]}`,
    expected: isPlain ? `${joined}, or ${first[1]}${first[2]}` : joined,
  };
  return [diagnose('W_SOURCE_WORDS_DIVIDED', { file, path: `line ${lines[0]}` }, message, detail)];
}

/** The faults of a source, or of a missing one. `file` is source.txt of the deck, for the place of a diagnostic. */
export function checkSource(text: string | undefined, file: string): Diagnostic[] {
  if (text === undefined)
    return [diagnose('E_SOURCE_MISSING', { file }, 'The deck has no source text.', { expected: file })];
  if (text.trim() === '') return [diagnose('E_SOURCE_EMPTY', { file }, 'The source text is empty.')];
  return [...checkMarkers(text, file), ...checkLostLetters(text, file), ...checkDividedWords(text, file)];
}
