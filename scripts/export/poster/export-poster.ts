/** Writes the poster of a deck: an SVG file with its fonts in it, and the same page as a PDF. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type LazyBrowser, withTimeLimit } from '../../browser/index.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { fullCitation, type Model } from '../../model/index.ts';
import { packageFile, packageRoot } from '../../package-files.ts';
import { findFontSheets } from '../font-sheets.ts';
import { finishPdf } from '../pdf-document.ts';
import { readPdf, UnknownPdfForm } from '../pdf-file.ts';
import { readColours } from '../read-colours.ts';
import { posterPaper, posterSvg } from './poster-svg.ts';

const url = /url\(([^)]*?)\)/gu;

/** The `@font-face` rules that a text needs, with the fonts as data URLs. */
async function readFaces(text: string, language: string, effects: Effects): Promise<string> {
  const sheets = await findFontSheets({ texts: [text], languages: [language] }, [packageRoot], effects);
  const rules: string[] = [];
  for (const [file, css] of sheets)
    for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/gu)) {
      // The poster has labels of weight 500 and 600, and a serif headline.
      if (/font-style:\s*italic/u.test(rule) || /Source Serif[\s\S]*font-weight:\s*400/u.test(rule)) continue;
      const [, target = ''] = url.exec(rule) ?? [];
      url.lastIndex = 0;
      const font = packageFile(path.posix.join(path.posix.dirname(file), target.replace(/['"]/gu, '')));
      if (font === undefined) continue;
      const data = (await readFile(font)).toString('base64');
      rules.push(rule.replace(url, () => `url(data:font/woff2;base64,${data})`).replace(/\s+/gu, ' '));
    }
  return rules.join('');
}

/** The poster as SVG, with its fonts. */
export async function readyPoster(model: Model, effects: Effects): Promise<string> {
  const colours = await readColours();
  const faces = await readFaces(posterSvg(model, { colours, faces: '' }), model.language, effects);
  return posterSvg(model, { colours, faces });
}

const timeLimit = 60_000;

/** The poster as PDF of one A3 page. @throws DiagnosticError E_BROWSER_MISSING, E_EXPORT_FAILED */
async function printPoster(
  model: Model,
  svg: string,
  file: string,
  browser: Pick<LazyBrowser, 'printPage'>,
): Promise<{ bytes: Uint8Array; warnings: readonly Diagnostic[] }> {
  const page = await browser.printPage();
  try {
    const { frameTree } = (await page.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    const { width, height } = posterPaper;
    await page.send('Page.setDocumentContent', {
      frameId: frameTree.frame.id,
      html: `<!doctype html><html><style>@page{size:${width}mm ${height}mm;margin:0}body{margin:0}svg{display:block}</style>${svg}</html>`,
    });
    await page.send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true });
    const printing = page.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    }) as Promise<{ data: string }>;
    const bytes = Buffer.from((await withTimeLimit(printing, timeLimit, 'the request to print')).data, 'base64');
    try {
      const metadata = {
        title: model.title,
        subject: fullCitation(model.work),
        author: '',
        date: '',
        language: model.language,
      };
      return { bytes: finishPdf(readPdf(bytes), metadata, []).bytes, warnings: [] };
    } catch (error) {
      if (!(error instanceof UnknownPdfForm)) throw error;
      const message = 'The PDF is written as Chromium printed it, without metadata and fixed dates.';
      return { bytes, warnings: [diagnose('W_PDF_AS_PRINTED', { file }, message, { actual: error.message })] };
    }
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause;
    throw new DiagnosticError([diagnose('E_EXPORT_FAILED', { file }, (cause as Error).message)], 4, cause);
  } finally {
    await page.close().catch(() => {});
  }
}

/** Files of a deck's poster, relative to the root. */
export const posterFiles = (deck: string): readonly string[] => [`dist/${deck}/poster.svg`, `dist/${deck}/poster.pdf`];

/**
 * Writes the poster to files ending with `.svg` or `.pdf`; only a PDF needs the browser.
 * @returns W_PDF_AS_PRINTED, or nothing
 * @throws DiagnosticError E_BROWSER_MISSING, E_EXPORT_FAILED; a coding without links has exit code 1
 */
export async function exportPoster(
  model: Model,
  files: readonly string[],
  browser: Pick<LazyBrowser, 'printPage'>,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  if (model.links.length === 0)
    throw new DiagnosticError(
      [diagnose('E_EXPORT_FAILED', { file: files[0]! }, 'The coding has no links, so there is no map to draw.')],
      1,
    );
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
