import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { withDatabase } from '../decode/open-sqlite.ts';
import { readMap } from '../read-map.ts';

/** Tables of Taguette with the columns that are read. */
const schema = `
CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR(200) NOT NULL, description TEXT NOT NULL);
CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR(200), project_id INTEGER, contents TEXT);
CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR(200), description TEXT);
CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);`;

const contents = '<h1>Étude</h1><p>Fear &amp; hate lead to <i>war</i>.<br>Fear grows.</p><p>Fear grows.</p>';
/** The text without tags, whose bytes Taguette counts. */
const counted = 'ÉtudeFear & hate lead to war.Fear grows.Fear grows.';
const byteOf = (units: number) => Buffer.byteLength(counted.slice(0, units));

const rows = (second = '') => `
INSERT INTO projects VALUES (1, 'Small', ''), (2, 'Empty', '');
INSERT INTO documents VALUES (7, 'Letter', 1, '${contents}');
INSERT INTO highlights VALUES (1, 7, ${byteOf(5)}, ${byteOf(29)}, '<p>Fear &amp; hate lead to <i>war</i>.</p>'),
  (2, 7, ${byteOf(counted.lastIndexOf('Fear'))}, 99, '<p>Fear grows.</p>'), (3, 7, 0, 6, '<h1>Étude</h1>');
INSERT INTO tags VALUES (1, 1, 'Fear -> War (+)', ''), (2, 1, 'Fear', 'Of others.'), (3, 1, 'unused', 'x'), (4, 1, 'Time -> Fear (+)', '');
INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 4), (3, 3);${second}`;

function databaseOf(sql: string): Uint8Array {
  const database = new DatabaseSync(':memory:');
  database.exec(sql);
  return database.serialize();
}

const read = (bytes: Uint8Array, map?: string) => readMap([{ file: 'x.sqlite3', bytes }], { map });

test('a database of Taguette: text of the documents, highlights as quotes, links in tags, offsets in bytes', async () => {
  const map = await read(databaseOf(schema + rows()));
  if (!map.ok) throw new Error(JSON.stringify(map.diagnostics));
  const { links, text = '', factors, rejects } = map.value;
  expect(text).toBe('# Letter\n\nÉtude\n\nFear & hate lead to war.\nFear grows.\n\nFear grows.\n');
  expect(links.map(({ from, polarity, to, quote, place }) => [from, polarity, to, quote, place])).toEqual([
    ['Fear', '+', 'War', 'Fear & hate lead to war.', 'highlight 1'],
    ['Time', '+', 'Fear', 'Fear grows.', 'highlight 2'],
  ]);
  // The second of two equal passages, by its offset.
  expect([...text].slice(0, links[1]!.start).join('')).toBe(text.slice(0, text.lastIndexOf('Fear grows')));
  expect(factors).toEqual([
    { name: 'Fear', label: 'Fear', description: 'Of others.' },
    { name: 'War', label: 'War' },
    { name: 'Time', label: 'Time' },
  ]);
  expect(rejects.map((r) => [r.code, r.place])).toEqual([['E_LINKS_FACTOR', 'highlight 3']]);
});

test('one of several projects is chosen by its name', async () => {
  const bytes = databaseOf(
    `${schema}${rows("INSERT INTO documents VALUES (8, 'Other', 2, '<p>Rain.</p>'); INSERT INTO highlights VALUES (9, 8, 0, 5, '<p>Rain.</p>'); INSERT INTO tags VALUES (9, 2, 'Rain -> War (-)', ''); INSERT INTO highlight_tags VALUES (9, 9);")}`,
  );
  const several = await read(bytes);
  expect(several.ok ? [] : several.diagnostics).toMatchObject([
    { code: 'E_LINKS_MAPS', actual: 'Small | Empty', expected: '--map Small | Empty' },
  ]);
  const chosen = await read(bytes, 'Empty');
  expect(chosen.ok && chosen.value.links.map((l) => [l.from, l.polarity, l.to])).toEqual([['Rain', '-', 'War']]);
});

test('a database without projects, of another program, damaged, or under another format is told', async () => {
  const codes = async (bytes: Uint8Array, format?: string) => {
    const found = await readMap([{ file: 'x.sqlite3', bytes }], { format });
    return found.ok ? [] : found.diagnostics.map((d) => [d.code, d.message, d.actual]);
  };
  expect(await codes(databaseOf(schema))).toEqual([
    ['E_IMPORT_EMPTY', 'The database has no project with documents.', undefined],
  ]);
  expect(await codes(databaseOf('CREATE TABLE source (id INTEGER)'))).toEqual([
    ['E_IMPORT_SYNTAX', 'The database is damaged, or it is none of Taguette.', 'no such table: projects'],
  ]);
  expect((await codes(databaseOf(schema + rows()).fill(0, 500, 4096)))[0]?.[0]).toBe('E_IMPORT_SYNTAX');
  expect(await codes(databaseOf(schema), 'csv')).toEqual([
    ['E_IMPORT_FORMAT', 'This is a project of Taguette, not a table.', undefined],
  ]);
});

test('a Node without databases in memory is told', () => {
  const input = { file: 'x.sqlite3', bytes: databaseOf(schema) };
  class Old {
    close() {}
  }
  for (const databaseClass of [undefined, Old as unknown as typeof DatabaseSync])
    expect(() => withDatabase(input, databaseClass, { program: 'Taguette', read: () => 0 })).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ code: 'E_IMPORT_SQLITE' })] }),
    );
});
