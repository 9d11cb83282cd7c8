import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapShape, type Size, slideGeometry } from '../geometry.ts';
import {
  type CausalMap,
  createLayoutCache,
  labelSize,
  layoutForSlide,
  type MapDrawing,
  type MapLayout,
  type MapLink,
  type MapNode,
  mapLayout,
} from './index.ts';
import { isJoined, labelBoxes, textWidth } from './measure-text.ts';

const { mapBox, tallMapBox, wholeMapBox } = slideGeometry;
const slideLayout = (map: CausalMap) => layoutForSlide(map, slideGeometry, mapLayout);

const node = (id: string, label = id, outcome = false): MapNode => ({ id, label, outcome });
const link = (i: number, from: string, to: string, polarity: MapLink['polarity'] = '+'): MapLink => ({
  id: `e${i}`,
  from,
  to,
  polarity,
});
const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();

const words = fc.oneof(
  fc.constantFrom(
    'Cohesion',
    'trade',
    'U.S.–China',
    'Reorganization',
    'of',
    'the',
    'aid',
    'ölpreis',
    'Donaudampfschifffahrt',
  ),
  fc.constantFrom('동맹', '安全保障', 'اقتصاد', 'सुरक्षा', '🙂', '{{x}}', '<b>', 'x'.repeat(40), '"', 'end'),
);
const label = fc.array(words, { minLength: 1, maxLength: 6 }).map((w) => w.join(' '));
const graph = fc
  .record({
    labels: fc.array(label, { minLength: 1, maxLength: 9 }),
    ends: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom('+', '-', '?')), { maxLength: 14 }),
    outcome: fc.nat(12),
  })
  .map(({ labels, ends, outcome }) => {
    const nodes = labels.map((l, i) => node(`n${i + 1}`, l, i === outcome));
    const at = (i: number) => nodes[i % nodes.length]!.id;
    return { nodes, links: ends.map(([a, b, s], i) => link(i + 1, at(a), at(b), s as MapLink['polarity'])) };
  });

const gap = (p: { x: number; y: number }, n: MapDrawing['nodes'][number]) =>
  Math.hypot(Math.max(0, Math.abs(p.x - n.x) - n.width / 2), Math.max(0, Math.abs(p.y - n.y) - n.height / 2));

function checkDrawing(drawing: MapDrawing, nodes: readonly MapNode[], links: readonly MapLink[]): void {
  expect(drawing.nodes.map((n) => n.id)).toEqual(expect.arrayContaining(nodes.map((n) => n.id)));
  expect(drawing.nodes.length).toBe(nodes.length);
  expect(drawing.links.map((l) => l.id).sort()).toEqual(links.map((l) => l.id).sort());
  for (const [i, n] of drawing.nodes.entries()) {
    const source = nodes.find((m) => m.id === n.id)!;
    expect(fold(n.lines.join(' ')).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')).toBe(
      fold(source.label).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
    );
    for (const line of n.lines) expect(textWidth(line, n.outcome ? 600 : 500)).toBeLessThanOrEqual(n.width - 19);
    expect(n.x - n.width / 2).toBeGreaterThanOrEqual(0);
    expect(n.x + n.width / 2).toBeLessThanOrEqual(drawing.width);
    expect(n.y - n.height / 2).toBeGreaterThanOrEqual(0);
    expect(n.y + n.height / 2).toBeLessThanOrEqual(drawing.height + 0.1);
    for (const other of drawing.nodes.slice(i + 1)) {
      const apart =
        Math.abs(n.x - other.x) >= (n.width + other.width) / 2 ||
        Math.abs(n.y - other.y) >= (n.height + other.height) / 2;
      expect(apart, `${n.id} and ${other.id} overlap`).toBe(true);
    }
  }
  for (const l of drawing.links) {
    const target = drawing.nodes.find((n) => n.id === l.to)!;
    expect(gap(l.head, target), `${l.id}: head off the border`).toBeLessThan(0.3);
    const inside =
      Math.abs(l.head.x - target.x) < target.width / 2 - 0.3 && Math.abs(l.head.y - target.y) < target.height / 2 - 0.3;
    expect(inside, `${l.id}: head inside its node`).toBe(false);
    for (const n of drawing.nodes)
      expect(gap(l.badge, n), `badge of ${l.id} on ${n.id}`).toBeGreaterThanOrEqual(mapShape.badgeRadius);
    expect(l.path).toMatch(/^M-?[\d.]+ -?[\d.]+(?:[LC][-\d. ]+)+$/u);
  }
}

