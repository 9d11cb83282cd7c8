import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

test('maps and lists of one-line values, to any depth', () => {
  const text = `layout: balance
id: claim/war-sympathy
seconds: 32
generated: 0c4b093191f2
exact: "12 # \u201ca: b\u201d"
on: yes
hidden: false
title: What made, loosened and revives the North Korea\u2013China alliance
fonts:
  provider: none
sections:
  - Rift
  - 1961-07
bars:
  - section: Rift
    claims:
      - - 2
        - -3
      - - 4
`;
  const value = {
    layout: 'balance',
    id: 'claim/war-sympathy',
    seconds: 32,
    generated: '0c4b093191f2',
    exact: '12 # \u201ca: b\u201d',
    on: 'yes',
    hidden: false,
    title: 'What made, loosened and revives the North Korea\u2013China alliance',
    fonts: { provider: 'none' },
    sections: ['Rift', '1961-07'],
    bars: [{ section: 'Rift', claims: [[2, -3], [4]] }],
  };
  expect(readPlainYaml(text)).toEqual(value);
  expect(parseDocument(text).toJSON()).toEqual(value);
});

test('what may mean something else is left to a whole reader of YAML', () => {
  const others = [
    '',
    '- ',
    'a',
    'a:',
    'a: 1\na: 2',
    'a: null',
    'a: ~',
    'a: 1.5',
    'a: 1e3',
    'a: 0x1f',
    "a: 'b'",
    'a: b: c',
  ];
  others.push(
    'a: |\n  b',
    'a: b # c',
    'a: [1]',
    'a: &b c',
    'a: "\\n"',
    'a:\n- b',
    'a: b\n  c',
    'a: b\n\nc: d',
    '# a',
    ' a: b',
  );
  others.push(
    'a:\tb',
    'a: b\r\nc: d',
    'null: a',
    '"a": b',
    '? a',
    'a: b ',
    '---\na: b',
    'a: 007',
    '<<: a',
    '- a: b\n c: d',
  );
  for (const text of others) expect(readPlainYaml(text), JSON.stringify(text)).toBeUndefined();
});

test('whatever it reads, YAML reads the same', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'a',
      'id',
      'yes',
      'no',
      'Null',
      'TRUE',
      '~',
      '0',
      '-0',
      '12',
      '-7',
      '1e5',
      '12e4',
      '0o7',
      '0b1',
      '1a',
      '09',
      '+1',
    ),
    fc.constantFrom(
      '2020-01',
      '2020-01-02',
      '12:30',
      '"a: #b"',
      '"',
      "'a'",
      '.inf',
      'NaN',
      '[1]',
      '{a: 1}',
      '*a',
      '&a',
      '!a',
      '|',
      '>',
    ),
    fc.constantFrom(
      'a: b',
      'a:',
      'a #b',
      'a#b',
      'a:b',
      '- a',
      '-',
      '--- ',
      '...',
      '@a',
      '%a',
      'é',
      '한국',
      'a\u0085b',
      'a\u2028b',
      '\ufeffa',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const key = fc.constantFrom('a', 'b', 'c', 'yes', 'A-1', 'null', '1', 'a b', '\u00e9', '');
  const begin = fc.constantFrom('', '', '', '', '  ', '  ', '    ', ' ');
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(begin, key, fc.constant(': '), word) },
    { weight: 2, arbitrary: fc.tuple(begin, key, fc.constant(':')) },
    { weight: 3, arbitrary: fc.tuple(begin, fc.constantFrom('- ', '- - ', '- a: '), word) },
    { weight: 1, arbitrary: fc.tuple(begin, word) },
  );
  let read = 0;
  const lines = fc.array(line, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lines, (all) => {
      const text = all.map((parts) => parts.join('')).join('\n');
      const value = readPlainYaml(text);
      if (value === undefined) return;
      read += 1;
      const document = parseDocument(text);
      expect(document.errors, text).toEqual([]);
      expect(document.toJSON(), text).toEqual(value);
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(100);
});

test('the frontmatter of decks that Claimdeck makes is plain', () => {
  const golden = path.join(import.meta.dirname, '../../fixtures/malthus-1798/lecture.md');
  const all = [...readFileSync(golden, 'utf8').matchAll(/^---\n((?:.+\n)+)---$/gmu)].map((m) => m[1] as string);
  expect(all.length).toBeGreaterThan(20);
  for (const yaml of all) expect(readPlainYaml(yaml), yaml).toEqual(parseDocument(yaml).toJSON());
});
