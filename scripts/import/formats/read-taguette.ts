/**
 * Reads project databases of Taguette (SQLite). A tag names a link, such as `Fear -> War (+)`, and its highlight is the
 * quote. The documents are HTML; offsets are bytes of their text.
 */
import { type HtmlText, htmlReader } from '../decode/html-text.ts';
import { loadDatabaseClass, type Query, type SqlRow, withDatabase } from '../decode/open-sqlite.ts';
import { fail } from '../fail.ts';
import type { InputFile, ReadOptions } from '../imported-map.ts';
import { parseLinkText } from '../parse-link-text.ts';
import type { Row, Table } from '../table.ts';
import { type CodedPassage, toLinkTable } from './coded-passages.ts';

/** The project that is chosen, or the only one. @throws DiagnosticError E_LINKS_MAPS, E_IMPORT_EMPTY */
function chooseProject(file: string, query: Query, map: string | undefined): SqlRow {
  const projects = query('SELECT id, name FROM projects WHERE id IN (SELECT project_id FROM documents) ORDER BY id');
  const named = projects.filter((project) => project['name'] === map);
  const [only] = named.length > 0 ? named : projects;
  if (!only) throw fail('E_IMPORT_EMPTY', file, 'The database has no project with documents.');
  if (projects.length === 1 || named.length === 1) return only;
  const names = projects.map((project) => project['name']).join(' | ');
  throw fail('E_LINKS_MAPS', file, `The database has ${projects.length} projects.`, {
    actual: map ?? names,
    expected: `--map ${names}`,
  });
}

function readRows(file: string, query: Query, map: string | undefined) {
  const project = chooseProject(file, query, map);
  const id = Number(project['id']);
  return {
    name: String(project['name']),
    documents: query('SELECT id, name, contents FROM documents WHERE project_id = ? ORDER BY id', id),
    highlights: query(
      'SELECT h.id, h.document_id, h.start_offset, h.snippet FROM highlights h JOIN documents d ON d.id = h.document_id WHERE d.project_id = ? ORDER BY h.document_id, h.start_offset, h.id',
      id,
    ),
    tags: query(
      'SELECT x.highlight_id, t.path, t.description FROM highlight_tags x JOIN tags t ON t.id = x.tag_id WHERE t.project_id = ? ORDER BY t.path',
      id,
    ),
  };
}

function describedFactors(codes: readonly string[], tags: readonly SqlRow[]): Row[] {
  const ends = new Set(codes.flatMap((code) => parseLinkText(code) ?? []).flatMap(({ from, to }) => [from, to]));
  const described = new Map(tags.map((tag) => [String(tag['path']), String(tag['description'] ?? '')]));
  return [...described]
    .filter(([path, description]) => ends.has(path) && description !== '')
    .map(([path, description]) => ({ place: 'tags', cells: [path, description] }));
}

/**
 * The tables of a project: its highlights, its documents, and the tags that describe factors.
 * @throws DiagnosticError E_IMPORT_SQLITE, E_IMPORT_SYNTAX, E_IMPORT_EMPTY, E_LINKS_MAPS
 * @see https://gitlab.com/remram44/taguette
 */
export async function readTaguette(input: InputFile, { map }: ReadOptions): Promise<readonly Table[]> {
  const { file } = input;
  const { name, documents, highlights, tags } = withDatabase(input, await loadDatabaseClass(), {
    program: 'Taguette',
    read: (query) => readRows(file, query, map),
  });
  const toText = await htmlReader();
  const texts = new Map(documents.map((d): [unknown, HtmlText] => [d['id'], toText(String(d['contents']))]));
  const tagsOf = Map.groupBy(tags, (tag) => tag['highlight_id']);
  const passages = highlights.map((h): CodedPassage => {
    const codes = (tagsOf.get(h['id']) ?? []).map((tag) => String(tag['path']));
    const start = texts.get(h['document_id'])?.pointAt(Number(h['start_offset']));
    return {
      ...{ place: `highlight ${h['id']}`, codes, quote: toText(String(h['snippet'])).text },
      ...{ start, document: String(h['document_id']) },
    };
  });
  const place = 'documents';
  const codes = passages.flatMap((p) => p.codes);
  return [
    // The name says that `--map` has chosen the table.
    { ...toLinkTable(file, passages), name },
    {
      ...{ file, name: 'documents' },
      rows: [
        { place, cells: ['id', 'content', 'source'] },
        ...documents.map((d) => ({ place, cells: [String(d['id']), texts.get(d['id'])!.text, String(d['name'])] })),
      ],
    },
    {
      ...{ file, name: 'tags' },
      rows: [{ place: 'tags', cells: ['label', 'description'] }, ...describedFactors(codes, tags)],
    },
  ];
}
