/** Finishes a PDF that Chromium printed; one of an unknown form is kept as it is. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import { nameApostrophes } from './name-apostrophes.ts';
import { finishPdf, type PdfMetadata } from './pdf-document.ts';
import { readPdf, UnknownPdfForm } from './pdf-file.ts';

/** A PDF with its metadata. */
export interface FinishedPdf {
  /** The bytes of the file. */
  readonly bytes: Uint8Array;
  /** W_PDF_AS_PRINTED, or nothing. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * The PDF with metadata and fixed dates, without outline. `file` is its path, for the warning; `hasLetter` says whether it has
 * the letter ʼ, U+02BC.
 */
export function finishPrinted(
  bytes: Uint8Array,
  metadata: PdfMetadata,
  { file, hasLetter }: { readonly file: string; readonly hasLetter: boolean },
): FinishedPdf {
  try {
    const pdf = readPdf(bytes);
    if (!hasLetter) nameApostrophes(pdf);
    return { bytes: finishPdf(pdf, metadata, []).bytes, warnings: [] };
  } catch (error) {
    if (!(error instanceof UnknownPdfForm)) throw error;
    const message = 'The PDF is written as Chromium printed it, without metadata and fixed dates.';
    return { bytes, warnings: [diagnose('W_PDF_AS_PRINTED', { file }, message, { actual: error.message })] };
  }
}
