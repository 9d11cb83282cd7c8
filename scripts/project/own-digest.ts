import { digestTools } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';

const digests = new WeakMap<Effects, Promise<string>>();

/** Digest of Claimdeck itself, reckoned once a run: it does not change while it runs. */
export function ownDigest(effects: Effects): Promise<string> {
  const digest = digests.get(effects) ?? digestTools(effects);
  digests.set(effects, digest);
  return digest;
}
