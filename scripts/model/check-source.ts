/** Checks that the source is a whole text before anything is looked up in it. */
import { conflictMarkers } from '../conflict-markers.ts';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';

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

/** E_SOURCE_CONFLICT_MARKERS, once for all lines. */
function checkMarkers(lines: readonly string[], file: string): Diagnostic[] {
  const isCode = linesOfCode(lines);
  const markers = conflictMarkers(lines, (i) => isCode[i]!);
  if (markers.length === 0) return [];
  const place = { file, path: `line ${markers[0]}` };
  const message = `The text contains Git conflict markers at ${markers.length > 1 ? 'lines' : 'line'} ${markers.join(', ')}.`;
  return [diagnose('E_SOURCE_CONFLICT_MARKERS', place, message, { actual: lines[markers[0]! - 1]! })];
}

/** Lines that a message names. */
const mostLines = 10;

/** W_SOURCE_LETTERS_LOST, once for all lines. */
function checkLostLetters(lines: readonly string[], file: string): Diagnostic[] {
  const counts = lines.map((line) => line.split('\uFFFD').length - 1);
  const found = counts.flatMap((count, i) => (count > 0 ? [i + 1] : []));
  if (found.length === 0) return [];
  const total = counts.reduce((a, b) => a + b);
  const named = [...found.slice(0, mostLines), ...(found.length > mostLines ? ['…'] : [])].join(', ');
  const message = `The text has U+FFFD “\uFFFD” in place of letters, ${total} in all, at ${found.length > 1 ? 'lines' : 'line'} ${named}.`;
  const place = { file, path: `line ${found[0]}` };
  return [diagnose('W_SOURCE_LETTERS_LOST', place, message, { actual: lines[found[0]! - 1]! })];
}

/** The faults of a source, or of a source that is missing. `file` is source.txt of the deck, for the place of a diagnostic. */
export function checkSource(text: string | undefined, file: string): Diagnostic[] {
  if (text === undefined)
    return [diagnose('E_SOURCE_MISSING', { file }, 'The deck has no source text.', { expected: file })];
  if (text.trim() === '') return [diagnose('E_SOURCE_EMPTY', { file }, 'The source text is empty.')];
  const lines = text.split(/\r\n?|\n/u);
  return [...checkMarkers(lines, file), ...checkLostLetters(lines, file)];
}
