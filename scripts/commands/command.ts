/** The type of a command, arguments that several commands share, and the error of wrong usage. */
import path from 'node:path';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

/**
 * A command with the arguments `A` that the command line gives it. Returns the exit code.
 * @throws DiagnosticError with the exit code that goes with it
 */
export type Command<A> = (args: A, effects: Effects) => Promise<number>;

/** The deck of a command that takes one: a folder below data/, the only one where none is named. */
export interface DeckArguments {
  /** Name of a folder below data/; `undefined` for the only deck. */
  readonly deck?: string | undefined;
}

/** One talk of a deck, for a command that takes one. */
export interface OneTalkArguments extends DeckArguments {
  /** Id of the talk; `undefined` for the first one. */
  readonly talk?: string | undefined;
}

/** The decks of a command. */
export interface DecksArguments {
  /** Names of folders below data/; empty or `undefined` for the only deck. */
  readonly decks?: readonly string[] | undefined;
  /** Whether all decks are meant; `undefined` counts as no. */
  readonly all?: boolean | undefined;
  /** Whether to print stack traces; `undefined` counts as no. */
  readonly debug?: boolean | undefined;
}

/** The talks of the decks of a command. */
export interface TalkArguments extends DecksArguments {
  /** Ids of talks; `undefined` for all talks. */
  readonly talk?: readonly string[] | undefined;
  /** The part of the talks that this run takes, as written; `undefined` for all. */
  readonly shard?: string | undefined;
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

/**
 * Checks the file that `--out` names. `inputs` are the files that the command reads.
 * @throws DiagnosticError E_OUT_FOLDER where it is a folder, E_USAGE where it is one of the inputs or a file below data/
 * (exit code 2)
 */
export async function assertOut(
  file: string | undefined,
  inputs: readonly (string | undefined)[],
  effects: Effects,
): Promise<void> {
  if (file === undefined) return;
  if (await effects.isFolder(file))
    throw new DiagnosticError([diagnose('E_OUT_FOLDER', { file }, 'The output is a file, and this is a folder.')], 2);
  if ((await effects.size(file)) === undefined) return;
  const place = path.resolve(effects.root, file);
  const isData = place.startsWith(path.resolve(effects.root, 'data') + path.sep);
  if (isData || inputs.some((input) => input !== undefined && path.resolve(effects.root, input) === place))
    throw usageError('--out names a file that Claimdeck reads. Nothing was written.', { actual: file });
}

/**
 * Results of decks as JSON: a list where several decks, all decks or a shard were asked for, otherwise the one result. The
 * form depends on the arguments alone.
 */
export const toJson = (results: readonly object[], { all, decks = [], shard }: TalkArguments): string =>
  JSON.stringify(all || decks.length > 1 || shard !== undefined ? results : results[0], null, 2);
