/** Conditions of links. */
import type { Link } from './model.ts';

/** The conditions of a link, each once; empty where one of its assertions is unconditional. `true`: not given in words. */
export function conditionsOf({ assertions }: Link): readonly (string | true)[] {
  const conditions = new Set(assertions.map((a) => a.conditional));
  return [...conditions].every((c) => c !== undefined) ? ([...conditions] as (string | true)[]) : [];
}
