/** Files with a checksum in their first line: the lower layer of the cache store. */
import { createHash } from 'node:crypto';
import type { Effects } from '../effects.ts';

const checksum = (text: string) => createHash('sha256').update(text).digest('hex');

/** The text of a file's content; `undefined` if the content is missing, cut or changed. */
export function unseal(content: string | undefined): string | undefined {
  if (content === undefined) return undefined;
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return end !== -1 && content.slice(0, end) === checksum(text) ? text : undefined;
}

/** The text that `writeSealed` wrote to this file; `undefined` if it is missing, cut or changed. */
export const readSealed = async (file: string, effects: Effects): Promise<string | undefined> =>
  unseal(await effects.readText(file));

/** Writes a text with its checksum. `file` is POSIX and relative to the root. */
export const writeSealed = (file: string, text: string, effects: Effects): Promise<void> =>
  effects.write(file, `${checksum(text)}\n${text}`);
