import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseGraph, toLinksCsv } from '../../analysis/index.ts';
import { readGraph } from '../../fixtures/read-graph.ts';
import { readMap } from '../read-map.ts';

const graphOf = async (text: string | Uint8Array, options = {}) => {
  const checked = await readGraph(text, options);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
};
const linksOf = async (text: string | Uint8Array, options = {}) =>
  (await graphOf(text, options)).links.map((l) => `${l.from} ${l.polarity} ${l.to}`);
const faults = async (text: string, options = {}) => {
  const checked = await readGraph(text, options);
  return checked.ok ? [] : checked.diagnostics.map((d) => `${d.code} ${d.path}`);
};

test('a column without a name is not the nearest to one that is missing', async () => {
  const checked = await readGraph('from,,polarity\na,b,+\n');
  expect(checked.diagnostics).toMatchObject([{ code: 'E_LINKS_HEADER', expected: 'to' }]);
});

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
  ['an error of a spreadsheet', 'from,to,polarity\n#NAME?,b,+\na,#REF!,-\na,#1,-\n', ['E_LINKS_FACTOR lines 2, 3']],
  [
    'errors of spreadsheets in any language',
    'from,to,polarity\n#ERROR!,b,+\n#WERT!,b,+\na,#¿NOMBRE?,-\na,Err:509,-\na,#Me too!,-\n',
    ['E_LINKS_FACTOR lines 2, 3, 4, 5'],
  ],
  ['an empty cell', 'from,to,polarity\n ,b,+\na," ",-\n', ['E_LINKS_FACTOR line 2', 'E_LINKS_FACTOR line 3']],
  ['a matrix of counts', ',a,b\na,,3\nb,3,0\n', ['E_LINKS_POLARITY line 2, column b, line 3, column a']],
  ['two columns of a matrix with one name', ',a,b,a\na,0,1,-1\nb,1,0,0\n', ['E_LINKS_MATRIX line 1']],
  ['two rows of a matrix with one name', ',a,b\na,0,1\nb,1,0\na,0,-1\n', ['E_LINKS_MATRIX line 4']],
  ['an unclosed quote', 'from,to,polarity\na,b,+\n"a,b,+\nc,d,+\n', ['E_LINKS_SYNTAX line 3']],
  [
    'each row, after a cell of two lines',
    'from,to,polarity\na,b,+\n"a\nx",,up\n,b,-\n',
    ['E_LINKS_FACTOR line 3', 'E_LINKS_POLARITY line 3', 'E_LINKS_FACTOR line 5'],
  ],
  ['a comma within a quote', 'from,to,polarity,quote\na,b,+,Rain, snow\n', ['E_LINKS_SYNTAX line 2']],
  ['decimal commas of a matrix', ',a,b\na,0,0,5\nb,-0,5,0\n', ['E_LINKS_SYNTAX line 2']],
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

test('a matrix may have empty columns behind the last name', async () => {
  expect(await faults(',a,b,,\na,0,1,,\nb,-1,0,,\n')).toEqual([]);
  expect(await faults(',a,b,\na,0,1,x\nb,-1,0,\n')).not.toEqual([]);
});

test('a matrix of weights above 0 alone says how to write one', async () => {
  const checked = await readGraph(',a,b\na,,0.5\nb,0.3,\n');
  expect(checked.ok ? [] : checked.diagnostics).toMatchObject([{ code: 'E_LINKS_POLARITY', expected: '+0.5' }]);
  expect(await faults(',a,b\na,,+0.5\nb,0.3,\n')).toEqual([]);
});

