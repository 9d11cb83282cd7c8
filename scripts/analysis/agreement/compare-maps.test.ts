import { expect, test } from 'vitest';
import { writtenGraph } from '../../fixtures/written-graph.ts';
import { compareMaps } from './compare-maps.ts';

const pairsOf = (here: string, there: string) =>
  compareMaps(writtenGraph(here), writtenGraph(there)).pairs.map(({ from, to, kind }) => `${from}${to} ${kind}`);

test('a pair is in both maps, in one of them, or has another sign', () => {
  expect(pairsOf('a+b b-c c+d e?a', 'd+a c-d b-c e+a')).toEqual([
    'ab only here',
    'bc both',
    'cd other sign',
    'ea other sign',
    'da only there',
  ]);
});

test('a disputed pair differs from a pair of one sign, and not from another disputed one', () => {
  expect(pairsOf('a+b a-b', 'a+b')).toEqual(['ab other sign']);
  expect(pairsOf('a+b a-b', 'a-b a+b')).toEqual(['ab both']);
  expect(compareMaps(writtenGraph('a+b a-b'), writtenGraph('a+b')).pairs[0]).toMatchObject({
    here: [{ id: 'a+b' }, { id: 'a-b' }],
    there: [{ id: 'a+b' }],
  });
});

test('a pair of the same sign may have another holder, apart from case and punctuation, where both maps know them', () => {
  const kindOf = (...holders: readonly (readonly string[] | undefined)[]) => {
    const [here, there] = holders.map((own) => {
      const { factors, links } = writtenGraph('a+b');
      return { factors, links: links.map((l) => ({ ...l, ...(own && { holders: own }) })) };
    });
    return compareMaps(here!, there!).pairs[0]!.kind;
  };
  expect(kindOf(['The U.S.'], [''])).toBe('other holder');
  expect(kindOf(['The U.S.', ''], ['', 'the U.S'])).toBe('both');
  expect(kindOf(['The U.S.'], undefined)).toBe('both');
});

test('a pair of both signs whose holders are exchanged has another holder', () => {
  const { factors, links } = writtenGraph('a+b a-b');
  const heldBy = (...holders: string[]) => ({
    factors,
    links: links.map((l, i) => ({ ...l, holders: [holders[i]!] })),
  });
  expect(compareMaps(heldBy('', 'the king'), heldBy('the king', '')).pairs[0]!.kind).toBe('other holder');
  expect(compareMaps(heldBy('', 'the king'), heldBy('', 'The King')).pairs[0]!.kind).toBe('both');
});

test('factors are one by id, else by label apart from case and punctuation', () => {
  const { links } = writtenGraph('a+b b-c');
  const here = { links, factors: [...'abc'].map((id) => ({ id, label: `Factor ${id}` })) };
  const there = {
    factors: [
      { id: 'x', label: 'factor-A' },
      { id: 'b', label: 'Another name' },
      { id: 'y', label: 'New' },
    ],
    links: [
      { id: '1', from: 'x', to: 'b', polarity: '+' as const, claims: [] },
      { id: '2', from: 'y', to: 'x', polarity: '-' as const, claims: [] },
    ],
  };
  const { pairs, added, missing } = compareMaps(here, there);
  expect(pairs.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ['a', 'b', 'both'],
    ['b', 'c', 'only here'],
    ['y', 'a', 'only there'],
  ]);
  expect([added, missing]).toEqual([[{ id: 'y', label: 'New' }], [{ id: 'c', label: 'Factor c' }]]);
});
