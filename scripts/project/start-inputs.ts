/** What decides everything that `start` makes of a deck, so that a start with nothing changed need not even check it. */
import path from 'node:path';
import { digestOf } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';

/** What a module of data must not do for its files alone to decide it. */
const outward = /\bfrom 'node:|\b(?:import|require|fetch)\(|\bprocess\.|\bDate\b\s*[.(]|\bMath\.random\b|\bnew Date\b/u;

function isDecidedByFiles(file: string, text: string): boolean {
  if (outward.test(text)) return false;
  return [...text.matchAll(/\bfrom\s+['"](\.[^'"]*)['"]/gu)].every(([, to]) =>
    /^(?:data|scripts)\//u.test(path.posix.join(path.posix.dirname(file), to as string)),
  );
}

/**
 * Digest of the tools, all data and the browser chosen; `undefined` where the data may depend on something else, such as
 * the clock or a file outside data/.
 */
export async function digestData(
  tools: string,
  choice: string | undefined,
  effects: Effects,
): Promise<string | undefined> {
  const data = await effects.digests('data', (name) => name.startsWith('.'));
  for (const file of data.keys()) {
    if (!/\.[cm]?[jt]s$/u.test(file)) continue;
    if (!isDecidedByFiles(file, (await effects.readText(file)) ?? '')) return undefined;
  }
  return digestOf(tools, [...data], choice ?? '');
}

/** The same with the slides as they stand, which may be changed by hand. */
export async function digestStart(data: string, effects: Effects): Promise<string> {
  return digestOf(data, [...(await effects.digests('slides', (name) => name.startsWith('.')))]);
}
