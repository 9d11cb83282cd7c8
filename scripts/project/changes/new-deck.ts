/** Makes the folder of a new deck from a text. */
import { DiagnosticError, diagnose, requireValue } from '../../diagnostics/index.ts';
import type { Content, Effects } from '../../effects.ts';
import { assertPlainText } from '../../files/decode-text.ts';
import { schemaFile } from '../../files/package-files.ts';
import { buildModel, filesOfDeck } from '../../model/index.ts';
import {
  buildSkeleton,
  guessLanguage,
  type Outline,
  outlineText,
  printModules,
  type SkeletonDeck,
} from '../../skeleton/index.ts';
import { missingFile } from '../data/missing-file.ts';
import { readPackage } from '../read-package.ts';
import { writeEditorSettings } from './editor-settings.ts';
import { printJson } from './print-json.ts';
import { blameWork, readWork } from './read-work.ts';

/** What a new deck is made of. */
export interface NewDeckOptions {
  /** Name of the folder below data/. */
  readonly id: string;
  /** File of the text. */
  readonly source: string;
  /** File with the work, `.bib` or CSL `.json`; `FILE#KEY` selects one of several works. */
  readonly work?: string | undefined;
  /** BCP 47 tag of the slides; guessed from the text by default. */
  readonly language?: string | undefined;
  /** Whether to write deck.json instead of TypeScript. */
  readonly json: boolean;
}

/** What was made. */
export interface NewDeck {
  /** Files in the order in which they are told, relative to the root. */
  readonly files: readonly string[];
  /** The deck as written. */
  readonly deck: SkeletonDeck;
  /** Remarks for the user, as sentences. */
  readonly remarks: readonly string[];
}

const fail = (code: 'E_DECK_EXISTS' | 'E_SOURCE_EMPTY', file: string, message: string) =>
  new DiagnosticError([diagnose(code, { file }, message)]);

/** What a new deck needs to know of the project. */
interface Project {
  /** Whether it is Claimdeck's own repository. */
  readonly isCheckout: boolean;
  /** Whether its `.ts` files are ES modules. */
  readonly isModule: boolean;
}

async function readProject(effects: Effects): Promise<Project> {
  const { name, type } = (await readPackage(effects)) ?? {};
  return { isCheckout: name === 'claimdeck', isModule: type === 'module' };
}

/**
 * Path of the JSON Schema from a deck's folder: of the installed package, so that it is that of its version and needs no
 * network. `undefined` where the package is neither in the project nor in a folder above it.
 */
async function findSchema({ isCheckout }: Project, { root, size }: Effects): Promise<string | undefined> {
  if (isCheckout) return `../../${schemaFile}`;
  for (const above of root.split(/[/\\]/u).map((_, depth) => '../'.repeat(depth))) {
    const place = `${above}node_modules/claimdeck/${schemaFile}`;
    if ((await size(place)) !== undefined) return `../../${place}`;
  }
  return undefined;
}

/** Content of the files of a deck, by name: deck.json, or TypeScript. */
async function contentsOf(
  deck: SkeletonDeck,
  json: boolean,
  project: Project,
  effects: Effects,
): Promise<ReadonlyMap<string, Content>> {
  if (!json) return printModules(deck, project.isCheckout ? '../../scripts/model/define.ts' : 'claimdeck');
  const $schema = await findSchema(project, effects);
  return new Map([['deck.json', printJson($schema === undefined ? deck : { $schema, ...deck })]]);
}

/** Throws the errors that the new deck would have: faults of its work, or of Claimdeck. */
function assertValid(id: string, data: SkeletonDeck, sourceText: string): void {
  const files = filesOfDeck(`data/${id}/deck.json`, `data/${id}/source.txt`);
  requireValue(buildModel({ deck: id, data, sourceText, files }));
}

interface DeckToWrite {
  /** Name of the folder below data/. */
  readonly id: string;
  /** The deck; it has no errors. */
  readonly deck: SkeletonDeck;
  /** Content of source.txt. */
  readonly text: string;
  /** Whether to write deck.json instead of TypeScript. */
  readonly json: boolean;
  /** Further files of the folder, by name; those in folders with a dot are not told. */
  readonly others?: ReadonlyMap<string, Content>;
}

/** Stops where there is a folder of the new deck's name. @throws DiagnosticError E_DECK_EXISTS */
export async function assertNewDeck(id: string, effects: Effects): Promise<void> {
  if ((await effects.list('data')).includes(id))
    throw fail('E_DECK_EXISTS', `data/${id}`, 'There is a folder of this name.');
}

/** Writes data/ID: all files or none. Returns the files in the order in which they are told, and remarks for the user. */
export async function writeNewDeck(
  { id, deck, text, json, others = new Map() }: DeckToWrite,
  effects: Effects,
): Promise<Omit<NewDeck, 'deck'>> {
  const folder = `data/${id}`;
  const project = await readProject(effects);
  const modules = await contentsOf(deck, json, project, effects);
  const temporary = effects.beside(folder);
  for (const [file, content] of [['source.txt', text] as const, ...modules, ...others])
    await effects.write(`${temporary}/${file}`, content);
  await effects.replace(folder, temporary);
  const told = [...others.keys()].filter((file) => !file.startsWith('.'));
  const files = [...modules.keys(), 'source.txt', ...told].map((file) => `${folder}/${file}`);
  const settings = project.isCheckout ? { files: [], remarks: [] } : await writeEditorSettings(effects);
  const needsType = !json && !project.isModule && (await effects.readText('data/package.json')) === undefined;
  if (needsType) await effects.write('data/package.json', '{ "type": "module" }\n');
  const remark = 'data/package.json says that the files below data/ are ES modules.';
  return {
    files: [...files, ...(needsType ? ['data/package.json'] : []), ...settings.files],
    remarks: [...(needsType ? [remark] : []), ...settings.remarks],
  };
}

/** A remark on the headings that are no sections; none where each heading is one. */
function tellBareHeadings({ bareHeadings }: Outline): string[] {
  const shown = bareHeadings.slice(0, 5).map((heading) => `“${heading}”`);
  const more = bareHeadings.length > shown.length ? ', …' : '';
  return shown.length === 0
    ? []
    : [`Headings with no statement of their own are no sections: ${shown.join(', ')}${more}.`];
}

/**
 * Writes data/ID from a text: all files or none. The text is copied byte for byte.
 * @throws DiagnosticError E_DECK_EXISTS, E_SOURCE_MISSING, E_SOURCE_EMPTY, E_ENCODING, E_FILE_NO_TEXT, E_WORK_BROKEN
 * (exit code 1)
 */
export async function makeNewDeck(
  { id, source, work, language, json }: NewDeckOptions,
  effects: Effects,
): Promise<NewDeck> {
  await assertNewDeck(id, effects);
  const text = await effects.readText(source);
  if (text === undefined) throw await missingFile('E_SOURCE_MISSING', source, effects);
  assertPlainText(text, source);
  const given = await readWork(id, work, effects);
  const guess = language === undefined ? guessLanguage(text) : undefined;
  const outline = outlineText(text, given.work, guess?.language ?? language!);
  const deck = buildSkeleton(outline);
  if (deck.sections.length === 0) throw fail('E_SOURCE_EMPTY', source, 'The text has no statements.');
  blameWork(given, () => assertValid(id, deck, text));
  const written = await writeNewDeck({ id, deck, text, json }, effects);
  return {
    files: written.files,
    deck,
    remarks: [...given.remarks, ...(guess ? [guess.remark] : []), ...tellBareHeadings(outline), ...written.remarks],
  };
}
