/** All side effects: files, terminal, environment, clock. Model, analysis, plan and emit do not use it; tests pass fakes. */
import path from 'node:path';
import { guardImport } from './files/guard-import.ts';
import { type ModuleReader, moduleReader } from './files/module-reader.ts';
import { readingEffects, writingEffects } from './files/node-files.ts';

/** Content of a file: text, bytes, or text in parts. */
export type Content = string | Uint8Array | Iterable<string>;

/** Side effects of a run. Paths are POSIX and relative to `root`. */
export interface Effects {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** Whether stderr is a terminal. */
  readonly isTerminal: boolean;
  /** Whether questions can be asked: stdin and stderr are terminals. */
  readonly canAsk: boolean;
  /** Whether to tell more than what people need, such as damage in the cache; false where it is missing. */
  readonly isVerbose?: boolean;
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /**
   * Text of a UTF-8 file; `undefined` if there is no such file.
   * @throws DiagnosticError E_ENCODING, E_FILE_NOT_READ (exit code 1)
   */
  readText(file: string): Promise<string | undefined>;
  /** Bytes of a file in parts, each to be used before the next one is read. Throws the errors of the system. */
  readParts(file: string): AsyncIterable<Uint8Array>;
  /** Bytes of a file; `undefined` if there is no such file. @throws DiagnosticError E_FILE_NOT_READ (exit code 1) */
  readBytes(file: string): Promise<Uint8Array | undefined>;
  /** Names of the files and folders in a folder, sorted; empty if it does not exist. */
  list(folder: string): Promise<readonly string[]>;
  /** Size of a file in bytes; `undefined` if it does not exist. */
  size(file: string): Promise<number | undefined>;
  /** Whether a folder is at this place. */
  isFolder(place: string): Promise<boolean>;
  /** Whether a file is below a folder once links are resolved; false where there is no such file or folder. */
  isBelow(file: string, folder: string): Promise<boolean>;
  /**
   * SHA-256 in hex by path: of a file, or of all files below a folder, sorted by name at each level; empty if the place does
   * not exist. Files and folders below it for whose name `skip` is true are left out.
   */
  digests(place: string, skip?: (name: string) => boolean): Promise<ReadonlyMap<string, string>>;
  /** A unique temporary path in the folder of `target`, to be moved to `target` by `replace`. */
  beside(target: string): string;
  /** Writes a file atomically and creates its folder. @throws DiagnosticError E_FILE_NOT_WRITTEN (exit code 4) */
  write(file: string, content: Content): Promise<void>;
  /**
   * Moves the folder `source` to `target`. A folder at `target` is removed after the move.
   * @throws DiagnosticError E_FILE_NOT_WRITTEN (exit code 4)
   */
  replace(target: string, source: string): Promise<void>;
  /** Removes a file, or a folder with its content. Does nothing if it does not exist. */
  remove(file: string): Promise<void>;
  /** Copies a folder with its content. */
  copy(source: string, target: string): Promise<void>;
  /** Removes files of a folder until `limit` are left, those modified longest ago first. Keeps subfolders. */
  prune(folder: string, limit: number): Promise<void>;
  /** A reader of modules as they are now, for paths relative to the root. */
  moduleReader(): ModuleReader;
  /** Time in ms since the start of the process, for durations only. */
  now(): number;
  /** Writes a line to stdout, for results. */
  print(line: string): void;
  /** Writes a line to stderr, for messages. */
  tell(line: string): void;
  /** Asks a question on the terminal. The answer without white space around it; `undefined` at the end of the input. */
  ask(question: string): Promise<string | undefined>;
  /**
   * Shows a line at the end of a terminal on stderr, in place of the one shown before, and below what is told and printed
   * meanwhile; an empty line removes it. Does nothing if stderr is no terminal.
   */
  progress(line: string): void;
}

/** Terminal codes: to the first column, and empty the line. */
const clearLine = '\r\x1b[2K';

function terminalEffects() {
  /** The line of progress on the terminal; empty where none is shown. */
  let shown = '';
  return {
    isTerminal: process.stderr.isTTY === true,
    canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
    print(line) {
      if (shown !== '') process.stderr.write(clearLine);
      process.stdout.write(`${line}\n`);
      if (shown !== '') process.stderr.write(shown);
    },
    tell: (line) => void process.stderr.write(shown === '' ? `${line}\n` : `${clearLine}${line}\n${shown}`),
    ask: async (question) => (await import('./terminal/ask.ts')).ask(question),
    progress(line) {
      if (!process.stderr.isTTY) return;
      // A longer line would take two lines of the terminal, of which only the last is replaced.
      shown = line.slice(0, (process.stderr.columns || 80) - 1);
      process.stderr.write(clearLine + shown);
    },
  } satisfies Partial<Effects>;
}

/** Effects of Node.js. `root` is absolute. */
export function nodeEffects(root: string, isVerbose = false): Effects {
  const at = (file: string) => path.resolve(root, file);
  return {
    root,
    isVerbose,
    environment: { ...process.env },
    ...readingEffects(at),
    ...writingEffects(at),
    ...terminalEffects(),
    moduleReader() {
      const read = moduleReader();
      return (file) => guardImport(() => read(at(file)));
    },
    now: () => performance.now(),
  };
}
