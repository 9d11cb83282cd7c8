/** The bounded versions of `npm run fuzz`; that of the browser is scripts/export/hostile.test.ts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeEffects } from '../scripts/effects.ts';
import { hostileDeck } from '../scripts/fixtures/hostile-deck.ts';
import { temporaryFolder } from '../scripts/fixtures/temporary-folder.ts';
import { fuzzParts } from './fuzz/parts.ts';

const root = temporaryFolder();

const fast = Object.keys(fuzzParts).filter((name) => name !== 'browser');

test.each(fast)('%s: hostile input is shown as written or refused', async (name) => {
  await fc.assert(fuzzParts[name]!(nodeEffects(root)), { numRuns: 30, seed: 22 });
});

test('generated decks hold each payload, and letters of all planes', () => {
  const decks = JSON.stringify(fc.sample(hostileDeck, { numRuns: 200, seed: 22 }));
  for (const part of [
    '<script>pwned=1',
    '{{ pwned = 1 }}',
    'javascript:pwned',
    '%%{init',
    '<<< @/',
    '../../../etc',
    '\u202e',
  ])
    expect(decks).toContain(part);
  expect(decks).toMatch(/[\u{10000}-\u{10ffff}]/u);
});
