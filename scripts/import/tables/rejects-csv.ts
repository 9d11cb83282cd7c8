/**
 * Writes the links that are not taken as a table that can be corrected and imported without losing what the file says of
 * them.
 */
import { spreadsheetMark } from '../../analysis/index.ts';
import type { LinkDetails, Reject } from '../imported-map.ts';

/** A cell of a field: `yes` for `true`; empty where the link does not have it. */
const toText = (value: string | true | undefined) => (value === true ? 'yes' : (value ?? ''));

const detail =
  (field: Exclude<keyof LinkDetails, 'implied' | 'start'>) =>
  ({ details }: Reject) =>
    toText(details?.[field]);

/** Columns that `import` reads. */
const read: Readonly<Record<string, (reject: Reject) => string>> = {
  from: ({ cells }) => cells[0],
  to: ({ cells }) => cells[1],
  polarity: ({ cells }) => cells[2],
  quote: ({ cells }) => cells[3],
};

/** Further columns that `import` reads, written where a reject has a value. */
const optional: typeof read = {
  direction: ({ direction = '' }) => direction,
  prefix: detail('prefix'),
  suffix: detail('suffix'),
  cue: detail('cue'),
  cue_prefix: detail('cuePrefix'),
  cue_suffix: detail('cueSuffix'),
  confidence: ({ details }) => (details?.implied ? 'implied' : ''),
  holder: detail('holder'),
  low_pole: detail('lowPole'),
  denied: detail('denied'),
  denied_by: detail('deniedBy'),
  conditional: detail('conditional'),
  note: detail('note'),
};

/** Columns that say why a link is not taken. */
const reasons: typeof read = {
  place: ({ place }) => place,
  code: ({ code }) => code,
  reason: ({ reason }) => reason,
  found: ({ actual = '' }) => actual,
  expected: ({ expected = '' }) => expected,
};

/** Names of the columns that say why a link is not taken: an import of the corrected table passes over them. */
export const reasonColumns: readonly string[] = Object.keys(reasons);

const toCell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The rejects of each link, in their order: a link may have several reasons. */
export const rejectsByLink = (rejects: readonly Reject[]): Reject[][] => [
  ...Map.groupBy(rejects, (r) => r.cells).values(),
];

/** A table of links that are rejected, in their order, with all reasons of each, for a spreadsheet. */
export function toRejectsCsv(rejects: readonly Reject[]): string {
  const used = Object.entries(optional).filter(([, cell]) => rejects.some((r) => cell(r) !== ''));
  const columns = [...Object.entries(read), ...used, ...Object.entries(reasons)];
  const rows = rejectsByLink(rejects).map((all) =>
    columns.map(([, cell]) => toCell([...new Set(all.map(cell))].filter((text) => text !== '').join('; '))).join(','),
  );
  return `${spreadsheetMark}${[columns.map(([name]) => name).join(','), ...rows].join('\n')}\n`;
}
