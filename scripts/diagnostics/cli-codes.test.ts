/** Diagnostics of files on disk, caused through the command line in a project of its own. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { commandLineIn } from '../fixtures/command-line.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = temporaryFolder();
const write = writerIn(root);
const run = (args: readonly string[]) => commandLineIn(root)(...args);

beforeEach(() => {
  write('data/trade/deck.json', JSON.stringify(smallDeck));
  write('data/trade/source.txt', smallSource);
  write('data/other/deck.json', JSON.stringify(smallDeck));
  write('data/other/source.txt', `${smallSource}\nNothing else does.\n`);
  write('data/broken/deck.json', '{"title": ');
  write('data/broken/source.txt', smallSource);
  write('data/latin/deck.json', JSON.stringify(smallDeck));
  write('data/latin/source.txt', Buffer.from('# One\n\nTrade raises caf\xe9s.\n', 'latin1'));
  write('data/utf16/deck.json', Buffer.from(JSON.stringify(smallDeck), 'utf16le'));
  write('data/utf16/source.txt', smallSource);
  write('data/module/source.txt', smallSource);
  write('data/module/factors.ts', Buffer.from("export const factors = ['caf\xe9'];\n", 'latin1'));
  write('data/module/deck.ts', `import './factors.ts';\nexport default ${JSON.stringify(smallDeck)};\n`);
  write('links.csv', Buffer.from('from,to,polarity\ncaf\xe9,b,+\n', 'latin1'));
  write('bom.csv', '\uFEFFfrom,to,polarity\nPrice,price ,+\n');
});

test.each([
  ['a deck.json that is no JSON', ['check', 'broken'], 'E_DATA_BROKEN data/broken/deck.json'],
  [
    'a second coding that is not there',
    ['analyse', 'trade', '--compare', 'second.json'],
    'E_CODING_MISSING second.json',
  ],
  ['a smallSource in Windows-1252', ['check', 'latin'], 'E_ENCODING data/latin/source.txt:line 3'],
  ['a deck.json in UTF-16', ['check', 'utf16'], 'E_ENCODING data/utf16/deck.json:line 1'],
  ['a module in Windows-1252', ['check', 'module'], 'E_ENCODING data/module/factors.ts:line 1'],
  ['a table in Windows-1252', ['analyse', '--links', 'links.csv'], 'E_ENCODING links.csv:line 2'],
  ['a second coding of another source', ['analyse', 'trade', '--compare', 'other'], 'E_CODING_SOURCE other'],
])('%s is an error with exit code 1', async (_, args, expected) => {
  const { status, stderr } = await run(args);
  expect(stderr).toContain(`${expected}\n`);
  expect(status).toBe(1);
});

test('links of a table that is compared are told where their quote is not in the text', async () => {
  write('coder.csv', 'from,to,polarity,quote\nTrade,Trust,-,Trade raises trust.\nTrade,Trust,+,Trade brings trust.\n');
  const { status, stderr } = await run(['analyse', '--compare', 'coder.csv', 'data/other', 'trade']);
  expect(stderr).toContain('E_CODING_SOURCE data/other\n');
  expect(status).toBe(1);
  const compared = await run(['analyse', 'trade', '--compare', 'coder.csv']);
  expect(compared.stderr).toContain('W_CODING_LEFT_OUT coder.csv:line 3\n');
  expect(compared.status).toBe(0);
});

test.each([
  ['deck.json', 'A folder has the name of the file.'],
  ['deck.ts', 'A folder has the name of the file.'],
  ['notes', 'There is no such file.'],
])('a folder %s in the folder of a deck: %s', async (name, message) => {
  write('data/folder/source.txt', smallSource);
  mkdirSync(path.join(root, 'data/folder', name));
  const file = name === 'notes' ? 'deck.json' : name;
  expect((await run(['check', 'folder'])).stderr).toContain(`E_DATA_BROKEN data/folder/${file}\n  ${message}\n`);
});

test('an encoding error is the only one of its file, and names that look alike in a table are told', async () => {
  expect((await run(['check', 'latin'])).stderr).toContain('1 error, 0 warnings');
  expect((await run(['analyse', '--links', 'bom.csv'])).stderr).toContain(
    'W_NAMES_ALIKE bom.csv\n  Two factors have names that look alike.\n  found:    price\n  expected: Price\n' +
      '  hint:     The two differ only in upper and lower case. Use one name',
  );
});

test.each([
  ['pdf,handuot', 'handout'],
  ['spreadsheet', 'pdf, html, pptx, handout, notes,'],
])('the unknown format of %s is told with %s', (format, expected) => {
  const program = path.resolve(import.meta.dirname, '../../bin/claimdeck.js');
  const args = [program, 'export', 'trade', '--format', format];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect([status, /expected: (.*)/u.exec(stderr)?.[1]]).toEqual([
    2,
    expect.stringMatching(new RegExp(`^${expected}`, 'u')),
  ]);
});

const oldNode = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })';
const withOldNode = ['--import', `data:text/javascript,${encodeURIComponent(oldNode)}`];

test('an old Node hands over to the Node that npm ci installs', () => {
  const program = path.resolve(import.meta.dirname, '../../bin/claimdeck.js');
  const { status, stderr } = spawnSync(process.execPath, [...withOldNode, program, '--version'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('an old Node without another one is an error with exit code 3', () => {
  // Outside the project there is no node_modules to hand over to.
  const copy = path.join(root, 'bin/claimdeck.mjs');
  mkdirSync(path.dirname(copy), { recursive: true });
  copyFileSync(path.resolve(import.meta.dirname, '../../bin/claimdeck.js'), copy);
  const { status, stderr } = spawnSync(process.execPath, [...withOldNode, copy, '--help'], { encoding: 'utf8' });
  expect(stderr).toMatch(/^E_NODE_OLD /u);
  expect(stderr).toContain('found:    Node 20.20.2');
  expect(status).toBe(3);
});
