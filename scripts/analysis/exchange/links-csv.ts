/** A table of links, coded here or elsewhere: `from,to,polarity` and optional `quote,source` (RFC 4180). */
import { type Checked, type Diagnostic, diagnose, nearestName } from '../../diagnostics/index.ts';
import type { Model, Polarity } from '../../model/index.ts';
import { linkId } from '../../model/index.ts';
import type { SignedGraph } from '../graph.ts';

const columns = ['from', 'to', 'polarity', 'quote', 'source'] as const;
type Column = (typeof columns)[number];

/** Other names of the columns: Kumu's `Type`, Causal Map's `from_label`, `to_label` and `source_id`, and plain words. */
const synonyms: ReadonlyMap<string, Column> = new Map([
  ['cause', 'from'],
  ['from_label', 'from'],
  ['effect', 'to'],
  ['to_label', 'to'],
  ['sign', 'polarity'],
  ['connection type', 'polarity'],
  ['type', 'polarity'],
  ['source_id', 'source'],
]);

const polarities: ReadonlyMap<string, Polarity> = new Map([
  ['+', '+'],
  ['positive', '+'],
  ['plus', '+'],
  ['-', '-'],
  ['−', '-'],
  ['–', '-'],
  ['negative', '-'],
  ['minus', '-'],
  ['?', '?'],
  ['unclear', '?'],
  ['unknown', '?'],
]);

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table with the line each begins on; a quoted cell may hold separators, doubled quotes and line breaks. */
function parseRows(text: string, separator: string): { rows: Row[]; openQuote: number | undefined } {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quoted: number | undefined;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((c) => c.trim() !== '')) rows.push({ line: rowLine, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] as string;
    if (c === '\n') line += 1;
    if (quoted !== undefined) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = undefined;
    } else if (c === '"' && cell.trim() === '') {
      quoted = line;
      cell = '';
    } else if (c === separator) {
      cells.push(cell);
      cell = '';
    } else if (c === '\n') {
      endRow();
      rowLine = line;
    } else if (c !== '\r') cell += c;
  }
  endRow();
  return { rows, openQuote: quoted };
}

/** The names of the columns; another tool's name counts only where ours does not stand. */
function columnsOf(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  return names.map((name) => {
    const column = synonyms.get(name);
    return column === undefined || names.includes(column) ? name : column;
  });
}

/** The graph of a table of links; every fault by its line. Names of factors are their ids; equal links are gathered. */
export function parseLinksCsv(text: string, file: string): Checked<SignedGraph> {
  const body = text.replace(/^\uFEFF/u, '');
  const head = body.slice(0, body.indexOf('\n') === -1 ? undefined : body.indexOf('\n'));
  const separator = [',', ';', '\t'].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  const { rows, openQuote } = parseRows(body, separator);
  const faults: Diagnostic[] = [];
  if (openQuote !== undefined)
    faults.push(diagnose('E_LINKS_SYNTAX', { file, path: `line ${openQuote}` }, 'A quoted cell is not closed.'));
  const header = columnsOf(rows[0]?.cells ?? []);
  for (const column of ['from', 'to', 'polarity'])
    if (!header.includes(column)) {
      const near = nearestName(column, header);
      const expected = `${column}${near ? `; the nearest is ${near}` : ''}`;
      const detail = { actual: header.join(','), expected };
      faults.push(diagnose('E_LINKS_HEADER', { file, path: 'line 1' }, `The column \`${column}\` is missing.`, detail));
    }
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const at = (row: Row, column: Column) => (row.cells[header.indexOf(column)] ?? '').trim();
  const ids = new Map<string, string>();
  const links = new Map<string, SignedGraph['links'][number]>();
  for (const row of rows.slice(1)) {
    const place = { file, path: `line ${row.line}` };
    const from = at(row, 'from');
    const to = at(row, 'to');
    const polarity = polarities.get(at(row, 'polarity').toLowerCase());
    if (from === '' || to === '')
      faults.push(diagnose('E_LINKS_FACTOR', place, `The cell \`${from === '' ? 'from' : 'to'}\` is empty.`));
    if (polarity === undefined) {
      const detail = { actual: at(row, 'polarity'), expected: '+ | - | ?' };
      faults.push(diagnose('E_LINKS_POLARITY', place, 'The polarity is not one of the known ones.', detail));
      continue;
    }
    for (const name of [from, to]) ids.set(name, name);
    const id = linkId(from, to, polarity);
    if (!links.has(id)) links.set(id, { id, from, to, polarity, claims: [] });
  }
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const factors = [...ids.keys()].map((id) => ({ id, label: id }));
  return { ok: true, value: { factors, links: [...links.values()] }, diagnostics: [] };
}

const csvCell = (text: string) => (/[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The links of a graph as CSV, one row for each assertion; `quote` is the cue, `source` the claim. */
export function toLinksCsv(graph: SignedGraph, model?: Model): string {
  const coded = new Map(model?.links.map((l) => [l.id, l.assertions]));
  const rows = graph.links.flatMap((link) => {
    const assertions = coded.get(link.id)?.filter((a) => link.claims.includes(a.claim));
    const cues = (assertions ?? []).map((a) => [a.cue.exact.replace(/\s+/gu, ' '), a.claim]);
    return (cues.length > 0 ? cues : [['', '']]).map((rest) => [link.from, link.to, link.polarity, ...rest]);
  });
  return `${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\n')}\n`;
}
