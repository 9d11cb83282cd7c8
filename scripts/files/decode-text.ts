/** Decodes the bytes of a text file. What is not UTF-8 is an error with its place: nothing is replaced in silence. */
import { isUtf8 } from 'node:buffer';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';

/** Share of zero bytes from which a text is UTF-16: in Latin scripts it is a half, in others the spaces have one. */
const leastZeros = 0.04;

/** Characters of UTF-8 as Latin-1, which a text that was mended in part has beside those of another encoding. */
const utf8Characters = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/gu;

/** UTF-16 by its byte-order mark or by its zero bytes; `undefined` for anything else. */
function utf16Of(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  // Native search: without it, reading the lecture's files takes 10 ms more of CPU time.
  if (!bytes.includes(0)) return undefined;
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even + odd < bytes.length * leastZeros) return undefined;
  return odd >= even ? 'UTF-16 LE' : 'UTF-16 BE';
}

/** Beginnings of files that are text in no encoding, and the names of their formats. */
const binaryFormats = [
  [/^PK\p{Cc}{2}/u, 'a ZIP archive, such as DOCX, ODT or EPUB'],
  [/^ÐÏ\p{Cc}à/u, 'an old Office file, such as DOC'],
  [/^%PDF-/u, 'a PDF'],
] as const;

/** Beginnings of texts with marks, as those of maps and pages. */
const markedFormats = [
  [/^\{\\rtf/u, 'RTF'],
  [/^\s*<(?:!doctype\s+html|html)\b/iu, 'HTML'],
  [/^\s*<\?xml\b/u, 'XML'],
  [/^\s*(?:%[^\n]*\n\s*)*\\documentclass\b/u, 'LaTeX'],
] as const;

/** Number of bytes or letters that are searched for the beginning of a format. */
const headLength = 4096;

/** @throws DiagnosticError E_FILE_NO_TEXT (exit code 1) where a file, given by its beginning, is of one of the formats */
function assertPlainFormat(head: string, file: string, formats: readonly (readonly [RegExp, string])[]): void {
  const actual = formats.find(([begins]) => begins.test(head))?.[1];
  if (actual === undefined) return;
  const message = `The file is ${actual}, and no plain text.`;
  throw new DiagnosticError([diagnose('E_FILE_NO_TEXT', { file }, message, { actual })]);
}

/** @throws DiagnosticError E_FILE_NO_TEXT (exit code 1) where a text that is to be coded is a file of another format */
export const assertPlainText = (text: string, file: string): void =>
  assertPlainFormat(text.slice(0, headLength).replace(/^\ufeff/u, ''), file, [...binaryFormats, ...markedFormats]);

/** The likely encoding: in Latin scripts, letters above 0x7F mostly stand alone; in others they come in rows. */
function likelyEncoding(bytes: Buffer): string {
  const rows =
    bytes
      .toString('latin1')
      .replace(utf8Characters, '')
      .match(/[\x80-\xff]+/gu) ?? [];
  const alone = rows.filter((row) => row.length === 1).length;
  const isLatin = alone * 2 >= rows.join('').length;
  return utf16Of(bytes) ?? (isLatin ? 'Windows-1252' : 'GB18030, EUC-KR, Shift_JIS or Windows-1251');
}

/** Offset of the first byte that no UTF-8 text has there; of a zero byte where all bytes are UTF-8. */
function firstWrongByte(bytes: Buffer): number {
  if (isUtf8(bytes)) return bytes.indexOf(0);
  const text = bytes.toString('utf8');
  return Buffer.byteLength(text.slice(0, text.indexOf('\uFFFD')));
}

/**
 * The text of the bytes of a file; a byte-order mark is part of it.
 * @throws DiagnosticError E_ENCODING (exit code 1), with the offset of the byte, its line and the likely encoding;
 * E_FILE_NO_TEXT where such bytes are a file of another format
 */
export function decodeText(bytes: Buffer, file: string): string {
  if (isUtf8(bytes) && utf16Of(bytes) === undefined) return bytes.toString('utf8');
  assertPlainFormat(bytes.toString('latin1', 0, headLength), file, binaryFormats);
  const offset = firstWrongByte(bytes);
  const encoding = likelyEncoding(bytes);
  const line = bytes.subarray(0, offset).toString('latin1').split('\n').length;
  const byte = `0x${bytes[offset]!.toString(16).padStart(2, '0').toUpperCase()}`;
  const place = { file, path: `line ${line}` };
  const message = `The file is not UTF-8: see byte ${byte} at offset ${offset}. It is probably ${encoding}.`;
  const detail = { actual: `${byte} at offset ${offset}, probably ${encoding}`, expected: 'UTF-8' };
  throw new DiagnosticError([diagnose('E_ENCODING', place, message, detail)]);
}
