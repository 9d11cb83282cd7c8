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

/** The statements that assert all of some links, in the order of the passages of the first. */
export function statementsOfAll(links: readonly string[], passages: Passages): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = links.map(
    (id) => new Set((passages.get(id) ?? []).map((p) => p.statement)),
  );
  return others.reduce((common, own) => common.intersection(own), first);
}

/**
 * Where a path is asserted, given the ids of its links. If several sections assert a link, it is taken from the one that
 * asserts most of the links after it, so that the path changes its section as seldom as it can.
 */
export function tellingOf(path: readonly string[], passages: Passages): Telling {
  const of = path.map((id) => passages.get(id) ?? []);
  const [statement] = statementsOfAll(path, passages);
  if (statement !== undefined) {
    const section = of[0]?.find((p) => p.statement === statement)?.section;
    return { kind: 'one passage', sections: section === undefined ? [] : [section] };
  }
  const told = of.map((list) => list.map((p) => p.section)).filter((own) => own.length > 0);
  // Of each run of links, as long as can be, the sections that assert all of them.
  const runs: string[][] = [];
  for (const own of told) {
    const common = runs.at(-1)?.filter((section) => own.includes(section)) ?? [];
    if (common.length > 0) runs[runs.length - 1] = common;
    else runs.push(own);
  }
  return { kind: 'stitched', sections: [...new Set(runs.map(([section]) => section!))] };
}

/** Number of distinct statements that assert any of the links. */
export function countPassages(links: Iterable<string>, passages: Passages): number {
  return new Set([...links].flatMap((id) => (passages.get(id) ?? []).map((p) => p.statement))).size;
}
