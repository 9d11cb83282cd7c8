import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageFile } from '../files/package-files.ts';
import { charactersOf, widthsOf } from './file-widths.ts';
import { readFontTables } from './font-tables.ts';

const fontFile = (name: string) => readFileSync(packageFile(`@fontsource/${name}`)!);
const woff = fontFile('inter/files/inter-latin-500-normal.woff');

/** A font file without compression, of the tables of another. */
function toSfnt(file: Buffer, signature: string): Buffer {
  const tables = [...readFontTables(file).tables];
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.write(signature, 'latin1');
  head.writeUInt16BE(tables.length, 4);
  let offset = head.length;
  for (const [i, [tag, data]] of tables.entries()) {
    head.write(tag, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(offset, 12 + 16 * i + 8);
    head.writeUInt32BE(data.length, 12 + 16 * i + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...tables.map(([, data]) => data)]);
}

test('WOFF 2, WOFF, TrueType and OpenType files of a font have the same widths', () => {
  const widths = widthsOf(woff);
  expect([widths.size > 200, widths.get(0x41)]).toEqual([true, 709]);
  expect(widthsOf(fontFile('inter/files/inter-latin-500-normal.woff2'))).toEqual(widths);
  for (const signature of ['\0\u0001\0\0', 'OTTO', 'true']) expect(widthsOf(toSfnt(woff, signature))).toEqual(widths);
  const serif = 'source-serif-4/files/source-serif-4-latin-400-normal';
  expect(widthsOf(fontFile(`${serif}.woff2`))).toEqual(widthsOf(fontFile(`${serif}.woff`)));
});

test('a font has its characters beyond U+FFFF', () => {
  const letter = 0x1_1b00;
  const file = readFileSync(
    packageFile('@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2')!,
  );
  expect([charactersOf(file).has(letter), widthsOf(file).get(letter)]).toEqual([true, 536]);
});

test('another file is an error', () => {
  expect(() => widthsOf(Buffer.from('<svg/>'))).toThrow('This is no font file.');
  expect(() => widthsOf(woff.subarray(0, 100))).toThrow();
});
