/** Digests of everything that decides the outputs of `start`, so that a start with nothing changed loads no data. */
import { digestOf } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';

/** Digest of the tools, all data and the browser chosen. */
export async function digestData(tools: string, browser: string | undefined, effects: Effects): Promise<string> {
  const data = await effects.digests('data', (name) => name.startsWith('.'));
  return digestOf(tools, [...data], browser ?? '');
}

/** Digest of `data`, which `digestData` gave, and of all slides, which may be edited by hand. */
export async function digestStart(data: string, effects: Effects): Promise<string> {
  return digestOf(data, [...(await effects.digests('slides', (name) => name.startsWith('.')))]);
}
