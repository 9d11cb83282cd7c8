/** A cache of layouts: several talks, the board and the checks of one run ask for the same maps. */
import type { Size } from '../geometry.ts';
import type { MapDrawing } from './drawing.ts';
import type { CausalMap, MapLayout } from './index.ts';

/** Cached answers by question: the JSON text of a map and its box. */
export interface LayoutRecords {
  /** Drawing of a map in its box. */
  readonly drawings: ReadonlyMap<string, MapDrawing>;
  /** Whether a map fits its box. */
  readonly fits: ReadonlyMap<string, boolean>;
}

/** A layout that computes each answer once. Mutable; its creator passes it on. */
export interface LayoutCache extends MapLayout {
  /** Adds answers of another run or thread. They must come from the same code. */
  add(records: LayoutRecords): void;
  /** The answers that were asked for since the cache was created, in the order in which they became known. */
  used(): LayoutRecords;
}

/** Answers kept at most, of each kind; a deck has a few hundred maps. A full cache starts anew. */
const capacity = 4_096;

class AnswerCache<T> {
  readonly #answers = new Map<string, T>();
  readonly #used = new Set<string>();

  get(question: string, compute: () => T): T {
    const cached = this.#answers.get(question);
    const answer = cached ?? compute();
    if (cached === undefined) this.add(question, answer);
    this.#used.add(question);
    return answer;
  }

  add(question: string, answer: T): void {
    if (this.#answers.size >= capacity) {
      this.#answers.clear();
      this.#used.clear();
    }
    this.#answers.set(question, answer);
  }

  used(): ReadonlyMap<string, T> {
    return new Map([...this.#answers].filter(([question]) => this.#used.has(question)));
  }
}

/** What the drawing depends on: views of a map differ in other properties, such as targets of links. */
const questionOf = ({ nodes, links, loop, hub, argument }: CausalMap, { width, height }: Size) =>
  JSON.stringify([
    nodes.map(({ id, label, outcome }) => [id, label, outcome]),
    links.map(({ id, from, to, polarity }) => [id, from, to, polarity]),
    ...[loop, hub === true, argument !== undefined, width, height],
  ]);

/** An empty cache in front of a layout. */
export function createLayoutCache(layout: MapLayout): LayoutCache {
  const drawings = new AnswerCache<MapDrawing>();
  const fits = new AnswerCache<boolean>();
  return {
    draw: (map, box) => drawings.get(questionOf(map, box), () => layout.draw(map, box)),
    fits: (map, box) => fits.get(questionOf(map, box), () => layout.fits(map, box)),
    add(records) {
      for (const [question, drawing] of records.drawings) drawings.add(question, drawing);
      for (const [question, answer] of records.fits) fits.add(question, answer);
    },
    used: () => ({ drawings: drawings.used(), fits: fits.used() }),
  };
}
