/** Merges an import into data/DECK/deck.json. The last import is kept in .imported/, the base of the merge. */
import { rewriteJson } from '../../add/index.ts';
import { type Diagnostic, DiagnosticError, diagnose, requireValue } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { FactorKeys, Reject } from '../../import/index.ts';
import { type Differences, mergeCodings, toCoding, withCoding, withoutAnswered } from '../../merge/codings/index.ts';
import { buildModel, type DeckInput, foldSpace, parseDeck } from '../../model/index.ts';
import { checkRead, readWithTalks } from '../data/load-deck.ts';
import type { ReadDeck } from '../data/read-deck.ts';
import { overwriteFiles } from '../former-files.ts';
import { assertJsonDeck } from './add-to-deck.ts';
import { checkChange } from './check-change.ts';
import {
  isRecordFile,
  keepFormerCells,
  planRejects,
  readFactorKeys,
  readRecord,
  recordChanges,
} from './import-record.ts';
import { assertNewDeck } from './new-deck.ts';
import { reportDifferences } from './report-differences.ts';

/** A deck into which something is imported. */
export interface ExistingDeck {
  /** What was read of it, saved talks included. */
  readonly read: ReadDeck;
  /** Its data, saved talks included; without errors. */
  readonly data: DeckInput;
  /** Text of deck.json. */
  readonly json: string;
  /** Text of source.txt. */
  readonly text: string;
}

/** An import into a deck. */
export interface ImportIntoDeck {
  /** The deck of the import, made with the text of the deck. */
  readonly deck: DeckInput;
  /** Ids that the other program keeps, by the ids of the factors. */
  readonly keys: FactorKeys;
  /** Ids of the factors by their names in the files. */
  readonly ids: ReadonlyMap<string, string>;
  /** Links that are in no claim. */
  readonly rejects: readonly Reject[];
  /** Files of the import. */
  readonly files: readonly string[];
  /** File of the text that was given. */
  readonly sourceFile: string;
  /** The text that was given. */
  readonly sourceText: string;
  /** Whether nothing is changed or removed, and the record of the last import stays. */
  readonly addsOnly: boolean;
  /** Settings of the deck that the user set; `outcome` is an id of the import. */
  readonly settings: Partial<Pick<DeckInput, 'outcome' | 'work' | 'language'>>;
}

/** What a merge wrote. */
export interface MergedImport {
  /** Files written, relative to the root; without the record. */
  readonly files: readonly string[];
  /** W_IMPORT_CONFLICT and W_IMPORT_KEPT. */
  readonly diagnostics: readonly Diagnostic[];
  /** What changed in the deck. */
  readonly differences: Differences;
  /** The rejects without those that the user has coded in the deck. */
  readonly rejects: readonly Reject[];
}

/**
 * The deck of this name, or `undefined` where there is none.
 * @throws DiagnosticError E_DECK_NOT_JSON; E_DECK_EXISTS for a folder without deck.json, and where TypeScript is asked for;
 * faults of the deck
 */
export async function readImportedDeck(
  id: string,
  typescript: boolean,
  effects: Effects,
): Promise<ExistingDeck | undefined> {
  const file = `data/${id}/deck.json`;
  await assertJsonDeck(id, effects);
  const json = await effects.readText(file);
  if (json === undefined || typescript) {
    await assertNewDeck(id, effects);
    return undefined;
  }
  const read = await readWithTalks(id, effects);
  const { data, files, sourceText } = read.input;
  const isReadable = read.faults.length === 0 && sourceText !== undefined && parseDeck(data, files).ok;
  if (!isReadable) requireValue(await checkRead(read, effects));
  return { read, data: data as DeckInput, json, text: sourceText! };
}

/** Code points of a text that a message shows. */
const excerptLength = 40;

/** @throws DiagnosticError E_IMPORT_OTHER_TEXT where the texts differ by more than white space */
function assertSameText({ text, read }: ExistingDeck, { sourceText, sourceFile }: ImportIntoDeck): void {
  if (sourceText === text || foldSpace(sourceText) === foldSpace(text)) return;
  const [own, given] = [[...foldSpace(text)], [...foldSpace(sourceText)]];
  const at = given.findIndex((letter, i) => letter !== own[i]);
  const start = Math.max(0, (at === -1 ? given.length : at) - excerptLength / 2);
  const excerpt = (letters: readonly string[]) => letters.slice(start, start + excerptLength).join('');
  const message = `The text differs from ${read.input.files.source}.`;
  const detail = { actual: excerpt(given), expected: excerpt(own) };
  throw new DiagnosticError([diagnose('E_IMPORT_OTHER_TEXT', { file: sourceFile }, message, detail)]);
}

