/** Links that are not taken: their table and their reports. */
import { expect, test } from 'vitest';
import { buildDeck } from './claims/build-deck.ts';
import { readMap } from './read-map.ts';
import { reportRejects } from './report-rejects.ts';
import { toRejectsCsv } from './tables/rejects-csv.ts';

const rejectsOf = async (table: string) => {
  const read = await readMap([{ file: 'map.csv', bytes: Buffer.from(table) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value.rejects;
};

test('a link with two faults has one row with both reasons', async () => {
  const rejects = await rejectsOf('from,to,sign\na,b,+\n,b,up\n');
  expect(rejects.map((r) => r.code)).toEqual(['E_LINKS_FACTOR', 'E_LINKS_POLARITY']);
  expect(toRejectsCsv(rejects).split('\n').slice(1)).toEqual([
    '"","b","up","","line 3","E_LINKS_FACTOR; E_LINKS_POLARITY","Cell `from` is empty.; No sign in column `sign`.","up","+ | - | ?"',
    '',
  ]);
});

test('a link with two faults has one row where another table describes its factors', async () => {
  const elements = ['a', 'b'].map((label) => ({ _id: `id of ${label}`, attributes: { label } }));
  const tied = { from: 'id of a', to: 'id of b', direction: 'undirected', attributes: {} };
  const text = JSON.stringify({ elements, connections: [tied] });
  const read = await readMap([{ file: 'map.json', bytes: Buffer.from(text) }]);
  expect(read.ok && toRejectsCsv(read.value.rejects).split('\n').slice(1)).toEqual([
    '"a","b","","","undirected","connections[0]","E_LINKS_POLARITY; E_LINKS_DIRECTION","No sign in the type or another field of the connection.; The link has no direction.","undirected","+ | - | ?; directed | mutual"',
    '',
  ]);
});

test('a cell of `denied` that says neither yes nor no is left out, and stays in the table of rejects', async () => {
  const rejects = await rejectsOf('from,to,sign,denied\na,b,+,WAHR\na,c,-,no\na,d,+,perhaps\n');
  expect(toRejectsCsv(rejects).split('\n').slice(1)).toEqual([
    '"a","d","+","","perhaps","line 4","E_LINKS_DENIED","Column `denied` says neither yes nor no.","perhaps","yes | no"',
    '',
  ]);
});

test('a value of more than 300 characters is cut in a report, between characters', async () => {
  const shown = async (value: string) =>
    reportRejects(await rejectsOf(`from,to,sign\na,b,+\na,b,${value}\n`), 'map.csv')[0]!.actual;
  expect(await shown(`x${'𝒳'.repeat(400)}`)).toBe(`x${'𝒳'.repeat(299)} …`);
  expect(await shown(`x${'𝒳'.repeat(299)}`)).toBe(`x${'𝒳'.repeat(299)}`);
});

test('a column without a name is not listed among those that are not taken', async () => {
  const read = await readMap([{ file: 'map.csv', bytes: Buffer.from('"",from,to,sign,year\n1,a,b,+,1990\n') }]);
  expect(read.ok && read.value.leftOut).toEqual(['year']);
});

test('columns that say why a link was not taken are not listed when the corrected table is read', async () => {
  const table = toRejectsCsv(await rejectsOf('from,to,sign\na,b,+\nc,b,up\n')).replace('"up"', '"+"');
  const read = await readMap([{ file: 'import-rejects.csv', bytes: Buffer.from(table) }]);
  expect(read.ok && [read.value.links.length, read.value.leftOut]).toEqual([1, []]);
});

test('a link without a sign names the place where its format has signs', async () => {
  const graphml =
    '<graphml><key id="w" for="edge" attr.name="weight"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="w">3</data></edge></graph></graphml>';
  const xmile =
    '<xmile><model><variables><aux name="a"/><aux name="b"/></variables><views><view><connector uid="1"><from>a</from><to>b</to></connector></view></views></model></xmile>';
  const kumu = {
    elements: [
      { _id: '1', attributes: { label: 'a' } },
      { _id: '2', attributes: { label: 'b' } },
    ],
    connections: [{ from: '1', to: '2', direction: 'directed', attributes: { 'connection type': 'feeds' } }],
  };
  const influence = { id: '2', influence: 'some' };
  const mindModel = {
    concepts: [
      { id: '1', name: 'a', relationships: [influence] },
      { id: '2', name: 'b' },
    ],
  };
  const files: readonly (readonly [name: string, text: string, reason: string])[] = [
    ['map.csv', 'from,to,Polarity\na,b,feeds\n', 'No sign in column `Polarity`.'],
    ['map.csv', 'from,to,weight\na,b,3\n', 'No number in column `weight` is below 0: they may be counts.'],
    ['tags.csv', 'tag,quote\na -> b,Words.\n', 'No sign in the code.'],
    ['map.graphml', graphml, 'No sign in the attributes of the edge.'],
    ['map.dot', 'digraph { a -> b }', 'No sign in the attributes of the edge.'],
    ['map.md', 'flowchart LR\n  a -->|feeds| b\n', 'No sign in the text of the link.'],
    ['map.stmx', xmile, 'No sign in the polarity of the connector.'],
    ['map.json', JSON.stringify(kumu), 'No sign in the type or another field of the connection.'],
    ['map.mmp', JSON.stringify(mindModel), 'No sign in the influence of the relationship.'],
  ];
  for (const [file, text, reason] of files) {
    const read = await readMap([{ file, bytes: Buffer.from(text) }]);
    expect([file, read.ok && read.value.rejects.map((r) => r.reason)]).toEqual([file, [reason]]);
  }
});

test('a quote that differs from the text in its Unicode form or invisible characters alone is told so', async () => {
  const text = 'The har\u00advest lowers fear of the cafe\u0301 owners. Rain raises the harvest.';
  const quotes = ['The harvest lowers fear', 'of the caf\u00e9 owners', 'Rain rises the harvest'];
  const table = `from,to,sign,quote\n${quotes.map((quote, i) => `a${i},b,+,${quote}`).join('\n')}\na,b,+,Rain raises\n`;
  const read = await readMap([{ file: 'map.csv', bytes: Buffer.from(table) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { rejects } = buildDeck(read.value, { text, work: { id: 'w', type: 'book' }, language: 'en' });
  expect(rejects.map((r) => r.reason.replace('The quote is not in the source, letter for letter.', '').trim())).toEqual(
    [
      'It and the nearest passage differ only in invisible characters.',
      'It and the nearest passage differ only in the Unicode form of their letters (NFC or NFD).',
      '',
    ],
  );
});

test('a quote that is a heading, or goes on below another one, says so', async () => {
  const text = '■ Rain and prices\n○ Rain raises prices.\n■ War and prices\n○ War raises prices.\n';
  const quotes = ['War and prices', 'Rain raises prices. ■ War and prices ○ War', 'Rain raises prices'];
  const table = `from,to,sign,quote\n${quotes.map((quote, i) => `a${i},b,+,${quote}`).join('\n')}\n`;
  const read = await readMap([{ file: 'map.csv', bytes: Buffer.from(table) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { rejects } = buildDeck(read.value, { text, work: { id: 'w', type: 'book' }, language: 'en' });
  expect(rejects.map((r) => [r.cells[0], r.reason])).toEqual([
    ['a0', 'The quote is a heading. Code a statement below it, and quote the heading as further evidence in the deck.'],
    ['a1', 'The quote goes on below another heading. Code the part below each heading by itself.'],
  ]);
});
