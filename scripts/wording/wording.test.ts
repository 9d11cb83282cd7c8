import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { type AllWords, allWordsOf, type SampleWords, sampleSentences } from '../fixtures/sample-sentences.ts';
import { slideGeometry } from '../geometry.ts';
import { codePointsBeyond, codePointsOf } from '../typography/font-faces.ts';
import { textWidth } from '../typography/text-width.ts';
import { headingPlace } from './heading-place.ts';
import { frameText, wordingOf } from './index.ts';
import { foreignMarks, isForeign, wordingLanguage } from './language.ts';

/** Words of each language, for sentences that people read. */
const samples = {
  en: { labels: ['Trade', 'Distinctions', 'Trust', 'Costs'], words: 'it makes them grow', place: '§1.2' },
  de: {
    labels: ['Handel', 'Gemeinsame Bedrohungen', 'Das Vertrauen', 'Lasten'],
    words: 'lässt sie wachsen',
    place: '§1.2',
  },
  ko: { labels: ['무역', '신뢰', 'GDP', '관계(關係)'], words: '키운다', place: '§1.2' },
  'zh-Hans': { labels: ['贸易', '互信', '冲突', '凝聚力'], words: '使其增长', place: '§1.2' },
} as const satisfies Record<string, SampleWords>;

const languages = Object.keys(samples) as (keyof typeof samples)[];

const listing = (entries: ReturnType<typeof sampleSentences>) =>
  entries.map(([path, sentences]) => `${path}\n${sentences.map((s) => `  ${s}\n`).join('')}`).join('');

test.each(languages)('every sentence in %s is as listed', async (language) => {
  const text = listing(sampleSentences(allWordsOf(language), samples[language]));
  await expect(text).toMatchFileSnapshot(`__sentences__/${language}.txt`);
});

test('the place of a heading is in the language of the deck', () => {
  expect(['en', 'de-AT', 'ko', 'zh', 'zh-Hant', 'fr'].map((language) => headingPlace('§2', language))).toEqual([
    ...['heading of §2', 'Überschrift von §2', '§2의 제목', '§2的标题', 'heading of §2', 'heading of §2'],
  ]);
});

test.each(languages)('the label above a loop fits one line in %s', (language) => {
  const { label, labelOfNamed } = wordingOf(language).analysis.loop;
  const [one, several, many] = [
    [1, false],
    [55, false],
    [1000, true],
  ] as const;
  const labels = [one, several, many].flatMap(([loops, isLowerBound]) => [
    label(loops, loops, isLowerBound),
    ...(['reinforcing', 'balancing', 'unknown'] as const).map((kind) => labelOfNamed(kind, loops, isLowerBound)),
  ]);
  const { fontSize, mapBox } = slideGeometry;
  // Letters stand a fiftieth of the font size apart.
  const widthOf = (s: string) => textWidth(s, 'sans600', fontSize.citation) + s.length * 0.02 * fontSize.citation;
  expect(labels.filter((s) => widthOf(s) > mapBox.width)).toEqual([]);
});

/** Words of the data without a Latin letter or a word of any language of the tables. */
const placeholders: SampleWords = { labels: ['Ж1', 'Ж2', 'Ж3', 'Ж4'], words: 'Ж5', place: '§Ж6' };

/** Names that every language has. */
const names = new Set('JavaScript Markdown JSON Slidev Addon claimdeck Home End Delete SVG PNG CSV'.split(' '));

const ownWords = (words: AllWords) =>
  sampleSentences(words, placeholders).flatMap(([path, sentences]) =>
    sentences.flatMap((s) =>
      (s.match(/\p{Script=Latin}+/gu) ?? []).filter((w) => !names.has(w)).map((w) => `${path}: ${w}`),
    ),
  );

test.each(['ko', 'zh-Hans'])('no sentence in %s has a Latin letter of its own', (language) => {
  expect(ownWords(allWordsOf(language))).toEqual([]);
});

