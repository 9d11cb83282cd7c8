/** Maps of the checkout's talks as shapes: where connectors end, what they cross, and what they say. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawMap } from '../../diagrams/draw-map.ts';
import { nodeEffects } from '../../effects.ts';
import { mapLayout } from '../../layout/index.ts';
import type { Diagram } from '../../plan/index.ts';
import { requireModel } from '../../project/data/load-deck.ts';
import { planTalks } from '../../project/slides/generate-talks.ts';
import { wordingOf } from '../../wording/index.ts';
import { crossesBox } from './link-routes.ts';
import { mapGroup } from './map-shapes.ts';
import type { Box, Connector, Point, TextShape } from './shapes.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '../../..'));
/** Each map once, whatever is lit. */
const byMap = new Map<string, Diagram>();
for (const deck of ['north-korea-china-alliance', 'malthus-population']) {
  const { model } = await requireModel(deck, effects);
  for (const plan of planTalks(model, undefined, effects))
    for (const { content } of plan.slides)
      if ('diagram' in content && content.diagram)
        byMap.set(JSON.stringify([content.diagram.nodes, content.diagram.links]), content.diagram);
}
const box: Box = { x: 48, y: 130, width: 884, height: 240 };
const groupOf = (diagram: Diagram, click?: number) =>
  mapGroup(diagram, { drawing: drawMap(diagram, mapLayout), box, click, wording: wordingOf('en') });
const partsOf = (diagram: Diagram) => {
  const { children } = groupOf(diagram);
  const shapes = children.filter((c): c is TextShape => c.kind === 'shape');
  return {
    connectors: children.filter((c): c is Connector => c.kind === 'connector'),
    byKey: new Map(shapes.map((s) => [s.key, s])),
  };
};
const maps = [...byMap.values()].map((diagram) => ({ diagram, ...partsOf(diagram) }));
const ends = ({ route: { box: b, flipX, flipY } }: Connector): readonly [Point, Point] => {
  const [left, right] = flipX ? [b.x + b.width, b.x] : [b.x, b.x + b.width];
  const [top, bottom] = flipY ? [b.y + b.height, b.y] : [b.y, b.y + b.height];
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
};
const siteOf = ({ box: b, look }: TextShape, site: number): Point => {
  const at = look?.sites?.[site];
  return at ? { x: b!.x + at.x, y: b!.y + at.y } : ellipseSite(b!, site);
};
const ellipseSite = (b: Box, site: number): Point => {
  const angle = -Math.PI / 2 - (site * Math.PI) / 4;
  return {
    x: b.x + b.width / 2 + (b.width / 2) * Math.cos(angle),
    y: b.y + b.height / 2 + (b.height / 2) * Math.sin(angle),
  };
};
const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) > 0.1;

test('every link is a connector between its boxes, or two that meet at its badge', () => {
  for (const { diagram, connectors } of maps) {
    const pairs = diagram.links.map(({ id, from, to }) => {
      const own = connectors.filter((c) => [c.from.key, c.to.key].includes(`badge ${id}`));
      return own.length === 0
        ? connectors.some((c) => c.from.key === from && c.to.key === to)
        : own.length === 2 && own[0]!.from.key === from && own[1]!.to.key === to;
    });
    expect(pairs).toEqual(diagram.links.map(() => true));
  }
  const count = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
  const links = count(maps.map((m) => m.diagram.links.length));
  expect(count(maps.map((m) => m.connectors.length)) / links).toBeLessThan(1.03);
});

test('a connector ends where its connection sites are', () => {
  const wrong = maps.flatMap(({ connectors, byKey }) =>
    connectors.filter((c) => {
      const [start, end] = ends(c);
      return (
        far(start, siteOf(byKey.get(c.from.key)!, c.from.site)) || far(end, siteOf(byKey.get(c.to.key)!, c.to.site))
      );
    }),
  );
  expect(wrong).toEqual([]);
});

test('no connector crosses a box', () => {
  const crossing = maps.flatMap(({ diagram, connectors, byKey }) => {
    const boxes = diagram.nodes.map(({ id }) => {
      const { x, y, width, height } = byKey.get(id)!.box!;
      return { id, lines: [], outcome: false, width, height, x: x + width / 2, y: y + height / 2 };
    });
    return connectors.filter((c) => boxes.some((b) => crossesBox(ends(c), b, -1)));
  });
  expect(crossing.map((c) => c.name)).toEqual([]);
});

test('alternative texts say the map, and each link with its marks', () => {
  const diagram: Diagram = {
    ...{ title: 'T', twin: 'Rain raises floods.', ghosts: [], steps: [] },
    nodes: [
      { id: 'n1', label: 'Rain', outcome: false },
      { id: 'n2', label: 'Floods', outcome: true },
    ],
    links: [{ id: 'e1', from: 'n1', to: 'n2', polarity: '+', implied: true, held: true }],
  };
  const group = groupOf(diagram);
  expect([group.name, group.description]).toEqual(['T', 'Rain raises floods.']);
  expect(group.children.flatMap((c) => (c.kind === 'connector' ? [c.description] : []))).toEqual([
    'Rain raises Floods (implied; a belief or aim of an actor).',
  ]);
});

test('links of later clicks are dimmed, and so are boxes that only they have', () => {
  const diagram: Diagram = {
    ...{ title: 'T', twin: '', ghosts: [], steps: [['e1'], ['e2']] },
    nodes: ['n1', 'n2', 'n3'].map((id) => ({ id, label: id, outcome: false })),
    links: [
      { id: 'e1', from: 'n1', to: 'n2', polarity: '+' },
      { id: 'e2', from: 'n2', to: 'n3', polarity: '-' },
    ],
  };
  const colours = (click?: number) =>
    Object.fromEntries(
      groupOf(diagram, click).children.flatMap((c) => {
        if (c.kind === 'connector') return [[`${c.from.key}-${c.to.key}`, c.line.colour]];
        return c.kind === 'shape' && /^n\d$/u.test(c.name) ? [[c.name, c.look!.line!.colour]] : [];
      }),
    );
  expect(colours(0)).toEqual({ 'n1-n2': 'plus', 'n2-n3': 'ghost-line', n1: 'ink', n2: 'ink', n3: 'ghost-ink' });
  expect(colours()).toEqual({ 'n1-n2': 'plus', 'n2-n3': 'minus', n1: 'ink', n2: 'ink', n3: 'ink' });
});
