import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { findSheet } from '../project/look/installed-fonts.ts';
import { charactersOf } from '../typography/file-widths.ts';
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

test('hyphens and dashes that the range of the first fonts names and their files lack are kept in the fonts behind them', async () => {
  for (const mark of ['\u2010', '\u2011', '\u2012', '\u2015'])
    expect(await facesFor(`Saint${mark}Vaast`, mark)).toMatchObject({ isDrawn: true });
  const [spaced, plain] = [await facesFor('10\u202f000', '\u202f'), await facesFor('10\u00a0000', '\u202f')];
  expect(spaced.files).toBe(plain.files);
});

test('a letter is kept in the font of its script', async () => {
  expect((await facesFor('한국', '한')).isDrawn).toBe(true);
});

/** Folders of a deck in a project, as Slidev gives them. */
const rootsBelow = (folder: string) => {
  const [clientRoot, theme, userRoot] = ['client', 'theme', 'slides/d'].map((name) => path.join(folder, name));
  return { clientRoot, userRoot, roots: [clientRoot, theme, root, userRoot] };
};

test('the foot of a look is among the texts of a deck', async () => {
  const css = '@font-face { src: url(x.woff2) }\n.deck-frame::after {\n  content: "Žilina";\n}\n';
  const effects = {
    ...nodeEffects(root),
    readText: async (file: string) => (file === 'slides/d/.generated/look.css' ? css : undefined),
  };
  const options = { data: { markdownFiles: {}, headmatter: { lang: 'sk' } }, ...rootsBelow(root) };
  const { texts } = await readDeckTexts(options as unknown as Parameters<typeof readDeckTexts>[0], effects);
  expect(texts).toContain('"Žilina";');
});

test('the code beside a talk, of its theme and in folders of the project is among the texts of a deck, other talks are not', async () => {
  const effects = nodeEffects(temporaryFolder());
  const files = {
    'components/parts/Deep.vue': 'deep',
    'layouts/own.vue': 'layout',
    'slides/d/components/Own.md': 'component',
    'slides/d/global-bottom.vue': 'global',
    'slides/d/public/a.js': 'public',
    'slides/d/other.md': 'other talk',
    'slides/d/.slidev/drawings/a.html': 'drawing',
    'slides/d/words.json': '"λόγος"',
    'theme/layouts/theirs.vue': 'theme &Omega;&#x4e2d;&nbsp; &nope;',
    'theme/README.md': 'readme',
  };
  for (const [file, text] of Object.entries(files)) await effects.write(file, text);
  const options = { data: { markdownFiles: {}, headmatter: {} }, ...rootsBelow(effects.root) };
  const { texts } = await readDeckTexts(options as unknown as Parameters<typeof readDeckTexts>[0], effects);
  expect(texts.slice(0, -1)).toEqual([
    ...['deep', 'layout', 'theme &Omega;&#x4e2d;&nbsp; &nope;', 'component', 'global', '"λόγος"'],
    'Ω中\u00a0&nope;',
  ]);
});
