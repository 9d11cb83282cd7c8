/** Factors of several codings or texts that are one: by id, or by label apart from case and punctuation. */

/** What has named factors: a coding or a graph. */
interface Named {
  readonly factors: readonly { readonly id: string; readonly label: string }[];
}

/** The form that names have in common if they differ by case and punctuation alone. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The id that the first coding has for a factor of another one: the same id, else that of the same label, else none: its own.
 */
export function namingOf(first: Named, { factors }: Named): (id: string) => string {
  const ids = new Set(first.factors.map((f) => f.id));
  const byLabel = new Map(first.factors.map((f) => [foldName(f.label), f.id]));
  const labels = new Map(factors.map((f) => [f.id, f.label]));
  return (id) => (ids.has(id) ? id : (byLabel.get(foldName(labels.get(id) ?? id)) ?? id));
}
