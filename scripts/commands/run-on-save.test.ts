import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryPathFor } from '../files/temporary-path.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOnSave } from './run-on-save.ts';

const folder = temporaryFolder();
const save = (file: string) => writeFileSync(path.join(folder, file), 'x');
const soon = { timeout: 20_000 };

test('what may wait is done after the run of the last save', async () => {
  const done: string[] = [];
  const run = async (files: ReadonlySet<string>) => {
    done.push([...files].join());
    if (files.has('first.ts')) save('second.ts');
  };
  const rest = async () => void done.push('rest');
  const { end } = runOnSave({ folder, run, rest });
  save('first.ts');
  await vi.waitFor(() => expect(done.slice(-2)).toEqual(['second.ts', 'rest']), soon);
  expect(done[0]).toBe('first.ts');
  end();
});

test('temporary files of editors and of Claimdeck, and hidden ones, are no saves', async () => {
  const done: string[][] = [];
  const { end } = runOnSave({ folder, run: async (files) => void done.push([...files]) });
  mkdirSync(path.join(folder, '.imported'));
  const editors = [
    '4913',
    '.a.ts.swp',
    'a.ts~',
    '.#a.ts',
    '#a.ts#',
    'a.ts___jb_tmp___',
    'a.ts___jb_old___',
    'sedP3EjNc',
  ];
  for (const file of [...editors, 'a.ts.vsctmp', 'a.ts.tmp', '.imported/a.json', temporaryPathFor('a.ts', 'part')])
    save(file);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(done).toEqual([]);
  for (const file of ['a.ts', 'source.txt', 'sedation.ts', 'no.tmp.json']) save(file);
  await vi.waitFor(() => expect(done.flat()).toEqual(['a.ts', 'source.txt', 'sedation.ts', 'no.tmp.json']), soon);
  end();
});

test('an error of what may wait ends the watch like one of a run', async () => {
  const { end, failed } = runOnSave({
    folder,
    run: async () => {},
    rest: () => Promise.reject(new Error('no space left')),
  });
  save('third.ts');
  await expect(failed).rejects.toThrow('no space left');
  end();
});
