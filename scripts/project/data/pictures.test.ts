/** Pictures of a deck, from its data to slides, text and PowerPoint file. */
import { readFileSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { exportPptx } from '../../export/pptx/export-pptx.ts';
import { essayText } from '../../export/text/talk-text.ts';
import { smallDeck, smallSource, writerIn } from '../../fixtures/small-deck.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { pictureSize } from '../picture-size.ts';
import { generateTalks } from '../slides/generate-talks.ts';
import { talkFiles } from '../slides/talk-files.ts';
import { loadModel, requireModel } from './load-deck.ts';

const root = temporaryFolder();
const write = writerIn(root);
const effects = nodeEffects(root);

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"/>';
/** Start of a JPEG of 320 × 80: an empty application segment, then the header of a progressive frame. */
const jpeg = Buffer.from('ffd8ffe00002ffc20011080050014003', 'hex');
const picture = {
  ...{ id: 'strait', file: 'strait.svg', alt: 'A strait & "two" islands.', headline: 'The strait is narrow.' },
  ...{ credit: 'A. Map', licence: 'CC0-1.0', source: 'archive no. 1' },
};

/** Writes the small deck with pictures, and their files. */
function writeDeck(pictures: readonly object[], others: object = {}): void {
  write('data/trade/deck.json', JSON.stringify({ ...smallDeck, pictures, ...others }));
  write('data/trade/source.txt', smallSource);
  write('data/trade/strait.svg', svg);
  write('data/trade/coast.jpg', jpeg);
}

async function faultsOf(...pictures: object[]) {
  writeDeck(pictures);
  const { diagnostics } = await loadModel('trade', effects);
  return diagnostics.map(({ code, path: place, message, expected }) => [code, place, message, expected]);
}

test('a picture is a file in the folder of the deck, of a format that its name tells and of at most 5 MB', async () => {
  write('data/trade/page.svg', '<html></html>');
  write('data/trade/strait.png', svg);
  write('data/trade/large.svg', svg);
  truncateSync(path.join(root, 'data/trade/large.svg'), 5_000_001);
  write('elsewhere.svg', svg);
  symlinkSync(path.join(root, 'elsewhere.svg'), path.join(root, 'data/trade/linked.svg'));
  const files = ['none.svg', '../elsewhere.svg', 'linked.svg', 'large.svg', 'page.svg', 'strait.png'];
  const found = await faultsOf(...files.map((file, i) => ({ ...picture, id: `p-${i}`, file })));
  const outside = ['The file is outside the folder of the deck.', 'a file in data/trade/'];
  const format = [
    'The file is no picture that Claimdeck reads, or its name has the ending of another format.',
    'PNG, JPEG, or SVG with a size or `viewBox`',
  ];
  expect(found).toEqual([
    ['E_PICTURE_FILE', 'pictures[0].file', 'There is no such file.', 'data/trade/none.svg'],
    ['E_PICTURE_FILE', 'pictures[1].file', ...outside],
    ['E_PICTURE_FILE', 'pictures[2].file', ...outside],
    ['E_PICTURE_FILE', 'pictures[3].file', 'The file is too large.', 'at most 5 MB'],
    ['E_PICTURE_FILE', 'pictures[4].file', ...format],
    ['E_PICTURE_FILE', 'pictures[5].file', ...format],
  ]);
});

test.each([...`#%?'"`])('a name with %s is refused, which is no path in a web deck', async (character) => {
  const message = 'The name of the file has a quotation mark, or a character that web addresses reserve.';
  expect(await faultsOf({ ...picture, file: `a${character}b.svg` })).toEqual([
    ['E_PICTURE_FILE', 'pictures[0].file', message, `a name without # % ? ' "`],
  ]);
});

test('a picture has an alternative text, a headline, a maker, a licence and a source; its section exists', async () => {
  const { id, file } = picture;
  expect((await faultsOf({ id, file })).map(([code, place]) => `${code} ${place}`)).toEqual(
    ['alt', 'headline', 'credit', 'licence', 'source'].map((field) => `E_DATA_SHAPE pictures[0].${field}`),
  );
  expect((await faultsOf({ ...picture, section: 'x' }, picture)).map(([code, place]) => `${code} ${place}`)).toEqual([
    'E_ID_DUPLICATE pictures[1].id',
    'E_SECTION_UNKNOWN pictures[0].section',
  ]);
});

test('a JPEG has the size of its frame, whatever comes before it', () => {
  expect(pictureSize(jpeg)).toEqual({ format: 'jpeg', width: 320, height: 80 });
  expect(pictureSize(jpeg.subarray(0, 12))).toBeUndefined();
});

/** Slides of the talk as generated, each with its id. */
async function slidesOf() {
  await generateTalks((await requireModel('trade', effects)).model, undefined, effects);
  const markdown = readFileSync(path.join(root, 'slides/trade/talk.md'), 'utf8');
  return { markdown, ids: [...markdown.matchAll(/^id: (.*)$/gmu)].map(([, id]) => id) };
}

test('a picture is before its section, or before all, with its alternative text and its credit', async () => {
  writeDeck([picture, { ...picture, id: 'coast', file: 'coast.jpg', section: 's', notes: 'Look.' }]);
  const { markdown, ids } = await slidesOf();
  const before = (id: string) => ids[ids.indexOf(id) + 1];
  expect([before('picture/strait'), before('picture/coast')]).toEqual(['method', 'section/s']);
  expect(markdown).toContain(`# The strait is narrow.

<img class="picture" alt="A strait &amp; &quot;two&quot; islands." src="../../data/trade/coast.jpg">

<small>A. Map · CC0-1.0 · archive no. 1</small>

<!--
Look.
-->`);
  expect(markdown).toContain('\npreloadImages: false\n');
});

test('a picture of a section is shown only where a claim of the section is told', async () => {
  const talk = { ...smallDeck.talks[0], exclude: ['claim/c'] };
  writeDeck([{ ...picture, section: 's' }], { talks: [talk] });
  expect((await slidesOf()).ids).not.toContain('picture/strait');
});

test('in an essay, the alternative text is in the place of a picture', () => {
  const content = '# Strait\n\n<img class="picture" alt="Two islands." src="x.svg">\n\n<small>A. Map</small>';
  const head = { title: 'T', citation: 'C', language: 'en', minutes: 1 };
  const slide = { title: 'Strait', content, note: '', frontmatter: { layout: 'picture' } };
  expect(essayText(head, [slide])).toBe('# T\n\nC\n\n**Strait**\n\nTwo islands.\n\nA. Map\n');
});

test('a PowerPoint file has pictures with their alternative text; an SVG has a PNG beside it', async () => {
  writeDeck([picture, { ...picture, id: 'coast', file: 'coast.jpg', alt: 'A coast.' }]);
  await slidesOf();
  const { model } = await requireModel('trade', effects);
  const chosen = [2, 3];
  await exportPptx(model, talkFiles('trade', 'talk'), { chosen, withClicks: false, out: 'x.pptx' }, effects);
  const unzipped = unzipSync(readFileSync(path.join(root, 'x.pptx')));
  const read = (name: string) => strFromU8(unzipped[name]!);
  expect(Object.keys(unzipped).filter((name) => name.startsWith('ppt/media/'))).toEqual(
    ['picture1.png', 'picture1.svg', 'picture2.jpeg'].map((name) => `ppt/media/${name}`),
  );
  expect(read('ppt/media/picture1.svg')).toBe(svg);
  const slides = [1, 2].map((n) => read(`ppt/slides/slide${n}.xml`));
  expect(slides.map((xml) => /<p:pic>.*?descr="([^"]*)"/su.exec(xml)?.[1])).toEqual([
    'A strait &amp; &quot;two&quot; islands.',
    'A coast.',
  ]);
  expect(slides.map((xml) => xml.match(/r:embed="rId\d+"/gu))).toEqual([
    ['r:embed="rId3"', 'r:embed="rId4"'],
    ['r:embed="rId3"'],
  ]);
  expect(read('ppt/slides/_rels/slide1.xml.rels')).toContain(
    'Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/picture1.svg"',
  );
});