test('any map has separate nodes, whole labels, heads on borders, clear badges, and equal drawings when laid out twice', () => {
  fc.assert(
    fc.property(graph, ({ nodes, links }) => {
      const drawing = mapLayout.draw({ nodes, links }, mapBox);
      checkDrawing(drawing, nodes, links);
      expect(mapLayout.draw({ nodes, links }, mapBox)).toEqual(drawing);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('badges of a map that fits do not touch', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id, `Factor ${id}`, id === 'd'));
  const links = [
    link(1, 'a', 'd'),
    link(2, 'a', 'd', '-'),
    link(3, 'b', 'd'),
    link(4, 'c', 'd', '?'),
    link(5, 'a', 'b'),
  ];
  const { links: drawn } = mapLayout.draw({ nodes, links }, mapBox);
  for (const [i, l] of drawn.entries())
    for (const other of drawn.slice(i + 1))
      expect(Math.hypot(l.badge.x - other.badge.x, l.badge.y - other.badge.y)).toBeGreaterThan(
        2 * mapShape.badgeRadius,
      );
});

test('two factors are at one height, the cause on the left, with a straight link', () => {
  const drawing = mapLayout.draw(
    { nodes: [node('n1', 'Trade'), node('n2', 'Cohesion', true)], links: [link(1, 'n1', 'n2', '-')] },
    mapBox,
  );
  const [cause, effect] = drawing.nodes;
  const [drawn] = drawing.links;
  expect(cause).toMatchObject({ id: 'n1', lines: ['Trade'], outcome: false, height: 37 });
  expect(effect).toMatchObject({ id: 'n2', lines: ['Cohesion'], outcome: true });
  expect(effect!.y).toBe(cause!.y);
  expect(drawn!.sign).toBe('-');
  expect(drawn!.head).toEqual({ x: Math.round((effect!.x - effect!.width / 2) * 10) / 10, y: effect!.y, angle: 0 });
  expect(drawn!.path).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/u);
  expect(drawn!.head.x - drawn!.badge.x).toBe(27);
});

test('the outcome is rightmost even if it has an effect, whose link arrives from the right', () => {
  const nodes = [node('n1', 'A', true), node('n2', 'B'), node('n3', 'C')];
  const { nodes: drawn, links } = mapLayout.draw(
    { nodes, links: [link(1, 'n2', 'n1'), link(2, 'n3', 'n2'), link(3, 'n1', 'n3')] },
    mapBox,
  );
  const x = new Map(drawn.map((n) => [n.id, n.x]));
  expect(x.get('n1')).toBeGreaterThan(x.get('n2')!);
  expect(x.get('n2')).toBeGreaterThan(x.get('n3')!);
  expect(Math.abs(links.find((l) => l.id === 'e3')!.head.angle)).toBe(180);
});

test('a disputed link is drawn as two separate links', () => {
  const { links } = mapLayout.draw(
    { nodes: [node('n1', 'A'), node('n2', 'B', true)], links: [link(1, 'n1', 'n2'), link(2, 'n1', 'n2', '-')] },
    mapBox,
  );
  expect(Math.abs(links[0]!.head.y - links[1]!.head.y)).toBeGreaterThan(26);
});

test('a word is never broken, and a long one widens its box', () => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitän';
  for (const box of labelBoxes(`The ${long} of 1900`, false)) {
    expect(box.lines.join(' ')).toBe(`The ${long} of 1900`);
    expect(box.width).toBeGreaterThan(textWidth(long, 500));
  }
});

test('text widths are those of Inter, with bounds for other scripts', () => {
  expect(textWidth('A', 500)).toBeCloseTo(14.18, 2);
  expect(textWidth('동맹', 500)).toBe(40);
  expect(textWidth('e\u0301', 500)).toBe(textWidth('e', 500));
});

const treeOf = (count: number) => ({
  nodes: [...new Array(count).keys()].map((i) => node(`n${i}`, `Factor ${i}`, i === 0)),
  links: [...new Array(count - 1).keys()].map((i) => link(i, `n${i + 1}`, `n${Math.floor(i / 2)}`)),
});

test('eight factors with two-word labels fit the box at full size, twenty do not', () => {
  expect(mapLayout.fits(treeOf(8), mapBox)).toBe(true);
  expect(labelSize(mapLayout.draw(treeOf(8), mapBox), mapBox)).toBe(20);
  expect(mapLayout.fits(treeOf(20), mapBox)).toBe(false);
});

