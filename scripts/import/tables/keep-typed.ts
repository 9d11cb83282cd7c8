/** Keeps what a person typed into a table of rejects when the map is imported again. */
import { defined } from '../../defined.ts';
import { foldSpace, type Polarity } from '../../model/index.ts';
import { parseCsv } from '../decode/parse-csv.ts';
import type { LinkDetails, Reject, TextFile } from '../imported-map.ts';
import { parseSign } from '../parse-sign.ts';
import { cellAt, findColumn, headerOf, type Table } from '../table.ts';
import { findColumns } from './link-columns.ts';
import { detailsOf } from './read-links.ts';
import { rejectsByLink } from './rejects-csv.ts';

interface FormerRow extends Pick<Reject, 'cells'> {
  /** Its sign, if it has one that can be read. */
  readonly sign: Polarity | undefined;
  /** Its direction; empty without one. */
  readonly direction: string;
  readonly details: LinkDetails;
  /** Where and why the link was left out; several codes and reasons are joined. */
  readonly why: Pick<Reject, 'place' | 'code' | 'reason' | 'actual' | 'expected'>;
}

function rowsOf(table: Table): FormerRow[] {
  const header = headerOf(table);
  const body = table.rows.slice(1);
  const { hasPairs, ...columns } = findColumns(header, body);
  const [place, code, reason, found, expected] = ['place', 'code', 'reason', 'found', 'expected'].map((name) =>
    findColumn(header, [name]),
  );
  return body.map((row) => {
    const [from, to, sign, quote] = (['from', 'to', 'polarity', 'quote'] as const).map((c) => cellAt(row, columns[c]));
    return {
      cells: [from!, to!, sign!, quote!],
      sign: parseSign(sign!, hasPairs)?.polarity,
      direction: cellAt(row, columns.direction),
      details: detailsOf(row, columns),
      why: {
        place: cellAt(row, place!),
        code: cellAt(row, code!) as Reject['code'],
        reason: cellAt(row, reason!),
        actual: cellAt(row, found!) || undefined,
        expected: cellAt(row, expected!) || undefined,
      },
    };
  });
}

/** The rejects of a link, with the cells that its former row fills where the file has nothing that can be read. */
function fillLink(reasons: readonly Reject[], row: FormerRow): readonly Reject[] {
  const [{ cells, details = {}, direction = '' }] = reasons as readonly [Reject];
  const [from, to, ownSign, ownQuote] = cells;
  const [, , formerSign, quote] = row.cells;
  if (ownQuote !== '' && foldSpace(ownQuote) !== foldSpace(quote)) return reasons;
  // A table of rejects has no direction of a link whose direction was read.
  const isDirected = ['', 'directed', 'mutual'].includes(row.direction);
  // The row has its own answer where the file has none that can be read.
  const hadDenied = typeof details.denied === 'string' && row.why.code.includes('E_LINKS_DENIED');
  // Why the row was left out no longer holds where the file has got the sign or the direction that it lacked.
  const isOfQuote = !row.why.code.startsWith('E_LINKS_');
  const isMended = ({ code }: Reject) =>
    (code === 'E_LINKS_POLARITY' && row.sign !== undefined) ||
    (code === 'E_LINKS_DIRECTION' && isDirected) ||
    (code === 'E_LINKS_DENIED' && hadDenied && typeof row.details.denied !== 'string') ||
    (code === 'W_IMPORT_LEFT_OUT' && quote !== '' && isOfQuote);
  const left = reasons.filter((reject) => !isMended(reject));
  const filled = {
    cells: [from, to, row.sign === undefined ? ownSign : formerSign, quote] as const,
    details: { ...row.details, ...defined({ ...details, denied: hadDenied ? undefined : details.denied }) },
    direction: isDirected && direction !== 'mutual' ? row.direction : direction,
  };
  const { place, file } = reasons[0]!;
  return (left.length > 0 ? left : [{ ...row.why, place, file }]).map((reject) => ({ ...reject, ...filled }));
}

/** Ids of factors by their names. */
export interface IdsOf {
  /** In the map that is imported. */
  readonly now: (name: string) => string;
  /** In the table of rejects, which has the labels before this import. */
  readonly former: (name: string) => string;
}

/** The rejects of an import, and those of the last one. */
export interface KeptRejects {
  /** Of this import, with what was typed into the table of the last one. */
  readonly rejects: readonly Reject[];
  /** Rows of that table whose links this import has not. */
  readonly others: readonly Reject[];
}

/**
 * The rejects of an import with what was typed into the table of the last one: a row is that of a link with the same ends
 * and sign, or with the same ends where one of the two has no sign. What the file says of a link stays.
 */
export async function keepTyped(rejects: readonly Reject[], table: TextFile, idsOf: IdsOf): Promise<KeptRejects> {
  const endsOf = ({ cells: [from, to] }: Pick<Reject, 'cells'>, idOf: IdsOf['now']) => `${idOf(from)} > ${idOf(to)}`;
  const rows = Map.groupBy(rowsOf(await parseCsv(table)), (row) => endsOf(row, idsOf.former));
  const kept = rejectsByLink(rejects).flatMap((reasons) => {
    const [first] = reasons as [Reject];
    const candidates = rows.get(endsOf(first, idsOf.now)) ?? [];
    const hasNone = reasons.some(({ code }) => code === 'E_LINKS_POLARITY');
    const sign = hasNone ? undefined : parseSign(first.cells[2], true)?.polarity;
    const row =
      candidates.find((r) => r.sign === sign) ?? candidates.find((r) => r.sign === undefined || sign === undefined);
    if (!row) return reasons;
    candidates.splice(candidates.indexOf(row), 1);
    return fillLink(reasons, row);
  });
  const others = [...rows.values()].flat().map(({ why, cells, details, direction }) => ({
    ...why,
    ...{ cells, details, direction },
  }));
  return { rejects: kept, others };
}
