/** The form of a tool of the MCP server, and of its input. */
import type { Effects } from '../effects.ts';

/** A field of the input of a tool, as JSON Schema. */
export type FieldSchema = Readonly<Record<string, unknown>>;

/** The input of a tool, as JSON Schema. */
export interface InputSchema {
  /** The input is an object. */
  readonly type: 'object';
  /** Its fields, each with a description. */
  readonly properties: Readonly<Record<string, FieldSchema>>;
  /** Names of the fields that are needed. */
  readonly required: readonly string[];
  /** There are no other fields. */
  readonly additionalProperties: false;
}

/** The input of a tool after its schema was checked. */
export type Input = Readonly<Record<string, string | undefined>>;

/** A tool that a client of the server can call. */
export interface Tool {
  /** What it does, for the assistant that chooses among tools. */
  readonly description: string;
  /** What it takes. */
  readonly input: InputSchema;
  /** Whether it writes to a deck. */
  readonly writes: boolean;
  /** Its result, as JSON has it. @throws DiagnosticError where the input or the deck has errors */
  readonly run: (input: Input, effects: Effects) => Promise<unknown>;
}

/** A field that is a text. */
export const text = (description: string): FieldSchema => ({ type: 'string', minLength: 1, description });

const deck = text('Name of the deck, a folder below data/; needed where there are several.');

/** The input of a tool that works on a deck. */
export const inputOf = (
  properties: Readonly<Record<string, FieldSchema>>,
  required: readonly string[] = [],
): InputSchema => ({ type: 'object', properties: { deck, ...properties }, required, additionalProperties: false });
