/** Writes slides of a built talk as PNG or WebP files, at their last click or at each. */
import path from 'node:path';
import type { DevtoolsSession } from '../browser/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import {
  evaluate,
  exportFailure,
  openAddress,
  type PrintBrowser,
  seedRandom,
  withPage,
} from '../export/pdf/print-page.ts';
import { nameComponents } from '../export/slide-faults/component-names.ts';
import { faultDiagnostics, findFaults, type PageFault, watchFaults } from '../export/slide-faults/page-faults.ts';
import { serveFolder } from '../export/static-server.ts';
import { slideGeometry } from '../geometry.ts';
import { measureScript, type PageMeasure } from '../measure/install.ts';
import { pictureName } from '../project/slides/picture-name.ts';
import { readSlides } from '../project/slides/read-slides.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';

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

/** Time limit for the page of a deck, in ms. */
const startLimit = 30_000;

/**
 * Writes the pictures of a built talk in the light scheme. Each slide is shown once for all formats.
 * @returns the files, relative to the root, by format in the order of the slides and clicks; faults of drawing the slides
 * @throws DiagnosticError E_SLIDES_MISSING, E_EXPORT_FAILED, E_BROWSER_LOST, E_BROWSER_MISSING
 */
export async function exportPictures(
  files: TalkFiles,
  { chosen, folders, withClicks, scale }: PictureOptions,
  browser: PrintBrowser,
  effects: Effects,
): Promise<{ readonly files: readonly string[]; readonly faults: readonly Diagnostic[] }> {
  const slides = await readSlides(files, effects);
  const wanted = Object.entries(folders) as [PictureFormat, string][];
  const server = await serveFolder(path.join(effects.root, files.web));
  const takeAll = async (page: DevtoolsSession) => {
    await openSlide(page, `${server.origin}/index.html#/${chosen[0]! + 1}`, scale);
    const written = wanted.map((): string[] => []);
    const found: PageFault[] = [];
    for (const index of chosen) {
      const clicks = await evaluate(page, goTo, [index + 1, 0]);
      const shown = withClicks ? Array.from({ length: clicks + 1 }, (_, click) => click) : [clicks];
      for (const click of shown) {
        await evaluate(page, goTo, [index + 1, click]);
        const name = pictureName(index, slides[index]!.id, slides.length);
        for (const [i, [format, folder]] of wanted.entries()) {
          const file = `${folder}/${name}${withClicks ? `.${click}` : ''}.${format}`;
          await effects.write(file, await takePicture(page, format));
          written[i]!.push(file);
        }
      }
      // The page holds only the slide that it shows.
      found.push(...(await evaluate(page, findFaults, [])));
    }
    const faults = await nameComponents(found, files, effects);
    return {
      files: written.flat(),
      faults: faultDiagnostics(faults, files.markdown, (slide) => slides[slide - 1]?.id ?? ''),
    };
  };
  try {
    return await withPage(browser, takeAll);
  } catch (cause) {
    throw exportFailure(cause, wanted[0]![1]);
  } finally {
    await server.close();
  }
}

/** Opens a slide of a deck in a page, ready to be steered. */
async function openSlide(page: DevtoolsSession, address: string, scale: number): Promise<void> {
  const screen = { ...slideGeometry.canvas, deviceScaleFactor: scale, mobile: false };
  await page.send('Emulation.setDeviceMetricsOverride', screen);
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${seedRandom})();(${watchFaults})();${measureScript}`,
  });
  await openAddress(page, address, startLimit);
  await evaluate(page, start, []);
}

/** The bytes of a picture of the slide that the page shows. */
async function takePicture(page: DevtoolsSession, format: PictureFormat): Promise<Uint8Array> {
  const quality = format === 'webp' ? { quality: 90 } : {};
  const { data } = (await page.send('Page.captureScreenshot', { format, ...quality })) as { data: string };
  return Buffer.from(data, 'base64');
}

type Steered = typeof globalThis & { readonly claimdeck: PageMeasure };

/** In the page: waits for Slidev, and hides the controls of slides, as on paper. */
const start = async () => {
  // A style that is added before belongs to the page before, or finds no head.
  await (globalThis as Steered).claimdeck.start();
  const style = document.createElement('style');
  style.textContent = '.deck-frame :is(.text-twin, .map-zoom, .reader-link) { display: none }';
  document.head.append(style);
};

/** In the page: goes to a click of a slide. Returns the slide's number of clicks. */
const goTo = (slide: number, click: number) => (globalThis as Steered).claimdeck.goTo(slide, click);
