/** Measures a deck with planted faults, one a slide, and compares a few slides with golden pictures. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { nodeEffects } from '../effects.ts';
import { serveFolder } from '../export/static-server.ts';
import { webBuilder } from '../export/web-builder.ts';
import { slideGeometry } from '../geometry.ts';
import { composeContactSheet } from './contact-sheet.ts';
import { measureScript, type PageMeasure } from './install.ts';
import { type MeasuredTalk, measureTalk } from './measure-talk.ts';
import { emitReport } from './report.ts';

const root = path.resolve(import.meta.dirname, '../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
/** Below the root, so that the talk finds this addon at `@/../..`. */
const markdown = '.claimdeck/test-measure/talk.md';
const folder = '.claimdeck/test-measure-web';
let measured: MeasuredTalk;

beforeAll(async () => {
  const text = (await effects.readText('scripts/measure/__fixtures__/faults.md'))!;
  await effects.write(markdown, text);
  const builder = webBuilder(effects);
  await builder.build({ entry: markdown, out: folder });
  await builder.close();
  const dataPathOf = (id: string) => (/^(?:claim|finding)\//u.test(id) ? 'sections[0].claims[0]' : '');
  const cuesOf = (id: string) => (/^claim\/(?:clean|cut-cue)$/u.test(id) ? ['trade grows, tension falls'] : []);
  const known = { ids: new Set<string>(), dataPathOf, cuesOf };
  const files = { talk: 'talk', markdown, web: folder };
  measured = await measureTalk(files, known, (await browser.get()).browser, effects);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await effects.remove('.claimdeck/test-measure');
  await effects.remove(folder);
});

const faultsOn = (slide: string): Diagnostic[] => measured.diagnostics.filter((d) => d.path.startsWith(`${slide},`));

/** Each planted fault: slide, code, a piece of the reason. */
const planted: readonly (readonly [slide: string, code: string, reason: string])[] = [
  ['claim/overflow', 'E_RENDER_OVERFLOW', 'p “Reaches beyond the right edge” reaches beyond the canvas'],
  ['claim/small-label', 'E_RENDER_FONT_SMALL', 'A label of a diagram is too small: “Small label”'],
  ['claim/small-citation', 'E_RENDER_FONT_SMALL', 'A citation or small print is too small: “Doe, §1.1”'],
  ['claim/faint', 'E_RENDER_CONTRAST', 'Body text is too faint: “Light grey is lost on paper”'],
  ['claim/lit', 'E_RENDER_GHOST', 'n4 “Distance” is lit at click 0, at which it must be dimmed'],
  ['claim/faint-ghost', 'E_RENDER_GHOST_FAINT', 'n4 “Distance” is too faint at click 0'],
  ['claim/broken', 'E_RENDER_WORD_BROKEN', 'A word is split over two lines'],
  ['claim/broken-name', 'E_RENDER_WORD_BROKEN', 'A word is split over two lines'],
  ['claim/no-twin', 'E_RENDER_TWIN_MISSING', 'has no complete text alternative'],
  ['claim/own-no-twin', 'E_RENDER_TWIN_MISSING', 'has no complete text alternative'],
  ['claim/unknown-link', 'E_RENDER_LINK_UNKNOWN', 'A link leads to an unknown slide'],
  ['claim/request', 'E_RENDER_REQUEST', 'The slide requests another host'],
  ['claim/script', 'E_RENDER_SCRIPT', 'A script failed'],
  ['claim/overlap', 'E_RENDER_OVERLAP', 'p “The first of two texts” and p “The second of two texts” overlap'],
  ['claim/long-headline', 'E_RENDER_HEADLINE', 'The headline has too many lines'],
  ['claim/wordy', 'E_RENDER_WORDS', 'The slide has too much text'],
  ['claim/factors', 'E_RENDER_FACTORS', 'The map has too many factors'],
  ['claim/axe', 'E_RENDER_AXE', 'button-name'],
  ['claim/moved', 'E_RENDER_MOVED', 'are not where claim/clean has them'],
  ['claim/broken-number', 'E_RENDER_WORD_BROKEN', 'A word is split over two lines'],
  ['claim/close-signs', 'E_RENDER_SIGN_CLOSE', 'The sign of e1 is too close to the line of e2'],
  ['claim/small-map', 'W_RENDER_MAP_SMALL', 'The map leaves most of its box empty'],
  ['claim/low-headline', 'E_RENDER_HEADLINE_PLACE', 'The headline is not where other slides have it'],
  ['finding/bare', 'W_RENDER_FINDING_BARE', 'The finding has no picture'],
  ['claim/cut-cue', 'W_RENDER_CUE_CUT', 'The slide lacks words of the text on which a link'],
  ['claim/told-again', 'W_RENDER_REPEATED', 'The slide shows the same as an earlier one'],
];

/** The fault of a talk, on the slide that is farthest off. */
const pace = ['claim/told-again', 'W_RENDER_PACE', 'The slides of the talk take too little time on average'] as const;

test.each(planted)('%s has the fault %s, once, and no other', (slide, code, reason) => {
  const faults = faultsOn(slide).filter((d) => d.code !== pace[1]);
  expect(
    faults.map((d) => d.code),
    faults.map((d) => `${d.message} ${d.actual}`).join('\n'),
  ).toEqual([code]);
  expect(faults[0]).toMatchObject({ severity: code.startsWith('W') ? 'warning' : 'error', file: markdown });
  expect(faults[0]?.message).toContain(reason);
  expect(faults[0]?.path).toMatch(/, click 0, light · sections\[0\]\.claims\[0\]$/u);
});

test('clean slides have no fault', () => {
  expect(faultsOn('claim/clean')).toEqual([]);
  expect(faultsOn('evidence/clean')).toEqual([]);
  expect(faultsOn('method')).toEqual([]);
  for (const slide of ['own/diagram', 'own/picture', 'own/other-picture']) expect(faultsOn(slide)).toEqual([]);
  expect(measured.diagnostics.length).toBe(planted.length + 1);
});

test('a talk whose slides take too little time on average is told once', () => {
  const [slide, code, reason] = pace;
  const faults = faultsOn(slide).filter((d) => d.code === code);
  expect(faults.map((d) => [d.actual, d.message.startsWith(reason)])).toEqual([['5 s a slide', true]]);
});

test('a fault says in how many states it occurs', () => {
  expect(faultsOn('claim/overflow')[0]?.message).toContain('In 2 of 2 states.');
  expect(faultsOn('claim/faint')[0]?.message).not.toContain('states');
});

test('every slide is measured at every click in both colour schemes', () => {
  expect([measured.slides, measured.states]).toEqual([33, 68]);
  expect(measured.pictures.map((p) => p.id)).toHaveLength(33);
});

test('the report lists every fault and requests no other host', () => {
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
    viewport: slideGeometry.canvas,
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
  ['evidence', 31, 0, 'light'],
] as const;

/** `CLAIMDECK_GOLDEN=update` writes the golden pictures; a picture that differs is left in `.claimdeck/golden`. */
test.each(looks)('%s looks like its golden picture', async (name, slide, click, scheme) => {
  const file = path.join(import.meta.dirname, '__golden__', `${name}.png`);
  const picture = await pictureOf(slide, click, scheme);
  if (process.env['CLAIMDECK_GOLDEN'] === 'update') writeFileSync(file, picture);
  const difference = await differenceOf(readFileSync(file), picture);
  if (difference > 0.01) await effects.write(`.claimdeck/golden/${name}.png`, picture);
  expect(difference).toBeLessThanOrEqual(0.01);
});
