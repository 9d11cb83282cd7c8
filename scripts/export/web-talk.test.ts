/** What Slidev's options for a talk hold. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { resolveSlidevOptions } from './web-talk.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '../..'));
const folder = '.claimdeck/test-web-talk';

afterAll(() => effects.remove(folder));

test('a deck preloads pictures of `public`, and none of other hosts or beside the slides', async () => {
  const addresses = ['https://a.example/a.png', '//b.example/b.png', '/c.png', './d.png', 'e.png', '../f.png'];
  const pictures = addresses.map((address) => `![A](${address})`);
  await effects.write(`${folder}/talk.md`, `# A\n\n${pictures.join('\n\n')}\n`);
  const { data, utils } = await resolveSlidevOptions(`${folder}/talk.md`, effects);
  expect(data.slides.map(({ images }) => images)).toEqual([['/c.png']]);
  expect(utils.indexHtml.match(/<link rel="preload"[^>]*>/gu)).toEqual([
    '<link rel="preload" as="image" href="/c.png">',
  ]);
});
