/** Prints small pages in a real browser: the number of pages, and PDFs whose form our reader does not know. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../../browser/index.ts';
import { nodeEffects } from '../../effects.ts';
import { packageFile } from '../../files/package-files.ts';
import { faultDiagnostics } from '../slide-faults/page-faults.ts';
import { printDeck } from './print-deck.ts';
import type { PrintBrowser } from './print-page.ts';

const told: string[] = [];
const browser = lazyBrowser(undefined, {
  ...nodeEffects(path.join(import.meta.dirname, '../../..')),
  tell: (line) => void told.push(line),
});
let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'claimdeck-print-'));
});

afterAll(async () => {
  await browser.close();
  await rm(root, { recursive: true });
});

const slidesOf = (...anchors: string[]) =>
  anchors.map((anchor) => ({ anchor, title: `Slide ${anchor}`, appendix: false, number: 1 }));

/**
 * Prints two slides, of which the second may have a content of its own; `end` follows them, and `keep` names the pages kept
 * for the next print.
 */
async function print(
  end: string,
  from: PrintBrowser,
  content = '<div class="slidev-layout"><h1>Slide</h1></div>',
  keep?: string,
  withClicks = false,
  second = content,
) {
  const effects = nodeEffects(root);
  const slide = (click: string, html: string) => `<div class="print-slide-container" id="${click}">${html}</div>`;
  const page = `<!doctype html><html lang="en"><head><title>T</title></head><body><div id="print-container">${slide('001-01', content)}${slide('002-01', second)}</div>${end}</body></html>`;
  await effects.write('deck/index.html', page);
  const metadata = { title: 'Talk', subject: 'Work', author: '', date: '', language: 'en' };
  const job = { folder: 'deck', out: 'talk.pdf', slides: slidesOf('a', 'b'), withClicks, metadata, outline: [] };
  const keeping = keep === undefined ? {} : { keep: { name: keep, context: '' } };
  const printed = await printDeck({ ...job, ...keeping }, from, effects);
  return { ...printed, bytes: await readFile(path.join(root, 'talk.pdf')) };
}

/** Chromium's PDFs rewritten with a cross-reference stream, which our reader does not know. */
const otherForm = (pageRangeError?: string): PrintBrowser & { wholes: Buffer[] } => {
  const wholes: Buffer[] = [];
  return {
    wholes,
    async printPage() {
      const page = await browser.printPage();
      return {
        ...page,
        async send(method, parameters) {
          if (method !== 'Page.printToPDF') return page.send(method, parameters);
          const isWhole = (parameters as { pageRanges: string }).pageRanges === '';
          if (!isWhole && pageRangeError !== undefined) throw new Error(pageRangeError);
          const { data } = (await page.send(method, parameters)) as { data: string };
          const other = await (await PDFDocument.load(Buffer.from(data, 'base64'))).save();
          if (isWhole) wholes.push(Buffer.from(other));
          return { data: Buffer.from(other).toString('base64') };
        },
      };
    },
  };
};

const openPdf = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

/** The text of a page of a PDF, which is closed then. */
async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent();
  await document.loadingTask.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

/** Prints 122 slides, which have their ids for text. @returns the PDF; the caller closes it */
async function printLong(content: Readonly<Record<string, string>>, style = '') {
  const effects = nodeEffects(root);
  const anchors = Array.from({ length: 122 }, (_, i) => `s${i + 1}`);
  const showRange = `const range = new URLSearchParams(location.hash.split('?')[1]).get('range') ?? '1-122';
    const [from, to] = range.split('-').map(Number);
    document.querySelector('#print-container').innerHTML = ${JSON.stringify(anchors)}.slice(from - 1, to).map((id) =>
      '<div class="print-slide-container"><div class="slidev-layout" id="' + id + '">' +
      (${JSON.stringify(content)}[id] ?? id) + '</div></div>').join('')`;
  const page = `<!doctype html><html lang="en"><head><title>T</title><style>${style}</style></head><body><div id="print-container"></div><script>${showRange}</script></body></html>`;
  await effects.write('long/index.html', page);
  const metadata = { title: 'Talk', subject: 'Work', author: '', date: '', language: 'en' };
  const job = { folder: 'long', out: 'long.pdf', slides: slidesOf(...anchors), metadata, outline: [] };
  expect(await printDeck(job, browser, effects)).toMatchObject({ pages: 122, warnings: [] });
  return openPdf(await readFile(path.join(root, 'long.pdf')));
}

