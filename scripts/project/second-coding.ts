/** Loads a second coding of a deck's source, to compare the codings. */
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildModel, type Model } from '../model/index.ts';
import { listDecks } from './find-deck.ts';
import { type ReadDeck, readDeck, readJsonDeck } from './read-deck.ts';

const fail = (code: 'E_CODING_MISSING' | 'E_CODING_SOURCE', coding: string, message: string) =>
  new DiagnosticError([diagnose(code, { file: coding }, message, { actual: coding })]);

async function readCoding(coding: string, first: Model, effects: Effects): Promise<ReadDeck> {
  const { deck } = first;
  const sourceText = first.source.text;
  if (coding.endsWith('.json')) {
    if ((await effects.readText(coding)) === undefined)
      throw fail('E_CODING_MISSING', coding, 'The file does not exist.');
    return readJsonDeck({ deck, file: coding, source: coding, sourceText }, effects);
  }
  const folder = (await listDecks(effects)).includes(coding) ? `data/${coding}` : coding.replace(/\/+$/u, '');
  const names: readonly string[] = await effects.list(folder).catch(() => []);
  if (!names.includes('deck.ts') && !names.includes('deck.json'))
    throw fail('E_CODING_MISSING', coding, 'No deck and no folder of this name holds a coding.');
  const { input, faults } = await readDeck(deck, effects, folder);
  return { input: { ...input, sourceText: input.sourceText ?? sourceText }, faults };
}

/**
 * The model of a second coding of the source of `first`. `coding` is a JSON file of the shape of deck.json, the name of a
 * deck, or a deck's folder.
 * @throws DiagnosticError E_CODING_MISSING, E_CODING_SOURCE, or all faults of the coding (exit code 1)
 */
export async function loadSecondCoding(coding: string, first: Model, effects: Effects): Promise<Model> {
  const { input, faults } = await readCoding(coding, first, effects);
  if (faults.length > 0) throw new DiagnosticError(faults);
  const checked = buildModel(input);
  if (!checked.ok) throw new DiagnosticError(checked.diagnostics);
  if (checked.value.source.text !== first.source.text)
    throw fail('E_CODING_SOURCE', coding, 'The second coding has another source text.');
  return checked.value;
}
