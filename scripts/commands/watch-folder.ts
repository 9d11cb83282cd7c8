/**
 * Watches the files of a folder and of its subfolders. `fs.watch` with `recursive` does so by file on Linux: it loses a
 * file that an editor has replaced by a rename (Node 24.21). A watch of each folder does not.
 */
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import path from 'node:path';

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
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
      place: path.relative(folder, entry.parentPath).replaceAll('\\', '/'),
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
    const folders = ['', ...entries.filter((e) => e.isFolder).map((e) => path.posix.join(e.place, e.name))];
    for (const place of watchers.keys()) if (!folders.includes(place)) stop(place);
    for (const place of folders.filter((p) => !watchers.has(p))) {
      const watcher = watch(path.join(folder, place), (_, name) => {
        onChange(path.posix.join(place, name ?? ''));
        try {
          rescan(true);
        } catch (error) {
          // A folder was removed meanwhile; its own event follows.
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        }
      });
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
