/** Tells which files and icons a bundle lacks, such as the pictures of slides, in place of the words of the bundler. */
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Rolldown } from 'vite';
import { type Diagnostic, DiagnosticError, diagnose, expectedName } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { relativePath } from '../../files/relative-path.ts';
import { lineInFile } from '../../slidev/line-in-file.ts';
import { componentNames } from './component-names.ts';
import { publicAddresses } from './public-files.ts';

type MissingFrom = Pick<ResolvedSlidevOptions, 'data' | 'roots' | 'userRoot' | 'entry'>;

/** Message of a bundler's error without colours, without the stack traces that Rolldown puts into it, with relative paths. */
export const bundlerMessage = ({ message }: Pick<Error, 'message'>, root: string): string =>
  stripVTControlCharacters(message)
    .replaceAll(root, '.')
    .replaceAll(/^[ \t]+at .*\n?/gmu, '')
    .trim();

/** Whether a name is that of a picture, film or other file that is shown, and not of code. */
const isShown = (name: string) => /^[./].*\.(?!(?:vue|md|[cm]?[jt]sx?|css|json)$)\w+$/u.test(name);

/** File and line of an import; the line is left out where the text does not have the words of the import. */
async function placeOf(module: string, name: string, { data }: MissingFrom, effects: Effects) {
  const [, number] = /\.md__slidev_(\d+)\.md/u.exec(module) ?? [];
  const slide = number === undefined ? undefined : data.slides[Number(number) - 1]?.source;
  const file = relativePath(effects.root, slide?.filepath ?? module.replace(/\?.*$/u, ''));
  const text = slide?.raw ?? (await effects.readText(file)) ?? '';
  const at = [name, encodeURI(name)].map((words) => text.indexOf(words)).find((start) => start >= 0);
  if (at === undefined && slide === undefined) return { file };
  return { file, path: `line ${lineInFile({ start: slide?.start ?? 0, raw: text }, at ?? 0)}` };
}

/** E_SLIDES_PUBLIC for a missing picture or film, E_BUILD_FAILED for missing code. */
async function missingImport(
  module: string,
  name: string,
  options: MissingFrom,
  effects: Effects,
): Promise<Diagnostic> {
  const place = await placeOf(module, name, options, effects);
  if (!isShown(name)) return diagnose('E_BUILD_FAILED', place, 'A file or package is missing.', { actual: name });
  const files = await effects.list(path.posix.dirname(place.file));
  // `.generated/` is none that a slide shows.
  const beside = files.filter((file) => !file.startsWith('.')).map((file) => `./${file}`);
  const expected = expectedName(name, [...beside.filter(isShown), ...(await publicAddresses(options))]);
  return diagnose('E_SLIDES_PUBLIC', place, 'A file that is shown is missing.', { actual: name, expected });
}

/**
 * E_RENDER_COMPONENT for each place of slides with a component that Slidev takes for an icon, which is missing: for
 * `SignLegnd` it looks for the icon `gn-legnd` of the collection `si`.
 */
async function missingIcons(message: string, { data, roots }: MissingFrom, effects: Effects): Promise<Diagnostic[]> {
  const lettersOf = (name: string) => name.replaceAll(/[^a-z\d]/giu, '').toLowerCase();
  const icons = new Set(Array.from(message.matchAll(/Icon `([^`]+)` not found/gu), ([, icon = '']) => lettersOf(icon)));
  if (icons.size === 0) return [];
  const known = await componentNames(roots.toReversed());
  return data.slides.flatMap(({ source }) =>
    [...source.raw.matchAll(/<([a-z][\w:-]*)/giu)]
      .filter(([, name = '']) => icons.has(lettersOf(name)))
      .map(({ 1: name = '', index }) => {
        const file = relativePath(effects.root, source.filepath);
        const place = { file, path: `line ${lineInFile(source, index)}` };
        const detail = { actual: `<${name}>`, expected: expectedName(name, known) };
        return diagnose('E_RENDER_COMPONENT', place, 'There is no such component or icon.', detail);
      }),
  );
}

/** An error of Vite's build, with a diagnostic for each import or icon that is missing; any other error as it is. */
export async function explainMissing(error: unknown, options: MissingFrom, effects: Effects): Promise<unknown> {
  const { errors = [] } = error as { errors?: readonly Rolldown.RolldownError[] };
  const icons = await missingIcons(String(error), options, effects);
  if (icons.length > 0) return new DiagnosticError(icons, 4, error);
  const isMissing = ({ code, id, exporter }: Rolldown.RolldownError) =>
    code === 'UNRESOLVED_IMPORT' && id !== undefined && exporter !== undefined;
  if (!errors.some(isMissing)) return error;
  const entry = { file: relativePath(effects.root, options.entry) };
  const found = errors.map(async (each) =>
    isMissing(each)
      ? missingImport(each.id!, each.exporter!, options, effects)
      : diagnose('E_BUILD_FAILED', entry, bundlerMessage(each, effects.root)),
  );
  const placeOf = (diagnostic: Diagnostic) => `${diagnostic.file} ${diagnostic.path}`;
  const { compare } = new Intl.Collator('en', { numeric: true });
  const inOrder = (await Promise.all(found)).sort((a, b) => compare(placeOf(a), placeOf(b)));
  return new DiagnosticError(inOrder, 4, error);
}
