/** A deck with a look, from its data to the style sheet beside its slides. */
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { packageFile } from '../../files/package-files.ts';
import { smallDeck, smallSource, writerIn } from '../../fixtures/small-deck.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { textWidth } from '../../typography/index.ts';
import { loadModel, requireModel } from '../data/load-deck.ts';
import { pictureSize } from '../picture-size.ts';
import { generateTalks } from '../slides/generate-talks.ts';
import { familyOf, lookFaces } from './look-faces.ts';

const root = temporaryFolder();
const write = writerIn(root);
const effects = nodeEffects(root);

/** Writes the small deck with a look. */
function writeDeck(look?: unknown, others: object = {}): void {
  write('data/trade/deck.json', JSON.stringify({ ...smallDeck, ...others, look }));
  write('data/trade/source.txt', smallSource);
}

async function faultsOf(look: unknown) {
  writeDeck(look);
  const checked = await loadModel('trade', effects);
  expect(checked.ok).toBe(false);
  return checked.diagnostics.map(({ code, file, path: place, message, actual }) => [
    code,
    file,
    place,
    message,
    actual,
  ]);
}

const file = 'data/trade/deck.json';

test('unknown names and values of colours are errors of shape', async () => {
  expect(await faultsOf({ colours: { light: { raise: '#000000', ink: 'navy', paper: '#fff' }, night: {} } })).toEqual([
    ['E_DATA_SHAPE', file, 'look.colours.light.paper', 'must be a colour such as `#1a1c23`', '"#fff"'],
    ['E_DATA_SHAPE', file, 'look.colours.light.ink', 'must be a colour such as `#1a1c23`', '"navy"'],
    ['E_DATA_SHAPE', file, 'look.colours.light.raise', 'There is no field `raise` here.', 'raise'],
    ['E_DATA_SHAPE', file, 'look.colours.night', 'There is no field `night` here.', 'night'],
  ]);
});

test('colours that cannot be read are errors, told with all other faults of the deck', async () => {
  writeDeck({ colours: { dark: { ink: '#777777' } } }, { outcome: 'peace' });
  const checked = await loadModel('trade', effects);
  expect(checked.diagnostics.map(({ code, path: place, actual }) => [code, place, actual])).toEqual([
    ['E_OUTCOME_UNKNOWN', 'outcome', 'peace'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '4:1'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '3.6:1'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '3.64:1'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '2.27:1'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '4:1'],
  ]);
});

test('`generate` writes the style sheet of the look beside the slides, and removes it with the look', async () => {
  const generate = async () => generateTalks((await requireModel('trade', effects)).model, undefined, effects);
  const sheet = path.join(root, 'slides/trade/.generated/look.css');
  writeDeck();
  await generate();
  const slides = () => readFileSync(path.join(root, 'slides/trade/talk.md'), 'utf8');
  const plain = slides();
  writeDeck({ colours: { dark: { raises: '#6fcf97' } } });
  await generate();
  expect(readFileSync(sheet, 'utf8')).toContain('--plus: #6fcf97;');
  expect(slides()).toBe(plain);
  writeDeck();
  await generate();
  expect(readdirSync(path.dirname(sheet))).toEqual(['talk.md']);
});

test.each([
  ['is not there', 'missing.svg', 'There is no such file.', 'data/trade/missing.svg'],
  [
    'leaves the folder of the deck',
    '../other/logo.svg',
    'The file is outside the folder of the deck.',
    'a file in data/trade/',
  ],
  ['is absolute', '/etc/logo.svg', 'The file is outside the folder of the deck.', 'a file in data/trade/'],
  [
    'is an address',
    'https://example.org/logo.svg',
    'The file is outside the folder of the deck.',
    'a file in data/trade/',
  ],
  [
    'is no picture',
    'source.txt',
    'The file is no picture that Claimdeck reads.',
    'PNG, or SVG with a size or `viewBox`',
  ],
])('a logo that %s is an error', async (_, logo, message, expected) => {
  writeDeck({ logo: { file: logo, alt: 'University' } });
  const { diagnostics } = await loadModel('trade', effects);
  expect(diagnostics.map((d) => [d.code, d.path, d.message, d.actual, d.expected])).toEqual([
    ['E_LOOK_FILE', 'look.logo.file', message, logo, expected],
  ]);
});

