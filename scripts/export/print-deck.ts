/**
 * Prints a built web deck to PDF from its print route. A long deck is printed in two halves at the same time, which are
 * then joined: Chromium's time grows faster than the number of pages.
 */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { Digests } from '../cache/stamp.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { type Cut, findCuts } from './find-cuts.ts';
import { finishPdf, type OutlineItem, type PdfMetadata, type PdfSlide } from './pdf-document.ts';
import { readPdf, UnknownPdfForm } from './pdf-file.ts';
import { joinPdfs, type PdfPart } from './pdf-join.ts';
import {
  evaluate,
  exportFailure,
  type PrintBrowser,
  type PrintPage,
  printTimeLimit,
  printToPdf,
  withPrintPage,
} from './print-page.ts';
import { serveFolder } from './static-server.ts';

const { canvas } = slideGeometry;

/** A deck to print. */
export interface PrintJob {
  /** Folder of the built deck, relative to the root. */
  readonly folder: string;
  /** Path of the PDF to write, relative to the root. */
  readonly out: string;
  /** The slides in order. The PDF has one page for each, with clicks at least one. */
  readonly slides: readonly PdfSlide[];
  /** 1-based positions of the slides in the deck, ascending; `undefined` for all slides of the deck. */
  readonly positions?: readonly number[] | undefined;
  /** Whether each click of a slide has a page of its own; `undefined` counts as no. */
  readonly withClicks?: boolean;
  /** Metadata to write into the PDF. */
  readonly metadata: PdfMetadata;
  /** Outline to write into the PDF, its pages 0-based indices of slides; empty for none. */
  readonly outline: readonly OutlineItem[];
}

/** A printed deck. */
export interface PrintedDeck {
  /** Number of pages; `undefined` where it could not be counted. */
  readonly pages: number | undefined;
  /** 0-based index of the slide of each page. */
  readonly slideOfPage: readonly number[];
  /** Digest of the PDF, by path relative to the root. */
  readonly made: Digests;
  /** W_PDF_AS_PRINTED, or nothing. */
  readonly warnings: readonly Diagnostic[];
  /** What is cut, by slide; one cut a page. */
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

/** First and last slide among those of a job, 1-based. */
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
    return { ...printed, made: { [job.out]: hash('sha256', bytes) } };
  } catch (cause) {
    throw exportFailure(cause, job.out, 'a PDF printed by Chromium');
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
  readonly slideOfPage: readonly number[];
}

/** The outline with the first page of each slide in place of the slide's index. */
const outlineByPage = (items: readonly OutlineItem[], slideOfPage: readonly number[]): OutlineItem[] =>
  items.map(({ title, page, children }) => ({
    title,
    page: slideOfPage.indexOf(page),
    children: outlineByPage(children, slideOfPage),
  }));

/** The finished PDF, or the PDF as printed where our reader does not know its form. */
async function makePdf(run: Printing): Promise<Pdf> {
  const { job } = run;
  const slides = job.slides.length;
  const [first, ...others] = rangesOf(slides);
  const printing = [first, ...others].map((range) => printPart(run, range));
  await Promise.allSettled(printing);
  try {
    const [part, ...rest] = await Promise.all(printing);
    const slideOfPage = [part!, ...rest].flatMap((p) => p.slideOfPage);
    const { bytes, pages } = finishPdf(
      joinPdfs([part!, ...rest]),
      job.metadata,
      outlineByPage(job.outline, slideOfPage),
      slideOfPage.map((index) => job.slides[index]!),
    );
    if (pages !== slideOfPage.length) throw wrongPages(job, `The PDF has ${pages} pages.`, slideOfPage.length);
    return { bytes, pages, slideOfPage, warnings: [], cuts: [part!, ...rest].flatMap((p) => p.cuts) };
  } catch (error) {
    if (!(error instanceof UnknownPdfForm)) throw error;
    return printUnfinished(run, error);
  }
}

