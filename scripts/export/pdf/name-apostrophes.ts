/** Names the apostrophe in the fonts of a PDF, for readers that know no ActualText, such as the viewer of Firefox. */
import type { PdfFile } from './pdf-file.ts';
import { deflated, inflated } from './pdf-streams.ts';

/** Runs in the page: whether it has the letter ʼ, U+02BC. */
export const hasLetterApostrophe = (): boolean => document.body.textContent.includes('\u02bc');

/**
 * Inter and Source Serif 4 draw the apostrophe ’ and the letter ʼ with one glyph. Chromium names the letter in the fonts'
 * tables of characters, and the apostrophe in an ActualText at each place. In a PDF without the letter the tables get the
 * apostrophe. Changes `file`.
 * @see ISO 32000-1, 9.10.3
 */
export function nameApostrophes({ objects }: PdfFile): void {
  for (const font of [...objects.values()].filter((object) => object.startsWith('<</Type /Font'))) {
    const number = Number(/\/ToUnicode (\d+) 0 R/u.exec(font)?.[1]);
    const table = inflated(objects.get(number) ?? '');
    const named = table?.replaceAll(/^(<[\dA-F]+>) <02BC>$/gmu, '$1 <2019>');
    if (named !== undefined && named !== table) objects.set(number, deflated(named));
  }
}
