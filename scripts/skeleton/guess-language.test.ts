import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

test.each([
  ['---\ntitle: Über Brot\nlang: de-AT\n---\n\nRegen hebt die Ernte.\n', 'de-AT', 'by the front matter'],
  ['---\nlanguage: "fr"\n---\n\nLa pluie.\n', 'fr', 'by the front matter'],
  ['---\nlang: not a tag\n---\n\nRain.\n', 'en', 'Latin'],
  ['비가 오면 수확(harvest)이 는다.', 'ko', 'Hangul'],
  ['國家의 統一은 民族의 課題이다.', 'ko', 'Hangul'],
  ['雨が降れば収穫が増える。', 'ja', 'Kana'],
  ['雨水增加收成。', 'zh-Hans', 'Han'],
  ['Дождь повышает урожай.', 'ru', 'Cyrillic'],
  ['المطر يزيد الحصاد.', 'ar', 'Arabic'],
  ['Rain raises the harvest (비).', 'en', 'Latin'],
  ['1798', 'en', 'Latin'],
])('the language of “%s” is %s, by %s', (text, language, by) => {
  const guess = guessLanguage(text);
  expect(guess.language).toBe(language);
  expect(guess.remark).toContain(by);
});
