/** Prints decks a second time: pages from the last print, and what the PDF then holds beside one printed from nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { lazyBrowser } from '../../browser/index.ts';
import { writeCache } from '../../cache/store.ts';
import { nodeEffects } from '../../effects.ts';
import { printDeck } from './print-deck.ts';
import type { PrintBrowser } from './print-page.ts';

const browser = lazyBrowser(undefined, nodeEffects(path.join(import.meta.dirname, '../../..')));
let root: string;
/** Pages of each PDF that the browser printed. */
const printed: number[] = [];
const counting: PrintBrowser = {
  async printPage() {
    const page = await browser.printPage();
    return {
      ...page,
      async send(method, parameters) {
        const answer = await page.send(method, parameters);
        if (method === 'Page.printToPDF') {
          const { data } = answer as { data: string };
          printed.push((await PDFDocument.load(Buffer.from(data, 'base64'))).getPageCount());
        }
        return answer;
      },
    };
  },
};

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'claimdeck-kept-'));
  printed.length = 0;
  return () => rm(root, { recursive: true });
});
afterAll(() => browser.close());

/** Slides with a headline, links to all slides, a table with headers and a list. */
const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
const contentOf = (id: string, word = 'first') =>
  `<h1>Slide ${id}</h1><p>${ids.map((to) => `<a href="#${to}">to ${to}</a>`).join(' ')}</p>
  <table><thead><tr><th scope="col" id="${id}-h">Factor</th><th scope="col" id="${id}-i">Sign</th></tr></thead>
  <tbody><tr><td headers="${id}-h">${word} of ${id}</td><td headers="${id}-i"></td></tr></tbody></table><ul><li>${word}</li></ul>`;

interface Deck {
  readonly slides: Readonly<Record<string, string>>;
  readonly style?: string;
  readonly end?: string;
  readonly withClicks?: boolean;
  readonly context?: string;
}

/** A deck with a word on each slide. */
const deckOf = (wordOf: (id: string) => string | undefined, order: readonly string[] = ids): Deck => ({
  slides: Object.fromEntries(order.map((id) => [id, contentOf(id, wordOf(id))])),
});
const first = deckOf(() => 'first');
const withSlide = (id: string, content: string): Deck => ({ slides: { ...first.slides, [id]: content } });

/** Prints a deck; `isKept` says whether pages are kept for the next print and taken from the last one. */
async function print({ slides, style = '', end = '', context = 'same' }: Deck, isKept = true) {
  const effects = nodeEffects(root);
  const shown = Object.entries(slides).map(
    ([id, content], i) =>
      `<div class="print-slide-container" id="${String(i + 1).padStart(3, '0')}-01"><div class="slidev-layout" id="${id}">${content}</div></div>`,
  );
  await effects.write(
    'deck/index.html',
    `<!doctype html><html lang="en"><head><title>T</title><style>${style}</style></head><body><div id="app"><div id="print-container"><div id="print-content">${shown.join('')}</div></div></div>${end}</body></html>`,
  );
  const job = {
    folder: 'deck',
    out: 'talk.pdf',
    slides: Object.keys(slides).map((anchor, i) => ({
      anchor,
      title: `Title ${anchor}`,
      appendix: i > 3,
      number: i + 1,
    })),
    keep: isKept ? { name: 'deck/talk-pdf', context } : undefined,
    metadata: { title: 'Talk', subject: 'Work', author: '', date: '', language: 'en' },
    outline: Object.keys(slides).map((title, page) => ({ title, page, children: [] })),
  };
  const result = await printDeck(job, counting, effects);
  return { ...result, bytes: await readFile(path.join(root, 'talk.pdf')) };
}

/** Roles and texts of a structure tree, without the order of backgrounds that have no text. */
type Node = { role?: string; type?: string; id?: string; alt?: string; children?: Node[] };
const rolesOf = (node: Node, texts: ReadonlyMap<string, string>): unknown =>
  node.children
    ? [node.role, node.alt, ...node.children.map((child) => rolesOf(child, texts)).filter((child) => child !== '')]
    : (texts.get(node.id ?? '') ?? node.type);

/** What a reader finds in a PDF. */
async function read(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pageOf = async (to: string | readonly unknown[] | null) => {
    const [page] = ((typeof to === 'string' ? await document.getDestination(to) : to) ?? []) as never[];
    return page && (await document.getPageIndex(page)) + 1;
  };
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const page = await document.getPage(i + 1);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = new Map<string, string>();
      let open = '';
      for (const item of items) {
        if ('id' in item && item.id) open = item.id;
        if (open !== '' && !texts.has(open)) texts.set(open, '');
        if ('str' in item) texts.set(open, (texts.get(open) ?? '') + item.str);
      }
      const links = await Promise.all(
        (await page.getAnnotations()).map(async ({ rect, dest, contentsObj }) => [
          rect,
          await pageOf(dest),
          contentsObj.str,
        ]),
      );
      return { tags: rolesOf((await page.getStructTree()) as Node, texts), links };
    }),
  );
  const outline = await Promise.all(
    ((await document.getOutline()) ?? []).map(async ({ title, dest }) => [title, await pageOf(dest)]),
  );
  const found = { pages, outline, labels: await document.getPageLabels() };
  await document.loadingTask.destroy();
  return found;
}

