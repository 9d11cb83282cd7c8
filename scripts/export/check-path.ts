/** Refuses folders in which Slidev and Vite do not build. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

/**
 * Characters that Vite, Slidev and their plugins take for syntax: quotation, glob patterns, query and fragment of an address,
 * placeholders.
 */
const refused: Readonly<Record<string, string>> = {
  "'": 'an apostrophe',
  '"': 'a quotation mark',
  '[': 'a square bracket',
  ']': 'a square bracket',
  '{': 'a brace',
  '}': 'a brace',
  '*': 'an asterisk',
  '|': 'a vertical bar',
  '?': 'a question mark',
  '#': 'a number sign',
  $: 'a dollar sign',
  '\n': 'a line break',
  '\r': 'a line break',
};

/** A group of a glob pattern: `!(draft)`. */
const globGroup = /[!+@]\(/u;

/** @throws DiagnosticError E_PATH_UNSUPPORTED (exit code 1) where the path of the project has such a character */
export function assertPathSupported({ root }: Pick<Effects, 'root'>): void {
  const found = [...root].find((c) => c in refused) ?? globGroup.exec(root)?.[0];
  if (found === undefined) return;
  // Only the name of the folder: the whole path is that of a machine.
  const folder = root.split(/[/\\]/u).find((name) => name.includes(found))!;
  const what = refused[found] ?? `“${found}”`;
  const message = `The path of the project has ${what}: no deck can be built there.`;
  throw new DiagnosticError([diagnose('E_PATH_UNSUPPORTED', { file: '-' }, message, { actual: folder })]);
}

const missing = (message: string, expected?: string) =>
  new DiagnosticError([diagnose('E_PACKAGE_MISSING', { file: 'package.json' }, message, { expected })]);

/**
 * Checks that Slidev finds the packages that slides name, from the folder of the project.
 * @throws DiagnosticError E_PACKAGE_MISSING (exit code 1)
 */
export function assertPackagesFound({ root }: Pick<Effects, 'root'>): void {
  const { resolve } = createRequire(path.join(root, 'package.json'));
  /** Real path of a package's package.json; `undefined` where it is not found. */
  const find = (name: string) => {
    try {
      return resolve(`${name}/package.json`);
    } catch {
      return undefined;
    }
  };
  // The repository of Claimdeck has the theme; in a project, pnpm keeps the theme below Claimdeck.
  if (find('@slidev/theme-default') !== undefined) return;
  const own = find('claimdeck');
  if (own === undefined)
    throw missing('The project has no package `claimdeck`, whose theme and layouts the slides use.');
  if (!/[/\\]node_modules[/\\]/u.test(own))
    throw missing(
      'The project’s package `claimdeck` is a link to a folder, and Slidev does not look for the theme there.',
      'a copy: npm install --install-links FOLDER',
    );
}

/**
 * Checks that Slidev's server starts in the folder of the project.
 * @throws DiagnosticError E_PATH_UNSUPPORTED, E_PACKAGE_MISSING (exit code 1)
 */
export async function assertProjectSupported(effects: Pick<Effects, 'root' | 'size'>): Promise<void> {
  assertPathSupported(effects);
  if ((await effects.size('package.json')) === undefined)
    throw missing('The folder has no package.json, which Slidev reads: no server starts there.');
  assertPackagesFound(effects);
}
