/** Walks through a built talk in a browser page, each slide at each click, in one colour scheme. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { slideGeometry } from '../geometry.ts';
import { measureScript, type PageMeasure } from './install.ts';
import type { AxeViolation, ColourScheme, ObservedState } from './observation.ts';
import type { SlideSource } from './slide-source.ts';

/** A request to another host, or for a missing file of the deck. */
export interface NetworkEvent {
  /** Whether it goes to another host, or to a missing file. */
  readonly kind: 'foreign' | 'missing';
  /** URL, or path for a missing file. */
  readonly address: string;
  /** 1-based number of the slide that was shown. */
  readonly slide: number;
  /** Colour scheme of the page. */
  readonly scheme: ColourScheme;
}

/** Observations of a walk. */
export interface Walk {
  /** In the order of slides and clicks. */
  readonly states: readonly ObservedState[];
  /** In the order of the requests. */
  readonly network: readonly NetworkEvent[];
  /** Number of slides in the browser; 0 if Slidev did not start. */
  readonly slides: number;
  /** JPEG of each slide at its last click, in order; empty without `withPictures`. */
  readonly pictures: readonly Uint8Array[];
}

/** Options of a walk. */
export interface WalkOptions {
  /** URL of the deck's index.html. */
  readonly address: string;
  /** The slides in order. */
  readonly sources: readonly SlideSource[];
  /** Colour scheme of the page. */
  readonly scheme: ColourScheme;
  /** Whether to take a picture of each slide. */
  readonly withPictures: boolean;
  /** Called after each slide. */
  readonly onSlide: () => void;
}

interface MeasuredWindow {
  readonly claimdeck: PageMeasure;
  readonly axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
}

const require = createRequire(import.meta.url);

/** All rules of WCAG 2.2 A and AA but contrast: `contrast.ts` also covers SVG text, opacity and gradients. */
const axeOptions: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'color-contrast': { enabled: false } },
  resultTypes: ['violations'],
};

/** Serious and critical violations of a slide, by its 1-based number. */
async function runAxe(page: Page, slide: number): Promise<AxeViolation[]> {
  return page.evaluate(
    async ([no, options]) => {
      const element = document.querySelector(`[data-slidev-no="${no}"]`);
      if (!element) return [];
      const { violations } = await (globalThis as unknown as MeasuredWindow).axe.run(element, options);
      return violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .map((v) => ({
          rule: v.id,
          impact: v.impact ?? '',
          help: v.help,
          nodes: v.nodes.length,
          example: (v.nodes[0]?.html ?? '').slice(0, 160),
        }));
    },
    [slide, axeOptions] as const,
  );
}

/** Reloads the deck at a slide. Returns the number of slides; 0 if Slidev does not start. */
async function open(page: Page, address: string, slide: number): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${address}#/${slide}`);
  const slides = await page.evaluate(() => (globalThis as unknown as MeasuredWindow).claimdeck.start());
  return slides ?? 0;
}

/** A JPEG of 588 px width. The DevTools protocol takes it three times as fast as Playwright's `screenshot`. */
async function takePicture(devtools: CDPSession): Promise<Uint8Array> {
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 85,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, ...slideGeometry.canvas, scale: 0.6 },
  });
  return Buffer.from(data, 'base64');
}

/** All states of a talk in one colour scheme, in order. */
export async function walkTalk(
  { address, sources, scheme, withPictures, onSlide }: WalkOptions,
  browser: Browser,
): Promise<Walk> {
  const context = await browser.newContext({
    viewport: slideGeometry.canvas,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    // The policy of the deck would refuse requests before they are recorded.
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(address);
    const network: NetworkEvent[] = [];
    const states: ObservedState[] = [];
    const pictures: Uint8Array[] = [];
    let at = 1;
    const isForeign = (url: URL) => /^(https?|wss?):$/u.test(url.protocol) && url.origin !== origin;
    // Requests to other hosts are recorded and blocked.
    await context.route(isForeign, (route) => {
      network.push({ kind: 'foreign', address: route.request().url(), slide: at, scheme });
      return route.abort('blockedbyclient');
    });
    page.on('response', (response) => {
      if (response.status() < 400 || isForeign(new URL(response.url()))) return;
      network.push({ kind: 'missing', address: response.url().slice(origin.length), slide: at, scheme });
    });
    await context.addInitScript({ content: measureScript });
    await context.addInitScript({ content: await readFile(require.resolve('axe-core/axe.min.js'), 'utf8') });
    let slides = await open(page, address, at);
    for (; at <= slides; at += 1) {
      const layout = sources[at - 1]?.layout ?? 'default';
      let last = 0;
      let hasFailed = false;
      for (let click = 0; click <= last; click += 1) {
        const { clicks, seen } = await page.evaluate(
          ([slide, step, name]) => (globalThis as unknown as MeasuredWindow).claimdeck.visit(slide, step, name),
          [at, click, layout] as const,
        );
        last = clicks;
        hasFailed ||= seen.empty || seen.errors.length > 0;
        const axe = click === last ? await runAxe(page, at) : [];
        states.push({ slide: at, click, scheme, seen, axe });
      }
      if (withPictures) pictures.push(await takePicture(devtools));
      onSlide();
      // After an error Vue may stop rendering.
      if (hasFailed && at < slides) slides = await open(page, address, at + 1);
    }
    return { states, network, slides, pictures };
  } finally {
    await context.close();
  }
}
