import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slideGeometry } from '../../geometry.ts';
import { buildModel } from '../build-model.ts';
import { headingSizeOf, titleSizeOf } from './heading-size.ts';
import { findHeadlineFault } from './headline.ts';

const essay = 'An essay on the principle of population, as it affects the future improvement of society';
const link = { from: 'rain', to: 'growth', polarity: '+', cue: 'raises', confidence: 'explicit' } as const;

/** Diagnostics of long texts in a deck with one talk, and one section with these links. */
const told = ({ title = 'T', subtitle = 'S', heading = 'One', links = [link] as object[] }) =>
  buildModel({
    deck: 'd',
    data: {
      title: 'T',
      work: { id: 'w', type: 'book', title: 'W' },
      outcome: 'growth',
      factors: ['rain', 'growth'].map((id) => ({ id, label: `The ${id}` })),
      sections: [
        {
          id: 'one',
          heading: 'One',
          title: heading,
          claims: [
            { id: 'c', assertion: 'It does.', type: 'causal', evidence: [{ quote: 'Rain raises growth' }], links },
          ],
        },
      ],
      talks: [{ id: 't', title, subtitle, minutes: 5 }],
    },
    sourceText: '# One\n\nRain raises growth.\n',
    files: { deck: 'deck.ts', source: 'source.txt', factors: 'deck.ts', context: 'deck.ts', sections: [] },
  })
    .diagnostics.filter((d) => d.code.endsWith('_LONG'))
    .map((d) => `${d.code} ${d.path}`);

test('a title or a subtitle that fits the first slide at no size is an error', () => {
  const remarks = 'with remarks on the speculations of Mr. Godwin, M. Condorcet, and other writers';
  expect(told({ title: essay, subtitle: `${essay}, ${remarks}` })).toEqual([]);
  expect(told({ title: `${essay}, ${remarks}` })).toEqual(['E_TITLE_LONG talks[0].title']);
  expect(told({ subtitle: `${essay} `.repeat(3) })).toEqual(['E_TITLE_LONG talks[0].subtitle']);
});

test('a heading of more than two lines is told, beside a map and without one', () => {
  for (const links of [[link], []]) {
    expect(told({ heading: essay, links })).toEqual([]);
    expect(
      told({ heading: `${essay}, and how the poor laws of England depress the condition of the poor`, links }),
    ).toEqual(['W_HEADING_LONG sections[0].title']);
  }
});

test('titles and headings have the largest size at which they take two lines and break no word', () => {
  const sizesOf = (lengths: readonly number[], sizeOf: (text: string) => string | undefined) =>
    lengths.map((n) => sizeOf('rain falls '.repeat(n)));
  const sizes = ['full', 'long', 'longer', 'longest', undefined];
  const titleSize = (text: string) => titleSizeOf(text, slideGeometry);
  expect(sizesOf([7, 8, 11, 14, 15], titleSize)).toEqual(sizes);
  expect(sizesOf([7, 8, 9, 12, 18], (text) => headingSizeOf(text, 'margin', slideGeometry))).toEqual(sizes);
  expect(sizesOf([9, 12, 15, 18], (text) => headingSizeOf(text, 'head', slideGeometry))).toEqual([
    'full',
    ...sizes.slice(2),
  ]);
  const words =
    'Kriegsmüdigkeit Landschaften Erinnerung Gesundheit Bevölkerungsentwicklung Arbeit Wirtschaftsbeziehungen';
  expect(headingSizeOf(words, 'margin', slideGeometry)).toBe('longest');
  const word = 'Donaudampfschifffahrts';
  expect([word, word.repeat(2), word.repeat(3)].map(titleSize)).toEqual(['full', 'longer', undefined]);
});

test('a headline that the check accepts takes two lines in each place, at some size', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzMW,-'), minLength: 1, maxLength: 16 });
  const texts = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 15 }).map((words) => words.join(' ')),
    fc.string({ unit: fc.constantFrom(...'人口若无限制，将远超生活资料。'), minLength: 1, maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('margin', 'question', 'head'), (text, place) => {
      fc.pre(findHeadlineFault(text) === undefined);
      expect(headingSizeOf(text, place, slideGeometry)).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
