/** The real browser draws hostile labels whole, and puts the sign near the head of its arrow. */
import { afterAll, expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { drawAll } from './draw.ts';
import type { Drawing } from './drawing.ts';
import { lazyBrowser } from './index.ts';
import { parseDiagram } from './parse-diagram.ts';

const browser = lazyBrowser(undefined, nodeEffects(`${import.meta.dirname}/../..`));
afterAll(() => browser.close());

test('draws labels as written, unbroken, and badges near the heads', async () => {
  const parsed = parseDiagram(
    'flowchart LR\n  n1["Reorganization #quot;x#quot; #lt;b#gt;"]\n  n2["{{ y }}"]\n  n1 e1@-.->|"−"| n2\n  class n2 outcome',
  );
  const drawn: Drawing[] = [];
  await drawAll([parsed], (await browser.get()).browser, async (_, drawing) => void drawn.push(drawing));
  const [map] = drawn;
  if (map?.kind !== 'map') throw new Error('no map');
  expect(map.nodes.map((n) => [n.lines.join(' '), n.outcome])).toEqual([
    ['Reorganization "x" <b>', false],
    ['{{ y }}', true],
  ]);
  const [link] = map.links;
  expect(link).toMatchObject({ id: 'e1', from: 'n1', to: 'n2', sign: '-' });
  const distance = Math.hypot(link!.badge.x - link!.head.x, link!.badge.y - link!.head.y);
  expect(distance).toBeGreaterThan(13);
  expect(distance).toBeLessThan(60);
});
