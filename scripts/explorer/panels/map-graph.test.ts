import { expect, test } from 'vitest';
import { analyse, toAnalysisJson } from '../../analysis/index.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import { explorerData } from '../explorer-data.ts';
import { noFilter } from '../explorer-state.ts';
import { compareWith, deniedByCoder, graphOf, graphOfCoder, parseGraph, passagesOf } from './map-graph.ts';
import { findPaths, tellingOf } from './reasoning.ts';

const first = writtenModel([
  ['a+b b-z', 'b+cd'],
  ['a+bi', 'a-z'],
]);
const second = writtenModel([
  ['a+b b+z', 'b+cd'],
  ['a+bi', 'a-z'],
]);
const analysis = analyse(first);
const data = explorerData(first, analysis);

const linksOf = (graph: ReturnType<typeof graphOf>) => graph.links.map((l) => `${l.id} ${l.claims.join(' ')}`);

test('the graph has the links that are not denied, with the claims that pass the filter', () => {
  expect(linksOf(graphOf(data, noFilter))).toEqual(['a>b:+ c1 c3', 'b>z:- c1', 'a>z:- c4']);
  expect(linksOf(graphOf(data, { ...noFilter, sections: ['s2'] }))).toEqual(['a>b:+ c3', 'a>z:- c4']);
  expect(linksOf(graphOf(data, { ...noFilter, signs: ['-'] }))).toEqual(['b>z:- c1', 'a>z:- c4']);
  expect(linksOf(graphOf(data, { ...noFilter, confidence: 'implied' }))).toEqual(['a>b:+ c3']);
});

test('paths of the data have the signs and tellings of the analysis', () => {
  const { items, sign } = findPaths(graphOf(data, noFilter), 'a', 'z');
  expect([sign, items]).toEqual([
    analysis.onOutcome.find((e) => e.from === 'a')!.sign,
    findPaths(analysis.graph, 'a', 'z').items,
  ]);
  expect(items.map((p) => tellingOf(p.links, passagesOf(data)))).toEqual(
    items.map((p) => tellingOf(p.links, analysis.passages)),
  );
});

test('the graph of a coder is that of the coding', () => {
  const compared = explorerData(first, analysis, { others: [{ name: 'second', model: second }] });
  expect(graphOfCoder(compared, 0).links.map((l) => l.id)).toEqual(['a>b:+', 'b>z:-', 'a>z:-']);
  expect(graphOfCoder(compared, 1).links.map((l) => l.id)).toEqual(['a>b:+', 'b>z:+', 'a>z:-']);
  expect(graphOfCoder(compared, 1).factors.map((f) => f.id)).toEqual(['a', 'b', 'c', 'z']);
});

test('a factor of denied links alone is one of the coder', () => {
  const other = writtenModel([['a+b b-z', 'd-zx']]);
  const compared = explorerData(first, analysis, { others: [{ name: 'second', model: other }] });
  expect(graphOfCoder(compared, 1).links.map((l) => l.id)).toEqual(['a>b:+', 'b>z:-']);
  expect(graphOfCoder(compared, 1).factors.map((f) => f.id)).toEqual(['a', 'b', 'z', 'd']);
});

test('the links that a coder has as denied are told with those who deny them', () => {
  const other = writtenModel([['a+bx b-z', 'a-z'], ['a+bd']]);
  const compared = explorerData(first, analysis, { others: [{ name: 'second', model: other }] });
  const pair = { from: 'a', to: 'b' };
  expect(deniedByCoder(compared, 0)(pair)).toEqual([]);
  expect(deniedByCoder(compared, 1)(pair)).toEqual([
    { id: 'a>b:+', ...pair, polarity: '+', claims: ['c1', 'c3'], holders: ['the critics', ''] },
  ]);
});

test.each([
  ['no JSON', 'x'],
  ['another value', '[1]'],
  ['no links', '{"factors": []}'],
  ['a link of an unknown factor', '{"factors": [], "links": [{"id": "1", "from": "a", "to": "b", "polarity": "+"}]}'],
  ['a link without a sign', '{"factors": [{"id": "a", "label": "A"}], "links": [{"id": "1", "from": "a", "to": "a"}]}'],
  ['a factor without a label', '{"factors": [{"id": "a"}], "links": []}'],
  ['a factor without an id', '{"factors": [{"label": "A"}], "links": []}'],
])('a file with %s is no map', (_, text) => {
  expect(parseGraph(text)).toBeUndefined();
});

test('a map is read with factors and links alone', () => {
  const factors = [{ id: 'a', label: 'A', role: 'driver' }];
  const links = [{ id: '1', from: 'a', to: 'a', polarity: '-', claims: ['c'], cues: [] }];
  expect(parseGraph(JSON.stringify({ factors, links, loops: {} }))).toEqual({
    factors: [{ id: 'a', label: 'A' }],
    links: [{ id: '1', from: 'a', to: 'a', polarity: '-', claims: [] }],
  });
});

test('a map of a coding has no factor fewer than the coding, also where a factor is in denied links alone', () => {
  const coding = writtenModel([['a+b b-z', 'd-zx']]);
  const analysed = analyse(coding);
  const file = parseGraph(JSON.stringify(toAnalysisJson(analysed, coding)))!;
  expect(file.factors.map((f) => f.id)).toEqual(['a', 'b', 'z', 'd']);
  const { added, missing } = compareWith(explorerData(coding, analysed), file);
  expect({ added, missing }).toEqual({ added: [], missing: [] });
});
