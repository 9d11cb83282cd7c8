/** Merges an import into data/DECK/deck.json. The last import is kept in .imported/, the base of the merge. */
import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, DiagnosticError, diagnose, requireValue } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { type Reject, toRejectsCsv } from '../import/index.ts';
import { type Differences, mergeCodings, withCoding } from '../merge/codings/index.ts';
import { type DeckInput, foldSpace, parseDeck } from '../model/index.ts';
import { assertJsonDeck } from './add-to-deck.ts';
import { checkChange } from './check-change.ts';
import { checkRead, readWithTalks } from './load-deck.ts';
import { assertNewDeck } from './new-deck.ts';
import { loadJson, type ReadDeck } from './read-deck.ts';
import { reportDifferences } from './report-differences.ts';

const rejectsName = 'import-rejects.csv';
const recordFolder = '.imported';

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
  /** Remarks for the user, as sentences. */
  readonly remarks: readonly string[];
  /** What changed in the deck. */
  readonly differences: Differences;
}

const toJson = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;

/** Files of a new deck beside data and text: the rejects, and for deck.json the record of the import. By name. */
export function filesOfImport(
  { deck, rejects }: Pick<ImportIntoDeck, 'deck' | 'rejects'>,
  isJson: boolean,
): Map<string, string> {
  const table: [string, string][] = rejects.length === 0 ? [] : [[rejectsName, toRejectsCsv(rejects)]];
  const record = [['deck.json', toJson(deck)] as const, ...table];
  return new Map([
    ...table,
    ...(isJson ? record.map(([name, text]) => [`${recordFolder}/${name}`, text] as const) : []),
  ]);
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
  requireValue(await checkRead(read, effects));
  return { read, data: read.input.data as DeckInput, json, text: read.input.sourceText! };
}

/** Code points of a text that a message shows. */
const excerptLength = 40;

/** @throws DiagnosticError E_IMPORT_OTHER_TEXT where the texts differ by more than white space */
function assertSameText({ text, read }: ExistingDeck, { sourceText, sourceFile }: ImportIntoDeck): void {
  const [own, given] = [[...foldSpace(text)], [...foldSpace(sourceText)]];
  const at = given.findIndex((letter, i) => letter !== own[i]);
  if (at === -1 && own.length === given.length) return;
  const start = Math.max(0, (at === -1 ? given.length : at) - excerptLength / 2);
  const excerpt = (letters: readonly string[]) => letters.slice(start, start + excerptLength).join('');
  const message = `The text differs from ${read.input.files.source}.`;
  const detail = { actual: excerpt(given), expected: excerpt(own) };
  throw new DiagnosticError([diagnose('E_IMPORT_OTHER_TEXT', { file: sourceFile }, message, detail)]);
}

/** The last import; `undefined` where nothing is known of it. @throws DiagnosticError E_DATA_BROKEN, E_DATA_SHAPE */
async function readRecord(folder: string, effects: Effects): Promise<DeckInput | undefined> {
  const file = `${folder}/deck.json`;
  if ((await effects.size(file)) === undefined) return undefined;
  const loaded = await loadJson(file, effects);
  if ('fault' in loaded) throw new DiagnosticError([loaded.fault]);
  const files = { deck: file, source: file, factors: file, context: file, sections: [] };
  return requireValue(parseDeck(loaded.value, files)) as DeckInput;
}

/** Text of a file as it is and as it becomes; `undefined` where there is none. */
interface FileChange {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What becomes of the table of rejects. @throws DiagnosticError E_IMPORT_REJECTS_EDITED */
async function planRejects(
  folder: string,
  { rejects, files, addsOnly }: ImportIntoDeck,
  effects: Effects,
): Promise<FileChange> {
  const file = `${folder}/${rejectsName}`;
  const before = await effects.readText(file);
  const recorded = await effects.readText(`${folder}/${recordFolder}/${rejectsName}`);
  const isInput = files.some((name) => name.replaceAll('\\', '/').endsWith(file));
  const table = rejects.length === 0 ? undefined : toRejectsCsv(rejects);
  // An addition without rejects says nothing of those of the last import.
  const after = addsOnly && !isInput ? (table ?? before) : table;
  if (before === undefined || before === recorded || before === after || isInput) return { before, after };
  const message = 'The table was edited after it was written.';
  throw new DiagnosticError([diagnose('E_IMPORT_REJECTS_EDITED', { file }, message)]);
}

/** Writes a file, or removes it without a text. Does nothing where the text is as before. Returns whether it was written. */
async function update(file: string, { before, after }: FileChange, effects: Effects): Promise<boolean> {
  if (after === before) return false;
  if (after === undefined) await effects.remove(file);
  else await effects.write(file, after);
  return after !== undefined;
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
  const { deck, addsOnly, settings } = imported;
  const file = read.input.files.deck;
  const folder = file.replace(/\/deck\.json$/u, '');
  const base = addsOnly ? undefined : await readRecord(`${folder}/${recordFolder}`, effects);
  const merged = mergeCodings({ base, mine: data, theirs: JSON.parse(JSON.stringify(deck)) as DeckInput }, text);
  if (merged.known === 0) {
    const message = 'The file has none of the claims of the last import.';
    throw new DiagnosticError([diagnose('E_IMPORT_OTHER_MAP', { file: imported.files.join(', ') }, message)]);
  }
  const rejects = await planRejects(folder, imported, effects);
  const outcome = merged.record.factors[deck.factors.findIndex((f) => f.id === deck.outcome)]!.id;
  const chosen = { ...settings, ...(settings.outcome === undefined ? {} : { outcome }) };
  const own = JSON.parse(json.replace(/^\uFEFF/u, '')) as DeckInput;
  const next = { ...withCoding(own, merged.coding), ...chosen };
  requireValue(await checkChange(read, { ...next, talks: data.talks }, effects));
  if ((await effects.readText(file)) !== json) return undefined;
  const changes: [string, FileChange][] = [
    [file, { before: json, after: isDeepStrictEqual(next, own) ? json : toJson(next) }],
    [`${folder}/${rejectsName}`, rejects],
  ];
  const written: string[] = [];
  for (const [place, change] of changes) if (await update(place, change, effects)) written.push(place);
  const record = addsOnly ? [] : [['deck.json', toJson(withCoding(deck, merged.record))] as const];
  for (const [name, after] of [[rejectsName, rejects.after] as const, ...record]) {
    const place = `${folder}/${recordFolder}/${name}`;
    await update(place, { before: await effects.readText(place), after }, effects);
  }
  return {
    files: written,
    diagnostics: reportDifferences(file, merged.differences),
    remarks: [],
    differences: merged.differences,
  };
}
