/** Adds a value to a list of a JSON text, or replaces one. */
import { parseJson } from '../files/parse-json.ts';
import { rewriteJson } from './rewrite-json.ts';

/** A change of a list. */
export interface ListEdit {
  /** Keys and 0-based indices that lead to the list. */
  readonly list: readonly (string | number)[];
  /** 0-based index of the value in the list. */
  readonly index: number;
  /** The value as JSON has it. */
  readonly value: unknown;
  /** Whether the value takes the place of the one at the index; otherwise that one and those behind it move on. */
  readonly replaces: boolean;
}

/**
 * The JSON text after a change of one of its lists. Every other character stays.
 * @param json a valid JSON text that has the list
 */
export function editJson(json: string, { list, index, value, replaces }: ListEdit): string {
  const data = parseJson(json);
  const items = list.reduce((parent, key) => (parent as Record<string | number, unknown>)[key], data);
  (items as unknown[]).splice(index, replaces ? 1 : 0, value);
  return rewriteJson(json, data);
}
