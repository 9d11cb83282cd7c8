/** The type of a command, arguments that several commands share, and the error of wrong usage. */
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

/**
 * A command with the arguments `A` that the command line gives it. Returns the exit code.
 * @throws DiagnosticError with the exit code that goes with it
 */
export type Command<A> = (args: A, effects: Effects) => Promise<number>;

/** The deck of a command: a folder below data/, the only one where none is named. */
export interface DeckArguments {
  /** Name of a folder below data/; `undefined` for the only deck. */
  readonly deck?: string | undefined;
}

/** One talk of the deck, or all of them. */
export interface TalkArguments extends DeckArguments {
  /** Id of a talk; `undefined` for all talks. */
  readonly talk?: string | undefined;
}

/** The browser of a command: path of a Chromium or address of a running one. */
export interface BrowserArguments {
  /** Path of an executable or address of a running browser; `undefined` if the user chose none. */
  readonly browser?: string | undefined;
}

/** Whether to print JSON. */
export interface JsonArguments {
  /** Whether to print JSON; `undefined` counts as no. */
  readonly json?: boolean | undefined;
}

/** The error E_USAGE, with exit code 2. */
export const usageError = (
  message: string,
  detail?: Partial<Pick<Diagnostic, 'actual' | 'expected'>>,
): DiagnosticError => new DiagnosticError([diagnose('E_USAGE', { file: '-' }, message, detail)], 2);
