/** Loads further codings of a deck's source, to compare them: decks, and files of other programs. */
import type { Coding } from '../../analysis/index.ts';
import { type Diagnostic, DiagnosticError, diagnose, requireValue } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { parseJson } from '../../files/parse-json.ts';
import { buildModel, type Model } from '../../model/index.ts';
import { listDecks } from './find-deck.ts';
import type { MapInFile } from './load-table-coding.ts';
import { type ReadDeck, readDeck, readJsonDeck } from './read-deck.ts';

/** Codings, and what is to be told about them. */
export interface LoadedCodings {
  /** In the order given; each name once. */
  readonly codings: readonly Coding[];
  /** W_CODING_LEFT_OUT for links of a file that are not taken. */
  readonly diagnostics: readonly Diagnostic[];
  /** How files were read, as sentences. */
  readonly remarks: readonly string[];
}

const fail = (code: 'E_CODING_MISSING' | 'E_CODING_SOURCE', coding: string, message: string) =>
  new DiagnosticError([diagnose(code, { file: coding }, message, { actual: coding })]);

/** Whether JSON is a deck, and not annotations or a map of another program. Broken JSON counts as a deck. */
function isDeckJson(text: string): boolean {
  try {
    const data = parseJson(text);
    const keys = ['sections', 'factors', 'outcome', 'talks'];
    return typeof data === 'object' && data !== null && keys.some((key) => Object.hasOwn(data, key));
  } catch {
    return true;
  }
}

async function loadDeckCoding(coding: string, first: Model, read: ReadDeck): Promise<Model> {
  if (read.faults.length > 0) throw new DiagnosticError(read.faults);
  const model = requireValue(buildModel({ ...read.input, sourceText: read.input.sourceText ?? first.source.text }));
  if (model.source.text !== first.source.text)
    throw fail('E_CODING_SOURCE', coding, 'The second coding has another source text.');
  return model;
}

/** The parts of a name with `#`, unless a file has that name. */
async function splitMap(coding: string, effects: Effects): Promise<MapInFile> {
  const at = coding.lastIndexOf('#');
  if (at < 1 || (await effects.size(coding)) !== undefined) return { file: coding };
  return { file: coding.slice(0, at), map: coding.slice(at + 1) };
}

async function loadCoding(coding: string, first: Model, effects: Effects) {
  const { deck, source } = first;
  const none = { diagnostics: [], remarks: [] };
  const named = await splitMap(coding, effects);
  if (!(await effects.isFolder(named.file)) && (await effects.size(named.file)) !== undefined) {
    const isDeck = coding.endsWith('.json') && isDeckJson((await effects.readText(coding)) ?? '');
    if (!isDeck) {
      const { loadTableCoding } = await import('./load-table-coding.ts');
      return { ...(await loadTableCoding(named, first, effects)), isWhole: true as const };
    }
    const read = await readJsonDeck({ deck, file: coding, source: coding, sourceText: source.text }, effects);
    return { model: await loadDeckCoding(coding, first, read), ...none };
  }
  const folder = (await listDecks(effects)).includes(coding) ? `data/${coding}` : coding.replace(/\/+$/u, '');
  const names: readonly string[] = await effects.list(folder).catch(() => []);
  if (!names.includes('deck.ts') && !names.includes('deck.json'))
    throw fail('E_CODING_MISSING', coding, 'There is no file, deck or folder with a coding of this name.');
  return { model: await loadDeckCoding(coding, first, await readDeck(deck, effects, folder)), ...none };
}

/** Short names of codings, each once: of the map, the file or the folder, else what was given, else that with a number. */
function namesOf(codings: readonly string[], first: string): string[] {
  const names = [first];
  for (const coding of codings) {
    const short = coding.replace(/[/\\]+$/u, '').replace(/^.*[/\\#]|\.[^./\\]*$/gu, '');
    const numbered = Array.from(codings, (_, i) => `${coding} (${i + 2})`);
    names.push([short, coding, ...numbered].find((name) => name !== '' && !names.includes(name))!);
  }
  return names.slice(1);
}

/**
 * Further codings of the source of `first`. Each is the name of a deck, a deck's folder, a JSON file of the shape of
 * deck.json, or a file that `import` reads; `FILE#NAME` is one of several maps of a table.
 * @throws DiagnosticError E_CODING_MISSING, E_CODING_SOURCE, E_IMPORT_*, or all faults of a coding (exit code 1)
 */
export async function loadCodings(given: readonly string[], first: Model, effects: Effects): Promise<LoadedCodings> {
  const loaded = await Promise.all(given.map((coding) => loadCoding(coding, first, effects)));
  const names = namesOf(given, first.deck);
  return {
    codings: loaded.map(({ diagnostics: _, remarks: __, ...coding }, i) => ({ ...coding, name: names[i]! })),
    diagnostics: loaded.flatMap((l) => l.diagnostics),
    remarks: loaded.flatMap((l) => l.remarks),
  };
}
