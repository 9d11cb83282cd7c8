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

test('words with a hyphen at the end of a line are told once; a hyphen before “und” and dashes are none', () => {
  const divided = 'The popu-\r\n  lation of Anglo-\nSaxon towns.\n\nTwenty- \nfive of them.\n';
  expect(checkSource(divided, 's')).toMatchObject([
    {
      code: 'W_SOURCE_WORDS_DIVIDED',
      path: 'line 1',
      message: 'The text has words with a hyphen at the end of a line, 3 in all, at lines 1, 2, 5.',
      actual: 'popu- lation',
      expected: 'population, or popu-lation',
    },
  ]);
  const otherHyphens =
    'agri\u00AD\ncultural, deter¬\nmined, go\u2010\nvern, har-\n\n[Pg 12]\n\nvest, mer-\r\n12\r\n\fchants\n';
  expect(checkSource(otherHyphens, 's')).toMatchObject([
    { message: expect.stringContaining(', 5 in all, at lines 1, 2, 3, 4, 8.'), expected: 'agricultural' },
  ]);
  expect(
    found(
      'Vor-\nund Nachteile, pre-\nor post-war, a -\ndash, two--\ndashes, popu-\n\nlation, popu-lation, non-\n\n[1] A note.\n',
    ),
  ).toEqual([]);
});
