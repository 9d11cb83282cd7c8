/** Reads the files of a deck into the input of the model. Files that do not load become diagnostics. */
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { ModuleReader } from '../../files/module-reader.ts';
import { parseJson } from '../../files/parse-json.ts';
import { filesOfDeck, type ModelInput } from '../../model/index.ts';
import { jsonFault, moduleFault } from './broken-file.ts';
import { plainCopy } from './plain-copy.ts';
import { repeatedKeyFaults } from './repeated-keys.ts';

/** What was read of a deck. */
export interface ReadDeck {
  /** Input of the model; incomplete where there are faults. */
  readonly input: ModelInput;
  /**
   * E_DATA_BROKEN for each file that does not load, E_DATA_LINK for each that is elsewhere, E_DATA_SIZE for each too large,
   * E_ENCODING for each that is not UTF-8, E_DATA_KEY_TWICE for each key that stands twice in an object.
   */
  readonly faults: readonly Diagnostic[];
}

/** What was loaded of a file. */
export interface Loaded {
  /** Default export of a module, or content of a JSON file; absent where the file does not load. */
  readonly value?: unknown;
  /** E_DATA_BROKEN, E_DATA_LINK, E_DATA_SIZE or E_ENCODING where the file does not load; E_DATA_KEY_TWICE. */
  readonly faults: readonly Diagnostic[];
}

/** E_DATA_BROKEN for a file that cannot be read. */
async function missingFile(file: string, effects: Effects): Promise<Diagnostic> {
  const message = (await effects.isFolder(file)) ? 'A folder has the name of the file.' : 'There is no such file.';
  return diagnose('E_DATA_BROKEN', { file }, message);
}

/** Most bytes of a file of data. */
const maxBytes = 100_000_000;

/** E_DATA_LINK for a link out of the folder of the deck, where one is given; E_DATA_SIZE for a file too large to be read. */
async function checkFile(file: string, folder: string | undefined, effects: Effects): Promise<Diagnostic | undefined> {
  const size = await effects.size(file);
  if (size === undefined) return undefined;
  if (folder !== undefined && !(await effects.isBelow(file, folder)))
    return diagnose('E_DATA_LINK', { file }, 'The file is a link out of the folder of the deck.');
  if (size <= maxBytes) return undefined;
  const expected = `at most ${maxBytes / 1_000_000} MB`;
  return diagnose('E_DATA_SIZE', { file }, 'The file is too large.', {
    actual: `${Math.ceil(size / 1e6)} MB`,
    expected,
  });
}

/** Reads modules, and keeps the copies of their values. */
interface ModuleLoader {
  readonly read: ModuleReader;
  readonly copies: WeakMap<object, unknown>;
}

/** Default export of a module; E_DATA_BROKEN if it is missing, throws or has none. */
async function loadModule(file: string, { read, copies }: ModuleLoader, effects: Effects): Promise<Loaded> {
  try {
    // Node replaces what is not UTF-8.
    if ((await effects.readText(file)) === undefined) return { faults: [await missingFile(file, effects)] };
    const { default: value } = await read(file);
    if (value !== undefined) return { value: plainCopy(value, copies), faults: [] };
    const expected = '`export default …`';
    return { faults: [diagnose('E_DATA_BROKEN', { file }, 'The file has no default export.', { expected })] };
  } catch (error) {
    if (error instanceof DiagnosticError) return { faults: error.diagnostics };
    return { faults: [await moduleFault(file, error, effects)] };
  }
}

/** Bytes above which a file is parsed section by section. */
const longFile = 10_000_000;

/** Value of a JSON file, which may have to be below a folder; E_DATA_BROKEN if it is missing or not JSON. */
export async function loadJson(file: string, effects: Effects, folder?: string): Promise<Loaded> {
  let text: string | undefined;
  try {
    const fault = await checkFile(file, folder, effects);
    if (fault) return { faults: [fault] };
    if (((await effects.size(file)) ?? 0) > longFile) {
      const { parseBySections } = await import('./parse-by-sections.ts');
      const value = await parseBySections(effects.readParts(file)).catch(() => undefined);
      if (value !== undefined) return { value, faults: [] };
    }
    text = await effects.readText(file);
    if (text === undefined) return { faults: [await missingFile(file, effects)] };
    return { value: parseJson(text), faults: await repeatedKeyFaults(file, text) };
  } catch (error) {
    if (error instanceof DiagnosticError) return { faults: error.diagnostics };
    return { faults: [jsonFault(file, text ?? '', error as Error)] };
  }
}

/** Export `factors` of factors.ts; `undefined` if the module does not load. */
const loadFactors = (file: string, read: ModuleReader): Promise<unknown> =>
  read(file).then(
    (module) => module['factors'],
    () => undefined,
  );

/** Replaces a deck.ts that does not load, so that its sections are checked all the same. */
const placeholderDeck = { title: '-', work: { id: '-', type: 'document' }, outcome: '', talks: [] };

