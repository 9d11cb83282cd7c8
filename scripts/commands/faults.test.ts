/** Faults of the machine, provoked through the command line: each is told as what it is, and none ends with exit code 70. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, openSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const command = path.resolve(import.meta.dirname, '../../bin/claimdeck.js');
const root = temporaryFolder();
const write = writerIn(root);
const isPosix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;
/** Another user than root, who may write anywhere. */
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const run = (args: readonly string[], options: object = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    encoding: 'utf8',
    ...options,
  });
  return { status, stdout, stderr };
};

beforeEach(() => {
  write('package.json', '{ "name": "mine", "type": "module" }');
  write('data/d/deck.json', JSON.stringify(smallDeck));
  write('data/d/source.txt', smallSource);
});

test('HOME unset, another locale and another time zone change nothing', () => {
  const { HOME: _, ...environment } = process.env;
  const usual = run(['analyse', '--json']);
  expect(usual.status).toBe(0);
  for (const env of [environment, { ...process.env, LC_ALL: 'tr_TR.UTF-8' }, { ...process.env, TZ: 'Pacific/Apia' }])
    expect(run(['analyse', '--json'], { env })).toEqual(usual);
});

test.skipIf(!isPosix)('an output that is closed ends the command quietly', async () => {
  const child = spawn(process.execPath, [command, 'analyse', '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let told = '';
  child.stderr.on('data', (chunk) => (told += chunk));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(told).not.toMatch(/E_|Error/u);
});

test.skipIf(process.platform !== 'linux')('results that find no space are E_DISK_FULL', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = run(['analyse'], { stdio: ['ignore', full, 'pipe'] });
  expect(status).toBe(4);
  expect(stderr).toMatch(/^E_DISK_FULL -\n.*\n {2}found: {4}ENOSPC: /mu);
  expect(run(['check'], { stdio: ['ignore', 'pipe', full] })).toMatchObject({ status: 0 });
});

test.skipIf(!isPosix)('folders and data that the user may not use are named, and nothing is half written', () => {
  const folders = ['.', 'data', 'data/d', 'slides', 'slides/d', '.claimdeck'].map((name) => path.join(root, name));
  write('slides/d/.keep', '');
  write('.claimdeck/.keep', '');
  if (isRoot) for (const folder of folders) chownSync(folder, 65_534, 65_534);
  chmodSync(path.join(root, 'slides/d'), 0o555);
  const written = run(['generate'], nobody);
  expect([written.status, written.stderr]).toEqual([
    4,
    expect.stringMatching(/^E_FILE_NOT_WRITTEN slides\/d\/talk\.md\n.*\n {2}found: {4}EACCES: /mu),
  ]);
  expect(readdirSync(path.join(root, 'slides/d'))).toEqual(['.keep']);
  chmodSync(path.join(root, 'data/d/deck.json'), 0o000);
  const read = run(['check'], nobody);
  expect([read.status, read.stderr]).toEqual([1, expect.stringMatching(/^E_FILE_NOT_READ data\/d\/deck\.json\n/mu)]);
  for (const folder of folders) chmodSync(folder, 0o755);
});

test('a port that another program has is E_PORT_TAKEN', async () => {
  write('node_modules/claimdeck/package.json', '{ "name": "claimdeck" }');
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const { status, stderr } = run(['dev', '--port', String(port)]);
  server.close();
  expect([status, stderr]).toEqual([4, expect.stringMatching(/^E_PORT_TAKEN -\n/mu)]);
  expect(stderr).toContain(`port ${port}: EADDRINUSE, address already in use`);
});