test('a logo that is a link to a file outside the folder of the deck is an error', async () => {
  writeDeck({ logo: { file: 'logo.svg', alt: 'University' } });
  write('elsewhere.svg', '<svg width="10" height="10"/>');
  symlinkSync(path.join(root, 'elsewhere.svg'), path.join(root, 'data/trade/logo.svg'));
  const { diagnostics } = await loadModel('trade', effects);
  expect(diagnostics.map((d) => [d.code, d.message])).toEqual([
    ['E_LOOK_FILE', 'The file is outside the folder of the deck.'],
  ]);
});

test('a foot that is longer than its line is an error, and one with a letter that no font has', async () => {
  expect(await faultsOf({ foot: 'm'.repeat(80) })).toEqual([
    ['E_LOOK_FOOT_LONG', file, 'look.foot', 'The foot is longer than its line.', '995 px'],
  ]);
  expect(await faultsOf({ foot: 'Oﬃce' })).toEqual([
    ['E_RENDER_GLYPH', file, 'look.foot', 'No font has this character.', 'ﬃ U+FB03'],
  ]);
});

test('a title slide in the accent needs paper that can be read on it', async () => {
  const light = { accent: '#8c8c8c' };
  expect(await faultsOf({ titleSlide: 'accent', colours: { light } })).toEqual([
    [
      'E_LOOK_CONTRAST',
      file,
      'look.colours.light.accent',
      '`paper` #fbfaf7 on `accent` #8c8c8c is too faint.',
      '3.22:1',
    ],
  ]);
});

test('the logo is on the title slide, by its path from the slides, with its name', async () => {
  write('data/trade/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"/>');
  writeDeck({ logo: { file: 'logo.svg', alt: 'University of {{X}} & "Y"' } });
  await generateTalks((await requireModel('trade', effects)).model, undefined, effects);
  const slides = readFileSync(path.join(root, 'slides/trade/talk.md'), 'utf8');
  expect(slides).toContain('\npreloadImages: false\n');
  expect(slides).toContain(
    '<img class="logo" alt="University of &#123;&#123;X}} &amp; &quot;Y&quot;" src="../../data/trade/logo.svg">',
  );
});

test('the size of a picture is that of its head: PNG, SVG by its size, SVG by its view box', () => {
  const png = Buffer.alloc(24);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  png.writeUInt32BE(320, 16);
  png.writeUInt32BE(80, 20);
  const attributes = ['width="30px" height="10" viewBox="0 0 3 1"', 'viewBox="0,0 3 1"', 'width="9" viewBox="0 0 3 1"'];
  const svgs = attributes.map((a) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${a}>`));
  expect([png, ...svgs].map(pictureSize)).toEqual([
    { format: 'png', width: 320, height: 80 },
    { format: 'svg', width: 30, height: 10 },
    { format: 'svg', width: 3, height: 1 },
    { format: 'svg', width: 3, height: 1 },
  ]);
  png.writeUInt32BE(0, 20);
  const withoutNamespace = Buffer.from('<svg viewBox="0 0 3 1">');
  expect([png, withoutNamespace].map(pictureSize)).toEqual([undefined, undefined]);
});

test('a font that is not installed is an error with the command that brings it; another value is one of shape', async () => {
  expect(await faultsOf({ fonts: { text: '@fontsource/no-such-font', labels: '@fontsource/inter' } })).toEqual([
    [
      ...['E_FONT_MISSING', file, 'look.fonts.text', 'The look needs a font: npm i @fontsource/no-such-font'],
      'no @fontsource/no-such-font/400.css, @fontsource/no-such-font/600.css, @fontsource/no-such-font/400-italic.css',
    ],
  ]);
  expect((await faultsOf({ fonts: { text: 'Georgia' } })).map(([code, , place]) => [code, place])).toEqual([
    ['E_DATA_SHAPE', 'look.fonts.text'],
  ]);
});

test('a face that is wider than the one that slides are planned with is set smaller; others keep their size', async () => {
  const title = 'Trade raises trust, and trust raises trade between towns';
  const look = { fonts: { text: '@fontsource/inter', labels: '@fontsource/inter' } };
  writeDeck(look, { talks: [{ ...smallDeck.talks[0], title }] });
  const { text = '', labels = '' } = await lookFaces((await requireModel('trade', effects)).model, root);
  expect(labels.match(/font-family: [^;]*|size-adjust/gu)).toEqual(Array(2).fill('font-family: "Deck labels"'));
  const [size, ...others] = new Set(
    [...text.matchAll(/size-adjust: ([\d.]+)%/gu)].map(([, percent]) => Number(percent)),
  );
  expect(others).toEqual([]);
  // Some run of words in the title is less favourable than the whole.
  expect(size).toBeLessThanOrEqual((100 * textWidth(title, 'serif600', 1)) / textWidth(title, 'sans600', 1));
  expect(size).toBeGreaterThan(85);
  expect(text).toContain('url(@fontsource/inter/files/inter-latin-400-normal.woff2)');
});

test('the name of a font is that of its style sheet', async () => {
  const look = { fonts: { text: '@fontsource/source-serif-4' } };
  expect([await familyOf(look, 'text', root), await familyOf(look, 'labels', root)]).toEqual([
    'Source Serif 4',
    undefined,
  ]);
});

/** Copies a file of Inter into the folder of the deck. */
const copyFont = (name: string, weight: number) =>
  write(`data/trade/${name}`, readFileSync(packageFile(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`)!));

