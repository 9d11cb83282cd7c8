/** Tells which files a bundle lacks, such as the pictures of slides, in place of the words of the bundler. */
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Rolldown } from 'vite';
import { type Diagnostic, DiagnosticError, diagnose, expectedName } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { relativePath } from '../../files/relative-path.ts';
import { publicAddresses } from './public-files.ts';

/** The parts of Slidev's options that are used. */
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
  return { file, path: `line ${(slide?.start ?? 0) + text.slice(0, at ?? 0).split('\n').length}` };
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
  const beside = (await effects.list(path.posix.dirname(place.file))).map((file) => `./${file}`);
  const expected = expectedName(name, [...beside.filter(isShown), ...(await publicAddresses(options))]);
  return diagnose('E_SLIDES_PUBLIC', place, 'A file that is shown is missing.', { actual: name, expected });
}

/** An error of Vite's build, with a diagnostic for each import that leads to no file; any other error as it is. */
export async function explainMissing(error: unknown, options: MissingFrom, effects: Effects): Promise<unknown> {
  const { errors = [] } = error as { errors?: readonly Rolldown.RolldownError[] };
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
