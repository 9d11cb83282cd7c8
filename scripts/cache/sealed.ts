/** Files with a checksum in their first line: the lower layer of the cache store. */
import { createHash } from 'node:crypto';
import { DiagnosticError } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

const checksum = (text: string) => createHash('sha256').update(text).digest('hex');

/** The text of a file's content; `undefined` if the content is missing, cut or changed. */
export function unseal(content: string | undefined): string | undefined {
  if (content === undefined) return undefined;
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return end !== -1 && content.slice(0, end) === checksum(text) ? text : undefined;
}

/** Codes of errors where a file is in the place of a folder, or a folder in the place of a file. */
const wrongKind = ['ENOTDIR', 'EISDIR', 'EEXIST'];

/** `undefined` for an error of the wrong kind of place. @throws any other error */
function undefinedIfWrongKind(error: unknown): undefined {
  if (!wrongKind.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
}

/** `undefined` for an error of a damaged file: it is no UTF-8, or something else is in its place. @throws any other error */
const undefinedIfDamaged = (error: unknown) =>
  error instanceof DiagnosticError ? undefined : undefinedIfWrongKind(error);

/** The text that `writeSealed` wrote to this file; `undefined` if it is missing, cut or changed. */
export const readSealed = async (file: string, effects: Effects): Promise<string | undefined> =>
  unseal(await effects.readText(file).catch(undefinedIfDamaged));

/** Writes a text with its checksum. `file` is POSIX and relative to the root. A file in the place of its folder is removed. */
export async function writeSealed(file: string, text: string, effects: Effects): Promise<void> {
  const content = `${checksum(text)}\n${text}`;
  try {
    await effects.write(file, content);
  } catch (error) {
    undefinedIfWrongKind(error);
    const parts = file.split('/');
    for (const i of parts.keys()) {
      const place = parts.slice(0, i).join('/');
      // A file has a digest of its own; a folder whose entries are skipped has none.
      if (i > 0 && (await effects.digests(place, () => true)).has(place)) await effects.remove(place);
    }
    await effects.remove(file);
    await effects.write(file, content);
  }
}