const ownFont = {
  name: 'University Sans',
  licence: 'OFL-1.1',
  regular: 'fonts/regular.woff2',
  bold: 'fonts/bold.woff2',
};

test('fonts in files of the deck are faces of the look, set smaller where they are wider', async () => {
  copyFont(ownFont.regular, 500);
  copyFont(ownFont.bold, 600);
  const look = { fonts: { text: ownFont, labels: ownFont } };
  const title = 'Trade raises trust, and trust raises trade between towns';
  writeDeck(look, { talks: [{ ...smallDeck.talks[0], title }] });
  const { text = '', labels = '' } = await lookFaces((await requireModel('trade', effects)).model, root);
  expect(labels).toBe(`@font-face {
  font-family: "Deck labels";
  font-style: normal;
  font-display: swap;
  font-weight: 500;
  src: url(../../../data/trade/fonts/regular.woff2) format("woff2");
}
@font-face {
  font-family: "Deck labels";
  font-style: normal;
  font-display: swap;
  font-weight: 600;
  src: url(../../../data/trade/fonts/bold.woff2) format("woff2");
}`);
  expect(text.match(/font-weight: \d+|size-adjust/gu)).toEqual([
    ...['size-adjust', 'font-weight: 400', 'size-adjust', 'font-weight: 600'],
  ]);
  expect(await familyOf(look, 'text', root)).toBe('University Sans');
});

test('font files that are missing, elsewhere, or no fonts are errors, and so is a font without a licence', async () => {
  copyFont('fonts/regular.woff2', 500);
  copyFont('../bold.woff2', 600);
  write('data/trade/no-font.otf', 'text');
  symlinkSync(path.join(root, 'data/bold.woff2'), path.join(root, 'data/trade/linked.woff2'));
  const faults = async (files: object) =>
    (await faultsOf({ fonts: { labels: { ...ownFont, ...files } } })).map(([, , place, message]) => [place, message]);
  const outside = 'The file is outside the folder of the deck.';
  expect(await faults({ bold: 'fonts/none.ttf' })).toEqual([['look.fonts.labels.bold', 'There is no such file.']]);
  expect(await faults({ bold: '../bold.woff2' })).toEqual([['look.fonts.labels.bold', outside]]);
  expect(await faults({ bold: 'linked.woff2' })).toEqual([['look.fonts.labels.bold', outside]]);
  expect(await faults({ bold: 'no-font.otf' })).toEqual([
    ['look.fonts.labels.bold', 'The file is no font that Claimdeck reads.'],
  ]);
  expect((await faultsOf({ fonts: { labels: { ...ownFont, licence: undefined } } })).map(([code]) => code)).toEqual([
    'E_DATA_SHAPE',
  ]);
});