/** Header cells by id, with the ids that other cells name, and the ids in the tree of ids. */
async function tableIds(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const text = (value: PDFObject | undefined) => (value as PDFString).asString();
  const headers: string[] = [];
  const named: string[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const id = object.get(PDFName.of('ID'));
    if (id instanceof PDFString) headers.push(text(id));
    const attributes = object.lookupMaybe(PDFName.of('A'), PDFArray)?.asArray() ?? [];
    for (const attribute of attributes)
      for (const header of (attribute as PDFDict).lookupMaybe(PDFName.of('Headers'), PDFArray)?.asArray() ?? [])
        named.push(text(header));
  }
  const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('IDTree'), PDFDict);
  const nodes = [tree, ...(tree.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [])];
  const listed = nodes.flatMap((node) => {
    const names = document.context.lookup(node, PDFDict).lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
    return names.filter((_, i) => i % 2 === 0).map(text);
  });
  return { headers: headers.sort(), named: named.sort(), listed };
}

test('the page of a changed slide alone is printed, and the PDF is that from nothing', async () => {
  await print(first);
  const changed = withSlide('three', contentOf('three', 'second'));
  const second = await print(changed);
  expect(printed).toEqual([6, 1]);
  expect(second).toMatchObject({ pages: 6, slideOfPage: [0, 1, 2, 3, 4, 5], warnings: [], cuts: [] });
  const fromNothing = await read((await print(changed, false)).bytes);
  const found = await read(second.bytes);
  expect(found).toEqual(fromNothing);
  expect(JSON.stringify(found.pages[2])).toContain('second of three');
  expect(found.pages.map(({ links }) => links.map(([, page]) => page))).toEqual(ids.map(() => [1, 2, 3, 4, 5, 6]));
  const { headers, named, listed } = await tableIds(second.bytes);
  expect(headers).toHaveLength(6);
  expect(new Set(headers).size).toBe(6);
  expect(named).toEqual(headers);
  expect(listed).toEqual(headers);
});

test('pages of several prints follow each other in the order of the slides', async () => {
  await print(first);
  await print(withSlide('two', contentOf('two', 'second')));
  const words = new Map([
    ['two', 'second'],
    ['five', 'third'],
  ]);
  const moved = deckOf((id) => words.get(id), ['two', 'one', 'three', 'four', 'five', 'six']);
  const { bytes } = await print(moved);
  expect(printed).toEqual([6, 1, 3]);
  expect(await read(bytes)).toEqual(await read((await print(moved, false)).bytes));
});

test('where nothing has changed nothing is printed, and the PDF has the same bytes', async () => {
  const { bytes } = await print(first);
  const second = await print(first);
  expect(printed).toEqual([6]);
  expect(second.bytes.equals(bytes)).toBe(true);
});

test.each<[string, Deck, number]>([
  ['the style sheet', { ...first, style: 'h1 { color: red }' }, 6],
  ['what stands beside the slides', { ...first, end: '<p hidden>Note</p>' }, 6],
  ['another file of the deck', { ...first, context: 'other' }, 6],
  ['most slides', deckOf((id) => (['one', 'two'].includes(id) ? 'first' : 'new')), 6],
  ['half of the slides', deckOf((id) => (['one', 'two', 'three'].includes(id) ? 'first' : 'new')), 3],
])('after a change of %s the pages are printed that it can change', async (_, deck, pages) => {
  await print(first);
  const { bytes } = await print(deck);
  expect(printed).toEqual([6, pages]);
  expect(await read(bytes)).toEqual(await read((await print(deck, false)).bytes));
});

const script = (statement: string) => `<script>{ const element = document.querySelector('b'); ${statement}; }</script>`;

test.each([
  '<canvas></canvas>',
  '<iframe srcdoc="text"></iframe>',
  '<input value="text">',
  '<div><template shadowrootmode="open">text</template></div>',
  '<img src="http://127.0.0.1:1/picture.png" alt="picture">',
  `<b></b>${script("element.attachShadow({ mode: 'closed' }).append('text')")}`,
  `<b style="display: block; height: 9px; overflow: auto">1<br>2</b>${script('element.scrollTop = 9')}`,
  `<b>text</b>${script("element.animate({ opacity: 0.5 }, { duration: 1, fill: 'forwards' })")}`,
  `<b popover>text</b>${script('element.showPopover()')}`,
])('a slide with %s is always printed', async (content) => {
  const deck = withSlide('four', content);
  await print(deck);
  await print(deck);
  expect(printed).toEqual([6, 1]);
});

