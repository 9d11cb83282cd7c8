import { expect, test } from 'vitest';
import { mapShape } from '../geometry.ts';
import { layoutOverview } from './overview-layout.ts';

test('a link of a factor to itself and its badge lie inside the drawing, above a box of the top row too', () => {
  const nodes = ['a', 'b'].map((id) => ({ id, label: id, outcome: id === 'b' }));
  const links = [
    { id: 'e1', from: 'a', to: 'a', polarity: '+' as const },
    { id: 'e2', from: 'a', to: 'b', polarity: '-' as const },
  ];
  const drawing = layoutOverview({ nodes, links }, { width: 900, height: 400 });
  const [loop] = drawing.links;
  expect(loop!.badge!.y - mapShape.badgeRadius).toBeGreaterThanOrEqual(0);
  // The top of the curve is at most three quarters of the way to its highest control point.
  const [, fromY, firstY, secondY, toY] = /M\S+ (\S+)C\S+ (\S+) \S+ (\S+) \S+ (\S+)$/u.exec(loop!.path)!.map(Number);
  expect(0.125 * fromY! + 0.375 * firstY! + 0.375 * secondY! + 0.125 * toY!).toBeGreaterThan(0);
  for (const { y, height } of drawing.nodes) expect(y + height / 2).toBeLessThanOrEqual(drawing.height);
});
