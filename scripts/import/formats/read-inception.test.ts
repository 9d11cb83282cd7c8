import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readMap } from '../read-map.ts';

const text = 'A 𝒳 letter.\nFear leads to war. Trade does not raise “fear”.';
const at = (words: string, from = 0) =>
  `begin="${text.indexOf(words, from)}" end="${text.indexOf(words, from) + words.length}"`;
const escaped = text.replaceAll('\n', '&#10;');

const xmi = (annotations: string) => `<?xml version="1.1" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
${annotations}
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${escaped}"/>
<cas:View sofa="1" members="10 11"/></xmi:XMI>`;

const spans = `<custom:Factor xmi:id="10" sofa="1" ${at('Fear')}/>
<custom:Factor xmi:id="11" sofa="1" ${at('war')} label="War"/>
<custom:Factor xmi:id="12" sofa="1" ${at('Trade')} name="Commerce"/>
<custom:Factor xmi:id="13" sofa="1" ${at('fear', text.indexOf('“'))} label="Fear"/>`;

async function read(annotations: string, content = xmi(annotations)) {
  const map = await readMap([{ file: 'x.xmi', bytes: Buffer.from(content) }]);
  if (!map.ok) return map.diagnostics.map((d) => [d.code, d.message]);
  return map.value;
}

test('relations of INCEpTION: source to target, sign by feature, kind or layer; offsets in UTF-16 units', async () => {
  const map = await read(`${spans}
<custom:Influence xmi:id="20" sofa="1" ${at('war')} Governor="10" Dependent="11" value="increases"/>
<custom:Negative xmi:id="21" sofa="1" ${at('fear')} Governor="12" Dependent="13"/>
<custom:Influence xmi:id="22" sofa="1" ${at('war')} Governor="12" Dependent="11" polarity="-" negated="true"/>
<custom:Influence xmi:id="23" sofa="1" ${at('war')} Governor="13" Dependent="11"/>
<dependency:Dependency xmi:id="24" sofa="1" ${at('war')} Governor="10" Dependent="11" DependencyType="nsubj"/>`);
  if (Array.isArray(map)) throw new Error(JSON.stringify(map));
  expect(map.text).toBe(text);
  expect(map.links.map((l) => [l.from, l.polarity, l.to, l.quote, l.denied])).toEqual([
    ['Fear', '+', 'War', 'Fear leads to war', undefined],
    ['Commerce', '-', 'Fear', 'Trade does not raise “fear', undefined],
    ['Commerce', '-', 'War', 'war. Trade', true],
  ]);
  expect([...text].slice(map.links[0]!.start).join('')).toMatch(/^Fear leads/u);
  expect(map.rejects.map((r) => [r.code, r.place])).toEqual([['E_LINKS_POLARITY', 'line 11']]);
});

test('of several views, the text is the one with most annotations; links of other views are left out', async () => {
  const translation = '<cas:Sofa xmi:id="2" sofaNum="2" sofaID="translation" sofaString="Angst führt zu Krieg."/>';
  const map = await read(`${translation}
${spans}
<custom:Factor xmi:id="14" sofa="2" begin="0" end="5"/><custom:Factor xmi:id="15" sofa="2" begin="15" end="20"/>
<custom:Influence xmi:id="20" sofa="1" ${at('war')} Governor="10" Dependent="11" sign="+"/>
<custom:Influence xmi:id="21" sofa="2" begin="0" end="5" Governor="14" Dependent="15" sign="+"/>`);
  if (Array.isArray(map)) throw new Error(JSON.stringify(map));
  expect(map.text).toBe(text);
  expect(map.links.map((l) => [l.from, l.to, l.quote])).toEqual([['Fear', 'War', 'Fear leads to war']]);
  expect(map.rejects.map((r) => [r.code, r.place])).toEqual([['E_LINKS_FACTOR', 'line 11']]);
});

test('events of INCEpTION: slots for cause and effect, the event itself as cue, negation as denial', async () => {
  const map = await read(`${spans}
<custom:Positive xmi:id="30" sofa="1" ${at('leads to')} arguments="31 32"/>
<custom:PositiveArguments xmi:id="31" role="Cause" target="10"/>
<custom:PositiveArguments xmi:id="32" role="Theme" target="11"/>
<custom:Change xmi:id="40" sofa="1" ${at('raise')} polarity="+" negation="true" arguments="41 42"/>
<custom:ChangeArguments xmi:id="41" role="agent" target="12"/>
<custom:ChangeArguments xmi:id="42" role="effect" target="13"/>
<custom:Note xmi:id="50" sofa="1" ${at('letter')} arguments="51"/>
<custom:NoteArguments xmi:id="51" role="about" target="13"/>`);
  if (Array.isArray(map)) throw new Error(JSON.stringify(map));
  expect(map.links.map((l) => [l.from, l.polarity, l.to, l.quote, l.cue, l.denied])).toEqual([
    ['Fear', '+', 'War', 'Fear leads to war', 'leads to', undefined],
    ['Commerce', '+', 'Fear', 'Trade does not raise “fear', 'raise', true],
  ]);
  expect(map.rejects).toEqual([]);
});

