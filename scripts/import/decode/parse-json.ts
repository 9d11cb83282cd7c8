/** Parses JSON of files, and takes values of expected types from it. */
import { fail } from '../fail.ts';
import type { TextFile } from '../imported-map.ts';

/** An object of JSON; `undefined` for any other value. */
export type Json = Readonly<Record<string, unknown>> | undefined;

/** Line of an offset, 1-based. */
const lineAt = (text: string, offset: number) => text.slice(0, offset).split(/\r\n|\n|\r/u).length;

/**
 * The object of a text, or `{ items }` for a list.
 * @throws DiagnosticError E_IMPORT_SYNTAX, with the line where the parser says it
 */
export function parseJson({ file, text }: TextFile): Json {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? { items: value } : objectOf(value);
  } catch (error) {
    const { message } = error as Error;
    const offset = /position (\d+)/u.exec(message)?.[1];
    const line = offset === undefined ? lineAt(text, text.length) : lineAt(text, Number(offset));
    throw fail('E_IMPORT_SYNTAX', file, 'The file is no JSON.', { path: `line ${line}`, actual: message });
  }
}

/** A value as an object; `undefined` where it is none. */
export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;

/** The objects of a value that is a list; empty for any other value. */
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** A property as text without space around it; empty where it is neither text nor number. */
export function textOf(item: Json, name: string): string {
  const value = item?.[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
