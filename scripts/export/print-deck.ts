/**
 * Prints a built web deck to PDF from its print route. A long deck is printed in two halves at the same time, which are
 * then joined: Chromium's time grows faster than the number of pages.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Digests } from '../cache/stamp.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { type Cut, findCuts } from './find-cuts.ts';
import { finishPdf, type OutlineItem, type PdfMetadata, type PdfSlide } from './pdf-document.ts';
import { readPdf, UnknownPdfForm } from './pdf-file.ts';
import { joinPdfs, type PdfPart } from './pdf-join.ts';
import { evaluate, type PrintBrowser, printTimeLimit, printToPdf, withPrintPage } from './print-page.ts';
import { serveFolder } from './static-server.ts';

const { canvas } = slideGeometry;

/** A deck to print. */
export interface PrintJob {
  /** Folder of the built deck, relative to the root. */
  readonly folder: string;
  /** Path of the PDF to write, relative to the root. */
  readonly out: string;
  /** The slides in order. The PDF has one page for each. */
  readonly slides: readonly PdfSlide[];
  /** Metadata to write into the PDF. */
  readonly metadata: PdfMetadata;
  /** Outline to write into the PDF; empty for none. */
  readonly outline: readonly OutlineItem[];
}

/** A printed deck. */
export interface PrintedDeck {
  /** Number of pages; `undefined` where it could not be counted. */
  readonly pages: number | undefined;
  /** Digest of the PDF, by path relative to the root. */
  readonly made: Digests;
  /** W_PDF_AS_PRINTED, or nothing. */
  readonly warnings: readonly Diagnostic[];
  /** What is cut, by slide; one cut a slide. */
  readonly cuts: readonly Cut[];
}

/**
 * One page a slide, and none after the last. `content-visibility: hidden` saves two layouts of all slides: on the screen,
 * and in print at the size of the screen, which Chromium does first to read `@page`. The screen is higher than a page, so
 * `max-height` tells that pass from the real one.
 */
const printStyle = `#print-container { content-visibility: hidden }
@media print and (max-height: 600px) { #print-container { content-visibility: visible } }
@page { size: ${canvas.width}px ${canvas.height}px; margin: 0 }
.print-slide-container { height: ${canvas.height}px !important; overflow: hidden; break-after: page !important; break-inside: avoid }
.print-slide-container:last-child { break-after: avoid !important }
html, body, #app, #page-root, #print-container, #print-content { margin: 0 !important; padding: 0 !important; min-height: 0 !important; height: auto !important }`;

/** First and last slide, 1-based. */
type Range = readonly [from: number, to: number];

/** A longer deck is printed in two halves. A constant, so that the same deck gives the same bytes on every machine. */
const maxSlidesPerPrint = 300;

const rangesOf = (slides: number): readonly [Range, ...Range[]] => {
  const middle = Math.ceil(slides / 2);
  if (slides <= maxSlidesPerPrint) return [[1, slides]];
  return [
    [1, middle],
    [middle + 1, slides],
  ];
};

/** The deck's page with the print style. @throws DiagnosticError E_EXPORT_FAILED where the deck is not built */
async function printPageOf(job: PrintJob, effects: Effects): Promise<string> {
  const file = `${job.folder}/index.html`;
  const page = await effects.readText(file);
  if (page === undefined) throw failed(job, `${file} is missing.`, 'a built web deck');
  return page.replace('</head>', () => `<style>${printStyle}</style></head>`);
}

/** Overflow that is no cut, in px; browsers round line boxes. */
const largestOverflow = 1;

/** Parameters of `Page.printToPDF`, lengths in inches of 96 CSS px. */
const printParameters = {
  paperWidth: canvas.width / 96,
  paperHeight: canvas.height / 96,
  ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
};

/**
 * Prints a deck and writes the PDF. `onWait` is called when only the browser has work left.
 * @throws DiagnosticError E_EXPORT_FAILED (exit code 4) where pages are missing or there are too many; E_BROWSER_MISSING
 */
export async function printDeck(
  job: PrintJob,
  browser: PrintBrowser,
  effects: Effects,
  onWait?: () => void,
): Promise<PrintedDeck> {
  const page = await printPageOf(job, effects);
  const server = await serveFolder(path.join(effects.root, job.folder), '', { '/index.html': page });
  try {
    const { bytes, ...printed } = await makePdf({ job, origin: server.origin, browser, onWait });
    await effects.write(job.out, bytes);
    return { ...printed, made: { [job.out]: createHash('sha256').update(bytes).digest('hex') } };
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause;
    throw failed(job, (cause as Error).message, 'a PDF printed by Chromium', cause);
  } finally {
    await server.close();
  }
}

