/** Decodes the text of a file or of a part of an archive. */
import { decodeText } from '../decode-text.ts';
import { fail } from './fail.ts';

/** Control characters but white space: no text of a deck may have them. */
const control = /(?![\t-\r\x80-\x9f])\p{Cc}/u;

/**
 * The text of bytes in UTF-8, or in UTF-16 with a byte-order mark, without the mark. Nothing is replaced in silence.
 * @throws DiagnosticError E_ENCODING; E_IMPORT_SYNTAX with the line of a control character
 */
export function toText(bytes: Uint8Array, file: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const text = isUtf16 ? new TextDecoder(encoding).decode(buffer) : decodeText(buffer, file);
  const at = text.search(control);
  if (at !== -1) {
    const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    const line = text.slice(0, at).split('\n').length;
    throw fail('E_IMPORT_SYNTAX', file, `The text holds the control character U+${code}.`, { path: `line ${line}` });
  }
  return text.replace(/^\uFEFF/u, '');
}
