/** Models of system dynamics, and annotations of brat. */
import { expect, test } from 'vitest';
import { readMap } from '../read-map.ts';

const read = (...texts: string[]) => readMap(texts.map((text, i) => ({ file: `f${i}`, bytes: Buffer.from(text) })));
async function mapOf(...texts: string[]) {
  const checked = await read(...texts);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
}
const linksOf = async (...texts: string[]) =>
  (await mapOf(...texts)).links.map((l) => `${l.from} ${l.polarity} ${l.to}`);

const xmile = (connectors: string) => `<?xml version="1.0"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><model>
<variables><stock name="Population"><inflow>birth_rate</inflow><outflow>deaths</outflow></stock>
<flow name="birth rate"><doc>Births a year.</doc></flow><flow name="deaths"/><aux name="Food\\nper head"/></variables>
<views><view>${connectors}
<alias uid="9"><of>Population</of></alias></view></views></model></xmile>`;
const connector = (polarity: string, from: string, to: string) =>
  `<connector uid="1" ${polarity}><from>${from}</from><to>${to}</to></connector>`;

test('XMILE: polarities of connectors, aliases, flows of stocks, names in other spellings', async () => {
  const text = xmile(
    [
      connector('polarity="-"', '<alias uid="9"/>', 'Food_per_head'),
      connector('polarity="+"', 'food_per_head', '"Birth Rate"'),
    ].join('\n'),
  );
  expect(await linksOf(text)).toEqual([
    ...['birth rate + Population', 'deaths - Population', 'Population - Food per head', 'Food per head + birth rate'],
  ]);
  expect((await mapOf(text)).factors[1]).toMatchObject({
    label: 'birth rate',
    description: 'Births a year.',
    group: 'flow',
  });
});

const modules = `<xmile><header><style><model/></style></header>
<model><module name="Hares"><connect to="hares.lynxes" from="lynxes.lynxes"/><connect to="Land" from=".Land"/></module>
<module name="lynxes"><connect to="hares.lynxes" from="lynxes.lynxes"/></module><aux name="Land"/></model>
<model name="Hares"><variables><stock name="Hares"><inflow>births</inflow><outflow>Deaths</outflow></stock>
<aux name="births"/><aux name="deaths"/><aux name="lynxes" access="input"/><aux name="land" access="input"/></variables>
${connector('polarity="+"', 'lynxes', 'deaths')}${connector('polarity="+"', 'land', 'births')}</model>
<model name="lynxes"><variables><stock name="Lynxes"><inflow>births</inflow></stock><aux name="births"/></variables></model></xmile>`;

test('XMILE: variables of one name in two modules are two factors; an input is the variable outside', async () => {
  expect(await linksOf(modules)).toEqual([
    'births (hares.births) + Hares',
    'deaths - Hares',
    'Lynxes + deaths',
    'Land + births (hares.births)',
    'births (lynxes.births) + Lynxes',
  ]);
});

test('XMILE: connectors without polarity are told', async () => {
  const map = await mapOf(xmile(connector('polarity="none"', 'deaths', 'Population')));
  expect(map.rejects.map((r) => `${r.code} ${r.place}`)).toEqual(['E_LINKS_POLARITY line 5']);
});

const sketch = String.raw`{UTF-8}
Births = A FUNCTION OF( Population,-War)
	~	~	|
\\\---/// Sketch information - do not modify anything except names
V300  Do not put anything below this section - it will be ignored
*View 1
$192-192-192,0,Arial|10||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0
10,1,Population,200,200,40,20,8,3,0,0,0,0,0,0
11,2,48,300,200,6,8,34,3,0,0,1,0,0,0
10,3,Births,300,220,24,8,40,3,0,0,-1,0,0,0
10,4,"War, or threat",400,200,40,20,8,3,0,0,0,0,0,0
1,5,1,2,1,0,43,0,0,64,0,-1--1--1,,1|(250,150)|
1,6,4,3,1,0,45,0,0,64,0,-1--1--1,,1|(350,150)|
*View 2
10,1,Other,200,200,40,20,8,3,0,0,0,0,0,0
10,2,Population,200,200,40,20,8,2,0,3,-1,0,0,0
1,3,1,2,1,0,83,0,0,64,0,-1--1--1,,1|(250,150)|
1,4,2,1,1,0,79,0,0,64,0,-1--1--1,,1|(250,150)|
///---\\\
:Lx7F<%^E!@
9:Current
`.replace('x7F', '\x7F');

test('Vensim: the control character before its settings is not that of another file', async () => {
  expect((await read('{UTF-8}\n:L\x7F\n')).diagnostics.map((d) => `${d.code} ${d.path}`)).toEqual([
    'E_IMPORT_SYNTAX line 2',
  ]);
});

test('Vensim: arrows of sketches with their polarities, valves, names with commas, several sketches', async () => {
  expect(await linksOf(sketch)).toEqual([
    ...['Population + Births', 'War, or threat - Births', 'Other + Population', 'Population - Other'],
  ]);
  const unsigned = await mapOf(sketch.replace(',1,2,1,0,43,', ',1,2,1,0,0,'));
  expect(unsigned.rejects.map((r) => `${r.code} ${r.place}`)).toEqual(['E_LINKS_POLARITY line 12']);
});

