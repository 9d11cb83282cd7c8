/** Names, numbers and lists for the sentences of findings. */
import { lookupOf } from '../../model/index.ts';
import type { FindingInput } from './finding.ts';

/** Label of a factor; its id where it is unknown. */
export const labelOf = (e: FindingInput, id: string) => lookupOf(e.model).factors.get(id)?.label ?? id;
/** Short title of a section; its id where it is unknown. */
export const shortOf = (e: FindingInput, id: string) => lookupOf(e.model).sections.get(id)?.short ?? id;
/** Number of a section, 1-based; 0 where it is unknown. */
export const numberOf = (e: FindingInput, id: string) => lookupOf(e.model).sections.get(id)?.number ?? 0;
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** A number as a word up to twelve, then as figures. */
export const count = (n: number) => words[n] ?? String(n);
/** The text with an upper-case first letter. */
export const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** The singular for 1, else the plural. */
export const plural = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many);

/** The items as a list in words: `a`, `a and b`, `a, b and c`; empty for none. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
