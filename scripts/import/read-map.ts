/** Reads files of other programs as one map. */
import { decodeText } from '../decode-text.ts';
import { type Checked, DiagnosticError, nearestName } from '../diagnostics/index.ts';
import { fail } from './fail.ts';
import { type FormatName, formatOf, formats, isZip, readableFormats, recognise } from './formats.ts';
import type { ImportedMap, InputFile, ReadOptions, TextFile } from './imported-map.ts';
import { readTables } from './read-tables.ts';
import type { Table } from './table.ts';

/** What the user chose about formats and maps. */
export interface ImportOptions extends ReadOptions {
  /** Name of the format; recognised by the content by default. */
  readonly format?: string | undefined;
}

/** Most bytes of a file. */
const maxBytes = 100_000_000;

/** The text of a file in UTF-8, or in UTF-16 with a byte-order mark. */
function toTextFile({ file, bytes }: InputFile): TextFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const text = isUtf16 ? new TextDecoder(encoding).decode(buffer) : decodeText(buffer, file);
  return { file, text: text.replace(/^\uFEFF/u, '') };
}

/** The format of a file: the one chosen, or the one recognised. @throws DiagnosticError E_IMPORT_FORMAT */
function chooseFormat({ file, text }: TextFile, chosen: string | undefined): FormatName {
  const name = chosen ?? recognise(text);
  const expected = nearestName(name, readableFormats) ?? readableFormats.join(' | ');
  if (!(name in formats)) throw fail('E_IMPORT_FORMAT', file, 'No format has this name.', { actual: name, expected });
  const format = formatOf(name as FormatName);
  if (!format.read && !format.tables)
    throw fail('E_IMPORT_FORMAT', file, `This is ${format.title}, which Claimdeck does not read.`, {
      expected: readableFormats.join(' | '),
    });
  return name as FormatName;
}

async function readFiles(files: readonly InputFile[], options: ImportOptions): Promise<ImportedMap> {
  const tables: Table[] = [];
  for (const input of files) {
    const { file, bytes } = input;
    if (bytes.length > maxBytes)
      throw fail('E_IMPORT_SIZE', file, 'The file is too large.', {
        actual: `${bytes.length} bytes`,
        expected: `at most ${maxBytes}`,
      });
    if (isZip(input)) throw fail('E_IMPORT_FORMAT', file, 'This is a ZIP archive, which Claimdeck does not read.');
    const textFile = toTextFile(input);
    const format = formatOf(chooseFormat(textFile, options.format));
    if (format.tables) tables.push(...(await format.tables(textFile)));
    else if (files.length > 1) throw fail('E_IMPORT_FORMAT', file, `This is ${format.title}, which is read alone.`);
    else return format.read!(textFile, options);
  }
  return readTables(tables, options);
}

/**
 * The map of one or more files of tables, or of one file of another format; or the faults that make it unreadable. Links
 * that are not taken are in `rejects`.
 */
export async function readMap(files: readonly InputFile[], options: ImportOptions = {}): Promise<Checked<ImportedMap>> {
  try {
    return { ok: true, value: await readFiles(files, options), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { ok: false, diagnostics: error.diagnostics };
  }
}
