import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { digestStart } from './start-inputs.ts';

const effects = nodeEffects(temporaryFolder());

test('the inputs of start change with the slides and with their records', async () => {
  const write = async (file: string, text: string) => {
    await effects.write(file, text);
    return digestStart('data', effects);
  };
  const digests = [
    await write('slides/d/talk.md', 'a'),
    await write('slides/d/talk.md', 'b'),
    await write('slides/d/.generated/talk.md', 'a'),
    await write('slides/d/.generated/talk.md', 'b'),
  ];
  expect(new Set(digests).size).toBe(4);
  expect(await write('slides/d/.talk.md.swp', 'editor')).toBe(digests[3]);
});
