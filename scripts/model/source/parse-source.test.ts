import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSource } from './parse-source.ts';

/** What is read of a text: `# ` before headings, in the order of the text. */
function read(text: string, headings: readonly string[] = []) {
  const source = parseSource(text, { headings });
  return [...source.headings.map((h) => ({ ...h, text: `# ${h.text}` })), ...source.statements]
    .sort((a, b) => a.start - b.start)
    .map((part) => part.text);
}

test('a marked text: only items are statements, text before the first heading is front matter', () => {
  const text =
    'Title\nAuthor\n■ Change\n○ Rain raises\n  grass.\n - Sun lowers it.\nstray\n\nalone\n○ War began on\n3. August.\n';
  expect(read(text)).toEqual([
    '# Change',
    'Rain raises\n  grass.',
    'Sun lowers it.\nstray',
    'War began on\n3. August.',
  ]);
});

test('below a marked heading without marked statements the paragraphs are statements, and the heading is listed', () => {
  const text = 'Title\n■ One\n○ Marked.\n■ Two\nFirst line\nof it.\n\nSecond.\n■ Three\n';
  expect(read(text)).toEqual(['# One', 'Marked.', '# Two', 'First line\nof it.', 'Second.', '# Three']);
  expect(parseSource(text).unmarked).toEqual([1]);
});

test('an indented line begins a paragraph, also without a blank line before it', () => {
  const text = '  Rain is\nwet. Corn\ngrows.\n  War is long.\n\tPeace\nis “rare.”\n\n  Trade\nfalls.\n';
  expect(read(text)).toEqual(['Rain is\nwet. Corn\ngrows.', 'War is long.', 'Peace\nis “rare.”', 'Trade\nfalls.']);
  expect(read('Rain is\nwet.\nCorn grows.\n   War is\nlong.\n   Peace\nis rare.\n')).toEqual([
    'Rain is\nwet.\nCorn grows.',
    'War is\nlong.',
    'Peace\nis rare.',
  ]);
});

test('the mark of a footnote may follow the sentence before an indented line', () => {
  expect(read('  Rain is\nwet.[1]\n  War is\nlong.¹\n  Peace\nis rare.\n')).toEqual([
    'Rain is\nwet.[1]',
    'War is\nlong.¹',
    'Peace\nis rare.',
  ]);
});

test.each([
  'The rain falls on the sea,\n  The sea gives it to me;\nThe wind is in the east,\n  And good for no beast.\n',
  'The rain falls.\n  The sea gives.\nThe wind is east.\n  No good for beast.\n',
  '    A block\n    that is quoted.\n    And more.\n',
  'He wrote to the King.\n  of France, and so it\nwas, in the end, and\n  by no means well.\n',
  'A long line that is\n    hung below its\n    first words.\n    And more.\n',
])('verses, quotes and hanging lines are one paragraph: %j', (text) => {
  expect(read(`${text}\nProse.\n`)).toEqual([text.trim(), 'Prose.']);
});

test('one glyph in prose makes it no marked text', () => {
  expect(read('A paragraph.\n\n● A note.\n\nAnother.\n')).toEqual(['A paragraph.', 'A note.', 'Another.']);
  expect(read('Front matter\n\n● One.\n● Two.\n')).toEqual(['One.', 'Two.']);
});

test('a wrapped line of prose that begins like an item is none', () => {
  const text =
    'Der Krieg begann am\n3. August 1914, und die Not\n- so sagt man - stieg;\ndie Ernte sank 1915\n* und der Hunger wuchs.\n\nDas steht auf S.\n12. Der Friede kam.\n';
  expect(read(text)).toEqual([
    'Der Krieg begann am\n3. August 1914, und die Not\n- so sagt man - stieg;\ndie Ernte sank 1915\n* und der Hunger wuchs.',
    'Das steht auf S.\n12. Der Friede kam.',
  ]);
});

test('items of prose begin after a blank line or another item, numbers in sequence', () => {
  expect(read('Reasons:\n\n1. Rain falls\n  long.\n2. Sun shines\n9. June.\n\n3. Wind blows.\n')).toEqual([
    'Reasons:',
    'Rain falls\n  long.',
    'Sun shines\n9. June.',
    'Wind blows.',
  ]);
  expect(read('12. The king rules.\n\n- a\n- b\n')).toEqual(['12. The king rules.', 'a', 'b']);
});

test('a line of stars or dashes is no statement', () => {
  expect(read('One.\n\n* * *\n\nTwo.\n')).toEqual(['One.', 'Two.']);
});

