/** End to end on the texts of the checkout: `claimdeck start`, then the PDFs and the web decks that it made. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from './browser/index.ts';
import { fullCitation } from './citations/index.ts';
import { nodeEffects } from './effects.ts';
import { exportHandout } from './export/handout/export-handout.ts';
import { printTalk } from './export/pdf/print-talk.ts';
import { type StaticServer, serveFolder } from './export/static-server.ts';
import { type PdfContent, readPdf } from './fixtures/read-pdf.ts';
import type { Model } from './model/index.ts';
import { exportPictures } from './pictures/export-pictures.ts';
import { listDecks } from './project/data/find-deck.ts';
import { loadModel } from './project/data/load-deck.ts';
import { readSlides } from './project/slides/read-slides.ts';
import { chosenSlides } from './project/slides/slides-in-range.ts';
import { talkFiles } from './project/slides/talk-files.ts';
import { anchorOf } from './slidev/slide-anchor.ts';

const checkout = path.resolve(import.meta.dirname, '..');
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'claimdeck-lecture-')));
const effects = nodeEffects(root);
const decks = await listDecks(nodeEffects(checkout));
/** The deck that the browser walks through: its lecture has a roadmap and the map of all sections. */
const deck = 'north-korea-china-alliance';
const browser = lazyBrowser(undefined, effects);
const cli = (...args: string[]) =>
  execFileSync(process.execPath, ['bin/claimdeck.js', ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
/** The PDF of a talk, such as `data-folder/lecture`, read once. */
const pdfOf = (() => {
  const read = new Map<string, Promise<PdfContent>>();
  return (talk: string) => {
    const pdf = read.get(talk) ?? readPdf(path.join(root, `dist/${talk}.pdf`));
    read.set(talk, pdf);
    return pdf;
  };
})();
const slideIds = async (name: string, talk: string) =>
  (await readSlides(talkFiles(name, talk), effects)).map((s) => s.id);
/** Text as pdf.js reads it. Lines may end after a hyphen. The kerning of “f)” is read as a space. */
const fold = (text: string) =>
  text
    .replace(/[\s\u200b]+/gu, ' ')
    .replace(/-\s/gu, '-')
    .replaceAll('f )', 'f)');
/** A model of each deck of the checkout. */
const models = new Map<string, Model>();
for (const name of decks) {
  const checked = await loadModel(name, nodeEffects(checkout));
  if (!checked.ok) throw new Error(`${name} has errors`);
  models.set(name, checked.value);
}
const talks = decks.flatMap((name) => models.get(name)!.talks.map((talk) => `${name}/${talk.id}`));
let server: StaticServer;

/** Copies the checkout, without packages and what is made, so that nothing is written into it. */
function copyCheckout(): void {
  const skipped = new Set(['.claimdeck', '.git', 'dist', 'docs', 'lib', 'node_modules']);
  for (const name of readdirSync(checkout))
    if (!skipped.has(name)) cpSync(path.join(checkout, name), path.join(root, name), { recursive: true });
  symlinkSync(path.join(checkout, 'node_modules'), path.join(root, 'node_modules'), 'junction');
}

beforeAll(async () => {
  copyCheckout();
  cli('start');
  server = await serveFolder(path.join(root, 'dist'));
}, 240_000);

afterAll(async () => {
  await server?.close();
  await browser.close();
  rmSync(root, { recursive: true, force: true });
}, 60_000);

test.each(decks)('check --json reports no diagnostic and full coverage of %s', (name) => {
  const { total } = models.get(name)!.coverage;
  expect(JSON.parse(cli('check', name, '--json'))).toMatchObject({
    ok: true,
    deck: name,
    diagnostics: [],
    statements: { total, covered: total, uncovered: [] },
  });
});

test.each(decks)('the committed slides of %s are those of its data', (name) => {
  for (const { id } of models.get(name)!.talks) {
    const file = talkFiles(name, id).markdown;
    expect(readFileSync(path.join(root, file), 'utf8')).toBe(readFileSync(path.join(checkout, file), 'utf8'));
  }
});

test.each(decks)('every quote of %s is an exact stretch of the source', (name) => {
  const points = [...readFileSync(path.join(root, `data/${name}/source.txt`), 'utf8')];
  const { claims } = JSON.parse(cli('analyse', name, '--format', 'json')) as {
    claims: { evidence: { exact: string; start: number; end: number }[] }[];
  };
  expect(claims.length).toBe(models.get(name)!.claims.length);
  for (const { exact, start, end } of claims.flatMap((c) => c.evidence))
    expect(points.slice(start, end).join('')).toBe(exact);
});

test.each(decks)(
  'the PDF of the lecture of %s has a page for each slide, with assertions and quotes as text',
  async (name) => {
    const ids = await slideIds(name, 'lecture');
    const { pages } = await pdfOf(`${name}/lecture`);
    expect(pages.length).toBe(ids.length);
    expect(pages.filter((p) => p.text === '')).toEqual([]);
    const text = fold(pages.map((p) => p.text).join(' '));
    const wanted = models
      .get(name)!
      .claims.filter((c) => ids.includes(`claim/${c.id}`))
      .flatMap((c) => [c.assertion, c.evidence[0]!.exact]);
    expect(wanted.filter((words) => !text.includes(fold(words)))).toEqual([]);
  },
);

test.each(decks)(
  'the PDF of %s has embedded fonts, a structure tree, an outline, metadata and the identifier of PDF/UA',
  async (name) => {
    const model = models.get(name)!;
    const { info, isPdfUa, outline, pages } = await pdfOf(`${name}/lecture`);
    expect(isPdfUa).toBe(true);
    const { title, presenter } = model.talks.find((t) => t.id === 'lecture')!;
    expect(info).toMatchObject({
      Title: title,
      Subject: fullCitation(model.work, model),
      Language: model.language,
    });
    // The author of a PDF is the presenter of the talk.
    expect(info['Author']).toBe(presenter);
    const ids = await slideIds(name, 'lecture');
    const told = model.sections.filter((s) => ids.includes(`section/${s.id}`));
    expect(outline).toEqual(expect.arrayContaining(told.map((s) => `${s.number} ${s.short}`)));
    const fonts = pages.flatMap((p) => p.fonts);
    expect(new Set(fonts.map((f) => f.name)).size).toBeGreaterThan(2);
    expect(fonts.filter((f) => !f.isEmbedded)).toEqual([]);
    expect(pages.filter((p) => !p.roles.includes('H1')).map((p) => p.text)).toEqual([]);
    const roles = new Set(pages.flatMap((p) => p.roles));
    expect(['Document', 'Figure', 'BlockQuote', 'Link', 'L', 'LI'].filter((role) => !roles.has(role))).toEqual([]);
  },
);

test.each(talks)(
  'every link of the PDF of %s leads to its slide: sections, the map, evidence and back',
  async (talk) => {
    const ids = await slideIds(path.posix.dirname(talk), path.posix.basename(talk));
    const { pages } = await pdfOf(talk);
    expect(pages.length).toBe(ids.length);
    for (const link of pages.flatMap((p) => p.links)) expect(link.page).toBe(ids.map(anchorOf).indexOf(link.target));
    const links = pages.map((p) => p.links.map((l) => l.target));
    const linksOn = (id: string) => links[ids.indexOf(id)] ?? [];
    for (const id of ids) {
      const [kind, name] = id.split('/');
      // The claim has a slide of its own, or shares one.
      if (kind === 'evidence')
        expect(linksOn(id).flatMap((to) => links[ids.map(anchorOf).indexOf(to)] ?? [])).toContain(`evidence-${name}`);
      if (kind === 'claim') expect(linksOn(id)).toContain(`evidence-${name}`);
      if (kind === 'section' && ids.includes('map/whole')) expect(linksOn(id)).toContain('map-whole');
    }
    const sections = ids.filter((id) => id.startsWith('section/')).map(anchorOf);
    for (const id of ['roadmap', 'map/whole'].filter((i) => ids.includes(i)))
      expect(sections.filter((s) => !linksOn(id).includes(s))).toEqual([]);
    if (talk === `${deck}/lecture`) expect(links.flat()).toContain('references');
  },
);

test('in the browser the id of a slide is its address, also of a claim on a shared slide; an unknown id is the start', async () => {
  const address = `${server.origin}/${deck}/lecture/index.html`;
  const page = await (await browser.get()).browser.newPage();
  const ids = await slideIds(deck, 'lecture');
  const addresses = {
    'claim/nuclear-conflicts': 'claim/nuclear-conflicts',
    'claim/re-election': 'claims/inseparable',
    balance: 'balance',
    'claim/nowhere': 'title',
  };
  for (const [id, shown] of Object.entries(addresses)) {
    await page.goto(`${address}#/${id}`);
    await page.locator(`.slidev-page:visible #${anchorOf(shown)}`).waitFor();
    expect(new URL(page.url()).hash).toBe(`#/${ids.indexOf(shown) + 1}`);
  }
});

test('in the browser the roadmap and the hub lead to each section, and each section to the hub', async () => {
  const ids = await slideIds(deck, 'lecture');
  const address = `${server.origin}/${deck}/lecture/index.html`;
  const page = await (await browser.get()).browser.newPage();
  const shown = (id: string) => page.locator(`.slidev-page:visible #${anchorOf(id)}`).waitFor();
  const sections = models.get(deck)!.sections.map((s) => `section/${s.id}`);
  await page.goto(`${address}#/${ids.indexOf('map/whole') + 1}`);
  await shown('map/whole');
  // The map of the section that is left may still be visible.
  const boxes = page.locator('.slidev-page:visible #map-whole .causal-map .map-link:has(rect)');
  // The last box is the outcome.
  expect(await boxes.count()).toBe(sections.length + 1);
  for (const [i, section] of sections.entries()) {
    await boxes.nth(i).click();
    await shown(section);
    await page.locator('.slidev-page:visible .deck-foot a', { hasText: /^Map of all sections/u }).click();
    await shown('map/whole');
  }
  for (const [i, section] of sections.entries()) {
    await page.goto(`${address}#/${ids.indexOf('roadmap') + 1}`);
    await shown('roadmap');
    await page.locator('.slidev-page:visible .deck-body li a').nth(i).click();
    await shown(section);
  }
  await page.close();
});

test('in the browser a claim leads to its evidence and back, and the text of a map opens by keyboard', async () => {
  const page = await (await browser.get()).browser.newPage();
  const ids = await slideIds(deck, 'lecture');
  const numberOf = (kind: string) => ids.findIndex((id) => id.startsWith(`${kind}/`)) + 1;
  const claim = numberOf('claim');
  await page.goto(`${server.origin}/${deck}/lecture/index.html#/${numberOf('section')}`);
  const link = (text: RegExp) => page.locator('.slidev-page:visible .deck-foot a', { hasText: text });
  await link(/^Map of all sections/u).click();
  await page.locator('.slidev-page:visible .deck-frame.map h1').waitFor();
  await page.locator('.slidev-page:visible .causal-map .map-link:has(rect)').first().click();
  await page.locator('.slidev-page:visible .deck-frame.section h1').waitFor();
  await page.locator('.slidev-page:visible .deck-frame.section .text-twin button').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.slidev-page:visible .text-twin .words').textContent()).toMatch(/ raises /u);
  await page.goto(`${server.origin}/${deck}/lecture/index.html#/${claim}`);
  const evidence = ids.indexOf(`evidence/${ids[claim - 1]!.split('/')[1]}`) + 1;
  const arrow = page.locator(`.slidev-page:visible .causal-map .map-link:has(circle)[href="#/${evidence}"]`).first();
  for (const target of [link(/^Evidence A\d+$/u), arrow]) {
    await target.click();
    await page.locator('.slidev-page:visible .deck-frame.appendix h1').waitFor();
    await link(/^Claim \d+$/u).click();
    await page.waitForURL((url) => url.hash === `#/${claim}`);
  }
  await page.close();
});

test('in the browser the footer of a claim tells how many of its quotes are on the slide of its evidence alone', async () => {
  const file = readFileSync(path.join(root, 'slides/malthus-population/lecture.md'), 'utf8');
  const [, id, left] = /^id: (claim\/\S+)\nsection: \d+\nleft: (\d+)$/mu.exec(file)!;
  const ids = await slideIds('malthus-population', 'lecture');
  const page = await (await browser.get()).browser.newPage();
  await page.goto(`${server.origin}/malthus-population/lecture/index.html#/${ids.indexOf(id!) + 1}`);
  const appendix = ids.filter((name) => name.startsWith('evidence/'));
  const place = `A${appendix.indexOf(id!.replace('claim/', 'evidence/')) + 1}`;
  await page.locator('.slidev-page:visible .deck-foot a', { hasText: `+${left} in Evidence ${place}` }).waitFor();
  await page.close();
});

test('in the browser a claim leads to its place in the reader, and the reader back to its slide', async () => {
  const page = await (await browser.get()).browser.newPage();
  const ids = await slideIds(deck, 'lecture');
  const number = ids.indexOf('claim/nuclear-conflicts') + 1;
  const home = `${server.origin}/${deck}`;
  await page.goto(`${home}/lecture/index.html#/${number}`);
  await page.locator('.slidev-page:visible .deck-foot').getByRole('link', { name: 'Reader' }).click();
  await page.waitForURL(`${home}/index.html#/claim/nuclear-conflicts`);
  const claim = page.locator('article:target');
  expect(await claim.getAttribute('id')).toBe('/claim/nuclear-conflicts');
  await claim.getByRole('link', { name: 'lecture' }).click();
  await page.waitForURL(`${home}/lecture/index.html#/${number}`);
  await page.close();
});

test('in the browser the hub opens the explorer by keyboard; Escape closes it, and its links lead to slides', async () => {
  const page = await (await browser.get()).browser.newPage();
  const ids = await slideIds(deck, 'lecture');
  const home = `${server.origin}/${deck}/lecture/index.html#/`;
  const hub = `${home}${ids.indexOf('map/whole') + 1}`;
  const link = page.locator('.slidev-page:visible .deck-foot').getByRole('link', { name: 'Explore' });
  const explorer = page.frameLocator('dialog[open] iframe');
  await page.goto(hub);
  await link.press('Enter');
  // The explorer has the keys once its page is loaded.
  await page.waitForFunction(() => document.activeElement?.matches('dialog iframe'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.locator('dialog iframe').waitFor({ state: 'detached' });
  expect([page.url(), await page.evaluate(() => document.activeElement?.textContent)]).toEqual([hub, 'Explore']);
  await link.click();
  await explorer.getByRole('tab', { name: 'What is shown' }).click();
  await explorer.getByRole('tabpanel').getByRole('button').first().click();
  const slide = explorer.getByRole('tabpanel').getByRole('link', { name: 'lecture' }).first();
  const claim = (await slide.getAttribute('href'))!.replace(/^.*#\//u, '');
  await slide.click();
  await page.waitForURL(`${home}${ids.indexOf(claim) + 1}`);
  expect(await page.locator('dialog').count()).toBe(0);
  await page.close();
});

test('the web deck works from a sub-path, requests nothing outside its folder and contains no Mermaid', async () => {
  const page = await (await browser.get()).browser.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  const base = `${server.origin}/${deck}/lecture/`;
  page.on('request', (r) => {
    if (!r.url().startsWith(base) && !r.url().startsWith('data:')) outside.push(r.url());
  });
  page.on('pageerror', (e) => errors.push(e.message));
  const section = (await slideIds(deck, 'lecture')).findIndex((id) => id.startsWith('section/')) + 1;
  await page.goto(`${base}index.html#/${section}`);
  await page.locator(`.slidev-page-${section} svg.causal-map .node text`).first().waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator(`.slidev-page-${section + 1} h1`).waitFor();
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
  const folder = path.join(root, `dist/${deck}/lecture`);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(
    scripts.filter((f) => /flowchart-elk|flowDiagram|mermaidAPI/u.test(readFileSync(path.join(folder, f), 'utf8'))),
  ).toEqual([]);
});

test('pictures are PNG or WebP files of the slides named, at each click', async () => {
  const out = 'dist/pictures';
  const files = talkFiles(deck, 'lecture');
  const chosen = await chosenSlides(files, 'title,claim/nuclear-conflicts', effects);
  const options = { chosen, folders: { png: out }, withClicks: true, scale: 1.5 };
  const { files: written, faults } = await exportPictures(files, options, browser, effects);
  expect(faults).toEqual([]);
  const number = (await slideIds(deck, 'lecture')).indexOf('claim/nuclear-conflicts') + 1;
  const claim = (click: number) => `${out}/${String(number).padStart(2, '0')}-claim-nuclear-conflicts.${click}.png`;
  expect(written.map((f) => f.replace(/\/0+(?=\d\d-)/u, '/'))).toEqual([
    `${out}/01-title.0.png`,
    ...[0, 1, 2].map(claim),
  ]);
  const bytes = written.map((file) => readFileSync(path.join(root, file)));
  // Width and height in the header of a PNG file.
  for (const png of bytes) expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1470, 828]);
  expect(new Set(bytes.map((png) => png.toString('base64'))).size).toBe(written.length);
  const web = { chosen: [0], folders: { webp: out }, withClicks: false, scale: 2 };
  const {
    files: [file],
  } = await exportPictures(files, web, browser, effects);
  expect(file).toBe(`${out}/01-title.webp`);
  const webp = readFileSync(path.join(root, file!));
  expect(webp.toString('latin1', 8, 16)).toBe('WEBPVP8X');
  // Width and height, each less 1, in the header of an extended WebP file.
  expect([webp.readUIntLE(24, 3) + 1, webp.readUIntLE(27, 3) + 1]).toEqual([1960, 1104]);
});

test('some slides with their clicks have a page a click, and the notes of each beside the PDF', async () => {
  const files = talkFiles(deck, 'lecture');
  const chosen = await chosenSlides(files, 'title,claim/nuclear-conflicts', effects);
  const job = { model: models.get(deck)!, files, out: 'dist/some.pdf', browser, chosen, withClicks: true };
  expect(await printTalk({ ...job, onWait: () => {} }, effects)).toEqual({ pages: 4, warnings: [] });
  const { pages } = await readPdf(path.join(root, 'dist/some.pdf'));
  expect(pages).toHaveLength(4);
  const number = String(chosen[1]! + 1);
  const noted = JSON.parse(readFileSync(path.join(root, 'dist/some.pdfpc'), 'utf8')) as {
    readonly pages: readonly { readonly label: string; readonly overlay: number }[];
  };
  expect(noted.pages.map((p) => [p.label, p.overlay])).toEqual([
    ['1', 0],
    ...[0, 1, 2].map((click) => [number, click]),
  ]);
  // The second time both files are current.
  const none = { printPage: () => Promise.reject(new Error('No browser is needed.')) } as unknown as typeof browser;
  expect(await printTalk({ ...job, browser: none, onWait: () => {} }, effects)).toEqual({ pages: 4, warnings: [] });
});

test('the handout has every quote of the talk as text, is tagged, and is the same each time', async () => {
  const files = talkFiles(deck, 'lecture');
  const model = models.get(deck)!;
  const make = async (out: string) => {
    const options = { paper: 'a4', kind: '3', chosen: undefined, out } as const;
    expect(await exportHandout(model, files, options, browser, effects)).toEqual([]);
    return readFileSync(path.join(root, out));
  };
  const [first, second] = [await make('dist/a.pdf'), await make('dist/b.pdf')];
  expect(first.equals(second)).toBe(true);
  const { pages, info } = await readPdf(path.join(root, 'dist/a.pdf'));
  expect([info['Title'], info['Language']]).toEqual([model.talks[0]!.title, 'en']);
  const slides = (await readSlides(files, effects)).filter((s) => !s.appendix);
  // Three slides a page, without title and references, which are at the beginning and at the end.
  expect(pages.length).toBeLessThanOrEqual(Math.ceil((slides.length - 2) / 3) + 1);
  const text = fold(pages.map((p) => p.text).join(' '));
  const ids = new Set(slides.flatMap((s) => (s.id.startsWith('claim/') ? [s.id.slice('claim/'.length)] : [])));
  const quotes = model.claims.filter((c) => ids.has(c.id)).flatMap((c) => c.evidence.map((e) => fold(e.exact)));
  expect(quotes.filter((quote) => !text.includes(quote))).toEqual([]);
  expect(text).toContain(fold(fullCitation(model.work, model)));
  expect(pages[0]!.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Figure']));
  expect(pages.flatMap((p) => p.fonts).every((font) => font.isEmbedded)).toBe(true);
});

test('a web deck names the picture that start took as its preview', () => {
  const page = readFileSync(path.join(root, `dist/${deck}/lecture/index.html`), 'utf8');
  const [, address = ''] = /<meta property="og:image" content="([^"]+)">/u.exec(page) ?? [];
  const png = readFileSync(path.join(root, `dist/${deck}/lecture`, address));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

/** Bytes of the lecture as stock Slidev builds it, without fonts. @see BENCHMARKS.md */
const stockBytes = 6_410_000;

test('the web deck has at most a fifth of the bytes of stock Slidev, without fonts', () => {
  const folder = path.join(root, `dist/${deck}/lecture`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !/\.woff2?$/u.test(file.name),
  );
  const contents = files.map((file) => readFileSync(path.join(file.parentPath, file.name)));
  // Of the texts of slides that only Slidev's editor reads.
  expect(contents.filter((content) => content.includes('frontmatterRaw'))).toEqual([]);
  const all = contents.reduce((sum, { length }) => sum + length, 0);
  expect(all).toBeGreaterThan(300_000);
  expect(all).toBeLessThanOrEqual(stockBytes / 5);
});

/** The plain path bundles all of Slidev's client. */
const testFastPath = test.skipIf(process.env['CLAIMDECK_PLAIN'] === '1');

testFastPath('the first slide is shown after at most 250 kB of gzipped files', async () => {
  const page = await (await browser.get()).browser.newPage({ viewport: { width: 980, height: 552 } });
  const address = `${server.origin}/${deck}/lecture/index.html`;
  await page.goto(address, { waitUntil: 'commit' });
  // Requests up to the frame in which the headline is visible. Its fonts may come later.
  const shown = await page.waitForFunction(
    () =>
      [...document.querySelectorAll('h1')].some((h) => h.checkVisibility() && h.textContent.trim() !== '') &&
      performance.getEntriesByType('resource').map((entry) => entry.name),
    undefined,
    { polling: 'raf' },
  );
  const first = [address, ...((await shown.jsonValue()) as string[])].filter((url) => !url.startsWith('data:'));
  await page.close();
  expect(first.length).toBeGreaterThan(3);
  const files = first.map((url) => path.join(root, 'dist', new URL(url).pathname));
  const sizes = files.map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(250_000);
});

test('a start with nothing changed loads neither browser, bundler, model nor planner', () => {
  const recorder = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { process.stderr.write('loads ' + url + '\\n'); return next(url, context); } });`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(recorder)}`, 'bin/claimdeck.js', 'start', deck],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  expect(stderr).toContain('nothing has changed since the last start');
  const loaded = [...stderr.matchAll(/^loads (.*)$/gmu)].map((m) => m[1] as string);
  expect(loaded.filter((url) => url.endsWith('/scripts/commands/start-command.ts'))).toHaveLength(1);
  const heavy = /node_modules\/(?:vite|rolldown|@slidev|playwright-core|mermaid|jsdom|zod|pdf-lib)\/|scripts\/plan\//u;
  expect(loaded.filter((url) => heavy.test(url))).toEqual([]);
});

test.each(decks)('generating %s again changes no byte, and no talk has a warning', (name) => {
  const file = path.join(root, `slides/${name}/lecture.md`);
  const before = readFileSync(file, 'utf8');
  const command = ['bin/claimdeck.js', 'generate', name];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stderr).not.toMatch(/^[EW]_/mu);
  expect(readFileSync(file, 'utf8')).toBe(before);
});
