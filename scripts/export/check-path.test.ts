import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { assertPackagesFound, assertPathSupported, assertProjectSupported } from './check-path.ts';

const faultOf = (root: string) => {
  try {
    assertPathSupported({ root });
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics[0];
    throw error;
  }
};

test.each([
  '/home/My Lectures ü',
  '/home/50% done',
  '/home/R&D (2)',
  '/home/a!b<c>d`e;f,g:h',
  '/home/강의',
  'C:\\My Decks\\deck',
])('a deck can be built in %s', (root) => {
  expect(faultOf(root)).toBeUndefined();
});

test.each([
  ["/home/O'Neil/deck", "O'Neil", 'an apostrophe'],
  ['/home/[2026] Seminar', '[2026] Seminar', 'a square bracket'],
  ['/home/C #1', 'C #1', 'a number sign'],
  ['/home/who?', 'who?', 'a question mark'],
  ['/home/"Korea"', '"Korea"', 'a quotation mark'],
  ['/home/{draft}', '{draft}', 'a brace'],
  ['/home/draft}', 'draft}', 'a brace'],
  ['/home/*new*', '*new*', 'an asterisk'],
  ['/home/a|b', 'a|b', 'a vertical bar'],
  ['/home/US$', 'US$', 'a dollar sign'],
  ['/home/two\nlines', 'two\nlines', 'a line break'],
  ['/home/new!/!(draft)', '!(draft)', '“!(”'],
])('in %s the folder is named before anything is built', (root, actual, what) => {
  expect(faultOf(root)).toMatchObject({
    code: 'E_PATH_UNSUPPORTED',
    message: `The path of the project has ${what}: no deck can be built there.`,
    actual,
  });
});

const root = temporaryFolder();

test('Slidev needs a package.json, and the packages that slides name', async () => {
  const faultsOf = async (files: readonly string[]) => {
    const size = async (name: string) => (files.includes(name) ? 2 : undefined);
    const fault = await assertProjectSupported({ root, size }).catch((error: unknown) => error);
    return fault instanceof DiagnosticError ? fault.diagnostics.map((d) => [d.code, d.message]) : fault;
  };
  const code = 'E_PACKAGE_MISSING';
  expect(await faultsOf([])).toEqual([[code, expect.stringMatching(/^The folder has no package\.json/u)]]);
  expect(await faultsOf(['package.json'])).toEqual([[code, expect.stringMatching(/no package `claimdeck`/u)]]);
  for (const name of ['claimdeck', '@slidev/theme-default']) {
    const folder = path.join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{}');
    expect(await faultsOf(['package.json'])).toBeUndefined();
    rmSync(folder, { recursive: true });
  }
});

test('a Claimdeck that is a link to its checkout is refused where the project has no theme', () => {
  const put = (folder: string) => {
    mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, folder, 'package.json'), '{}');
  };
  put('checkout');
  put('with-theme/node_modules/@slidev/theme-default');
  put('without-theme/node_modules');
  for (const project of ['with-theme', 'without-theme'])
    symlinkSync(path.join(root, 'checkout'), path.join(root, project, 'node_modules/claimdeck'), 'junction');
  expect(() => assertPackagesFound({ root: path.join(root, 'with-theme') })).not.toThrow();
  const without = () => assertPackagesFound({ root: path.join(root, 'without-theme') });
  expect(without).toThrow(/is a link to a folder/u);
});
