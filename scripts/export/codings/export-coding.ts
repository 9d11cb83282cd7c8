/** Writes the coding of a deck in the formats of other programs. */
import { toCodingCsv, toCodingGraphml } from '../../analysis/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { toCausalMap } from './causal-map.ts';
import { toKumu } from './kumu.ts';
import { toWebAnnotations } from './web-annotations.ts';
import { toXmile } from './xmile.ts';

/** The content of a file with the coding, by the name of the format. Same coding, same bytes. */
export const codingWriters = {
  csv: toCodingCsv,
  graphml: toCodingGraphml,
  kumu: toKumu,
  'causal-map': toCausalMap,
  annotations: toWebAnnotations,
  xmile: toXmile,
} as const satisfies Readonly<Record<string, (model: Model) => string | Uint8Array>>;

/** A format of codings. */
export type CodingFormat = keyof typeof codingWriters;

/** Writes a coding to a file, relative to the root. */
export const exportCoding = (model: Model, format: CodingFormat, out: string, effects: Effects): Promise<void> =>
  effects.write(out, codingWriters[format](model));
