/** The shape of a diagnostic, for every stage. */
import type { DiagnosticCode } from './catalogue.ts';

/** An error stops the command; a warning does not. */
export type Severity = 'error' | 'warning';

/** A fault of the coding, the source, a generated deck or a tool. */
export interface Diagnostic {
  /** Permanent code of the catalogue. */
  readonly code: DiagnosticCode;
  /** Whether the command stops. */
  readonly severity: Severity;
  /** POSIX path relative to the root; `-` for a fault outside any file. */
  readonly file: string;
  /** Place in the file: `sections[2].claims[0].evidence[0].quote`, `line 12`; empty for the whole file. */
  readonly path: string;
  /** What is wrong, as one or two sentences. */
  readonly message: string;
  /** What was found. */
  readonly actual?: string | undefined;
  /** What was expected, or the nearest match. */
  readonly expected?: string | undefined;
  /** Lines that are printed unchanged, such as a comparison of two versions. */
  readonly lines?: readonly string[] | undefined;
  /** What to do, as one or two sentences. */
  readonly hint: string;
}

/** The result of a stage: its value with warnings, or all faults. */
export type Checked<T> =
  | {
      /** True: there is a value. */
      readonly ok: true;
      /** Result of the stage. */
      readonly value: T;
      /** Warnings; empty if there are none. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      /** False: there is no value. */
      readonly ok: false;
      /** All faults, with the warnings. */
      readonly diagnostics: readonly Diagnostic[];
    };

/** An error that carries diagnostics to the command line, which prints them. Thrown by code with side effects only. */
export class DiagnosticError extends Error {
  /** At least one. */
  readonly diagnostics: readonly Diagnostic[];
  /** Exit code of the process: 1 data or check (the default), 2 usage, 3 missing tool, 4 rendering, export or writing. */
  readonly exitCode: 1 | 2 | 3 | 4;

  constructor(diagnostics: readonly Diagnostic[], exitCode: 1 | 2 | 3 | 4 = 1, cause?: unknown) {
    super(diagnostics.map((d) => `${d.code}: ${d.message}`).join('\n'), { cause });
    this.name = 'DiagnosticError';
    this.diagnostics = diagnostics;
    this.exitCode = exitCode;
  }
}

/** The value of a result. @throws DiagnosticError with its errors, without the warnings (exit code 1) */
export function requireValue<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new DiagnosticError(checked.diagnostics.filter((d) => d.severity === 'error'));
}

/** The largest exit code wins: a missing tool weighs more than a fault of the data. */
const worst = (errors: readonly DiagnosticError[]) => errors.reduce((a, b) => (b.exitCode > a.exitCode ? b : a));

/**
 * Several errors as one, with each diagnostic once and the largest exit code. An error without diagnostics is a bug; the
 * first of these is returned as it is. `errors` has at least one.
 */
export function joinErrors(errors: readonly unknown[]): unknown {
  const bug = errors.find((error) => !(error instanceof DiagnosticError));
  if (bug !== undefined) return bug;
  const known = errors as readonly DiagnosticError[];
  if (known.length === 1) return known[0];
  const { exitCode, cause } = worst(known);
  const found = new Map(known.flatMap((e) => e.diagnostics).map((d) => [JSON.stringify(d), d]));
  return new DiagnosticError([...found.values()], exitCode, cause);
}
