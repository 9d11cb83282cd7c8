/** Numbers and lists in English. */

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A number as a word up to twelve, then as figures. */
export const count = (n: number): string => words[n] ?? String(n);

/** The text with an upper-case first letter. */
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The singular for 1, else the plural. */
export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many);

/** A number of things: `1 factor`, `no links`. */
export const countOf = (n: number, noun: string): string => `${n === 0 ? 'no' : n} ${plural(n, noun)}`;

/** The text as a sentence: with a full stop, unless an abbreviation such as “et al.” has ended it with one. */
export const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** The items as a list in words: `a`, `a and b`, `a, b and c`; empty for none. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Some of all things, at the start of a sentence: `Two of 9 links`; `All two links` or `The only link` if they are all. */
export const allOrSome = (some: number, all: number, noun: string): string =>
  some < all
    ? `${upper(count(some))} of ${countOf(all, noun)}`
    : all === 1
      ? `The only ${noun}`
      : `All ${count(all)} ${plural(all, noun)}`;
