import { expect, test } from 'vitest';
import { buildModel, readSource } from '../model/index.ts';
import { markedParts, quotesShown } from './claim-quotes.ts';

const words = (n: number, word: string) => Array.from({ length: n }, (_, i) => `${word}${i}`).join(' ');
const quote = `${words(20, 'before')} rain raises growth, ${words(20, 'after')}`;
const built = buildModel({
  deck: 'd',
  data: {
    title: 'T',
    work: { id: 'w', type: 'book', title: 'W' },
    outcome: 'growth',
    factors: ['rain', 'growth'].map((id) => ({ id, label: `Factor ${id}` })),
    sections: [
      {
        id: 'one',
        heading: 'One',
        claims: [
          {
            id: 'rain',
            assertion: 'Rain raises growth.',
            type: 'causal',
            evidence: [{ quote }],
            links: [
              { from: 'rain', to: 'growth', polarity: '+', cue: 'rain raises growth', confidence: 'explicit' as const },
            ],
          },
        ],
      },
    ],
    talks: [],
  },
  sourceText: `${quote}.\n`,
  files: { deck: 'deck.ts', source: 'source.txt', factors: 'deck.ts', context: 'deck.ts', sections: [] },
});

test('a shortened quote keeps the spaces around its cue as they are', () => {
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  const [claim] = built.value.claims;
  const limits = { words: 18, isFitting: () => true };
  const [shown] = quotesShown(built.value, claim!, limits).quotes;
  expect(shown!.parts).toEqual([
    { text: '… before15 before16 before17 before18 before19 ', cue: false },
    { text: 'rain raises growth', cue: true },
    { text: ', after0 after1 after2 after3 after4 after5 after6 …', cue: false },
  ]);
});

test('where not all quotes have room, the one that licenses the link stays', () => {
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  const claim = built.value.claims[0]!;
  const exact = words(8, 'after');
  const noCue = { ...claim.evidence[0]!, exact, start: quote.indexOf(exact), end: quote.indexOf(exact) + exact.length };
  const limits = { words: 60, isFitting: (quotes: readonly unknown[]) => quotes.length < 2 };
  const { quotes, left } = quotesShown(built.value, { ...claim, evidence: [noCue, ...claim.evidence] }, limits);
  expect(quotes.map((q) => q.parts.filter((p) => p.cue))).toEqual([[{ text: 'rain raises growth', cue: true }]]);
  expect(left).toBe(1);
});

test('a quote shows “…” for what `ignore` leaves out, and no marks of emphasis; its cue is the one of the source', () => {
  const text = '# One\n\nMuch *rain* (as is well known) **raises** growth [Pg 7] of corn.\n';
  const { source } = readSource(text, { headings: [], ignore: ['(as is well known)', '[Pg 7]'] });
  const start = text.indexOf('raises');
  expect(markedParts(source, source.statements[0]!, [{ start, end: start + 'raises'.length }])).toEqual([
    { text: 'Much rain … ', cue: false },
    { text: 'raises', cue: true },
    { text: ' growth of corn.', cue: false },
  ]);
});