test('feedback loops of one to ten factors are clockwise rings with their letter in the middle', () => {
  for (let count = 1; count <= 10; count += 1) {
    const nodes = [...new Array(count).keys()].map((i) => node(`n${i + 1}`, `Factor number ${i + 1}`));
    const links = nodes.map((n, i) => link(i + 1, n.id, nodes[(i + 1) % count]!.id, i % 2 === 0 ? '+' : '-'));
    const drawing = mapLayout.draw({ nodes, links, loop: 'R' }, tallMapBox);
    checkDrawing(drawing, nodes, links);
    expect(drawing.loop?.mark).toBe('R');
    const { x, y, radius } = drawing.loop!;
    for (const n of drawing.nodes) expect(gap({ x, y }, n), `${count} factors`).toBeGreaterThan(radius);
    const crossProducts = drawing.nodes.map((n, i) => {
      const next = drawing.nodes[(i + 1) % count]!;
      return (n.x - x) * (next.y - y) - (n.y - y) * (next.x - x);
    });
    if (count > 2) expect(crossProducts.every((t) => t > 0)).toBe(true);
    expect(labelSize(drawing, tallMapBox), `${count} factors`).toBeGreaterThan(count > 8 ? 14 : 19.9);
  }
});

test('a map marked as a loop whose links are no cycle is laid out in columns', () => {
  const nodes = [node('n1'), node('n2'), node('n3')];
  expect(mapLayout.draw({ nodes, links: [link(1, 'n1', 'n2')], loop: '?' }, mapBox).loop).toBeUndefined();
});

test('a hub has its sources in one column in their order, horizontal arrows and separate badges', () => {
  const nodes = [...'abcdef'].map((id, i) => node(id, `${i + 1} Section ${id}`)).concat(node('o', 'The outcome', true));
  const signs = { a: '+', b: '+-', c: '-', d: '+-?', e: '', f: '?' } as const;
  const links = Object.entries(signs)
    .flatMap(([from, all]) => [...all].map((s) => ({ from, s: s as MapLink['polarity'] })))
    .map(({ from, s }, i) => link(i + 1, from, 'o', s));
  const drawing = slideLayout({ nodes, links, hub: true });
  checkDrawing(drawing, nodes, links);
  expect(drawing.box).toEqual(tallMapBox);
  expect(labelSize(drawing, tallMapBox)).toBe(20);
  const sources = drawing.nodes.slice(0, 6);
  expect(new Set(sources.map((n) => n.x)).size).toBe(1);
  expect(sources.map((n) => n.y)).toEqual(sources.map((n) => n.y).toSorted((a, b) => a - b));
  // A badge with its border, and a line of an explicit link.
  const [badge, line] = [mapShape.badgeRadius + 1.1, 1.4];
  for (const [i, l] of drawing.links.entries()) {
    expect(l.head.angle).toBe(0);
    for (const other of drawing.links.filter((o) => o !== l))
      expect(Math.abs(l.badge.y - other.badge.y), `${l.id} on the line of ${other.id}`).toBeGreaterThan(badge + line);
    for (const other of drawing.links.slice(i + 1))
      expect(Math.hypot(l.badge.x - other.badge.x, l.badge.y - other.badge.y)).toBeGreaterThan(
        2 * mapShape.badgeRadius + 2,
      );
  }
  const many = [...Array(12).keys()].map((i) => node(`s${i}`)).concat(node('o', 'The outcome', true));
  const star = many.slice(0, -1).map((n, i) => link(i + 1, n.id, 'o'));
  checkDrawing(slideLayout({ nodes: many, links: star, hub: true }), many, star);
});

test('a hub of seven to twelve sources has them on both sides of the outcome, with labels at full size', () => {
  for (let count = 7; count <= 12; count += 1) {
    const sources = [...Array(count).keys()].map((i) => node(`n${i + 1}`, `${i + 1} Section name`));
    const nodes = [...sources, node('o', 'The outcome', true)];
    const signs = (i: number) => (i % 5 === 0 ? '+-?' : i % 3 === 0 ? '+-' : '-');
    const links = sources
      .flatMap(({ id }, i) => [...signs(i)].map((s) => ({ id, s: s as MapLink['polarity'] })))
      .map(({ id, s }, i) => link(i + 1, id, 'o', s));
    const drawing = slideLayout({ nodes, links, hub: true });
    checkDrawing(drawing, nodes, links);
    checkSeparate(drawing, `${count} sources`);
    expect(labelSize(drawing, tallMapBox)).toBe(20);
    const outcome = drawing.nodes.at(-1)!;
    const half = Math.ceil(count / 2);
    for (const [i, n] of drawing.nodes.slice(0, -1).entries()) expect(n.x < outcome.x).toBe(i < half);
    for (const l of drawing.links) expect(Math.abs(l.head.angle)).toBe(Number(l.from.slice(1)) <= half ? 0 : 180);
  }
});

