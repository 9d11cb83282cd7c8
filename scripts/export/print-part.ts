/**
 * Prints slides of a built web deck from its print route. Pages of slides that look as in the last print are taken from it.
 */
import type { DevtoolsSession } from '../browser/index.ts';
import { digestOf } from '../cache/stamp.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { type Cut, findCuts } from './find-cuts.ts';
import { findKept, type KeptPage, keepPages, keptText, recallPages } from './kept-pages.ts';
import { digestPages, showOnly } from './page-digests.ts';
import type { OutlineItem, PdfMetadata, PdfSlide } from './pdf-document.ts';
import { pagesOf, readPdf } from './pdf-file.ts';
import { joinPdfs, type PdfPart } from './pdf-join.ts';
import { completeTags } from './pdf-tags.ts';
import {
  evaluate,
  type PrintBrowser,
  type PrintPage,
  printTimeLimit,
  printToPdf,
  withPrintPage,
} from './print-page.ts';

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
  /** Under which name the pages are kept for the next print, and what decides their look beside the page itself, as a digest. */
  readonly keep?: { readonly name: string; readonly context: string } | undefined;
  /** Metadata to write into the PDF. */
  readonly metadata: PdfMetadata;
  /** Outline to write into the PDF, its pages 0-based indices of slides; empty for none. */
  readonly outline: readonly OutlineItem[];
}

/** First and last slide among those of a job, 1-based. */
export type SlideRange = readonly [from: number, to: number];

/** Overflow that is no cut, in px; browsers round line boxes. */
const largestOverflow = 1;

/** Parameters of `Page.printToPDF`, lengths in inches of 96 CSS px. */
const printParameters = {
  paperWidth: canvas.width / 96,
  paperHeight: canvas.height / 96,
  ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
};

/** A print in progress: what every step of it needs. */
export interface Printing {
  readonly job: PrintJob;
  /** Origin of the server with the deck. */
  readonly origin: string;
  readonly browser: PrintBrowser;
  readonly effects: Effects;
  readonly onWait: (() => void) | undefined;
}

/** A printed range of slides. */
export interface PrintedPart extends PdfPart {
  /** What is cut, by 0-based index of the slide among those of the job. */
  readonly cuts: readonly Cut[];
  /** 0-based index of the slide of each page among those of the job. */
  readonly slideOfPage: readonly number[];
  /** Whether all that the pages draw is tagged or an artifact. */
  readonly isAllMarked: boolean;
  /** Keeps the pages for the next print, where the job says so. */
  readonly keep: () => Promise<void>;
}

const anchorsOf = (job: PrintJob, [from, to]: SlideRange) =>
  job.slides
    .slice(from - 1, to)
    .map((s) => s.anchor)
    .filter((anchor) => anchor !== '');

/** Slides of a job as Slidev's print route names them; `undefined` for all slides of the deck. */
function routeRange({ slides, positions }: PrintJob, [from, to]: SlideRange): string | undefined {
  if (positions) return positions.slice(from - 1, to).join(',');
  return to - from + 1 === slides.length ? undefined : `${from}-${to}`;
}

/**
 * The result of a function that gets a page on which a range of slides is shown, and the 0-based index of the slide of each
 * of its pages among those of the job.
 * @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING; Error of the browser
 */
export function withShownSlides<T>(
  { job, origin, browser }: Printing,
  [from, to]: SlideRange,
  work: (page: DevtoolsSession, slideOfPage: readonly number[]) => Promise<T>,
): Promise<T> {
  const { out, withClicks = false, positions } = job;
  const range = routeRange(job, [from, to]);
  const printPage: PrintPage = { origin, range, slides: to - from + 1, withClicks, out };
  return withPrintPage(printPage, browser, (page, pages) =>
    work(
      page,
      pages.map((number, i) => (number === 0 ? from - 1 + i : positions ? positions.indexOf(number) : number - 1)),
    ),
  );
}

