/** Slides that a formatter or an unfinished Git merge has damaged, through the command line in a project of its own. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { commandLineIn } from '../fixtures/command-line.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const fixture = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../fixtures/damaged-slides', name), 'utf8');

const root = temporaryFolder();
const at = (file: string) => path.join(root, file);
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const run = commandLineIn(root);
/** All files of the project outside the cache, by path. */
const filesOf = () =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith('.claimdeck'))
      .sort()
      .map((file) => [file, readFileSync(at(file), 'utf8')]),
  );

const markdown = 'slides/d/talk.md';
const record = 'slides/d/.generated/talk.md';
const commands = [
  ['generate', 'd'],
  ['generate', 'd', '--take', 'generated', '--slide', 'claim/c2'],
  ['generate', 'd', '--take', 'mine'],
  ['check', 'd'],
  ['build', 'd'],
  ['export', 'd', '--format', 'pdf'],
  ['start', 'd'],
];

beforeEach(() => {
  write('data/d/deck.json', fixture('deck.json'));
  write('data/d/source.txt', fixture('source.txt'));
  // With a PDF in place, `export` starts no browser in advance.
  write('dist/d/talk.pdf', '');
});

describe.each(commands)('claimdeck %s %s %s %s %s %s', (...args) => {
  const given = args.filter((arg) => arg !== undefined);

  test('refuses slides that Prettier has formatted and writes nothing', async () => {
    write(markdown, fixture('reformatted.md'));
    write(record, fixture('reformatted.md'));
    const before = filesOf();
    const { status, stderr } = await run(...given);
    expect(status).toBe(1);
    for (const file of [markdown, record]) expect(stderr).toContain(`E_SLIDES_REFORMATTED ${file}:line 46\n`);
    expect(stderr.match(/E_SLIDES_REFORMATTED/gu)).toHaveLength(2);
    expect(stderr).toContain('lines 46, 69, 89, 123, 165, 207, 249, 291, 332, 361, 379, 399 and 6 more\n');
    expect(filesOf()).toEqual(before);
  });

  test('refuses slides with conflict markers and writes nothing', async () => {
    write(markdown, fixture('conflict.md'));
    write(record, fixture('conflict-record.md'));
    const before = filesOf();
    const { status, stderr } = await run(...given);
    expect(status).toBe(1);
    for (const file of [markdown, record]) expect(stderr).toContain(`E_SLIDES_CONFLICT_MARKERS ${file}:line 199\n`);
    expect(stderr).toContain('lines 199, 208, 217, 458, 460, 462, 467, 469, 471\n');
    expect(stderr).toContain('lines 199, 208, 217, 456, 458, 460, 465, 467, 469\n');
    expect(stderr.match(/E_SLIDES_CONFLICT_MARKERS/gu)).toHaveLength(2);
    expect(filesOf()).toEqual(before);
  });
});

test('a file of slides or a record that ends in the middle of a slide is refused, and nothing is written', async () => {
  expect((await run('generate', 'd')).status).toBe(0);
  const generated = filesOf();
  for (const file of [markdown, record]) {
    write(file, generated[file]!.slice(0, generated[file]!.indexOf('<!--', 1_500) + 6));
    const before = filesOf();
    for (const args of [
      ['generate', 'd'],
      ['generate', 'd', '--take', 'mine'],
      ['build', 'd'],
    ]) {
      const { status, stderr } = await run(...args);
      expect([status, stderr.match(/E_\w+ \S+/gu)]).toEqual([
        1,
        [expect.stringMatching(new RegExp(`^E_SLIDES_CUT ${file}:line$`, 'u'))],
      ]);
    }
    expect(filesOf()).toEqual(before);
    write(file, generated[file]!);
  }
});

test('slides saved with a byte-order mark are not built, and generate removes the mark', async () => {
  expect((await run('generate', 'd')).status).toBe(0);
  const generated = filesOf()[markdown]!;
  write(markdown, `\ufeff${generated}`);
  for (const args of [
    ['build', 'd'],
    ['check', 'd'],
  ]) {
    const { status, stderr } = await run(...args);
    expect([status, stderr.match(/E_\w+ .+/gu)]).toEqual([1, [`E_SLIDES_BYTE_ORDER_MARK ${markdown}:line 1`]]);
  }
  expect((await run('generate', 'd')).status).toBe(0);
  expect(filesOf()[markdown]).toBe(generated);
});

test('check --json lists the damage with the other diagnostics', async () => {
  write(markdown, fixture('conflict.md'));
  const { status, printed } = await run('check', 'd', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(printed.join('\n'))).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'E_SLIDES_CONFLICT_MARKERS', file: markdown, path: 'line 199' }],
    statements: { total: 5, covered: 5 },
  });
});

test('diff and pull refuse damaged slides', async () => {
  write(markdown, fixture('reformatted.md'));
  for (const args of [
    ['diff', 'talk', '--deck', 'd'],
    ['pull', markdown, 'title'],
  ]) {
    const { status, printed, stderr } = await run(...args);
    expect([status, printed]).toEqual([1, []]);
    expect(stderr).toContain(`E_SLIDES_REFORMATTED ${markdown}:line 46\n`);
  }
});

test('hand edits survive once the conflict is resolved to one side', async () => {
  expect((await run('generate', 'd')).status).toBe(0);
  const conflict = '<<<<<<< HEAD\nMy own remark.\n=======\nTheir remark.\n>>>>>>> b2\n';
  const generated = filesOf()[markdown]!;
  const withText = (text: string) => generated.replace('\n<!--\n', () => `\n${text}\n<!--\n`);
  write(markdown, withText(conflict));
  expect((await run('generate', 'd')).status).toBe(1);
  write(markdown, withText('My own remark.\n'));
  expect((await run('generate', 'd')).status).toBe(0);
  expect(filesOf()[markdown]).toContain('\n\nMy own remark.\n');
});
