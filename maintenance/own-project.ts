/**
 * `npm run own-project [-- npm workspace pnpm npm@24 pnpm@24]`: packs Claimdeck, installs the archive in a new project
 * outside the checkout, and goes from a text to web deck and PDF there, with the machine's own Node, and after `@24` with
 * the Node 24 of the packages. Default: npm. Ends with exit code 1 at the first step that fails, and where the fast build
 * is not taken.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandsOf, readDocPage, writeFileOf } from './doc-blocks.ts';

const checkout = path.resolve(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';

/** PATH without the checkout's programs, which `npm run` puts first. */
const ownPath = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => !folder.startsWith(checkout));
/** PATH of the programs that are run now. */
let searchPath = '';
/** The environment without what `npm run` adds. `NODE_EXTRA_CA_CERTS` stays, from which pnpm has further certificates. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE$|INIT_CWD$)/u.test(name)),
);

/** Runs a program to its end. Returns what it printed. */
function run(folder: string, command: string, args: readonly string[]): string {
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
  // npm and pnpm take the versions that the fast build was tested with: they are exact dependencies of Claimdeck.
  if (done.stderr.includes('W_FAST_PATH_UNAVAILABLE')) throw new Error(`The fast build is not taken:\n${done.stderr}`);
  process.stdout.write(`  ${((performance.now() - before) / 1000).toFixed(0)} s\n`);
  return done.stdout;
}

/** Commands of the tutorial that are not run here: those of the checkout, and `dev`, a server that does not end. */
const notRun = ['npm ci', 'npm pack', 'npx claimdeck dev'];

/**
 * Follows docs/tutorial.md: writes its files and runs its commands.
 * @param rewrite the command as a kind of project needs it; empty where it needs none
 */
function followTutorial(folder: string, rewrite: (command: string) => string = (command) => command): void {
  for (const block of readDocPage('docs/tutorial.md').blocks) {
    writeFileOf(block, folder);
    for (const command of commandsOf(block).filter((line) => !notRun.includes(line))) {
      const [program, ...args] = rewrite(command).split(' ').filter(Boolean);
      if (program !== undefined) run(folder, program, args);
    }
  }
  const made = ['dist/bread/index.html', 'dist/bread/lecture/index.html', 'dist/bread/lecture.pdf'];
  const missing = made.filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) throw new Error(`Not made: ${missing.join(', ')}`);
  if (!readFileSync(path.join(folder, 'slides/bread/lecture.md'), 'utf8').includes('# Rain makes bread cheap'))
    throw new Error('The slides do not have the claims.');
}

/** Kinds of project, each in an empty folder. `addArchive` copies the packed Claimdeck into a folder. */
const kinds: Readonly<Record<string, (folder: string, addArchive: (folder: string) => void) => void>> = {
  npm(folder, addArchive) {
    addArchive(folder);
    followTutorial(folder);
  },
  workspace(folder, addArchive) {
    const talks = path.join(folder, 'packages/talks');
    mkdirSync(talks, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "workspaces": ["packages/*"] }');
    writeFileSync(path.join(talks, 'package.json'), '{ "name": "talks", "version": "1.0.0", "type": "module" }');
    addArchive(talks);
    followTutorial(talks, (command) => command.replace(/^npm init -y$/u, ''));
  },
  pnpm(folder, addArchive) {
    addArchive(folder);
    const tools = `${folder}-program`;
    run(folder, 'npm', ['install', '--silent', '--prefix', tools, 'pnpm@10.34.8']);
    searchPath = [path.join(tools, 'node_modules/.bin'), searchPath].join(path.delimiter);
    followTutorial(folder, (command) =>
      command.replace(/^npm install /u, 'pnpm add ').replace(/^npx claimdeck /u, 'pnpm exec claimdeck '),
    );
  },
};

const root = mkdtempSync(path.join(tmpdir(), 'claimdeck-own-'));
const names = process.argv.slice(2);
try {
  searchPath = ownPath.join(path.delimiter);
  run(checkout, 'npm', ['pack', '--silent', '--pack-destination', root]);
  const archive = readdirSync(root).find((name) => name.endsWith('.tgz'))!;
  for (const name of names.length > 0 ? names : ['npm']) {
    const [, kindName = '', node] = /^(\w+)(@24)?$/u.exec(name) ?? [];
    const kind = kinds[kindName];
    if (!kind) throw new Error(`Known: ${Object.keys(kinds).join(', ')}, each also with @24`);
    searchPath = [...(node === undefined ? [] : [path.dirname(process.execPath)]), ...ownPath].join(path.delimiter);
    // The name of the folder becomes that of the package.
    const folder = path.join(root, name.replace('@', '-'));
    mkdirSync(folder);
    process.stdout.write(`  ${run(folder, 'node', ['--version'])}`);
    kind(folder, (place) => copyFileSync(path.join(root, archive), path.join(place, archive)));
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
