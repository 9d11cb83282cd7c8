/** Checks a file that the data of a deck name: inside the folder of the deck, of a size and a format. */
import path from 'node:path';
import { type Diagnostic, type DiagnosticCode, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { DataFiles } from '../model/index.ts';

/** What a file must be. */
export interface FileKind {
  /** Code of its faults. */
  readonly code: DiagnosticCode;
  /** Largest size in MB; absent without a limit. */
  readonly mostMegabytes?: number;
  /** Whether a file with this content is one. */
  readonly accepts: (bytes: Uint8Array, file: string) => boolean;
  /** What is said of a file that is none. */
  readonly message: string;
  /** The formats. */
  readonly expected: string;
}

/** A file in the data. */
export interface NamedFile {
  /** Its path in the folder of the deck. */
  readonly file: string;
  /** Its place in the data, such as `look.logo.file`. */
  readonly at: string;
}

/** Whether a path is relative, POSIX, and does not leave its folder. */
const isInside = (file: string): boolean =>
  !/\\|^[a-z]+:/iu.test(file) && !path.posix.isAbsolute(file) && !path.posix.normalize(file).startsWith('..');

/** Characters that end a path in an address or in the script of a web deck, or begin an escape there. */
const reserved = /[#%?'"]/u;

/** The fault of a file, or none. Links are resolved: the file is inside the folder of the deck. */
export async function checkDeckFile(
  { file, at }: NamedFile,
  { code, mostMegabytes = Infinity, accepts, message, expected }: FileKind,
  { deck }: DataFiles,
  effects: Effects,
): Promise<Diagnostic[]> {
  const folder = path.posix.dirname(deck);
  const fault = (said: string, wanted: string) => [
    diagnose(code, { file: deck, path: at }, said, { actual: file, expected: wanted }),
  ];
  const isOutside = () => fault('The file is outside the folder of the deck.', `a file in ${folder}/`);
  if (!isInside(file)) return isOutside();
  if (reserved.test(file))
    return fault(
      'The name of the file has a quotation mark, or a character that web addresses reserve.',
      `a name without # % ? ' "`,
    );
  const name = `${folder}/${file}`;
  const size = await effects.size(name);
  if (size === undefined) return fault('There is no such file.', name);
  if (!(await effects.isBelow(name, folder))) return isOutside();
  if (size > mostMegabytes * 1e6) return fault('The file is too large.', `at most ${mostMegabytes} MB`);
  const bytes = await effects.readBytes(name);
  return bytes !== undefined && accepts(bytes, file) ? [] : fault(message, expected);
}
