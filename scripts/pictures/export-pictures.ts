/** Writes slides of a built talk as PNG or WebP files, at their last click or at each. */
import path from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
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
  /** Formats of the pictures, each with its folder, relative to the root. */
  readonly folders: Readonly<Partial<Record<PictureFormat, string>>>;
  /** Whether each click has a picture of its own. */
  readonly withClicks: boolean;
  /** Pixels of a picture for each px of the slide. */
  readonly scale: number;
}

/** Formats of pictures, which are the endings of their files. */
export type PictureFormat = 'png' | 'webp';

/** The positions of all slides of a talk but the appendix. @throws DiagnosticError E_SLIDES_MISSING */
export async function slidesBeforeAppendix(files: TalkFiles, effects: Effects): Promise<number[]> {
  return (await readSlides(files, effects)).flatMap((s, i) => (s.appendix ? [] : [i]));
}

/**
 * Writes the pictures of a built talk in the light scheme. Each slide is shown once for all formats.
 * @returns the files, relative to the root, by format in the order of the slides and clicks
 * @throws DiagnosticError E_SLIDES_MISSING
 */
export async function exportPictures(
  files: TalkFiles,
  { chosen, folders, withClicks, scale }: PictureOptions,
  browser: Browser,
  effects: Effects,
): Promise<readonly string[]> {
  const slides = await readSlides(files, effects);
  const wanted = Object.entries(folders) as [PictureFormat, string][];
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
    // Playwright takes no WebP, and takes longer for a PNG.
    const session = await page.context().newCDPSession(page);
    const written = wanted.map((): string[] => []);
    for (const index of chosen) {
      const clicks = await page.evaluate(goTo, [index + 1, 0] as const);
      const shown = withClicks ? Array.from({ length: clicks + 1 }, (_, click) => click) : [clicks];
      for (const click of shown) {
        await page.evaluate(goTo, [index + 1, click] as const);
        const name = pictureName(index, slides[index]!.id, slides.length);
        for (const [i, [format, folder]] of wanted.entries()) {
          const file = `${folder}/${name}${withClicks ? `.${click}` : ''}.${format}`;
          await effects.write(file, await takePicture(session, format, scale));
          written[i]!.push(file);
        }
      }
    }
    return written.flat();
  } finally {
    await page.close();
    await server.close();
  }
}

/** The bytes of a picture of the slide that the page shows. Without a clip, Chromium takes no account of the scale. */
async function takePicture(session: CDPSession, format: PictureFormat, scale: number): Promise<Uint8Array> {
  const clip = { x: 0, y: 0, ...slideGeometry.canvas, scale };
  const quality = format === 'webp' ? { quality: 90 } : {};
  const { data } = await session.send('Page.captureScreenshot', { format, clip, ...quality });
  return Buffer.from(data, 'base64');
}

/** In the page: goes to a click of a slide. Returns the slide's number of clicks. */
const goTo = ([slide, click]: readonly [number, number]): Promise<number> =>
  (globalThis as unknown as { claimdeck: PageMeasure }).claimdeck.goTo(slide, click);