test('what is cut on a kept page is told again', async () => {
  const cut =
    '<div class="deck-frame" style="position:relative;width:980px;height:552px"><div class="deck-body" style="position:absolute;inset:36px 48px 52px"><h1 style="height:500px;margin:0">Headline</h1></div></div>';
  const { cuts } = await print(withSlide('four', cut));
  expect(cuts).toMatchObject([{ slide: 3, what: 'Headline' }]);
  const changed: Deck = { slides: { ...withSlide('four', cut).slides, one: contentOf('one', 'second') } };
  expect((await print(changed)).cuts).toEqual(cuts);
  expect(printed).toEqual([6, 1]);
});

test('links to places on slides lead there from kept pages and from printed ones', async () => {
  const note = (id: string, word: string) =>
    `<h1>${word}</h1><p><a href="#${id}-note">note</a></p><p id="${id}-note">Text of the note</p>`;
  const slides = { ...first.slides, two: note('two', 'first'), five: note('five', 'first') };
  await print({ slides });
  const changed = { slides: { ...slides, five: note('five', 'second') } };
  const found = await read((await print(changed)).bytes);
  expect(printed).toEqual([6, 1]);
  expect(found).toEqual(await read((await print(changed, false)).bytes));
  expect([1, 4].map((page) => found.pages[page]!.links[0]![1])).toEqual([2, 5]);
});

test('a page with an untagged picture costs the PDF the identifier of PDF/UA only as long as it is there', async () => {
  const isPdfUa = ({ bytes }: { bytes: Buffer }) => bytes.includes('<pdfuaid:part>');
  const drawing =
    '<canvas></canvas><script>document.querySelector("canvas").getContext("2d").fillRect(0, 0, 99, 99)</script>';
  expect(isPdfUa(await print(first))).toBe(true);
  expect(isPdfUa(await print(withSlide('four', `<h1>Four</h1>${drawing}`)))).toBe(false);
  expect(isPdfUa(await print(withSlide('four', '<h1>Four</h1><p>Five</p>')))).toBe(true);
  expect(printed).toEqual([6, 1, 1]);
});

test('links follow their targets that appear, move and disappear', async () => {
  const link = withSlide('two', '<h1>Two</h1><p><a href="#seven">seven</a> <a href="#place">place</a></p>').slides;
  const seven = { seven: contentOf('seven') };
  const place = { six: '<h1>Six</h1><p id="place">Place</p>' };
  const decks = [link, { ...link, ...seven }, { ...link, ...place, ...seven }, link];
  for (const slides of decks) {
    const found = await read((await print({ slides })).bytes);
    expect(found).toEqual(await read((await print({ slides }, false)).bytes));
  }
  const linked = withSlide('two', '<h1>Two</h1><p><a href="#place">place</a></p>').slides;
  await print({ slides: { ...first.slides, ...place } });
  const slides = { ...linked, ...place };
  expect((await read((await print({ slides })).bytes)).pages[1]!.links[0]![1]).toBe(6);
});

test('after a slide more, links lead to the slide that comes from the other half', { timeout: 60_000 }, async () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `s${i + 1}`);
  const deck = (count: number): Deck => ({
    slides: Object.fromEntries(
      names(count).map((id) => [id, `<h1>${id}</h1><p><a href="#s156">156</a> <a href="#s2">2</a></p>`]),
    ),
    end: '<script>const [, from, to] = /range=(\\d+)-(\\d+)/.exec(location.hash); document.querySelectorAll(".print-slide-container").forEach((slide, i) => { if (i + 1 < from || i + 1 > to) slide.remove(); });</script>',
  });
  await print(deck(310));
  const { bytes } = await print(deck(311));
  expect(printed.toSorted((a, b) => a - b)).toEqual([1, 155, 155, 155]);
  const { pages } = await read(bytes);
  expect(pages.map(({ links }) => links.map(([, page]) => page))).toEqual(names(311).map(() => [156, 2]));
});

test.each<[string, number]>([
  ['p { counter-increment: place } p::before { content: counter(place) }', 6],
  ['@media print { body { counter-reset: place } td::before { counter-increment: place } }', 6],
  ['ul { counter-reset: place } li { counter-increment: place } i { counter-increment: other }', 1],
])('where counters go on from slide to slide, all slides are printed: %s', async (style, pages) => {
  await print({ ...first, style });
  await print({ ...withSlide('one', contentOf('one', 'second')), style });
  expect(printed).toEqual([6, pages]);
});

test('the ninth print is a whole one', async () => {
  for (let i = 0; i < 9; i += 1) await print(withSlide('one', contentOf('one', `${i}.`)));
  expect(printed).toEqual([6, 1, 1, 1, 1, 1, 1, 1, 6]);
});

test('kept pages that are damaged, or of another version with another form, lead to a whole print', async () => {
  await print(first);
  const file = path.join(root, '.claimdeck/prints/deck/talk-pdf');
  await writeFile(file, `${await readFile(file, 'utf8')}x`);
  await print(withSlide('one', contentOf('one', 'second')));
  await writeCache('prints', 'deck/talk-pdf', 'another context\n{}', nodeEffects(root));
  await print(withSlide('one', contentOf('one', 'third')));
  expect(printed).toEqual([6, 6, 6]);
});
