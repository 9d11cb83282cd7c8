import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { assertPathSupported, assertProjectSupported } from './check-path.ts';

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
