/** Prints a built web deck to PDF, in one piece, from its print route. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { DevtoolsSession, LazyBrowser } from '../browser/index.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { finishPdf, type OutlineItem, type PdfMetadata } from './pdf-document.ts';
import type { Digests } from './stamp.ts';
import { serveFolder } from './static-server.ts';

export interface PrintJob {
  /** Folder of the built deck, relative to the root. */
  readonly folder: string;
  /** The PDF to be written, relative to the root. */
  readonly out: string;
  /** Slides that the deck has, so many pages. */
  readonly slides: number;
  readonly metadata: PdfMetadata;
  readonly outline: readonly OutlineItem[];
}

/**
 * One page a slide, none behind the last. Nothing is laid out before it is printed: not on the screen, nor when Chromium,
 * to learn the size of the pages, lays the document out for printing in the size of the screen, which is higher than a
 * page. Scripts that measure still get what they ask for.
 */
const printStyle = `#print-container { content-visibility: hidden }
@media print and (max-height: 600px) { #print-container { content-visibility: visible } }
@page { size: 980px 552px; margin: 0 }
.print-slide-container { height: 552px !important; overflow: hidden; break-after: page !important; break-inside: avoid }
.print-slide-container:last-child { break-after: avoid !important }
html, body, #app, #page-root, #print-container, #print-content { margin: 0 !important; padding: 0 !important; min-height: 0 !important; height: auto !important }`;

/** The style, and all slides asked for at once, before the scripts have found out that they are wanted. */
async function printHead(folder: string, effects: Effects): Promise<string> {
  const files = (await effects.list(`${folder}/assets`)).filter((name) => /^slides-.*\.js$/u.test(name));
  const preloads = files.map((name) => `<link rel="modulepreload" crossorigin href="./assets/${name}">`);
  return `<style>${printStyle}</style>${preloads.join('')}`;
}

/** Longest wait for the print page to be complete, in ms: a busy machine takes tens of ms a slide. */
const patienceOf = (slides: number) => 60_000 + 200 * slides;

/** One page a slide; inches, of which CSS makes 96 px. */
const paper = {
  paperWidth: 980 / 96,
  paperHeight: 552 / 96,
  ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
};

/** In the page: whether all slides are there, with their fonts and pictures, before a time in ms is over. */
async function whenShown(slides: number, patience: number): Promise<boolean> {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const isComplete = () =>
    count('.print-slide-container') === slides &&
    count('.print-slide-container .slidev-layout, .print-slide-container .deck-frame') >= slides;
  const start = performance.now();
  while (!isComplete()) {
    if (performance.now() - start > patience) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  return true;
}

/** What a function gives that is sent to the page as source text. @throws Error where it throws */
async function evaluate<A extends readonly unknown[], T>(
  page: DevtoolsSession,
  work: (...args: A) => Promise<T>,
  args: A,
): Promise<T> {
  const expression = `(${work})(...${JSON.stringify(args)})`;
  const { result, exceptionDetails } = (await page.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })) as { result: { value: T }; exceptionDetails?: { exception?: { description?: string }; text: string } };
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/**
 * The number of pages printed, and what was written. `onWait` is called when nothing is left to do but to wait for the
 * browser.
 * @throws DiagnosticError E_EXPORT_FAILED (exit code 4) where pages are missing or blank ones appear
 */
export async function printDeck(
  job: PrintJob,
  browser: Pick<LazyBrowser, 'printPage'>,
  effects: Effects,
  onWait?: () => void,
): Promise<{ pages: number; made: Digests }> {
  const patience = patienceOf(job.slides);
  const server = await serveFolder(path.join(effects.root, job.folder), '', await printHead(job.folder, effects));
  const page = await browser.printPage().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  try {
    await page.send('Page.navigate', { url: `${server.origin}/index.html#/print?print=true` });
    const shown = await evaluate(page, whenShown, [job.slides, patience]);
    if (!shown)
      throw failed(job, 'The print page did not show all slides.', `${job.slides} slides within ${patience / 1000} s`);
    const printing = page.send('Page.printToPDF', paper) as Promise<{ data: string }>;
    onWait?.();
    const { data } = await printing;
    const printed = Buffer.from(data, 'base64');
    const { bytes, pages } = finished(printed, job);
    if (pages !== job.slides) throw failed(job, `The PDF has ${pages} pages.`, `${job.slides} pages, one a slide`);
    await effects.write(job.out, bytes);
    return { pages, made: { [job.out]: createHash('sha256').update(bytes).digest('hex') } };
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause;
    throw failed(job, (cause as Error).message, 'a browser that prints', cause);
  } finally {
    // A browser that has ended must not hide why.
    await page.close().catch(() => {});
    await server.close();
  }
}

function finished(printed: Uint8Array, job: PrintJob) {
  try {
    return finishPdf(printed, job.metadata, job.outline);
  } catch (cause) {
    throw failed(job, (cause as Error).message, 'a PDF as Chromium prints it', cause);
  }
}

const failed = (job: PrintJob, message: string, expected: string, cause?: unknown) =>
  new DiagnosticError([diagnose('E_EXPORT_FAILED', { file: job.out }, message, { expected })], 4, cause);
