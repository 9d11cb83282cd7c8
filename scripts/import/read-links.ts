/** Reads tables with a link in each row, such as those of Kumu, Gephi, Causal Map and spreadsheets. */
import { type Diagnostic, DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import { chooseMap } from './choose-map.ts';
import { emptyMap, type ImportedLink, type ImportedMap, type ReadOptions, type Reject } from './imported-map.ts';
import { isSignPair, parseNumber, parseSign, type Sign } from './parse-sign.ts';
import { cellAt, findColumn, headerOf, type Row, type Table } from './table.ts';

/** Names of the columns in lower case, the best first; `_` counts as a space. */
const names = {
  from: ['from label', 'from', 'cause', 'from name', 'concept from', 'source'],
  to: ['to label', 'to', 'effect', 'to name', 'concept to', 'target'],
  quote: ['quote', 'quotation', 'excerpt', 'selected text', 'evidence'],
  direction: ['direction', 'edge direction'],
  holder: ['attributedto', 'attributed to', 'holder', 'speaker'],
  denied: ['denied'],
  deniedBy: ['denied by', 'deniedby'],
  conditional: ['conditional'],
  note: ['note', 'notes', 'memo', 'comment', 'description'],
  lowPole: ['lowpole', 'low pole'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  passage: ['passage', 'statement id', 'source id'],
  start: ['start'],
  cue: ['cue'],
  cuePrefix: ['cue prefix'],
  cueSuffix: ['cue suffix'],
  confidence: ['confidence'],
} as const;

/** Columns of signs, the best first. */
const signNames = [
  'polarity',
  'sign',
  'coding sign',
  'edge value',
  'connection type',
  'type',
  'relation',
  'weight',
  'value',
  'label',
];

/** Columns whose numbers may be counts: they are signs only if one of them is below 0. */
const countNames = ['weight', 'value', 'label'];

/** Whether the cells of a column may be counts. */
function mayBeCounts(name: string, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return countNames.includes(name.toLowerCase()) && filled.every((cell) => (parseNumber(cell) ?? -1) >= 0);
}

/** Positions of the columns of a table of links; -1 for a column that it does not have. */
type Columns = Readonly<Record<keyof typeof names | 'polarity' | 'fromLabel' | 'toLabel', number>>;

/** Positions of columns; of `source` and `target`, which may have other meanings, both or none are ends of links. */
function findEnds(header: readonly string[]): { from: number; to: number } {
  const own = { from: findColumn(header, names.from.slice(0, -1)), to: findColumn(header, names.to.slice(0, -1)) };
  const pair = { from: findColumn(header, ['source']), to: findColumn(header, ['target']) };
  return own.from === -1 && own.to === -1 && pair.from !== -1 && pair.to !== -1 ? pair : own;
}

/** Whether a table has the columns of links. */
export function isLinkTable(table: Table): boolean {
  const { from, to } = findEnds(headerOf(table));
  return from !== -1 && to !== -1;
}

/** Whether a table of links has a sign. */
export function hasSigns(table: Table): boolean {
  const header = headerOf(table);
  const body = table.rows.slice(1);
  const { polarity, hasPairs } = findColumns(header, body);
  if (polarity === -1) return false;
  const cells = body.map((row) => cellAt(row, polarity));
  return !mayBeCounts(header[polarity]!, cells) && cells.some((cell) => parseSign(cell, hasPairs) !== undefined);
}

/** Whether a cell says that links have a direction, as Kumu and Gephi write it. */
const isDirection = (cell: string) => /^(?:directed|undirected|mutual)$/iu.test(cell.trim());

/** Position of the column of signs: the first that has one; else the first whose name fits, and -1 without such a name. */
function findSigns(header: readonly string[], body: readonly Row[], hasPairs: boolean): number {
  const found = signNames.map((name) => ({ name, at: findColumn(header, [name]) })).filter(({ at }) => at !== -1);
  const hasSigns = ({ name, at }: (typeof found)[number]) => {
    const cells = body.map((row) => cellAt(row, at));
    return !mayBeCounts(name, cells) && cells.some((cell) => parseSign(cell, hasPairs) !== undefined);
  };
  const named = found.filter(({ at }) => !body.every((row) => isDirection(cellAt(row, at))));
  return (found.find(hasSigns) ?? named[0] ?? found[0])?.at ?? -1;
}

/** Positions of the labels beside the ends of links, in a table of Claimdeck. */
function labelsOf(header: readonly string[], { from, to }: { from: number; to: number }) {
  const [cause, effect] = [findColumn(header, ['cause']), findColumn(header, ['effect'])];
  return { fromLabel: cause === from ? -1 : cause, toLabel: effect === to ? -1 : effect };
}

function findColumns(header: readonly string[], body: readonly Row[]): Columns & { readonly hasPairs: boolean } {
  const roles = Object.keys(names) as (keyof typeof names)[];
  const found = Object.fromEntries(roles.map((role) => [role, findColumn(header, names[role])]));
  const own = found as Record<keyof typeof names, number>;
  // Gephi has the direction in `Type`.
  const type = findColumn(header, ['type']);
  const hasDirections = type !== -1 && body.length > 0 && body.every((row) => isDirection(cellAt(row, type)));
  const signs = signNames.map((name) => findColumn(header, [name])).filter((column) => column !== -1);
  const isPaired = (row: Row) => signs.some((column) => isSignPair(cellAt(row, column)));
  const hasPairs = findColumn(header, ['direction']) !== -1 || body.some(isPaired);
  // In a table of Claimdeck, `quote` is the cue, and `evidence` the quote.
  const evidence = findColumn(header, ['evidence']);
  const isCoded = evidence !== -1 && findColumn(header, ['quote']) !== -1;
  const ends = findEnds(header);
  return {
    ...own,
    ...(isCoded ? { quote: evidence, cue: own.quote } : {}),
    ...ends,
    ...labelsOf(header, ends),
    direction: hasDirections ? type : own.direction,
    polarity: findSigns(header, body, hasPairs),
    hasPairs,
  };
}

/** E_LINKS_HEADER for each required column that is missing; the header as it stands. */
function checkHeader({ file, rows }: Table, header: readonly string[], columns: Columns): Diagnostic[] {
  const missing = (['from', 'to', 'polarity'] as const).filter((column) => columns[column] === -1);
  return missing.map((column) => {
    const nearest = nearestName(column, header);
    const place = { file, path: rows[0]?.place ?? 'line 1' };
    return diagnose('E_LINKS_HEADER', place, `Column \`${column}\` is missing.`, {
      actual: header.join(','),
      expected: `${column}${nearest === undefined ? '' : `; the nearest is ${nearest}`}`,
    });
  });
}

/** Why a row is no link, as rejects; empty if it is one. */
function checkRow(row: Row, columns: Columns, header: readonly string[], sign: Sign | undefined): Reject[] {
  const [from, to, cell, quote] = (['from', 'to', 'polarity', 'quote'] as const).map((c) => cellAt(row, columns[c]));
  const cells = [from!, to!, cell!, quote!] as const;
  const direction = cellAt(row, columns.direction).toLowerCase();
  const rejects: Reject[] = [];
  const reject = (code: Reject['code'], reason: string, detail: Pick<Reject, 'actual' | 'expected'> = {}) =>
    rejects.push({ place: row.place, code, reason, ...detail, cells });
  if (from === '' && to === '') {
    reject('E_LINKS_FACTOR', 'There is neither a cause nor an effect.', cell === '' ? {} : { actual: cell! });
    return rejects;
  }
  if (from === '' || to === '') reject('E_LINKS_FACTOR', `Cell \`${from === '' ? 'from' : 'to'}\` is empty.`);
  if (sign === undefined) {
    const column = header[columns.polarity];
    const isCount = parseNumber(cell!) !== undefined;
    const why = isCount
      ? `No number of column \`${column}\` is below 0: they may be counts.`
      : `No sign in column \`${column}\`.`;
    reject('E_LINKS_POLARITY', why, { actual: cell!, expected: '+ | - | ?' });
  }
  if (!['', 'directed', 'mutual'].includes(direction))
    reject('E_LINKS_DIRECTION', 'The link has no direction.', { actual: direction, expected: 'directed | mutual' });
  return rejects;
}

const isYes = (cell: string) => /^(?:true|yes|1|x)$/iu.test(cell);

/** A cell that says yes or no, or yes in words of the quote; `undefined` for no. */
const wordsOrYes = (cell: string): string | true | undefined =>
  /^(?:false|no|0|)$/iu.test(cell) ? undefined : isYes(cell) || cell;

/** The links of a row: two of a mutual one. */
function linksOf(row: Row, columns: Columns, sign: Sign): ImportedLink[] {
  const [from, to] = [cellAt(row, columns.from), cellAt(row, columns.to)];
  const textAt = (column: keyof Columns) => cellAt(row, columns[column]) || undefined;
  const link: ImportedLink = {
    ...{ from, to, place: row.place, ...sign },
    ...{ quote: textAt('quote'), prefix: textAt('prefix'), suffix: textAt('suffix'), passage: textAt('passage') },
    ...{ cue: textAt('cue'), cuePrefix: textAt('cuePrefix'), cueSuffix: textAt('cueSuffix') },
    ...{ holder: textAt('holder'), deniedBy: textAt('deniedBy'), note: textAt('note') },
    conditional: wordsOrYes(cellAt(row, columns.conditional)),
    start: parseNumber(cellAt(row, columns.start)),
    ...(cellAt(row, columns.confidence) === 'implied' ? { implied: true } : {}),
    ...(isYes(cellAt(row, columns.denied)) ? { denied: true } : {}),
    lowPole: wordsOrYes(cellAt(row, columns.lowPole)) ?? sign.lowPole,
  };
  const isMutual = cellAt(row, columns.direction).toLowerCase() === 'mutual';
  return isMutual ? [link, { ...link, from: to, to: from, lowPole: undefined }] : [link];
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
  const isCounts = mayBeCounts(header[column]!, cells);
  const rejects: Reject[] = [];
  const links: ImportedLink[] = [];
  body.forEach((row, i) => {
    const sign = isCounts ? undefined : parseSign(cells[i]!, hasPairs);
    const faultsOfRow = checkRow(row, columns, header, sign);
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
    leftOut: header.filter((_, i) => !taken.has(i) && body.some((row) => cellAt(row, i) !== '')),
    remarks: [],
  };
}
