import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expandBrace, resolveGlobs } from './near-globs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'claimdeck-globs-'));
  await mkdir(path.join(folder, 'a/styles'), { recursive: true });
  await mkdir(path.join(folder, 'b'));
  await writeFile(path.join(folder, 'a/styles/index.ts'), '');
  await writeFile(path.join(folder, 'a/style.css'), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a glob of one brace means the paths it spells out', () => {
  expect(expandBrace('../a/setup/main.{ts,js}')).toEqual(['../a/setup/main.ts', '../a/setup/main.js']);
});

test.each(['../a/*.ts', '../a/{x,y}/{z,w}.ts', '../a/main.ts', '!../a/main.{ts,js}'])('%s is left to Vite', (glob) => {
  expect(expandBrace(glob)).toBeUndefined();
});

test('the files that are there are imported, in the order of their paths', async () => {
  const text =
    'export default import.meta.glob(["../a/styles/index.{ts,js,css}","../a/style.{ts,js,css}"], {"eager":true,"exhaustive":true})\n';
  expect(await resolveGlobs(text, path.join(folder, 'b'))).toBe(
    'import * as m0 from "../a/style.css";\nimport * as m1 from "../a/styles/index.ts";\n' +
      'export default {"../a/style.css": m0, "../a/styles/index.ts": m1};\n',
  );
});

test('of a default import the default is taken, and of none nothing', async () => {
  const ask = (name: string) =>
    resolveGlobs(
      `export default import.meta.glob(["../a/${name}.{ts,css}"], {"eager":true,"exhaustive":true,"import":"default"})`,
      path.join(folder, 'b'),
    );
  expect(await ask('style')).toBe('import m0 from "../a/style.css";\nexport default {"../a/style.css": m0};\n');
  expect(await ask('none')).toBe('export default {};\n');
});

test('a module of another form is left to Vite', async () => {
  expect(await resolveGlobs('export default import.meta.glob(["../a/*.ts"])', folder)).toBeUndefined();
  const lazy = 'export default import.meta.glob(["../a/style.{ts,css}"], {"eager":false,"exhaustive":true})';
  expect(await resolveGlobs(lazy, folder)).toBeUndefined();
});
