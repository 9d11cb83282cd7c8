/** Adds factors, claims and links to deck.json: only what `check` accepts, and the whole file or nothing. */
import { type Addition, editJson, planAddition } from '../../add/index.ts';
import { type Diagnostic, DiagnosticError, diagnose, requireValue } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { parseJson } from '../../files/parse-json.ts';
import type { DeckInput } from '../../model/index.ts';
import { checkRead, readWithTalks } from '../data/load-deck.ts';
import { overwriteFiles } from '../former-files.ts';
import { checkChange } from './check-change.ts';

/** What was added. */
export interface Added {
  /** The file that was written, relative to the root. */
  readonly file: string;
  /** The factor, claim or link as it is in the file. */
  readonly value: unknown;
  /** Whether it took the place of one that began with TODO. */
  readonly replaces: boolean;
  /** Warnings that the deck did not have before. */
  readonly warnings: readonly Diagnostic[];
}

/** A warning without its path: an addition moves what is behind it. */
const keyOf = ({ code, file, message, actual }: Diagnostic) => JSON.stringify([code, file, message, actual]);

/** @throws DiagnosticError E_DECK_NOT_JSON (exit code 1) for a deck that is written in TypeScript */
export async function assertJsonDeck(deck: string, effects: Effects): Promise<void> {
  const file = `data/${deck}/deck.ts`;
  if ((await effects.size(file)) === undefined) return;
  throw new DiagnosticError([diagnose('E_DECK_NOT_JSON', { file }, 'The deck is written in TypeScript.')]);
}

/**
 * Adds to data/DECK/deck.json. Every other character of the file stays.
 * @throws DiagnosticError E_DECK_NOT_JSON; all errors that the deck has, or would have with the addition (exit code 1)
 */
export async function addToDeck(deck: string, addition: Addition, effects: Effects): Promise<Added> {
  await assertJsonDeck(deck, effects);
  const file = `data/${deck}/deck.json`;
  const json = await effects.readText(file);
  const read = await readWithTalks(deck, effects);
  const before = await checkRead(read, effects);
  const model = requireValue(before);
  const data = read.input.data as DeckInput;
  const edit = requireValue(planAddition({ data, model }, addition));
  const edited = editJson(json!, edit);
  const changed = parseJson(edited) as DeckInput;
  const after = await checkChange(read, { ...changed, talks: data.talks }, effects);
  requireValue(after);
  // Somebody saved the file meanwhile.
  if (!(await overwriteFiles({ deck, act: 'addition' }, [{ file, former: json, text: edited }], effects)))
    return addToDeck(deck, addition, effects);
  const known = new Set(before.diagnostics.map(keyOf));
  const warnings = after.diagnostics.filter((d) => !known.has(keyOf(d)));
  return { file, value: edit.value, replaces: edit.replaces, warnings };
}
