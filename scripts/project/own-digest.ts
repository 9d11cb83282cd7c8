/** The digest of the tools, part of every stamp and of most cache keys. */
import { digestTools } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';

const digests = new WeakMap<Effects, Promise<string>>();

/** Digest of the tools, computed once a run. */
export function ownDigest(effects: Effects): Promise<string> {
  const digest = digests.get(effects) ?? digestTools(effects);
  digests.set(effects, digest);
  return digest;
}
