/** Reads files of other programs as one map. */
import { type Checked, DiagnosticError, nearestName } from '../diagnostics/index.ts';
import { toText } from './decode/to-text.ts';
import { listArchive } from './decode/unzip.ts';
import { fail } from './fail.ts';
import {
  type Format,
  type FormatName,
  formatOf,
  formats,
  isArchive,
  isReadable,
  readableFormats,
  recogniseArchive,
  recogniseBinary,
  recogniseText,
} from './formats/known-formats.ts';
import type { ImportedMap, InputFile, ReadOptions, TextFile } from './imported-map.ts';
import type { Table } from './table.ts';
import { readTables } from './tables/read-tables.ts';

/** What the user chose about formats and maps. */
export interface ImportOptions extends ReadOptions {
  /** Name of the format; recognised by the content by default. */
  readonly format?: string | undefined;
}

/** Most bytes of a file. */
const maxBytes = 100_000_000;

const toTextFile = ({ file, bytes }: InputFile): TextFile => ({ file, text: toText(bytes, file) });

const isBinary = (input: InputFile): boolean => isArchive(input) || recogniseBinary(input) !== undefined;

/** The format that is chosen, or the one that is recognised. @throws DiagnosticError E_IMPORT_FORMAT */
function chooseFormat(file: string, chosen: string | undefined, recognised: FormatName): Format {
  const known = readableFormats.join(' | ');
  if (chosen !== undefined && !Object.hasOwn(formats, chosen)) {
    const expected = nearestName(chosen, readableFormats) ?? known;
    throw fail('E_IMPORT_FORMAT', file, 'No format has this name.', { actual: chosen, expected });
  }
  const format = formatOf((chosen ?? recognised) as FormatName);
  if (isReadable(format)) return format;
  throw fail('E_IMPORT_FORMAT', file, `This is ${format.title}, which Claimdeck does not read.`, { expected: known });
}

/** Tables that say where their format has signs. */
function ofFormat({ signPlace }: Format, tables: readonly Table[]): readonly Table[] {
  return signPlace ? tables.map((table) => ({ ...table, signPlace })) : tables;
}

async function readFile(
  input: InputFile,
  options: ImportOptions & { readonly annotated: string | undefined },
): Promise<readonly Table[]> {
  const { file, bytes } = input;
  if (bytes.length > maxBytes) {
    const detail = { actual: `${bytes.length} bytes`, expected: `at most ${maxBytes}` };
    throw fail('E_IMPORT_SIZE', file, 'The file is too large.', detail);
  }
  if (isBinary(input)) {
    const recognised = recogniseBinary(input) ?? recogniseArchive(await listArchive(input));
    const format = chooseFormat(file, options.format, recognised);
    if (format.unpack) return ofFormat(format, await format.unpack(input, options));
    throw fail('E_IMPORT_FORMAT', file, `This is ${formatOf(recognised).title}, not ${format.title}.`);
  }
  const textFile = toTextFile(input);
  const format = chooseFormat(file, options.format, recogniseText(textFile.text));
  if (format.unpack && !format.tables) throw fail('E_IMPORT_FORMAT', file, `This is a text, not ${format.title}.`);
  const tables = format.annotates?.(textFile, options.annotated ?? '') ?? (await format.tables!(textFile, options));
  return ofFormat(format, tables);
}

/** The files without the text that one of them annotates, and that text. */
function findAnnotated(files: readonly InputFile[], format: string | undefined) {
  const isText = (input: InputFile) => !isBinary(input) && input.bytes.length <= maxBytes;
  const names = files.map((f) => (files.length === 2 && isText(f) ? recogniseText(toTextFile(f).text) : undefined));
  const annotations = names.findIndex(
    (name) => name !== undefined && formatOf((format ?? name) as FormatName)?.annotates,
  );
  if (annotations === -1 || names[1 - annotations] === undefined) return { rest: files, annotated: undefined };
  return { rest: [files[annotations]!], annotated: toTextFile(files[1 - annotations]!).text };
}

async function readFiles(files: readonly InputFile[], options: ImportOptions): Promise<ImportedMap> {
  const tables: Table[] = [];
  const { rest, annotated } = findAnnotated(files, options.format);
  for (const input of rest) tables.push(...(await readFile(input, { ...options, annotated })));
  return readTables(tables, options);
}

/**
 * The map of one or more files, or the faults that make it unreadable. Links that are not taken are in `rejects`.
 */
export async function readMap(files: readonly InputFile[], options: ImportOptions = {}): Promise<Checked<ImportedMap>> {
  try {
    return { ok: true, value: await readFiles(files, options), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { ok: false, diagnostics: error.diagnostics };
  }
}
