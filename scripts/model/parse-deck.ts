/** Checks the shape of a deck, and knows in which file each part of it is. */
import { z } from 'zod';
import { defined } from '../defined.ts';
import { type Checked, type Diagnostic, diagnose, expectedName } from '../diagnostics/index.ts';
import { checkValues } from './checks/check-values.ts';
import { deckSchema, frameSchema, type ParsedDeck, sectionSchema, talkSchema } from './schema.ts';

/** The file of each part of a deck: POSIX, relative to the root. */
export interface DataFiles {
  /** deck.ts or deck.json. */
  readonly deck: string;
  /** source.txt. */
  readonly source: string;
  /** factors.ts, or the deck's file. */
  readonly factors: string;
  /** context.ts, or the deck's file. */
  readonly context: string;
  /** By position in `sections`; the deck's file for a position without an entry. */
  readonly sections: readonly string[];
  /** By position in `talks`; the deck's file for a position without an entry. */
  readonly talks?: readonly string[];
}

/** The files of a deck that one file holds, with its source in another one, or without a file of its own. */
export const filesOfDeck = (deck: string, source = deck): DataFiles => ({
  ...{ deck, source, factors: deck, context: deck },
  sections: [],
});

/** Keys and 0-based indices that lead to a value of a deck. */
export type DataPath = readonly (string | number | symbol)[];

/** Where a diagnostic points to. */
export interface DataPlace {
  /** POSIX, relative to the root. */
  readonly file: string;
  /** Path in the file's own data: `claims[0].evidence[0].quote`; empty for the whole file. */
  readonly path: string;
}

const printPath = (path: DataPath): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  );

/** The place of a value of a deck. The path is that of the file: a section in a file of its own is its root. */
export function placeOf(files: DataFiles, path: DataPath): DataPlace {
  const [list, index] = path;
  if ((list === 'sections' || list === 'talks') && typeof index === 'number') {
    const file = files[list]?.[index] ?? files.deck;
    return { file, path: printPath(file === files.deck ? path : path.slice(2)) };
  }
  const file = list === 'factors' || list === 'context' ? files[list] : files.deck;
  return { file, path: printPath(path) };
}

const valueAt = (value: unknown, path: DataPath): unknown =>
  path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** Code points of a value shown in a diagnostic. */
const shownLength = 120;

/** A value as JSON, as far as it is one: modules may have others, such as functions and big integers. */
const printValue = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part)) ?? String(value);

function showValue(value: unknown): string {
  const points = [...(typeof value === 'string' ? `"${value}"` : printValue(value))];
  return points.length > shownLength ? `${points.slice(0, shownLength - 1).join('')}…` : points.join('');
}

/** Names of the fields that an object at a path of a schema may have, in its order; none where it knows no object. */
function fieldsAt(schema: z.core.$ZodType | undefined, path: DataPath): readonly string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional) return fieldsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsAt(option, path));
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return step === undefined ? Object.keys(schema.shape) : fieldsAt(schema.shape[String(step)], rest);
}

/** The issues of the first form of a union that has the type of the value, such as text, in place of the union's own. */
function issuesWithin(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOfType = (i: z.core.$ZodIssue) => i.path.length > 0 || !['invalid_type', 'invalid_value'].includes(i.code);
  const within = issue.errors.find((issues) => issues.every(isOfType)) ?? [];
  if (within.length === 0) return [issue];
  return within.flatMap((i) => issuesWithin({ ...i, path: [...issue.path, ...i.path] }));
}

/** The issues without those of missing fields that an unknown field beside them misspells: its own issue names the field. */
function withoutMisspelt(
  schema: z.core.$ZodType,
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
): readonly z.core.$ZodIssue[] {
  const named = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => printPath([...issue.path, expectedName(key, fieldsAt(schema, issue.path)) ?? key]))
      : [],
  );
  return issues.filter(({ path }) => valueAt(input, path) !== undefined || !named.includes(printPath(path)));
}

