/** The one interface for every side effect: files, processes, clock, terminal. Stages up to emit never see it. */
import { createHash, randomUUID } from 'node:crypto';
import { constants, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Effects {
  /** Absolute path of the project's root; all other paths of this interface are POSIX and relative to it. */
  readonly root: string;
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Text of a UTF-8 file, `undefined` where there is none. */
  readText(file: string): Promise<string | undefined>;
  /** Names in a folder, sorted; empty where there is none. */
  list(folder: string): Promise<readonly string[]>;
  /** Size of a file in bytes, `undefined` where there is none. */
  size(file: string): Promise<number | undefined>;
  /**
   * SHA-256 in hex of a file, or of every file below a folder, by path and sorted; empty where there is none. Names for
   * which `skip` holds are passed over, folders with all that is below them.
   */
  digests(place: string, skip?: (name: string) => boolean): Promise<ReadonlyMap<string, string>>;
  /** A name beside a target that nobody else uses, for what is then moved there by `replace`. */
  beside(target: string): string;
  /** Writes a file whole or not at all: beside it first, then renamed. */
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** Replaces a folder by another in one step. */
  replace(target: string, source: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Copies a folder with all that is in it. */
  copy(source: string, target: string): Promise<void>;
  /** Removes files of a folder until no more than `most` are left, those written longest ago first. */
  prune(folder: string, most: number): Promise<void>;
  /** Default export of a TypeScript or JavaScript module, loaded anew when asked again. @throws whatever the module throws */
  importDefault(file: string): Promise<unknown>;
  /** Milliseconds from a fixed point, for durations only. */
  now(): number;
  /** A line of results, to stdout. */
  print(line: string): void;
  /** A line of messages, to stderr. */
  tell(line: string): void;
  /** Overwrites the last line of stderr on a terminal; silent elsewhere. */
  progress(line: string): void;
}

/** Effects on this machine. `root` is absolute. */
export function nodeEffects(root: string): Effects {
  const at = (file: string) => path.resolve(root, file);
  const missing = (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  };
  const timesRead = new Map<string, number>();
  return {
    root,
    isTerminal: process.stderr.isTTY === true,
    environment: process.env,
    readText: (file) => readFile(at(file), 'utf8').catch(missing),
    list: async (folder) => ((await readdir(at(folder)).catch(missing)) ?? []).sort(),
    size: async (file) => (await stat(at(file)).catch(missing))?.size,
    // Sync, as what copies folders: hundreds of small files take a third of the time so.
    async digests(place, skip = () => false) {
      const found = new Map<string, string>();
      const walk = (file: string) => {
        const state = statSync(at(file), { throwIfNoEntry: false });
        if (state?.isFile())
          found.set(
            file,
            createHash('sha256')
              .update(readFileSync(at(file)))
              .digest('hex'),
          );
        else if (state?.isDirectory())
          for (const name of readdirSync(at(file)).sort()) if (!skip(name)) walk(`${file}/${name}`);
      };
      walk(place);
      return found;
    },
    beside: (target) => `${target}.${randomUUID().slice(0, 8)}.part`,
    async write(file, content) {
      const target = at(file);
      const beside = `${target}.${randomUUID().slice(0, 8)}.part`;
      await mkdir(path.dirname(target), { recursive: true });
      try {
        await writeFile(beside, content);
        await rename(beside, target);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    async replace(target, source) {
      const old = `${at(target)}.${randomUUID().slice(0, 8)}.old`;
      await mkdir(path.dirname(at(target)), { recursive: true });
      // Another process may have put its own there in between.
      for (let left = 5; ; left -= 1) {
        await rename(at(target), old).catch(missing);
        try {
          await rename(at(source), at(target));
          break;
        } catch (error) {
          if (left === 0) throw error;
          await rm(old, { recursive: true, force: true });
        }
      }
      await rm(old, { recursive: true, force: true });
    },
    async prune(folder, most) {
      const names = (await readdir(at(folder)).catch(missing)) ?? [];
      if (names.length <= most) return;
      // Another run may take away the same file.
      const times = await Promise.all(names.map((name) => stat(at(`${folder}/${name}`)).catch(missing)));
      const files = names.flatMap((name, i) => (times[i]?.isFile() ? [{ name, time: times[i].mtimeMs }] : []));
      files.sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
      for (const { name } of files.slice(most)) await rm(at(`${folder}/${name}`), { force: true });
    },
    remove: (file) => rm(at(file), { recursive: true, force: true }),
    async copy(source, target) {
      // With a filter Node copies in JavaScript: its other way fails on Windows below folders with letters like é.
      cpSync(at(source), at(target), { recursive: true, mode: constants.COPYFILE_FICLONE, filter: () => true });
    },
    async importDefault(file) {
      const url = pathToFileURL(at(file));
      const before = timesRead.get(file) ?? 0;
      timesRead.set(file, before + 1);
      // The first time it may have been loaded with a file that imports it, and is the same.
      if (before > 0) url.searchParams.set('v', String(before));
      return ((await import(url.href)) as { default?: unknown }).default;
    },
    now: () => performance.now(),
    print: (line) => void process.stdout.write(`${line}\n`),
    tell: (line) => void process.stderr.write(`${line}\n`),
    progress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${line}`);
    },
  };
}
