/** Progress as a terminal and a log see it. */
import { expect, test } from 'vitest';
import { runProgress } from './progress.ts';

/** Lines that a run of two decks gives, the second with two outputs. */
function linesOf(isTerminal: boolean, decks: number): string[] {
  const lines: string[] = [];
  const add = (line: string) => void lines.push(line);
  const run = runProgress(decks, {
    isTerminal,
    progress: isTerminal ? add : () => {},
    tell: isTerminal ? () => {} : add,
  });
  for (let index = 0; index < decks; index += 1) {
    const part = run.begin(index, 'ab'[index]!);
    part(0, index + 1, 'building 1.pdf');
    for (let done = 1; done <= index + 1; done += 1) part(done, index + 1, `${done}.pdf`);
  }
  run.end();
  return lines;
}

test('a terminal has one line with a bar, which is removed at the end', () => {
  expect(linesOf(true, 2)).toEqual([
    '░░░░░░░░░░░░░░░░░░░░ deck 1 of 2: a',
    '░░░░░░░░░░░░░░░░░░░░ a: 0 of 1, building 1.pdf',
    '██████████░░░░░░░░░░ a: 1 of 1, 1.pdf',
    '██████████░░░░░░░░░░ deck 2 of 2: b',
    '██████████░░░░░░░░░░ b: 0 of 2, building 1.pdf',
    '███████████████░░░░░ b: 1 of 2, 1.pdf',
    '████████████████████ b: 2 of 2, 2.pdf',
    '',
  ]);
});

test('a log has plain lines, and none for a single output of a single deck', () => {
  expect(linesOf(false, 2)).toEqual(['deck 1 of 2: a', 'deck 2 of 2: b', 'b: 1 of 2, 1.pdf', 'b: 2 of 2, 2.pdf']);
  expect(linesOf(false, 1)).toEqual([]);
});
