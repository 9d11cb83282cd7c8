/** The columns of tables of links: their names in programs, and which of them has the signs. */
import { isSignPair, parseNumber, parseSign } from '../parse-sign.ts';
import { cellAt, findColumn, headerOf, type Row, type Table } from '../table.ts';

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
export function mayBeCounts(name: string, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return countNames.includes(name.toLowerCase()) && filled.every((cell) => (parseNumber(cell) ?? -1) >= 0);
}

/** Positions of the columns of a table of links; -1 for a column that it does not have. */
export type Columns = Readonly<Record<keyof typeof names | 'polarity' | 'fromLabel' | 'toLabel', number>>;

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

/** Whether a column has a sign in one of its cells. */
const holdsSigns = (name: string, cells: readonly string[], hasPairs: boolean): boolean =>
  !mayBeCounts(name, cells) && cells.some((cell) => parseSign(cell, hasPairs) !== undefined);

/** Whether a table of links has a sign. */
export function hasSigns(table: Table): boolean {
  const header = headerOf(table);
  const body = table.rows.slice(1);
  const { polarity, hasPairs } = findColumns(header, body);
  const cells = body.map((row) => cellAt(row, polarity));
  return polarity !== -1 && holdsSigns(header[polarity]!, cells, hasPairs);
}

/** Whether a cell says that links have a direction, as Kumu and Gephi write it. */
const isDirection = (cell: string) => /^(?:directed|undirected|mutual)$/iu.test(cell.trim());

/** Position of the column of signs: the first that has one; else the first whose name fits, and -1 without such a name. */
function findSigns(header: readonly string[], body: readonly Row[], hasPairs: boolean): number {
  const found = signNames.map((name) => ({ name, at: findColumn(header, [name]) })).filter(({ at }) => at !== -1);
  const signed = found.find(({ name, at }) =>
    holdsSigns(
      name,
      body.map((row) => cellAt(row, at)),
      hasPairs,
    ),
  );
  const named = found.filter(({ at }) => !body.every((row) => isDirection(cellAt(row, at))));
  return (signed ?? named[0] ?? found[0])?.at ?? -1;
}

/** Positions of the labels beside the ends of links, in a table of Claimdeck. */
function labelsOf(header: readonly string[], { from, to }: { from: number; to: number }) {
  const [cause, effect] = [findColumn(header, ['cause']), findColumn(header, ['effect'])];
  return { fromLabel: cause === from ? -1 : cause, toLabel: effect === to ? -1 : effect };
}

/** The columns of a table of links, by its header and its other rows. */
export function findColumns(
  header: readonly string[],
  body: readonly Row[],
): Columns & {
  /** Whether signs are pairs, of the cause and of the effect, as Kumu writes them. */
  readonly hasPairs: boolean;
} {
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
