/** Finds a deck below data/ and reads what its author wrote, naming every file that does not load. */
import { type Checked, type Diagnostic, DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildModel, type DataFiles, type Model, type ModelInput } from '../model/index.ts';
import { listDecks } from './list-decks.ts';

/** The deck named, or the first. @throws DiagnosticError E_DECK_MISSING */
export async function chooseDeck(name: string | undefined, effects: Effects): Promise<string> {
  const decks = await listDecks(effects);
  const deck = name ?? decks[0];
  if (deck !== undefined && decks.includes(deck)) return deck;
  const near = name === undefined ? undefined : nearestName(name, decks);
  throw new DiagnosticError(
    [
      diagnose('E_DECK_MISSING', { file: name === undefined ? 'data' : `data/${name}` }, 'There is no such deck.', {
        ...(name === undefined ? {} : { actual: name }),
        expected: near ?? (decks.join(', ') || 'a folder with deck.ts and source.txt'),
      }),
    ],
    1,
  );
}

type Loaded = { readonly value: unknown } | { readonly fault: Diagnostic };

async function load(file: string, effects: Effects): Promise<Loaded> {
  try {
    const value = await effects.importDefault(file);
    if (value !== undefined) return { value };
    return {
      fault: diagnose('E_DATA_BROKEN', { file }, 'The file has no default export.', { expected: '`export default …`' }),
    };
  } catch (error) {
    const { message, code, stack } = error as Error & { code?: string };
    const line = /:(\d+)(?::\d+)?\n/.exec(stack ?? '')?.[1];
    const root = effects.root.replaceAll('\\', '/');
    const text = message
      .replaceAll(`file://${root}/`, '')
      .replaceAll(`${root}/`, '')
      .replace(/\?v=\d+/g, '');
    return {
      fault: diagnose(
        'E_DATA_BROKEN',
        { file, path: line === undefined ? '' : `line ${line}` },
        `The file does not load: ${text
          .split('\n')
          .filter((l) => l.trim() !== '')
          .slice(0, 4)
          .join(' ')}`,
        { actual: code ?? (error as Error).name },
      ),
    };
  }
}

/** What is on disk for a deck, by default in its folder below data/, and the faults of the files that did not load. */
async function readDeck(
  deck: string,
  effects: Effects,
  folder = `data/${deck}`,
): Promise<{ input: ModelInput; faults: Diagnostic[] }> {
  const names = await effects.list(folder);
  const sourceText = await effects.readText(`${folder}/source.txt`);
  const json = !names.includes('deck.ts');
  const deckFile = `${folder}/${json ? 'deck.json' : 'deck.ts'}`;
  const only = (file: string) => (json ? deckFile : file);
  const files = (sections: readonly string[]): DataFiles => ({
    deck: deckFile,
    source: `${folder}/source.txt`,
    factors: only(names.includes('factors.ts') ? `${folder}/factors.ts` : deckFile),
    context: only(names.includes('context.ts') ? `${folder}/context.ts` : deckFile),
    sections,
  });
  if (json) {
    const faults: Diagnostic[] = [];
    let data: unknown;
    try {
      data = JSON.parse((await effects.readText(deckFile)) ?? '');
    } catch (error) {
      faults.push(diagnose('E_DATA_BROKEN', { file: deckFile }, `The file is no JSON: ${(error as Error).message}`));
    }
    return { input: { deck, data, sourceText, files: files([]) }, faults };
  }
  const sectionFiles = (await effects.list(`${folder}/sections`))
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .map((f) => `${folder}/sections/${f}`);
  const whole = await load(deckFile, effects);
  if ('value' in whole) {
    const modules = await Promise.all(
      sectionFiles.map(async (file) => ({
        file,
        id: ((await load(file, effects)) as { value?: { id?: unknown } }).value?.id,
      })),
    );
    const sections = (whole.value as { sections?: readonly { id?: unknown }[] }).sections ?? [];
    const fileOf = (id: unknown, i: number) =>
      modules.filter((m) => m.id === id)[sections.slice(0, i).filter((s) => s?.id === id).length]?.file ?? deckFile;
    const named = Array.isArray(sections) ? sections.map((s, i) => fileOf(s?.id, i)) : [];
    return { input: { deck, data: whole.value, sourceText, files: files(named) }, faults: [] };
  }
  const parts = await Promise.all(sectionFiles.map(async (file) => ({ file, loaded: await load(file, effects) })));
  const faults = parts.flatMap(({ loaded }) => ('fault' in loaded ? [loaded.fault] : []));
  const good = parts.flatMap(({ file, loaded }) => ('value' in loaded ? [{ file, value: loaded.value }] : []));
  const factors = await loadNamed(`${folder}/factors.ts`, 'factors', names, effects);
  const data = { ...placeholderDeck, factors: factors ?? [], sections: good.map((p) => p.value) };
  return {
    input: { deck, data, sourceText, files: files(good.map((p) => p.file)) },
    faults: faults.length > 0 ? faults : [whole.fault],
  };
}