/** Types of zod in words. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  number: 'a number',
  boolean: '`true` or `false`',
};

/** What a diagnostic says of an issue: zod's own words for types, values and sizes are those of programs. */
function messageOf({ code, message }: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined && (code === 'invalid_type' || code === 'invalid_value')) return 'The field is missing.';
  if (code === 'invalid_type') return 'The value has the wrong type.';
  if (code === 'invalid_value') return 'The value is none of those allowed.';
  if (code === 'too_small') return Array.isArray(value) ? 'The list has too few entries.' : 'The number is too small.';
  if (code === 'too_big') return Array.isArray(value) ? 'The list has too many entries.' : 'The number is too large.';
  return code === 'invalid_union' ? 'The value has none of the forms allowed.' : message;
}

/** What an issue expects, in words; `undefined` where its message says so. */
function expectedBy(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'too_small') return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  return issue.code === 'invalid_type' ? typeNames[issue.expected] : undefined;
}

/** The diagnostics of zod's issues, each at its place. */
function toDiagnostics(
  schema: z.core.$ZodType,
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  placeAt: (path: DataPath) => DataPlace,
): Diagnostic[] {
  return withoutMisspelt(schema, issues.flatMap(issuesWithin), input).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return key === 'links'
          ? diagnose('E_LINK_WITHOUT_CLAIM', placeAt(path), 'These links are outside any claim.', {
              actual: showValue(valueAt(input, path)),
              expected: '`links` inside a claim',
            })
          : diagnose('E_DATA_SHAPE', placeAt(path), `There is no field \`${key}\` here.`, {
              actual: key,
              expected: expectedName(key, fieldsAt(schema, issue.path)),
            });
      });
    const value = valueAt(input, issue.path);
    const detail = defined({ actual: value === undefined ? undefined : showValue(value), expected: expectedBy(issue) });
    return [diagnose('E_DATA_SHAPE', placeAt(issue.path), messageOf(issue, value), detail)];
  });
}

/** Faults of values whatever their place: too large, or strings that are no text. */
const toValueDiagnostics = (input: unknown, placeAt: (path: DataPath) => DataPlace): Diagnostic[] =>
  checkValues(input).map(({ isSize, path, message }) =>
    isSize
      ? diagnose('E_DATA_SIZE', placeAt(path), message)
      : diagnose('E_DATA_SHAPE', placeAt(path), message, { actual: JSON.stringify(valueAt(input, path)) }),
  );

/** Whether a deck has its shape. Its sections are looked at one after the other, since zod copies what it looks at. */
const isDeck = (input: unknown): input is ParsedDeck =>
  frameSchema.validate(input) &&
  (input as { readonly sections: readonly unknown[] }).sections.every((section) => sectionSchema.validate(section));

/** A deck of valid shape, or E_DATA_SIZE, E_DATA_SHAPE and E_LINK_WITHOUT_CLAIM for each value that does not fit. */
export function parseDeck(input: unknown, files: DataFiles): Checked<ParsedDeck> {
  const placeAt = (path: DataPath) => placeOf(files, path);
  const values = toValueDiagnostics(input, placeAt);
  if (values.length > 0) return { ok: false, diagnostics: values };
  // The schema transforms nothing: the input is the value.
  if (isDeck(input)) return { ok: true, value: input, diagnostics: [] };
  const issues = deckSchema.safeParse(input).error?.issues ?? [];
  return { ok: false, diagnostics: toDiagnostics(deckSchema, issues, input, placeAt) };
}

/** A talk of valid shape, or E_DATA_SHAPE for each value that does not fit. Its ids are not looked up. */
export function parseTalk(input: unknown): Checked<ParsedDeck['talks'][number]> {
  const placeAt = (path: DataPath) => ({ file: '-', path: printPath(path) });
  const values = toValueDiagnostics(input, placeAt);
  if (values.length > 0) return { ok: false, diagnostics: values };
  const parsed = talkSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data, diagnostics: [] };
  return { ok: false, diagnostics: toDiagnostics(talkSchema, parsed.error.issues, input, placeAt) };
}