test('a missing column is reported with the nearest name', async () => {
  const checked = await readGraph('form,to,polarity\na,b,+\n');
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

test.each([
  ['numbers', 'from,to,polarity\na,b,1\nb,c,-2\na,c,0\n', ['a + b', 'b - c', 'a ? c']],
  ['decimal commas', 'from;to;polarity\na;b;0,5\nb;c;-0,75\n', ['a + b', 'b - c']],
  [
    'columns of Gephi',
    'Source,Target,Type,Weight\na,b,Directed,0.5\nb,c,Directed,-0.75\nc,a,Mutual,1\n',
    ['a + b', 'b - c', 'c + a', 'a + c'],
  ],
  [
    'marks of other kinds',
    'from,to,polarity\na,b,＋\nb,c,－\nc,d,(+)\nd,e,+ve\ne,f,-ve\nf,g,increases\ng,h,Decreases\nh,i,s\ni,j,o\n',
    ['a + b', 'b - c', 'c + d', 'd + e', 'e - f', 'f + g', 'g - h', 'h + i', 'i - j'],
  ],
  ['Same and Opposite', 'from,to,type\na,b,Same\nb,c,Opposite\n', ['a + b', 'b - c']],
  [
    'four signs of Kumu, and both ways',
    'From,To,Direction,Type\na,b,mutual,+-\nb,c,directed,--\nc,d,directed,-+\nd,e,,++\n',
    ['a - b', 'b - a', 'b + c', 'c - d', 'd + e'],
  ],
  ['a named separator', 'sep=;\r\nfrom;to;polarity\r\na,x;b;+\r\n', ['a,x + b']],
  ['a matrix of raising links', ',a,b\na,0,+3\nb,0.5,0\n', ['a + b', 'b + a']],
  ['a matrix', ',a,b,c\na,0,0.5,-0.25\nb,1,0,0\nc,"-0,5",-1,\n', ['a + b', 'a - c', 'b + a', 'c - a', 'c - b']],
])('%s are signs', async (_, text, expected) => {
  expect(await linksOf(text)).toEqual(expected);
});

test('a table in UTF-16 with a byte-order mark is read', async () => {
  const text = '\uFEFFfrom,to,polarity\n국,b,+\n';
  expect(await linksOf(Buffer.from(text, 'utf16le'))).toEqual(['국 + b']);
  expect(await linksOf(Buffer.from(text, 'utf16le').swap16())).toEqual(['국 + b']);
});

const several = 'diagram,from,to,polarity\none,a,b,+\ntwo,b,a,+\n';

test('several maps in a table are told, and one can be chosen', async () => {
  const checked = await readGraph(several);
  expect(checked.diagnostics).toMatchObject([
    { code: 'E_LINKS_MAPS', path: 'column diagram', actual: 'one, two', expected: '--map one' },
  ]);
  expect(await linksOf(several, { map: 'two' })).toEqual(['b + a']);
  expect(await faults(several, { map: 'three' })).toEqual(['E_LINKS_MAPS column diagram']);
});

test.each([
  ['tables of links', 'from,to,sign\na,b,+\n', 'from,to,sign\na,b,-\n'],
  ['matrices', ',a,b\na,0,1\nb,0,0\n', ',a,b\na,0,-1\nb,0,0\n'],
])('two files with %s are told, and one is chosen by its name', async (_, first, second) => {
  const files = [first, second].map((text, i) => ({ file: `${i}.csv`, bytes: Buffer.from(text) }));
  const detail = { code: 'E_LINKS_MAPS', actual: '0.csv | 1.csv', expected: '--map 0.csv | 1.csv' };
  expect((await readMap(files)).diagnostics).toMatchObject([detail]);
  const read = await readMap(files, { map: '1.csv' });
  expect(read.ok && read.value.links).toMatchObject([{ from: 'a', to: 'b', polarity: '-' }]);
  expect((await readMap(files.slice(0, 1), { map: '1.csv' })).diagnostics).toMatchObject([{ code: 'E_LINKS_MAPS' }]);
});

test.each([
  ['a column without signs', 'from,to,type\na,b,depends\nb,c,uses\n', ['E_LINKS_POLARITY lines 2, 3']],
  ['numbers that may be counts', 'from,to,weight\na,b,3\nb,c,0\n', ['E_LINKS_POLARITY lines 2, 3']],
  ['a strong minus that may be a pair', 'from,to,sign\na,b,--\n', ['E_LINKS_POLARITY line 2']],
  [
    'undirected links',
    'from,to,direction,type\na,b,undirected,+\nb,c,directed,+\nc,d,undirected,+\n',
    ['E_LINKS_DIRECTION lines 2, 4'],
  ],
  ['XML of another kind', '<?xml version="1.0"?>\n<html/>', ['E_IMPORT_FORMAT ']],
  ['JSON of another kind', '{"a": 1}', ['E_IMPORT_FORMAT ']],
  ['a model without links', '<?xml version="1.0"?>\n<xmile version="1.0"/>', ['E_IMPORT_EMPTY ']],
  ['a damaged archive', 'PK\u0003\u0004', ['E_IMPORT_SYNTAX ']],
])('%s: one error', async (_, text, expected) => {
  expect(await faults(text)).toEqual(expected);
});

test('the header is quoted as it stands', async () => {
  const checked = await readGraph('Source,Target,Type\na,b,Directed\n');
  expect(checked.diagnostics).toMatchObject([{ code: 'E_LINKS_POLARITY', actual: 'Directed' }]);
  const other = await readGraph('Source,Targets,Sign\na,b,+\n');
  expect(other.diagnostics).toMatchObject([{ actual: 'Source,Targets,Sign' }, { actual: 'Source,Targets,Sign' }]);
});

test('the name of a property of objects is no format', async () => {
  const read = await readMap([{ file: 'map.csv', bytes: Buffer.from('from,to,sign\na,b,+\n') }], {
    format: 'constructor',
  });
  expect(read.ok || read.diagnostics).toMatchObject([{ code: 'E_IMPORT_FORMAT', message: 'No format has this name.' }]);
});

test('columns of a coding: words at the low pole, conditions, deniers, and a cue that comes again', async () => {
  const text = [
    'from,to,polarity,quote,cue,cue_prefix,cue_suffix,low_pole,conditional,denied_by',
    'a,b,+,q,c,before,after,decline,if so,The critics',
    'b,a,-,q,c,,,yes,no,',
  ].join('\n');
  const read = await readMap([{ file: 'x.csv', bytes: Buffer.from(text) }]);
  expect(read.ok && read.value.links).toMatchObject([
    {
      ...{ cuePrefix: 'before', cueSuffix: 'after', lowPole: 'decline', conditional: 'if so' },
      deniedBy: 'The critics',
    },
    { lowPole: true, conditional: undefined },
  ]);
});

test('codings and concepts of cogmapr: ends by the ids of concepts, signs as numbers, the coded passage as quote', async () => {
  const bytes = (text: string) => Buffer.from(text);
  const map = await readMap([
    {
      file: 'codings.csv',
      bytes: bytes(
        '"","coding_id","doc_id","concept_from","concept_to","coding_sign","coding_weight","coding_class","document_part","selected_text","edge"\n"1",1,1,"1","2",1,1,"I","A","Fear leads to war.","1~2"\n"2",2,1,"3","2",-1,1,"I","A","Trade keeps the peace.","3~2"\n',
      ),
    },
    {
      file: 'concepts.csv',
      bytes: bytes(
        '"concept_id","concept","concept.description","concept.class"\n1,"Fear","Of others","Feelings"\n2,"War","",""\n3,"Trade","",""\n',
      ),
    },
  ]);
  if (!map.ok) throw new Error(JSON.stringify(map.diagnostics));
  expect(map.value.links.map(({ from, polarity, to, quote }) => [from, polarity, to, quote])).toEqual([
    ['Fear', '+', 'War', 'Fear leads to war.'],
    ['Trade', '-', 'War', 'Trade keeps the peace.'],
  ]);
  expect(map.value.factors).toEqual([
    { name: 'Fear', label: 'Fear', description: 'Of others', group: 'Feelings' },
    { name: 'War', label: 'War' },
    { name: 'Trade', label: 'Trade' },
  ]);
  expect(map.value.rejects).toEqual([]);
});

test('a mutual link of Kumu is two links and one reinforcing loop; types without signs are one error', async () => {
  const graph = await graphOf('From,To,Direction,Type\nA,B,mutual,+\nB,C,directed,-\n');
  expect(graph.links.map((l) => l.id)).toEqual(['A>B:+', 'B>A:+', 'B>C:-']);
  expect(analyseGraph(graph).loops.items).toMatchObject([{ factors: ['A', 'B'], kind: 'reinforcing' }]);
  const types = 'from,to,type,label\na,b,depends,depends\nb,c,references,references\nc,a,implements,implements\n';
  expect(await faults(types)).toEqual(['E_LINKS_POLARITY lines 2, 3, 4']);
});

test.each([
  ...['yes', 'Y', 'x', '1', 'TRUE', 'WAHR', 'VRAI', 'Ja', 'sí', '예'].map((cell) => [cell, true] as const),
  ...['no', 'N', '0', 'FALSCH', 'Faux', 'nein', '否', '아니요', '아니오', ''].map((cell) => [cell, undefined] as const),
])('with the cell %j a link is denied: %j', async (cell, denied) => {
  const read = await readMap([{ file: 'x.csv', bytes: Buffer.from(`from,to,sign,denied\na,b,+,${cell}\n`) }]);
  expect(read.ok && read.value.links.map((l) => l.denied)).toEqual([denied]);
});

test('a link is implied by upper or lower case', async () => {
  const table = 'from,to,sign,quote,cue,confidence\na,b,+,A raises b.,raises,Implied\n';
  const read = await readMap([{ file: 'x.csv', bytes: Buffer.from(table) }]);
  expect(read.ok && read.value.links).toMatchObject([{ implied: true }]);
});