/** The text of a file of the deck, or E_DATA_LINK, E_DATA_SIZE, E_ENCODING. */
async function readTextOrFault(
  file: string,
  effects: Effects,
  folder?: string,
): Promise<{ file: string; text: string | undefined; faults: readonly Diagnostic[] }> {
  try {
    const fault = await checkFile(file, folder, effects);
    return fault
      ? { file, text: undefined, faults: [fault] }
      : { file, text: await effects.readText(file), faults: [] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { file, text: undefined, faults: error.diagnostics };
  }
}

/** Input from a single JSON file, which may have to be below a folder. `source` is the path of the source text. */
export async function readJsonDeck(
  { deck, file, source, sourceText }: { deck: string; file: string; source: string; sourceText: string | undefined },
  effects: Effects,
  folder?: string,
): Promise<ReadDeck> {
  const { value: data, faults } = await loadJson(file, effects, folder);
  return { input: { deck, data, sourceText, files: filesOfDeck(file, source) }, faults };
}

interface SectionModule {
  readonly file: string;
  readonly loaded: Loaded;
}

/** Files of the sections that a deck lists, in its order; deck.ts for sections that no module exports. */
function filesOfSections(deck: unknown, modules: readonly SectionModule[], deckFile: string): string[] {
  const sections = (deck as { sections?: unknown } | null)?.sections;
  if (!Array.isArray(sections)) return [];
  const idOf = (section: unknown) => (section as { id?: unknown } | null | undefined)?.id;
  const remaining = modules.map(({ file, loaded: { value } }) => ({ file, value }));
  return sections.map((section) => {
    // A copy of a module has the same id; deck.ts may list a section with further fields.
    const same = remaining.findIndex(({ value }) => value === section);
    const index = same === -1 ? remaining.findIndex(({ value }) => idOf(value) === idOf(section)) : same;
    return index === -1 ? deckFile : (remaining.splice(index, 1)[0] as { file: string }).file;
  });
}

/** Reads a deck from its folder, by default the one below data/: deck.ts with its modules, or deck.json. */
export async function readDeck(deck: string, effects: Effects, folder = `data/${deck}`): Promise<ReadDeck> {
  const names = await effects.list(folder);
  const source = `${folder}/source.txt`;
  const { text: sourceText, faults: sourceFaults } = await readTextOrFault(source, effects, folder);
  if (!names.includes('deck.ts')) {
    const read = await readJsonDeck({ deck, file: `${folder}/deck.json`, source, sourceText }, effects, folder);
    return { ...read, faults: [...sourceFaults, ...read.faults] };
  }
  const deckFile = `${folder}/deck.ts`;
  const sectionFiles = (await effects.list(`${folder}/sections`))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/sections/${name}`);
  // Modules that deck.ts imports; Node replaces what is not UTF-8.
  const imported = names.filter((name) => name.endsWith('.ts') && name !== 'deck.ts');
  const read = await Promise.all(imported.map((name) => readTextOrFault(`${folder}/${name}`, effects)));
  const fileOrDeck = (name: string) => (names.includes(name) ? `${folder}/${name}` : deckFile);
  const toInput = (data: unknown, sections: readonly string[]): ModelInput => {
    const [factors, context] = [fileOrDeck('factors.ts'), fileOrDeck('context.ts')];
    return { deck, data, sourceText, files: { deck: deckFile, source, factors, context, sections } };
  };
  // Loading a module that is a pipe would never end.
  const opened = await Promise.all(sectionFiles.map((file) => readTextOrFault(file, effects)));
  const unreadable = [...sourceFaults, ...[...read, ...opened].flatMap((r) => r.faults)].filter(
    (d) => d.code === 'E_FILE_NOT_READ',
  );
  if (unreadable.length > 0) return { input: toInput(undefined, sectionFiles), faults: unreadable };
  const keyFaults = await Promise.all(
    [{ file: deckFile, text: await effects.readText(deckFile).catch(() => '') }, ...read, ...opened].map(
      ({ file, text = '' }) => repeatedKeyFaults(file, text),
    ),
  );
  const textFaults = [...sourceFaults, ...read.flatMap((r) => r.faults), ...keyFaults.flat()];
  const loader: ModuleLoader = { read: effects.moduleReader(), copies: new WeakMap() };
  const whole = await loadModule(deckFile, loader, effects);
  const modules: readonly SectionModule[] = await Promise.all(
    sectionFiles.map(async (file) => ({ file, loaded: await loadModule(file, loader, effects) })),
  );
  if ('value' in whole)
    return { input: toInput(whole.value, filesOfSections(whole.value, modules, deckFile)), faults: textFaults };
  const good = modules.flatMap(({ file, loaded }) => ('value' in loaded ? [{ file, value: loaded.value }] : []));
  const found = modules.flatMap(({ loaded }) => loaded.faults);
  // Once for a module that several import.
  const faults = [...new Map(found.map((fault) => [JSON.stringify(fault), fault])).values()];
  const factors = names.includes('factors.ts') ? await loadFactors(`${folder}/factors.ts`, loader.read) : undefined;
  const data = { ...placeholderDeck, factors: factors ?? [], sections: good.map((m) => m.value) };
  const input = toInput(
    data,
    good.map((m) => m.file),
  );
  return { input, faults: [...textFaults, ...(faults.length > 0 ? faults : whole.faults)] };
}
