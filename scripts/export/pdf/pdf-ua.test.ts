import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { PdfFile } from './pdf-file.ts';
import { completeTags, withArtifacts } from './pdf-tags.ts';
import { isPdfUa } from './pdf-ua.ts';

const stream = (content: string) => {
  const data = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<</Filter /FlateDecode\n/Length ${data.length}>> stream\n${data}\nendstream`;
};
const element = (role: string, parent: number, rest: string) =>
  `<</Type /StructElem\n/S /${role}\n/P ${parent} 0 R\n${rest}>>`;

/** A page with a heading, a figure, a link and a table, tagged as Chromium does it. */
const objects: Readonly<Record<number, string>> = {
  1: '<</Type /Catalog\n/Pages 2 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 6 0 R>>',
  2: '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
  3: '<</Type /Page\n/Parent 2 0 R\n/Contents 4 0 R\n/Annots [5 0 R]\n/Tabs /S>>',
  4: stream('q\n0 0 9 9 re\nf\nQ\n/H1 <</MCID 0 >>BDC\nBT\n<0004> Tj\nET\nEMC\n'),
  5: '<</Type /Annot\n/Subtype /Link\n/StructParent 1\n/Contents <FEFF0041>>>',
  6: '<</Type /StructTreeRoot\n/K 7 0 R>>',
  7: element('Document', 6, '/K [8 0 R 9 0 R 10 0 R 11 0 R]'),
  8: element('H1', 7, '/K 0'),
  9: element('Figure', 7, '/Alt (Rain raises harvest.)\n/K 1'),
  10: element('Link', 7, '/K [<</Type /OBJR\n/Obj 5 0 R\n/Pg 3 0 R>>]'),
  11: element('Table', 7, '/K [12 0 R]'),
  12: element('TR', 11, '/K [13 0 R 14 0 R]'),
  13: element('TH', 12, '/A <</O /Table\n/Scope /Column>>\n/K 2'),
  14: element('TD', 12, '/K [15 0 R]'),
  15: element('L', 14, '/K [16 0 R]'),
  16: element('LI', 15, '/K [17 0 R]'),
  17: element('P', 16, '/K 3'),
  18: '<</Type /Font\n/Subtype /Type0\n/Encoding /Identity-H\n/DescendantFonts [19 0 R]\n/ToUnicode 21 0 R>>',
  19: '<</Type /Font\n/Subtype /CIDFontType2\n/CIDToGIDMap /Identity\n/FontDescriptor 20 0 R>>',
  20: '<</Type /FontDescriptor\n/FontFile2 22 0 R>>',
};

/** The file with one text of an object replaced, before its tags are completed. */
function fileWith(number = 1, from = '', to = ''): PdfFile {
  const known = new Map(Object.entries(objects).map(([n, object]) => [Number(n), object]));
  expect(known.get(number)).toContain(from);
  known.set(number, known.get(number)!.replace(from, to));
  return { objects: known, root: 1, info: 1, size: 30 };
}

test('what Chromium prints breaks two rules, and holds them all with its tags completed', () => {
  const file = fileWith();
  expect(isPdfUa(file, true)).toBe(false);
  expect(completeTags(file)).toBe(true);
  expect(isPdfUa(file, true)).toBe(true);
  expect(isPdfUa(file, false)).toBe(false);
});

test.each([
  ['a catalogue that does not say that the file is tagged', 1, '/Marked true', '/Marked false'],
  ['a page whose tab order is not that of the tags', 3, '/Tabs /S', ''],
  ['a link without contents', 5, '/Contents <FEFF0041>', '/Contents <FEFF>'],
  ['an annotation that is no link', 5, '/Link', '/Text'],
  ['a link that no tag holds', 10, '/Obj 5 0 R', '/Obj 3 0 R'],
  ['a heading whose level skips one', 8, '/S /H1', '/S /H2'],
  ['a drawing without alternative text', 9, '/Alt (Rain raises harvest.)', '/Alt ()'],
  ['a type of PDF 2.0', 9, '/Figure', '/Aside'],
  ['a row outside a table', 12, '/P 11 0 R', '/P 7 0 R'],
  ['a header that does not say of which cells', 13, '/Scope /Column', ''],
  ['a list with a paragraph in it', 17, '/P 16 0 R', '/P 15 0 R'],
  ['a font without letters', 18, '/ToUnicode 21 0 R', ''],
  ['a font with glyphs that Skia draws', 18, '/Type0', '/Type3'],
  ['a font without a map of glyphs', 19, '/CIDToGIDMap /Identity', ''],
  ['a font that is not embedded', 20, '/FontFile2 22 0 R', ''],
])('no identifier: %s', (_, number, from, to) => {
  const file = fileWith(number, from, to);
  expect(isPdfUa(file, completeTags(file))).toBe(false);
});

test('backgrounds and lines are artifacts; tagged stretches and what sets up the next one stay', () => {
  const text = '/Span <<>>BDC\nBT\n<0004> Tj\nEMC\nET\n';
  const content = `q\n0 0 9 9 re\nf\n/H1 <</MCID 0 >>BDC\n${text}EMC\nQ\nq\n/P <</MCID 1 >>BDC\nf\nEMC\n0 0 m\nS`;
  expect(withArtifacts(content)).toEqual({
    text: `/Artifact BMC\nq\n0 0 9 9 re\nf\nEMC\n/H1 <</MCID 0 >>BDC\n${text}EMC\nQ\nq\n/P <</MCID 1 >>BDC\nf\nEMC\n/Artifact BMC\n0 0 m\nS\nEMC\n`,
    isAllMarked: true,
  });
});

test('a form, which may have tags of its own, is no artifact', () => {
  const form = '0 0 9 9 re\nf\n/X5 Do\n';
  expect(withArtifacts(form)).toEqual({ text: form, isAllMarked: false });
  const file = fileWith();
  file.objects.set(4, stream(form));
  expect(isPdfUa(file, completeTags(file))).toBe(false);
});

test('the content of an item becomes its body, and keeps its number for the parent tree', () => {
  const file = fileWith();
  completeTags(file);
  expect([15, 30, 16].map((n) => file.objects.get(n))).toEqual([
    element('L', 14, '/K [30 0 R]'),
    element('LI', 15, '/K [16 0 R]'),
    element('LBody', 30, '/K [17 0 R]'),
  ]);
});

test('bold and italic words, whose types are of PDF 2.0, are spans to readers of PDF 1.7', () => {
  const file = fileWith(17, '/S /P', '/S /Strong');
  expect(isPdfUa(file, completeTags(file))).toBe(true);
  expect(file.objects.get(6)).toBe('<</Type /StructTreeRoot\n/K 7 0 R\n/RoleMap <</Em /Span\n/Strong /Span>>>>');
  completeTags(file);
  expect(file.objects.get(6)?.match(/RoleMap/gu)).toHaveLength(1);
});

test('a figure of HTML with a quote, and one around a picture, are divisions', () => {
  const file = fileWith(9, '/P 7 0 R', '/P 23 0 R');
  file.objects.set(23, element('Figure', 7, '/K [9 0 R]'));
  file.objects.set(24, element('Figure', 7, '/K [25 0 R]'));
  file.objects.set(25, element('BlockQuote', 24, '/K 4'));
  expect(isPdfUa(file, completeTags(file))).toBe(true);
  expect([9, 23, 24].map((n) => file.objects.get(n))).toEqual([
    element('Figure', 23, '/Alt (Rain raises harvest.)\n/K 1'),
    element('Div', 7, '/K [9 0 R]'),
    element('Div', 7, '/K [25 0 R]'),
  ]);
});

test('an untagged file gets no identifier', () => {
  const untagged = fileWith(1, '\n/StructTreeRoot 6 0 R', '');
  expect(isPdfUa(untagged, completeTags(untagged))).toBe(false);
});

test('a page whose content is not compressed stays as it is', () => {
  const plain = '<</Length 2>> stream\nf\n\nendstream';
  const file = fileWith();
  file.objects.set(4, plain);
  expect(completeTags(file)).toBe(false);
  expect(file.objects.get(4)).toBe(plain);
});
