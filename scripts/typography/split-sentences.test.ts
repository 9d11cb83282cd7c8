import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

test('a text is split after its sentences, not after initials, titles and citations', () => {
  expect(splitSentences('The U.S. Congress lowers aid. Dr. Kim raises it (cf. Lee, p. 3). “Why?” No.', 'en')).toEqual([
    'The U.S. Congress lowers aid.',
    'Dr. Kim raises it (cf. Lee, p. 3).',
    '“Why?”',
    'No.',
  ]);
});

test('other scripts have their own ends of sentences', () => {
  expect(splitSentences('干旱降低收成。雨水提高收成。', 'zh')).toEqual(['干旱降低收成。', '雨水提高收成。']);
  expect(splitSentences('', 'en')).toEqual([]);
});
