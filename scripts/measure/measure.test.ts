/** Planted faults in a deck of their own: each is found on its slide, and clean slides give nothing; a few looks. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { findDiagrams, renderDiagrams } from '../diagrams/index.ts';
import { nodeEffects } from '../effects.ts';
import { buildTalk } from '../export/fast/fast-build.ts';
import { serveFolder } from '../export/static-server.ts';
import { composeContactSheet } from './contact-sheet.ts';
import { measureScript, type PageMeasure } from './install.ts';
import { type MeasuredTalk, measureTalk } from './measure-talk.ts';
import { emitReport } from './report.ts';

const root = path.resolve(import.meta.dirname, '../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const markdown = 'slides/.test-measure/talk.md';
const folder = '.claimdeck/test-measure';
let measured: MeasuredTalk;

beforeAll(async () => {
  const text = (await effects.readText('scripts/measure/__fixtures__/faults.md'))!;
  await effects.write(markdown, text);
  await renderDiagrams(await findDiagrams(markdown, text), browser.get, effects);
  await buildTalk({ entry: markdown, out: folder, allDrawn: true }, effects);
  const job = {
    talk: 'talk',
    markdown,
    folder,
    knownSlides: new Set<string>(),
    dataPathOf: (id: string) => (id.startsWith('claim/') ? 'sections[0].claims[0]' : ''),
  };
  measured = await measureTalk(job, (await browser.get()).browser, effects);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await effects.remove('slides/.test-measure');
  await effects.remove(folder);
});

const faultsOn = (slide: string): Diagnostic[] => measured.diagnostics.filter((d) => d.path.startsWith(`${slide},`));

/** Each planted fault: slide, code, a piece of the reason. */
const planted: readonly (readonly [slide: string, code: string, reason: string])[] = [
  ['claim/overflow', 'E_RENDER_OVERFLOW', 'p “Reaches beyond the right edge” reaches beyond the canvas'],
  ['claim/small-label', 'E_RENDER_FONT_SMALL', 'A label of a diagram is too small: “Small label”'],
  ['claim/faint', 'E_RENDER_CONTRAST', 'Body text is too faint: “Light grey is lost on paper”'],
  ['claim/lit', 'E_RENDER_GHOST', 'n4 “Distance” is lit although it stands back at click 0'],
  ['claim/broken', 'E_RENDER_WORD_BROKEN', 'A word is broken over two lines'],
  ['claim/no-twin', 'E_RENDER_TWIN_MISSING', 'is not there as text'],
  ['claim/unknown-link', 'E_RENDER_LINK_UNKNOWN', 'A link names a slide that there is not'],
  ['claim/request', 'E_RENDER_REQUEST', 'The slide asks another host'],
  ['claim/script', 'E_RENDER_SCRIPT', 'A script failed'],
  ['claim/overlap', 'E_RENDER_OVERLAP', 'p “The first of two texts” and p “The second of two texts”'],
  ['claim/long-headline', 'E_RENDER_HEADLINE', 'The headline has too many lines'],
  ['claim/wordy', 'E_RENDER_WORDS', 'The slide has too much text'],
  ['claim/factors', 'E_RENDER_FACTORS', 'The map has too many factors'],
  ['claim/axe', 'E_RENDER_AXE', 'button-name'],
  ['claim/moved', 'E_RENDER_MOVED', 'stand elsewhere than on claim/clean'],
];

test.each(planted)('%s is told as %s, once and alone', (slide, code, reason) => {
  const faults = faultsOn(slide);
  expect(
    faults.map((d) => d.code),
    faults.map((d) => `${d.message} ${d.actual}`).join('\n'),
  ).toEqual([code]);
  expect(faults[0]).toMatchObject({ severity: 'error', file: markdown });
  expect(faults[0]?.message).toContain(reason);
  expect(faults[0]?.path).toMatch(/, click 0, light · sections\[0\]\.claims\[0\]$/u);
});

