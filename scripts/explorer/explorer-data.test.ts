/** The data of the explorer agree with the coding, its analysis and its map. */
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, toAnalysisJson } from '../analysis/index.ts';
import { nodeEffects } from '../effects.ts';
import { variedModel } from '../fixtures/varied-coding.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { drawLinks } from './draw-links.ts';
import { explorerData } from './explorer-data.ts';
import { explorerSvg } from './map-svg.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '../..'));
const { model } = await requireModel('malthus-population', effects);
const analysis = analyse(model);
const slides = [{ label: 'Lecture', url: 'lecture/index.html#/claim/x' }];
const data = explorerData(model, analysis, { slidesOf: () => slides });

test('links, factors, claims and loops are those of the analysis, with denied links last', () => {
  const json = toAnalysisJson(analysis, model) as {
    factors: { id: string; role: string }[];
    links: { id: string; cues: string[] }[];
    denied: { id: string }[];
    loops: { items: object[] };
  };
  expect(data.links.map((l) => l.id)).toEqual([...json.links, ...json.denied].map((l) => l.id));
  const roles = new Map(json.factors.map((f) => [f.id, f.role]));
  for (const { id, role } of data.factors) expect(role).toBe(roles.get(id) ?? 'denied');
  expect(data.loops.items).toEqual(json.loops.items);
  expect(data.claims.map((c) => c.id)).toEqual(model.claims.map((c) => c.id));
  expect(data.claims[0]!.slides).toEqual(slides);
});

test('a link has its sentence, and each assertion its quote with the place of its cue', () => {
  const written = writtenModel([['a+b', 'a-bd a+b'], ['b-zi']]);
  const { links } = explorerData(written, analyse(written));
  expect(links.map(({ id, sentence, disputedBy, implied }) => ({ id, sentence, disputedBy, implied }))).toEqual([
    { id: 'a>b:+', sentence: 'A raises B.', disputedBy: undefined, implied: undefined },
    { id: 'b>z:-', sentence: 'B lowers Z (implied).', disputedBy: undefined, implied: true },
    { id: 'a>b:-:denied', sentence: 'A does not lower B, the text says.', disputedBy: undefined, implied: undefined },
  ]);
  expect(links[0]!.assertions[1]).toEqual({
    ...{ claim: 'c2', statement: 1, quote: 'Statement 2: a-bd, a+b', cue: 'a+b', cueAt: 19, start: 39 },
    ...{ place: '§1.2', confidence: 'explicit' },
  });
  for (const { assertions } of data.links)
    for (const { quote, cue, cueAt } of assertions) expect(quote.slice(cueAt, cueAt + cue.length)).toBe(cue);
});

test('the map has all links, and all factors with links, under the ids of their positions', () => {
  const { nodes, links } = data.drawing!;
  expect(links.map((l) => l.id).sort()).toEqual(data.links.map((_, i) => `e${i + 1}`).sort());
  for (const { id, from, to } of links) {
    const link = data.links[Number(id.slice(1)) - 1]!;
    expect([from, to].map((n) => data.factors[Number(n.slice(1)) - 1]!.id)).toEqual([link.from, link.to]);
  }
  expect(nodes).toHaveLength(new Set(data.links.flatMap((l) => [l.from, l.to])).size);
});

test('plus and minus contradict each other, and a link its denial; a link left open does not', () => {
  fc.assert(
    fc.property(variedModel, (varied) => {
      const { links } = explorerData(varied, analyse(varied));
      const byId = new Map(links.map((l) => [l.id, l]));
      for (const link of links)
        for (const id of link.disputedBy ?? []) {
          const other = byId.get(id)!;
          expect([other.from, other.to]).toEqual([link.from, link.to]);
          expect(other.disputedBy).toContain(link.id);
          if (link.denied === other.denied) expect([link.polarity, other.polarity].sort()).toEqual(['+', '-']);
          else expect(other.polarity).toBe(link.polarity);
        }
    }),
    { numRuns: 20, seed: 21 },
  );
});

test('another coding of the text is compared, with the labels of its own factors', () => {
  const other = { ...model, factors: [...model.factors, { id: 'new', label: 'New one' }] };
  const links = [{ ...model.links[0]!, id: 'new>x:+', from: 'new' }, ...model.links.slice(1)];
  const coding = { name: 'second', model: { ...other, links } };
  const { comparison } = explorerData(model, analysis, { others: [coding] });
  expect(comparison?.coders).toEqual(['This coding', 'second']);
  expect(comparison?.factors).toEqual([{ id: 'new', label: 'New one' }]);
  expect(comparison?.readings.some((r) => r.from === 'new')).toBe(true);
  expect(data.comparison).toBeUndefined();
});

test('the data are JSON, and equal codings give equal data', () => {
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  expect(explorerData(model, analyse(model), { slidesOf: () => slides })).toEqual(data);
});

test('a large map is an overview: no box touches another, heads lie on the border of their boxes', () => {
  const drawing = drawLinks(data, data.links, 10)!;
  const { nodes, links, width, height } = drawing;
  for (const [i, a] of nodes.entries())
    for (const b of nodes.slice(i + 1))
      expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2).toBe(
        true,
      );
  const byId = new Map(nodes.map((n) => [n.id, n]));
  for (const { to, head } of links) {
    const { x, y, ...box } = byId.get(to)!;
    const [dx, dy] = [Math.abs(head.x - x) / (box.width / 2), Math.abs(head.y - y) / (box.height / 2)];
    expect(Math.max(dx, dy)).toBeCloseTo(1, 1);
  }
  expect(Math.max(...nodes.map((n) => n.x + n.width / 2))).toBeLessThanOrEqual(width);
  expect(Math.max(...nodes.map((n) => n.y + n.height / 2))).toBeLessThanOrEqual(height);
});

test('the SVG of the map names its links in sentences and has an area for each factor and link', () => {
  const svg = explorerSvg(data, data.drawing!, (id) => `<b>${id}</b>`);
  for (const { sentence } of data.links) expect(svg).toContain(sentence);
  const { nodes, links } = data.drawing!;
  const ids = [...svg.matchAll(/<b>(\w+)<\/b>/gu)].map(([, id]) => id);
  // A link has an area on its line and one on its badge.
  expect(ids.sort()).toEqual([...nodes, ...links, ...links].map(({ id }) => id).sort());
  expect(svg.match(/class="link /gu)).toHaveLength(data.links.length);
});
