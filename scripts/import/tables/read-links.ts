/** Reads tables with a link in each row, such as those of Kumu, Gephi, Causal Map and spreadsheets. */
import { type Diagnostic, DiagnosticError, diagnose, nearestName } from '../../diagnostics/index.ts';
import {
  emptyMap,
  type ImportedLink,
  type ImportedMap,
  type LinkDetails,
  type ReadOptions,
  type Reject,
} from '../imported-map.ts';
import { parseNumber, parseSign, type Sign } from '../parse-sign.ts';
import { cellAt, headerOf, type Row, type Table } from '../table.ts';
import { chooseMap } from './choose-map.ts';
import { type Columns, findColumns, mayBeCounts } from './link-columns.ts';

/**
 * What spreadsheets show and save in place of a formula that they cannot compute, such as a name that begins with `=`: words
 * in the user's language, or a number in LibreOffice.
 */
const formulaError = /^(?:#N\/A|#NV|#DIV\/0!|#¿?\p{Lu}+[?!]|Err:\d{3})$/u;

/** E_LINKS_HEADER for each required column that is missing; the header as it stands. */
function checkHeader({ file, rows }: Table, header: readonly string[], columns: Columns): Diagnostic[] {
  const missing = (['from', 'to', 'polarity'] as const).filter((column) => columns[column] === -1);
  return missing.map((column) => {
    const nearest = nearestName(column, header.filter(Boolean));
    const place = { file, path: rows[0]?.place ?? 'line 1' };
    return diagnose('E_LINKS_HEADER', place, `Column \`${column}\` is missing.`, {
      actual: header.join(','),
      expected: `${column}${nearest === undefined ? '' : `; the nearest is ${nearest}`}`,
    });
  });
}

/** Yes, and TRUE as spreadsheets write it in the language of their user. */
const yes = /^(?:yes|y|1|x|true|wahr|vrai|verdadero|verdadeiro|vero|waar|ja|oui|s[ií]|예|是)$/iu;

/** No, and FALSE as spreadsheets write it in the language of their user. */
const no = /^(?:no|n|0|false|falsch|faux|falso|onwaar|nein|nee|non|아니[요오]|否|)$/iu;

/** A cell that says yes or no, or yes in words of the quote; `undefined` for no. */
const wordsOrYes = (cell: string): string | true | undefined => (no.test(cell) ? undefined : yes.test(cell) || cell);

/** What a row says of its link beside ends, sign and quote. */
export function detailsOf(row: Row, columns: Columns): LinkDetails {
  const textAt = (column: keyof Columns) => cellAt(row, columns[column]) || undefined;
  return {
    ...{ prefix: textAt('prefix'), suffix: textAt('suffix'), start: parseNumber(cellAt(row, columns.start)) },
    ...{ cue: textAt('cue'), cuePrefix: textAt('cuePrefix'), cueSuffix: textAt('cueSuffix') },
    ...{ holder: textAt('holder'), deniedBy: textAt('deniedBy'), note: textAt('note') },
    lowPole: wordsOrYes(cellAt(row, columns.lowPole)),
    conditional: wordsOrYes(cellAt(row, columns.conditional)),
    denied: wordsOrYes(cellAt(row, columns.denied)),
    ...(/^implied$/iu.test(cellAt(row, columns.confidence)) ? { implied: true } : {}),
  };
}

/** Why a row is no link, as rejects; empty if it is one. */
function checkRow(row: Row, columns: Columns, signPlace: string, sign: Sign | undefined): Reject[] {
  const [from, to, cell, quote] = (['from', 'to', 'polarity', 'quote'] as const).map((c) => cellAt(row, columns[c]));
  const cells = [from!, to!, cell!, quote!] as const;
  const direction = cellAt(row, columns.direction).toLowerCase();
  const details = detailsOf(row, columns);
  const rejects: Reject[] = [];
  const reject = (code: Reject['code'], reason: string, detail: Pick<Reject, 'actual' | 'expected'> = {}) =>
    rejects.push({ place: row.place, code, reason, ...detail, cells, details, direction });
  if (from === '' && to === '') {
    // Of a passage, this column has the codes that name no link.
    const expected = sign === undefined ? 'a code that names a link, such as Fear -> War (+)' : undefined;
    reject('E_LINKS_FACTOR', 'There is neither a cause nor an effect.', cell === '' ? {} : { actual: cell!, expected });
    return rejects;
  }
  if (from === '' || to === '') reject('E_LINKS_FACTOR', `Cell \`${from === '' ? 'from' : 'to'}\` is empty.`);
  const error = [from, to].find((name) => formulaError.test(name!));
  if (error !== undefined)
    reject('E_LINKS_FACTOR', 'A spreadsheet took the name for a formula.', { actual: error, expected: 'a name' });
  if (sign === undefined) {
    const isCount = parseNumber(cell!) !== undefined;
    const why = isCount ? `No number in ${signPlace} is below 0: they may be counts.` : `No sign in ${signPlace}.`;
    reject('E_LINKS_POLARITY', why, { actual: cell!, expected: '+ | - | ?' });
  }
  if (!['', 'directed', 'mutual'].includes(direction))
    reject('E_LINKS_DIRECTION', 'The link has no direction.', { actual: direction, expected: 'directed | mutual' });
  if (typeof details.denied === 'string')
    reject('E_LINKS_DENIED', 'Column `denied` says neither yes nor no.', {
      actual: details.denied,
      expected: 'yes | no',
    });
  return rejects;
}

/** The links of a row: two of a mutual one. */
function linksOf(row: Row, columns: Columns, sign: Sign): ImportedLink[] {
  const textAt = (column: keyof Columns) => cellAt(row, columns[column]) || undefined;
  const details = detailsOf(row, columns);
  const link: ImportedLink = {
    ...{ from: cellAt(row, columns.from), to: cellAt(row, columns.to), place: row.place },
    ...{ quote: textAt('quote'), passage: textAt('passage') },
    ...details,
    denied: details.denied === true || undefined,
    polarity: sign.polarity,
    lowPole: details.lowPole ?? sign.lowPole,
  };
  const isMutual = cellAt(row, columns.direction).toLowerCase() === 'mutual';
  return isMutual ? [link, { ...link, from: link.to, to: link.from, lowPole: undefined }] : [link];
}

/**
 * The links of a table, in its order. A name is that of a factor.
 * @throws DiagnosticError E_LINKS_HEADER, E_LINKS_MAPS
 */
export function readLinks(table: Table, options: ReadOptions): ImportedMap {
  const header = headerOf(table);
  const { rows: body, column: mapColumn } = chooseMap(table, options);
  const { hasPairs, ...columns } = findColumns(header, body);
  const faults = checkHeader(table, header, columns);
  if (faults.length > 0) throw new DiagnosticError(faults);
  const column = columns.polarity;
  const cells = body.map((row) => cellAt(row, column));
  const signPlace = table.signPlace ?? `column \`${header[column]}\``;
  const isCounts = mayBeCounts(header[column]!, cells);
  const rejects: Reject[] = [];
  const links: ImportedLink[] = [];
  body.forEach((row, i) => {
    const sign = isCounts ? undefined : parseSign(cells[i]!, hasPairs);
    const faultsOfRow = checkRow(row, columns, signPlace, sign);
    rejects.push(...faultsOfRow);
    if (faultsOfRow.length === 0) links.push(...linksOf(row, columns, sign!));
  });
  const labels = new Map(
    body.flatMap((row) =>
      (['from', 'to'] as const).map((end) => [cellAt(row, columns[end]), cellAt(row, columns[`${end}Label`])] as const),
    ),
  );
  const names = new Set(links.flatMap((l) => [l.from, l.to]));
  const taken = new Set([...Object.values(columns), mapColumn]);
  return {
    ...emptyMap,
    factors: [...names].map((name) => ({ name, label: labels.get(name) || name })),
    links,
    rejects,
    leftOut: header.filter((name, i) => name !== '' && !taken.has(i) && body.some((row) => cellAt(row, i) !== '')),
    remarks: [],
  };
}
