import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorIndices } from '../indices.ts';
import { toDot } from './dot.ts';
import { toGraphml } from './graphml.ts';
import { parseLinksCsv, toLinksCsv } from './links-csv.ts';

const graphOf = async (text: string) => {
  const checked = await parseLinksCsv(text, 'x.csv');
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
};
const faults = async (text: string) => {
  const checked = await parseLinksCsv(text, 'x.csv');
  return checked.ok ? [] : checked.diagnostics.map((d) => `${d.code} ${d.path}`);
};

test('a table with semicolons, quotes, BOM, CRLF and words for signs is read', async () => {
  const { links } = await graphOf(
    '\uFEFFCause;Effect;Sign\r\n"a ""x"";\nb";c;positive\r\nc;a;−\r\n\r\nc;a;negative\r\n',
  );
  expect(links.map((l) => [l.from, l.to, l.polarity])).toEqual([
    ['a "x";\nb', 'c', '+'],
    ['c', 'a', '-'],
  ]);
});

test.each([
  ['a missing column', 'form,to,polarity\na,b,+\n', ['E_LINKS_HEADER line 1']],
  ['two missing columns', 'form,to\na,b\n', ['E_LINKS_HEADER line 1', 'E_LINKS_HEADER line 1']],
  ['an empty file', '', Array.from({ length: 3 }, () => 'E_LINKS_HEADER line 1')],
  ['a column named like a property of all objects', 'from,to,constructor\na,b,+\n', ['E_LINKS_HEADER line 1']],
  ['an unknown polarity', 'from,to,polarity\na,b,+\na,b,up\n', ['E_LINKS_POLARITY line 3']],
  [
    'a polarity named like a property of all objects',
    'from,to,polarity\na,b,constructor\n',
    ['E_LINKS_POLARITY line 2'],
  ],
  ['an empty polarity', 'from,to,polarity\na,b,\n', ['E_LINKS_POLARITY line 2']],
  ['a row cut short', 'from,to,polarity\na\n', ['E_LINKS_FACTOR line 2', 'E_LINKS_POLARITY line 2']],
  ['an empty cell', 'from,to,polarity\n ,b,+\na," ",-\n', ['E_LINKS_FACTOR line 2', 'E_LINKS_FACTOR line 3']],
  ['an unclosed quote', 'from,to,polarity\na,b,+\n"a,b,+\nc,d,+\n', ['E_LINKS_SYNTAX line 3']],
  [
    'each row, after a cell of two lines',
    'from,to,polarity\na,b,+\n"a\nx",,up\n,b,-\n',
    ['E_LINKS_FACTOR line 3', 'E_LINKS_POLARITY line 3', 'E_LINKS_FACTOR line 5'],
  ],
  ['text after a quoted cell', 'from,to,polarity\n"a"b,c,+\n', ['E_LINKS_SYNTAX line 2']],
  [
    'a row after empty lines and CRLF in a quoted cell',
    'from,to,polarity\r\n\r\n"a\r\nx",b,+\r\n\r\na,b,up\r\n',
    ['E_LINKS_POLARITY line 6'],
  ],
  ['an unclosed quote after empty lines', 'from,to,polarity\n\n\na,"b,+\n', ['E_LINKS_SYNTAX line 4']],
  ['a row in a file with CRLF', '\uFEFFfrom;to;polarity\r\na;b;+\r\na;b;up\r\n', ['E_LINKS_POLARITY line 3']],
])('a fault has the line of %s', async (_, text, expected) => {
  expect(await faults(text)).toEqual(expected);
});

test('a missing column is reported with the nearest name', async () => {
  const checked = await parseLinksCsv('form,to,polarity\na,b,+\n', 'x.csv');
  expect(checked.ok ? [] : checked.diagnostics).toMatchObject([
    { file: 'x.csv', expected: 'from; the nearest is form' },
  ]);
});

test.each([
  ['commas', 'from,to,polarity\na,b,+\n'],
  ['semicolons', 'from;to;polarity\na;b;+\n'],
  ['tabs', 'from\tto\tpolarity\na\tb\t+\n'],
  ['a byte-order mark', '\uFEFFfrom,to,polarity\na,b,+\n'],
  ['CRLF', 'from,to,polarity\r\na,b,+\r\n'],
  ['no final newline', 'from,to,polarity\na,b,+'],
  ['line ends of classic Mac OS', 'from,to,polarity\ra,b,+\r'],
  ['spaces around cells, quoted or not', 'from, to, polarity\n "a" , b,+\n'],
  ['columns in another order, and more of them', 'note,Polarity,To,From\nx,+,b,a\n'],
  ['Kumu', 'From,To,Direction,Label,Type,Tags\na,b,directed,,+,\n'],
  ['Causal Map, with a column for the sign', 'source_id,from_label,to_label,quote,sign\ns1,a,b,"x, y",plus\n'],
  ['a type beside the polarity, which wins', 'from,to,type,polarity\na,b,causal,+\n'],
])('a table with %s is read', async (_, text) => {
  expect((await graphOf(text)).links.map((l) => [l.from, l.to, l.polarity])).toEqual([['a', 'b', '+']]);
});

test('equal rows are one link; both signs of a pair are two', async () => {
  expect((await graphOf('from,to,polarity\na,b,+\na,b,plus\na,b,-\n')).links.map((l) => l.id)).toEqual([
    'a>b:+',
    'a>b:-',
  ]);
});

const name = fc
  .string({ unit: fc.constantFrom(...'ab"\',;\t\n\r =%>:国𝒳'), minLength: 1, maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

test('a quotation mark within an unquoted cell is a letter', async () => {
  expect((await graphOf('from,to,polarity\nthe "long" war,b,+\n')).links[0]?.from).toBe('the "long" war');
});

test('CSV is read as it was written, whatever the names', async () => {
  const row = fc.tuple(name, name, fc.constantFrom('+', '-', '?'));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const written = ['from,to,polarity', ...rows.map((cells) => cells.map(quote).join(','))].join('\n');
      const graph = await graphOf(written);
      const triples = [...new Set(rows.map((cells) => JSON.stringify(cells)))];
      expect(graph.links.map((l) => JSON.stringify([l.from, l.to, l.polarity]))).toEqual(triples);
      expect(await graphOf(toLinksCsv(graph))).toEqual(graph);
      expect(toLinksCsv(await graphOf(toLinksCsv(graph)))).toBe(toLinksCsv(graph));
    }),
    { numRuns: 1_000, seed: 4180 },
  );
});

test('GraphML and DOT escape the characters that end their strings', async () => {
  const graph = await graphOf('from,to,polarity\n"<a & ""b"">",c\\d,-\n');
  expect(toGraphml(graph, factorIndices(graph))).toContain('<data key="label">&lt;a &amp; &quot;b&quot;&gt;</data>');
  expect(toDot(graph)).toContain('"<a &amp; \\"b\\">" -> "c\\\\d" [label="−", style=dashed];');
});
