/** Prints a built web deck to PDF from its print route, a long one in two halves at the same time. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { type DevtoolsSession, type LazyBrowser, within } from '../browser/index.ts';
import type { Digests } from '../cache/stamp.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { slidesFolder } from './fast/shared-modules.ts';
import { finishPdf, type OutlineItem, type PdfMetadata } from './pdf-document.ts';
import { readPdf } from './pdf-file.ts';
import { joinPdfs, type PdfPart } from './pdf-join.ts';
import { serveFolder } from './static-server.ts';

const { canvas } = slideGeometry;

export interface PrintJob {
  /** Folder of the built deck, relative to the root. */
  readonly folder: string;
  /** The PDF to be written, relative to the root. */
  readonly out: string;
  /** What slides are called as targets of links, in order: so many pages. */
  readonly anchors: readonly string[];
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
@page { size: ${canvas.width}px ${canvas.height}px; margin: 0 }
.print-slide-container { height: ${canvas.height}px !important; overflow: hidden; break-after: page !important; break-inside: avoid }
.print-slide-container:last-child { break-after: avoid !important }
html, body, #app, #page-root, #print-container, #print-content { margin: 0 !important; padding: 0 !important; min-height: 0 !important; height: auto !important }`;

/** Slides from one to another, counted from 1. */
type Range = readonly [from: number, to: number];

/**
 * More slides than this are printed in two halves, whatever the machine: the same deck gives the same bytes. The time that
 * Chromium takes grows faster than the number of pages; fewer do not make up for what a second page has to load.
 */
const together = 300;

const rangesOf = (slides: number): readonly [Range, ...Range[]] => {
  const middle = Math.ceil(slides / 2);
  if (slides <= together) return [[1, slides]];
  return [
    [1, middle],
    [middle + 1, slides],
  ];
};

/** The deck's page with the print style and with preloads of all slide modules. */
async function printPage(folder: string, effects: Effects): Promise<string> {
  const files = (await effects.list(`${folder}/${slidesFolder}`)).filter((name) => name.endsWith('.js'));
  const preloads = files.map((name) => `<link rel="modulepreload" crossorigin href="./${slidesFolder}/${name}">`);
  const page = (await effects.readText(`${folder}/index.html`)) ?? '';
  return page.replace('</head>', () => `<style>${printStyle}</style>${preloads.join('')}</head>`);
}

/** Longest wait for the print page to be complete, and for its PDF, in ms: a busy machine takes tens of ms a slide. */
const patienceOf = (slides: number) => 60_000 + 200 * slides;

/** One page a slide; inches, of which CSS makes 96 px. */
const paper = {
  paperWidth: canvas.width / 96,
  paperHeight: canvas.height / 96,
  ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
};

/**
 * In the page: whether all slides of a part are there, with their fonts and pictures, before a time in ms is over.
 * Chromium makes no link to what is not on the page: the places of other parts are put there, and later taken from those.
 */
async function whenShown(slides: number, elsewhere: readonly string[], patience: number): Promise<boolean> {
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
  for (const id of elsewhere) {
    const place = document.createElement('span');
    place.id = id;
    place.style.position = 'absolute';
    document.querySelector('.print-slide-container')?.prepend(place);
  }
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
  const slides = job.anchors.length;
  const page = await printPage(job.folder, effects);
  const server = await serveFolder(path.join(effects.root, job.folder), '', { '/index.html': page });
  try {
    const [first, ...others] = rangesOf(slides);
    const printing = [first, ...others].map((range) => printPart(job, range, server.origin, browser, onWait));
    await Promise.allSettled(printing);
    const [part, ...rest] = await Promise.all(printing);
    const { bytes, pages } = finishPdf(joinPdfs([part!, ...rest]), job.metadata, job.outline);
    if (pages !== slides) throw failed(job, `The PDF has ${pages} pages.`, `${slides} pages, one a slide`);
    await effects.write(job.out, bytes);
    return { pages, made: { [job.out]: createHash('sha256').update(bytes).digest('hex') } };
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause;
    throw failed(job, (cause as Error).message, 'a PDF as Chromium prints it', cause);
  } finally {
    await server.close();
  }
}

/** Prints some slides. @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING; Error of the browser */
async function printPart(
  job: PrintJob,
  [from, to]: Range,
  origin: string,
  browser: Pick<LazyBrowser, 'printPage'>,
  onWait?: () => void,
): Promise<PdfPart> {
  const places = job.anchors.slice(from - 1, to);
  const elsewhere = job.anchors.filter((anchor) => anchor !== '' && !places.includes(anchor));
  const patience = patienceOf(places.length);
  const page = await browser.printPage();
  try {
    const isAll = places.length === job.anchors.length;
    const url = `${origin}/index.html#/print?print=true${isAll ? '' : `&range=${from}-${to}`}`;
    const opened = within(page.send('Page.navigate', { url }), patience, 'the print page');
    const { errorText } = (await opened) as { errorText?: string };
    if (errorText) throw new Error(errorText);
    const showing = evaluate(page, whenShown, [places.length, elsewhere, patience]);
    const shown = await within(showing, patience + 10_000, 'whether the slides are shown');
    if (!shown)
      throw failed(
        job,
        'The print page did not show all slides.',
        `${places.length} slides within ${patience / 1000} s`,
      );
    const printing = page.send('Page.printToPDF', paper) as Promise<{ data: string }>;
    onWait?.();
    const { data } = await within(printing, patience, 'printing');
    return { file: readPdf(Buffer.from(data, 'base64')), places: new Set(places) };
  } finally {
    // A browser that has ended must not hide why.
    await page.close().catch(() => {});
  }
}

const failed = (job: PrintJob, message: string, expected: string, cause?: unknown) =>
  new DiagnosticError([diagnose('E_EXPORT_FAILED', { file: job.out }, message, { expected })], 4, cause);