/** A map of `count` causes of one outcome. */
function star(count: number): CausalMap {
  const causes = [...Array(count).keys()].map((i) => node(`s${i}`, `Some long factor ${i}`));
  return { nodes: [...causes, node('o', 'It', true)], links: causes.map((n, i) => link(i + 1, n.id, 'o')) };
}

test('a map gets the tall box only if its labels would be smaller in the usual one', () => {
  expect(slideLayout(star(6)).box).toEqual(mapBox);
  expect(labelSize(mapLayout.draw(star(8), mapBox), mapBox)).toBeLessThan(mapShape.fontSize);
  const tall = slideLayout(star(8));
  expect(tall.box).toEqual(tallMapBox);
  expect(labelSize(tall, tallMapBox)).toBe(mapShape.fontSize);
});

/** Boxes that a reader must tell apart: badges, arrow heads without their own badge, and nodes. */
function checkSeparate(drawing: MapDrawing, name: string): void {
  for (const [i, a] of drawing.links.entries())
    for (const b of drawing.links.slice(i + 1)) {
      const distance = Math.max(Math.abs(a.badge.x - b.badge.x), Math.abs(a.badge.y - b.badge.y));
      expect(distance, `${name}: badges of ${a.id} and ${b.id}`).toBeGreaterThan(2 * mapShape.badgeRadius - 2);
    }
}

test('three to seven causes of one effect have separate badges and labels at full size', () => {
  const short = ['Cause', 'Cause number', 'Bevölkerungsdruck'];
  for (let count = 3; count <= 7; count += 1)
    for (const label of count > 4 ? short : [...short, 'The rising price of provisions in the']) {
      const causes = [...Array(count).keys()].map((i) => node(`n${i + 1}`, `${label} ${i}`));
      const links = causes.map((n, i) => link(i + 1, n.id, 'o', i % 3 === 0 ? '-' : '+'));
      const drawing = slideLayout({ nodes: [...causes, node('o', 'Outcome', true)], links });
      checkDrawing(drawing, [...causes, node('o', 'Outcome', true)], links);
      checkSeparate(drawing, `${count} of ${label}`);
      expect(labelSize(drawing, drawing.box), `${count} of ${label}`).toBe(20);
    }
});

test('a label breaks at spaces, in long words at hyphens and soft hyphens, and between words of Chinese', () => {
  const linesOf = (label: string) => labelBoxes(label, false).at(-1)!.lines;
  expect(linesOf('U.S.–China improvement')).toEqual(['U.S.–China', 'improvement']);
  expect(linesOf('Bevölkerungs-Entwicklungsplan')).toEqual(['Bevölkerungs-', 'Entwicklungsplan']);
  expect(linesOf('Bevölkerungs\u00adentwicklung')).toEqual(['Bevölkerungs-', 'entwicklung']);
  expect(labelBoxes('Bevölkerungs\u00adentwicklung', false)[0]!.lines).toEqual(['Bevölkerungsentwicklung']);
  // A third line would leave "of" alone.
  expect(linesOf('Industry of labourers')).toEqual(['Industry of', 'labourers']);
  expect(linesOf('人口增长的速度')).toEqual(['人口', '增长', '的速度']);
});

test.each([
  'ความเป็นปึกแผ่น',
  'ราคาอาหาร ในเมือง',
  '人口增长的速度',
  '人口 增长',
  'U.S.–China improvement',
  'Bevölkerungs-Entwicklungsplan',
  'Bevölkerungs\u00adentwicklung der Städte',
])('the lines of the label %s have spaces between them where the label has', (label) => {
  const boxes = labelBoxes(label, false);
  expect(boxes.length).toBeGreaterThan(1);
  for (const { lines } of boxes) {
    const shown = lines.reduce((text, line, i) => text + (isJoined(lines[i - 1]!, line, label) ? '' : ' ') + line);
    expect(shown.replaceAll('-', '')).toBe(label.replace(/[-\u00ad]/gu, ''));
  }
});

