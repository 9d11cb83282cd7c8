/** What the explorer says and gives, without a browser. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, toCodingCsv } from '../analysis/index.ts';
import { variedModel } from '../fixtures/varied-coding.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { explorerWordsOf } from '../wording/explorer.ts';
import { explorerData } from './explorer-data.ts';
import { initialState, noFilter } from './explorer-state.ts';
import { nearestNode } from './nearest-node.ts';
import { quotesCsv } from './quotes-csv.ts';
import { captionOf, shownPart } from './shown-part.ts';

const words = explorerWordsOf('en');
const sorted = (csv: string) => csv.split('\n').sort();

test('the table of all quotes is that of export --format csv', () => {
  fc.assert(
    fc.property(variedModel, (model) => {
      const data = explorerData(model, analyse(model));
      expect(sorted(quotesCsv(data, data.links, () => true))).toEqual(sorted(toCodingCsv(model)));
    }),
    { numRuns: 30, seed: 21 },
  );
});

test('the caption counts the links that are shown and names the conditions', () => {
  const model = writtenModel([['a+b', 'b-ci'], ['c+zr']]);
  const data = explorerData(model, analyse(model));
  const caption = (filter: Partial<typeof noFilter>, factor?: string) => {
    const focus = factor === undefined ? undefined : { factor, stepsIn: 1, stepsOut: 2 };
    const state = { ...initialState(data), focus, filter: { ...noFilter, ...filter } };
    return captionOf(state, shownPart(data, state), data, words);
  };
  expect(caption({})).toBe('3 of 3 links.');
  expect(caption({ sections: ['s1'], confidence: 'implied' })).toBe('1 of 3 links: §1, implied only.');
  expect(caption({ signs: ['+'], holder: '' })).toBe('1 of 3 links: raises, held by the author.');
  expect(caption({ holder: 'The king, as he says' }, 'c')).toBe(
    '1 of 3 links: around “C” (1 back, 2 on), held by The king, as he says.',
  );
});

test('an arrow key leads to the nearest box in its direction', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, width: 10, height: 10, lines: [id], outcome: false });
  const [a, b, c, d] = [at('a', 0, 0), at('b', 100, 0), at('c', 60, 50), at('d', 0, 80)];
  const next = (key: string, from = a) => nearestNode([a, b, c, d], from, key)?.id;
  expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map((key) => next(key))).toEqual([
    'b',
    'd',
    undefined,
    undefined,
  ]);
  expect(next('ArrowLeft', b)).toBe('a');
});
