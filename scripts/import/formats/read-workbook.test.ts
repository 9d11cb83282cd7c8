import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readGraph } from '../../fixtures/read-graph.ts';
import { workbookOf } from '../../fixtures/workbook.ts';
import { readMap } from '../read-map.ts';

const mapOf = async (bytes: Uint8Array, options = {}) => {
  const read = await readMap([{ file: 'x.xlsx', bytes }], options);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
};
const faults = async (bytes: Uint8Array, options = {}) =>
  (await readGraph(bytes, options)).diagnostics.map((d) => `${d.code} ${d.path}`);
const linksOf = async (bytes: Uint8Array, options = {}) =>
  (await mapOf(bytes, options)).links.map((l) => `${l.from} ${l.polarity} ${l.to}${l.lowPole ? ' low' : ''}`);

test('a workbook of Kumu: elements describe factors, shared and inline strings, missing cells', async () => {
  const map = await mapOf(
    workbookOf({
      Elements: [
        ['Label', 'Type', 'Description'],
        ['Sea & air power', 'Stock', ''],
        ['Trade', '', 'Between states'],
      ],
      Connections: [
        ['From', 'To', 'Direction', 'Type'],
        ['Sea & air power', 'Trade', 'mutual', '-+'],
        ['Trade', { inline: 'Wealth' }, '', '+'],
      ],
    }),
  );
  expect(map.links.map((l) => [l.from, l.polarity, l.to, l.place])).toEqual([
    ['Sea & air power', '-', 'Trade', 'sheet Connections, row 2'],
    ['Trade', '-', 'Sea & air power', 'sheet Connections, row 2'],
    ['Trade', '+', 'Wealth', 'sheet Connections, row 3'],
  ]);
  expect(map.factors).toEqual([
    { name: 'Sea & air power', label: 'Sea & air power', group: 'Stock' },
    { name: 'Trade', label: 'Trade', description: 'Between states' },
    { name: 'Wealth', label: 'Wealth' },
  ]);
});

test('escapes of a text are the characters that they stand for', async () => {
  const text = 'Sea_x000D_\n_x005F_x0041_';
  const bytes = workbookOf({
    Links: [
      ['from', 'to', 'polarity'],
      [text, { inline: 'B_x0021_' }, '+'],
    ],
  });
  const [link] = (await mapOf(bytes)).links;
  expect([link?.from, link?.to]).toEqual(['Sea\r\n_x0041_', 'B!']);
});

test('a number is a sign, a date is none', async () => {
  const rows = (sign: number | { days: number } | { date: string }) => [
    ['from', 'to', 'polarity'],
    ['a', 'b', 1],
    ['b', 'c', sign],
  ];
  expect(await linksOf(workbookOf({ Links: rows(-0.5) }))).toEqual(['a + b', 'b - c']);
  const dateOf = async (cell: { days: number } | { date: string }) => {
    const { diagnostics } = await readGraph(workbookOf({ Links: rows(cell) }));
    expect(diagnostics).toMatchObject([{ path: 'sheet Links, row 3' }]);
    return diagnostics[0]?.actual;
  };
  expect(await dateOf({ days: 44927.5 })).toBe('2023-01-01T12:00:00');
  expect(await dateOf({ date: '1950-06-25T12:00:00.000Z' })).toBe('1950-06-25T12:00:00');
  expect(await dateOf({ date: '1950-06-25T00:00:00.000Z' })).toBe('1950-06-25');
  expect(await dateOf({ date: '1950-06-25' })).toBe('1950-06-25');
});

test('several sheets of links are several maps', async () => {
  const head = ['from', 'to', 'polarity'];
  const bytes = workbookOf({ One: [head, ['a', 'b', '+']], Two: [head, ['b', 'a', '-']] });
  expect(await faults(bytes)).toEqual(['E_LINKS_MAPS ']);
  expect(await linksOf(bytes, { map: 'Two' })).toEqual(['b - a']);
});

const causalMap = (links: readonly (readonly (string | number)[])[]) =>
  workbookOf({
    factors: [
      ['factor_id', 'label'],
      [1, 'Income'],
      [2, '~Income'],
      [3, 'Migration'],
      [4, '~Migration'],
      [5, 'Rain'],
    ],
    links: [['statement_id', 'from', 'to', 'quote'], ...links],
    statements: [
      ['statement_id', 'text', 'source_id'],
      ['s1', 'We earn less. So we left.', 'Village A'],
      ['s2', 'It rained. So we left.', 'Village B'],
    ],
    sources: [
      ['source_id', 'age'],
      ['Village A', 40],
      ['Village B', 50],
    ],
  });

