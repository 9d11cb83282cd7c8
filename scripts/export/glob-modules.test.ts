import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { globModules } from './glob-modules.ts';

const root = temporaryFolder();
const folder = path.join(root, 'slides/d/node_modules/.slidev/virtual');

const { filter, handler } = globModules().load as unknown as {
  readonly filter: { readonly id: RegExp };
  readonly handler: (id: string) => Promise<string | null>;
};

const text = 'export default import.meta.glob(["../a.ts"], {})\n';
const named = (of: string) =>
  path.join(folder, `import-glob.${createHash('sha256').update(of).digest('hex').slice(0, 10)}.ts`);

test('a module that another process is writing is read when all of it is there', async () => {
  const file = named(text);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '');
  const read = handler(file);
  await wait(30);
  writeFileSync(file, text.slice(0, 20));
  await wait(30);
  writeFileSync(file, text);
  expect(await read).toBe(text);
});

test('other modules are left to Vite', () => {
  expect(filter.id.test(named(text).replaceAll('\\', '/'))).toBe(true);
  for (const id of [
    '/p/slides/d/talk.md',
    '/p/node_modules/.slidev/virtual/other.0123456789.ts',
    '/p/import-glob.0123456789.ts',
  ])
    expect(filter.id.test(id)).toBe(false);
});
