/**
 * Measures the explorer in Chromium, by the browser's own trace: a generated map of 300 factors and 900 links, then one of
 * 1,000 factors. `node bench/explorer.ts [FACTORS LINKS]` prints a line for each measurement.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { analyse } from '../scripts/analysis/index.ts';
import { lazyBrowser } from '../scripts/browser/index.ts';
import { nodeEffects } from '../scripts/effects.ts';
import { explorerData } from '../scripts/explorer/explorer-data.ts';
import { explorerHtml } from '../scripts/fixtures/explorer-html.ts';
import { buildModel, type Model } from '../scripts/model/index.ts';
import { seededRandom } from './random.ts';

/** A coding with so many factors and links; a claim has one link. The last factor is the outcome. */
function madeModel(factors: number, links: number): Model {
  const random = seededRandom(links);
  const made = Array.from({ length: links }, (_, i) => {
    const from = i < factors - 1 ? i : Math.floor(random() * (factors - 1));
    const to = Math.min(factors - 1, from + 1 + Math.floor(random() * random() * (factors - from)));
    const sign = random() < 0.6 ? '+' : '-';
    return { from, to, sign, quote: `Factor ${from} ${sign === '+' ? 'raises' : 'lowers'} factor ${to} in case ${i}.` };
  });
  const sections = Array.from({ length: 10 }, (_, s) => ({
    id: `s${s}`,
    heading: `Section ${s}`,
    claims: made.slice((s * links) / 10, ((s + 1) * links) / 10).map(({ from, to, sign, quote }, i) => ({
      ...{ id: `c${s}-${i}`, assertion: quote, type: 'causal', evidence: [{ quote }] },
      links: [{ from: `f${from}`, to: `f${to}`, polarity: sign, cue: quote, confidence: 'explicit' }],
    })),
  }));
  const text = sections.map((s) => `# ${s.heading}\n\n${s.claims.map((c) => c.assertion).join('\n\n')}\n`).join('\n');
  const data = {
    ...{ title: 'Made', work: { id: 'w', type: 'report' }, outcome: `f${factors - 1}`, talks: [], sections },
    factors: Array.from({ length: factors }, (_, i) => ({ id: `f${i}`, label: `Factor number ${i}` })),
  };
  const files = { deck: '', source: '', factors: '', context: '', sections: [] };
  const checked = buildModel({ deck: 'made', data, sourceText: text, files });
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics.slice(0, 3)));
  return checked.value;
}

/** An event of a trace; times are µs. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** The events of the trace of some work. */
async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const categories = [
    'devtools.timeline',
    'devtools.timeline.frame',
    'disabled-by-default-devtools.timeline',
    'disabled-by-default-devtools.timeline.frame',
  ];
  await browser.startTracing(page, { categories });
  await work();
  const trace = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  return trace.traceEvents;
}

const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Times of the events of a name, in ms. */
const timesOf = (events: readonly TraceEvent[], name: string) =>
  events.filter((e) => e.name === name).map((e) => e.ts / 1000);

/**
 * The point of the pane nearest to its middle that no box and no link is at, in px of the page: people drag there, and
 * what is under the pointer would be drawn anew when the drag begins.
 */
function emptyPoint(map: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = map.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const points = Array.from({ length: 41 * 41 }, (_, i) => ({
    x: x + 5 * ((i % 41) - 20),
    y: y + 5 * (Math.floor(i / 41) - 20),
  }));
  points.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
  return points.find((at) => !document.elementFromPoint(at.x, at.y)?.closest('[data-area]')) ?? { x, y };
}

/**
 * Drags the map to and fro for two seconds, from an empty place and when it is drawn sharply: frames a second, and the
 * longest task of the page, in ms.
 */
