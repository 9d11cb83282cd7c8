/** The box to which an arrow key leads. Pure. */
import type { DrawnNode } from '../layout/index.ts';

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest box in the direction of an arrow key; a distance across the direction counts twice. */
export function nearestNode(nodes: readonly DrawnNode[], from: DrawnNode, key: string): DrawnNode | undefined {
  const [dx, dy] = directions[key] ?? [0, 0];
  let best: { readonly node: DrawnNode; readonly cost: number } | undefined;
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const across = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    const cost = along + 2 * across;
    if (along > 0 && (!best || cost < best.cost)) best = { node, cost };
  }
  return best?.node;
}
