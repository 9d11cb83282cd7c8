/** Writes slides of a built talk as PNG files, at their last click or at each. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Effects } from '../effects.ts';
import { serveFolder } from '../export/static-server.ts';
import { slideGeometry } from '../geometry.ts';
import { measureScript, type PageMeasure } from '../measure/install.ts';
import { readSlides, type TalkFiles } from '../project/talk-files.ts';

/** Options of the pictures of a talk. */
export interface PictureOptions {
  /** 0-based positions of the slides, ascending; at least one. */
  readonly chosen: readonly number[];
  /** Whether each click has a picture of its own. */
  readonly withClicks: boolean;
  /** Pixels of a picture for each px of the slide. */
  readonly scale: number;
  /** Folder of the pictures, relative to the root; `undefined` for `dist/<deck>/<talk>-png`. */
  readonly out: string | undefined;
}

/** Name of a picture: number and id of its slide, and the click where each has one. */
function nameOf(index: number, id: string, slides: number, click: number | undefined): string {
  const number = String(index + 1).padStart(String(slides).length, '0');
  const name = id.replace(/[^\p{L}\p{N}-]+/gu, '-') || 'slide';
  return `${number}-${name}${click === undefined ? '' : `.${click}`}.png`;
}

/** The positions of all slides of a talk but the appendix. @throws DiagnosticError E_SLIDES_MISSING */
export async function slidesBeforeAppendix(files: TalkFiles, effects: Effects): Promise<number[]> {
  return (await readSlides(files, effects)).flatMap((s, i) => (s.appendix ? [] : [i]));
}

/**
 * Writes the pictures of a built talk in the light scheme.
 * @returns the files, relative to the root, in the order of the slides and clicks
 * @throws DiagnosticError E_SLIDES_MISSING
 */
export async function exportPictures(
  files: TalkFiles,
  { chosen, withClicks, scale, out }: PictureOptions,
  browser: Browser,
  effects: Effects,
): Promise<readonly string[]> {
  const slides = await readSlides(files, effects);
  const folder = out ?? `${files.web}-png`;
  const server = await serveFolder(path.join(effects.root, files.web));
  const page = await browser.newPage({
    viewport: slideGeometry.canvas,
    deviceScaleFactor: scale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    await page.addInitScript({ content: measureScript });
    await page.goto(`${server.origin}/index.html#/${chosen[0]! + 1}`);
    await page.evaluate(() => (globalThis as unknown as { claimdeck: PageMeasure }).claimdeck.start());
    const written: string[] = [];
    for (const index of chosen) {
      const clicks = await page.evaluate(visit, [index + 1, 0] as const);
      const shown = withClicks ? Array.from({ length: clicks + 1 }, (_, click) => click) : [clicks];
      for (const click of shown) {
        await page.evaluate(visit, [index + 1, click] as const);
        const name = nameOf(index, slides[index]!.id, slides.length, withClicks ? click : undefined);
        await effects.write(`${folder}/${name}`, await page.screenshot());
        written.push(`${folder}/${name}`);
      }
      effects.progress(`pictures of ${files.talk}: ${written.length}`);
    }
    return written;
  } finally {
    effects.progress('');
    await page.close();
    await server.close();
  }
}

/** In the page: goes to a click of a slide. Returns the slide's number of clicks. */
const visit = async ([slide, click]: readonly [number, number]): Promise<number> =>
  (await (globalThis as unknown as { claimdeck: PageMeasure }).claimdeck.visit(slide, click, '')).clicks;
