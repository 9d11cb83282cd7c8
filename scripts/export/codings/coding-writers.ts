/** The formats of other programs in which a coding is written. */
import { toCodingCsv, toCodingGraphml } from '../../analysis/index.ts';
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
