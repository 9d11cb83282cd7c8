/**
 * Prints HTML with slides of a built deck as pictures. The slides are those of Slidev's print page, moved into the HTML and
 * scaled: their text and maps stay vectors in the deck's own look, and no picture has to be taken.
 */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { finishPrinted } from '../pdf/finish-printed.ts';
import { hasLetterApostrophe } from '../pdf/name-apostrophes.ts';
import type { PdfMetadata } from '../pdf/pdf-document.ts';
import {
  evaluate,
  exportFailure,
  type PrintBrowser,
  printTimeLimit,
  printToPdf,
  withPrintPage,
} from '../pdf/print-page.ts';
import { nameComponents } from '../slide-faults/component-names.ts';
import { faultDiagnostics, findFaults } from '../slide-faults/page-faults.ts';
import { serveFolder } from '../static-server.ts';
import type { PaperHtml } from './handout-html.ts';

/** What to print. */
export interface PaperJob extends PaperHtml {
  /** Style sheet, after those of the deck. */
  readonly style: string;
  /** Markdown of the talk, relative to the root. */
  readonly markdown: string;
  /** Folder of the built deck, relative to the root. */
  readonly folder: string;
  /** The PDF to write, relative to the root. */
  readonly out: string;
  /** Metadata of the PDF. */
  readonly metadata: PdfMetadata;
}

/**
 * Runs in the page: puts the HTML in place of the print page and the slides into their pictures; `numbers` are those of the
 * slides shown. Links in a picture are taken out, since readers skip what is inside an image.
 */
async function arrange(html: string, style: string, numbers: readonly number[]): Promise<void> {
  const slides = [...document.querySelectorAll('.print-slide-container')];
  document.body.insertAdjacentHTML('beforeend', html);
  for (const place of document.querySelectorAll<HTMLElement>('.paper [data-slide]')) {
    const slide = slides[numbers.indexOf(Number(place.dataset['slide']))];
    if (slide) place.append(slide);
    for (const link of place.querySelectorAll('a')) link.removeAttribute('href');
  }
  document.querySelector('#app')?.remove();
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
}

/**
 * Prints and writes the PDF.
 * @returns faults of drawing the slides; W_PDF_AS_PRINTED
 * @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING
 */
export async function printPaper(
  { html, pictures, style, markdown, folder, out, metadata }: PaperJob,
  browser: PrintBrowser,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  // A print page without slides does not exist.
  const shown = pictures.length > 0 ? pictures : [1];
  const server = await serveFolder(path.join(effects.root, folder));
  try {
    const printPage = { origin: server.origin, range: shown.join(','), slides: shown.length, out };
    const { printed, faults, hasLetter } = await withPrintPage(printPage, browser, async (page) => {
      const faults = await evaluate(page, findFaults, []);
      await evaluate(page, arrange, [html, style, shown]);
      const hasLetter = await evaluate(page, hasLetterApostrophe, []);
      return { faults, hasLetter, printed: await printToPdf(page, {}, printTimeLimit(shown.length)) };
    });
    const { bytes, warnings } = finishPrinted(printed, metadata, { file: out, hasLetter });
    await effects.write(out, bytes);
    const named = await nameComponents(faults, { markdown }, effects);
    return [...faultDiagnostics(named, out, () => ''), ...warnings];
  } catch (cause) {
    throw exportFailure(cause, out);
  } finally {
    await server.close();
  }
}