test('an event with two effects is two links', async () => {
  const map = await read(`${spans}
<custom:Positive xmi:id="30" sofa="1" ${at('leads to')} arguments="31 32 33"/>
<custom:PositiveArguments xmi:id="31" role="Cause" target="10"/>
<custom:PositiveArguments xmi:id="32" role="Theme" target="11"/>
<custom:PositiveArguments xmi:id="33" role="Theme" target="12"/>`);
  expect(!Array.isArray(map) && map.links.map((l) => `${l.from} ${l.polarity} ${l.to}`)).toEqual([
    'Fear + War',
    'Fear + Commerce',
  ]);
});

test('annotations without links, and WebAnno TSV, are told', async () => {
  expect(await read(spans)).toEqual([
    ['E_IMPORT_EMPTY', 'The annotations have no relations and no events with slots.'],
  ]);
  expect(await read('', '#FORMAT=WebAnno TSV 3.3\n\n#Text=Fear\n1-1\t0-4\tFear\t\n')).toEqual([
    ['E_IMPORT_FORMAT', 'This is WebAnno TSV, which Claimdeck does not read.'],
  ]);
});

const relation = `${spans}
<custom:Influence xmi:id="20" sofa="1" ${at('war')} Governor="10" Dependent="11" polarity="+"/>`;

test('an archive with a document and its types is read; of several documents one is chosen by its path', async () => {
  const readArchive = async (names: readonly string[], map?: string) => {
    const entries = Object.fromEntries(names.map((name) => [name, strToU8(xmi(relation))]));
    const bytes = zipSync({ ...entries, 'TypeSystem.xml': strToU8('<typeSystemDescription/>') });
    const read = await readMap([{ file: 'x.zip', bytes }], { map });
    return read.ok ? read.value.links.map((l) => `${l.from} ${l.polarity} ${l.to}`) : read.diagnostics;
  };
  expect(await readArchive(['letter.xmi'])).toEqual(['Fear + War']);
  expect(await readArchive(['a/one.xmi', 'a/two.xmi'], 'a/two.xmi')).toEqual(['Fear + War']);
  expect(await readArchive(['one.xmi', 'two.xmi'])).toMatchObject([
    { code: 'E_LINKS_MAPS', message: 'The archive has 2 documents.', expected: '--map one.xmi | two.xmi' },
  ]);
});

test('arrows between the elements of a chain are links, with their labels as signs', async () => {
  const map = await read(`${spans}
<custom:CauseLink xmi:id="60" sofa="1" ${at('Trade')} next="61" referenceRelation="increases"/>
<custom:CauseLink xmi:id="61" sofa="1" ${at('fear', text.indexOf('“'))}/>
<custom:CauseChain xmi:id="62" sofa="1" first="60"/>`);
  if (Array.isArray(map)) throw new Error(JSON.stringify(map));
  expect(map.links.map((l) => [l.from, l.polarity, l.to])).toEqual([['Trade', '+', 'fear']]);
  expect(map.rejects).toEqual([]);
});

test('UIMA CAS JSON: relations, slots in arrays, structures in a list or by id', async () => {
  const spanOf = (words: string) => ({
    '@sofa': 1,
    begin: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const structures = [
    { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaString: text },
    { '%ID': 10, '%TYPE': 'custom.Factor', ...spanOf('Fear'), name: null },
    { '%ID': 11, '%TYPE': 'custom.Factor', ...spanOf('war'), name: 'War' },
    { '%ID': 20, '%TYPE': 'custom.Influence', ...spanOf('war'), '@Governor': 10, '@Dependent': 11, polarity: '+' },
    { '%ID': 30, '%TYPE': 'custom.Negative', ...spanOf('leads to'), '@arguments': 33, negated: false },
    { '%ID': 31, '%TYPE': 'custom.Link', role: 'Cause', '@target': 11 },
    { '%ID': 32, '%TYPE': 'custom.Link', role: 'Effect', '@target': 10 },
    { '%ID': 33, '%TYPE': 'custom.Link[]', '%ELEMENTS': [31, 32] },
    { '%ID': 40, '%TYPE': 'custom.Influence', ...spanOf('war'), '@Governor': 10, '@Dependent': 11 },
  ];
  const byId = Object.fromEntries(structures.map(({ '%ID': id, ...rest }) => [id, rest]));
  for (const [found, place] of [
    [structures, '%FEATURE_STRUCTURES[8]'],
    [byId, '%FEATURE_STRUCTURES.40'],
  ] as const) {
    const map = await read('', JSON.stringify({ '%FEATURE_STRUCTURES': found }));
    if (Array.isArray(map)) throw new Error(JSON.stringify(map));
    expect(map.text).toBe(text);
    expect(map.links.map((l) => [l.from, l.polarity, l.to, l.quote, l.cue])).toEqual([
      ['Fear', '+', 'War', 'Fear leads to war', undefined],
      ['War', '-', 'Fear', 'Fear leads to war', 'leads to'],
    ]);
    expect(map.rejects.map((r) => [r.code, r.place])).toEqual([['E_LINKS_POLARITY', place]]);
  }
});
