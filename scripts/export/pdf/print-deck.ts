/**
 * Prints a built web deck to PDF from its print route. A long deck is printed in two halves at the same time, which are
 * then joined: Chromium's time grows faster than the number of pages. Pages of slides that look as in the last print are
 * taken from it.
 */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { Digests } from '../../cache/stamp.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { slideGeometry } from '../../geometry.ts';
import { findFaults, type PageFault } from '../slide-faults/page-faults.ts';
import { serveFolder } from '../static-server.ts';
import type { Cut } from './find-cuts.ts';
import { finishPdf, type OutlineItem } from './pdf-document.ts';
import { UnknownPdfForm } from './pdf-file.ts';
import { joinPdfs } from './pdf-join.ts';
import { evaluate, exportFailure, type PrintBrowser } from './print-page.ts';
import {
  cutsOf,
  NotPrintedApart,
  type Printing,
  type PrintJob,
  printPart,
  printSlides,
  type SlideRange,
  withShownSlides,
  wrongPages,
} from './print-part.ts';

const { canvas } = slideGeometry;

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
  /** What failed when the slides were drawn; a fault may be there twice. */
  readonly faults: readonly PageFault[];
}

/**
 * One page a slide, and none after the last. `contain: size` keeps a slide in one piece: Chromium otherwise moves a picture that
 * reaches beyond its slide to another page, where it is cut off whole. `content-visibility: hidden` saves two layouts of all
 * slides: on the screen, and in print at the size of the screen, which Chromium does first to read `@page`. The screen is
 * higher than a page, so `max-height` tells that pass from the real one.
 */
export const printStyle = `#print-container { content-visibility: hidden }
@media print and (max-height: 600px) { #print-container { content-visibility: visible } }
@page { size: ${canvas.width}px ${canvas.height}px; margin: 0 }
.print-slide-container { height: ${canvas.height}px !important; overflow: hidden; contain: size; break-after: page !important; break-inside: avoid }
.print-slide-container:last-child { break-after: avoid !important }
html, body, #app, #page-root, #print-container, #print-content { margin: 0 !important; padding: 0 !important; min-height: 0 !important; height: auto !important }`;

/** A longer deck is printed in two halves. A constant, so that the same deck gives the same bytes on every machine. */
const maxSlidesPerPrint = 120;

const rangesOf = (slides: number): readonly SlideRange[] => {
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
  if (page === undefined) {
    const missing = diagnose('E_EXPORT_FAILED', { file: job.out }, `${file} is missing.`, {
      expected: 'a built web deck',
    });
    throw new DiagnosticError([missing], 4);
  }
  return page.replace('</head>', () => `<style>${printStyle}</style></head>`);
}

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
  const server = await serveFolder(path.join(effects.root, job.folder), { '/index.html': page });
  try {
    const { bytes, ...printed } = await makePdf({ job, origin: server.origin, browser, effects, onWait });
    await effects.write(job.out, bytes);
    return { ...printed, made: { [job.out]: hash('sha256', bytes) } };
  } catch (cause) {
    throw exportFailure(cause, job.out, 'a PDF printed by Chromium');
  } finally {
    await server.close();
  }
}

interface Pdf extends Omit<PrintedDeck, 'made'> {
  readonly bytes: Uint8Array;
}

/** The outline with the first page of each slide in place of the slide's index. */
const outlineByPage = (items: readonly OutlineItem[], slideOfPage: readonly number[]): OutlineItem[] =>
  items.map(({ title, page, children }) => ({
    title,
    page: slideOfPage.indexOf(page),
    children: outlineByPage(children, slideOfPage),
  }));

/** The finished PDF, or the PDF as printed where our reader does not know its form. */
async function makePdf(run: Printing, ranges = rangesOf(run.job.slides.length)): Promise<Pdf> {
  const { job } = run;
  const printing = ranges.map((range) => printPart(run, range));
  const printed = await Promise.allSettled(printing);
  try {
    const parts = await Promise.all(printing);
    const slideOfPage = parts.flatMap((part) => part.slideOfPage);
    const { bytes, pages } = finishPdf(
      joinPdfs(parts.map((part) => part.file)),
      job.metadata,
      outlineByPage(job.outline, slideOfPage),
      slideOfPage.map((index) => job.slides[index]!),
      parts.every((part) => part.isAllMarked),
    );
    if (pages !== slideOfPage.length) throw wrongPages(job, `The PDF has ${pages} pages.`, slideOfPage.length);
    await Promise.all(parts.map((part) => part.keep?.()));
    const [cuts, faults] = [parts.flatMap((part) => part.cuts), parts.flatMap((part) => part.faults)];
    return { bytes, pages, slideOfPage, warnings: [], cuts, faults };
  } catch (error) {
    if (error instanceof NotPrintedApart) return makePdf(run, [[1, job.slides.length]]);
    if (!(error instanceof UnknownPdfForm)) throw error;
    const { print } = error;
    // The form of kept pages may be the unknown one.
    const takesKept = printed.some((part) => part.status === 'rejected' || part.value.hasKept);
    if (!print && job.keep && takesKept) return makePdf({ ...run, job: { ...job, keep: undefined } });
    return printUnfinished(run, error, ranges.length === 1 ? print : undefined);
  }
}

/**
 * Prints all slides at once, unless `printed` is a print of them, and counts the pages by asking Chromium for the last page and
 * for one more.
 */
async function printUnfinished(run: Printing, cause: Error, printed: UnknownPdfForm['print']): Promise<Pdf> {
  const { job } = run;
  return withShownSlides(run, [1, job.slides.length], async (page, slideOfPage) => {
    const all = slideOfPage.length;
    const print = (pageRanges?: string) => printSlides(page, all, pageRanges);
    const faults = await evaluate(page, findFaults, []);
    const cuts = (await cutsOf(page)).map((cut) => ({ ...cut, slide: slideOfPage[cut.slide]! }));
    const bytes = printed?.pages === all ? printed.bytes : await print();
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
    return { bytes, pages: isCounted ? all : undefined, slideOfPage, warnings: [warning], cuts, faults };
  });
}