/** Stands for a deck.ts that did not load, so that the sections which did are checked all the same. */
const placeholderDeck = { title: '-', work: { id: '-', type: 'document' }, outcome: '', talks: [] };

async function loadNamed(file: string, name: string, names: readonly string[], effects: Effects): Promise<unknown> {
  if (!names.includes(file.split('/').at(-1) ?? '')) return undefined;
  try {
    const module = (await import(new URL(`file://${effects.root}/${file}`).href)) as Record<string, unknown>;
    return module[name];
  } catch {
    return undefined;
  }
}

/** Adds the talks saved beside the deck, `talks/<id>.json`, to those that it lists itself. */
async function withSavedTalks(
  input: ModelInput,
  effects: Effects,
): Promise<{ input: ModelInput; faults: Diagnostic[] }> {
  const folder = `data/${input.deck}/talks`;
  const names = (await effects.list(folder)).filter((f) => f.endsWith('.json'));
  const listed = (input.data as { talks?: unknown } | null | undefined)?.talks;
  if (names.length === 0 || !Array.isArray(listed)) return { input, faults: [] };
  const faults: Diagnostic[] = [];
  const saved: { file: string; talk: unknown }[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    try {
      saved.push({ file, talk: JSON.parse((await effects.readText(file)) ?? '') });
    } catch (error) {
      faults.push(diagnose('E_DATA_BROKEN', { file }, `The file is no JSON: ${(error as Error).message}`));
    }
  }
  const talks = [...listed, ...saved.map((s) => s.talk)];
  const files = { ...input.files, talks: [...listed.map(() => input.files.deck), ...saved.map((s) => s.file)] };
  return { input: { ...input, data: { ...(input.data as object), talks }, files }, faults };
}

/** The model of a deck on disk, or every fault: files that do not load, shape, ids and quotes. */
export async function loadModel(deck: string, effects: Effects): Promise<Checked<Model>> {
  const read = await readDeck(deck, effects);
  const { input, faults: talkFaults } = await withSavedTalks(read.input, effects);
  const faults = [...read.faults, ...talkFaults];
  if (faults.length === 0) return buildModel(input);
  const rest = buildModel(input).diagnostics.filter(
    (d) =>
      d.code !== 'E_OUTCOME_UNKNOWN' &&
      d.severity === 'error' &&
      !(d.file === input.files.deck && d.code === 'E_DATA_SHAPE'),
  );
  return { ok: false, diagnostics: [...faults, ...rest] };
}

/**
 * A second coding of a deck's source: a JSON file of the shape of deck.json, the name of a deck, or a deck's folder.
 * @throws DiagnosticError E_CODING_MISSING, E_CODING_SOURCE, or all faults of the coding, exit code 1
 */
export async function loadSecondCoding(other: string, first: Model, effects: Effects): Promise<Model> {
  const fail = (code: 'E_CODING_MISSING' | 'E_CODING_SOURCE', message: string) =>
    new DiagnosticError([diagnose(code, { file: other }, message, { actual: other })], 1);
  let read: { input: ModelInput; faults: Diagnostic[] };
  if (other.endsWith('.json')) {
    const text = await effects.readText(other);
    if (text === undefined) throw fail('E_CODING_MISSING', 'There is no such file.');
    const files: DataFiles = { deck: other, source: other, factors: other, context: other, sections: [] };
    let data: unknown;
    const faults: Diagnostic[] = [];
    try {
      data = JSON.parse(text);
    } catch (error) {
      faults.push(diagnose('E_DATA_BROKEN', { file: other }, `The file is no JSON: ${(error as Error).message}`));
    }
    read = { input: { deck: first.deck, data, sourceText: first.source.text, files }, faults };
  } else {
    const folder = (await listDecks(effects)).includes(other) ? `data/${other}` : other.replace(/\/+$/u, '');
    const names: readonly string[] = await effects.list(folder).catch(() => []);
    if (!names.includes('deck.ts') && !names.includes('deck.json'))
      throw fail('E_CODING_MISSING', 'There is no coding of this name.');
    const found = await readDeck(first.deck, effects, folder);
    read = { ...found, input: { ...found.input, sourceText: found.input.sourceText ?? first.source.text } };
  }
  if (read.faults.length > 0) throw new DiagnosticError(read.faults, 1);
  const checked = buildModel(read.input);
  if (!checked.ok) throw new DiagnosticError(checked.diagnostics, 1);
  if (checked.value.source.text !== first.source.text)
    throw fail('E_CODING_SOURCE', 'The other coding has another source text.');
  return checked.value;
}

/** The model of a deck. @throws DiagnosticError with all faults, exit code 1 */
export async function requireModel(
  deck: string,
  effects: Effects,
): Promise<{ model: Model; warnings: readonly Diagnostic[] }> {
  const checked = await loadModel(deck, effects);
  if (!checked.ok) throw new DiagnosticError(checked.diagnostics, 1);
  return { model: checked.value, warnings: checked.diagnostics };
}
