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
  ['en', 'He painted for art.', 'The others said no.'],
  ['de', 'Auch Art. 5 zählt zu den Regeln dieser Art.', 'Danach stieg der Preis.'],
])('abbreviations, ordinals and citations end no sentence: %s, %s', (language, first, second) => {
  expect(splitSentences(`${first} ${second}`, language)).toEqual([first, second]);
});

test('a number at the end of an English sentence ends it', () => {
  expect(splitSentences('Prices rose by 12. Trade fell.', 'en')).toEqual(['Prices rose by 12.', 'Trade fell.']);
});

test('a number at the end of a German sentence ends it before a word that is no noun', () => {
  const sentences = ['Die Zahl der Mühlen stieg auf 12.', 'Danach fiel der Preis am 3. Oktober.'];
  expect(splitSentences(sentences.join(' '), 'de-CH')).toEqual(sentences);
});

test('a number that counts a list stays with its German sentence', () => {
  const sentences = [
    '1. Die Steuer senkt den Ertrag.',
    '2. Der Ertrag hebt den Preis.',
    'So zeigt es Kap. 3. Die Ernte fiel.',
  ];
  expect(splitSentences(sentences.join(' '), 'de')).toEqual(sentences);
});

test.each([
  ['ko', '값이 올랐다. ', '1848년에 전쟁이 났다.'],
  ['ko', '그는 “값이 올랐다.”라고 썼다. ', '“왜?”라고 물었다.'],
  ['zh', '“为什么？”他问。', '（见第3页。）'],
  ['zh', '他说：“贸易下降。”然后离开。', '“好！”'],
  ['de', 'Er rief: „Halt!“ ', 'Sie ging und sagte: „Nein.“'],
  ['de', '»Ja.« ', '»Doch!« rief er.'],
  ['fr', '«\u00a0Oui.\u00a0» ', 'Puis il part, et dit\u202f: «\u00a0Non\u202f!\u00a0»'],
  ['fr', '« Oui ! » dit-il. ', '« Il part. »'],
  ['fr', '«\u00a0Oui.\u00a0»¹ ', 'Puis il part.'],
  ['zh', '贸易下降。[3]', '然后离开。'],
  ['ja', '貿易は減った。¹', 'そして戦争。'],
  ['ru', '«Да.» ', 'Он ушёл.'],
])('sentences go on behind a quotation, and begin with their opening marks: %s, %s', (language, first, second) => {
  expect(splitSentences(`${first}${second}`, language)).toEqual([first.trim(), second]);
});

test.each(['¹', '[3]', '[3, 4]', '[12–14]', '*', '†', '[12]²'])(
  'a sentence ends behind the mark of its footnote: %s',
  (mark) => {
    const sentences = [`Trade fell.${mark}`, `“Aid rose.”${mark}`, `Peace came.${mark}`];
    expect(splitSentences(sentences.join(' '), 'en')).toEqual(sentences);
  },
);

test('a number in brackets behind a space begins the next sentence', () => {
  expect(splitSentences('Trade fell. [3] Aid rose.', 'en')).toEqual(['Trade fell.', '[3] Aid rose.']);
});
