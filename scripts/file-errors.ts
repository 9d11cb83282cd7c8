/** Errors of the file system: which of them mean that a file is missing, and which are told to the user. */
import { getSystemErrorMessage } from 'node:util';
import { DiagnosticError, diagnose } from './diagnostics/index.ts';

/** Codes of paths at which no file can be. The last is that of a path with a zero byte. */
const missing = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/** `undefined` where there is no such file: nothing is at the path, a folder is there, or a file stands for a folder of it. @throws any other error */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (!missing.includes(error.code ?? '')) throw error;
}

/** An error of the system at `place` as a diagnostic with the reason of the system; any other error as it is. */
function explain(
  error: unknown,
  place: string,
  [code, message, exitCode]: readonly ['E_FILE_NOT_READ' | 'E_FILE_NOT_WRITTEN', string, 1 | 4],
): unknown {
  const { code: reason, errno, syscall } = error as NodeJS.ErrnoException;
  if (reason === undefined || errno === undefined || syscall === undefined) return error;
  // The message of the error has the path on this machine.
  const actual = `${reason}: ${getSystemErrorMessage(errno)}`;
  return new DiagnosticError([diagnose(code, { file: place }, message, { actual })], exitCode, error);
}

/**
 * Result of `read`, which reads a file or folder at `place`; `undefined` where there is none.
 * @throws DiagnosticError E_FILE_NOT_READ (exit code 1) with the reason of the system; any other error as it is
 */
export async function explainReading<T>(place: string, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read().catch(undefinedIfMissing);
  } catch (error) {
    throw explain(error, place, ['E_FILE_NOT_READ', 'The system refused to read here.', 1]);
  }
}

/**
 * Result of `write`, which writes a file or folder at `place`.
 * @throws DiagnosticError E_FILE_NOT_WRITTEN (exit code 4) with the reason of the system; any other error as it is
 */
export async function explainWriting<T>(place: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw explain(error, place, ['E_FILE_NOT_WRITTEN', 'The system refused to write here.', 4]);
  }
}
