/** Numbers, lists and quotation marks in German. */

const words = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** A number as a word up to twelve, then as figures. For 1, give the form that agrees with the noun. */
export const count = (n: number, one = 'ein'): string => (n === 1 ? one : (words[n] ?? String(n)));

/** The text with an upper-case first letter. */
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The singular for 1, else the plural. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** Nouns with a number. The plural is the same in the nominative, accusative and dative. */
const nouns = {
  factor: ['kein Faktor', 'Faktor', 'Faktoren'],
  link: ['keine Verknüpfung', 'Verknüpfung', 'Verknüpfungen'],
  claim: ['keine These', 'These', 'Thesen'],
  statement: ['keine Aussage', 'Aussage', 'Aussagen'],
  passage: ['keine Textstelle', 'Textstelle', 'Textstellen'],
  slide: ['keine Folie', 'Folie', 'Folien'],
} as const;

/** A number of things in the nominative: `1 Faktor`, `keine Verknüpfung`. */
export const countOf = (n: number, noun: keyof typeof nouns): string => {
  const [none, one, many] = nouns[noun];
  return n === 0 ? none : `${n} ${n === 1 ? one : many}`;
};

/**
 * A label or a quote in quotation marks. A quoted label is a name in the singular, so that no article, case or number has
 * to agree with it.
 */
export const quoted = (text: string): string => `„${text}“`;

/** The items as a list in words: `a`, `a und b`, `a, b und c`; empty for none. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;

/** The text as a sentence: with a full stop, unless an abbreviation such as „et al.“ has ended it with one. */
export const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/**
 * Some of all things, at the start of a sentence: `Zwei von 9 Faktoren`; `Alle zwei …` or `Der einzige …` if they are all.
 */
export const allOrSome = (some: number, all: number, noun: 'factor' | 'link'): string => {
  const [one, only] = noun === 'factor' ? ['einer', 'Der einzige'] : ['eine', 'Die einzige'];
  if (some < all) return `${upper(count(some, one))} von ${countOf(all, noun)}`;
  return all === 1 ? `${only} ${nouns[noun][1]}` : `Alle ${count(all)} ${nouns[noun][2]}`;
};