test('no sentence in German has an English word', () => {
  const english = new Set(ownWords(allWordsOf('en')).map((entry) => entry.replace(/^.*: /u, '').toLowerCase()));
  // Words that both languages have.
  for (const shared of [
    'in',
    'so',
    'an',
    'min',
    's',
    'text',
    'board',
    'remix',
    'argument',
    'these',
    'plus',
    'minus',
    'a',
    'minute',
    'was',
    'die',
    'ca',
    'n',
    'filter',
    'editor',
  ])
    english.delete(shared);
  const found = ownWords(allWordsOf('de')).filter((entry) => english.has(entry.replace(/^.*: /u, '').toLowerCase()));
  expect(found).toEqual([]);
});

test('every sentence holds the words it is given, in every language', () => {
  for (const language of languages)
    for (const [path, sentences] of sampleSentences(allWordsOf(language), placeholders))
      for (const sentence of sentences)
        expect(sentence, `${language}: ${path}`).not.toMatch(/undefined|\[object|NaN| {2}|,\s*,|^\s|\s$/u);
});

test.each([
  ['en', 'en', false],
  ['en-GB', 'en', false],
  ['', 'en', false],
  ['de', 'de', false],
  ['de-AT', 'de', false],
  ['den', 'en', true],
  ['ko-KR', 'ko', false],
  ['zh', 'zh-Hans', false],
  ['zh-Hans-CN', 'zh-Hans', false],
  ['zh-SG', 'zh-Hans', false],
  ['zh-Hant', 'en', true],
  ['zh-TW', 'en', true],
  ['ja', 'en', true],
  ['ar', 'en', true],
])('a deck in “%s” has sentences in %s', (language, made, isMarked) => {
  expect(wordingLanguage(language)).toBe(made);
  expect(isForeign(language)).toBe(isMarked);
  expect(foreignMarks(language)).toEqual(isMarked ? { lang: 'en', dir: 'ltr' } : {});
});

test.each(languages)('the text of the frame in %s has every letter of its words', (language) => {
  const letters = new Set(frameText(language));
  const shown = sampleSentences(allWordsOf(language), placeholders)
    .filter(([path]) => path.startsWith('frame.'))
    .flatMap(([, sentences]) => sentences.join('').match(/\p{L}/gu) ?? []);
  expect(shown.filter((letter) => letter !== 'Ж' && !letters.has(letter))).toEqual([]);
});

test.each(['en', 'de'] as const)('the faces of every deck have the letters of all sentences in %s', (language) => {
  const css = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${file}`), 'utf8');
  const entries = sampleSentences(allWordsOf(language), samples[language]);
  // The board is no slide.
  const text = listing(entries.filter(([path]) => !path.startsWith('board')));
  const beyond = codePointsBeyond(codePointsOf(text), [css('inter/500.css')]);
  expect([...beyond].map((point) => String.fromCodePoint(point))).toEqual([]);
});

test.each([
  ['en', 'Quote (§1): ‘“Rain” it is’'],
  ['de', 'Zitat (§1): ‚„Rain“ it is‘'],
  ['ko', '인용 (§1): ‘“Rain” it is’'],
  ['zh-Hans', '引文（§1）：‘“Rain” it is’'],
] as const)(
  'in notes, a quote with quotation marks of its own stands in those of the second level: %s',
  (language, note) => {
    const [opening, closing] = language === 'de' ? ['„', '“'] : ['“', '”'];
    expect(allWordsOf(language).links.quote('§1', `${opening}Rain${closing} it is`)).toBe(note);
  },
);

test.each([
  ['en', ['Section 2: 1 claim.', 'Section 2: 2, 1 claims.']],
  ['de', ['Abschnitt 2: 1 These.', 'Abschnitt 2: 2, 1 Thesen.']],
] as const)('a section of one statement with one claim has a claim in the singular: %s', (language, sentences) => {
  const { section } = wordingOf(language).frame.coverage;
  expect([section(2, [1]), section(2, [2, 1])]).toEqual(sentences);
});
