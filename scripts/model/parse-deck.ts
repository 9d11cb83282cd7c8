/** unknown → deck: the shape, with every fault at its file and path. */
import type { z } from 'zod';
import { type Checked, type Diagnostic, diagnose } from '../diagnostics/index.ts';
import { deckSchema, type ParsedDeck, talkSchema } from './schema.ts';

/** Which file each part of a deck was written in, POSIX and relative to the root. */
export interface DataFiles {
  readonly deck: string;
  readonly source: string;
  readonly factors: string;
  readonly context: string;
  /** By position in `sections`. */
  readonly sections: readonly string[];
  /** By position in `talks`, of those that stand in files of their own; the deck's file for the others. */
  readonly talks?: readonly string[];
}

export type DataPath = readonly (string | number | symbol)[];

interface Place {
  readonly file: string;
  readonly path: string;
}

const printPath = (path: DataPath): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  );

/** File and printed path of a place in the deck. */
export function placeOf(files: DataFiles, path: DataPath): Place {
  const [head, index] = path;
  let file = files.deck;
  let rest = path;
  if (head === 'sections' && typeof index === 'number' && files.sections[index] !== files.deck) {
    file = files.sections[index] ?? files.deck;
    rest = file === files.deck ? path : path.slice(2);
  } else if (head === 'talks' && typeof index === 'number' && (files.talks?.[index] ?? files.deck) !== files.deck) {
    file = files.talks?.[index] ?? files.deck;
    rest = path.slice(2);
  } else if (head === 'factors') file = files.factors;
  else if (head === 'context') file = files.context;
  return { file, path: printPath(rest) };
}

const valueAt = (value: unknown, path: DataPath): unknown =>
  path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], value);

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** The faults of a value that does not fit its shape, each at its place. */
function faultsOf(issues: readonly z.core.$ZodIssue[], input: unknown, place: (path: DataPath) => Place): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const at = place([...issue.path, key]);
        diagnostics.push(
          key === 'links'
            ? diagnose('E_LINK_WITHOUT_CLAIM', at, 'A link stands here outside any claim.', {
                actual: shown(valueAt(input, [...issue.path, key])),
                expected: '`links` inside a claim',
              })
            : diagnose('E_DATA_SHAPE', at, `There is no field \`${key}\` here.`, {
                actual: key,
              }),
        );
      }
      continue;
    }
    diagnostics.push(
      diagnose('E_DATA_SHAPE', place(issue.path), issue.message, {
        actual: shown(valueAt(input, issue.path)),
        ...('expected' in issue ? { expected: String(issue.expected) } : {}),
        ...('values' in issue ? { expected: issue.values.map(String).join(' | ') } : {}),
      }),
    );
  }
  return diagnostics;
}

/** The deck of a default export or of deck.json; E_DATA_SHAPE and E_LINK_WITHOUT_CLAIM for all that does not fit. */
export function parseDeck(input: unknown, files: DataFiles): Checked<ParsedDeck> {
  const parsed = deckSchema.safeParse(input);
  // The schema changes nothing, so that zod's copy of a long coding need not be kept beside the original.
  if (parsed.success) return { ok: true, value: input as ParsedDeck, diagnostics: [] };
  return { ok: false, diagnostics: faultsOf(parsed.error.issues, input, (path) => placeOf(files, path)) };
}

/** A talk that stands in no deck yet; E_DATA_SHAPE for all that does not fit. Its ids are not looked up. */
export function parseTalk(input: unknown): Checked<ParsedDeck['talks'][number]> {
  const parsed = talkSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data, diagnostics: [] };
  return {
    ok: false,
    diagnostics: faultsOf(parsed.error.issues, input, (path) => ({ file: '-', path: printPath(path) })),
  };
}
