/** Errors of the file system: which of them mean that a file is missing, and which are told to the user. */
import { getSystemErrorMap, getSystemErrorMessage } from 'node:util';
import { type DiagnosticCode, DiagnosticError, diagnose } from '../diagnostics/index.ts';

/** Codes of paths at which no file can be. The last is that of a path with a zero byte. */
const missing = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/**
 * `undefined` where there is no such file: nothing is at the path, a folder is there, or a file stands for a folder of it.
 * @throws any other error
 */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (!missing.includes(error.code ?? '')) throw error;
}

/** Codes of errors that have a diagnostic of their own, whatever was attempted. */
const shortages: Readonly<Record<string, readonly [DiagnosticCode, message: string]>> = {
  ENOSPC: ['E_DISK_FULL', 'There is no space left to write here.'],
  EDQUOT: ['E_DISK_FULL', 'The quota of the disk is used up.'],
  EMFILE: ['E_FILES_OPEN', 'The process has too many files open.'],
  ENFILE: ['E_FILES_OPEN', 'The system has too many files open.'],
  ENOMEM: ['E_MEMORY', 'There is too little memory.'],
  ERR_WORKER_OUT_OF_MEMORY: ['E_MEMORY', 'There is too little memory for the build.'],
};

/** The code of a system error, and its words; `undefined` for any other error. */
function reasonOf(error: unknown): readonly [code: string, words: string] | undefined {
  const { code, errno, syscall, message = '' } = error as Partial<NodeJS.ErrnoException>;
  if (code !== undefined && errno !== undefined && syscall !== undefined)
    return [code, `${code}: ${getSystemErrorMessage(errno)}`];
  if (code !== undefined && code in shortages) return [code, message];
  // The form of errors of Rust, in which the bundler is written. Node has the numbers of the system negative.
  const number = /\(os error (\d+)\)/u.exec(message)?.[1];
  const found = number === undefined ? undefined : getSystemErrorMap().get(-Number(number));
  return found && [found[0], found.join(': ')];
}

/** A system error at `place` as a diagnostic with the reason of the system; any other error as it is. */
function explain(
  error: unknown,
  place: string,
  [code, message, exitCode]: readonly [DiagnosticCode, string, 1 | 4],
): unknown {
  const reason = reasonOf(error);
  if (error instanceof DiagnosticError || reason === undefined) return error;
  // The words of the system, since the message of the error has the path on this machine.
  const [name, actual] = reason;
  const [found, sentence] = shortages[name] ?? [code, message];
  const status = name in shortages ? 4 : exitCode;
  return new DiagnosticError([diagnose(found, { file: place }, sentence, { actual })], status, error);
}

const notRead = ['E_FILE_NOT_READ', 'The system refused to read here.', 1] as const;
const notWritten = ['E_FILE_NOT_WRITTEN', 'The system refused to write here.', 4] as const;
const refused = ['E_SYSTEM', 'The system refused what Claimdeck asked for.', 4] as const;

/** An error that came while `place` was written, as `explainWriting` has it. */
export const writingError = (error: unknown, place: string): unknown => explain(error, place, notWritten);

/**
 * An error of a build into `place`: what the system refuses, as `explainWriting` has it; a missing file is an error of the
 * build.
 */
export function buildingError(error: unknown, place: string): unknown {
  const [code = ''] = reasonOf(error) ?? [];
  return missing.includes(code) ? error : writingError(error, place);
}

/**
 * A system error of an unknown place as E_SYSTEM, E_DISK_FULL, E_FILES_OPEN or E_MEMORY (exit code 4); any other error as it
 * is.
 */
export const systemError = (error: unknown): unknown => explain(error, '-', refused);

/**
 * Result of `read`, which reads a file or folder at `place`; `undefined` where there is none.
 * @throws DiagnosticError E_FILE_NOT_READ (exit code 1), or E_DISK_FULL, E_FILES_OPEN, E_MEMORY (exit code 4), with the
 * reason of the system; any other error as it is
 */
export async function explainReading<T>(place: string, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read().catch(undefinedIfMissing);
  } catch (error) {
    throw explain(error, place, notRead);
  }
}

/**
 * Result of `write`, which writes a file or folder at `place`.
 * @throws DiagnosticError E_FILE_NOT_WRITTEN, E_DISK_FULL, E_FILES_OPEN, E_MEMORY (exit code 4) with the reason of the
 * system; any other error as it is
 */
export async function explainWriting<T>(place: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw writingError(error, place);
  }
}
