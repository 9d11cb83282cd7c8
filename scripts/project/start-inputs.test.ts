import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { digestStart } from './start-inputs.ts';

test('the inputs of start change with the slides and with their records', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'claimdeck-start-'));
  try {
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
      return digestStart('data', nodeEffects(root));
    };
    const digests = [
      await write('slides/d/talk.md', 'a'),
      await write('slides/d/talk.md', 'b'),
      await write('slides/d/.generated/talk.md', 'a'),
      await write('slides/d/.generated/talk.md', 'b'),
    ];
    expect(new Set(digests).size).toBe(4);
    expect(await write('slides/d/.talk.md.swp', 'editor')).toBe(digests[3]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
