/** The command line: each command takes its own options and no others. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import type { Effects } from '../effects.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { buildProgram } from './program.ts';

const root = path.resolve(import.meta.dirname, '../..');
const own = temporaryFolder();

/** What the program prints for some arguments, and its exit code or commander's error. */
async function run(...argv: string[]): Promise<{ printed: string; result: number | string }> {
  const printed: string[] = [];
  const program = buildProgram('1.2.3', { print: (text: string) => void printed.push(text) } as unknown as Effects);
  const result = await program.run(argv).catch((error: unknown) => {
    if (error instanceof CommanderError) return error.message;
    throw error;
  });
  return { printed: printed.join('\n'), result };
}

test.each(['--version', '-V'])('%s prints the version', async (option) => {
  expect(await run(option)).toEqual({ printed: '1.2.3', result: 0 });
});

test.each([
  ['decks', ['--json']],
  ['check', ['--all', '--render', '--talk', '--watch', '--shard', '--json', '--out', '--browser']],
  [
    'analyse',
    [
      '--all',
      '--section',
      '--outcome',
      '--format',
      '--json',
      '--links',
      '--as',
      '--map',
      '--compare',
      '--from',
      '--to',
      '--rise',
      '--fall',
      '--loop-length',
      '--loop-count',
    ],
  ],
  [
    'import',
    [
      ...['--source', '--as', '--map', '--outcome', '--work', '--language', '--typescript'],
      ...['--add', '--dry-run', '--json'],
    ],
  ],
  ['generate', ['--all', '--talk', '--shard', '--take', '--slide', '--undo', '--verbose']],
  ['talk', ['--all', '--minutes', '--sections', '--save', '--replace', '--talk', '--json']],
  ['diff', ['--deck', '--json']],
  ['pull', ['--out']],
  ['dev', ['--talk', '--remote', '--port', '--host']],
  ['present', ['--talk', '--remote', '--port', '--host']],
  ['build', ['--all', '--talk', '--shard']],
  [
    'export',
    [
      '--format',
      '--all',
      '--talk',
      '--shard',
      '--out',
      '--range',
      '--with-clicks',
      '--scale',
      '--paper',
      '--template',
      '--per-page',
      '--browser',
    ],
  ],
  ['start', ['--all', '--talk', '--shard', '--verbose', '--browser']],
  ['index', []],
  ['doctor', ['--browser']],
])('the help of %s lists its options and no others', async (name, options) => {
  const help = await run(name, '--help');
  expect(help.result).toBe(0);
  const listed = [...help.printed.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gmu)].map((match) => match[1]);
  expect([...new Set(listed)].sort()).toEqual([...new Set([...options, '--data-only', '--debug', '--help'])].sort());
  expect((await run('help', name)).printed).toBe(help.printed);
});

