import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { charactersOf } from './file-widths.ts';
import { eastAsianFonts, eastAsianStack, raisedSigns, scriptFonts } from './fonts.ts';

test('no Korean font draws Chinese: the language orders the stack, in code and in the style sheet', () => {
  const first = (language: string) => eastAsianStack(language)[0]?.script;
  expect(['zh', 'zh-Hans', 'zh-CN', 'en', 'de'].map(first)).toEqual(Array(5).fill('Simplified Chinese'));
  expect(['zh-Hant', 'zh-TW', 'zh-Hant-HK', 'yue'].map(first)).toEqual(Array(4).fill('Traditional Chinese'));
  expect(['ja', 'ja-JP', 'ko', 'ko-KP'].map(first)).toEqual(['Japanese', 'Japanese', 'Korean', 'Korean']);
  const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  for (const { languages = [], family } of eastAsianFonts)
    for (const tag of languages)
      expect(new RegExp(`:lang\\(${tag}\\)[^{]*\\{\\s*--han: "${family}"`, 'u').test(css), tag).toBe(true);
  for (const { family } of scriptFonts) expect(css).toContain(`"${family}"`);
});

test('quotes and labels have the font of subscripts', () => {
  const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  const stacks = [...css.matchAll(/--(?:first-serif|sans): ([^;]*);/gu)].map(([, stack]) => stack);
  expect(stacks.filter((stack) => !stack?.includes(`"${raisedSigns.family}"`))).toEqual([]);
  expect(stacks).toHaveLength(3);
});

test('the characters of a font are those of its file', () => {
  const read = (file: string) =>
    charactersOf(readFileSync(createRequire(import.meta.url).resolve(`@fontsource${file}`)));
  const inter = read('/inter/files/inter-latin-500-normal.woff2');
  expect([...'Aé–’↑'].map((c) => inter.has(c.codePointAt(0)!))).toEqual([true, true, true, true, true]);
  expect([...'ΑﬀА↩'].map((c) => inter.has(c.codePointAt(0)!))).toEqual([false, false, false, false]);
  const arabic = read('/noto-sans-arabic/files/noto-sans-arabic-arabic-500-normal.woff2');
  expect([...'تא'].map((c) => arabic.has(c.codePointAt(0)!))).toEqual([true, false]);
});
