/**
 * Installs the newest Slidev, Vite and UnoCSS in a temporary copy of the checkout, then builds the decks and runs the
 * browser tests there on the plain path. Shows what an upgrade would break; the checkout stays as it is.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The parts of package.json that are changed. */
interface Manifest {
  readonly dependencies: Record<string, string>;
}

const root = path.resolve(import.meta.dirname, '..');
const copy = mkdtempSync(path.join(os.tmpdir(), 'claimdeck-newest-'));
const upgraded = ['@slidev/cli', '@slidev/parser', '@slidev/theme-default', 'vite'];
/** Slidev's own packages whose versions Claimdeck fixes: without that, npm takes the newest that Slidev allows. */
const fixed = /unocss|^@vitejs\/plugin-vue$|^magic-string$/u;

/** Runs a command in the copy and returns its exit code. */
function run(command: string): number {
  console.log(`\n> ${command}`);
  const env = { ...process.env, CLAIMDECK_PLAIN: '1', CI: 'true' };
  return spawnSync(command, { cwd: copy, env, stdio: 'inherit', shell: true }).status ?? 1;
}

try {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of files.toString().split('\0').filter(Boolean))
    cpSync(path.join(root, file), path.join(copy, file), { force: true });

  const file = path.join(copy, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  for (const name of upgraded) manifest.dependencies[name] = 'latest';
  for (const name of Object.keys(manifest.dependencies)) if (fixed.test(name)) delete manifest.dependencies[name];
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  rmSync(path.join(copy, 'package-lock.json'));

  const failed = ['npm install --force', 'npm start', 'npm run test:plain'].find((command) => run(command) !== 0);
  const shown = ['@slidev/cli', 'vite', 'unocss', 'magic-string', '@vitejs/plugin-vue'].join(' ');
  spawnSync(`npm ls ${shown} --depth=1`, { cwd: copy, stdio: 'inherit', shell: true });
  console.log(failed === undefined ? 'The newest versions build and pass.' : `Failed: ${failed}`);
  process.exitCode = failed === undefined ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
