/** All side effects: files, terminal, environment, clock. Model, analysis, plan and emit do not use it; tests pass fakes. */
import { constants, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decode-text.ts';
import { explainReading, explainWriting, undefinedIfMissing } from './file-errors.ts';
import { type ModuleReader, moduleReader } from './module-reader.ts';
import { isLeftover, temporaryPathFor } from './temporary-path.ts';

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
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Text of a UTF-8 file; `undefined` if there is no such file. @throws DiagnosticError E_ENCODING, E_FILE_NOT_READ (exit code 1) */
  readText(file: string): Promise<string | undefined>;
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
  /** Moves the folder `source` to `target`. A folder at `target` is removed after the move. @throws DiagnosticError E_FILE_NOT_WRITTEN (exit code 4) */
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

const maxAttempts = 6;

/** Terminal codes: to the first column, and empty the line. */
const clearLine = '\r\x1b[2K';

/** Effects of Node.js. `root` is absolute. */
export function nodeEffects(root: string): Effects {
  const at = (file: string) => path.resolve(root, file);
  /** The line of progress on the terminal; empty where none is shown. */
  let shown = '';
  const cleanFolders = new Set<string>();
  /** Creates a folder to write to. The first call of a run removes leftovers of killed processes from it. */
  const prepareFolder = async (folder: string) => {
    await mkdir(folder, { recursive: true });
    if (cleanFolders.has(folder)) return;
    cleanFolders.add(folder);
    const leftovers = (await readdir(folder)).filter(isLeftover);
    await Promise.all(leftovers.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
  };
  return {
    root,
    isTerminal: process.stderr.isTTY === true,
    canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
    environment: { ...process.env },
    async readText(file) {
      const bytes = await explainReading(file, () => readFile(at(file)));
      return bytes && decodeText(bytes, file);
    },
    readBytes: (file) => explainReading(file, () => readFile(at(file))),
    list: async (folder) => ((await explainReading(folder, () => readdir(at(folder)))) ?? []).sort(),
    size: async (file) => (await explainReading(file, () => stat(at(file))))?.size,
    isFolder: async (place) => (await explainReading(place, () => stat(at(place))))?.isDirectory() === true,
    async isBelow(file, folder) {
      const [inner, outer] = await Promise.all([file, folder].map((p) => realpath(at(p)).catch(undefinedIfMissing)));
      return inner !== undefined && outer !== undefined && inner.startsWith(outer + path.sep);
    },
    // Synchronous calls take a third of the time for hundreds of small files.
    async digests(place, skip = () => false) {
      const { hash } = await import('node:crypto');
      const found = new Map<string, string>();
      const walk = (file: string) => {
        const state = statSync(at(file), { throwIfNoEntry: false });
        if (state?.isFile()) found.set(file, hash('sha256', readFileSync(at(file))));
        else if (state?.isDirectory())
          for (const name of readdirSync(at(file)).sort()) if (!skip(name)) walk(`${file}/${name}`);
      };
      await explainReading(place, async () => walk(place));
      return found;
    },
    beside: (target) => temporaryPathFor(target, 'part'),
    write: (file, content) =>
      explainWriting(file, async () => {
        // A symbolic link stays one: the file that it leads to is written.
        const target = (await realpath(at(file)).catch(undefinedIfMissing)) ?? at(file);
        const temporary = temporaryPathFor(target, 'part');
        await prepareFolder(path.dirname(target));
        try {
          await writeFile(temporary, content);
          await rename(temporary, target);
        } catch (error) {
          await rm(temporary, { force: true });
          throw error;
        }
      }),
    replace: (target, source) =>
      explainWriting(target, async () => {
        const old = temporaryPathFor(at(target), 'old');
        await prepareFolder(path.dirname(at(target)));
        // Another process may move its folder to the target between the two renames.
        for (let attempt = 1; ; attempt += 1) {
          await rename(at(target), old).catch(undefinedIfMissing);
          try {
            await rename(at(source), at(target));
            break;
          } catch (error) {
            if (attempt === maxAttempts) throw error;
            await rm(old, { recursive: true, force: true });
          }
        }
        await rm(old, { recursive: true, force: true });
      }),
    prune: (folder, limit) =>
      explainWriting(folder, async () => {
        const names = (await readdir(at(folder)).catch(undefinedIfMissing)) ?? [];
        if (names.length <= limit) return;
        // Another process may remove the same file.
        const times = await Promise.all(names.map((name) => stat(at(`${folder}/${name}`)).catch(undefinedIfMissing)));
        const files = names.flatMap((name, i) => (times[i]?.isFile() ? [{ name, time: times[i].mtimeMs }] : []));
        files.sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
        for (const { name } of files.slice(limit)) await rm(at(`${folder}/${name}`), { force: true });
      }),
    remove: (file) => explainWriting(file, () => rm(at(file), { recursive: true, force: true })),
    copy: (source, target) =>
      explainWriting(target, async () => {
        // A filter makes Node copy in JavaScript; its native copy fails on Windows in paths with non-ASCII letters.
        cpSync(at(source), at(target), { recursive: true, mode: constants.COPYFILE_FICLONE, filter: () => true });
      }),
    moduleReader() {
      const read = moduleReader();
      return (file) => read(at(file));
    },
    now: () => performance.now(),
    print(line) {
      if (shown !== '') process.stderr.write(clearLine);
      process.stdout.write(`${line}\n`);
      if (shown !== '') process.stderr.write(shown);
    },
    tell: (line) => void process.stderr.write(shown === '' ? `${line}\n` : `${clearLine}${line}\n${shown}`),
    ask: async (question) => (await import('./ask.ts')).ask(question),
    progress(line) {
      if (!process.stderr.isTTY) return;
      // A longer line would take two lines of the terminal, of which only the last is replaced.
      shown = line.slice(0, (process.stderr.columns || 80) - 1);
      process.stderr.write(clearLine + shown);
    },
  };
}
