/**
 * A deck of six, eight and twelve causes of one effect in a browser: its measurement, what `start` does about a slide that
 * is cut by a hand edit, and the map that can be zoomed.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { serveFolder } from '../export/static-server.ts';
import { readSlides } from '../project/slides/read-slides.ts';
import { talkFiles } from '../project/slides/talk-files.ts';

const checkout = path.resolve(import.meta.dirname, '../..');
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'claimdeck-causes-')));
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/claimdeck.js', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
};

/** Causes of the outcome by section; one claim each, or one claim for all. */
const sections = [
  { id: 'six', causes: 6, perClaim: 1 },
  { id: 'eight', causes: 8, perClaim: 1 },
  { id: 'twelve', causes: 12, perClaim: 12 },
] as const;

function writeProject(): void {
  for (const folder of ['bin', 'components', 'layouts', 'scripts', 'setup', 'styles'])
    cpSync(path.join(checkout, folder), path.join(root, folder), { recursive: true });
  for (const file of ['index.html', 'package.json', 'tsconfig.json'])
    cpSync(path.join(checkout, file), path.join(root, file));
  symlinkSync(path.join(checkout, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  const factors = sections.flatMap(({ id, causes }) =>
    Array.from({ length: causes }, (_, i) => ({ id: `${id}${i}`, label: `Cause ${id} ${i}` })),
  );
  const claimsOf = ({ id, causes, perClaim }: (typeof sections)[number]) =>
    Array.from({ length: causes / perClaim }, (_, c) => ({
      id: `${id}-${c}`,
      assertion: `Thing ${id} ${c} raises it.`,
      type: 'causal',
      evidence: [{ quote: `Thing ${id} number ${c} raises it` }],
      links: Array.from({ length: perClaim }, (_, i) => ({
        ...{ from: `${id}${c + i}`, to: 'outcome', polarity: '+', cue: 'raises', confidence: 'explicit' },
      })),
    }));
  const coded = sections.map((s) => ({ id: s.id, heading: `Part ${s.id}`, claims: claimsOf(s) }));
  // Each map and each chart once: the other claims of a section have slides of the same form.
  const slides = ['title', 'argument', ...sections.flatMap(({ id }) => [`section/${id}`, `claim/${id}-0`])];
  slides.push('claim/twelve-0/2', 'map/whole', 'effects', 'balance', 'finding/1');
  const deck = {
    title: 'Causes',
    language: 'en',
    work: { id: 'w', type: 'article', title: 'A work', author: [{ family: 'Doe', given: 'Jan' }] },
    outcome: 'outcome',
    factors: [...factors, { id: 'outcome', label: 'Outcome' }],
    sections: coded,
    talks: [{ id: 'talk', title: 'A talk', minutes: 60, slides }],
  };
  const text = coded.map(({ heading, claims }) => [
    `# ${heading}`,
    ...claims.flatMap((c) => c.evidence.map((e) => `${e.quote}.`)),
  ]);
  mkdirSync(path.join(root, 'data/causes'), { recursive: true });
  writeFileSync(path.join(root, 'data/causes/deck.json'), JSON.stringify(deck));
  writeFileSync(path.join(root, 'data/causes/source.txt'), `${text.flat().join('\n\n')}\n`);
}

beforeAll(writeProject);

afterAll(async () => {
  await browser.close();
  rmSync(root, { recursive: true, force: true });
});

test('maps of six, eight and twelve causes have no fault in a browser', () => {
  const generated = run('generate');
  expect(generated.status, generated.output).toBe(0);
  const measured = run('check', '--render');
  expect(measured.status, measured.output).toBe(0);
  expect(measured.output).not.toMatch(/^E_/mu);
}, 120_000);

test('a slide that is cut ends each start with exit code 1, an unchanged start too; a file that it shows is a change', () => {
  const file = path.join(root, 'slides/causes/talk.md');
  const text = readFileSync(file, 'utf8');
  const added = `${'These words were added by hand. '.repeat(40)}\n\n![](../../pictures/aside.svg)`;
  writeFileSync(file, text.replace('> “Thing six number 0', `${added}\n\n$&`));
  mkdirSync(path.join(root, 'pictures'));
  const draw = (width: number) =>
    writeFileSync(
      path.join(root, 'pictures/aside.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"/>`,
    );
  draw(1);
  for (const [isUnchanged, width] of [
    [false, 1],
    [true, 1],
    [false, 2],
  ] as const) {
    if (width === 2) draw(width);
    const { status, output } = run('start');
    expect(status, output).toBe(1);
    expect(output).toMatch(/^E_RENDER_OVERFLOW slides\/causes\/talk\.md:slide \d+ \(claim\/six-0\)$/mu);
    expect(output.includes('nothing has changed since the last start')).toBe(isUnchanged);
  }
}, 120_000);

/** The web deck of the talk at its map of all sections, on a screen with a mouse or one with fingers. */
async function openMap(screen: BrowserContextOptions) {
  const ids = (await readSlides(talkFiles('causes', 'talk'), effects)).map((s) => s.id);
  const number = ids.indexOf('map/whole') + 1;
  const server = await serveFolder(path.join(root, 'dist/causes/talk'));
  const page = await (await browser.get()).browser.newPage(screen);
  await page.goto(`${server.origin}/index.html#/${number}`);
  const map = page.locator(`.slidev-page-${number} .causal-map`);
  const view = async () => {
    const [x, y, width] = (await map.getAttribute('viewBox'))!.split(' ').map(Number);
    return { x: x!, y: y!, width: width! };
  };
  await page.getByRole('button', { name: 'Zoom in', exact: true }).waitFor();
  const close = async () => {
    await page.close();
    await server.close();
  };
  return { page, server, map, view, number, close };
}

test('the map of all sections zooms and pans, and is whole on paper and when the slide is left', async () => {
  const { page, server, map, view, close } = await openMap({ viewport: { width: 980, height: 552 } });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const whole = await view();
  await button('Zoom in').click();
  const zoomed = await view();
  expect(zoomed.width).toBeCloseTo(whole.width / 1.5);
  const box = (await map.boundingBox())!;
  /** Units of the drawing in a px of the page. */
  const unit = zoomed.width / box.width;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 15, middle.y + 9, { steps: 3 });
  await page.mouse.up();
  const moved = await view();
  expect(moved.x).toBeCloseTo(zoomed.x - 15 * unit, 0);
  expect(moved.y).toBeCloseTo(zoomed.y - 9 * unit, 0);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await view()).width).toBeLessThan(zoomed.width / 2);
  await button('Zoom out').focus();
  await page.keyboard.press('0');
  expect(await view()).toEqual(whole);
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  expect((await view()).x).toBeGreaterThan(zoomed.x);
  await page.goto(`${server.origin}/index.html#/1`);
  await expect.poll(view).toEqual(whole);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.map-zoom:visible').count()).toBe(0);
  await close();
}, 60_000);

test('two fingers zoom the map of all sections, one moves it, and the slide stays', async () => {
  const { page, map, view, number, close } = await openMap({
    viewport: { width: 844, height: 390 },
    hasTouch: true,
    isMobile: true,
  });
  const whole = await view();
  const box = (await map.boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: string, ...across: readonly number[]) =>
    devtools.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: across.map((dx, id) => ({ x: middle.x + dx, y: middle.y, id })),
    });
  await touch('touchStart', -60);
  await touch('touchStart', -60, 60);
  await touch('touchMove', -120, 120);
  await touch('touchEnd');
  const zoomed = await view();
  expect(zoomed.width).toBeCloseTo(whole.width / 2, 0);
  await touch('touchStart', 0);
  await touch('touchMove', 50);
  await touch('touchMove', 100);
  await touch('touchEnd');
  expect((await view()).x).toBeLessThan(zoomed.x);
  expect(new URL(page.url()).hash).toBe(`#/${number}`);
  await close();
}, 60_000);
