import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandsOf, type DocBlock, readDocBlocks, writeFileOf } from './doc-blocks.ts';

test('blocks have their place, language and file', () => {
  const page =
    '# A\n\nSave `b` as `data/c.txt`:\n\n```text\n■ One\n\n```\n\n```sh\nnpm ci\n\nnpm start  # all\n```\n\nIn `d.ts`.\n\n```\nx\n```\n';
  const blocks = readDocBlocks('p.md', page);
  expect(blocks).toEqual([
    { place: 'p.md:5', language: 'text', code: '■ One\n\n', file: 'data/c.txt', replaces: false },
    { place: 'p.md:10', language: 'sh', code: 'npm ci\n\nnpm start  # all\n', replaces: false },
    { place: 'p.md:18', language: '', code: 'x\n', replaces: false },
  ]);
  expect(blocks.map(commandsOf)).toEqual([[], ['npm ci', 'npm start'], []]);
});

test('a file to be replaced must exist', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdeck-blocks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const read = () => readFileSync(path.join(folder, 'a/b.ts'), 'utf8');
  const [replaced, saved] = readDocBlocks(
    'p.md',
    'One. Replace the contents of `a/b.ts`:\n\n```ts\n2\n```\n\nSave as `a/b.ts`:\n\n```ts\n1\n```\n',
  ) as [DocBlock, DocBlock];
  expect(() => writeFileOf(replaced, folder)).toThrow('p.md:3: there is no a/b.ts to replace');
  writeFileOf(saved, folder);
  expect(read()).toBe('1\n');
  writeFileOf(replaced, folder);
  expect(read()).toBe('2\n');
});
