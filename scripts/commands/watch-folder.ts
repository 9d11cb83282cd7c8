/**
 * Watches the files of a folder and of its subfolders. `fs.watch` with `recursive` does so by file on Linux: it loses a
 * file that an editor has replaced by a rename (Node 24.21). A watch of each folder does not.
 */
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import path from 'node:path';

/** The result; `undefined` where a folder was removed meanwhile, whose event follows, or may not be read. */
function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
}

interface Entry {
  /** Folder of the entry, relative to the one that is watched. */
  readonly place: string;
  readonly name: string;
  readonly isFolder: boolean;
}

/** Files and folders of a folder and of its subfolders, without those that may not be read. */
function entriesIn(folder: string, place = ''): Entry[] {
  const entries = ifReadable(() => readdirSync(path.join(folder, place), { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const isFolder = entry.isDirectory();
    const own = { place, name: entry.name, isFolder };
    return isFolder ? [own, ...entriesIn(folder, path.posix.join(place, entry.name))] : [own];
  });
}

/**
 * Calls `onChange` with the path of each file or folder that changes, relative to `folder` and with `/`. A folder that is
 * made later is watched too, and each file found in it is told.
 * @returns ends the watch
 */
export function watchFolder(folder: string, onChange: (file: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const stop = (place: string) => {
    watchers.get(place)?.close();
    watchers.delete(place);
  };
  const rescan = (tellFiles: boolean) => {
    const entries = entriesIn(folder);
    const folders = ['', ...entries.filter((e) => e.isFolder).map((e) => path.posix.join(e.place, e.name))];
    for (const place of watchers.keys()) if (!folders.includes(place)) stop(place);
    for (const place of folders.filter((p) => !watchers.has(p))) {
      const watcher = ifReadable(() =>
        watch(path.join(folder, place), (_, name) => {
          onChange(path.posix.join(place, name ?? ''));
          rescan(true);
        }),
      );
      if (!watcher) continue;
      // Windows reports a watched folder that is removed as an error.
      watchers.set(
        place,
        watcher.on('error', () => stop(place)),
      );
      if (tellFiles) for (const e of entries) if (e.place === place) onChange(path.posix.join(place, e.name));
    }
  };
  rescan(false);
  return () => {
    for (const place of [...watchers.keys()]) stop(place);
  };
}
