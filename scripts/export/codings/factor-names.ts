/** Names of factors for formats in which a factor is its name. */
import type { Model } from '../../model/index.ts';

/**
 * A name for each factor, by its id: the label as it can be written, or the id where the label cannot; names that are equal
 * in the format have their ids behind them.
 * @param toName the label as the format has it; `undefined` where the format takes it for something else
 * @param toKey what the format compares
 */
export function factorNames(
  { factors }: Model,
  toName: (label: string) => string | undefined = (label) => label,
  toKey: (name: string) => string = (name) => name,
): ReadonlyMap<string, string> {
  const names = factors.map(({ id, label }) => ({ id, name: toName(label) ?? id }));
  const byKey = Map.groupBy(names, ({ name }) => toKey(name));
  return new Map(names.map(({ id, name }) => [id, byKey.get(toKey(name))!.length === 1 ? name : `${name} (${id})`]));
}