test('in prose the paragraphs that the data name are headings, with or without their number', () => {
  const text = 'CHAPTER I.\n  OF CORN\n\nCorn is dear.\n\n1. War\n\nWar is long.\n';
  expect(read(text)).toEqual(['CHAPTER I.\n  OF CORN', 'Corn is dear.', 'War', 'War is long.']);
  expect(read(text, ['CHAPTER I. OF CORN', '1. War'])).toEqual([
    '# CHAPTER I.\n  OF CORN',
    'Corn is dear.',
    '# 1. War',
    'War is long.',
  ]);
});

test('a text with one paragraph a line', () => {
  expect(read('The title\nRain raises grass.\nSun lowers it. So says he.\nWind does not.\n')).toEqual([
    'The title',
    'Rain raises grass.',
    'Sun lowers it. So says he.',
    'Wind does not.',
  ]);
  const long = `${'A very long line of words '.repeat(6)}ends.`;
  expect(read(`# H\n\n${long}\n${long}\n\n${long}\n`)).toEqual(['# H', long, long, long]);
  expect(read('한 문장이다.\n또 한 문장이다.\n')).toEqual(['한 문장이다.', '또 한 문장이다.']);
});

test('a long line that goes on in the next one is no paragraph, beside a note that ends on its line', () => {
  const line =
    'War raises the price of bread, as each of the towns along the river has told the king since the first year of it, and dis-';
  const statements = [`${line}\ntress follows.`, 'Peace lowers it.', '[1] See below.\n[2] Lee.'];
  expect(
    parseSource(`1. Prices\n\n${statements.join('\n\n')}\n`)
      .statements.map((s) => s.text)
      .slice(-3),
  ).toEqual(statements);
});

test('one sentence a line is no paragraph a line where blank lines separate paragraphs', () => {
  expect(read('One.\nTwo.\n\nThree.\nFour.\n')).toEqual(['One.\nTwo.', 'Three.\nFour.']);
});

test('each turn of a transcript is a statement, whether or not blank lines separate some of them', () => {
  expect(
    read(
      'Interview 3\nSeoul, May\n\nQ:\nWhy\nso? And how?\n[00:12] Anna Lee: We rest:\nthat helps.\n\nQ: No?\nAnna Lee: No.\n',
    ),
  ).toEqual([
    'Interview 3\nSeoul, May',
    'Q:\nWhy\nso? And how?',
    '[00:12] Anna Lee: We rest:\nthat helps.',
    'Q: No?',
    'Anna Lee: No.',
  ]);
  const cues = [1, 2, 3, 4].map(
    (n) => `${n}\n00:00:0${n}.000 --> 00:00:0${n}.900\n${n % 2 ? 'Anna' : 'Bob (nurse)'}: So.`,
  );
  expect(read(`${cues.join('\n\n')}\n`)).toEqual(cues);
  expect(read('问：为什么\n这样？\n答：因为\n战争。\n\n问：是吗？\n答：是。\n')).toEqual([
    '问：为什么\n这样？',
    '答：因为\n战争。',
    '问：是吗？',
    '答：是。',
  ]);
  expect(
    read('The law says:\nno. He adds:\nnote: yes\nand note: yes.\n\nNote: one\nline.\n\nNote: two\nlines.\n'),
  ).toEqual(['The law says:\nno. He adds:\nnote: yes\nand note: yes.', 'Note: one\nline.', 'Note: two\nlines.']);
});

test('a transcript without blank lines keeps the wrapped lines of a turn; speakers may be two', () => {
  const turns = ['Q : Why did you come?', 'Anna & Ben: The rents\nrose in the city.', 'Q : No?', 'Anna & Ben: No.'];
  expect(read(`Interview 3\nSeoul, May\n${turns.join('\n')}\n`)).toEqual(['Interview 3', 'Seoul, May', ...turns]);
  const notes = ['Note: one.', 'Corn is dear.', 'Note: two.', 'Example: a.', 'War is long.', 'Example: b.'];
  expect(read(`${notes.join('\n')}\n`)).toEqual(notes);
});

test('a word in lower case within a sentence begins no turn', () => {
  const [one, two] = [
    'He rose slowly and\nsaid: We rest. She\nwent on: No.',
    'Then he sat and\nsaid: So. The old man\nwent on: Yes.',
  ];
  expect(read(`${one}\n\n${two}\n`)).toEqual([one, two]);
  expect(read('anna: well\nben: so.\nAnd?\nanna: no\n\nben: yes\n')).toEqual([
    'anna: well',
    'ben: so.\nAnd?',
    'anna: no',
    'ben: yes',
  ]);
});

test('an ideographic space begins a paragraph', () => {
  expect(read('　　天下大\n事。\n　　分久必合。')).toEqual(['天下大\n事。', '分久必合。']);
});

