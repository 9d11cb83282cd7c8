/** `claimdeck new` through the command line, in a project of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const checkout = path.resolve(import.meta.dirname, '../../..');
const root = temporaryFolder();
const write = (file: string, content: string | Buffer) => writeFileSync(path.join(root, file), content);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const run = (...args: string[]) => {
  const command = [path.join(checkout, 'bin/claimdeck.js'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout: stdout.trimEnd().split('\n'), stderr };
};

/** Files of settings that a project without them gets. */
const settings = ['.prettierignore', '.editorconfig', '.gitattributes'];

beforeEach(() => {
  write('bread.txt', '\uFEFFON BREAD\r\n\r\nRain raises the harvest.\r\n\r\n[Pg 2]\r\n\r\nIt’s “dear” \\ bread.\r\n');
  write(
    'refs.bib',
    '@book{miller, title = {On Bread}, author = {Miller, Anna}, year = 1901}\n@book{other, title = {X}, author = {Roe, Tim and others}}',
  );
});

/** A link to this checkout as the project's package, whose compiled code is the TypeScript here. */
function installHere(): void {
  mkdirSync(path.join(root, 'node_modules/claimdeck'), { recursive: true });
  write('node_modules/claimdeck/package.json', '{ "type": "module", "main": "index.js" }');
  const at = JSON.stringify(`file://${checkout.replaceAll('\\', '/')}/scripts/model/define.ts`);
  write('node_modules/claimdeck/index.js', `export * from ${at};\n`);
}

test('names that a .bib file leaves out as “and others” are told', () => {
  const { status, stderr } = run('new', 'bread', '--source', 'bread.txt', '--work', 'refs.bib#other');
  expect([status, stderr]).toEqual([
    0,
    expect.stringContaining('refs.bib: “and others” is left out of other: add the names'),
  ]);
});

test('TypeScript: modules that load, with the work of a .bib file', () => {
  // Some editors begin a file with a byte-order mark.
  write('package.json', '\uFEFF{ "name": "mine", "type": "commonjs" }');
  installHere();
  const made = run('new', 'bread', '--source', 'bread.txt', '--work', 'refs.bib#miller');
  expect(made).toMatchObject({ status: 0 });
  expect(made.stdout).toEqual([
    'data/bread/deck.ts',
    'data/bread/factors.ts',
    'data/bread/sections/01-section-1.ts',
    'data/bread/source.txt',
    'data/package.json',
    ...settings,
  ]);
  expect(read('data/bread/source.txt')).toBe(read('bread.txt'));
  expect(read('data/bread/deck.ts')).toBe(`import { defineDeck } from 'claimdeck';
import { factors } from './factors.ts';
import section1 from './sections/01-section-1.ts';

export default defineDeck({
  title: 'On Bread',
  language: 'en',
  work: {
    id: 'miller',
    type: 'book',
    title: 'On Bread',
    author: [{ family: 'Miller', given: 'Anna' }],
    issued: { 'date-parts': [[1901]] },
  },
  outcome: 'outcome',
  factors,
  sections: [section1],
  // Proposed by \`claimdeck new\`: delete what is a statement of the text.
  ignore: ['[Pg 2]', 'ON BREAD'],
  talks: [
    { id: 'lecture', title: 'On Bread', minutes: 15 },
    { id: 'short', title: 'On Bread (10 min)', minutes: 10 },
  ],
});
`);
  const checked = run('check', 'data/bread/');
  expect(checked.stderr).toContain('0 errors, 4 warnings');
  expect(checked.stderr.match(/^[EW]_\w+/gmu)).toEqual(['W_TODO', 'W_TODO', 'W_TODO', 'W_TODO']);
  expect(checked).toMatchObject({
    status: 0,
    stdout: ['bread: 2 of 2 statements covered, 2 claims, 0 links, 1 factor'],
  });
});

test('the language is that of --language, else guessed and told', () => {
  const guessed = run('new', 'bread', '--source', 'bread.txt', '--json');
  expect(guessed.stderr).toContain('Language: en, guessed by the script (Latin).');
  const given = run('new', 'brot', '--source', 'bread.txt', '--json', '--language', 'de');
  expect(given.stderr).not.toContain('Language');
  expect(JSON.parse(read('data/brot/deck.json'))).toMatchObject({ language: 'de' });
});

test('headings that are no sections are named', () => {
  write('bread.md', '# On bread\n\n## Causes\n\n### Rain\n\nRain raises the harvest.\n');
  const { stderr } = run('new', 'bread', '--source', 'bread.md', '--json');
  expect(stderr).toContain('Headings with no statement of their own are no sections: “Causes”.');
});

test('a bare command tells the only deck, and lists several', () => {
  run('new', 'bread', '--source', 'bread.txt', '--json');
  expect(run('check').stderr).toMatch(/^Deck: bread\n/u);
  run('new', 'corn', '--source', 'bread.txt', '--json');
  const several = run('check');
  expect(several.status).toBe(2);
  expect(several.stderr).toMatch(/^E_DECK_UNNAMED data\n {2}There are 2 decks\.\n {2}expected: bread, corn\n/u);
  expect(run('diff', 'lecture').stderr).toContain('`diff TALK` takes `--deck NAME`.');
});

