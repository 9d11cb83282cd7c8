/** Loads the model of a deck: its files, its saved talks, and the checks of the model. */
import type { CheckedDeck } from '../../add/index.ts';
import type { Coding } from '../../analysis/index.ts';
import { type Checked, type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { buildModel, type DeckInput, type Model } from '../../model/index.ts';
import { loadJson, type ReadDeck, readDeck } from './read-deck.ts';
import { unreadFiles } from './unread-files.ts';

/** Adds the saved talks, `talks/<id>.json`, to the talks that the deck lists. */
async function addSavedTalks({ input, faults }: ReadDeck, effects: Effects): Promise<ReadDeck> {
  const deckFolder = `data/${input.deck}`;
  const folder = `${deckFolder}/talks`;
  const names = (await effects.list(folder)).filter((f) => f.endsWith('.json'));
  const listed = (input.data as { talks?: unknown } | null | undefined)?.talks;
  if (names.length === 0 || !Array.isArray(listed)) return { input, faults };
  const saved = await Promise.all(
    names.map(async (name) => {
      const file = `${folder}/${name}`;
      return { file, loaded: await loadJson(file, effects, deckFolder) };
    }),
  );
  const good = saved.flatMap(({ file, loaded }) => ('value' in loaded ? [{ file, talk: loaded.value }] : []));
  const talks = [...listed, ...good.map((s) => s.talk)];
  const files = { ...input.files, talks: [...listed.map(() => input.files.deck), ...good.map((s) => s.file)] };
  return {
    input: { ...input, data: { ...(input.data as object), talks }, files },
    faults: [...faults, ...saved.flatMap(({ loaded }) => loaded.faults)],
  };
}

/** Reads the files of a deck, with its saved talks. */
export const readWithTalks = async (deck: string, effects: Effects): Promise<ReadDeck> =>
  addSavedTalks(await readDeck(deck, effects), effects);

/** The faults of the look and the pictures of a deck, if it has them. */
async function checkShownFiles({ data, files }: ReadDeck['input'], effects: Effects): Promise<readonly Diagnostic[]> {
  const { look, pictures } = (data ?? {}) as { look?: unknown; pictures?: unknown };
  return [
    ...(look === undefined ? [] : await (await import('../look/check-look.ts')).checkLook(data, files, effects)),
    ...(pictures === undefined ? [] : await (await import('./check-pictures.ts')).checkPictures(data, files, effects)),
  ];
}

/** The title of a coding; the name of its file where it is a table, or has the title of the deck or none. */
const nameOf = ({ model, name, isWhole }: Coding, { title }: Model) =>
  isWhole || ['', title].includes(model.title) ? name : model.title;

async function withSecondCoding(
  model: Model,
  { data, files }: ReadDeck['input'],
  effects: Effects,
): Promise<Checked<Model>> {
  const { secondCoding } = data as DeckInput;
  if (secondCoding === undefined) return { ok: true, value: model, diagnostics: [] };
  const file = `data/${model.deck}/${secondCoding}`;
  const missing = (message: string, expected?: string): Checked<Model> => {
    const place = { file: files.deck, path: 'secondCoding' };
    return {
      ok: false,
      diagnostics: [diagnose('E_CODING_MISSING', place, message, { actual: secondCoding, expected })],
    };
  };
  if ((await effects.size(file)) === undefined) return missing('There is no such file.', file);
  if (!(await effects.isBelow(file, `data/${model.deck}`)))
    return missing('The file is outside the folder of the deck.');
  try {
    const { loadCodings } = await import('./load-codings.ts');
    const { codings } = await loadCodings([file], model, effects);
    const [coding] = codings;
    return {
      ok: true,
      value: { ...model, secondCoding: { ...coding!, name: nameOf(coding!, model), file } },
      diagnostics: [],
    };
  } catch (error) {
    if (error instanceof DiagnosticError) return { ok: false, diagnostics: error.diagnostics };
    throw error;
  }
}

/**
 * The model of what was read, or all faults: files that do not load, and errors of shape, ids and quotes in those that do.
 * @param built what `buildModel` gives for the input, where it is known
 */
export async function checkRead(
  { input, faults }: ReadDeck,
  effects: Effects,
  built: Checked<Model> = buildModel(input),
): Promise<Checked<Model>> {
  const shown = await checkShownFiles(input, effects);
  const checked: Checked<Model> =
    shown.length === 0 ? built : { ok: false, diagnostics: [...built.diagnostics, ...shown] };
  if (checked.ok && faults.length === 0) {
    const whole = await withSecondCoding(checked.value, input, effects);
    const unread = await unreadFiles(input, effects);
    return { ...whole, diagnostics: [...checked.diagnostics, ...whole.diagnostics, ...unread] };
  }
  if (faults.length === 0) return checked;
  // Errors that follow from the missing files are left out.
  const others = checked.diagnostics.filter(
    (d) =>
      d.severity === 'error' &&
      d.code !== 'E_OUTCOME_UNKNOWN' &&
      !(d.code === 'E_SOURCE_MISSING' && faults.some((fault) => fault.file === d.file)) &&
      !(d.file === input.files.deck && d.code === 'E_DATA_SHAPE'),
  );
  return { ok: false, diagnostics: [...faults, ...others] };
}

/** The model of a deck, or all its faults. */
export const loadModel = async (deck: string, effects: Effects): Promise<Checked<Model>> =>
  checkRead(await readWithTalks(deck, effects), effects);

/** A model and the warnings about it. */
export interface LoadedModel {
  /** The checked model. */
  readonly model: Model;
  /** Warnings about the data, in the order of `buildModel`. */
  readonly warnings: readonly Diagnostic[];
}

/** The model of a result of `loadModel`. @throws DiagnosticError with all faults (exit code 1) */
export function requireLoaded(checked: Checked<Model>): LoadedModel {
  if (!checked.ok) throw new DiagnosticError(checked.diagnostics);
  return { model: checked.value, warnings: checked.diagnostics };
}

/** The model of a deck. @throws DiagnosticError with all faults (exit code 1) */
export const requireModel = async (deck: string, effects: Effects): Promise<LoadedModel> =>
  requireLoaded(await loadModel(deck, effects));

/** The data of a deck and their model. @throws DiagnosticError with all faults (exit code 1) */
export async function requireDeck(deck: string, effects: Effects): Promise<CheckedDeck> {
  const read = await readWithTalks(deck, effects);
  const { model } = requireLoaded(await checkRead(read, effects));
  return { data: read.input.data as DeckInput, model };
}
