/** Reads and changes the text of objects of a PDF that Skia wrote. */
import { type PdfFile, UnknownPdfForm } from './pdf-file.ts';

/** Source of a pattern for a string, so that other patterns skip what stands in one. */
export const stringPattern = String.raw`\((?:\\.|[^\\)])*\)`;

/** An object's text up to its stream, and the stream; an empty stream where there is none. */
export function splitStream(object: string): [dictionary: string, stream: string] {
  const start = object.endsWith('endstream') ? object.search(/stream\r?\n/u) : -1;
  return start === -1 ? [object, ''] : [object.slice(0, start), object.slice(start)];
}

/** The text of an object. @throws UnknownPdfForm where there is none */
export function objectOf({ objects }: PdfFile, number: number): string {
  const object = objects.get(number);
  if (object === undefined) throw new UnknownPdfForm(`no object ${number}`);
  return object;
}

/** The number in a dictionary entry that is a number or a reference; `undefined` where there is none. */
export function findNumber(object: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+)`, 'u').exec(object)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The number in a dictionary entry that is a number or a reference. @throws UnknownPdfForm where there is none */
export function numberOf(object: string, key: string): number {
  const found = findNumber(object, key);
  if (found === undefined) throw new UnknownPdfForm(`no ${key}`);
  return found;
}

/** References to objects, in order, as a PDF writes them in an array. */
export const references = (numbers: readonly number[]): string => numbers.map((n) => `${n} 0 R`).join(' ');

/** A text without strings with other object numbers in its references. */
export const mapReferences = (text: string, map: (number: number) => number): string =>
  text.replace(/\b(\d+) 0 R\b/gu, (_, n: string) => `${map(Number(n))} 0 R`);

/** Replaces text of an object. Changes `file`. @throws UnknownPdfForm where the object does not have it */
export function replaceIn(file: PdfFile, number: number, from: RegExp, to: string): void {
  const object = objectOf(file, number);
  if (!from.test(object)) throw new UnknownPdfForm(`no ${from.source} in object ${number}`);
  file.objects.set(
    number,
    object.replace(from, () => to),
  );
}

/** Sets a dictionary entry that is a reference. Changes `file`. @throws UnknownPdfForm where the object is no dictionary */
export function setReference(file: PdfFile, number: number, key: string, to: number): void {
  const present = new RegExp(`/${key} \\d+ 0 R`, 'u');
  const entry = `/${key} ${to} 0 R`;
  if (present.test(objectOf(file, number))) replaceIn(file, number, present, entry);
  else replaceIn(file, number, /^<</u, `<<${entry}\n`);
}
