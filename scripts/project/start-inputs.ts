/** Digests of everything that decides the outputs of `start`, so that a start with nothing changed loads no data. */
import { digestOf, ownDigest } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';

/** Digest of the tools, all data and the browser chosen. */
export async function digestData(tools: string, browser: string | undefined, effects: Effects): Promise<string> {
  const data = await effects.digests('data', (name) => name.startsWith('.'));
  return digestOf(tools, [...data], browser ?? '');
}

/** Digest of `data`, as from `digestData`, of the slides, which a user may edit, and of their records. */
export async function digestStart(data: string, effects: Effects): Promise<string> {
  const isSkipped = (name: string) => name.startsWith('.') && name !== '.generated';
  return digestOf(data, [...(await effects.digests('slides', isSkipped))]);
}

/** Digest of all that decides the page of a talk under `dev`: tools, data and slides. */
export const digestPage = async (effects: Effects): Promise<string> =>
  digestStart(await digestData(await ownDigest(effects), undefined, effects), effects);