test('a counter that goes on from slide to slide does so in a deck that is otherwise printed in halves', async () => {
  const style =
    'body { counter-reset: place } .slidev-layout { counter-increment: place } .slidev-layout::before { content: counter(place) ". " }';
  expect(await pageText(await printLong({}, style), 122)).toBe('122. s122');
});

test('an apostrophe is one for readers without ActualText, unless the slides have the letter ʼ', async () => {
  const font = await readFile(packageFile('@fontsource/inter/files/inter-latin-500-normal.woff2')!, 'base64');
  // The browser shows the slides before it has read as far as the style sheet, whose font has to be waited for.
  const style = `${'<i></i>'.repeat(20_000)}<style>@font-face { font-family: own; src: url(data:font/woff2;base64,${font}) } h1 { font-family: own }</style>`;
  const slide = (words: string) => `<div class="slidev-layout"><h1>${words}</h1></div>`;
  const textOf = async (first: string, second: string, keep?: string) => {
    const { bytes } = await print(style, browser, slide(first), keep, false, slide(second));
    return pageText(await openPdf(bytes), 1);
  };
  expect(await textOf('China’s', 'Slide', 'apostrophes')).toBe('China’s');
  expect(await textOf('Kaʼba', 'Slide')).toBe('Kaʼba');
  // A page of an earlier print is as one that is printed anew.
  expect(await textOf('China’s', 'Kaʼba', 'apostrophes')).toBe(await textOf('China’s', 'Kaʼba'));
});

test('a link leads to a slide of the other half that nothing there links to', async () => {
  const document = await printLong({ s1: '<a href="#s122">last</a>', s122: '<a href="#s1">first</a>' });
  const targets = await Promise.all(
    [1, 2, 122].map(async (number) => {
      const links = await (await document.getPage(number)).getAnnotations();
      const pages = links.map(async ({ dest }: { dest: string }) => {
        const [page] = (await document.getDestination(dest)) ?? [];
        return page && (await document.getPageIndex(page)) + 1;
      });
      return Promise.all(pages);
    }),
  );
  await document.loadingTask.destroy();
  expect(targets).toEqual([[122], [], [1]]);
});

const extraPage = '<p style="break-before: page">A page too many</p>';

test('a deck has one page a slide and its metadata', async () => {
  const { pages, warnings, bytes } = await print('', browser);
  expect([pages, warnings]).toEqual([2, []]);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([document.getPageCount(), document.getTitle()]).toEqual([2, 'Talk']);
});

test.each([
  ['', false],
  [', with clicks too', true],
])('a picture that reaches beyond its slide is on its page as far as there is room%s', async (_, withClicks) => {
  // Slidev places slides so.
  const picture = '<svg style="display:block" width="200" height="700"><text y="20">Picture</text></svg>';
  const content = `<div class="slidev-layout" style="position:absolute;inset:0"><h1>Slide</h1>${picture}</div>`;
  const style = '<style>.print-slide-container{position:relative}</style>';
  const { pages, bytes } = await print(style, browser, content, undefined, withClicks);
  expect(pages).toBe(2);
  expect(await pageText(await openPdf(bytes), 1)).toContain('Picture');
});

test('a slide whose layout has no class of its own is shown once it has content', async () => {
  const content = '<div class="slidev-page"><div class="slidev-slide-loading"></div></div>';
  const load = `<script>setTimeout(() => document.querySelectorAll('.slidev-page').forEach((page) => {
    page.innerHTML = '<p>Here</p>';
  }), 200)</script>`;
  expect(await print(load, browser, content)).toMatchObject({ pages: 2, warnings: [] });
});

test('a PDF of unknown form is written as Chromium printed it, with one warning', async () => {
  const other = otherForm();
  const { pages, warnings, bytes } = await print('', other);
  expect(pages).toBe(2);
  expect(warnings).toEqual([
    {
      code: 'W_PDF_AS_PRINTED',
      severity: 'warning',
      file: 'talk.pdf',
      path: '',
      message: 'The PDF is written as Chromium printed it, without outline, metadata and fixed dates.',
      actual: 'The PDF is of an unknown form: no cross-reference table.',
      expected: 'a PDF with one plain cross-reference table, as Skia writes it',
      hint: expect.any(String),
    },
  ]);
  expect(other.wholes.map((whole) => whole.equals(bytes))).toEqual([true]);
});

