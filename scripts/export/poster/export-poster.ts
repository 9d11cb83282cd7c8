/** Writes the poster of a deck: an SVG file with its fonts in it, and the same page as a PDF. */
import { fullCitation } from '../../citations/index.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { assertLetters } from '../../project/look/check-letters.ts';
import { readColours } from '../../project/look/read-colours.ts';
import { embeddedFaces } from '../embedded-faces.ts';
import { embeddedLookFaces } from '../embedded-look-faces.ts';
import { type FinishedPdf, finishPrinted } from '../pdf/finish-printed.ts';
import { exportFailure, type PrintBrowser, printToPdf, showHtml, withPage } from '../pdf/print-page.ts';
import { posterPaper, posterSvg } from './poster-svg.ts';

/** The poster has labels of weight 500 and 600, and a serif headline. */
const isUsed = (rule: string) =>
  !/font-style:\s*italic/u.test(rule) && !/Source Serif[\s\S]*font-weight:\s*400/u.test(rule);

/** The poster as SVG, with its fonts. */
export async function readyPoster(model: Model, effects: Effects): Promise<string> {
  const colours = await readColours(model.look);
  const faces = await embeddedFaces(posterSvg(model, { colours, faces: '' }), model.language, effects, isUsed);
  const { text = '', labels = '' } = await embeddedLookFaces(model, effects.root);
  return posterSvg(model, { colours, faces: text + labels + faces });
}

const timeLimit = 60_000;

/** The poster as PDF of one A3 page. @throws DiagnosticError E_BROWSER_MISSING, E_EXPORT_FAILED */
async function printPoster(model: Model, svg: string, file: string, browser: PrintBrowser): Promise<FinishedPdf> {
  try {
    const { width, height } = posterPaper;
    const style = `@page{size:${width}mm ${height}mm;margin:0}body{margin:0}svg{display:block}`;
    const printed = await withPage(browser, async (page) => {
      await showHtml(page, `<!doctype html><html><style>${style}</style>${svg}</html>`);
      return printToPdf(page, {}, timeLimit);
    });
    const metadata = {
      title: model.title,
      subject: fullCitation(model.work, model),
      author: '',
      date: '',
      language: model.language,
    };
    return finishPrinted(printed, metadata, { file, hasLetter: svg.includes('\u02bc') });
  } catch (cause) {
    throw exportFailure(cause, file);
  }
}

/**
 * Writes the poster to files ending with `.svg` or `.pdf`; only a PDF needs the browser.
 * @returns W_PDF_AS_PRINTED, or nothing
 * @throws DiagnosticError E_BROWSER_MISSING, E_EXPORT_FAILED, E_FONT_MISSING, E_RENDER_GLYPH; a coding without links has
 * exit code 1
 */
export async function exportPoster(
  model: Model,
  files: readonly string[],
  browser: PrintBrowser,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  if (model.links.length === 0)
    throw new DiagnosticError(
      [diagnose('E_EXPORT_FAILED', { file: files[0]! }, 'The coding has no links, so there is no map to draw.')],
      1,
    );
  const labels = model.factors.map((factor) => ({ id: factor.id, body: factor.label }));
  await assertLetters({ file: files[0]!, language: model.language }, labels, effects);
  const svg = await readyPoster(model, effects);
  const warnings: Diagnostic[] = [];
  for (const file of files) {
    if (file.endsWith('.svg')) await effects.write(file, svg);
    else {
      const printed = await printPoster(model, svg, file, browser);
      await effects.write(file, printed.bytes);
      warnings.push(...printed.warnings);
    }
  }
  return warnings;
}
