/** Joins parts that Chromium printed: pages, links between parts, structure tree. */
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../../browser/index.ts';
import { nodeEffects } from '../../effects.ts';
import { finishPdf } from './pdf-document.ts';
import { type PdfFile, readPdf } from './pdf-file.ts';
import { joinPdfs } from './pdf-join.ts';
import { removeDestinations } from './pdf-trees.ts';

const browser = lazyBrowser(undefined, nodeEffects(path.join(import.meta.dirname, '../../..')));
afterAll(() => browser.close());

/** A part with a page for each place, which links to all others, those of other parts included. */
async function print(places: readonly string[], elsewhere: readonly string[]): Promise<PdfFile> {
  const page = await browser.printPage();
  const links = [...places, ...elsewhere].map((to) => `<a href="#${to}">see ${to} (5 0 R)</a>`).join(' ');
  const pages = places.map((id) => `<section id="${id}"><h1>${id}</h1><p>${links}</p></section>`).join('');
  const spans = elsewhere.map((id) => `<span id="${id}" style="position: absolute"></span>`).join('');
  const { frameTree } = (await page.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  await page.send('Page.setDocumentContent', {
    frameId: frameTree.frame.id,
    html: `<!doctype html><html lang="en"><title>(1 0 R)</title><style>section { break-after: page } section:last-child { break-after: auto }</style>${spans}${pages}`,
  });
  const { data } = (await page.send('Page.printToPDF', { generateTaggedPDF: true })) as { data: string };
  await page.close();
  const file = readPdf(Buffer.from(data, 'base64'));
  removeDestinations(file, elsewhere);
  return file;
}

const [first, second, third] = [['a', 'b'], ['c-é'], ['d', 'e']] as const;
let document: PDFDocument;

beforeAll(async () => {
  const parts = [
    await print(first, [...second, ...third]),
    await print(second, [...first, ...third]),
    await print(third, [...first, ...second]),
  ];
  const { bytes, pages } = finishPdf(
    joinPdfs(parts),
    { title: 'T', subject: 'S', author: '', date: '', language: 'en' },
    [],
  );
  expect(pages).toBe(5);
  document = await PDFDocument.load(bytes, { updateMetadata: false });
}, 30_000);

const named = (name: string) => PDFName.of(name);
const refs = () => document.getPages().map((page) => page.ref);

test('every page links to every destination, and each destination is on the page of its own part', () => {
  expect(document.getPageCount()).toBe(5);
  const places = document.catalog.lookup(named('Dests'), PDFDict);
  const found = places.entries().map(([name, target]) => {
    const page = (document.context.lookup(target, PDFArray).get(0) as PDFRef).toString();
    return [decodeURIComponent(name.decodeText()), refs().findIndex((ref) => ref.toString() === page)];
  });
  expect(found).toEqual([
    ['a', 0],
    ['b', 1],
    ['c-é', 2],
    ['d', 3],
    ['e', 4],
  ]);
  for (const page of document.getPages()) {
    const links = page.node.lookup(named('Annots'), PDFArray).asArray();
    const to = links.map((link) => document.context.lookup(link, PDFDict).lookup(named('Dest'), PDFName).decodeText());
    expect(to.map(decodeURIComponent).sort()).toEqual(['a', 'b', 'c-é', 'd', 'e']);
  }
});

test('the structure tree contains all parts, and its parent tree leads from pages and links to their own tags', () => {
  const root = document.catalog.lookup(named('StructTreeRoot'), PDFDict);
  const top = root.get(named('K')) as PDFRef;
  const children = document.context.lookup(top, PDFDict).lookup(named('K'), PDFArray).asArray();
  expect(children.length).toBeGreaterThanOrEqual(3);
  for (const child of children)
    expect(String(document.context.lookup(child, PDFDict).get(named('P')))).toBe(String(top));

  const numbers = root.lookup(named('ParentTree'), PDFDict).lookup(named('Nums'), PDFArray);
  const keys = numbers
    .asArray()
    .filter((_, i) => i % 2 === 0)
    .map((n) => (n as PDFNumber).asNumber());
  expect(keys).toEqual(keys.map((_, i) => i));
  expect(root.lookup(named('ParentTreeNextKey'), PDFNumber).asNumber()).toBe(keys.length);

  const tagOf = (key: number) => document.context.lookup(numbers.get(2 * key + 1));
  for (const [i, page] of document.getPages().entries()) {
    const own = tagOf(page.node.lookup(named('StructParents'), PDFNumber).asNumber());
    const tags = (own as PDFArray).asArray().map((tag) => document.context.lookup(tag, PDFDict));
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(String(tag.get(named('Pg')))).toBe(String(refs()[i]));
    for (const link of page.node.lookup(named('Annots'), PDFArray).asArray()) {
      const key = document.context.lookup(link, PDFDict).lookup(named('StructParent'), PDFNumber).asNumber();
      expect((tagOf(key) as PDFDict).lookup(named('S'), PDFName).decodeText()).toBe('Link');
    }
  }
});
