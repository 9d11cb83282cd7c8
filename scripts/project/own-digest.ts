/** The digest of the tools, part of every stamp and of most cache keys. */
import { digestTools } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';
import { oncePer } from '../once-per.ts';

/** Digest of the tools, computed once a run. */
export const ownDigest: (effects: Effects) => Promise<string> = oncePer(digestTools);
