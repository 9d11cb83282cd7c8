/** Files as data URLs, for a page without other files. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { relativePath } from '../../files/relative-path.ts';

/** Media types by extension. */
const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  png: 'image/png',
  svg: 'image/svg+xml',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** A file as a data URL; its media type comes from its name. */
export function dataUrl(file: string, bytes: string | Uint8Array): string {
  const type = mediaTypes[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream';
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** The paths of all files in a folder, POSIX and relative to it, sorted. @throws Error where there is no such folder */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relativePath(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
