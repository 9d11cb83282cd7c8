import { expect, test } from 'vitest';
import { mirrorDrawing } from './mirror-drawing.ts';

test('boxes, paths, heads and badges change sides; mirrored twice they are where they were', () => {
  const size = { width: 100, height: 50 };
  const drawing = {
    ...size,
    box: size,
    fontSize: 20,
    nodes: [{ id: 'n1', x: 20, y: 10, width: 30, height: 20, lines: ['a'], outcome: false }],
    links: [
      {
        id: 'e1',
        from: 'n1',
        to: 'n2',
        sign: '+' as const,
        path: 'M35 10C50 10.5 60 -12 80 12.5',
        head: { x: 85, y: 12.5, angle: 10 },
        badge: { x: 70, y: 12 },
      },
    ],
  };
  const mirrored = mirrorDrawing(drawing);
  expect(mirrored.nodes[0]?.x).toBe(80);
  expect(mirrored.links[0]).toMatchObject({
    path: 'M65 10C50 10.5 40 -12 20 12.5',
    head: { x: 15, y: 12.5, angle: 170 },
    badge: { x: 30, y: 12 },
  });
  expect(mirrorDrawing(mirrored)).toEqual(drawing);
});
