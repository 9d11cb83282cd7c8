/**
 * Prints slides of a built web deck from its print route. Pages of slides that look as in the last print are taken from it.
 */
import type { DevtoolsSession } from '../../browser/index.ts';
import { digestOf } from '../../cache/stamp.ts';
import { DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { slideGeometry } from '../../geometry.ts';
import { findFaults, type PageFault } from '../slide-faults/page-faults.ts';
import { type Cut, findCuts } from './find-cuts.ts';
import { findKept, type KeptPage, type KeptPages, keeperOf, type PageKeeping, recallPages } from './kept-pages.ts';
import { hasLetterApostrophe, nameApostrophes } from './name-apostrophes.ts';
import { countsOverSlides, digestPages, showOnly } from './page-digests.ts';
import type { OutlineItem, PdfMetadata, PdfSlide } from './pdf-document.ts';
import { type PdfFile, pagesOf, readPdf, UnknownPdfForm } from './pdf-file.ts';
import { joinPdfs } from './pdf-join.ts';
import { completeTags, markArtifacts } from './pdf-tags.ts';
import { removeDestinations } from './pdf-trees.ts';
import {
  evaluate,
  linkSlides,
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
  /** Anchors of all slides of the deck, by their numbers, ids and aliases; `undefined` where links lead to anchors alone. */
  readonly anchors?: Readonly<Record<string, string>>;
  /** 1-based positions of the slides in the deck, ascending; `undefined` for all slides of the deck. */
  readonly positions?: readonly number[] | undefined;
  /** Whether each click of a slide has a page of its own; `undefined` counts as no. */
  readonly withClicks?: boolean;
  /** How pages are kept for the next print; `undefined` where none is kept, and none taken from the last print. */
  readonly keep?: PageKeeping | undefined;
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
  /** The deck, and what its PDF gets. */
  readonly job: PrintJob;
  /** Origin of the server with the deck. */
  readonly origin: string;
  /** The browser that prints. */
  readonly browser: PrintBrowser;
  /** Side effects of the run. */
  readonly effects: Effects;
  /** Called when only the browser has work left. */
  readonly onWait: (() => void) | undefined;
}

/** A printed range of slides. */
export interface PrintedPart {
  /** The PDF of its pages. */
  readonly file: PdfFile;
  /** What is cut, by 0-based index of the slide among those of the job. */
  readonly cuts: readonly Cut[];
  /** What failed when the slides were drawn. */
  readonly faults: readonly PageFault[];
  /** 0-based index of the slide of each page among those of the job. */
  readonly slideOfPage: readonly number[];
  /** Whether all that the pages draw is tagged or an artifact. */
  readonly isAllMarked: boolean;
  /** Whether some pages are the last print's. */
  readonly hasKept: boolean;
  /** Keeps the pages for the next print; `undefined` where they cannot be compared with it. */
  readonly keep: (() => Promise<void>) | undefined;
}

/** Thrown for a part of the slides that a CSS counter connects with the others. */
export class NotPrintedApart extends Error {}

/** Whether a range has all slides of a job. */
const isWhole = ({ slides }: PrintJob, [from, to]: SlideRange) => to - from + 1 === slides.length;

/** Link targets of the slides of a range, and of the others. */
function anchorsOf({ slides }: PrintJob, [from, to]: SlideRange): { own: string[]; other: string[] } {
  const anchors = (some: readonly PdfSlide[]) => some.map((s) => s.anchor).filter((anchor) => anchor !== '');
  const own = anchors(slides.slice(from - 1, to));
  return { own, other: anchors(slides).filter((anchor) => !own.includes(anchor)) };
}

/** Slides of a job as Slidev's print route names them; `undefined` for all slides of the deck. */
function routeRange(job: PrintJob, [from, to]: SlideRange): string | undefined {
  if (job.positions) return job.positions.slice(from - 1, to).join(',');
  return isWhole(job, [from, to]) ? undefined : `${from}-${to}`;
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
  const { out, withClicks = false, positions, anchors } = job;
  const range = routeRange(job, [from, to]);
  const printPage: PrintPage = { origin, range, slides: to - from + 1, withClicks, out };
  return withPrintPage(printPage, browser, async (page, pages) => {
    if (anchors) await evaluate(page, linkSlides, [anchors]);
    return work(
      page,
      pages.map((number, i) => (number === 0 ? from - 1 + i : positions ? positions.indexOf(number) : number - 1)),
    );
  });
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

interface ShownRange extends Printing {
  readonly page: DevtoolsSession;
  readonly range: SlideRange;
  /** 0-based index of the slide of each page among those of the job. */
  readonly slideOfPage: readonly number[];
  /** Whether the page has the letter ʼ, U+02BC. */
  readonly hasLetter: boolean;
}

/** The last print of a range, and what decides which of its pages are taken. */
interface Comparison {
  readonly keeping: PageKeeping;
  /** Digest of each page; `null` where it is always printed anew. */
  readonly digests: readonly (string | null)[];
  /** The last print; `undefined` where there is none. */
  readonly last: KeptPages | undefined;
}

/**
 * The last print of a range; `undefined` where no pages are kept, or the page has no digests.
 * @throws NotPrintedApart
 */
async function recallLast({ page, range, job, hasLetter, effects }: ShownRange): Promise<Comparison | undefined> {
  const { keep } = job;
  if (await evaluate(page, countsOverSlides, [])) {
    if (!isWhole(job, range)) throw new NotPrintedApart();
    return undefined;
  }
  const { own, other } = anchorsOf(job, range);
  const digests = keep && (await evaluate(page, digestPages, [own, other]));
  if (!keep || !digests) return undefined;
  const name = `${keep.name}${range[0] === 1 ? '' : `-${range[0]}`}`;
  const keeping = { name, context: digestOf(keep.context, digests.context, hasLetter) };
  return { keeping, digests: digests.pages, last: await recallPages(keeping, effects) };
}

/**
 * Prints some pages of a range, by their ascending 0-based numbers, at least one. The browser looks for what is cut while the
 * tags of the PDF are completed.
 */
async function printShown({ page, range, job, onWait }: ShownRange, numbers: readonly number[]) {
  const { own, other } = anchorsOf(job, range);
  await evaluate(page, showOnly, [numbers, own, other]);
  const printing = printSlides(page, numbers.length);
  onWait?.();
  const bytes = await printing;
  const complete = async () => {
    const file = readPdf(bytes);
    removeDestinations(file, other);
    const pages = pagesOf(file).length;
    if (pages !== numbers.length) throw wrongPages(job, `The PDF has ${pages} pages.`, numbers.length);
    return { file, isAllMarked: completeTags(file) };
  };
  const completing = complete().catch((error: unknown) => {
    if (error instanceof UnknownPdfForm) error.print = { bytes, pages: numbers.length };
    throw error;
  });
  const [cuts, tagged] = await Promise.all([cutsOf(page), completing]);
  return { ...tagged, cuts };
}

/** All pages of a range: the last print's where they look the same, else printed. */
async function takeOrPrint(
  shown: ShownRange,
  compared: Comparison | undefined,
): Promise<KeptPages & Pick<PrintedPart, 'hasKept'>> {
  /** By page its number in the last print; `undefined` for a page to be printed. */
  const places = compared ? findKept(compared.last, compared.digests) : shown.slideOfPage.map(() => undefined);
  const numbers = [...places.keys()].filter((i) => places[i] === undefined);
  const printed = numbers.length === 0 ? undefined : await printShown(shown, numbers);
  const kept = numbers.length === places.length ? undefined : compared?.last;
  // The kept pages first: the printed ones, which are fewer, get new object numbers.
  const sources = [kept, printed].filter((source) => source !== undefined);
  const file = joinPdfs(
    sources.map((source) => source.file),
    places.map((place, i) =>
      place === undefined ? { part: sources.length - 1, page: numbers.indexOf(i) } : { part: 0, page: place },
    ),
  );
  const pages = places.map((place, i): KeptPage => {
    const cut = place === undefined ? printed?.cuts.find(({ slide }) => slide === i) : kept?.pages[place]?.cut;
    return { digest: compared?.digests[i] ?? null, cut: cut && { ...cut, slide: i } };
  });
  const prints = (kept?.prints ?? 0) + (printed ? 1 : 0);
  // A page that was not marked may be gone.
  const isAllMarked = sources.every((source) => source.isAllMarked) || markArtifacts(file);
  return { file, pages, prints, isAllMarked, hasKept: kept !== undefined };
}

/**
 * Prints a range of slides.
 * @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING; NotPrintedApart; UnknownPdfForm; Error of the browser
 */
export const printPart = (run: Printing, range: SlideRange): Promise<PrintedPart> =>
  withShownSlides(run, range, async (page, slideOfPage) => {
    const hasLetter = await evaluate(page, hasLetterApostrophe, []);
    const shown: ShownRange = { ...run, page, range, slideOfPage, hasLetter };
    const faults = await evaluate(page, findFaults, []);
    const compared = await recallLast(shown);
    const { hasKept, ...made } = await takeOrPrint(shown, compared);
    if (!hasLetter) nameApostrophes(made.file);
    return {
      file: made.file,
      cuts: made.pages.flatMap(({ cut }) => (cut ? [{ ...cut, slide: slideOfPage[cut.slide]! }] : [])),
      faults,
      slideOfPage,
      isAllMarked: made.isAllMarked,
      hasKept,
      keep: compared && keeperOf(compared.keeping, made, run.effects),
    };
  });
