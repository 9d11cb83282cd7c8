/** Graphs for tests, in a short notation. */
import type { Polarity } from '../model/index.ts';
import type { SignedGraph } from './graph.ts';

/** The graph of links such as `a+b b-c c?a`. Factors are letters, in alphabetical order. */
export function writtenGraph(text: string): SignedGraph {
  const links = text
    .split(' ')
    .filter(Boolean)
    .map((l) => ({ id: l, from: l[0]!, to: l[2]!, polarity: l[1] as Polarity, claims: [] }));
  const ids = [...new Set(links.flatMap((l) => [l.from, l.to]))].sort();
  return { links, factors: ids.map((id) => ({ id, label: id })) };
}

/** A graph of `size` factors `f00000`, `f00001`, …; a link is [cause, polarity, effect]. */
export function numberedGraph(size: number, links: readonly (readonly [number, Polarity, number])[]): SignedGraph {
  const id = (n: number) => `f${String(n).padStart(5, '0')}`;
  return {
    factors: Array.from({ length: size }, (_, n) => ({ id: id(n), label: id(n) })),
    links: links.map(([a, s, b]) => ({ id: `${id(a)}${s}${id(b)}`, from: id(a), to: id(b), polarity: s, claims: [] })),
  };
}
