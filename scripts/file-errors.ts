/** Errors of the file system: which of them mean that a file is missing, and which are told to the user. */
import { getSystemErrorMessage } from 'node:util';
import { DiagnosticError, diagnose } from './diagnostics/index.ts';

/** `undefined` where there is no such file: nothing is at the path, a folder is there, or a file stands for a folder of it. @throws any other error */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code ?? '')) throw error;
}

/**
 * Result of `write`, which writes a file or folder at `place`.
 * @throws DiagnosticError E_FILE_NOT_WRITTEN (exit code 4) with the reason of the system; any other error as it is
 */
export async function explainWriting<T>(place: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, errno, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || errno === undefined || syscall === undefined) throw error;
    // The message of the error has the path on this machine.
    const actual = `${code}: ${getSystemErrorMessage(errno)}`;
    const diagnostic = diagnose('E_FILE_NOT_WRITTEN', { file: place }, 'The system refused to write here.', { actual });
    throw new DiagnosticError([diagnostic], 4, error);
  }
}
