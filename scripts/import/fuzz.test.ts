/** Damaged files of every format are told, never a crash: cut off, with bytes changed, with parts repeated. */
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { workbookOf } from '../fixtures/workbook.ts';
import { buildDeck } from './build-deck.ts';
import { readMap } from './read-map.ts';

const annotation = { target: { selector: [{ type: 'TextQuoteSelector', exact: 'Fear leads to war', prefix: 'a' }] } };
const qde =
  '<Project><CodeBook><Codes><Code guid="a" name="Fear"/><Code guid="b" name="War"/></Codes></CodeBook><Sources><TextSource guid="t" name="T"><PlainTextContent>Fear leads to war.</PlainTextContent><PlainTextSelection startPosition="0" endPosition="18"><Coding><CodeRef targetGUID="a"/></Coding><Coding><CodeRef targetGUID="b"/></Coding></PlainTextSelection></TextSource></Sources><Links><Link name="+" originGUID="a" targetGUID="b"/></Links></Project>';

const database = new DatabaseSync(':memory:');
database.exec(`PRAGMA page_size = 512;
CREATE TABLE projects (id, name); INSERT INTO projects VALUES (1, 'P');
CREATE TABLE documents (id, name, project_id, contents); INSERT INTO documents VALUES (1, 'D', 1, '<p>Fear leads to war.</p>');
CREATE TABLE highlights (id, document_id, start_offset, snippet); INSERT INTO highlights VALUES (1, 1, 0, '<p>Fear leads to war.</p>');
CREATE TABLE tags (id, project_id, path, description); INSERT INTO tags VALUES (1, 1, 'Fear -> War (+)', '');
CREATE TABLE highlight_tags (highlight_id, tag_id); INSERT INTO highlight_tags VALUES (1, 1);`);

const samples: Readonly<Record<string, string | Uint8Array>> = {
  csv: 'from,to,polarity,quote\nFear,War,+,"Fear leads to war"\nWar,Fear,-,\n',
  matrix: ',Fear,War\nFear,0,1\nWar,-0.5,0\n',
  passages: 'tag,content\nFear -> War (+),Fear leads to war\n',
  kumu: '{"elements":[{"_id":"1","label":"Fear"}],"connections":[{"from":"1","to":"War","direction":"mutual","type":"+-"}]}',
  annotations: JSON.stringify({ items: [{ ...annotation, body: [{ value: 'Fear -> War (+)' }] }] }),
  graphml:
    '<graphml><key id="k" for="edge" attr.name="weight"><default>-1</default></key><graph edgedefault="directed"><node id="a"/><edge source="a" target="b"><data key="k">1</data></edge></graph></graphml>',
  dot: 'digraph g { a [label=<x<b>y</b>>]; a -> {b c} [label="+"]; subgraph s { label="G" d } b -> d [dir=both label="−"] }',
  dagitty: 'dag { A [pos="1,2"] A -> B <- C }',
  mermaid: 'flowchart LR\n  A["Fear"] -->|+| B(War) & C\n  subgraph s\n  B -- "-" --> A\n  end\n',
  xmile:
    '<xmile><variables><stock name="A"><inflow>b</inflow></stock></variables><connector polarity="+"><from>A</from><to>b</to></connector></xmile>',
  vensim:
    '{UTF-8}\nFear = A FUNCTION OF( -Trade, War)\n~\t~\t|\n\\\\\\---/// Sketch information\n*View\n10,1,A,1\n10,2,B,1\n1,3,1,2,1,0,43\n',
  brat: 'T1\tE 0 4\tFear\nT2\tE 14 17\twar\nT3\tPositive 5 10\tleads\nE1\tPositive:T3 Cause:T1 Theme:T2\nA1\tNegation E1\n',
  qde,
  inception:
    '<xmi:XMI><cas:NULL xmi:id="0"/><c:F xmi:id="2" begin="0" end="4"/><c:F xmi:id="3" begin="14" end="17"/><c:R xmi:id="4" Governor="2" Dependent="3" value="+" polarity="+"/><c:E xmi:id="5" begin="5" end="10" sign="-" a="6 7"/><c:L xmi:id="6" role="Cause" target="2"/><c:L xmi:id="7" role="Theme" target="3"/><cas:Sofa xmi:id="1" sofaString="Fear leads to war."/></xmi:XMI>',
  taguette: database.serialize(),
  qdpx: zipSync({ 'project.qde': strToU8(qde), 'sources/t.txt': strToU8('Fear leads to war.') }),
  xlsx: workbookOf({
    factors: [
      ['id', 'label'],
      [1, 'Fear'],
    ],
    links: [
      ['from', 'to', 'polarity'],
      [1, 'War', '+'],
    ],
  }),
};