async function measurePan(browser: Browser, page: Page): Promise<string> {
  for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  // Until the picture is drawn anew at its new size.
  await page.waitForTimeout(1_000);
  const { x, y } = await page.locator('.explorer-map').evaluate(emptyPoint);
  const events = await traced(browser, page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    const start = performance.now();
    for (let at = 0; at < 2000; at = performance.now() - start)
      await page.mouse.move(x + 150 * Math.sin(at / 160), y + 60 * Math.cos(at / 160));
    await page.mouse.up();
  });
  const moves = events.filter((e) => e.name === 'EventDispatch' && e.args?.data?.type === 'pointermove');
  const [from, to] = [moves[0]!.ts / 1000, moves.at(-1)!.ts / 1000];
  const inside = (times: readonly number[]) => times.filter((t) => t >= from && t <= to);
  const frames = inside(timesOf(events, 'DrawFrame')).length;
  const dropped = inside(timesOf(events, 'DroppedFrame')).length;
  const tasks = events.filter((e) => e.name === 'RunTask' && e.ts / 1000 >= from && e.ts / 1000 <= to);
  const longest = Math.max(0, ...tasks.map((e) => (e.dur ?? 0) / 1000));
  const layouts = inside(timesOf(events, 'Layout')).length;
  const rate = (frames / (to - from)) * 1000;
  return `pan: ${rate.toFixed(0)} frames/s, ${dropped} dropped, ${layouts} layouts, longest task ${longest.toFixed(1)} ms`;
}

/** Time from the press of a button to the frame that shows the answer, in ms, by the trace. */
async function measureClick(browser: Browser, page: Page, selector: string): Promise<string> {
  const events = await traced(browser, page, async () => {
    await page.locator(selector).dispatchEvent('click');
    await nextFrame(page);
  });
  const click = events.find((e) => e.name === 'EventDispatch' && e.args?.data?.type === 'click')!;
  const paint = events.find((e) => e.name === 'Paint' && e.ts > click.ts)!;
  return `${((paint.ts + (paint.dur ?? 0) - click.ts) / 1000).toFixed(0)} ms`;
}

async function measure(browser: Browser, factors: number, links: number, folder: string): Promise<void> {
  const model = madeModel(factors, links);
  const started = performance.now();
  const data = explorerData(model, analyse(model));
  const made = performance.now() - started;
  const file = path.join(folder, `${factors}.html`);
  writeFileSync(file, await explorerHtml(data));
  const say = (text: string) => console.log(`${factors} factors, ${links} links: ${text}`);
  say(`data made in ${made.toFixed(0)} ms, ${(JSON.stringify(data).length / 1e6).toFixed(1)} MB`);
  for (const [name, hash] of [
    ['first view', ''],
    ['whole map', '#/map?others=dimmed'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(`${pathToFileURL(file).href}${hash}`);
    await nextFrame(page);
    const [interactive, load] = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return [performance.now(), entry!.loadEventEnd];
    });
    say(
      `${name}: drawn ${interactive!.toFixed(0)} ms after the start, ${(interactive! - load!).toFixed(0)} ms after load`,
    );
    say(`${name}: click on a factor ${await measureClick(browser, page, '.explorer-map [data-area^="n"] >> nth=0')}`);
    const arrow = '.explorer-map [data-area^="e"]:not(.of-line) >> nth=0';
    say(`${name}: click on a link ${await measureClick(browser, page, arrow)}`);
    say(`${name}: ${await measurePan(browser, page)}`);
    await page.close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'claimdeck-explorer-'));
const chromium = lazyBrowser(undefined, nodeEffects(path.resolve(import.meta.dirname, '..')));
try {
  const { browser } = await chromium.get();
  const [factors, links] = process.argv.slice(2).map(Number);
  const sizes =
    factors && links
      ? [[factors, links] as const]
      : ([
          [300, 900],
          [1000, 3000],
        ] as const);
  for (const [f, l] of sizes) await measure(browser, f, l, folder);
} finally {
  await chromium.close();
  rmSync(folder, { recursive: true });
}