test.each([
  [['check', '--tlak', 'x'], "error: unknown option '--tlak'\n(Did you mean --talk?)"],
  [['doctor', '--talk', 'x'], "error: unknown option '--talk'"],
  [['dev', 'a', 'b'], "error: too many arguments for 'dev'. Expected 1 argument but got 2: a, b."],
  [['export'], "error: required option '--format <formats>' not specified"],
  [
    ['export', '--format', 'pdf,docx'],
    "error: option '--format <formats>' argument 'pdf,docx' is invalid. Allowed choices are pdf, html, pptx, handout, notes, notes-pdf, essay, png, webp, svg, cover, poster, csv, graphml, kumu, causal-map, annotations, xmile, all.",
  ],
  [['help', 'nosuch'], "error: unknown command 'nosuch'"],
  [['chekc', '--help'], "error: unknown command 'chekc'\n(Did you mean check?)"],
  [['check', '--talk'], "error: option '--talk <ids>' argument missing"],
  [['check', '--out', 'x'], "error: option '--out' needs '--render'"],
  [['check', '--browser', 'x'], "error: option '--browser' needs '--render'"],
  [['analyse', '--from', 'x'], "error: option '--from' needs '--to'"],
  [['analyse', '--rise', 'x', '--fall', 'y'], "error: option '--rise <id>' cannot be used with option '--fall <id>'"],
  [['generate', '--slide', 'x'], "error: option '--slide' needs '--take'"],
  [
    ['generate', '--take', 'mine', '--slide', 'x', '--slide', 'y'],
    "error: option '--slide <id>' argument 'y' is invalid. It was given before, as 'x'.",
  ],
  [
    ['generate', '--take', 'theirs'],
    "error: option '--take <side>' argument 'theirs' is invalid. Allowed choices are mine, generated.",
  ],
  [['talk', '--minutes', '5', '--replace'], "error: option '--replace' needs '--save'"],
  [['talk', '--talk', 'x', '--replace'], "error: option '--talk <ids>' cannot be used with option '--replace'"],
  [
    ['talk', '--talk', 'x', '--minutes', '5'],
    "error: option '--talk <ids>' cannot be used with option '--minutes <n>'",
  ],
  [['analyse', '--json', '--format', 'csv'], "error: option '--json' cannot be used with option '--format <format>'"],
  [
    ['analyse', '--links', 'x.csv', '--section', 'x'],
    "error: option '--links <file>' cannot be used with option '--section <id>'",
  ],
  [
    ['analyse', '--compare', 'x', '--outcome', 'x'],
    "error: option '--compare <codings...>' cannot be used with option '--outcome <id>'",
  ],
])('%j is refused', async (argv, message) => {
  expect((await run(...argv)).result).toBe(message);
});

/** The real command line. */
const claimdeck = (...argv: string[]) =>
  spawnSync(process.execPath, ['bin/claimdeck.js', ...argv], { cwd: root, encoding: 'utf8' });

test('wrong usage ends with code 2 and a diagnostic on stderr that names what was meant', () => {
  const { status, stdout, stderr } = claimdeck('chekc');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^E_USAGE -\n {2}Unknown command 'chekc'\.\n {2}found: {4}chekc\n {2}expected: check\n/u);
  expect(claimdeck('check', '--jsn').stderr).toMatch(/found: {4}--jsn\n {2}expected: --json\n/u);
});

test.skipIf(process.platform === 'win32')('no command runs where Node takes the path for a pattern', () => {
  const cwd = path.join(own, 'a*b');
  mkdirSync(cwd, { recursive: true });
  const program = path.resolve(root, 'bin/claimdeck.js');
  for (const argv of [['check'], ['new', 'd', '--source', 'd.txt']]) {
    const { status, stderr } = spawnSync(process.execPath, [program, ...argv], { cwd, encoding: 'utf8' });
    expect([status, stderr.split('\n')[0]]).toEqual([1, 'E_PATH_UNSUPPORTED -']);
  }
});

test('a wrong choice is reported with the choices', () => {
  expect(claimdeck('analyse', '--format', 'xls').stderr).toMatch(
    /found: {4}xls\n {2}expected: text, json, csv, graphml, yed, dot, mermaid, explorer\n/u,
  );
});

test('--debug may stand before the command', () => {
  expect(claimdeck('--debug', 'analyse', '--links', 'none.csv').stderr).toContain('E_LINKS_MISSING');
});

test('a reader that closes the pipe ends the command without an error', () => {
  const script = `"${process.execPath}" bin/claimdeck.js analyse north-korea-china-alliance --json | head -c 1`;
  expect(spawnSync(script, { cwd: root, shell: true, encoding: 'utf8' }).stderr).toBe('');
});

test('without a command the help is printed, and the code is 2', () => {
  const { status, stdout } = claimdeck();
  expect(status).toBe(2);
  expect(stdout).toContain('Usage: claimdeck [options] [command]');
  expect(stdout).toContain('Exit codes: 0 done');
});

test('--version prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(claimdeck('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
});
