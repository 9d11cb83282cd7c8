import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { findSheet } from '../project/installed-fonts.ts';
import { charactersOf } from '../typography/font-characters.ts';
import { filesFor } from '../typography/index.ts';
import { findFontSheets } from './font-sheets.ts';
import { readDeckTexts } from './web-talk.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The font files that the reduced sheets of a text keep for a character, and whether any of them has it. */
async function facesFor(text: string, character: string) {
  const point = character.codePointAt(0)!;
  const sheets = await findFontSheets({ texts: [text], languages: ['en'] }, [], nodeEffects(root));
  const files = [...sheets].flatMap(([name, css]) =>
    filesFor(css, point).map((url) => path.join(path.dirname(findSheet(name, root)!), url)),
  );
  return { files: files.length, isDrawn: files.some((file) => charactersOf(readFileSync(file)).has(point)) };
}

test('a sign that a face names and its file lacks is kept in the fonts behind it', async () => {
  expect((await facesFor('Rain → growth', '→')).isDrawn).toBe(true);
  expect((await facesFor('Rain and growth', '→')).files).toBe(0);
});

test('a letter is kept in the font of its script', async () => {
  expect((await facesFor('한국', '한')).isDrawn).toBe(true);
});

test('the foot of a look is among the texts of a deck', async () => {
  const css = '@font-face { src: url(x.woff2) }\n.deck-frame::after {\n  content: "Žilina";\n}\n';
  const effects = {
    ...nodeEffects(root),
    readText: async (file: string) => (file === 'slides/d/.generated/look.css' ? css : undefined),
  };
  const options = { data: { markdownFiles: {}, headmatter: { lang: 'sk' } }, userRoot: path.join(root, 'slides/d') };
  const { texts } = await readDeckTexts(options as unknown as Parameters<typeof readDeckTexts>[0], effects);
  expect(texts).toContain('"Žilina";');
});
