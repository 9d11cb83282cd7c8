/**
 * Reads the PDF that Chromium prints and writes it smaller: streams are copied, all other objects are packed into
 * compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8). A general library parses every object, which takes ten times
 * as long.
 */
import { deflateSync } from 'node:zlib';

/** A PDF in memory. */
export interface PdfFile {
  /** Text of each object between `obj` and `endobj`, by object number; one character a byte. */
  readonly objects: Map<number, string>;
  /** Object number of the catalogue. */
  readonly root: number;
  /** Object number of the information dictionary. */
  readonly info: number;
  /** Lowest object number that is free, with all numbers above it. */
  size: number;
}

/** Thrown for a PDF that is not written as Skia, Chromium's PDF library, writes it. */
export class UnknownPdfForm extends Error {
  /** The print whose form is unknown; `undefined` where pages of several are joined or finished. */
  print: { readonly bytes: Uint8Array; readonly pages: number } | undefined;

  /** `difference` names what was not recognised, such as `object 12`. */
  constructor(difference: string) {
    super(`The PDF is of an unknown form: ${difference}.`);
    this.name = 'UnknownPdfForm';
  }
}

/**
 * The objects of a PDF.
 * @throws UnknownPdfForm where the file lacks a plain cross-reference table with one section, as Skia writes it
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const head = /^xref\s+0 (\d+)\s*\n/u.exec(text.slice(start, start + 40));
  const tail = /trailer\s*<<(.*)>>\s*startxref/su.exec(text.slice(-1_024))?.[1];
  if (!head || tail === undefined) throw new UnknownPdfForm('no cross-reference table');
  const reference = (key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(tail)?.[1] ?? Number.NaN);
  const [root, info] = [reference('Root'), reference('Info')];
  if (/\/(?:Prev|Encrypt)\b/u.test(tail)) throw new UnknownPdfForm('several sections or encryption');
  if (Number.isNaN(root) || Number.isNaN(info)) throw new UnknownPdfForm('no catalogue or information dictionary');
  const size = Number(head[1]);
  const entries = start + head[0].length;
  const places: { number: number; offset: number }[] = [];
  for (let number = 0; number < size; number += 1) {
    const entry = /^(\d{10}) (\d{5}) ([nf])/u.exec(text.slice(entries + 20 * number, entries + 20 * number + 18));
    if (!entry) throw new UnknownPdfForm(`entry ${number} of the cross-reference table`);
    if (entry[3] === 'n') places.push({ number, offset: Number(entry[1]) });
  }
  places.sort((a, b) => a.offset - b.offset);
  const objects = new Map<number, string>();
  places.forEach(({ number, offset }, i) => {
    const object = text.slice(offset, places[i + 1]?.offset ?? start);
    const open = `${number} 0 obj`;
    const end = object.lastIndexOf('endobj');
    if (!object.startsWith(open) || end === -1) throw new UnknownPdfForm(`object ${number}`);
    objects.set(number, object.slice(open.length, end).trim());
  });
  return { objects, root, info, size };
}

/** Object numbers of a dictionary entry that is an array of references, in order; empty where there is none. */
export const referencesOf = (object: string, key: string): number[] =>
  [...(new RegExp(`/${key}\\s*\\[([^\\]]*)\\]`, 'u').exec(object)?.[1]?.matchAll(/(\d+) 0 R/gu) ?? [])].map((m) =>
    Number(m[1]),
  );

/** Object numbers of the pages, in order. @throws UnknownPdfForm where there is no page tree */
export function pagesOf({ objects, root }: PdfFile): number[] {
  const pages = (number: number): number[] => {
    const object = objects.get(number) ?? '';
    if (/\/Type\s*\/Pages\b/u.test(object)) return referencesOf(object, 'Kids').flatMap(pages);
    if (!/\/Type\s*\/Page\b/u.test(object)) throw new UnknownPdfForm(`object ${number} of the page tree`);
    return [number];
  };
  const top = /\/Pages (\d+) 0 R/u.exec(objects.get(root) ?? '')?.[1];
  if (top === undefined) throw new UnknownPdfForm('no page tree');
  return pages(Number(top));
}

/** A PDF text string in UTF-16, as hexadecimal digits. */
export const pdfText = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const objectsPerStream = 200;

/** The bytes of a PDF. The same objects give the same bytes. */
export function writePdf({ objects, root, info, size }: PdfFile): Uint8Array {
  const parts: Buffer[] = [];
  let length = 0;
  const put = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  /** Cross-reference entry of each object: type, offset or object stream, index. */
  const entries = new Map<number, readonly [number, number, number]>();
  const putObject = (number: number, body: string | readonly Buffer[]) => {
    entries.set(number, [1, length, 0]);
    put(Buffer.from(`${number} 0 obj\n`, 'latin1'));
    for (const part of typeof body === 'string' ? [Buffer.from(body, 'latin1')] : body) put(part);
    put(Buffer.from('\nendobj\n', 'latin1'));
  };
  const putStream = (number: number, dictionary: string, content: Buffer) => {
    const data = deflateSync(content);
    const head = `<<${dictionary}/Filter/FlateDecode/Length ${data.length}>>\nstream\n`;
    putObject(number, [Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream', 'latin1')]);
  };
  put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  const isStream = (number: number) => objects.get(number)!.endsWith('endstream');
  for (const number of numbers) if (isStream(number)) putObject(number, objects.get(number)!);
  const plain = numbers.filter((number) => !isStream(number));
  let next = size;
  for (let from = 0; from < plain.length; from += objectsPerStream) {
    const group = plain.slice(from, from + objectsPerStream);
    const stream = next++;
    let offset = 0;
    const index = group.map((number, i) => {
      entries.set(number, [2, stream, i]);
      const place = `${number} ${offset}`;
      offset += objects.get(number)!.length + 1;
      return place;
    });
    const first = `${index.join(' ')}\n`;
    const content = Buffer.from(`${first}${group.map((number) => objects.get(number)).join('\n')}`, 'latin1');
    putStream(stream, `/Type/ObjStm/N ${group.length}/First ${first.length}`, content);
  }
  const table = next++;
  const start = length;
  entries.set(table, [1, start, 0]);
  const content = Buffer.alloc(7 * next);
  content.writeUInt16BE(65_535, 5);
  for (const [number, [type, place, index]] of entries) {
    content.writeUInt8(type, 7 * number);
    content.writeUInt32BE(place, 7 * number + 1);
    content.writeUInt16BE(index, 7 * number + 5);
  }
  putStream(table, `/Type/XRef/Size ${next}/W[1 4 2]/Root ${root} 0 R/Info ${info} 0 R`, content);
  put(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}
