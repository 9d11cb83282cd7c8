/** Writes the links that are not taken as a table that can be corrected and imported. */
import type { Reject } from './imported-map.ts';

const columns = ['from', 'to', 'polarity', 'quote', 'place', 'code', 'reason', 'found', 'expected'] as const;

const toCell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A table of rejects, in their order. */
export function toRejectsCsv(rejects: readonly Reject[]): string {
  const rows = rejects.map(({ cells, place, code, reason, actual = '', expected = '' }) =>
    [...cells, place, code, reason, actual, expected].map(toCell).join(','),
  );
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}
