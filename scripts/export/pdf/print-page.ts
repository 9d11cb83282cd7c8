/** Slides of a built deck on its print page, shown in the browser that prints. */
import {
  BrowserLost,
  type DevtoolsSession,
  type LazyBrowser,
  lostBrowser,
  withTimeLimit,
} from '../../browser/index.ts';
import { DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import { writingError } from '../../files/file-errors.ts';
import { type WatchedWindow, watchFaults } from '../slide-faults/page-faults.ts';
import { watchUnseen } from './page-digests.ts';

/** The browser as far as printing needs it. */
export type PrintBrowser = Pick<LazyBrowser, 'printPage'>;

/** What a print page is to show. */
export interface PrintPage {
  /** Origin of the server with the deck, without a final slash. */
  readonly origin: string;
  /** Slides as Slidev's print route names them, such as `1-20` or `3,7`; `undefined` for all. */
  readonly range: string | undefined;
  /** Number of slides to be shown. */
  readonly slides: number;
  /** Whether each click of a slide has a page of its own; `undefined` counts as no. */
  readonly withClicks?: boolean;
  /** The file to be written, for errors. */
  readonly out: string;
}

/**
 * The error of an export (exit code 4): a diagnostic as it is, E_BROWSER_LOST, or E_EXPORT_FAILED of the file to be written.
 * `expected` is what the browser should have given.
 */
export function exportFailure(error: unknown, file: string, expected?: string): DiagnosticError {
  const cause = writingError(error, file);
  if (cause instanceof DiagnosticError) return cause;
  if (cause instanceof BrowserLost) return lostBrowser(cause.browser, cause);
  return new DiagnosticError([diagnose('E_EXPORT_FAILED', { file }, (cause as Error).message, { expected })], 4, cause);
}

async function inNewPage<T>(browser: PrintBrowser, work: (page: DevtoolsSession) => Promise<T>): Promise<T> {
  const page = await browser.printPage();
  try {
    return await work(page);
  } finally {
    // An error here would hide the first one.
    await page.close().catch(() => {});
  }
}

/**
 * The result of a function that gets a page to print from. Where the browser is lost meanwhile, the function gets a page of a
 * new one, once.
 * @throws BrowserLost where that is lost as well; what the function throws
 */
export const withPage = <T>(browser: PrintBrowser, work: (page: DevtoolsSession) => Promise<T>): Promise<T> =>
  inNewPage(browser, work).catch((error: unknown) => {
    if (error instanceof BrowserLost) return inNewPage(browser, work);
    throw error;
  });

/**
 * Runs in the page before its scripts: `Math.random` gives the same numbers in each run, so that what is drawn by chance, as
 * the lines of `v-mark`, is the same. The generator is that of Park and Miller with the factor 48271.
 */
export function seedRandom(): void {
  const modulus = 2 ** 31 - 1;
  let state = 1;
  Math.random = () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
}

/** Runs in the page: waits for fonts and pictures. */
async function whenLoaded(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

/**
 * Runs in the page: keeps in the structure of the PDF what Chromium 153 drops. Words with a language of their own become nodes
 * of the accessibility tree (findings/pdf-inline-language.sh). A formula of KaTeX, of which neither the hidden drawing nor the
 * invisible MathML has a tag, becomes a picture with its TeX as alternative text (findings/pdf-katex.sh).
 */
function keepInStructure(): void {
  for (const words of document.querySelectorAll(':is(b, bdi, cite, i, q, small, span, u)[lang]:not([role])'))
    words.setAttribute('role', 'generic');
  for (const drawing of document.querySelectorAll('.katex-html[aria-hidden]')) {
    const mathml = drawing.parentElement?.querySelector('.katex-mathml');
    const tex = mathml?.querySelector('annotation')?.textContent;
    if (!tex) continue;
    // It is in one line, and would be found to reach beyond the slide.
    mathml?.remove();
    drawing.removeAttribute('aria-hidden');
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', tex.trim());
  }
}

/**
 * Runs in the page: gives links to slides the addresses of the slides' anchors; Chromium leaves other links within a deck out
 * of a PDF. A slide whose layout has no anchor gets one. Links that lead to no slide, and links to files of the deck, are faults
 * and lose their address, which would be that of a server of this run. `anchors` are those of all slides, by number, id and
 * alias.
 */
export function linkSlides(anchors: Readonly<Record<string, string>>): void {
  const { claimdeckFaults: faults = [] } = globalThis as WatchedWindow;
  const known = new Set(Object.values(anchors));
  const decoded = (text: string) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  for (const slide of document.querySelectorAll('.print-slide-container')) {
    const number = Number.parseInt(slide.id, 10);
    const anchor = anchors[number];
    if (anchor !== undefined && !document.getElementById(anchor)) {
      const target = document.createElement('span');
      target.id = anchor;
      target.style.position = 'absolute';
      slide.prepend(target);
    }
    for (const link of slide.querySelectorAll('a[href]')) {
      // The router writes `#/print#note` for `#note`.
      const href = link.getAttribute('href')!.replace(/^#\/print\b[^#]*(?=#)/u, '');
      link.setAttribute('href', href);
      const isWithin = href.startsWith('#');
      const to = decoded(href.slice(1));
      if (href === '#' || URL.parse(href, location.href)?.origin !== location.origin) continue;
      if (isWithin && (known.has(to) || document.getElementById(to))) continue;
      const name = to.replace(/^\.{0,2}\/|\?.*$/gu, '');
      const found = isWithin && Object.hasOwn(anchors, name) ? anchors[name] : undefined;
      if (found === undefined) {
        faults.push({ slide: number, code: isWithin ? 'E_RENDER_LINK_UNKNOWN' : 'W_RENDER_LINK_FILE', what: href });
        link.removeAttribute('href');
      } else link.setAttribute('href', `#${encodeURIComponent(found)}`);
    }
  }
}

/** Shows HTML in a page, with its fonts and pictures. @throws Error of the browser */
export async function showHtml(page: DevtoolsSession, html: string): Promise<void> {
  const { frameTree } = (await page.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  await page.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await evaluate(page, whenLoaded, []);
  await evaluate(page, keepInStructure, []);
}

/** Time limit in ms for a print page to be complete, and for printing. A busy machine takes tens of ms a slide. */
export const printTimeLimit = (slides: number): number => 60_000 + 200 * slides;

/**
 * Runs in the page: waits until all slides are shown with their fonts and pictures, and prepares them for the PDF. Returns
 * the 1-based number of the slide of each page, in order, 0 where its id has none; `undefined` where `timeLimit` in ms
 * passes before.
 *
 * - A slide whose script failed stays empty: it is waited for only for a while.
 * - With clicks, the number of pages has to stay the same for a while: parts of a slide register their clicks one by one.
 * - What Mermaid draws gets its title and description as alternative text, or the kind of diagram.
 * - A drawing's name becomes its alternative text, so its description is added. Where a drawing has links, the name goes to
 *   the picture inside it, since Chromium writes no alternative text for groups.
 */
async function whenShown(
  slides: number,
  withClicks: boolean,
  timeLimit: number,
): Promise<readonly number[] | undefined> {
  const start = performance.now();
  const count = (selector: string) => document.querySelectorAll(selector).length;
  // The id of a page is `003-02`: number of the slide, then click.
  const pages = () =>
    [...document.querySelectorAll('.print-slide-container')].map((page) => Number.parseInt(page.id, 10) || 0);
  const isComplete = () => {
    const shown = pages();
    // Fonts of a style sheet that is not read yet are not known, nor waited for.
    const isRead = document.readyState !== 'loading';
    const complete = isRead && (withClicks ? new Set(shown).size === slides : shown.length === slides);
    if (count('.print-slide-container .slidev-layout, .print-slide-container .deck-frame') >= shown.length)
      return complete;
    // Layouts such as Slidev's `iframe` and `none` have no class of their own: any content counts, after a while.
    const isLate = performance.now() - start > 5_000;
    const hasFailed = ((globalThis as WatchedWindow).claimdeckFaults ?? []).length > 0;
    return (
      complete &&
      isLate &&
      (hasFailed || count('.print-slide-container:has(.slidev-page > :not(.slidev-slide-loading))') === shown.length)
    );
  };
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  for (let before = -1; !isComplete() || (withClicks && before !== pages().length); ) {
    if (performance.now() - start > timeLimit) return undefined;
    before = pages().length;
    await wait(withClicks ? 300 : 10);
  }
  // Slidev shows what Mermaid draws in shadow trees. Components of the project may have the class without one.
  const hosts = () => [...document.querySelectorAll('.mermaid')];
  const isDrawn = ({ shadowRoot, childNodes }: Element) =>
    shadowRoot ? shadowRoot.childElementCount > 0 : childNodes.length > 0 || performance.now() - start > 5_000;
  // Monaco, which Slidev loads when a slide is shown.
  const editors = () => [...document.querySelectorAll('.slidev-monaco-container')];
  const hasCode = (editor: Element) =>
    editor.querySelector('.view-line') !== null || performance.now() - start > 15_000;
  while (!hosts().every(isDrawn) || !editors().every(hasCode)) {
    if (performance.now() - start > timeLimit) return undefined;
    await wait(10);
  }
  // Lines of `v-mark` may be drawn before their words have a place. They are drawn again 400 ms after a change of size.
  if (document.querySelector('.rough-annotation')) {
    dispatchEvent(new Event('resize'));
    await wait(500);
  }
  for (const drawing of hosts().flatMap((host) => [...(host.shadowRoot?.querySelectorAll('svg') ?? [])])) {
    const texts = ['title', 'desc'].map((name) => drawing.querySelector(`:scope > ${name}`)?.textContent?.trim());
    const name = texts.filter(Boolean).join(': ') || (drawing.getAttribute('aria-roledescription') ?? '');
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', name);
    for (const key of ['aria-labelledby', 'aria-describedby']) drawing.removeAttribute(key);
  }
  // Paper is white, also where `colorSchema` makes a deck dark.
  document.documentElement.classList.remove('dark');
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  for (const drawing of document.querySelectorAll('svg:has(> desc)')) {
    const name = drawing.getAttribute('aria-label') ?? '';
    const description = drawing.querySelector('desc')?.textContent?.trim() ?? '';
    const picture = drawing.querySelector(':scope > g[aria-hidden]') ?? drawing;
    for (const key of ['role', 'aria-label']) drawing.removeAttribute(key);
    picture.removeAttribute('aria-hidden');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', `${name}${/[.?!:。]$/u.test(name) ? '' : ':'} ${description}`);
  }
  return pages();
}

/** The result of a function that runs in the page; it is sent as source text. @throws Error where it throws */
export async function evaluate<A extends readonly unknown[], T>(
  page: DevtoolsSession,
  work: (...args: A) => T | Promise<T>,
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

/** Opens an address in a page, within `timeLimit` ms. @throws Error of the browser */
export async function openAddress(page: DevtoolsSession, url: string, timeLimit: number): Promise<void> {
  const opened = withTimeLimit(page.send('Page.navigate', { url }), timeLimit, `the address ${url}`);
  const { errorText } = (await opened) as { errorText?: string };
  if (errorText) throw new Error(errorText);
}

/** The bytes of the page's PDF. `parameters` are those of `Page.printToPDF`. @throws Error of the browser */
export async function printToPdf(page: DevtoolsSession, parameters: object, timeLimit: number): Promise<Uint8Array> {
  const printing = page.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    ...parameters,
  }) as Promise<{ data: string }>;
  return Buffer.from((await withTimeLimit(printing, timeLimit, 'the request to print')).data, 'base64');
}

/**
 * The result of a function that gets the page once its slides are shown, and the 1-based number of the slide of each of its
 * pages, 0 where the page does not say.
 * @throws DiagnosticError E_EXPORT_FAILED where they are not shown in time, E_BROWSER_MISSING; Error of the browser
 */
export function withPrintPage<T>(
  { origin, range, slides, withClicks = false, out }: PrintPage,
  browser: PrintBrowser,
  work: (page: DevtoolsSession, pages: readonly number[]) => Promise<T>,
): Promise<T> {
  const timeLimit = printTimeLimit(slides);
  return withPage(browser, async (page) => {
    // Slidev reads `print` before the hash, and `range` behind it: `<RenderWhen context="print">` asks for the former.
    const print = withClicks ? 'clicks' : 'true';
    const url = `${origin}/index.html?print=${print}#/print?print=true${range === undefined ? '' : `&range=${range}`}`;
    await page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${seedRandom})();(${watchUnseen})();(${watchFaults})()`,
    });
    await openAddress(page, url, timeLimit);
    const showing = evaluate(page, whenShown, [slides, withClicks, timeLimit]);
    const pages = await withTimeLimit(showing, timeLimit + 10_000, 'the check that all slides are shown');
    if (pages === undefined) {
      const expected = `${slides} slides within ${timeLimit / 1000} s`;
      const message = 'The print page did not show all slides.';
      throw new DiagnosticError([diagnose('E_EXPORT_FAILED', { file: out }, message, { expected })], 4);
    }
    await evaluate(page, keepInStructure, []);
    return work(page, pages);
  });
}