test('Vensim: pipes of flows fill a stock, or empty it', async () => {
  const pipes = ['1,7,2,1,4,0,0,22,0,0,0,-1--1--1,,1|(0,0)|', '1,8,2,1,100,0,0,22,0,0,0,-1--1--1,,1|(0,0)|'];
  const text = sketch.replace('*View 2', `${pipes.join('\n')}\n*View 2`);
  expect((await linksOf(text)).slice(2, 4)).toEqual(['Births + Population', 'Births - Population']);
});

test('Vensim without arrows: causes of equations; only a minus is a sign', async () => {
  const text = '{UTF-8}\nFear = A FUNCTION OF( -Trade, \\\n\t\tWar)\n~\t~\t|\nWar = A FUNCTION OF( Fear)\n~\t~\t|\n';
  expect(await linksOf(text)).toEqual(['Trade - Fear', 'War ? Fear', 'Fear ? War']);
});

test('Vensim: names of equations in quotation marks have commas and brackets', async () => {
  const text = '{UTF-8}\nBirths = A FUNCTION OF( Food, -"health, care (paid)", -"War")\n~ ~ |\n';
  expect(await linksOf(text)).toEqual(['Food ? Births', 'health, care (paid) - Births', 'War - Births']);
  const loop = `${text}"health, care (paid)"  = A FUNCTION OF( -War)\n~ ~ |\n`;
  expect((await linksOf(loop)).at(-1)).toBe('War - health, care (paid)');
});

test('Vensim: an equation behind a line of 20,000 blanks is read, also with its = on the next line', async () => {
  const text = `{UTF-8}\n${' '.repeat(20_000)}x\n  Births\n = A FUNCTION OF( -War)\n~ ~ |\n`;
  expect(await linksOf(text)).toEqual(['War - Births']);
});

const source = '𝒳 Fear raises the number of ships. Trade does not lower the risk of war.';
const at = (words: string) => {
  const start = [...source.slice(0, source.indexOf(words))].length;
  return `${start} ${start + [...words].length}\t${words}`;
};
const standoff = [
  `T1\tEntity ${at('Fear')}`,
  `T2\tEntity ${at('number of ships')}`,
  `T3\tIncrease ${at('raises')}`,
  'E1\tIncrease:T3 Cause:T1 Theme:T2',
  `T4\tEntity ${at('Trade')}`,
  `T5\tEntity ${at('risk of war')}`,
  `T6\tInfluence ${at('lower')}`,
  'E2\tInfluence:T6 Cause:T4 Theme:T5',
  'A1\tNegation E2',
  'A2\tPolarity E2 Negative',
  '#1\tAnnotatorNotes T5\tDanger of war',
  'R1\tCauses Arg1:T2 Arg2:T5',
  '',
].join('\n');

test.each([
  ['annotations first', [standoff, source]],
  ['text first', [source, standoff]],
])('brat, %s: events, relations, negation, notes as names, quotes from first to last word', async (_, files) => {
  const map = await mapOf(...files);
  expect(map.links.map((l) => [l.from, l.polarity, l.to, l.quote, l.cue, l.denied])).toEqual([
    ['Fear', '+', 'number of ships', 'Fear raises the number of ships', 'raises', undefined],
    ['Trade', '-', 'Danger of war', 'Trade does not lower the risk of war', 'lower', true],
  ]);
  expect(map.rejects.map((r) => `${r.code} ${r.place}`)).toEqual(['E_LINKS_POLARITY line 12']);
  expect(map.text).toBe(source);
});

test('brat: types with digits, roles that come again, and notes at links', async () => {
  const lines = [
    `T1\tLevel2 ${at('Fear')}`,
    `T2\tLevel2 ${at('number of ships')}`,
    `T3\tIncrease1 ${at('raises')}`,
    `T4\tLevel2 ${at('Trade')}`,
    'E1\tIncrease1:T3 Cause:T1 Theme:T2 Theme2:T4',
    '#1\tAnnotatorNotes E1\tIn doubt.',
  ];
  const { links } = await mapOf(lines.join('\n'), source);
  expect(links.map((l) => [l.from, l.to, l.quote, l.cue, l.note])).toEqual([
    ['Fear', 'number of ships', 'Fear raises the number of ships', 'raises', 'In doubt.'],
    ['Fear', 'Trade', 'Fear raises the number of ships. Trade', 'raises', 'In doubt.'],
  ]);
});

test('brat: the degree of an event is its sign', async () => {
  const degree = (value: string) => standoff.replace('Polarity E2 Negative', `Degree E2 ${value}`);
  const signs = await Promise.all(['Facilitate', 'Inhibit'].map((value) => linksOf(degree(value), source)));
  expect(signs.map((links) => links[1])).toEqual(['Trade + Danger of war', 'Trade - Danger of war']);
});

test('brat without its text: links without quotes', async () => {
  expect((await mapOf(standoff)).links.map((l) => [l.from, l.quote])).toEqual([
    ['Fear', undefined],
    ['Trade', undefined],
  ]);
});

test('brat without events and relations is told as such', async () => {
  const bytes = Buffer.from('T1\tProtein 0 4\tabcd\n');
  const read = await readMap([{ file: 'x.ann', bytes }]);
  expect(read.diagnostics.map((d) => d.code)).toEqual(['E_IMPORT_EMPTY']);
});