/** Prints all slides at once and counts the pages by asking Chromium for the last page and for one more. */
async function printUnfinished(run: Printing, cause: Error): Promise<Pdf> {
  const { job } = run;
  return withShownSlides(run, [1, job.slides.length], async (print, { cuts, slideOfPage }) => {
    const all = slideOfPage.length;
    const bytes = await print();
    /** `undefined` where Chromium gives another error than that there is no such page. */
    const hasPage = (page: number) =>
      print(`${page}`).then(
        () => true,
        (error: Error) => (/page range|page count/iu.test(error.message) ? false : undefined),
      );
    const hasLast = await hasPage(all);
    const hasMore = await hasPage(all + 1);
    if (hasLast === false) throw wrongPages(job, `The PDF has fewer than ${all} pages.`, all);
    if (hasMore === true) throw wrongPages(job, `The PDF has more than ${all} pages.`, all);
    const isCounted = hasLast === true && hasMore === false;
    const warning = diagnose(
      'W_PDF_AS_PRINTED',
      { file: job.out },
      `The PDF is written as Chromium printed it, without outline, metadata and fixed dates${isCounted ? '' : '; its pages could not be counted'}.`,
      { actual: cause.message, expected: 'a PDF with one plain cross-reference table, as Skia writes it' },
    );
    return { bytes, pages: isCounted ? all : undefined, slideOfPage, warnings: [warning], cuts };
  });
}

/**
 * Prints a range of slides.
 * @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING; UnknownPdfForm; Error of the browser
 */
const printPart = (run: Printing, range: Range): Promise<PrintedPart> =>
  withShownSlides(run, range, async (print, shown) => {
    const printing = print();
    run.onWait?.();
    return { file: readPdf(await printing), anchors: new Set(anchorsOf(run.job, range)), ...shown };
  });

const anchorsOf = (job: PrintJob, [from, to]: Range) => job.slides.slice(from - 1, to).map((s) => s.anchor);

/** Prints the page, or some of its pages, such as `3-5`. */
type Print = (pageRanges?: string) => Promise<Uint8Array>;

/** What a print page shows; indices of slides are 0-based among those of the job. */
interface Shown {
  readonly cuts: readonly Cut[];
  readonly slideOfPage: readonly number[];
}

/** Slides of a job as Slidev's print route names them; `undefined` for all slides of the deck. */
function routeRange({ slides, positions }: PrintJob, [from, to]: Range): string | undefined {
  if (positions) return positions.slice(from - 1, to).join(',');
  return to - from + 1 === slides.length ? undefined : `${from}-${to}`;
}

/** The result of a function that prints from a page on which a range of slides is shown. */
function withShownSlides<T>(
  { job, origin, browser }: Printing,
  [from, to]: Range,
  work: (print: Print, shown: Shown) => Promise<T>,
): Promise<T> {
  const own = anchorsOf(job, [from, to]).filter((anchor) => anchor !== '');
  const other = job.slides.map((s) => s.anchor).filter((anchor) => anchor !== '' && !own.includes(anchor));
  const { out, withClicks = false, positions } = job;
  const range = routeRange(job, [from, to]);
  const slides = to - from + 1;
  const printPage: PrintPage = {
    origin,
    range,
    slides,
    withClicks,
    out,
    ...(other.length > 0 && { anchors: { own, other } }),
  };
  return withPrintPage(printPage, browser, async (page, pages) => {
    const slideOfPage = pages.map((number, i) =>
      number === 0 ? from - 1 + i : positions ? positions.indexOf(number) : number - 1,
    );
    const cuts = await evaluate(page, findCuts, [largestOverflow, canvas.width]);
    const print: Print = (pageRanges = '') =>
      printToPdf(page, { ...printParameters, pageRanges }, printTimeLimit(slides));
    return work(print, { slideOfPage, cuts: cuts.map((cut) => ({ ...cut, slide: slideOfPage[cut.slide]! })) });
  });
}

const failed = (job: PrintJob, message: string, expected: string) =>
  new DiagnosticError([diagnose('E_EXPORT_FAILED', { file: job.out }, message, { expected })], 4);

const wrongPages = (job: PrintJob, message: string, expected: number) =>
  failed(job, message, `${expected} pages, one a ${job.withClicks ? 'click' : 'slide'}`);
