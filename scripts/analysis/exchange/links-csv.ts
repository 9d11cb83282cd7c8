/** Reads and writes tables of links: columns `from,to,polarity`, optional `quote,source`. */
import { alikeKey, type Checked, type Diagnostic, diagnose, nearestName } from '../../diagnostics/index.ts';
import type { Model, Polarity } from '../../model/index.ts';
import { linkId } from '../../model/index.ts';
import type { GraphLink, SignedGraph } from '../graph.ts';

const columns = ['from', 'to', 'polarity', 'quote', 'source'] as const;
type Column = (typeof columns)[number];

/** Other names of the columns, in lower case: those of Kumu (`Type`), of Causal Map (`from_label`) and plain words. */
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
  /** Line on which the row begins, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface Table {
  /** Rows before the first syntax error, without those whose cells are all empty. */
  readonly rows: readonly Row[];
  /** Line on which the broken row begins, and what is wrong with it. */
  readonly error?: { readonly line: number; readonly message: string };
}

/** The separator that occurs most often in the header. */
function findSeparator(text: string): string {
  const header = text.split(/\r\n|\n|\r/u, 1)[0] ?? '';
  return [',', ';', '\t'].reduce((a, b) => (header.split(b).length > header.split(a).length ? b : a));
}

/** The rows of a table, each with its line. @see https://www.rfc-editor.org/rfc/rfc4180 */
async function parseTable(text: string): Promise<Table> {
  // Loaded on demand: it takes 6 ms of CPU time, and few runs read a table.
  const { CsvError, parse } = await import('csv-parse/sync');
  const bytes = Buffer.from(text);
  const rows: Row[] = [];
  let line = 1;
  let offset = 0;
  try {
    parse(bytes, {
      bom: true,
      delimiter: findSeparator(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      on_record(cells: string[], { bytes: end }) {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
        // csv-parse 7.0.3 counts CRLF in a quoted cell as two lines, so its own line numbers are of no use.
        line += bytes.toString('utf8', offset, end).match(/\r\n|\n|\r/gu)?.length ?? 0;
        offset = end;
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    return { rows, error: { line, message: isOpen ? 'A quoted cell is not closed.' : 'Text follows a quoted cell.' } };
  }
}

/** Names of the columns in lower case. A synonym is replaced unless the column itself is there. */
function namesOf(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  return names.map((name) => {
    const column = synonyms.get(name);
    return column === undefined || names.includes(column) ? name : column;
  });
}

/** E_LINKS_HEADER for each required column that is missing. */
function checkHeader(header: readonly string[], file: string, line: number): Diagnostic[] {
  const missing = (['from', 'to', 'polarity'] as const).filter((column) => !header.includes(column));
  return missing.map((column) => {
    const nearest = nearestName(column, header);
    return diagnose('E_LINKS_HEADER', { file, path: `line ${line}` }, `Column \`${column}\` is missing.`, {
      actual: header.join(','),
      expected: `${column}${nearest === undefined ? '' : `; the nearest is ${nearest}`}`,
    });
  });
}

/**
 * The graph of a table of links, in its order, or every fault with its line. A factor's name is its id and label. Rows
 * with the same cause, effect and polarity are one link.
 */
export async function parseLinksCsv(text: string, file: string): Promise<Checked<SignedGraph>> {
  const { rows, error } = await parseTable(text);
  const [head, ...body] = rows;
  const header = namesOf(head?.cells ?? []);
  const faults = checkHeader(header, file, head?.line ?? 1);
  if (error) faults.unshift(diagnose('E_LINKS_SYNTAX', { file, path: `line ${error.line}` }, error.message));
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const cellOf = ({ cells }: Row, column: Column) => (cells[header.indexOf(column)] ?? '').trim();
  const names = new Set<string>();
  const links = new Map<string, GraphLink>();
  for (const row of body) {
    const place = { file, path: `line ${row.line}` };
    const from = cellOf(row, 'from');
    const to = cellOf(row, 'to');
    const sign = cellOf(row, 'polarity');
    const polarity = polarities.get(sign.toLowerCase());
    if (from === '' || to === '')
      faults.push(diagnose('E_LINKS_FACTOR', place, `Cell \`${from === '' ? 'from' : 'to'}\` is empty.`));
    if (polarity === undefined) {
      faults.push(diagnose('E_LINKS_POLARITY', place, 'Polarity not known.', { actual: sign, expected: '+ | - | ?' }));
      continue;
    }
    names.add(from).add(to);
    const id = linkId(from, to, polarity);
    if (!links.has(id)) links.set(id, { id, from, to, polarity, claims: [] });
  }
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const factors = [...names].map((name) => ({ id: name, label: name }));
  return { ok: true, value: { factors, links: [...links.values()] }, diagnostics: checkNames(names, file) };
}

/** W_NAMES_ALIKE for each name that looks like one before it. */
function checkNames(names: ReadonlySet<string>, file: string): Diagnostic[] {
  return [...Map.groupBy(names, alikeKey).values()].flatMap(([first, ...others]) =>
    others.map((actual) =>
      diagnose('W_NAMES_ALIKE', { file }, 'Two factors have names that look alike.', { actual, expected: first! }),
    ),
  );
}

const toCell = (text: string) => (/[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The links of a graph as CSV. With a model: a row for each assertion, `quote` the cue and `source` the claim's id. */
export function toLinksCsv(graph: SignedGraph, model?: Model): string {
  const coded = new Map(model?.links.map((l) => [l.id, l.assertions]));
  const rows = graph.links.flatMap((link) => {
    const assertions = coded.get(link.id)?.filter((a) => link.claims.includes(a.claim));
    const cues = (assertions ?? []).map((a) => [a.cue.exact.replace(/\s+/gu, ' '), a.claim]);
    return (cues.length > 0 ? cues : [['', '']]).map((rest) => [link.from, link.to, link.polarity, ...rest]);
  });
  return `${[columns, ...rows].map((row) => row.map(toCell).join(',')).join('\n')}\n`;
}