/** A print in progress: what every step of it needs. */
interface Printing {
  readonly job: PrintJob;
  /** Origin of the server with the deck. */
  readonly origin: string;
  readonly browser: PrintBrowser;
  readonly onWait: (() => void) | undefined;
}

interface Pdf extends Omit<PrintedDeck, 'made'> {
  readonly bytes: Uint8Array;
}

interface PrintedPart extends PdfPart {
  readonly cuts: readonly Cut[];
}

/** The finished PDF, or the PDF as printed where our reader does not know its form. */
async function makePdf(run: Printing): Promise<Pdf> {
  const { job } = run;
  const slides = job.slides.length;
  const [first, ...others] = rangesOf(slides);
  const printing = [first, ...others].map((range) => printPart(run, range));
  await Promise.allSettled(printing);
  try {
    const [part, ...rest] = await Promise.all(printing);
    const { bytes, pages } = finishPdf(joinPdfs([part!, ...rest]), job.metadata, job.outline, job.slides);
    if (pages !== slides) throw wrongPages(job, `The PDF has ${pages} pages.`);
    return { bytes, pages, warnings: [], cuts: [part!, ...rest].flatMap((p) => p.cuts) };
  } catch (error) {
    if (!(error instanceof UnknownPdfForm)) throw error;
    return printUnfinished(run, error);
  }
}

/** Prints all slides at once and counts the pages by asking Chromium for the last page and for one more. */
async function printUnfinished(run: Printing, cause: Error): Promise<Pdf> {
  const { job } = run;
  const slides = job.slides.length;
  return withShownSlides(run, [1, slides], async (print, cuts) => {
    const bytes = await print();
    /** `undefined` where Chromium gives another error than that there is no such page. */
    const hasPage = (page: number) =>
      print(`${page}`).then(
        () => true,
        (error: Error) => (/page range|page count/iu.test(error.message) ? false : undefined),
      );
    const hasLast = await hasPage(slides);
    const hasMore = await hasPage(slides + 1);
    if (hasLast === false) throw wrongPages(job, `The PDF has fewer than ${slides} pages.`);
    if (hasMore === true) throw wrongPages(job, `The PDF has more than ${slides} pages.`);
    const isCounted = hasLast === true && hasMore === false;
    const warning = diagnose(
      'W_PDF_AS_PRINTED',
      { file: job.out },
      `The PDF is written as Chromium printed it, without outline, metadata and fixed dates${isCounted ? '' : '; its pages could not be counted'}.`,
      { actual: cause.message, expected: 'a PDF with one plain cross-reference table, as Skia writes it' },
    );
    return { bytes, pages: isCounted ? slides : undefined, warnings: [warning], cuts };
  });
}

/**
 * Prints a range of slides.
 * @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING; UnknownPdfForm; Error of the browser
 */
const printPart = (run: Printing, range: Range): Promise<PrintedPart> =>
  withShownSlides(run, range, async (print, cuts) => {
    const printing = print();
    run.onWait?.();
    return { file: readPdf(await printing), anchors: new Set(anchorsOf(run.job, range)), cuts };
  });

const anchorsOf = (job: PrintJob, [from, to]: Range) => job.slides.slice(from - 1, to).map((s) => s.anchor);

/** Prints the page, or some of its pages, such as `3-5`. */
type Print = (pageRanges?: string) => Promise<Uint8Array>;

/** The result of a function that prints from a page on which a range of slides is shown. */
function withShownSlides<T>(
  { job, origin, browser }: Printing,
  [from, to]: Range,
  work: (print: Print, cuts: readonly Cut[]) => Promise<T>,
): Promise<T> {
  const own = anchorsOf(job, [from, to]);
  const otherAnchors = job.slides.map((s) => s.anchor).filter((anchor) => anchor !== '' && !own.includes(anchor));
  const range = own.length === job.slides.length ? undefined : `${from}-${to}`;
  return withPrintPage({ origin, range, slides: own.length, otherAnchors, out: job.out }, browser, async (page) => {
    const cuts = await evaluate(page, findCuts, [largestOverflow, canvas.width]);
    const print: Print = (pageRanges = '') =>
      printToPdf(page, { ...printParameters, pageRanges }, printTimeLimit(own.length));
    return work(
      print,
      cuts.map((cut) => ({ ...cut, slide: cut.slide + from - 1 })),
    );
  });
}

const failed = (job: PrintJob, message: string, expected: string, cause?: unknown) =>
  new DiagnosticError([diagnose('E_EXPORT_FAILED', { file: job.out }, message, { expected })], 4, cause);

const wrongPages = (job: PrintJob, message: string) => failed(job, message, `${job.slides.length} pages, one a slide`);
