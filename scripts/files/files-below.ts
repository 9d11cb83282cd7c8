/** Lists files of folders, such as those of public/ and components/ of a deck. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { undefinedIfMissing } from './file-errors.ts';
import { relativePath } from './relative-path.ts';

/** The paths of all files in a folder, POSIX and relative to it, sorted; empty where there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(undefinedIfMissing);
  return (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => relativePath(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
