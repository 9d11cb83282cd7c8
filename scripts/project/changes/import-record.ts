/**
 * The record of an import: data/DECK/.imported/ with the deck as imported last, the base of the next merge, the ids that the
 * other program keeps for its factors, and the table of its rejects, which tells whether the user edited import-rejects.csv.
 */
import { DiagnosticError, diagnose, requireValue } from '../../diagnostics/index.ts';
import type { Content, Effects } from '../../effects.ts';
import {
  type FactorKeys,
  type IdsOf,
  type KeptRejects,
  keepTyped,
  type Reject,
  toRejectsCsv,
} from '../../import/index.ts';
import { type DeckInput, filesOfDeck, parseDeck } from '../../model/index.ts';
import { loadJson } from '../data/read-deck.ts';
import type { FileChange } from '../former-files.ts';
import { printJson } from './print-json.ts';

const rejectsName = 'import-rejects.csv';
const keysName = 'factors.json';
const recordFolder = '.imported';
const recordFile = (id: string, name: string) => `data/${id}/${recordFolder}/${name}`;

/** Whether a file belongs to a record. */
export const isRecordFile = (file: string): boolean => file.split('/').includes(recordFolder);

const printKeys = (keys: FactorKeys) => `${JSON.stringify(Object.fromEntries(keys), null, 2)}\n`;

/** Files of a new deck beside data and text: the rejects, and for deck.json the record of the import. By name. */
export function filesOfImport(
  { deck, rejects, keys }: { readonly deck: DeckInput; readonly rejects: readonly Reject[]; readonly keys: FactorKeys },
  isJson: boolean,
): ReadonlyMap<string, Content> {
  const table: [string, Content][] = rejects.length === 0 ? [] : [[rejectsName, toRejectsCsv(rejects)]];
  const known: [string, Content][] = keys.size === 0 ? [] : [[keysName, printKeys(keys)]];
  const record = [['deck.json', printJson(deck)] as const, ...known, ...table];
  return new Map([
    ...table,
    ...(isJson ? record.map(([name, text]) => [`${recordFolder}/${name}`, text] as const) : []),
  ]);
}

/**
 * The last import; `undefined` where nothing is known of it, and the data of the deck where nobody has edited its text.
 * @throws DiagnosticError E_DATA_BROKEN, E_DATA_SHAPE
 */
export async function readRecord(
  id: string,
  deck: { readonly json: string; readonly data: DeckInput },
  effects: Effects,
): Promise<DeckInput | undefined> {
  const file = recordFile(id, 'deck.json');
  const size = await effects.size(file);
  if (size === undefined) return undefined;
  if (size === Buffer.byteLength(deck.json) && (await effects.readText(file)) === deck.json) return deck.data;
  const loaded = await loadJson(file, effects);
  if (loaded.faults.length > 0) throw new DiagnosticError(loaded.faults);
  return requireValue(parseDeck(loaded.value, filesOfDeck(file))) as DeckInput;
}

/**
 * The ids that the program of the last import keeps for its factors; empty where nothing is known of them.
 * @throws DiagnosticError E_DATA_BROKEN
 */
export async function readFactorKeys(id: string, effects: Effects): Promise<FactorKeys> {
  const file = recordFile(id, keysName);
  if ((await effects.size(file)) === undefined) return new Map();
  const loaded = await loadJson(file, effects);
  if (loaded.faults.length > 0) throw new DiagnosticError(loaded.faults);
  return new Map(Object.entries(loaded.value ?? {}).filter(([, key]) => typeof key === 'string'));
}

/** The changes that record an import. */
export async function recordChanges(
  id: string,
  deck: DeckInput,
  keys: FactorKeys,
  effects: Effects,
): Promise<FileChange[]> {
  const [file, keysFile] = [recordFile(id, 'deck.json'), recordFile(id, keysName)];
  const former = await effects.readText(keysFile);
  return [
    { file, former: await effects.readText(file), text: [...printJson(deck)].join('') },
    ...(keys.size === 0 && former === undefined ? [] : [{ file: keysFile, former, text: printKeys(keys) }]),
  ];
}

interface LeftOut {
  readonly rejects: readonly Reject[];
  readonly files: readonly string[];
}

/** The table of rejects and its copy in the record, and whether it is itself imported. */
async function readRejects(id: string, files: readonly string[], effects: Effects) {
  const [file, copy] = [`data/${id}/${rejectsName}`, recordFile(id, rejectsName)];
  const [former, recorded] = [await effects.readText(file), await effects.readText(copy)];
  const isInput = files.some((name) => name.replaceAll('\\', '/').endsWith(file));
  return { file, copy, former, recorded, isInput };
}

/**
 * The rejects of a map with what was typed into the table of rejects, imported and left out there; and its other rows. They
 * are those of the record: a run that was killed before it recorded the table can be repeated.
 */
export async function keepFormerCells(
  id: string,
  { rejects, files, idsOf }: LeftOut & { readonly idsOf: IdsOf },
  effects: Effects,
): Promise<KeptRejects> {
  const { file, former, recorded, isInput } = await readRejects(id, files, effects);
  if (former === undefined || recorded === undefined || isInput || rejects.length === 0) return { rejects, others: [] };
  return keepTyped(rejects, { file, text: recorded }, idsOf);
}

/**
 * What becomes of the table of rejects and of its copy in the record. An addition without rejects leaves both as they are:
 * it says nothing of those of the last import.
 * @throws DiagnosticError E_IMPORT_REJECTS_EDITED
 */
export async function planRejects(
  id: string,
  { rejects, files, addsOnly }: LeftOut & { readonly addsOnly: boolean },
  effects: Effects,
): Promise<FileChange[]> {
  const { file, copy, former, recorded, isInput } = await readRejects(id, files, effects);
  const text = rejects.length === 0 ? undefined : toRejectsCsv(rejects);
  if (text === undefined && addsOnly && !isInput) return [];
  if (former !== undefined && former !== recorded && former !== text && !isInput) {
    const message = 'The table was edited after it was written.';
    throw new DiagnosticError([diagnose('E_IMPORT_REJECTS_EDITED', { file }, message)]);
  }
  return [
    { file, former, text },
    { file: copy, former: recorded, text },
  ];
}
