import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { emitSlides } from '../../emit/index.ts';
import { planMiniature, readMiniature } from '../../fixtures/miniatures/plan-miniature.ts';
import { checkLetters } from './check-letters.ts';
import { hasUncoveredCharacter } from './font-reader.ts';

const effects = nodeEffects(path.join(import.meta.dirname, '../../..'));
const check = async (edit: (text: string) => string) => {
  const plan = planMiniature('de', edit);
  const faults = await checkLetters({ file: 'talk.md', language: 'de' }, emitSlides(plan), effects);
  // `check` plans no talk where the coding has no such character.
  expect(await hasUncoveredCharacter(readMiniature('de', edit), effects)).toBe(faults.length > 0);
  return faults.map(({ code, path: slide, message, actual }) => [code, slide, message, actual]);
};

test('a character that no font has is an error with slide and character: a ligature, an emoji', async () => {
  expect(await check((text) => text.replaceAll('Der Handel', 'Der Handel treﬀend'))).toEqual([
    ['E_RENDER_GLYPH', 'claim/c1', 'No font has this character.', 'ﬀ U+FB00'],
  ]);
  expect(await check((text) => text.replaceAll('Was ein', '🤝 Was ein'))).toEqual([
    ['E_RENDER_GLYPH', 'title', 'No font has this character.', '🤝 U+1F91D'],
  ]);
});

test('a control character that data may have is an error; white space of any kind passes', async () => {
  expect(await check((text) => text.replaceAll('Der Handel', 'Der Han\\u0081del'))).toEqual([
    ['E_RENDER_GLYPH', 'claim/c1', 'No font has this character.', 'U+0081'],
  ]);
  expect(await check((text) => text.replaceAll('Der Handel', 'Der\\fHandel'))).toEqual([]);
});

test('letters of a font that is not installed name the command that brings it, once a script', async () => {
  expect(await check((text) => text.replaceAll('Der Handel', 'ความ การ'))).toEqual([
    [
      'E_FONT_MISSING',
      'claim/c1',
      'The slides need the font of Thai: npm i @fontsource-variable/noto-sans-thai',
      'ค U+0E04, ว U+0E27, า U+0E32, ม U+0E21, ก U+0E01 and 1 more',
    ],
  ]);
});

test('letters with accents, arrows, long s and other scripts that are bundled pass', async () => {
  expect(
    await check((text) => text.replaceAll('Der Handel', 'ſ → ① 동맹 同盟 تحالف ברית Союз Ὁ φόβος e\u0323')),
  ).toEqual([]);
});

test('a letter with a mark that no file of a font has together is an error: a browser takes a font of the machine', async () => {
  expect(await check((text) => text.replaceAll('Der Handel', 'Der Handel p̂ ɛ̃ σ̄ a̱'))).toEqual(
    ['p̂ U+0070 U+0302', 'ɛ̃ U+025B U+0303', 'σ̄ U+03C3 U+0304', 'a̱ U+0061 U+0331'].map((letter) => [
      ...['E_RENDER_GLYPH', 'claim/c1', 'No font has this letter with its marks.', letter],
    ]),
  );
  expect(await check((text) => text.replaceAll('Der Handel', 'x̄ ḏ ṃ̄ а́ שָׁלוֹם كِتَاب हिन्दी é ế'))).toEqual([]);
});
