import { expect, test } from 'vitest';
import { commandsOf, readDocBlocks } from './doc-blocks.ts';

test('blocks have their place, language and file', () => {
  const page =
    '# A\n\nSave `b` as `data/c.txt`:\n\n```text\n■ One\n\n```\n\n```sh\nnpm ci\n\nnpm start  # all\n```\n\nIn `d.ts`.\n\n```\nx\n```\n';
  const blocks = readDocBlocks('p.md', page);
  expect(blocks).toEqual([
    { place: 'p.md:5', language: 'text', code: '■ One\n\n', file: 'data/c.txt' },
    { place: 'p.md:10', language: 'sh', code: 'npm ci\n\nnpm start  # all\n' },
    { place: 'p.md:18', language: '', code: 'x\n' },
  ]);
  expect(blocks.map(commandsOf)).toEqual([[], ['npm ci', 'npm start'], []]);
});
