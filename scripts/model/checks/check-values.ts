/** Looks at every value of data before their shape is checked: sizes and depths have limits, and strings are text. */
import type { DataPath } from '../parse-deck.ts';

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

/**
 * The first character of a text that no slide can show: its UTF-16 offset, and what is wrong. `undefined` if it has none;
 * white space counts as none.
 */
export function findControlCharacter(text: string): { at: number; message: string } | undefined {
  const at = text.search(control);
  if (at === -1) return undefined;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return { at, message: `The text holds the control character U+${code}, which slides cannot show.` };
}

function faultOfText(text: string): string | undefined {
  if (!text.isWellFormed()) return 'The text holds half a surrogate pair, which is no character.';
  return findControlCharacter(text)?.message;
}

function faultOfSize(value: object, path: DataPath): string | undefined {
  if (path.length > maxDepth) return `Values are nested deeper than ${maxDepth} levels.`;
  if (!Array.isArray(value)) return undefined;
  const limit = path.length === 1 && path[0] === 'sections' ? maxSections : maxEntries;
  return value.length > limit ? `The list has ${value.length} entries; ${limit} are allowed.` : undefined;
}

/** The first value that is too large, alone; otherwise the strings that are no text, in the order of the data. */
export function checkValues(data: unknown): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  const path: (string | number)[] = [];
  /** The fault of the first value that is too large. The limit of depth ends the calls. */
  const visit = (value: unknown): ValueFault | undefined => {
    if (typeof value === 'string') {
      const message = faultOfText(value);
      if (message !== undefined) faults.push({ isSize: false, path: [...path], message });
    }
    if (typeof value !== 'object' || value === null) return undefined;
    const message = faultOfSize(value, path);
    if (message !== undefined) return { isSize: true, path: path.slice(0, 5), message };
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      path.push(key);
      const found = visit((value as Readonly<Record<string, unknown>>)[key]);
      if (found) return found;
      path.pop();
    }
    return undefined;
  };
  const tooLarge = visit(data);
  return tooLarge ? [tooLarge] : faults;
}
