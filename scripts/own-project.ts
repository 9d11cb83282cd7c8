/**
 * `npm run own-project [-- npm workspace pnpm]`: packs Claimdeck, installs the archive in a new project outside the
 * checkout, and goes from a text to web deck and PDF there, with the machine's own Node. Default: npm. Ends with exit code
 * 1 at the first step that fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';

/** PATH without the checkout's programs, which `npm run` puts first. */
const searchPath = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .filter((folder) => !folder.startsWith(checkout))
  .join(path.delimiter);
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE|INIT_CWD)/u.test(name)));

function run(folder: string, command: string, args: readonly string[]): void {
  process.stdout.write(`${path.basename(folder)}: ${command} ${args.join(' ')}\n`);
  const before = performance.now();
  const done = spawnSync(command, args, {
    cwd: folder,
    env: { ...env, PATH: searchPath },
    shell: isWindows,
    encoding: 'utf8',
  });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status}:\n${done.stdout}${done.stderr}`);
  process.stdout.write(`  ${((performance.now() - before) / 1000).toFixed(0)} s\n`);
}

const text = `ON BREAD

Rain raises the harvest. A good harvest lowers the price of bread.

[Pg 2]

Dear bread lowers the peace of
the town.
`;

/** From the text to the deck in a project that has Claimdeck installed. `npx` runs its commands. */
function makeDeck(folder: string, npx: readonly [string, ...string[]]): void {
  const [program, ...prefix] = npx;
  const claimdeck = (...args: string[]) => run(folder, program, [...prefix, 'claimdeck', ...args]);
  writeFileSync(path.join(folder, 'bread.txt'), text);
  claimdeck('new', 'bread', '--source', 'bread.txt');
  claimdeck('check', 'data/bread/');
  claimdeck('start');
  const made = [
    'dist/bread/index.html',
    'dist/bread/lecture/index.html',
    'dist/bread/lecture.pdf',
    'dist/bread/short.pdf',
  ];
  const missing = made.filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) throw new Error(`Not made: ${missing.join(', ')}`);
  if (!readFileSync(path.join(folder, 'slides/bread/lecture.md'), 'utf8').includes('Dear bread lowers'))
    throw new Error('The slides do not have the text.');
}

/** Ways to install the archive; each gets an empty folder. */
const kinds: Readonly<Record<string, (folder: string, archive: string) => void>> = {
  npm(folder, archive) {
    run(folder, 'npm', ['init', '-y']);
    run(folder, 'npm', ['install', archive]);
    makeDeck(folder, ['npx']);
  },
  workspace(folder, archive) {
    const talks = path.join(folder, 'packages/talks');
    mkdirSync(talks, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "workspaces": ["packages/*"] }');
    writeFileSync(path.join(talks, 'package.json'), '{ "name": "talks", "version": "1.0.0", "type": "module" }');
    run(folder, 'npm', ['install', '--workspace', 'talks', archive]);
    makeDeck(talks, ['npx']);
  },
  pnpm(folder, archive) {
    const pnpm = ['npx', '--yes', `pnpm@10`] as const;
    run(folder, 'npm', ['init', '-y']);
    run(folder, pnpm[0], [...pnpm.slice(1), 'add', archive]);
    makeDeck(folder, [...pnpm, 'exec']);
  },
};

const root = mkdtempSync(path.join(tmpdir(), 'claimdeck-own-'));
const names = process.argv.slice(2);
try {
  run(checkout, 'npm', ['pack', '--silent', '--pack-destination', root]);
  const archive = path.join(root, readdirSync(root).find((name) => name.endsWith('.tgz'))!);
  for (const name of names.length > 0 ? names : ['npm']) {
    const kind = kinds[name];
    if (!kind) throw new Error(`Known: ${Object.keys(kinds).join(', ')}`);
    const folder = path.join(root, name);
    mkdirSync(folder);
    kind(folder, archive);
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
