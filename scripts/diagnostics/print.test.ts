import { expect, test } from 'vitest';
import { diagnose } from './catalogue.ts';
import { diagnosticsText } from './print.ts';

test('a hint that several in a row have is printed with the last of them', () => {
  const todo = (path: string) => diagnose('W_TODO', { file: 'deck.json', path }, 'To be written.');
  const text = diagnosticsText(
    [todo('title'), todo('work'), diagnose('E_SOURCE_EMPTY', { file: 's.txt' }, 'No.')],
    false,
  );
  expect(text.split('\n').filter((line) => /^[EW]_|hint:/u.test(line))).toEqual([
    'E_SOURCE_EMPTY s.txt',
    expect.stringMatching(/^ {2}hint: {5}/u),
    'W_TODO deck.json:title',
    'W_TODO deck.json:work',
    '  hint:     Write the text. Whatever begins with TODO counts as open.',
  ]);
});
