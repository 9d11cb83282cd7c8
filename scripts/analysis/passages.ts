/** The passages of the source that assert links and paths. */
import { lookupOf, type Model } from '../model/index.ts';

/** A statement of the source that asserts a link. */
export interface Passage {
  /** 0-based index of the statement in the source. */
  readonly statement: number;
  /** Id of its section. */
  readonly section: string;
  /** Id of the claim that quotes it. */
  readonly claim: string;
}

/** The passages of links. They are computed on demand: a long coding has many more links than slides show. */
export interface Passages {
  /** The passages of a link, in the order of the text; `undefined` for an unknown id. */
  get(link: string): readonly Passage[] | undefined;
}

/** Where a path is asserted. */
export interface Telling {
  /** `stitched`: no single passage asserts all its links. */
  readonly kind: 'one passage' | 'stitched';
  /** Ids of the sections in the order of the path, each once. */
  readonly sections: readonly string[];
}

/**
 * The passages of each link of a coding. A passage is the statement that contains the cue; for a cue in a heading, it is
 * the statement of the claim.
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

/**
 * Where a path is asserted, given the ids of its links. If several sections assert a link, the section of the link before
 * is preferred.
 */
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

/** Number of distinct statements that assert any of the links. */
export function countPassages(links: Iterable<string>, passages: Passages): number {
  return new Set([...links].flatMap((id) => (passages.get(id) ?? []).map((p) => p.statement))).size;
}
