/** Ids of the parts of a drawing: `n3` is the third factor of the data, `e3` the third link. Pure. */
import type { Selection } from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';

/** Id of the factor at a 0-based position. */
export const nodeIdAt = (position: number): string => `n${position + 1}`;

/** Id of the link at a 0-based position. */
export const linkIdAt = (position: number): string => `e${position + 1}`;

/** The 0-based position of a factor among the factors, or of a link among the links. */
export const positionOf = (part: string): number => Number(part.slice(1)) - 1;

/** The link or factor of a part. */
export const partOf = (part: string, { factors, links }: Pick<ExplorerData, 'factors' | 'links'>): Selection =>
  part.startsWith('n')
    ? { kind: 'factor', id: factors[positionOf(part)]!.id }
    : { kind: 'link', id: links[positionOf(part)]!.id };
