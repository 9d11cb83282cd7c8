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

test.each([
  [
    'en',
    'The door was open, said Carter v. Hythe Corpn. [1949] 2 K.B. 117.',
    'On Jan. 3 Trade fell (Fig. 2 Shows it).',
  ],
  ['en', '“Why?” he asked.', 'Acme Co. Ltd. sold it.'],
  ['de', 'Vgl. Gierke, Bd. 1, Berlin 1868.', 'Im 19. Jahrhundert sank der Handel, bzw. Tausch.'],
])('abbreviations, ordinals and citations end no sentence: %s, %s', (language, first, second) => {
  expect(splitSentences(`${first} ${second}`, language)).toEqual([first, second]);
});

test('a number at the end of an English sentence ends it', () => {
  expect(splitSentences('Prices rose by 12. Trade fell.', 'en')).toEqual(['Prices rose by 12.', 'Trade fell.']);
});
