import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readMap } from '../read-map.ts';
import { resolveOffsets } from './text-offsets.ts';

const text = 'Title\r\n\r\n𝒳 Fear leads to war.\r\nTrade keeps the peace. Fear grows.';

/** A selection by its words, in a unit: code points or UTF-16 units, with CR or without. */
function selection(words: string, codes: readonly string[], counted: string, isPoints: boolean, name = words): string {
  const units = counted.indexOf(words);
  const start = isPoints ? [...counted.slice(0, units)].length : units;
  const refs = codes.map((code) => `<Coding guid="x"><CodeRef targetGUID="${code}"/></Coding>`).join('');
  return `<PlainTextSelection guid="s" name="${name}" startPosition="${start}" endPosition="${start + words.length}">${refs}</PlainTextSelection>`;
}

const project = (selections: string, more = '') => `<?xml version="1.0" encoding="utf-8"?>
<Project name="P" xmlns="urn:QDA-XML:project:1.0">
<CodeBook><Codes><Code guid="g" name="Feelings" isCodable="false"><Code guid="a" name="Fear" isCodable="true"><Description>Of war.</Description></Code></Code>
<Code guid="b" name="War" isCodable="true"/><Code guid="c" name="Trade -&gt; Peace (+)" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="t" name="Text 1" plainTextPath="internal://T.txt">${selections}</TextSource></Sources>
${more}</Project>`;
const archive = (xml: string, name = 'project.qde') =>
  zipSync({ [name]: strToU8(xml), 'sources/t.txt': strToU8(text), 'sources/t.docx': strToU8('x') });