test('a browser whose PDF is of unknown form prints all slides once, and once more after a print of some', async () => {
  const slides = (first: string) =>
    `<script>document.querySelectorAll('h1').forEach((h1, i) => { h1.textContent = i === 0 ? '${first}' : 'Same'; });</script>`;
  const none = otherForm();
  expect(await print(slides('One'), none, undefined, 'kept')).toMatchObject({ pages: 2 });
  expect(none.wholes).toHaveLength(1);
  await print(slides('One'), browser, undefined, 'kept');
  const some = otherForm();
  const { bytes } = await print(slides('Two'), some, undefined, 'kept');
  expect(some.wholes.map((whole) => whole.equals(bytes))).toEqual([false, true]);
});

test('a page too many is an error, whatever the form of the PDF', async () => {
  const diagnostics = (message: string) => [
    { code: 'E_EXPORT_FAILED', message, expected: '2 pages, one a slide', file: 'talk.pdf' },
  ];
  await expect(print(extraPage, browser)).rejects.toMatchObject({ diagnostics: diagnostics('The PDF has 3 pages.') });
  await expect(print(extraPage, otherForm())).rejects.toMatchObject({
    diagnostics: diagnostics('The PDF has more than 2 pages.'),
  });
});

test('the warning says when the pages of a PDF of unknown form cannot be counted', async () => {
  const { pages, warnings } = await print('', otherForm('pageRanges is not supported'));
  expect(pages).toBe(undefined);
  expect(warnings.map((w) => w.message)).toEqual([
    'The PDF is written as Chromium printed it, without outline, metadata and fixed dates; its pages could not be counted.',
  ]);
});

test('a browser that fails while it prints is E_EXPORT_FAILED with the PDF, and exit code 4', async () => {
  const effects = nodeEffects(root);
  await effects.write('dist/index.html', '<!doctype html>');
  const job = {
    folder: 'dist',
    out: 'dist/talk.pdf',
    slides: slidesOf('title'),
    metadata: { title: 'T', author: '', date: '', subject: '', language: 'en' },
    outline: [],
  };
  const printPage = () => Promise.reject(new Error('the browser has ended'));
  await expect(printDeck(job, { printPage }, effects)).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [{ code: 'E_EXPORT_FAILED', file: 'dist/talk.pdf', message: 'the browser has ended' }],
  });
  expect(await effects.size('dist/talk.pdf')).toBeUndefined();
});

/** The browser, which crashes when it is asked to print, as often as `crashes` says. */
const crashing = (crashes: number): PrintBrowser => ({
  async printPage() {
    const page = await browser.printPage();
    return {
      ...page,
      send: (method, parameters) =>
        method === 'Page.printToPDF' && crashes-- > 0 ? page.send('Browser.crash') : page.send(method, parameters),
    };
  },
});

test('where the browser is lost, another one prints; where that is lost as well, the error names it', async () => {
  told.length = 0;
  expect((await print('', crashing(1))).pages).toBe(2);
  expect(told).toEqual(['The browser ended while it was at work. It is started again.']);
  await expect(print('', crashing(2))).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [{ code: 'E_BROWSER_LOST', actual: expect.stringMatching(/chrom.*: The browser ended with /iu) }],
  });
  expect((await print('', browser)).pages).toBe(2);
});

test('a deck that is not built is E_EXPORT_FAILED', async () => {
  const metadata = { title: 'T', author: '', date: '', subject: '', language: 'en' };
  const job = { folder: 'none', out: 'none.pdf', slides: slidesOf('a'), metadata, outline: [] };
  await expect(printDeck(job, browser, nodeEffects(root))).rejects.toMatchObject({
    diagnostics: [{ code: 'E_EXPORT_FAILED', file: 'none.pdf', message: 'none/index.html is missing.' }],
  });
});

