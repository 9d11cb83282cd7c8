/**
 * Turns passages with codes into a table of links: annotations of web pages, and tables that programs for qualitative
 * analysis export. A code names a link, such as `Fear -> War (+)`.
 */
import { parseLinkText } from '../parse-link-text.ts';
import { cellAt, findColumn, headerOf, type Row, type Table } from '../table.ts';

/** A passage of a text with its codes. */
export interface CodedPassage {
  /** Place in the file. */
  readonly place: string;
  /** Codes, tags and notes. */
  readonly codes: readonly string[];
  /** The words of the passage. */
  readonly quote: string;
  /** Words before the passage. */
  readonly prefix?: string | undefined;
  /** Words after the passage. */
  readonly suffix?: string | undefined;
  /** Code point at which the passage begins, as far as the file says. */
  readonly start?: number | undefined;
  /** Id of the document of the passage. */
  readonly document?: string | undefined;
  /** Who gave the passage its codes, as far as the file says. */
  readonly coder?: string | undefined;
  /** Cells of further columns of a table of links, by column: what the annotator says of the links of the passage. */
  readonly details?: Readonly<Record<string, string>> | undefined;
}

const isLink = (text: string): boolean => parseLinkText(text) !== undefined;

/** The lines of some texts that have words. */
export const linesOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/\r?\n/u)).flatMap((line) => line.trim() || []);

const withoutLinks = (text: string): string =>
  text
    .split(/\r?\n/u)
    .filter((line) => !isLink(line))
    .join('\n')
    .trim();

/**
 * The codes of a passage and the note of its links. Lines of its text are links or remarks; those of comments are links only
 * where nothing else is one.
 */
export function readComment(codes: readonly string[], text: string, comments: readonly string[] = []) {
  const named = [...codes, ...linesOf([text])];
  const isNamed = named.some(isLink);
  const lines = isNamed ? named : [...named, ...linesOf(comments)];
  const notes = [withoutLinks(text), ...(isNamed ? comments : comments.map(withoutLinks))];
  return { codes: lines, note: lines.some(isLink) ? notes.filter(Boolean).join('\n') : '' };
}

const header = ['from', 'to', 'polarity', 'quote', 'prefix', 'suffix', 'start', 'passage'];

/** Says that what several people coded is read as one coding; nothing for one person. */
export const tellCoders = (names: readonly string[]): readonly string[] =>
  names.length < 2
    ? []
    : [
        `Coded by ${names.join(', ')}, and read as one coding: \`--map NAME\` takes that of one, in comparisons \`FILE#NAME\`.`,
      ];

/**
 * A table with a row for each link that a code names, and for each passage without a link: a row without ends. If one of
 * several coders is chosen by `map`, that one's passages alone.
 */
export function toLinkTable(file: string, all: readonly CodedPassage[], map?: string): Table {
  const linked = all.filter(({ codes }) => codes.some(isLink));
  const coders = [...new Set(linked.flatMap(({ coder }) => coder || []))];
  const chosen = coders.find((coder) => coder === map);
  const passages = chosen === undefined ? all : all.filter(({ coder }) => coder === chosen);
  const unchosen = chosen === undefined ? { coders, remarks: tellCoders(coders) } : {};
  const columns = [...new Set(passages.flatMap((p) => Object.keys(p.details ?? {})))];
  const rows = passages.flatMap((passage): Row[] => {
    const { place, codes, quote, prefix = '', suffix = '', start, document = '', details } = passage;
    const links = codes.flatMap((code) => parseLinkText(code) ?? []);
    const others = columns.map((column) => details?.[column] ?? '');
    const words = [quote, prefix, suffix, start === undefined ? '' : String(start), document, ...others];
    if (links.length === 0) return [{ place, cells: ['', '', codes.join('; '), ...words] }];
    return links.map(({ from, to, sign }) => ({ place, cells: [from, to, sign, ...words] }));
  });
  // The name says that `--map` has chosen the table.
  return {
    file,
    name: chosen ?? '',
    ...unchosen,
    rows: [{ place: 'line 1', cells: [...header, ...columns] }, ...rows],
  };
}

/** Columns of tables of coded passages, in lower case, the best first. */
const names = {
  codes: ['tags', 'tag', 'codes', 'code'],
  quote: ['quote', 'exact', 'content', 'quotation content', 'segment', 'coded text', 'seltext', 'text'],
  note: ['text', 'comment', 'body', 'memo', 'note'],
  coder: ['coder', 'coded by', 'user', 'created by', 'creator', 'annotator'],
} as const;

/** Columns with several codes in a cell; others have one in each, whose name may have commas. */
const ofSeveral: readonly string[] = ['tags', 'codes'];

const columnOf = (table: Table, role: keyof typeof names) => findColumn(headerOf(table), names[role]);

/** Whether a table has passages with codes. */
export const hasPassages = (table: Table): boolean =>
  columnOf(table, 'codes') !== -1 && columnOf(table, 'quote') !== -1;

/** The parent codes before a link, as MAXQDA writes them: `Links > ` of `Links > Fear -> War (+)`, also with `\\`. */
const parentsOf = (code: string): string => /^.*(?:\s>\s+|\\)/u.exec(parseLinkText(code)?.from ?? '')?.[0] ?? '';

/** A table of links from a table of coded passages: of all coders, or of the one that is chosen by `map`. */
export function readPassages(table: Table, map?: string): Table {
  const columns = headerOf(table);
  const [column, quote, coder] = [columnOf(table, 'codes'), columnOf(table, 'quote'), columnOf(table, 'coder')];
  const noteColumn = findColumn(columns.with(quote, ''), names.note);
  const separator = column === findColumn(columns, ofSeveral) ? /[;\n,]\s*/u : /[;\n]\s*/u;
  const hasParents = columns[quote]?.toLowerCase() === 'segment';
  const parents = new Set<string>();
  const withoutParents = (code: string) => {
    const before = hasParents ? parentsOf(code.trim()) : '';
    if (before !== '') parents.add(before.replace(/\s*[>\\]\s*$/u, ''));
    return code.trim().slice(before.length);
  };
  const passages = table.rows.slice(1).map((row): CodedPassage => {
    const named = cellAt(row, column).split(separator).filter(Boolean).map(withoutParents);
    const { codes, note } = readComment(named, cellAt(row, noteColumn));
    return { place: row.place, codes, quote: cellAt(row, quote), coder: cellAt(row, coder), details: { note } };
  });
  const links = toLinkTable(table.file, passages, map);
  const told = parents.size > 0 ? [`Parent codes are left out: ${[...parents].join(', ')}.`] : [];
  const remarks = [...(links.remarks ?? []), ...told];
  return { ...links, name: links.name || table.name, signPlace: table.signPlace ?? 'the code', remarks };
}
