import { expect, test } from 'vitest';
import { checkSource } from './check-source.ts';

const found = (text: string) => checkSource(text, 's').map((d) => [d.code, d.path, d.message]);

test('conflict markers of Git are named by their lines; a heading that is underlined, quotes, ornaments and code are none', () => {
  const conflict = 'Rain.\r\n<<<<<<< HEAD\r\nSun.\r\n=======\r\nSnow.\r\n>>>>>>> main\r\n';
  expect(found(conflict)).toEqual([
    ['E_SOURCE_CONFLICT_MARKERS', 'line 2', 'The text contains Git conflict markers at lines 2, 4, 6.'],
  ]);
  expect(found('Rain.\n>>>>>>> main\n')).toEqual([
    ['E_SOURCE_CONFLICT_MARKERS', 'line 2', 'The text contains Git conflict markers at line 2.'],
  ]);
  expect(found('Rain\n=======\n\n>>>>>>> \n\n```\n<<<<<<< HEAD\n```\n')).toEqual([]);
  expect(found('>>>>>> Lee wrote:\n>>>>>>> It rains.\n>>>>>>> It snows.\n')).toEqual([]);
  expect(found('<<<<<<<<<<<<<<\n\nRain.\n\n=======\n')).toEqual([]);
  expect(found('~~~\n```\n<<<<<<< HEAD\n~~~\n')).toEqual([]);
});

test('letters that were lost in decoding are told once, with their count and lines', () => {
  expect(found('Caf\uFFFD in K\uFFFDln.\nSun.\nCaf\uFFFD.\n')).toEqual([
    ['W_SOURCE_LETTERS_LOST', 'line 1', 'The text has U+FFFD “\uFFFD” in place of letters, 3 in all, at lines 1, 3.'],
  ]);
  expect(found('\uFFFD\n'.repeat(12))[0]![2]).toMatch(/12 in all, at lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …\.$/u);
});
