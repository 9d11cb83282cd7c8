/** Decodes the text of a file or of a part of an archive. */
import { decodeText } from '../../files/decode-text.ts';
import { findControlCharacter } from '../../model/index.ts';
import { fail } from '../fail.ts';

/** The line between the sketches of Vensim and its settings, in each of its models. */
const vensimMark = /^:L\x7F(?=<%\^E!@)/mu;

/**
 * The text of bytes in UTF-8, or in UTF-16 with a byte-order mark, without the mark. Nothing is replaced in silence.
 * @throws DiagnosticError E_ENCODING; E_IMPORT_SYNTAX with the line of a control character
 */
export function toText(bytes: Uint8Array, file: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const text = isUtf16 ? new TextDecoder(encoding).decode(buffer) : decodeText(buffer, file);
  const control = findControlCharacter(text.replace(vensimMark, ':L '));
  if (control) {
    const line = text.slice(0, control.at).split('\n').length;
    throw fail('E_IMPORT_SYNTAX', file, control.message, { path: `line ${line}` });
  }
  return text.replace(/^\uFEFF/u, '');
}
