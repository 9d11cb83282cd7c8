import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeEffects } from './effects.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'claimdeck-effects-'));
  await mkdir(path.join(root, 'cache/folder'), { recursive: true });
  for (const [i, name] of ['old', 'older', 'new', 'newest'].entries()) {
    await writeFile(path.join(root, 'cache', name), name);
    const time = new Date(2_000_000_000_000 + [2, 1, 3, 4][i]! * 60_000);
    await utimes(path.join(root, 'cache', name), time, time);
  }
});
afterEach(() => rm(root, { recursive: true, force: true }));

const left = async () => (await readdir(path.join(root, 'cache'))).sort();

test('what was written longest ago is pruned first, folders never', async () => {
  await nodeEffects(root).prune('cache', 2);
  expect(await left()).toEqual(['folder', 'new', 'newest']);
});

test('nothing is pruned where there is room, or no folder', async () => {
  await nodeEffects(root).prune('cache', 5);
  await nodeEffects(root).prune('elsewhere', 1);
  expect(await left()).toHaveLength(5);
});

test('a folder is copied with all that is in it', async () => {
  await writeFile(path.join(root, 'cache/folder/inner'), 'inner');
  await nodeEffects(root).copy('cache', 'copied');
  expect([...(await nodeEffects(root).digests('copied')).keys()]).toEqual([
    'copied/folder/inner',
    ...['new', 'newest', 'old', 'older'].map((name) => `copied/${name}`),
  ]);
});
