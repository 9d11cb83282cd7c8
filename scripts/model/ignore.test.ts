/** A text of Project Gutenberg: page marks, a licence, footnote marks. */
import { expect, test } from 'vitest';
import { buildModel } from './build-model.ts';
import type { DeckInput } from './define.ts';
import { shownText } from './quotes/shown-text.ts';

const files = { deck: 'deck.json', source: 'source.txt', factors: 'deck.json', context: 'deck.json', sections: [] };
const sourceText = `\uFEFF*** START OF THE EBOOK ***

CHAPTER I. OF CORN

The high price of corn, as every one
knows, lowers the wages[1] of
labour. {12}

[Pg 13]

The effect of a war is to raise 𝒳 the price
[Pg 14] of corn.

[1] See below.

*** END OF THE EBOOK ***

Licence, part one.

Licence, part two. End of licence.
`;
const claim = (id: string, quote: string, cue: string, from: string, to: string) => ({
  id,
  assertion: 'One raises the other.',
  type: 'causal' as const,
  evidence: [{ quote }],
  links: [{ from, to, polarity: '+' as const, cue, confidence: 'explicit' as const }],
});
const deck = (more: Partial<DeckInput>): DeckInput => ({
  title: 'T',
  work: { id: 'w', type: 'book' },
  outcome: 'corn',
  factors: [
    { id: 'corn', label: 'Price of corn' },
    { id: 'war', label: 'War' },
  ],
  sections: [
    {
      id: 's',
      heading: 'CHAPTER I. OF CORN',
      claims: [
        claim('a', 'The high price of corn, as every one knows, lowers the wages of labour', 'lowers', 'corn', 'war'),
        claim('b', 'to raise 𝒳 the price of corn', 'raise 𝒳 the price of corn', 'war', 'corn'),
      ],
    },
  ],
  talks: [],
  ...more,
});
const check = (data: unknown, text = sourceText) => buildModel({ deck: 'x', data, sourceText: text, files });

const ignore: DeckInput['ignore'] = [
  '*** START OF THE EBOOK ***',
  { quote: '[1]', prefix: 'wages' },
  '{12}',
  '[Pg 13]',
  '[Pg 14]',
  { quote: '*** END', through: 'End of licence.' },
  '[1] See below.',
];

test('what is ignored is no statement, and quotes and cues match over it', () => {
  const checked = check(deck({ ignore }));
  expect(checked.diagnostics).toEqual([]);
  if (!checked.ok) return;
  const { source, coverage, claims, links } = checked.value;
  expect(source.statements.map((s) => s.text)).toEqual([
    'The high price of corn, as every one\nknows, lowers the wages[1] of\nlabour.',
    'The effect of a war is to raise 𝒳 the price\n[Pg 14] of corn.',
  ]);
  expect(coverage).toEqual({ total: 2, covered: 2, uncovered: [] });
  const points = [...sourceText];
  for (const { start, end, exact } of [...claims.map((c) => c.evidence[0]!), ...links.map((l) => l.assertions[0]!.cue)])
    expect(points.slice(start, end).join('')).toBe(exact);
  expect(links.map((l) => l.assertions[0]!.cue.exact)).toEqual(['lowers', 'raise 𝒳 the price\n[Pg 14] of corn']);
});

test('a mark directly before punctuation or a Korean particle leaves no space', () => {
  const text = '# One\n\nCorn raises war[1][2]. The price[1], “corn[1]”, raises 가격[1]은 war{2}and.\n';
  const coded = (first: string, second: string) =>
    check(
      deck({
        ignore: ['[1]', '[2]', '{2}'],
        sections: [
          {
            id: 's',
            heading: 'One',
            claims: [claim('a', first, first, 'corn', 'war'), claim('b', second, second, 'war', 'corn')],
          },
        ],
      }),
      text,
    );
  const tight = coded('Corn raises war.', 'The price, “corn”, raises 가격은 war and.');
  expect(tight.diagnostics).toEqual([]);
  if (!tight.ok) return;
  expect(tight.value.claims.map((c) => c.evidence[0]!.exact)).toEqual([
    'Corn raises war[1][2].',
    'The price[1], “corn[1]”, raises 가격[1]은 war{2}and.',
  ]);
  expect(coded('Corn raises war .', 'The price[1], “corn[1]”, raises').diagnostics).toEqual([]);
  expect(coded('Corn raises wars.', 'The price, “corn”').diagnostics[0]).toMatchObject({
    expected: 'Corn raises war. (nearest passage)',
  });
});

