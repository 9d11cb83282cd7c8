/** Nodes that jump between slides which share a drawing. */
import { type Fault, toNumber } from './fault.ts';
import { limits } from './limits.ts';
import type { ObservedState } from './observation.ts';
import type { SlideSource } from './slide-source.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly slide: number;
}

/**
 * One fault a slide whose nodes stand elsewhere on the canvas than on the first slide with the same drawing, at any
 * click. States are in the order of the walk; the colour scheme makes no difference to a place.
 */
export function findMoved(states: readonly ObservedState[], sources: readonly SlideSource[]): Fault[] {
  const first = new Map<string, Place>();
  return states.flatMap((state) => {
    const source = sources[state.slide - 1];
    const moved = state.seen.maps.flatMap((map, i) => {
      const base = source?.maps[i]?.base;
      if (base === undefined) return [];
      return map.nodes.flatMap(({ id, label, x, y }) => {
        const before = first.get(`${base}\n${id}`);
        if (!before) first.set(`${base}\n${id}`, { x, y, slide: state.slide });
        const by = before ? Math.hypot(x - before.x, y - before.y) : 0;
        return before && by > limits.moved ? [{ label, by, slide: before.slide }] : [];
      });
    });
    const worst = moved.toSorted((a, b) => b.by - a.by)[0];
    if (!worst) return [];
    const other = sources[worst.slide - 1]?.id ?? '';
    return [
      {
        code: 'E_RENDER_MOVED' as const,
        key: '',
        state,
        message: `${moved.length} nodes stand elsewhere than on ${other}, which has the same drawing.`,
        actual: `“${worst.label}” moved by ${toNumber(worst.by)} px`,
        expected: `at most ${limits.moved} px`,
      },
    ];
  });
}
