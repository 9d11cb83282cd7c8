import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { watchFolder } from './watch-folder.ts';

const root = temporaryFolder();
const told = new Set<string>();
let end: () => void;

const write = (file: string) => writeFileSync(path.join(root, file), 'x');
/** Saves as many editors do: writes another file and renames it. */
const replace = (file: string) => {
  write('new~');
  renameSync(path.join(root, 'new~'), path.join(root, file));
};
const expectTold = async (file: string) => {
  await vi.waitFor(() => expect([...told]).toContain(file), { timeout: 5000 });
  // Late events of the same change.
  await new Promise((resolve) => setTimeout(resolve, 100));
  told.clear();
};

beforeEach(() => {
  mkdirSync(path.join(root, 'sections'));
  write('sections/a.ts');
  told.clear();
  end = watchFolder(root, (file) => told.add(file));
});
afterEach(() => end());

test('a file that is replaced by a rename is told each time', async () => {
  for (let save = 0; save < 3; save += 1) {
    replace('sections/a.ts');
    await expectTold('sections/a.ts');
  }
  write('sections/a.ts');
  await expectTold('sections/a.ts');
});

test('files of a folder that is made later, or made again, are told', async () => {
  for (let time = 0; time < 2; time += 1) {
    mkdirSync(path.join(root, 'talks'));
    write('talks/short.json');
    await expectTold('talks/short.json');
    replace('talks/short.json');
    await expectTold('talks/short.json');
    rmSync(path.join(root, 'talks'), { recursive: true });
    await expectTold('talks');
  }
});

// Root may read every folder.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that may not be read does not end the watch, and its files are told once it may be',
  async () => {
    mkdirSync(path.join(root, 'talks'));
    chmodSync(path.join(root, 'talks'), 0);
    await expectTold('talks');
    write('sections/a.ts');
    await expectTold('sections/a.ts');
    chmodSync(path.join(root, 'talks'), 0o755);
    await expectTold('talks');
    write('talks/short.json');
    await expectTold('talks/short.json');
  },
);

test('nothing is told after the end', async () => {
  end();
  write('sections/a.ts');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([...told]).toEqual([]);
});
