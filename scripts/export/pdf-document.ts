/** What a printed deck lacks as a document: metadata, language, outline by section; the same bytes each time. */
import { ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';

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
const noDate = new Date('2000-01-01T00:00:00Z');

function addItems(
  document: PDFDocument,
  items: readonly OutlineItem[],
  parent: PDFRef,
): { first: PDFRef; last: PDFRef; count: number } {
  const { context } = document;
  const refs = items.map(() => context.nextRef());
  let count = 0;
  items.forEach((item, i) => {
    const dict = PDFDict.withContext(context);
    dict.set(PDFName.of('Title'), PDFHexString.fromText(item.title));
    dict.set(PDFName.of('Parent'), parent);
    const page = document.getPages()[item.page];
    if (page) dict.set(PDFName.of('Dest'), context.obj([page.ref, PDFName.of('Fit')]));
    if (refs[i - 1]) dict.set(PDFName.of('Prev'), refs[i - 1]!);
    if (refs[i + 1]) dict.set(PDFName.of('Next'), refs[i + 1]!);
    if (item.children.length > 0) {
      const nested = addItems(document, item.children, refs[i]!);
      dict.set(PDFName.of('First'), nested.first);
      dict.set(PDFName.of('Last'), nested.last);
      dict.set(PDFName.of('Count'), PDFNumber.of(-nested.count));
    }
    context.assign(refs[i]!, dict);
    count += 1;
  });
  return { first: refs[0]!, last: refs.at(-1)!, count };
}

/** The finished document and its number of pages. */
export async function finishPdf(
  printed: Uint8Array,
  metadata: PdfMetadata,
  outline: readonly OutlineItem[],
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.authors.join('; '));
  document.setSubject(metadata.subject);
  document.setLanguage(metadata.language);
  document.setProducer('Claimdeck');
  document.setCreator('Claimdeck');
  document.setCreationDate(noDate);
  document.setModificationDate(noDate);
  if (outline.length > 0) {
    const root = document.context.nextRef();
    const { first, last, count } = addItems(document, outline, root);
    const dict = PDFDict.withContext(document.context);
    dict.set(PDFName.of('Type'), PDFName.of('Outlines'));
    dict.set(PDFName.of('First'), first);
    dict.set(PDFName.of('Last'), last);
    dict.set(PDFName.of('Count'), PDFNumber.of(count));
    document.context.assign(root, dict);
    document.catalog.set(PDFName.of('Outlines'), root);
    document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  }
  return {
    bytes: await document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY }),
    pages: document.getPageCount(),
  };
}
