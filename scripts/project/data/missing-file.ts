/** The fault of a file that a command line names and that does not exist. */
import { type DiagnosticCode, DiagnosticError, diagnose, nearestName } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';

/** The error for a file that does not exist: the nearest name in its folder is expected. */
export async function missingFile(code: DiagnosticCode, file: string, effects: Effects): Promise<DiagnosticError> {
  const [, folder = '', name = ''] = /^(.*[/\\])?([^/\\]*)$/su.exec(file) ?? [];
  const nearest = nearestName(name, await effects.list(folder === '' ? '.' : folder).catch(() => []));
  const detail = nearest === undefined ? {} : { expected: `${folder}${nearest}` };
  return new DiagnosticError([diagnose(code, { file }, 'There is no such file.', detail)]);
}