test('texts that reach beyond the body of their slide are found, each slide once', async () => {
  const body = (content: string) =>
    `<div class="print-slide-container"><div class="deck-frame" style="position:relative;width:980px;height:552px"><div class="deck-body" style="position:absolute;inset:36px 48px 52px">${content}</div></div></div>`;
  const slides = [
    body('<p style="margin:0">Fits.</p>'),
    body('<h1 style="height:400px;margin:0">Headline</h1><p style="margin:0;height:90px">Cut below.</p>'),
    body(
      '<p style="margin:0;white-space:nowrap;width:100px">A line without break that is far longer than the slide is wide, so that its last words are seen by nobody in the room, however large the screen.</p>',
    ),
    body('<ul style="margin:0"><li style="height:460px;padding-bottom:40px;margin:0">Padding is no text.</li></ul>'),
    body(
      '<div class="mermaid" style="height:500px"><template shadowrootmode="open"><svg aria-roledescription="pie"></svg></template></div>',
    ),
    body(
      `<p style="margin:0"><span class="katex"><span class="katex-mathml" style="position:absolute;clip-path:inset(50%);height:1px;width:1px;overflow:hidden;white-space:nowrap"><math><semantics><mrow><mtext>${'wide '.repeat(60)}</mtext></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x</span></span></p>`,
    ),
    '<div class="print-slide-container"><div class="slidev-layout"><img width="1200" height="600" alt="Bleeds"></div></div>',
    '<div class="print-slide-container"><div class="slidev-layout"><p style="height:600px">Of Slidev</p></div></div>',
    '<div class="print-slide-container"><div class="slidev-layout"><p style="height:600px"><img alt="Named"></p></div></div>',
    body('<table style="height:500px"><tr><th>Year</th><th>Corn</th></tr><tr><td>1798</td><td>dear</td></tr></table>'),
  ];
  const effects = nodeEffects(root);
  await effects.write(
    'cut/index.html',
    `<!doctype html><html lang="en"><head><title>T</title></head><body><div id="print-container">${slides.join('')}</div></body></html>`,
  );
  const metadata = { title: 'Talk', subject: 'Work', author: '', date: '', language: 'en' };
  const job = {
    folder: 'cut',
    out: 'cut.pdf',
    slides: slidesOf('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
    metadata,
    outline: [],
  };
  const { cuts } = await printDeck(job, browser, effects);
  expect(cuts.map((c) => [c.slide, c.what.slice(0, 11)])).toEqual([
    [1, 'Cut below.'],
    [2, 'A line with'],
    [4, 'pie'],
    [7, 'Of Slidev'],
    [8, 'Named'],
    [9, 'Year Corn 1'],
  ]);
  expect(cuts[0]!.by).toBeCloseTo(26, 0);
});

test('a dark deck is printed in the colours of a light one', async () => {
  const style = `<style>html { color: rgb(1, 2, 3) } html.dark { color: rgb(255, 255, 255) }</style>`;
  const dark = `<script>document.documentElement.classList.add('dark')</script>`;
  const colours = async (end: string) => {
    const { bytes } = await print(style + end, browser);
    const document = await openPdf(bytes);
    const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList();
    await document.loadingTask.destroy();
    return argsArray.filter((_, i) => fnArray[i] === OPS.setFillRGBColor).flat();
  };
  expect(await colours(dark)).toEqual(await colours(''));
  expect(await colours('')).toContain('#010203');
});

test('an editor of code is printed with its code', async () => {
  const content = '<div class="slidev-layout"><h1>Slide</h1><div class="slidev-monaco-container"></div></div>';
  const load = `<script>setTimeout(() => document.querySelectorAll('.slidev-monaco-container').forEach((editor) => {
    editor.innerHTML = '<div class="view-line">const corn = 1</div>';
  }), 500)</script>`;
  const { bytes } = await print(load, browser, content);
  expect(await pageText(await openPdf(bytes), 2)).toContain('const corn = 1');
});

test('code in letters of several widths is told', async () => {
  const code = (font: string) =>
    `<div class="slidev-layout"><h1>Slide</h1><pre><code style="font-family: ${font}">let i</code></pre></div>`;
  const file = packageFile('katex/dist/fonts/KaTeX_Typewriter-Regular.woff2')!;
  const url = `data:font/woff2;base64,${(await readFile(file)).toString('base64')}`;
  const face = `<style>@font-face { font-family: Type; src: url(${url}) }</style>`;
  expect((await print(face, browser, code('Type, serif'))).faults).toEqual([]);
  const { faults } = await print(face, browser, code('None, serif'));
  expect(faultDiagnostics(faults, 'talk.md', () => '').map((d) => [d.code, d.actual])).toEqual([
    ['W_RENDER_CODE_FONT', 'None, serif'],
  ]);
});

test('words of a diagram that are cut or lie on each other are told', async () => {
  // Turned words have boxes that overlap, although the words do not.
  const turned = ['Aid in war', 'Aid in peace'].map(
    (words, i) => `<text transform="translate(${100 + 15 * i} 20) rotate(45)">${words}</text>`,
  );
  const drawings = [
    `<text x="0" y="20">War</text><text x="40" y="20">Peace</text>${turned.join('')}`,
    '<text x="150" y="20">Trade with the north</text>',
    '<text x="0" y="20">Trade with the south</text><text x="40" y="22">Aid</text>',
  ];
  const hosts = '<div class="mermaid"></div>'.repeat(drawings.length);
  const draw = `<script>document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.mermaid').forEach((host, i) => {
      const labels = ${JSON.stringify(drawings).replaceAll('</', '<\\/')}[i];
      const svg = '<svg width="200" height="60" style="font: 10px sans-serif">' + labels + '</svg>';
      host.attachShadow({ mode: 'open' }).innerHTML = svg;
    });
  })</script>`;
  const { faults } = await print(draw, browser, `<div class="slidev-layout"><h1>Slide</h1>${hosts}</div>`);
  expect(faultDiagnostics(faults, 'talk.md', () => '').map((d) => [d.code, d.actual])).toEqual([
    ['W_RENDER_DIAGRAM', '“Trade with the north” is cut'],
    ['W_RENDER_DIAGRAM', '“Trade with the south” and “Aid” overlap'],
  ]);
});

test('what fails while slides are drawn is told: scripts, components, files, icons', async () => {
  const content = `<div class="slidev-layout"><h1>Slide</h1><foo-bar></foo-bar><p class="i-mdi-none">x</p><p class="own">y</p><img src="none.png">
<style>.own { background: url(/none.svg) } .unused { background: url(/unused.svg) }</style></div>`;
  const { faults } = await print('<script>console.error(new Error("broke"))</script>', browser, content);
  expect(faultDiagnostics(faults, 'talk.md', () => '').map(({ code, actual }) => [code, actual])).toEqual([
    ['E_RENDER_SCRIPT', 'Error: broke'],
    ['E_RENDER_REQUEST', '/none.png'],
    ['E_RENDER_REQUEST', '/none.svg'],
    ['E_RENDER_COMPONENT', '<foo-bar>'],
    ['E_RENDER_COMPONENT', 'i-mdi-none'],
  ]);
  expect((await print('', browser)).faults).toEqual([]);
});

test('links to slides by number, id and alias lead to them in the PDF, and others are told', async () => {
  const effects = nodeEffects(root);
  const found = {
    ...{ '#2': 'slide-2', '#/2': 'slide-2', '#./2': 'slide-2', '#/2?clicks=3': 'slide-2', '#/alias': 'slide-2' },
    ...{ '#claim/a': 'claim-a', '#claim-a': 'claim-a', '#note': 'note', '#/print?print=true#note': 'note' },
  };
  const lost = ['#99', '#/nowhere', '#/constructor', '#%', 'claim/a', '/a.csv'];
  const hrefs = [...Object.keys(found), ...lost];
  const links = hrefs.map((href) => `<p id="${href === '#%' ? 'note' : ''}"><a href="${href}">Link</a></p>`).join('');
  const slide = (id: string, content: string) =>
    `<div class="print-slide-container" id="${id}"><div class="slidev-layout">${content}</div></div>`;
  const body = `${slide('001-01', `<div id="claim-a"><h1>A</h1>${links}</div>`)}${slide('002-01', '<h1>B</h1>')}`;
  await effects.write(
    'links/index.html',
    `<!doctype html><html lang="en"><head><title>T</title></head><body><div id="print-container">${body}</div></body></html>`,
  );
  const metadata = { title: 'Talk', subject: 'Work', author: '', date: '', language: 'en' };
  const anchors = { 1: 'claim-a', 2: 'slide-2', 'claim/a': 'claim-a', alias: 'slide-2' };
  const job = {
    folder: 'links',
    out: 'links.pdf',
    slides: slidesOf('claim-a', 'slide-2'),
    anchors,
    metadata,
    outline: [],
  };
  const { faults } = await printDeck(job, browser, effects);
  const told = faultDiagnostics(faults, 'talk.md', () => '');
  expect(told.map((d) => [d.code, d.path, d.actual])).toEqual(
    lost.map((to) => [to.startsWith('#') ? 'E_RENDER_LINK_UNKNOWN' : 'W_RENDER_LINK_FILE', 'slide 1', to]),
  );
  const pdf = await openPdf(await readFile(path.join(root, 'links.pdf')));
  const targets = (await (await pdf.getPage(1)).getAnnotations()).map(({ dest }: { dest: string }) => dest);
  expect(targets).toEqual(Object.values(found));
}, 60_000);
