/** What a printed deck lacks as a document: metadata, language, outline by section; the same bytes each time. */
import { type PdfFile, pagesOf, pdfText, writePdf } from './pdf-file.ts';

export interface OutlineItem {
  readonly title: string;
  /** 0-based page. */
  readonly page: number;
  readonly children: readonly OutlineItem[];
}

export interface PdfMetadata {
  readonly title: string;
  readonly subject: string;
  readonly authors: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
}

/** A date that stands for none: the same data give the same bytes. */
const noDate = 'D:20000101000000Z';

/** A catalogue without some of its entries, which are names, texts or dictionaries without others in them. */
const without = (catalogue: string, keys: readonly string[]) =>
  keys.reduce(
    (text, key) => text.replace(new RegExp(`/${key}\\s*(?:/\\w+|\\([^)]*\\)|<<[^<>]*>>|\\d+ 0 R)\\s*`, 'u'), ''),
    catalogue,
  );

/**
 * The finished document and its number of pages.
 * @throws Error where the PDF is none that Chromium prints
 */
export function finishPdf(
  file: PdfFile,
  metadata: PdfMetadata,
  outline: readonly OutlineItem[],
): { bytes: Uint8Array; pages: number } {
  const { objects, root, info } = file;
  const pages = pagesOf(file);
  const nextNumber = () => file.size++;

  /** Adds items below an entry of the outline: the first, the last, and how many. */
  const addItems = (items: readonly OutlineItem[], parent: number): string => {
    const numbers = items.map(nextNumber);
    items.forEach(({ title, page, children }, i) => {
      const target = pages[page];
      const [before, after] = [numbers[i - 1], numbers[i + 1]];
      const own = numbers[i]!;
      objects.set(
        own,
        `<</Title ${pdfText(title)}/Parent ${parent} 0 R${target === undefined ? '' : `/Dest[${target} 0 R/Fit]`}` +
          `${before === undefined ? '' : `/Prev ${before} 0 R`}${after === undefined ? '' : `/Next ${after} 0 R`}` +
          // Closed: a negative count.
          `${children.length === 0 ? '' : `${addItems(children, own)}/Count ${-children.length}`}>>`,
      );
    });
    return `/First ${numbers[0]} 0 R/Last ${numbers.at(-1)} 0 R`;
  };

  let added = `/Lang ${pdfText(metadata.language)}/ViewerPreferences<</DisplayDocTitle true>>`;
  if (outline.length > 0) {
    const number = nextNumber();
    objects.set(number, `<</Type/Outlines${addItems(outline, number)}/Count ${outline.length}>>`);
    added += `/Outlines ${number} 0 R/PageMode/UseOutlines`;
  }
  const catalogue = without(objects.get(root) ?? '', ['Lang', 'ViewerPreferences', 'Outlines', 'PageMode']);
  objects.set(root, catalogue.replace(/>>$/u, `${added}>>`));
  const { title, authors, subject } = metadata;
  objects.set(
    info,
    `<</Title ${pdfText(title)}/Author ${pdfText(authors.join('; '))}/Subject ${pdfText(subject)}` +
      `/Producer(Claimdeck)/Creator(Claimdeck)/CreationDate(${noDate})/ModDate(${noDate})>>`,
  );
  return { bytes: writePdf(file), pages: pages.length };
}
