/** Names, numbers and lists in the sentences of findings. */
import { lookupOf } from '../../model/index.ts';
import type { Evidenced } from './finding.ts';

export const labelOf = (e: Evidenced, id: string) => lookupOf(e.model).factors.get(id)?.label ?? id;
export const shortOf = (e: Evidenced, id: string) => lookupOf(e.model).sections.get(id)?.short ?? id;
export const numberOf = (e: Evidenced, id: string) => lookupOf(e.model).sections.get(id)?.number ?? 0;
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export const count = (n: number) => words[n] ?? String(n);
export const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const plural = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many);

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
