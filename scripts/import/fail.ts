/** The error that ends the reading of a file. */
import { type Diagnostic, type DiagnosticCode, DiagnosticError, diagnose } from '../diagnostics/index.ts';

/** What a diagnostic has besides its message. */
interface FaultDetail extends Partial<Pick<Diagnostic, 'path' | 'actual' | 'expected'>> {}

/** An error with one diagnostic. `readMap` turns it into a checked result. */
export const fail = (
  code: DiagnosticCode,
  file: string,
  message: string,
  { path, ...detail }: FaultDetail = {},
): DiagnosticError =>
  new DiagnosticError([diagnose(code, path === undefined ? { file } : { file, path }, message, detail)]);
