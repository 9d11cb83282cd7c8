/** The rule that nodes keep their place on all slides that show the same map. */
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
 * One fault for each slide whose nodes are not where the first slide with the same map has them, at any click. `states`
 * are in the order of the walk; the colour scheme does not matter.
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
        message: `${moved.length} nodes are not where ${other} has them, which shows the same map.`,
        actual: `“${worst.label}” moved by ${toNumber(worst.by)} px`,
        expected: `at most ${limits.moved} px`,
      },
    ];
  });
}
