/** Adds to a printed PDF what Chromium leaves out: metadata, language, outline, and dates that never change. */
import { pageLabels, withLinkContents, xmpStream } from './pdf-access.ts';
import { type PdfFile, pagesOf, pdfText, UnknownPdfForm, writePdf } from './pdf-file.ts';
import { completeTags } from './pdf-tags.ts';
import { isPdfUa } from './pdf-ua.ts';

/** An entry of the outline. */
export interface OutlineItem {
  /** Text shown. */
  readonly title: string;
  /** Page it leads to, 0-based. */
  readonly page: number;
  /** Entries below it, in order. */
  readonly children: readonly OutlineItem[];
}

/** Metadata of the document. */
export interface PdfMetadata {
  /** Title of the talk. */
  readonly title: string;
  /** Citation of the work. */
  readonly subject: string;
  /** Who gives the talk; empty if unknown. */
  readonly author: string;
  /** Date of the talk, ISO 8601 as exact as known; empty if unknown. */
  readonly date: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** A slide as its page and the links to it name it. */
export interface PdfSlide {
  /** Target of links to it; empty for none. */
  readonly anchor: string;
  /** Its title. */
  readonly title: string;
  /** Whether it is in the appendix. */
  readonly appendix: boolean;
  /** 1-based number in the talk or in the appendix, the label of its page. */
  readonly number: number;
}

/** The date of the talk, or a constant one, so that the same data give the same bytes. */
const pdfDate = (date: string) => (/^\d/u.test(date) ? `D:${date.replaceAll('-', '')}` : 'D:20000101000000Z');

/** The catalogue without some entries, whose values are names, strings, references or flat dictionaries. */
const without = (catalogue: string, keys: readonly string[]) =>
  keys.reduce(
    (text, key) => text.replace(new RegExp(`/${key}\\s*(?:/\\w+|\\([^)]*\\)|<<[^<>]*>>|\\d+ 0 R)\\s*`, 'u'), ''),
    catalogue,
  );

/**
 * The bytes of the finished document, and its number of pages. Changes `file`. `slides` has one for each page, in order;
 * without them the pages have no labels, and links to slides no contents. `isAllMarked` is the result of `completeTags`, which
 * is called where it is not given.
 * @throws UnknownPdfForm where the page tree or the catalogue is not as Skia writes them
 */
export function finishPdf(
  file: PdfFile,
  metadata: PdfMetadata,
  outline: readonly OutlineItem[],
  slides: readonly PdfSlide[] = [],
  isAllMarked: boolean = completeTags(file),
): { bytes: Uint8Array; pages: number } {
  const { objects, root, info } = file;
  const pages = pagesOf(file);
  const nextNumber = () => file.size++;

  /** Adds the objects of outline entries; the `First` and `Last` entries for their parent. */
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
          // A negative count closes the entry.
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
  const xmp = nextNumber();
  added += `/Metadata ${xmp} 0 R`;
  if (slides.length > 0) added += `/PageLabels${pageLabels(slides)}`;
  const titles = Object.fromEntries(slides.map((s) => [s.anchor, s.title]));
  for (const [number, object] of objects) objects.set(number, withLinkContents(object, titles));
  const isNamed = metadata.title !== '' && metadata.language !== '';
  objects.set(xmp, xmpStream(metadata, isNamed && isPdfUa(file, isAllMarked)));
  const catalogue = without(objects.get(root) ?? '', ['Lang', 'ViewerPreferences', 'Outlines', 'PageMode']);
  if (!catalogue.endsWith('>>')) throw new UnknownPdfForm('the catalogue');
  objects.set(root, `${catalogue.slice(0, -2)}${added}>>`);
  const { title, author, date, subject } = metadata;
  objects.set(
    info,
    `<</Title ${pdfText(title)}${author === '' ? '' : `/Author ${pdfText(author)}`}/Subject ${pdfText(subject)}` +
      `/Producer(Claimdeck)/Creator(Claimdeck)/CreationDate(${pdfDate(date)})/ModDate(${pdfDate(date)})>>`,
  );
  return { bytes: writePdf(file), pages: pages.length };
}
