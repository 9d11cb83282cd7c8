/** Maps of many causes of one effect: three to twelve, asserted by one claim or by a claim each. */
import { expect, test } from 'vitest';
import { builtModel } from '../fixtures/built-model.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { mapShape, slideGeometry } from '../geometry.ts';
import { labelSize, layoutForSlide, type MapDrawing } from '../layout/index.ts';
import type { Model } from '../model/index.ts';
import { diagramOf, mapParts } from './map-parts.ts';

/** A coding of `count` causes whose labels begin with `label`. */
function causes(count: number, label: string, isOneClaim: boolean): Model {
  const link = (i: number) => ({
    from: `f${i}`,
    to: 'o',
    polarity: i % 3 === 0 ? '-' : '+',
    cue: 'changes',
    confidence: 'explicit',
  });
  const numbers = [...Array(count).keys()];
  const claim = (i: number, links: object[]) => ({
    id: `c${i}`,
    assertion: 'It changes.',
    type: 'causal',
    evidence: [{ quote: `Thing ${i}: it changes` }],
    links,
  });
  const claims = isOneClaim ? [claim(0, numbers.map(link))] : numbers.map((i) => claim(i, [link(i)]));
  return builtModel(
    {
      title: 'T',
      work: { id: 'w', type: 'book', title: 'W' },
      outcome: 'o',
      factors: [...numbers.map((i) => ({ id: `f${i}`, label: `${label} ${i}` })), { id: 'o', label: 'Outcome' }],
      sections: [{ id: 's', heading: 'One', claims }],
      talks: [],
    },
    `# One\n\n${numbers.map((i) => `Thing ${i}: it changes.`).join('\n\n')}\n`,
  );
}

const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

/** Pairs of badges that touch, badges that touch a box, and boxes that overlap. */
function touching({ links, nodes }: MapDrawing): string[] {
  const { badgeRadius } = mapShape;
  const found: string[] = [];
  links.forEach((a, i) => {
    for (const b of links.slice(i + 1))
      if (apart(a.badge, b.badge) < 2 * badgeRadius) found.push(`badges of ${a.id} and ${b.id}`);
    for (const n of nodes)
      if (
        Math.abs(a.badge.x - n.x) < n.width / 2 + badgeRadius &&
        Math.abs(a.badge.y - n.y) < n.height / 2 + badgeRadius
      )
        found.push(`badge of ${a.id} and box of ${n.id}`);
  });
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1))
      if (Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2)
        found.push(`boxes of ${a.id} and ${b.id}`);
  });
  return found;
}

const labels = ['Cause', 'Cause number', 'Bevölkerungsdruck', 'The rising price of provisions in the'];

test.each([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  '%i causes of one effect are in maps with labels at full size in which nothing touches',
  (count) => {
    for (const label of labels)
      for (const isOneClaim of [true, false]) {
        const model = causes(count, label, isOneClaim);
        const parts = mapParts(model, model.sections[0]!, planSettings);
        expect(new Set(parts.flatMap((p) => p.links)).size).toBe(count);
        for (const { links } of parts) {
          const { nodes, links: drawn } = diagramOf(model, links, '');
          const drawing = layoutForSlide({ nodes, links: drawn }, slideGeometry, planSettings.layout);
          const name = `${count} of ${label}, ${isOneClaim ? 'one claim' : 'a claim each'}`;
          expect(touching(drawing), name).toEqual([]);
          expect(labelSize(drawing, drawing.box), name).toBe(mapShape.fontSize);
        }
      }
  },
);
