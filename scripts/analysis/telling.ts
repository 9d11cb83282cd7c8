/** Where the source tells links and paths. The explorer loads this file: it needs no model. */

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
