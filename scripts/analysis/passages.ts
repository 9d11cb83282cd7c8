/** What a derived statement rests on: passages of the source, and whether one of them tells a path whole. */
import { lookupOf, type Model } from '../model/index.ts';

/** A passage is a statement of the source in which a link is asserted. */
export interface Passage {
  /** 0-based index of the statement in the source. */
  readonly statement: number;
  readonly section: string;
  readonly claim: string;
}

/** The passages of links, worked out when asked for: a long coding has many more links than are shown. */
export interface Passages {
  /** In the order of the text; `undefined` for an id that the coding does not have. */
  get(link: string): readonly Passage[] | undefined;
}

/** Where a path is told: in one passage, or stitched together from several. */
export interface Telling {
  readonly kind: 'one passage' | 'stitched';
  /** Ids of the sections, in the order of the path, each once. */
  readonly sections: readonly string[];
}

/**
 * The passages of each link of a coding, in the order of the text: the statement in which the cue stands, or the claim's
 * own where the cue stands in a heading.
 */
export function passagesByLink(model: Model): Passages {
  const { links, claims } = lookupOf(model);
  const found = new Map<string, readonly Passage[]>();
  return {
    get(id) {
      const known = found.get(id);
      const link = links.get(id);
      if (known || !link) return known;
      const passages = link.assertions.map(({ claim, cue }) => {
        const { statement: own, section, evidence } = claims.get(claim)!;
        const holder = evidence.find((e) => e.statement !== -1 && e.start <= cue.start && cue.end <= e.end);
        return { statement: holder?.statement ?? own, section, claim };
      });
      found.set(id, passages);
      return passages;
    },
  };
}

/** How a path, as ids of links, is told; at each link the section of the link before is kept where it tells both. */
export function tellingOf(path: readonly string[], passages: Passages): Telling {
  const of = path.map((id) => passages.get(id) ?? []);
  const shared = of.reduce<ReadonlySet<number> | undefined>((common, list) => {
    const own = new Set(list.map((p) => p.statement));
    return common === undefined ? own : common.intersection(own);
  }, undefined);
  if (shared && shared.size > 0) {
    const [statement] = shared;
    const section = of[0]?.find((p) => p.statement === statement)?.section;
    return { kind: 'one passage', sections: section === undefined ? [] : [section] };
  }
  let last: string | undefined;
  const sections = of.flatMap((list) => {
    const section = list.find((p) => p.section === last)?.section ?? list[0]?.section;
    if (section === undefined) return [];
    last = section;
    return [section];
  });
  return { kind: 'stitched', sections: [...new Set(sections)] };
}

/** Number of distinct statements in which any of the links is asserted. */
export function countPassages(links: Iterable<string>, passages: Passages): number {
  return new Set([...links].flatMap((id) => (passages.get(id) ?? []).map((p) => p.statement))).size;
}
