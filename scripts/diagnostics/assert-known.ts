/** Refuses unknown ids. */
import { type DiagnosticCode, diagnose } from './catalogue.ts';
import { DiagnosticError } from './diagnostic.ts';
import { expectedName } from './nearest.ts';

/** @throws DiagnosticError (exit code 2) with a diagnostic for each of `ids` that is none of `known` */
export function assertKnown(
  ids: readonly string[],
  known: readonly string[],
  { code, file, message }: { readonly code: DiagnosticCode; readonly file: string; readonly message: string },
): void {
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const toDiagnostic = (actual: string) =>
    diagnose(code, { file }, message, { actual, expected: expectedName(actual, known) });
  throw new DiagnosticError(unknown.map(toDiagnostic), 2);
}