const text = '# War\n\nFear leads to war. Trade keeps the peace.\n';
const work = { id: 'w', type: 'book' };

/** Codes of the faults of a file; empty if it is read. A deck is built from what is read. */
async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readMap([{ file: 'x', bytes }]);
  if (!read.ok) return read.diagnostics.map((d) => `${d.code} ${d.file}`);
  try {
    buildDeck(read.value, { text, work, language: 'en' });
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics.map((d) => `${d.code} ${d.file}`);
  }
}

test.each(Object.entries(samples))('%s is read, and each damaged copy of it is read or told', async (_, sample) => {
  const bytes = Buffer.from(sample as string);
  expect(await faultsOf(bytes)).toEqual([]);
  const place = fc.nat(bytes.length - 1);
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: place }),
    fc.record({ kind: fc.constant('change' as const), at: place, to: fc.nat(255) }),
    fc.record({
      kind: fc.constant('replace' as const),
      at: place,
      text: fc.constantFrom('"', '<', '{', '[', '\n', 'null', '-1', '999999999999', '__proto__', '&#1;', '\u0000'),
    }),
    fc.record({ kind: fc.constant('repeat' as const), at: place, from: place }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      let content = bytes;
      for (const d of damages) {
        const at = Math.min(d.at, content.length);
        const [head, tail] = [content.subarray(0, at), content.subarray(at)];
        if (d.kind === 'cut') content = Buffer.from(head);
        else if (d.kind === 'change') content = Buffer.concat([head, Buffer.from([d.to]), tail.subarray(1)]);
        else if (d.kind === 'replace')
          content = Buffer.concat([head, Buffer.from(d.text), tail.subarray(d.text.length)]);
        else content = Buffer.concat([head, content.subarray(Math.min(d.from, at)), tail]);
      }
      for (const fault of await faultsOf(content)) expect(fault).toMatch(/^[EW]_[A-Z_]+ (?:x|-)$/u);
    }),
    { numRuns: 200, seed: 20 },
  );
});

const deep = 50_000;

test.each([
  ['comments of Mermaid', '%%'.repeat(deep)],
  ['lines of comments', '%% \n'.repeat(deep)],
  ['comments of DOT', '# '.repeat(deep)],
  ['comments of XML', '<!-- -->'.repeat(deep)],
  ['words of brat', 'T1\ta 0 1\tx\n'.repeat(deep)],
  ['empty lines', '\n'.repeat(deep * 10)],
  ['spaces', ' '.repeat(deep * 10)],
  ['dashes in a code', `tag,content\n${'-'.repeat(deep)},x\n`],
  ['spaces in a line of Mermaid', `flowchart LR\nA -- ${' '.repeat(deep)}`],
  ['quotation marks', '"'.repeat(deep * 2 + 1)],
  ['brackets of JSON', `[${'['.repeat(deep)}`],
  ['braces of DOT', `digraph ${'{'.repeat(deep)}`],
  ['tildes of Vensim', '~\n'.repeat(deep)],
  ['elements', `<graphml>${'<graph>'.repeat(deep)}`],
  ['columns', `from,to,polarity${',x'.repeat(deep)}\na,b,+\n`],
])('%s without end take no time', async (_, content) => {
  const started = performance.now();
  await faultsOf(Buffer.from(content));
  expect(performance.now() - started).toBeLessThan(4_000);
});