/**
 * Merges an import into a deck: deck.json first, then the rejects, last the record, so that a run that was interrupted
 * can be repeated. `undefined` where somebody saved deck.json meanwhile: nothing is written.
 * @throws DiagnosticError E_IMPORT_OTHER_TEXT, E_IMPORT_OTHER_MAP, E_IMPORT_REJECTS_EDITED, faults of the merged deck
 */
export async function mergeIntoDeck(
  existing: ExistingDeck,
  imported: ImportIntoDeck,
  effects: Effects,
): Promise<MergedImport | undefined> {
  assertSameText(existing, imported);
  const { read, data, json, text } = existing;
  const id = read.input.deck;
  const { deck, addsOnly, settings, keys } = imported;
  const file = read.input.files.deck;
  const base = addsOnly ? undefined : await readRecord(id, existing, effects);
  const { outcome: chosenOutcome, ...ownSettings } = settings;
  const mine = { ...data, ...ownSettings };
  const check = (next: DeckInput) => buildModel({ ...read.input, data: next });
  const baseKeys = base === undefined ? new Map<string, string>() : await readFactorKeys(id, effects);
  const versions = { base, mine, theirs: deck, keys: { base: baseKeys, theirs: keys } };
  const merged = mergeCodings(versions, text, check);
  if (merged.isOtherMap) {
    const message = 'The file has too little in common with the last import.';
    throw new DiagnosticError([diagnose('E_IMPORT_OTHER_MAP', { file: imported.files.join(', ') }, message)]);
  }
  const recordedKeys = deck.factors.flatMap(({ id: was }, i) => {
    const key = keys.get(was);
    return key === undefined ? [] : [[merged.record.factors[i]!.id, key] as const];
  });
  const mergedIds = new Map(deck.factors.map((f, i) => [f.id, merged.record.factors[i]!.id]));
  const outcome = mergedIds.get(deck.outcome)!;
  const ids = new Map([...imported.ids].map(([name, was]) => [name, mergedIds.get(was)!]));
  const left = withoutAnswered(imported.rejects, ids, merged.coding, merged.record);
  const labelled = new Map([...(base?.factors ?? []), ...data.factors].map((f) => [f.label, f.id]));
  const now = (name: string) => ids.get(name) ?? labelled.get(name) ?? name;
  const idsOf = { now, former: (name: string) => labelled.get(name) ?? now(name) };
  const { rejects, others } = await keepFormerCells(id, { files: imported.files, rejects: left, idsOf }, effects);
  // What an addition says nothing of stays to be corrected.
  const record = addsOnly && others.length > 0 ? await readRecord(id, existing, effects) : undefined;
  const open = addsOnly ? withoutAnswered(others, ids, merged.coding, record && toCoding(record)) : [];
  const chosen = { ...ownSettings, ...(chosenOutcome === undefined ? {} : { outcome }) };
  const own = { ...data, talks: data.talks.filter((_, i) => (read.input.files.talks?.[i] ?? file) === file) };
  const next = { ...withCoding(own, merged.coding), ...chosen };
  const built = chosenOutcome === undefined ? merged.checked : undefined;
  const checked = await checkChange(read, { ...next, talks: data.talks }, effects, built);
  // Errors that the deck has itself come first, at their places in deck.json.
  if (!checked.ok) requireValue(await checkRead(read, effects));
  requireValue(checked);
  const changes = [
    { file, former: json, text: rewriteJson(json, next, own) },
    ...(await planRejects(id, { ...imported, rejects: [...open, ...rejects] }, effects)),
    ...(addsOnly ? [] : await recordChanges(id, withCoding(deck, merged.record), new Map(recordedKeys), effects)),
  ];
  if (!(await overwriteFiles({ deck: id, act: 'import' }, changes, effects))) return undefined;
  const written = changes.filter((c) => !isRecordFile(c.file) && c.text !== undefined && c.text !== c.former);
  return {
    files: written.map((c) => c.file),
    diagnostics: reportDifferences(file, merged.differences),
    differences: merged.differences,
    rejects,
  };
}