test('JSON: one file, and a folder that is there is left alone', () => {
  write('work.json', '[{ "id": "w", "type": "book", "title": "On Bread" }]');
  expect(run('new', 'bread', '--source', 'bread.txt', '--work', 'work.json', '--json').stdout).toEqual([
    'data/bread/deck.json',
    'data/bread/source.txt',
    ...settings,
  ]);
  expect(JSON.parse(read('data/bread/deck.json'))).toMatchObject({ work: { id: 'w' }, ignore: ['[Pg 2]', 'ON BREAD'] });
  write('data/bread/deck.json', '{}');
  const again = run('new', 'bread', '--source', 'bread.txt', '--json');
  expect(again.status).toBe(1);
  expect(again.stderr).toMatch(/^E_DECK_EXISTS data\/bread\n/u);
  expect(read('data/bread/deck.json')).toBe('{}');
});

test('settings for formatters, editors and Git that exist stay as they are, and lines that they lack are told', () => {
  write('.prettierignore', 'dist/\n/slides/\n');
  write('.gitattributes', 'slides/** text eol=lf\r\n');
  const made = run('new', 'bread', '--source', 'bread.txt', '--json');
  expect(made.stdout).toEqual(['data/bread/deck.json', 'data/bread/source.txt', '.editorconfig']);
  expect(made.stderr).toContain('.prettierignore does not protect the slides. Add: slides/\n');
  expect(made.stderr).not.toContain('.gitattributes');
  expect(read('.prettierignore')).toBe('dist/\n/slides/\n');
  expect(read('.editorconfig')).toContain('[slides/**]\n');
});

test('deck.json names the JSON Schema of the package, in the project or in a folder above it', () => {
  const schemaOf = (id: string, folder: string) => {
    const args = [
      path.join(checkout, 'bin/claimdeck.js'),
      'new',
      id,
      '--source',
      path.join(root, 'bread.txt'),
      '--json',
    ];
    spawnSync(process.execPath, args, { cwd: path.join(root, folder) });
    return Object.entries(JSON.parse(read(`${folder}/data/${id}/deck.json`)) as object)[0];
  };
  mkdirSync(path.join(root, 'packages/mine'), { recursive: true });
  expect(schemaOf('without', 'packages/mine')).toEqual(['title', 'ON BREAD']);
  installHere();
  write('node_modules/claimdeck/deck.schema.json', '{}');
  expect(schemaOf('own', '.')).toEqual(['$schema', '../../node_modules/claimdeck/deck.schema.json']);
  expect(schemaOf('above', 'packages/mine')).toEqual([
    '$schema',
    '../../../../node_modules/claimdeck/deck.schema.json',
  ]);
  write('packages/mine/package.json', '{ "name": "claimdeck" }');
  expect(schemaOf('checkout', 'packages/mine')).toEqual(['$schema', '../../deck.schema.json']);
});

test.each([
  ['a source that is not there', ['bread', '--source', 'none.txt'], 1, 'E_SOURCE_MISSING none.txt'],
  ['a source without statements', ['bread', '--source', 'empty.txt'], 1, 'E_SOURCE_EMPTY empty.txt'],
  ['a source in Windows-1252', ['bread', '--source', 'latin.txt'], 1, 'E_ENCODING latin.txt:line 1'],
  ['a source that is a Word file', ['bread', '--source', 'bread.docx'], 1, 'E_FILE_NO_TEXT bread.docx\n'],
  ['a source that is RTF', ['bread', '--source', 'bread.rtf'], 1, 'The file is RTF, and no plain text.'],
  ['a .bib file with two works', ['bread', '--source', 'bread.txt', '--work', 'refs.bib'], 1, 'E_WORK_BROKEN refs.bib'],
  ['a work that is not there', ['bread', '--source', 'bread.txt', '--work', 'refs.bib#x'], 1, 'E_WORK_BROKEN refs.bib'],
  ['a work file that is no JSON', ['bread', '--source', 'bread.txt', '--work', 'bread.txt'], 1, 'E_WORK_BROKEN'],
  ['an id that is none', ['My Deck', '--source', 'bread.txt'], 2, 'E_USAGE -'],
  ['an id that Windows reserves', ['con', '--source', 'bread.txt'], 2, 'E_USAGE -'],
  ['a language that is none', ['bread', '--source', 'bread.txt', '--language', 'Deutsch!'], 2, 'E_USAGE -'],
  ['no source', ['bread'], 2, 'E_USAGE -'],
])('%s is an error, and nothing is written', (_, args, status, expected) => {
  write('empty.txt', '\n***\n');
  write('bread.docx', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0\xc7', 'latin1'));
  write('bread.rtf', '{\\rtf1\\ansi Corn is dear.}');
  write('latin.txt', Buffer.from('caf\xe9', 'latin1'));
  const result = run('new', ...args);
  expect(result.stderr).toContain(expected);
  expect(result.status).toBe(status);
  expect(readdirSync(root)).not.toContain('data');
});
