import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
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
])('in %s the folder is named before anything is built', (root, actual, what) => {
  expect(faultOf(root)).toMatchObject({
    code: 'E_PATH_UNSUPPORTED',
    message: `The path of the project has ${what}: no deck can be built there.`,
    actual,
  });
});

test('Slidev needs a package.json', async () => {
  const project = (file?: string) => ({
    root: '/home/deck',
    size: async (name: string) => (name === file ? 2 : undefined),
  });
  await assertProjectSupported(project('package.json'));
  const fault = await assertProjectSupported(project()).catch((error: unknown) => error);
  expect((fault as DiagnosticError).diagnostics.map((d) => d.code)).toEqual(['E_PACKAGE_MISSING']);
});
