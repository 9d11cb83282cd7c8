import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Effects, nodeEffects } from '../effects.ts';
import { type CacheKind, cacheFile, cacheKinds, readCache, writeCache } from './store.ts';

let root: string;
let effects: Effects;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'claimdeck-store-'));
  effects = nodeEffects(root);
});
afterEach(() => rm(root, { recursive: true }));

const file = cacheFile('slides', 'a');
const read = () => readCache('slides', 'a', effects);

test('an entry is read as it was written, also if it is empty', async () => {
  expect(await read()).toBeUndefined();
  await writeCache('slides', 'a', 'Zähler\n', effects);
  expect(await read()).toBe('Zähler\n');
  await writeCache('slides', 'a', '', effects);
  expect(await read()).toBe('');
});

test('cut, changed and foreign bytes count as missing', async () => {
  await writeCache('slides', 'a', 'text', effects);
  const whole = (await effects.readText(file)) as string;
  for (let length = 0; length < whole.length; length += 1) {
    await truncate(path.join(root, file), whole.length - 1 - length);
    expect(await read()).toBeUndefined();
  }
  await effects.write(file, whole.replace('text', 'test'));
  expect(await read()).toBeUndefined();
  await effects.write(file, new Uint8Array([0xff, 0xfe, 0x0a, 0x80]));
  expect(await read()).toBeUndefined();
  await writeCache('slides', 'b', 'text', effects);
  await effects.write(file, (await effects.readText(cacheFile('slides', 'b'))) as string);
  expect(await read()).toBeUndefined();
});

test.each(['.claimdeck', path.posix.dirname(file)])(
  'a file in the place of the folder %s counts as missing, and is replaced',
  async (folder) => {
    await effects.write(folder, 'file');
    expect(await read()).toBeUndefined();
    await writeCache('slides', 'a', 'text', effects);
    expect(await read()).toBe('text');
  },
);

test('a folder in the place of an entry counts as missing, and is replaced', async () => {
  await effects.write(`${file}/inner`, 'file');
  expect(await read()).toBeUndefined();
  await writeCache('slides', 'a', 'text', effects);
  expect(await read()).toBe('text');
});

test('the first write of a run prunes its folder to the limit of the kind', async () => {
  const folder = path.posix.dirname(file);
  for (let i = 0; i < 205; i += 1) await effects.write(`${folder}/old-${String(i).padStart(3, '0')}`, '');
  await writeCache('slides', 'a', 'text', effects);
  expect((await effects.list(folder)).length).toBe(200);
  await writeCache('slides', 'b', 'text', effects);
  expect((await effects.list(folder)).length).toBe(201);
  expect(await read()).toBe('text');
});

test.each(Object.keys(cacheKinds) as CacheKind[])(
  'damage in %s is told with --verbose, and made good',
  async (kind) => {
    const told: string[] = [];
    const verbose = { ...nodeEffects(root, true), tell: (line: string) => void told.push(line) };
    const entry = cacheFile(kind, 'd/a');
    expect(await readCache(kind, 'd/a', verbose)).toBeUndefined();
    await writeCache(kind, 'd/a', 'text', verbose);
    const whole = (await effects.readText(entry)) as string;
    for (const damaged of ['', whole.slice(0, -1), `2 ${whole}`, new Uint8Array([0xff, 0xfe])]) {
      await effects.write(entry, damaged);
      expect(await readCache(kind, 'd/a', effects)).toBeUndefined();
      expect(told.splice(0)).toEqual([]);
      expect(await readCache(kind, 'd/a', verbose)).toBeUndefined();
      expect(told.splice(0)).toEqual([`${entry}: damaged, counts as missing`]);
      await writeCache(kind, 'd/a', 'text', verbose);
      expect(await effects.readText(entry)).toBe(whole);
    }
  },
);