/** The bytes of a PDF of the page, or of some of its pages, such as `3-5`. @throws Error of the browser */
export const printSlides = (page: DevtoolsSession, slides: number, pageRanges = ''): Promise<Uint8Array> =>
  printToPdf(page, { ...printParameters, pageRanges }, printTimeLimit(slides));

/** What is cut on the slides of the page, by 0-based number of the page. @throws Error of the browser */
export const cutsOf = (page: DevtoolsSession): Promise<readonly Cut[]> =>
  evaluate(page, findCuts, [largestOverflow, canvas.width]);

/** The error of a PDF with another number of pages than it should have. */
export const wrongPages = ({ out, withClicks }: PrintJob, message: string, expected: number): DiagnosticError => {
  const detail = { expected: `${expected} pages, one a ${withClicks ? 'click' : 'slide'}` };
  return new DiagnosticError([diagnose('E_EXPORT_FAILED', { file: out }, message, detail)], 4);
};

/** Prints the slides that a page shows. The browser looks for what is cut while the tags of the PDF are completed. */
async function printShown(page: DevtoolsSession, slides: number, { job, onWait }: Printing) {
  const printing = printSlides(page, slides);
  onWait?.();
  const bytes = await printing;
  const complete = async () => {
    const file = readPdf(bytes);
    const pages = pagesOf(file).length;
    if (pages !== slides) throw wrongPages(job, `The PDF has ${pages} pages.`, slides);
    return { file, isAllMarked: completeTags(file) };
  };
  const [cuts, tagged] = await Promise.all([cutsOf(page), complete()]);
  return { ...tagged, cuts };
}

/**
 * Prints a range of slides.
 * @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING; UnknownPdfForm; Error of the browser
 */
export const printPart = (run: Printing, range: SlideRange): Promise<PrintedPart> =>
  withShownSlides(run, range, async (page, slideOfPage) => {
    const { job, effects } = run;
    const own = anchorsOf(job, range);
    const other = anchorsOf(job, [1, job.slides.length]).filter((anchor) => !own.includes(anchor));
    const name = job.keep && `${job.keep.name}${range[0] === 1 ? '' : `-${range[0]}`}`;
    const digests = name === undefined ? undefined : await evaluate(page, digestPages, []);
    const context = digests?.context ? digestOf(job.keep?.context, digests.context) : null;
    const kept = name === undefined ? undefined : await recallPages(name, effects);
    const found = findKept(kept, context, digests?.pages ?? slideOfPage.map(() => null));
    const anew = [...found.keys()].filter((i) => found[i] === undefined);
    await evaluate(page, showOnly, [anew, own, other]);
    const printed = anew.length === 0 ? undefined : await printShown(page, anew.length, run);
    const used = anew.length < found.length ? kept : undefined;
    /** The parts of which pages are taken: what was kept first, since the other is shorter and gets new object numbers. */
    const parts = [
      ...(used ? [{ file: used.file, anchors: new Set(own) }] : []),
      ...(printed ? [{ file: printed.file, anchors: new Set(own) }] : []),
    ] as unknown as [PdfPart, ...PdfPart[]];
    const order = found.map((place, i) =>
      place === undefined ? { part: parts.length - 1, page: anew.indexOf(i) } : { part: 0, page: place },
    );
    const file = joinPdfs(parts, order);
    const isAllMarked = [used, printed].every((part) => part?.isAllMarked ?? true);
    const pages = found.map((place, i): KeptPage => {
      const cut = place === undefined ? printed?.cuts.find(({ slide }) => slide === i) : kept?.pages[place]?.cut;
      return { digest: digests?.pages[i] ?? null, cut: cut && { what: cut.what, by: cut.by } };
    });
    const text =
      name === undefined || context === null
        ? undefined
        : keptText({ context, prints: (used?.prints ?? 0) + (printed ? 1 : 0), isAllMarked, pages, file });
    return {
      file,
      anchors: new Set(own),
      cuts: pages.flatMap(({ cut }, i) => (cut ? [{ ...cut, slide: slideOfPage[i]! }] : [])),
      slideOfPage,
      isAllMarked,
      keep: async () => (text === undefined ? undefined : keepPages(name!, text, effects)),
    };
  });