test('Causal Map: ids, opposites, open signs, statements as the text', async () => {
  const map = await mapOf(
    causalMap([
      ['s1', 2, 3, 'So we left.'],
      ['s2', 5, 3, 'So we left.'],
      ['s1', 1, 4, 'We earn less.'],
      ['s1', 1, 3, 'We earn less.'],
      ['s1', 2, 4, 'We earn less.'],
    ]),
  );
  expect(map.links.map((l) => `${l.from} ${l.polarity} ${l.to}${l.lowPole ? ' low' : ''}`)).toEqual([
    ...['Income - Migration low', 'Rain ? Migration', 'Income - Migration', 'Income + Migration'],
    'Income + Migration low',
  ]);
  expect(map.factors.map((f) => f.name)).toEqual(['Income', 'Migration', 'Rain']);
  expect(map.text).toBe('# Village A\n\nWe earn less. So we left.\n\n# Village B\n\nIt rained. So we left.\n');
  expect(map.links[1]!.start).toBe(map.text!.indexOf('It rained'));
  expect(map.remarks).toEqual(['The file has no signs: 1 of 5 links are left open (?).']);
});

test('Causal Map, a download: sheets of the view are left out, and a column of ones is no sign', async () => {
  const head = ['from_label', 'to_label', 'statement_id', 'quote', 'weight'];
  const bytes = workbookOf({
    links: [head, ['Rain', 'Harvest', 's1', 'q', 1], ['Rain', '~Hunger', 's1', 'q', 1]],
    statements: [
      ['statement_id', 'text', 'name'],
      ['s1', 'q', 'n'],
    ],
    'Filtered links': [head, ['Rain', 'Harvest', 's1', 'q', 1]],
    'Filtered statements': [
      ['statement_id', 'text'],
      ['s2', 'other'],
    ],
  });
  expect(await linksOf(bytes)).toEqual(['Rain ? Harvest', 'Rain - Hunger']);
  expect((await mapOf(bytes)).factors.map((f) => f.name)).toEqual(['Rain', 'Harvest', 'Hunger']);
  expect((await mapOf(bytes)).text).toBe('# s1\n\nq\n');
  expect(await linksOf(bytes, { map: 'Filtered links' })).toEqual(['Rain ? Harvest']);
});

test('Causal Map, links only', async () => {
  const bytes = workbookOf({
    links: [
      ['from_label', 'to_label', 'quote'],
      ['Rain', '~Hunger', 'q'],
    ],
  });
  expect(await linksOf(bytes)).toEqual(['Rain - Hunger']);
});

test.each([
  ['cut off', workbookOf({ A: [['from']] }).slice(0, 900), 'E_IMPORT_SYNTAX '],
  ['that is no workbook', zipSync({ 'a.txt': strToU8('x') }), 'E_IMPORT_FORMAT '],
  ['without cells', workbookOf({ A: [] }), 'E_IMPORT_EMPTY '],
  ['without a list of sheets', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'E_IMPORT_SYNTAX '],
  [
    'with broken XML',
    workbookOf({ A: [['x']] }, { 'xl/worksheets/sheet1.xml': '<a>\n<b' }),
    'E_IMPORT_SYNTAX xl/worksheets/sheet1.xml, line 2',
  ],
  [
    'that unpacks to more than a text ever does',
    zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) }),
    'E_IMPORT_SIZE xl/workbook.xml',
  ],
  [
    'whose rows end in the last column',
    workbookOf(
      { A: [['x']] },
      { 'xl/worksheets/sheet1.xml': `<a><sheetData>${'<row><c r="XFD1"/></row>'.repeat(1300)}</sheetData></a>` },
    ),
    'E_IMPORT_SIZE sheet A, row 1221',
  ],
  [
    'of too many files',
    zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}`, strToU8('')]))),
    'E_IMPORT_SIZE ',
  ],
])('an archive %s is told', async (_, bytes, expected) => {
  expect(await faults(bytes)).toEqual([expected]);
});

test('an archive that declares a wrong size is read within that size, so its content is broken', async () => {
  const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(2_000_000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // The size before packing, in the directory at the end of the archive.
  for (let at = bytes.length - 4; at > 0; at -= 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  // fflate 0.8.3 cuts the content at the declared size without an error: here ten zero bytes are left.
  expect(await faults(bytes)).toEqual(['E_ENCODING line 1']);
});

test('--as of the other kind of file is told', async () => {
  expect(await faults(workbookOf({ A: [['x']] }), { format: 'csv' })).toEqual(['E_IMPORT_FORMAT ']);
  expect(await faults(Buffer.from('from,to\n'), { format: 'xlsx' })).toEqual(['E_IMPORT_FORMAT ']);
});

test('a matrix beside a sheet of links is not read, and told', async () => {
  const links = [
    ['from', 'to', 'sign'],
    ['a', 'b', '+'],
  ];
  const matrix = [
    ['', 'a', 'b'],
    ['a', 0, 1],
    ['b', -1, 0],
  ];
  const map = await mapOf(workbookOf({ Links: links, Weights: matrix }));
  expect(map.links).toHaveLength(1);
  expect(map.remarks).toEqual(['Not read beside the links: the matrix of Weights.']);
});
