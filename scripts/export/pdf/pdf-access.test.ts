/** What a printed PDF says to assistive technology, read by pdf.js. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../../browser/index.ts';
import { nodeEffects } from '../../effects.ts';
import { pageLabels, withLinkContents, xmpStream } from './pdf-access.ts';
import { pdfText } from './pdf-file.ts';
import { printDeck } from './print-deck.ts';

const browser = lazyBrowser(undefined, nodeEffects(path.join(import.meta.dirname, '../../..')));
const metadata = {
  title: 'Rain & <harvest>',
  subject: 'A work',
  author: 'A Lecturer',
  date: '2026-12',
  language: 'en',
};
let root: string;
let document: PDFDocumentProxy;

const slide = (id: string, content: string) =>
  `<div class="print-slide-container"><div class="slidev-layout" id="${id}">${content}</div></div>`;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'claimdeck-access-'));
  const effects = nodeEffects(root);
  const map =
    '<svg role="img" aria-label="Rain and harvest" width="9" height="9"><desc>Rain raises harvest.</desc><rect width="9" height="9"/></svg>';
  const linked =
    '<svg role="group" aria-label="Sun" width="9" height="9"><desc>Sun raises harvest.</desc><g aria-hidden="true"><text y="9">Sun</text></g><a href="#table" aria-label="Sun + harvest"><circle r="4" cx="4" cy="4" fill="none"/></a><a href="#map" style="display: none"><path d="M0 0L9 9"/></a></svg>';
  const slides = [
    slide('map', `<h1>Map</h1>${map}<a href="#evidence-é">Evidence</a>${linked}`),
    slide(
      'table',
      '<h1>Table</h1><table><tr><th>Path</th></tr><tr><td>Rain, harvest</td></tr></table><ul><li>Rain<ul><li>Dew</li></ul></li></ul>',
    ),
    slide(
      'formula',
      '<h1>Formula</h1><p>Of <span class="katex"><span class="katex-mathml" style="position: absolute; clip-path: inset(50%)"><math><semantics><mi>E</mi><annotation encoding="application/x-tex">E = mc^2 </annotation></semantics></math></span><span class="katex-html" aria-hidden="true">E = mc²</span></span></p>',
    ),
    slide(
      'evidence-é',
      '<h1>Evidence</h1><p>As <span lang="fr">la pluie</span> says</p><a href="https://example.org/a">Address</a>',
    ),
  ];
  await effects.write(
    'deck/index.html',
    `<!doctype html><html lang="en"><head><title>T</title></head><body><div id="print-container">${slides.join('')}</div></body></html>`,
  );
  const job = {
    folder: 'deck',
    out: 'talk.pdf',
    slides: [
      { anchor: 'map', title: 'The map', appendix: false, number: 1 },
      { anchor: 'table', title: 'The table', appendix: false, number: 2 },
      { anchor: 'formula', title: 'The formula', appendix: false, number: 3 },
      { anchor: 'evidence-é', title: 'The evidence', appendix: true, number: 1 },
    ],
    metadata,
    outline: [],
  };
  await printDeck(job, browser, effects);
  document = await getDocument({ data: new Uint8Array(await readFile(path.join(root, 'talk.pdf'))), verbosity: 0 })
    .promise;
}, 60_000);

afterAll(async () => {
  await document?.loadingTask.destroy();
  await browser.close();
  await rm(root, { recursive: true });
});

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly StructureNode[];
}
const nodesOf = (node: StructureNode): StructureNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
const tagsOn = async (page: number) =>
  nodesOf((await (await document.getPage(page)).getStructTree()) as unknown as StructureNode);
const contentsOn = async (page: number) =>
  (await (await document.getPage(page)).getAnnotations()).map(
    (a: { contentsObj: { str: string } }) => a.contentsObj.str,
  );

test('pages of the appendix have labels of their own', async () => {
  expect(await document.getPageLabels()).toEqual(['1', '2', '3', 'A1']);
  const page = (number: number, appendix = false) => ({ number, appendix });
  // Slide 1 at two clicks, then slides 2 and 3, and two of the appendix.
  const pages = [page(1), page(1), page(2), page(3), page(1, true), page(2, true)];
  expect(pageLabels(pages)).toBe('<</Nums[0<</S/D/St 1>>1<</S/D/St 1>>4<</S/D/P(A)/St 1>>]>>');
});

test('the alternative text of a drawing has its name and its description, also beside links', async () => {
  const figures = (await tagsOn(1)).filter((tag) => tag.role === 'Figure');
  expect(figures.map((tag) => tag.alt)).toEqual(['Rain and harvest: Rain raises harvest.', 'Sun: Sun raises harvest.']);
});

test('a table has rows and cells', async () => {
  const roles = new Set((await tagsOn(2)).map((tag) => tag.role));
  expect(['Table', 'TR', 'TH', 'TD'].filter((role) => !roles.has(role))).toEqual([]);
});

test('an item of a list has a body, which holds the list below it', async () => {
  const [list] = (await tagsOn(2)).filter((tag) => tag.role === 'L');
  const [body] = list!.children![0]!.children!;
  const listRoles = (tag: StructureNode) =>
    nodesOf(tag).flatMap(({ role = '' }) => (/^L(?:I|Body)?$/u.test(role) ? [role] : []));
  expect(listRoles(list!)).toEqual(['L', 'LI', 'LBody', 'L', 'LI', 'LBody']);
  expect(listRoles(body!)).toEqual(['LBody', 'L', 'LI', 'LBody']);
});

test('a formula of KaTeX has its TeX as alternative text', async () => {
  const figures = (await tagsOn(3)).filter((tag) => tag.role === 'Figure');
  expect(figures.map((tag) => tag.alt)).toEqual(['E = mc^2']);
});

test('words in another language keep it', async () => {
  expect((await tagsOn(4)).flatMap((tag) => tag.lang ?? [])).toEqual(['en', 'fr']);
});

test('a link says the title of the slide that it leads to, or its address', async () => {
  expect(await contentsOn(1)).toEqual(['The evidence', 'The table']);
  expect(await contentsOn(4)).toEqual(['https://example.org/a']);
});

test('objects that are no links, and links with contents or to unknown targets, are unchanged', () => {
  const known = { a: 'A' };
  for (const object of [
    '<</Type /Page>>',
    '<</Subtype /Link /Dest /b>>',
    '<</Subtype /Link /Dest /a /Contents (x)>>',
    '<</Subtype /Link /Length 1>> stream\n1\nendstream',
  ])
    expect(withLinkContents(object, known)).toBe(object);
  expect(withLinkContents('<</Subtype /Link\n/Dest /a>>', known)).toBe(
    `<</Subtype /Link\n/Dest /a/Contents ${pdfText('A')}>>`,
  );
});

test('the XMP packet has title, author and date, and the identifier of PDF/UA where its rules hold', async () => {
  const { metadata: xmp } = await document.getMetadata();
  expect(xmp.get('dc:title')).toBe('Rain & <harvest>');
  expect(xmp.get('dc:creator')).toEqual(['A Lecturer']);
  expect(xmp.get('xmp:createdate')).toBe('2026-12');
  expect(xmp.get('pdfuaid:part')).toBe('1');
  expect(xmpStream(metadata, false)).not.toContain('pdfuaid:part');
  expect(xmpStream({ ...metadata, author: '', date: '' }, true)).not.toContain('dc:creator');
});
