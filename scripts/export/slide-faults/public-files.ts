/** Files in the folders public/ of slides, theme and addons, which Slidev serves below `/`. */
import path from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Effects } from '../../effects.ts';
import { filesBelow } from '../../files/files-below.ts';
import { relativePath } from '../../files/relative-path.ts';

/** Folders that Slidev joins to a deck. */
type DeckRoots = Pick<ResolvedSlidevOptions, 'roots' | 'userRoot'>;

const publicFolders = ({ roots, userRoot }: DeckRoots) =>
  [...new Set([userRoot, ...roots])].map((folder) => path.join(folder, 'public'));

/** The path below public/ of an address; `undefined` for a colour, data, or another host. */
export function publicPath(address: string): string | undefined {
  if (/^(?:#|rgb|\/\/|[a-z][a-z\d+.-]*:)/iu.test(address)) return undefined;
  const [file = ''] = address.split(/[?#]/u);
  return path.posix.normalize(`/${file}`).slice(1);
}

const decoded = (text: string) => {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
};

/** Whether a file, or a folder with a page, is in one of the folders public/. */
export async function isPublic(file: string, roots: DeckRoots, effects: Effects): Promise<boolean> {
  for (const folder of publicFolders(roots)) {
    const place = relativePath(effects.root, path.join(folder, decoded(file)));
    if ((await effects.size(place)) !== undefined || (await effects.isFolder(place))) return true;
  }
  return false;
}

/** Addresses of all files in the folders. */
export async function publicAddresses(roots: DeckRoots): Promise<string[]> {
  const files = (await Promise.all(publicFolders(roots).map(filesBelow))).flat();
  return files.map((file) => `/${file}`);
}