test('a name stays in one line; it is parted only where the map needs it', () => {
  const linesOf = (label: string, mayPartNames = false) => labelBoxes(label, false, mayPartNames).map((b) => b.lines);
  expect(linesOf('North Korea–China conflict')).toEqual([
    ['North Korea–China conflict'],
    ['North Korea–China', 'conflict'],
  ]);
  expect(linesOf('North Korea–China conflict', true).at(-1)).toEqual(['North', 'Korea–China', 'conflict']);
  expect(linesOf('North Korea’s strategic importance').at(-1)).toEqual(['North Korea’s', 'strategic', 'importance']);
  // Wider than a name that stays in one line.
  expect(linesOf('Organization for Security and Co-operation in Europe States').at(-1)!.length).toBeGreaterThan(2);
  const causes = ['North Korea–China conflict', 'North Korean criticism'].map((l, i) => node(`n${i + 1}`, l));
  const [o, links] = [node('o', 'Cohesion', true), [link(1, 'n1', 'o'), link(2, 'n2', 'o', '-')]];
  const labels = (width: number) =>
    mapLayout.draw({ nodes: [...causes, o], links }, { width, height: 240 }).nodes.map((n) => n.lines.join('|'));
  expect(labels(420)).toContain('North Korea–China|conflict');
  expect(labels(340)).toContain('North|Korea–China|conflict');
});

test('the argument has wide rows in the tall box, and alone on its slide in the whole one', () => {
  const causes = ['A', 'B', 'C'].map((l, i) => node(`n${i + 1}`, `Cause ${l} with a label of many words`));
  const nodes = [...causes, node('n4', 'A link between'), node('n5', 'Outcome', true)];
  const links = [link(1, 'n1', 'n4'), link(2, 'n4', 'n5'), link(3, 'n2', 'n5'), link(4, 'n3', 'n5', '-')];
  const shownHeight = (argument: 'alone' | 'above-text', box: Size) => {
    const drawing = slideLayout({ nodes, links, argument });
    checkDrawing(drawing, nodes, links);
    expect(drawing.box).toEqual(box);
    return drawing.height * Math.min(box.width / drawing.width, box.height / drawing.height);
  };
  expect(shownHeight('above-text', tallMapBox)).toBeGreaterThan(mapBox.height);
  expect(shownHeight('alone', wholeMapBox)).toBeGreaterThan(tallMapBox.height);
});

const pair: CausalMap = {
  nodes: [node('n1', 'Trade'), node('n2', 'Cohesion', true)],
  links: [link(1, 'n1', 'n2')],
};

/** A layout that counts what it computes. */
function countingLayout() {
  const counts = { draw: 0, fits: 0 };
  const layout: MapLayout = {
    draw(map, box) {
      counts.draw += 1;
      return mapLayout.draw(map, box);
    },
    fits(map, box) {
      counts.fits += 1;
      return mapLayout.fits(map, box);
    },
  };
  return { counts, layout };
}

test('a cache computes each answer once and gives what the layout gives', () => {
  const { counts, layout } = countingLayout();
  const cache = createLayoutCache(layout);
  for (let i = 0; i < 2; i += 1) {
    expect(cache.draw(pair, mapBox)).toEqual(mapLayout.draw(pair, mapBox));
    expect(cache.fits(pair, mapBox)).toBe(true);
  }
  expect(counts).toEqual({ draw: 1, fits: 1 });
  cache.draw(pair, tallMapBox);
  cache.draw({ ...pair, loop: '?' }, mapBox);
  expect(counts.draw).toBe(3);
});

test('a cache tells which added answers were used', () => {
  const first = createLayoutCache(mapLayout);
  first.draw(pair, mapBox);
  first.draw(pair, tallMapBox);
  const { counts, layout } = countingLayout();
  const second = createLayoutCache(layout);
  second.add(first.used());
  expect(second.used().drawings.size).toBe(0);
  second.draw(pair, tallMapBox);
  expect(counts.draw).toBe(0);
  expect([...second.used().drawings.keys()]).toEqual([...first.used().drawings.keys()].slice(1));
});

test('a small map fills its box with labels of at most 28 px, and no smaller ones than a larger map', () => {
  const scaleOf = ({ width, height, box }: ReturnType<typeof slideLayout>) =>
    Math.min(mapShape.largestScale, box.width / width, box.height / height);
  const sizes = [2, 3, 4, 5, 6, 7].map((count) => {
    const drawing = slideLayout(treeOf(count));
    expect(drawing.width * scaleOf(drawing)).toBeLessThanOrEqual(mapBox.width);
    return mapShape.fontSize * scaleOf(drawing);
  });
  expect(sizes[0]).toBe(28);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes.at(-1)).toBeGreaterThanOrEqual(20);
});
