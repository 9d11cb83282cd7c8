/** Paths as diagnostics, caches and `Effects` have them. */
import path from 'node:path';

/** POSIX path of a file relative to a folder, both absolute; empty for the folder itself. */
export const relativePath = (folder: string, file: string): string => path.relative(folder, file).replaceAll('\\', '/');
