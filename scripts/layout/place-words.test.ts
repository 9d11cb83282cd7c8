import { expect, test } from 'vitest';
import { textWidth } from '../typography/index.ts';
import { mapLayout, placeWords, tailOf } from './index.ts';

const box = { width: 884, height: 240 };
const node = (id: string, label: string, outcome = false) => ({ id, label, outcome });
const link = (id: string, from: string, to: string) => ({ id, from, to, polarity: '-' as const });
const drawing = mapLayout.draw(
  {
    nodes: [node('n1', 'Trade of towns'), node('n2', 'Fear of war'), node('n3', 'Peace', true)],
    links: [link('e1', 'n1', 'n3'), link('e2', 'n2', 'n3')],
  },
  box,
);
const within = { x: drawing.width / 2, y: drawing.height / 2, ...box };

test('words lie beside the tail of their link, and touch no box, badge or other words', () => {
  const words = new Map([
    ['e1', '“decline”'],
    ['e2', '“turned a blind eye”'],
  ]);
  const placed = placeWords(drawing, words, within);
  expect([...placed.keys()]).toEqual(['e1', 'e2']);
  const rects = [...placed].map(([id, { x, y, lines }]) => {
    const width = Math.max(...lines.map((line) => textWidth(line, 'sans500', 16)));
    const height = lines.length * 18.4;
    return { id, x, y: y + ((lines.length - 1) * 18.4) / 2, width, height };
  });
  const others = [...drawing.nodes, ...drawing.links.map(({ id, badge }) => ({ id, ...badge, width: 26, height: 26 }))];
  for (const [i, a] of rects.entries()) {
    for (const b of [...others, ...rects.slice(i + 1)]) {
      const gap = Math.max(
        Math.abs(a.x - b.x) - (a.width + b.width) / 2,
        Math.abs(a.y - b.y) - (a.height + b.height) / 2,
      );
      expect(gap, `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(3.9);
    }
    const tail = tailOf(drawing.links.find((l) => l.id === a.id)!);
    expect(Math.hypot(a.x - tail.x, a.y - tail.y)).toBeLessThan(120);
  }
});

test('without room there are no words, and a link without words has none', () => {
  const narrow = { ...within, height: 20 };
  expect(placeWords(drawing, new Map([['e1', '“decline”']]), narrow).size).toBe(0);
  expect(placeWords(drawing, new Map([['e1', '']]), within).size).toBe(0);
});