test('Markdown: ATX headings, setext headings, lists, block quotes, tables and front matter', () => {
  const text = `---
title: Note
---

The alliance
============

Common enemies
help.[^1]

> [!note] A callout
> Fear raises spending.

- Trust grows
  with trade
    - Nested: trust lowers fear
1. First
2. Second

| cause | effect |
|---|---|
| war | hunger |

<!-- hidden -->

[^1]: See the appendix.
[^2]: Smith
[link]: http://a.example/

\`\`\`mermaid
graph LR
\`\`\`

    Indented text.

## Second ##
Pride lowers trust.

***
`;
  expect(read(text)).toEqual([
    '# The alliance',
    'Common enemies\nhelp.[^1]',
    '[!note] A callout\n> Fear raises spending.',
    'Trust grows\n  with trade',
    'Nested: trust lowers fear',
    'First',
    'Second',
    'war | hunger',
    'See the appendix.',
    'Smith',
    'Indented text.',
    '# Second',
    'Pride lowers trust.',
  ]);
});

test('Markdown: a single item right below the middle of a sentence is a wrapped line', () => {
  expect(
    read('# Bund\n\nDie Not im Lande\n- so sagt man - stieg;\ndie Ernte sank 1915\n* und der Hunger wuchs.\n'),
  ).toEqual(['# Bund', 'Die Not im Lande\n- so sagt man - stieg;\ndie Ernte sank 1915\n* und der Hunger wuchs.']);
  expect(read('# A\n\nReasons\n- one\n- two\n\nThen:\n- three\n')).toEqual([
    '# A',
    'Reasons',
    'one',
    'two',
    'Then:',
    'three',
  ]);
});

test('a rule below several lines of Markdown makes them no heading', () => {
  expect(read('# A\n\nOne\ntwo.\n---\n\nThree.\n')).toEqual(['# A', 'One\ntwo.', 'Three.']);
});

test('a byte-order mark, CRLF and CR are no part of a statement', () => {
  expect(read('\uFEFF# A\r\n\r\nOne\r\ntwo.\r\n\r\nThree.\r\n')).toEqual(['# A', 'One\r\ntwo.', 'Three.']);
  expect(read('One\rtwo.\r\rThree.')).toEqual(['One\rtwo.', 'Three.']);
});

test('ignored stretches are no statements, and shorten the statements at whose ends they are', () => {
  const text = 'The title\n\nCorn is dear. {12}\n\n[Pg 13] War is [x] long.\n\n■';
  const ignored = ['The title', '{12}', '[Pg 13]', '[x]'].map((words) => {
    const from = text.indexOf(words);
    return { from, to: from + words.length };
  });
  expect(parseSource(text.slice(0, -1), { ignored }).statements.map((s) => s.text)).toEqual([
    'Corn is dear.',
    'War is [x] long.',
  ]);
});

test('a paragraph that an ignored paragraph cuts within a sentence is one statement', () => {
  const texts = (text: string) => {
    const from = text.indexOf('13');
    return parseSource(text, { ignored: [{ from, to: from + 2 }] }).statements.map((s) => s.text);
  };
  expect(texts('They came because\n\n13\n\ncorn was dear.\n')).toEqual(['They came because\n\n13\n\ncorn was dear.']);
  for (const [before, after] of [
    ['They came.', 'corn was dear.'],
    ['They came because', 'Corn was dear.'],
    ['- They came because', 'corn was dear.'],
  ])
    expect(texts(`${before}\n\n13\n\n${after}\n`)).toHaveLength(2);
});

const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '■ A',
    '○ b',
    '# C',
    'D',
    '===',
    '---',
    '- e',
    '12. f',
    '1. g',
    '> h',
    '| i | j |',
    '|--|--|',
    '```',
    '𝒳 k.',
    '\uFEFF',
    '<!-- l -->',
    '[^1]: m',
    '　n。',
  ),
  fc.string({ unit: 'grapheme' }),
);
const anyText = fc
  .array(line, { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));

test('positions always slice the source exactly, in order and without overlap', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.tuple(fc.nat(200), fc.nat(20)), { maxLength: 3 }), (text, stretches) => {
      const points = [...text];
      const unit = (point: number) => points.slice(0, point).join('').length;
      const ignored = stretches.map(([start, length]) => ({ from: unit(start), to: unit(start + length) }));
      const source = parseSource(text, { headings: ['D', 'g'], ignored });
      const parts = [...source.headings, ...source.statements].sort((a, b) => a.start - b.start);
      let end = 0;
      for (const part of parts) {
        expect(points.slice(part.start, part.end).join('')).toBe(part.text);
        expect(part.text).toBe(part.text.trim());
        expect(part.text).not.toBe('');
        expect(part.start).toBeGreaterThanOrEqual(end);
        end = part.end;
      }
      expect(source.statements.map((s) => s.index)).toEqual([...source.statements.keys()]);
      for (const s of source.statements) {
        expect(s.heading).toBe(source.headings.filter((h) => h.start < s.start).length - 1);
      }
    }),
    { numRuns: 3000, seed: 1 },
  );
});
