import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from './pdf-document.ts';
import { pagesOf, pdfText, readPdf } from './pdf-file.ts';

/** A PDF of three pages as Skia writes it: a tree of pages, a stream, and a plain cross-reference table. */
function printed(): Uint8Array {
  const objects = [
    '<</Title (printed)\n/Producer (Skia/PDF m1)>>',
    '<</Type /Catalog\n/Pages 3 0 R\n/Lang (fr)\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>>>',
    '<</Type /Pages\n/Count 3\n/Kids [4 0 R 5 0 R]>>',
    '<</Type /Pages\n/Count 2\n/Kids [6 0 R 7 0 R]\n/Parent 3 0 R>>',
    '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 30 10]\n/Contents 8 0 R>>',
    '<</Type /Page\n/Parent 4 0 R\n/MediaBox [0 0 10 10]\n/Contents 8 0 R>>',
    '<</Type /Page\n/Parent 4 0 R\n/MediaBox [0 0 20 10]\n/Contents 8 0 R>>',
    '<</Length 12>> stream\n0 0 m endobj\nendstream',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const metadata = {
  title: 'Zhèng’s (deck) 朝',
  subject: 'A work',
  author: 'A Lecturer',
  date: '2026-12',
  language: 'en-GB',
};

test('pages are listed in the order of the page tree', () => {
  expect(pagesOf(readPdf(printed()))).toEqual([6, 7, 5]);
});

test('the finished document has the metadata and is otherwise unchanged', async () => {
  const { bytes, pages } = finishPdf(readPdf(printed()), metadata, []);
  expect(pages).toBe(3);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(document.getTitle()).toBe('Zhèng’s (deck) 朝');
  expect(document.getAuthor()).toBe('A Lecturer');
  expect(document.getSubject()).toBe('A work');
  expect(document.getProducer()).toBe('Claimdeck');
  expect(document.getCreationDate()).toEqual(new Date('2026-12-01T00:00:00Z'));
  expect(document.catalog.lookup(PDFName.of('Lang'), PDFHexString).decodeText()).toBe('en-GB');
  expect(document.getPages().map((p) => p.getWidth())).toEqual([10, 20, 30]);
  expect(document.catalog.has(PDFName.of('Outlines'))).toBe(false);
});

test('without a presenter and a date, there is no author and a constant date', async () => {
  const { bytes } = finishPdf(readPdf(printed()), { ...metadata, author: '', date: '' }, []);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(document.getAuthor()).toBeUndefined();
  expect(document.getCreationDate()).toEqual(new Date('2000-01-01T00:00:00Z'));
});

test('the outline is nested and closed, and its entries lead to their pages', async () => {
  const outline = [
    { title: 'One', page: 0, children: [{ title: 'Within', page: 1, children: [] }] },
    { title: 'Two', page: 2, children: [] },
  ];
  const document = await PDFDocument.load(finishPdf(readPdf(printed()), metadata, outline).bytes, {
    updateMetadata: false,
  });
  const items = (parent: PDFDict): unknown[] => {
    const found = [];
    for (let ref = parent.get(PDFName.of('First')); ref; ) {
      const item = document.context.lookup(ref, PDFDict);
      const page = item.lookup(PDFName.of('Dest'), PDFArray).get(0) as PDFRef;
      const title = item.lookup(PDFName.of('Title'), PDFHexString).decodeText();
      const at = document.getPages().findIndex((p) => p.ref === page);
      found.push([title, at, String(item.get(PDFName.of('Count')) ?? ''), ...items(item)]);
      ref = item.get(PDFName.of('Next'));
    }
    return found;
  };
  expect(items(document.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toEqual([
    ['One', 0, '-1', ['Within', 1, '']],
    ['Two', 2, ''],
  ]);
});

test('the same print gives the same bytes', () => {
  expect(finishPdf(readPdf(printed()), metadata, []).bytes).toEqual(finishPdf(readPdf(printed()), metadata, []).bytes);
});

test('a PDF of another form is refused', () => {
  const changed = (from: string, to: string) =>
    Buffer.from(Buffer.from(printed()).toString('latin1').replace(from, to), 'latin1');
  const finish = (bytes: Uint8Array) => () => finishPdf(readPdf(bytes), metadata, []);
  expect(finish(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n'))).toThrow('unknown form: no cross-reference table');
  expect(finish(changed('1 0 obj', '1 0 obk'))).toThrow('unknown form: object 1.');
  expect(finish(changed('/Root 2 0 R', '/Root 2 0 R\n/Prev 12'))).toThrow(
    'unknown form: several sections or encryption',
  );
  expect(finish(changed('/Root 2 0 R', '/Root 2 0 R\n/Encrypt 9 0 R'))).toThrow('several sections or encryption');
  expect(finish(changed('/Info 1 0 R', ''))).toThrow('unknown form: no catalogue or information dictionary');
  expect(finish(changed('/Pages 3 0 R', '/Pages null '))).toThrow('unknown form: no page tree');
  expect(finish(changed('/Type /Page\n', '/Type /Leaf\n'))).toThrow('unknown form: object 5 of the page tree');
  expect(finish(changed('DisplayDocTitle true>>>>', 'DisplayDocTitle true>>%%'))).toThrow(
    'unknown form: the catalogue',
  );
});

test('text strings are written in UTF-16', () => {
  expect(pdfText('a)朝')).toBe('<FEFF00610029671D>');
});
