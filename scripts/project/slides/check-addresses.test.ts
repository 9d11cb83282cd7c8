/** Slides with the address of another one. */
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { checkAddresses } from './check-addresses.ts';
import { talkFiles } from './talk-files.ts';

test('an id or alias that a slide before has is told, with both slides', async () => {
  const effects = nodeEffects(temporaryFolder());
  const files = talkFiles('deck', 'a');
  const slides = [
    'id: one',
    'id: two\nrouteAlias: two',
    'id: one\nhide: true',
    'routeAlias: one',
    'src: ./more.md',
    '',
  ];
  await effects.write(files.markdown, slides.map((head) => `---\n${head}\n---\n\n# A\n`).join('\n'));
  await effects.write('slides/deck/more.md', '---\nid: two\n---\n\n# B\n');
  const told = (await checkAddresses(files, effects)).map((d) => [d.code, d.file, d.path, d.message, d.actual]);
  expect(told).toEqual([
    ['W_SLIDES_ADDRESS', files.markdown, 'slide 3', 'Slide 1 has the same address.', 'one'],
    ['W_SLIDES_ADDRESS', files.markdown, 'slide 4', 'Slide 2 has the same address.', 'two'],
  ]);
});
