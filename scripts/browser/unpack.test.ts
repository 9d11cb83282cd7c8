/** Unpacks small folders; the test in browser.test.ts does the same with the real browser. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryPathFor } from '../files/temporary-path.ts';
import { ensureUnpacked, type UnpackJob } from './unpack.ts';

let parent: string;
let folder: string;
/** Lines told, and the number of times the fake unpacker ran. */
let told: string[];
let unpacked: number;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'claimdeck-unpack-'));
  folder = path.join(parent, 'browser');
  told = [];
  unpacked = 0;
});

afterEach(() => rm(parent, { recursive: true }));

const job = (change: Partial<UnpackJob> = {}): UnpackJob => ({
  folder,
  version: '1',
  executable: 'chromium',
  unpack: async (target) => {
    unpacked += 1;
    await writeFile(path.join(target, 'chromium'), 'program', { mode: 0o755 });
    await mkdir(path.join(target, 'locales'));
    await writeFile(path.join(target, 'locales/en.pak'), 'words');
  },
  tell: (line) => told.push(line),
  ...change,
});

const chromium = () => readFile(path.join(folder, 'chromium'), 'utf8');
const again = (fault: string) => [`The unpacked browser is unpacked again: ${fault}.`];

test('a browser is unpacked once, silently, and leaves no temporary folder', async () => {
  expect(await ensureUnpacked(job())).toBe(path.join(folder, 'chromium'));
  await ensureUnpacked(job());
  expect([unpacked, told, await readdir(parent), await chromium()]).toEqual([1, [], ['browser'], 'program']);
});

test('a file that was cut is repaired with one line', async () => {
  await ensureUnpacked(job());
  await truncate(path.join(folder, 'chromium'), 3);
  await ensureUnpacked(job());
  expect([unpacked, told, await chromium()]).toEqual([2, again('chromium has 3 bytes instead of 7'), 'program']);
});

test('other bytes of the same size and a missing file are repaired', async () => {
  await ensureUnpacked(job());
  await writeFile(path.join(folder, 'chromium'), 'PROGRAM');
  await utimes(path.join(folder, 'chromium'), 1, 1);
  await ensureUnpacked(job());
  await rm(path.join(folder, 'locales/en.pak'));
  await ensureUnpacked(job());
  expect(told).toEqual([...again('chromium has another checksum'), ...again('locales/en.pak is missing')]);
  expect(await readdir(path.join(folder, 'locales'))).toEqual(['en.pak']);
});

test('a copied folder is read once and then taken for whole', async () => {
  await ensureUnpacked(job());
  const file = path.join(folder, 'chromium');
  const before = (await stat(file)).mtimeMs;
  await utimes(file, 1, 1);
  await ensureUnpacked(job());
  expect([unpacked, told]).toEqual([1, []]);
  expect(Math.floor((await stat(file)).mtimeMs / 1000)).toBe(Math.floor(before / 1000));
});

test('a folder without a manifest, as older versions left it, is replaced', async () => {
  await mkdir(folder);
  await writeFile(path.join(folder, 'chromium'), 'pro');
  await ensureUnpacked(job());
  expect([told, await chromium()]).toEqual([again('manifest.json is missing or damaged'), 'program']);
});

test.skipIf(process.platform === 'win32')('a lost executable bit is repaired', async () => {
  await ensureUnpacked(job());
  await chmod(path.join(folder, 'chromium'), 0o644);
  await ensureUnpacked(job());
  expect(told).toEqual(again('chromium has other permissions'));
  expect((await stat(path.join(folder, 'chromium'))).mode & 0o100).toBe(0o100);
});

test('a manifest with a null record is damaged', async () => {
  await ensureUnpacked(job());
  await writeFile(path.join(folder, 'manifest.json'), '{"version":"1","files":{"chromium":null}}');
  await ensureUnpacked(job());
  expect([told, await chromium()]).toEqual([again('manifest.json has no record of chromium'), 'program']);
});

test('a file in the place of the folder is replaced', async () => {
  await writeFile(folder, 'file');
  await ensureUnpacked(job());
  expect([told, await chromium()]).toEqual([again('browser is not a folder'), 'program']);
});

test('another version is unpacked again', async () => {
  await ensureUnpacked(job());
  await ensureUnpacked(job({ version: '2' }));
  expect(told).toEqual(again('version 1 instead of 2'));
});

test('a run that ends while it unpacks leaves nothing that the next run uses', async () => {
  const unpack = async (target: string) => {
    await writeFile(path.join(target, 'chromium'), 'pro');
    throw new Error('killed');
  };
  await expect(ensureUnpacked(job({ unpack }))).rejects.toThrow('killed');
  expect(await readdir(parent)).toEqual([]);
  // A killed process does not even remove its temporary folder: a later run does.
  const ofThisProcess = temporaryPathFor(folder, 'part');
  const ofKilledProcess = ofThisProcess.replace(`-${process.pid}-`, '-99999999-');
  for (const name of [ofThisProcess, ofKilledProcess]) await mkdir(name);
  await ensureUnpacked(job());
  const names = [path.basename(folder), path.basename(ofThisProcess)];
  expect([await readdir(parent), await chromium()]).toEqual([names, 'program']);
});

test('an archive without the executable is an error', async () => {
  await expect(ensureUnpacked(job({ unpack: async () => {} }))).rejects.toThrow('Unpacking gave no chromium.');
});

test('two runs at once both succeed, with and without a damaged folder', async () => {
  const both = () => Promise.all([ensureUnpacked(job()), ensureUnpacked(job())]);
  await both();
  await truncate(path.join(folder, 'chromium'), 3);
  await both();
  expect([await readdir(parent), await chromium()]).toEqual([['browser'], 'program']);
  await ensureUnpacked(job());
  expect(unpacked).toBe(4);
});
