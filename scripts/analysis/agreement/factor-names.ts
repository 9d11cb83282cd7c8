/** Factors of several codings or texts that are one: by label, as `foldName` compares them, or by id. */

interface NamedFactor {
  readonly id: string;
  readonly label: string;
}

/** What has named factors: a coding or a graph. */
interface Named {
  readonly factors: readonly NamedFactor[];
}

/** The factors of several codings in the terms of the first. */
export interface FactorNaming {
  /** For each other coding, a function that gives the id in the terms of the first for an id of its own. */
  readonly namesOf: readonly ((id: string) => string)[];
  /** Factors that the first coding does not have, in the order of the codings, with ids that nothing else has. */
  readonly added: readonly NamedFactor[];
  /** Factors that are one by their id alone, each with its labels; the label of the first coding first. */
  readonly relabelled: readonly {
    /** Id in the terms of the first coding. */
    readonly id: string;
    /** Each once. */
    readonly labels: readonly string[];
  }[];
}

/** The form that names have in common if they differ by case, punctuation, width and the Unicode form of letters alone. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The key of a label; labels of punctuation alone, such as `+`, differ. */
const labelKey = (label: string) => foldName(label) || label;

/** An id that is none of `taken`: `id` itself, or with `-2`, `-3`, … */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id}-${n}`;
  return free;
}

/**
 * The factors of a coding matched with those known before: `ids` in their terms, `added` that match none, `relabelled` that
 * match by id alone. `renamed` are known factors with the labels that other codings gave them.
 */
function nameFactors(known: readonly NamedFactor[], renamed: readonly NamedFactor[], { factors }: Named) {
  const byId = new Map(known.map((f) => [f.id, f]));
  const labels = new Set(factors.map((f) => labelKey(f.label)));
  const isNamed = (f: NamedFactor) => labels.has(labelKey(f.label));
  const ownNames = new Set(known.filter(isNamed).map((f) => f.id));
  // A coding that has the label of the factor itself means another one by the label that it has elsewhere.
  const otherNames = renamed.filter((f) => !ownNames.has(f.id));
  const byLabel = new Map([...otherNames, ...known].map((f) => [labelKey(f.label), f.id]));
  const named = new Set([...ownNames, ...otherNames.filter(isNamed).map((f) => f.id)]);
  const taken = new Set([...known, ...factors].map((f) => f.id));
  const added: NamedFactor[] = [];
  const relabelled: NamedFactor[] = [];
  const idOf = ({ id, label }: NamedFactor): string => {
    const same = byId.get(id);
    if (same && labelKey(same.label) === labelKey(label)) return id;
    const alike = byLabel.get(labelKey(label));
    if (alike !== undefined) return alike;
    // Ids such as `factor-2` are equal by chance where the label belongs to another factor of the coding.
    if (same && !named.has(id)) {
      relabelled.push({ id, label });
      return id;
    }
    const own = same ? freeId(id, taken) : id;
    taken.add(own);
    added.push({ id: own, label });
    return own;
  };
  return { ids: new Map(factors.map((f) => [f.id, idOf(f)])), added, relabelled };
}

/**
 * The factors of other codings in the terms of the first. A factor is that of the same label, else that of the same id, unless
 * the label of that one belongs to another factor of the coding; else it is added.
 */
export function nameInTermsOf(first: Named, others: readonly Named[]): FactorNaming {
  let known = first.factors;
  const relabelled: NamedFactor[] = [];
  const namesOf = others.map((other) => {
    const { ids, added, relabelled: own } = nameFactors(known, relabelled, other);
    known = [...known, ...added];
    relabelled.push(...own);
    return (id: string) => ids.get(id) ?? id;
  });
  const labelsOf = (id: string) => [...known, ...relabelled].filter((f) => f.id === id).map((f) => f.label);
  return {
    namesOf,
    added: known.slice(first.factors.length),
    relabelled: [...new Set(relabelled.map((f) => f.id))].map((id) => ({ id, labels: [...new Set(labelsOf(id))] })),
  };
}