test('clean slides give nothing, nor does the deck as a whole', () => {
  expect(faultsOn('claim/clean')).toEqual([]);
  expect(faultsOn('evidence/clean')).toEqual([]);
  expect(measured.diagnostics.length).toBe(planted.length);
});

test('a fault says in how many states it was seen', () => {
  expect(faultsOn('claim/overflow')[0]?.message).toContain('In 2 of 2 states.');
  expect(faultsOn('claim/faint')[0]?.message).not.toContain('states');
});

test('every slide is walked at every click in both schemes', () => {
  expect([measured.slides, measured.states]).toEqual([17, 36]);
  expect(measured.pictures.map((p) => p.id)).toHaveLength(17);
});

test('the report names every fault and asks no other host', () => {
  const report = emitReport('deck', [measured]);
  for (const [, code] of planted) expect(report).toContain(`<td>${code}</td>`);
  expect(report.match(/(?:src|href)="(?!contact-sheet\.png)[^"]*"/gu)).toBeNull();
});

test('the contact sheet is a PNG', async () => {
  const sheet = await composeContactSheet(measured.pictures, (await browser.get()).browser);
  expect([...sheet.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
});

/** A slide of the deck at a click in a colour scheme, as PNG. */
async function pictureOf(slide: number, click: number, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const server = await serveFolder(path.join(root, folder));
  const context = await (await browser.get()).browser.newContext({
    viewport: { width: 980, height: 552 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: measureScript });
    await page.goto(`${server.origin}/index.html#/1`);
    await page.evaluate(
      async ([no, step]) => {
        const { claimdeck } = globalThis as unknown as { claimdeck: PageMeasure };
        await claimdeck.start();
        await claimdeck.visit(no, step, 'claim');
      },
      [slide, click] as const,
    );
    return await page.screenshot();
  } finally {
    await context.close();
    await server.close();
  }
}

/** Share of pixels that differ by more than 24 of 255 in any channel; 1 where the sizes differ. */
async function differenceOf(first: Buffer, second: Buffer): Promise<number> {
  const page = await (await browser.get()).browser.newPage();
  try {
    return await page.evaluate(
      async (sources) => {
        const [a, b] = await Promise.all(
          sources.map(async (source) => {
            const image = new Image();
            image.src = `data:image/png;base64,${source}`;
            await image.decode();
            const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
          }),
        );
        if (a!.width !== b!.width || a!.height !== b!.height) return 1;
        let different = 0;
        for (let i = 0; i < a!.data.length; i += 4)
          if ([0, 1, 2].some((c) => Math.abs(a!.data[i + c]! - b!.data[i + c]!) > 24)) different += 1;
        return different / (a!.width * a!.height);
      },
      [first.toString('base64'), second.toString('base64')],
    );
  } finally {
    await page.close();
  }
}

const looks = [
  ['claim-first-click', 1, 0, 'light'],
  ['claim-last-click-dark', 1, 1, 'dark'],
  ['evidence', 17, 0, 'light'],
] as const;

/** `CLAIMDECK_GOLDEN=update` takes the present look for the right one. */
test.each(looks)('%s looks as its golden picture', async (name, slide, click, scheme) => {
  const file = path.join(import.meta.dirname, '__golden__', `${name}.png`);
  const changed = file.replace(/\.png$/u, '.changed.png');
  const picture = await pictureOf(slide, click, scheme);
  const golden =
    (await effects.size(`scripts/measure/__golden__/${name}.png`)) === undefined ? undefined : readFileSync(file);
  if (process.env['CLAIMDECK_GOLDEN'] === 'update' || (!golden && !process.env['CI'])) {
    writeFileSync(file, picture);
    return;
  }
  expect(golden, `${name}.png is missing`).toBeDefined();
  const difference = await differenceOf(golden!, picture);
  if (difference > 0.01) writeFileSync(changed, picture);
  else rmSync(changed, { force: true });
  expect(difference).toBeLessThanOrEqual(0.01);
});
