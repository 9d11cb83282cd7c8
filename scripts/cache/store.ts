/** The cache store: checksummed text files below `.claimdeck/`, one folder a kind. A damaged file counts as missing. */
import { createHash } from 'node:crypto';
import type { Effects } from '../effects.ts';
import { oncePer } from '../once-per.ts';

/** Kinds of entries: the folder below `.claimdeck/`, and the number of files that pruning leaves in it. */
export const cacheKinds = {
  /** Empty entries: the Mermaid text of this key has passed Mermaid's parser. */
  parsed: { folder: 'parsed', limit: 10_000 },
  /** Slides of a talk, as JSON, by the talk's markdown and the digest of the tools. */
  slides: { folder: 'slides', limit: 200 },
  /** Files that a talk's markdown includes, as JSON, by the markdown and the digest of the tools. */
  includes: { folder: 'includes', limit: 200 },
  /** Whether data are decided by files alone, `true` or `false`, by the digests of their modules. */
  data: { folder: 'data', limit: 50 },
  /** Map layouts of a deck, as JSON, by the deck's name. */
  layouts: { folder: 'layouts', limit: 1_000 },
  /** Transformed modules of a talk's slides, as JSON, by talk: `deck/talk.json`. Each subfolder is pruned by itself. */
  modules: { folder: 'modules', limit: 50 },
  /** The same of Slidev's client, by the settings that decide a transformation. */
  clientModules: { folder: 'modules/client', limit: 8 },
  /** Slidev's client linked for the server of dev, as JSON, by the settings that decide its code. */
  devClients: { folder: 'dev-clients', limit: 8 },
  /** Pages of the last print of a deck, by talk and kind of PDF. Each subfolder is pruned by itself. */
  prints: { folder: 'prints', limit: 16 },
  /** Page of a talk with all that it loads, as JSON, for the server of dev: `deck/talk.json`. Subfolders are pruned apart. */
  devPages: { folder: 'dev-pages', limit: 8 },
  /** Former versions of files that people edit, as JSON, by deck and number. Each subfolder is pruned by itself. */
  former: { folder: 'former', limit: 50 },
  /** Stamps, as JSON, by output: `deck/talk-web.json`. Each subfolder is pruned by itself. */
  stamps: { folder: 'stamps', limit: 1_000 },
} as const;

/** Name of a kind of cache entries. */
export type CacheKind = keyof typeof cacheKinds;

/** Path of an entry, POSIX and relative to the root. `key` is a file name, or a relative path without `..`. */
export const cacheFile = (kind: CacheKind, key: string): string => `.claimdeck/${cacheKinds[kind].folder}/${key}`;

/** First line of an entry. The checksum covers the path, so that a file copied from another entry does not pass. */
function checksumLine(file: string, parts: readonly string[]): string {
  const hash = createHash('sha256').update(`${file}\n`);
  // Hash.update() takes ten times as long for a string of Latin letters as for its bytes.
  for (const part of parts) hash.update(Buffer.from(part));
  return `${hash.digest('hex')}\n`;
}

/** The text of an entry of which the file's content has been read; `undefined` as in `readCache`. */
export function parseCacheFile(file: string, content: string): string | undefined {
  const text = content.slice(content.indexOf('\n') + 1);
  return content === checksumLine(file, [text]) + text ? text : undefined;
}

/**
 * The text written under this key; `undefined` if it is missing or damaged: unreadable, cut, changed or from another entry.
 * With `--verbose`, damage is told.
 */
export async function readCache(kind: CacheKind, key: string, effects: Effects): Promise<string | undefined> {
  const file = cacheFile(kind, key);
  const content = await effects.readText(file).catch(() => '');
  if (content === undefined) return undefined;
  const text = parseCacheFile(file, content);
  if (text === undefined && effects.isVerbose) effects.tell(`${file}: damaged, counts as missing`);
  return text;
}

/** Removes a folder that stands in the place of a file, and files in the place of its folders. */
async function clearPlace(file: string, effects: Effects): Promise<void> {
  for (let end = file.indexOf('/'); end !== -1; end = file.indexOf('/', end + 1)) {
    const place = file.slice(0, end);
    // A file has a digest of its own; a folder whose entries are skipped has none.
    if ((await effects.digests(place, () => true)).has(place)) await effects.remove(place);
  }
  await effects.remove(file);
}

const prunedFolders = oncePer((_run: Effects) => new Set<string>());

/**
 * Writes an entry: a text, or the parts of one that would take much memory as a whole. The first write of a run to a folder
 * prunes it: entries written longest ago are removed.
 */
export async function writeCache(
  kind: CacheKind,
  key: string,
  text: string | readonly string[],
  effects: Effects,
): Promise<void> {
  const file = cacheFile(kind, key);
  const parts = typeof text === 'string' ? [text] : text;
  const content = [checksumLine(file, parts), ...parts];
  await effects.write(file, content).catch(async () => {
    await clearPlace(file, effects);
    await effects.write(file, content);
  });
  const folder = file.slice(0, file.lastIndexOf('/'));
  const pruned = prunedFolders(effects);
  if (pruned.has(folder)) return;
  pruned.add(folder);
  await effects.prune(folder, cacheKinds[kind].limit);
}
