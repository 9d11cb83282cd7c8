/** Writes slides of a built talk as PNG or WebP files, at their last click or at each. */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Effects } from '../effects.ts';
import { serveFolder } from '../export/static-server.ts';
import { slideGeometry } from '../geometry.ts';
import { measureScript, type PageMeasure } from '../measure/install.ts';
import { pictureName } from '../project/picture-name.ts';
import { readSlides, type TalkFiles } from '../project/talk-files.ts';

/** Options of the pictures of a talk. */
export interface PictureOptions {
  /** 0-based positions of the slides, ascending; at least one. */
  readonly chosen: readonly number[];
  /** Format of the pictures. */
  readonly format: PictureFormat;
  /** Whether each click has a picture of its own. */
  readonly withClicks: boolean;
  /** Pixels of a picture for each px of the slide. */
  readonly scale: number;
  /** Folder of the pictures, relative to the root; `undefined` for `dist/<deck>/<talk>-<format>`. */
  readonly out: string | undefined;
}

/** Formats of pictures, which are the endings of their files. */
export type PictureFormat = 'png' | 'webp';

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
  { chosen, format, withClicks, scale, out }: PictureOptions,
  browser: Browser,
  effects: Effects,
): Promise<readonly string[]> {
  const slides = await readSlides(files, effects);
  const folder = out ?? `${files.web}-${format}`;
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
        const name = pictureName(index, slides[index]!.id, slides.length);
        const file = `${folder}/${name}${withClicks ? `.${click}` : ''}.${format}`;
        await effects.write(file, await takePicture(page, format));
        written.push(file);
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

/** The bytes of a picture. Playwright takes no WebP; Chromium's protocol does. */
async function takePicture(page: Page, format: PictureFormat): Promise<Uint8Array> {
  if (format === 'png') return page.screenshot();
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format, quality: 90 });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** In the page: goes to a click of a slide. Returns the slide's number of clicks. */
const visit = async ([slide, click]: readonly [number, number]): Promise<number> =>
  (await (globalThis as unknown as { claimdeck: PageMeasure }).claimdeck.visit(slide, click, '')).clicks;
