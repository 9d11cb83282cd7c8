/** Files and folders of Node.js, for the effects of a run. */
import { constants, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { decodeText } from './decode-text.ts';
import { explainReading, explainWriting, undefinedIfMissing } from './file-errors.ts';
import { finalPath, isLeftover, temporaryPathFor } from './temporary-path.ts';

const maxAttempts = 6;

/** Bytes of a part of a file. The memory of larger parts is not given back. */
const partLength = 262_144;

/**
 * Bytes of a file at `absolute`; `undefined` where there is none. A pipe, socket or device of the project is refused, since
 * reading it may never end; one that is named by an absolute path, such as /dev/stdin, is read.
 */
const readWhole = (file: string, absolute: string) =>
  explainReading(file, async () => {
    const state = statSync(absolute, { throwIfNoEntry: false });
    if (state === undefined || state.isDirectory()) return undefined;
    if (state.isFile() || path.isAbsolute(file)) return readFile(absolute);
    const message = 'A pipe, a socket or a device is in the place of the file.';
    throw new DiagnosticError([diagnose('E_FILE_NOT_READ', { file }, message)]);
  });

/** The effects that read files and folders. `at` returns the absolute path of a path relative to the root. */
export const readingEffects = (at: (file: string) => string) =>
  ({
    async readText(file) {
      const bytes = await readWhole(file, at(file));
      return bytes && decodeText(bytes, file);
    },
    async *readParts(file) {
      const handle = await open(at(file));
      try {
        const part = Buffer.alloc(partLength);
        for (let read = -1; read !== 0; ) {
          ({ bytesRead: read } = await handle.read(part, 0, partLength));
          yield part.subarray(0, read);
        }
      } finally {
        await handle.close();
      }
    },
    readBytes: (file) => readWhole(file, at(file)),
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
  }) satisfies Partial<Effects>;

/** The effects that write files and folders. `at` returns the absolute path of a path relative to the root. */
export function writingEffects(at: (file: string) => string) {
  const cleanFolders = new Set<string>();
  const cache = at('.claimdeck');
  /** Removes leftovers of killed processes from a folder. */
  const cleanFolder = async (folder: string, recursive: boolean) => {
    // Another process may remove a folder meanwhile.
    const names = (await readdir(folder, { recursive }).catch(undefinedIfMissing)) ?? [];
    const leftovers = names.filter((name) => isLeftover(name));
    await Promise.all(leftovers.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
  };
  /**
   * Creates a folder to write to. The first call of a run removes leftovers from it, and for a folder of the cache from all
   * of the cache: a run that finds an output there may never write to the folder beside it.
   */
  const prepareFolder = async (folder: string) => {
    await mkdir(folder, { recursive: true });
    if (cleanFolders.has(folder)) return;
    cleanFolders.add(folder);
    if (!`${folder}${path.sep}`.startsWith(cache + path.sep)) return cleanFolder(folder, false);
    if (cleanFolders.has(cache)) return;
    cleanFolders.add(cache);
    await cleanFolder(cache, true);
  };
  return {
    beside: (target) => temporaryPathFor(target, 'part'),
    write: (file, content) =>
      explainWriting(finalPath(file), async () => {
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
      explainWriting(finalPath(target), async () => {
        await prepareFolder(path.dirname(at(target)));
        // A filter makes Node copy in JavaScript; its native copy fails on Windows in paths with non-ASCII letters.
        cpSync(at(source), at(target), { recursive: true, mode: constants.COPYFILE_FICLONE, filter: () => true });
      }),
  } satisfies Partial<Effects>;
}