test('a mark before a closing mark takes the space before it, but not before one that opens or is an apostrophe', () => {
  const text = '# One\n\nCorn [1]، rye [1]؟ He said: [1]»War« and [1]’twas "corn [1]", »corn [1]».\n';
  const quote = 'Corn، rye؟ He said: »War« and ’twas "corn", »corn».';
  const coded = check(
    deck({
      ignore: ['[1]'],
      sections: [{ id: 's', heading: 'One', claims: [claim('a', quote, 'Corn', 'war', 'corn')] }],
    }),
    text,
  );
  expect(coded.diagnostics).toEqual([]);
  const source = {
    ignored: [...text.matchAll(/\[1\]/gu)].map(({ index }) => ({ start: index, end: index + 3 })),
    marks: [],
  };
  expect(shownText(source, text, 0)).toBe(`# One ${quote} `);
});

test('a mark before punctuation takes the space before it, also at the beginning of a line', () => {
  const text =
    '# One\n\nCorn raises war [1] [2]. The price\n[1], “corn [2]”, raises war [1] and war [1]\n\n[2]. A note.\n';
  const [first, second] = ['Corn raises war.', 'The price, “corn”, raises war and war'];
  const coded = (quote: string) =>
    check(
      deck({
        ignore: ['[1]', '[2]'],
        sections: [{ id: 's', heading: 'One', claims: [claim('a', quote, quote, 'corn', 'war')] }],
      }),
      text,
    );
  const exact = (quote: string) => {
    const checked = coded(quote);
    return checked.ok ? checked.value.claims[0]!.evidence[0]!.exact : checked.diagnostics;
  };
  expect(exact(first)).toBe('Corn raises war [1] [2].');
  expect(exact(second)).toBe('The price\n[1], “corn [2]”, raises war [1] and war');
  expect(exact('Corn raises war .')).toBe('Corn raises war [1] [2].');
  expect(coded('and war. A note.').ok).toBe(false);
});

test('without `ignore` the page marks are statements, and the quotes do not match', () => {
  expect(check(deck({})).diagnostics.map((d) => d.code)).toEqual(
    ['E_QUOTE_NOT_VERBATIM', 'E_QUOTE_NOT_VERBATIM'].concat(Array(6).fill('W_STATEMENT_UNCOVERED')),
  );
});

test('a quote may hold an ignored stretch verbatim, and goes over the marks of a block quote', () => {
  const text = '# One\n\n> Corn raises [x]\n> war.\n\n> > War raises\n> > corn.\n';
  const coded = (first: string, second: string) =>
    check(
      deck({
        ignore: ['[x]'],
        sections: [
          {
            id: 's',
            heading: 'One',
            claims: [claim('a', first, first, 'corn', 'war'), claim('b', second, second, 'war', 'corn')],
          },
        ],
      }),
      text,
    );
  expect(coded('Corn raises war.', 'War raises corn.').diagnostics).toEqual([]);
  expect(coded('Corn raises [x] > war.', 'War raises > > corn.').diagnostics).toEqual([]);
});

test('a stretch that the source does not have is an error at its place in the data', () => {
  const wrong = check(
    deck({ ignore: ['[Pg 15]', { quote: '[1]', prefix: 'corn' }, { quote: '*** END', through: 'end.' }] }),
  );
  expect(wrong.diagnostics.filter((d) => d.path.startsWith('ignore')).map((d) => [d.code, d.path, d.expected])).toEqual(
    [
      ['E_QUOTE_NOT_VERBATIM', 'ignore[0]', '[Pg 13] (nearest passage)'],
      ['E_QUOTE_NOT_VERBATIM', 'ignore[1].quote', expect.stringContaining('lowers the wages[1] of\nlabour')],
      ['E_QUOTE_NOT_VERBATIM', 'ignore[2].through', 'END (nearest passage)'],
    ],
  );
});

test('a heading whose statements have no mark is named once, and its paragraphs are statements', () => {
  const text = '■ One\n○ Rain.\n■ Two\nCorn raises war.\n\nWar raises corn.\n';
  const claims = [
    claim('a', 'Corn raises war.', 'raises', 'corn', 'war'),
    claim('b', 'War raises corn.', 'raises', 'war', 'corn'),
  ];
  const sections = [
    { id: 'one', heading: 'One', claims: [{ ...claim('c', 'Rain.', '', 'war', 'corn'), links: [] }] },
    { id: 'two', heading: 'Two', claims },
  ];
  expect(check(deck({ sections }), text).diagnostics).toMatchObject([
    {
      code: 'W_STATEMENT_MARKS_MISSING',
      file: 'source.txt',
      message: 'Below 1 of 2 marked headings no statement is marked. Each paragraph there is read as a statement.',
      actual: 'Two',
    },
  ]);
});

test('sections of the same heading take its places in turn, and a table of contents is passed over', () => {
  const text = 'Part\n\nCorn raises war.\n\nPart\n\nWar raises corn.\n\nPart\n';
  const sections = [
    { id: 'one', heading: 'Part', claims: [claim('a', 'Corn raises war.', 'raises', 'corn', 'war')] },
    { id: 'two', heading: 'Part', claims: [claim('b', 'War raises corn.', 'raises', 'war', 'corn')] },
  ];
  expect(check(deck({ sections }), text).diagnostics).toEqual([]);
});
