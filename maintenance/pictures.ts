/**
 * `npm run pictures`: writes PNGs of slides for the README, at the last click. Its arguments are in package.json:
 * `DECK/TALK SLIDE=FILE.png …`; `SLIDE:dark` takes the dark scheme.
 */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { lazyBrowser } from '../scripts/browser/index.ts';
import { tellDiagnostics } from '../scripts/diagnostics/index.ts';
import { type Effects, nodeEffects } from '../scripts/effects.ts';
import { buildTalks, checkTalks } from '../scripts/export/build-talks.ts';
import { serveFolder } from '../scripts/export/static-server.ts';
import { withTools } from '../scripts/export/tools.ts';
import { slideGeometry } from '../scripts/geometry.ts';
import { measureScript, type PageMeasure } from '../scripts/measure/install.ts';
import { readSlides } from '../scripts/project/slides/read-slides.ts';
import { talkFiles } from '../scripts/project/slides/talk-files.ts';

/** Pixels of a picture for a px of the slide. */
const scale = 1.5;

/** A picture to be taken. */
interface Wanted {
  /** Id of the slide. */
  readonly slide: string;
  readonly scheme: 'light' | 'dark';
  /** PNG file, relative to the root. */
  readonly file: string;
}

function readWanted(argument: string): Wanted {
  const [, slide, dark, file] = /^([^=:]+)(:dark)?=(.+\.png)$/u.exec(argument) ?? [];
  if (!slide || !file) throw new Error(`“${argument}” must have the form SLIDE=FILE.png or SLIDE:dark=FILE.png`);
  return { slide, scheme: dark ? 'dark' : 'light', file };
}

/** A PNG of the slide with a 1-based number. */
async function takePicture(address: string, slide: number, scheme: Wanted['scheme'], browser: Browser) {
  const context = await browser.newContext({
    viewport: slideGeometry.canvas,
    deviceScaleFactor: scale,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: measureScript });
    await page.goto(`${address}#/${slide}`);
    await page.evaluate(async (no) => {
      const { claimdeck } = globalThis as unknown as { claimdeck: PageMeasure };
      await claimdeck.start();
      const { clicks } = await claimdeck.visit(no, 0, 'default');
      await claimdeck.visit(no, clicks, 'default');
    }, slide);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

async function takePictures([place = '', ...rest]: readonly string[], effects: Effects): Promise<void> {
  const [deck = '', talk = ''] = place.split('/');
  const wanted = rest.map(readWanted);
  const files = talkFiles(deck, talk);
  const ids = (await readSlides(files, effects)).map((s) => s.id);
  const lacking = wanted.filter((w) => !ids.includes(w.slide));
  if (lacking.length > 0) throw new Error(`${files.markdown} has no slide ${lacking.map((w) => w.slide).join(', ')}`);
  await withTools(lazyBrowser(undefined, effects), effects, async ({ browser, builder }) => {
    const checked = await checkTalks([files], effects);
    tellDiagnostics(checked.diagnostics, effects);
    await buildTalks([files], checked, builder, effects);
    const server = await serveFolder(path.join(effects.root, files.web));
    try {
      const { browser: open } = await browser.get();
      for (const { slide, scheme, file } of wanted) {
        const picture = await takePicture(`${server.origin}/index.html`, ids.indexOf(slide) + 1, scheme, open);
        await effects.write(file, picture);
        effects.print(`${file}: ${slide}, ${scheme}, ${Math.round(picture.length / 1000)} kB`);
      }
    } finally {
      await server.close();
    }
  });
}

await takePictures(process.argv.slice(2), nodeEffects(path.resolve(import.meta.dirname, '..')));