async function mapOf(bytes: Uint8Array, options = {}) {
  const read = await readMap([{ file: 'x.qdpx', bytes }], options);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

const link = '<Links><Link guid="l" name="increases (+)" direction="OneWay" originGUID="a" targetGUID="b"/></Links>';

test.each([
  ['code points', text, true],
  ['UTF-16 units', text, false],
  ['code points without CR', text.replaceAll('\r', ''), true],
  ['UTF-16 units without CR', text.replaceAll('\r', ''), false],
])('REFI-QDA with offsets in %s: codes, links and quotes', async (_, counted, isPoints) => {
  const selections = [
    selection('Fear leads to war.', ['a', 'b'], counted, isPoints),
    selection('Trade keeps the peace.', ['c'], counted, isPoints, ''),
    selection('Fear grows', ['a'], counted, isPoints, ''),
  ];
  const map = await mapOf(archive(project(selections.join('\n'), link), 'renamed.qde'));
  expect(map.links.map((l) => [l.from, l.polarity, l.to, l.quote])).toEqual([
    ['Fear', '+', 'War', 'Fear leads to war.'],
    ['Trade', '+', 'Peace', 'Trade keeps the peace.'],
  ]);
  expect(map.rejects).toEqual([]);
  expect(map.text).toBe(`# Text 1\n\n${text.replaceAll('\r', '')}\n`);
  expect(map.factors[1]).toEqual({ name: 'Fear', label: 'Fear', description: 'Of war.', group: 'Feelings' });
  expect([...map.text!].slice(map.links[0]!.start).join('')).toMatch(/^Fear leads/u);
});

test('edges of graphs, both ways; a link without a passage; undirected links', async () => {
  const graph = `<Graphs><Graph guid="g1"><Vertex guid="v1" representedGUID="a"/><Vertex guid="v2" representedGUID="b"/>
<Edge guid="e" sourceVertex="v1" targetVertex="v2" name="-" direction="Bidirectional"/></Graph></Graphs>
<Links><Link guid="l" name="+" direction="Associative" originGUID="a" targetGUID="b"/><Link guid="m" originGUID="a" targetGUID="t"/></Links>`;
  const map = await mapOf(archive(project('', graph)));
  expect(map.links.map((l) => [l.from, l.polarity, l.to, l.quote])).toEqual([
    ['Fear', '-', 'War', undefined],
    ['War', '-', 'Fear', undefined],
  ]);
  expect(map.rejects.map((r) => r.code)).toEqual(['E_LINKS_DIRECTION']);
});

test('coded passages of PDFs and recordings are counted', async () => {
  const coded = (kind: string) => `<${kind} guid="p"><Coding guid="k"><CodeRef targetGUID="c"/></Coding></${kind}>`;
  const pdf = `<PDFSource>${coded('PDFSelection')}<Representation>${coded('PlainTextSelection')}</Representation></PDFSource>`;
  const film = `<VideoSource>${coded('VideoSelection')}<VideoSelection guid="q"/></VideoSource>`;
  const map = await mapOf(archive(project(selection('Fear grows', ['a'], text, true), link + pdf + film)));
  expect(map.remarks).toEqual(['Coded passages of PDFs, pictures and recordings are not taken: 3.']);
  expect((await mapOf(archive(project(selection('Fear grows', ['a'], text, true), link)))).remarks).toEqual([]);
});

test('what several people coded is read as one, and told; one of them can be chosen', async () => {
  const users = '<Users><User guid="u" name="Ann"/><User guid="v" name="Bob"/><User guid="w" name="Cy"/></Users>';
  const coded = (user: string, code: string) =>
    `<Coding guid="k" creatingUser="${user}"><CodeRef targetGUID="${code}"/></Coding>`;
  const passage = (words: string, more: string, codings: string) => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return `<PlainTextSelection guid="s" name="" startPosition="${start}" endPosition="${start + words.length}" ${more}>${codings}</PlainTextSelection>`;
  };
  const both = passage('Fear leads to war.', '', coded('u', 'a') + coded('u', 'b') + coded('v', 'c'));
  const own = passage('Fear grows', 'creatingUser="v"', '<Coding guid="k"><CodeRef targetGUID="c"/></Coding>');
  const bytes = archive(project(both + own, users + link));
  const linksOf = async (options = {}) => (await mapOf(bytes, options)).links.map((l) => `${l.from}: ${l.quote}`);
  expect(await linksOf()).toEqual(['Fear: Fear leads to war.', 'Trade: Fear leads to war.', 'Trade: Fear grows']);
  expect((await mapOf(bytes)).remarks).toEqual([
    'Coded by Ann, Bob, and read as one coding: `--map NAME` takes that of one, in comparisons `FILE#NAME`.',
  ]);
  expect(await linksOf({ map: 'Ann' })).toEqual(['Fear: Fear leads to war.']);
  expect(await linksOf({ map: 'Bob' })).toEqual(['Fear: undefined', 'Trade: Fear leads to war.', 'Trade: Fear grows']);
  const { diagnostics } = await readMap([{ file: 'x.qdpx', bytes }], { map: 'Cy' });
  expect(diagnostics).toMatchObject([{ code: 'E_LINKS_MAPS', expected: '--map Ann | Bob' }]);
  const unnamed = archive(project(both + own, users.replace('"Bob"', '""') + link));
  expect((await mapOf(unnamed)).remarks[0]).toContain('Coded by Ann, v, and');
  expect((await mapOf(unnamed, { map: 'v' })).links).toHaveLength(3);
});

test('a project without links: each passage is told', async () => {
  const map = await mapOf(archive(project(selection('Fear grows', ['a'], text, true))));
  expect(map.rejects.map((r) => [r.code, r.actual, r.cells[3]])).toEqual([['E_LINKS_FACTOR', 'Fear', 'Fear grows']]);
});

test.each([
  ['without a project that is meant', zipSync({ 'a.qde': strToU8('<Project/>'), 'b.qde': strToU8('<Project/>') })],
  ['with a broken project', archive('<Project><a>')],
])('an archive %s is told', async (_, bytes) => {
  const read = await readMap([{ file: 'x.qdpx', bytes }]);
  expect(read.diagnostics.map((d) => d.code)).toEqual(['E_IMPORT_SYNTAX']);
});

test('inclusive ends are found', () => {
  const at = text.indexOf('Fear leads');
  expect(resolveOffsets(text, [{ start: at, end: at + 17, words: 'Fear leads to war.' }])[0]!.quote).toBe(
    'Fear leads to war.',
  );
});

test('a project whose texts are elsewhere holds no text', async () => {
  const map = await mapOf(zipSync({ 'project.qde': strToU8(project('', link)) }));
  expect([map.links.length, map.text]).toEqual([1, undefined]);
});
