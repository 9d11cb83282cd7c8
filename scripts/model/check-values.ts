/** Looks at every value of data before their shape is checked: sizes and depths have limits, and strings are text. */
import type { DataPath } from './parse-deck.ts';

/** Most levels of lists and objects in each other; the shape of a deck has twelve. */
const maxDepth = 100;
/** Most entries of a list. A book of 1,000 pages has about 20,000 statements. */
const maxEntries = 200_000;
/** Most sections of a deck. */
const maxSections = 10_000;

/** What is wrong with a value. */
export interface ValueFault {
  /** Whether it is too large to be looked at; otherwise a string is no text. */
  readonly isSize: boolean;
  /** Keys and indices that lead to it; of values at great depth the first ones. */
  readonly path: DataPath;
  /** What is wrong, in a sentence. */
  readonly message: string;
}

/** Control characters but white space, and two code points that no XML file may have. */
const control = /(?![\t-\r\x80-\x9f])\p{Cc}|[\ufffe\uffff]/u;

/** A character that no slide can show. */
interface ControlCharacter {
  /** UTF-16 offset in the text. */
  readonly at: number;
  /** What is wrong, in a sentence. */
  readonly message: string;
}

/** The first control character of a text; `undefined` if it has none. White space counts as none. */
export function findControlCharacter(text: string): ControlCharacter | undefined {
  const at = text.search(control);
  if (at === -1) return undefined;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return { at, message: `The text holds the control character U+${code}, which slides cannot show.` };
}

function faultOfText(text: string): string | undefined {
  if (!text.isWellFormed()) return 'The text holds half a surrogate pair, which is no character.';
  return findControlCharacter(text)?.message;
}

/** A value of the data. Paths are made for faults alone: those of all values would take more memory than the data. */
interface Visit {
  readonly value: unknown;
  /** Key or index in the parent; absent for the whole data. */
  readonly key?: string | number;
  readonly parent?: Visit;
  /** Number of parents. */
  readonly depth: number;
}

const pathOf = ({ key, parent }: Visit): DataPath => (parent === undefined ? [] : [...pathOf(parent), key!]);

function faultOfSize(value: object, { key, depth }: Visit): string | undefined {
  if (depth > maxDepth) return `Values are nested deeper than ${maxDepth} levels.`;
  if (!Array.isArray(value)) return undefined;
  const limit = depth === 1 && key === 'sections' ? maxSections : maxEntries;
  return value.length > limit ? `The list has ${value.length} entries; ${limit} are allowed.` : undefined;
}

/** The first value that is too large, alone; otherwise the strings that are no text, in the order of the data. */
export function checkValues(data: unknown): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  // A stack of our own: the data may be nested deeper than functions can call each other.
  const open: Visit[] = [{ value: data, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value } = next;
    if (typeof value === 'string') {
      const message = faultOfText(value);
      if (message !== undefined) faults.push({ isSize: false, path: pathOf(next), message });
    } else if (typeof value === 'object' && value !== null) {
      const message = faultOfSize(value, next);
      if (message !== undefined) return [{ isSize: true, path: pathOf(next).slice(0, 5), message }];
      const isList = Array.isArray(value);
      for (const key of Object.keys(value).reverse()) {
        const part = (value as Readonly<Record<string, unknown>>)[key];
        if (typeof part === 'string' || typeof part === 'object')
          open.push({ value: part, key: isList ? Number(key) : key, parent: next, depth: next.depth + 1 });
      }
    }
  }
  return faults;
}
