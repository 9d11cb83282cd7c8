/** What a fault is, for every stage: permanent code, place, what is wrong, and how to mend it. */
import type { DiagnosticCode } from './catalogue.ts';

export type Severity = 'error' | 'warning';

/** One fault in the coding, the source, a generated deck or a tool. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** POSIX path relative to the project's root; `-` where no file is concerned. */
  readonly file: string;
  /** Path in the data, such as `sections[2].claims[0].evidence[0].quote`, or `line 12`; empty for a whole file. */
  readonly path: string;
  readonly message: string;
  /** What was found. */
  readonly actual?: string;
  /** What was expected, or the nearest match. */
  readonly expected?: string;
  /** Lines shown as they stand, such as a comparison of two versions. */
  readonly lines?: readonly string[];
  readonly hint: string;
}

/** A stage's answer: its value, or all that is wrong. Warnings may stand beside a value. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Carries diagnostics to the command that prints them; thrown only at the edges (browser, files). */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** Exit code of the process: 1 data, 2 usage, 3 tool missing, 4 rendering or export. */
  readonly exitCode: 1 | 2 | 3 | 4;

  constructor(diagnostics: readonly Diagnostic[], exitCode: 1 | 2 | 3 | 4, cause?: unknown) {
    super(diagnostics.map((d) => `${d.code}: ${d.message}`).join('\n'), { cause });
    this.name = 'DiagnosticError';
    this.diagnostics = diagnostics;
    this.exitCode = exitCode;
  }
}
