/** `claimdeck import` into a deck that exists, through its command line. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { commandLineIn } from '../../fixtures/command-line.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import type { Differences } from '../../merge/codings/index.ts';
import type { DeckInput } from '../../model/index.ts';
import { putBackFiles } from '../former-files.ts';

const root = temporaryFolder();
const write = (file: string, content: string) => writeFileSync(path.join(root, file), content);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const run = commandLineIn(root);

const deckFile = 'data/bread/deck.json';
const rejectsFile = 'data/bread/import-rejects.csv';
const deckOf = () => JSON.parse(read(deckFile)) as DeckInput;
const claimsOf = () => deckOf().sections.flatMap((s) => s.claims);

/** Replaces words of a file, which has them once. */
function replace(file: string, before: string, after: string) {
  const parts = read(file).split(before);
  expect(parts).toHaveLength(2);
  write(file, parts.join(after));
}

/** Content of all files of the deck, by name. */
const filesOf = () =>
  (readdirSync(path.join(root, 'data/bread'), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.includes('.') && !name.endsWith('.imported'))
    .sort()
    .map((name) => [name, read(`data/bread/${name}`)]);

const text = `ON BREAD

Rain in spring raises the harvest. A good harvest lowers the price
of bread.

Dear bread makes the towns restless.

Trade keeps the peace.
`;
const table = `from,to,polarity,quote
Rain,Harvest,+,Rain in spring raises the harvest.
Harvest,Price,-,A good harvest lowers the price of bread.
Price,Unrest,+,Dear bread makes towns restless.
`;

beforeEach(async () => {
  rmSync(path.join(root, 'data'), { recursive: true, force: true });
  write('bread.txt', text);
  write('bread.csv', table);
  await run('import', 'bread.csv', '--source', 'bread.txt', '--outcome', 'Price');
});

test('the same import again writes and reports nothing', async () => {
  const before = filesOf();
  expect(before.map(([name]) => name)).toEqual([
    '.imported/deck.json',
    '.imported/import-rejects.csv',
    'deck.json',
    'import-rejects.csv',
    'source.txt',
  ]);
  const again = await run('import', 'bread.csv');
  expect(again.printed).toEqual([]);
  expect(again.told).toContain('Nothing to write: the deck stays as it is.');
  expect(again.told).toContain('1 warning');
  expect(filesOf()).toEqual(before);
});

test('a claim that an import added with a label of the deck goes with its row: nobody edited it', async () => {
  replace(deckFile, '"label": "Price"', '"label": "Bread price"');
  write('bread.csv', `${table}Price,Peace,-,Trade keeps the peace\n`);
  expect((await run('import', 'bread.csv')).printed).toContain('added claim price-peace: Bread price lowers peace.');
  write('bread.csv', table);
  const again = await run('import', 'bread.csv');
  expect(again.told).not.toContain('W_IMPORT_KEPT');
  expect(again.printed).toContain('removed claim price-peace: Bread price lowers peace.');
  expect(claimsOf().some((c) => c.id === 'price-peace')).toBe(false);
});

test('a table: changes of the file are taken, edits of the user stay, and what both changed is told', async () => {
  replace(deckFile, 'Rain raises harvest.', 'Spring rain fills the barns.');
  replace(deckFile, '"minutes": 15', '"minutes": 20');
  write(
    'bread.csv',
    `from,to,polarity,quote
Rain,Harvest,+,Rain in spring raises the harvest.
Rain,Price,-,Rain in spring raises the harvest.
Harvest,Price,+,A good harvest lowers the price of bread.
Trade,Unrest,-,Trade keeps the peace
`,
  );
  const merged = await run('import', 'bread.csv', 'bread', '--source', 'bread.txt');
  expect(merged.printed).toEqual([
    'added factor trade: Trade',
    'added claim rain-harvest, link rain > price, -',
    'added claim trade-unrest: Trade lowers unrest.',
    'changed claim harvest-price, assertion: Harvest lowers price. → Harvest raises price.',
    'changed claim harvest-price, link harvest > price, -, polarity: - → +',
    'removed claim statement-3: TODO: what statement 3 says',
    deckFile,
  ]);
  expect(merged.told).toContain(
    `W_IMPORT_CONFLICT ${deckFile}:claim rain-harvest, assertion
  The deck keeps its \`assertion\`. The imported file has: Rain raises harvest, rain lowers price.
  found:    Spring rain fills the barns.`,
  );
  expect(claimsOf().map((c) => [c.id, c.assertion, c.links.map((l) => `${l.from} ${l.polarity} ${l.to}`)])).toEqual([
    ['rain-harvest', 'Spring rain fills the barns.', ['rain + harvest', 'rain - price']],
    ['harvest-price', 'Harvest raises price.', ['harvest + price']],
    ['statement-2', 'TODO: what statement 2 says', []],
    ['trade-unrest', 'Trade lowers unrest.', ['trade - unrest']],
  ]);
  expect(deckOf().talks[0]!.minutes).toBe(20);
  expect(existsSync(path.join(root, rejectsFile))).toBe(false);
  const after = filesOf();
  expect((await run('import', 'bread.csv')).told).not.toContain('W_IMPORT_CONFLICT');
  expect(filesOf()).toEqual(after);
});

test('Kumu: a factor that is renamed there keeps its id, its links and its claims', async () => {
  const elements = [
    { _id: 'e1', attributes: { label: 'Rain' } },
    { _id: 'e2', attributes: { label: 'Harvest' } },
  ];
  const connections = [
    {
      ...{ from: 'e1', to: 'e2', direction: 'directed' },
      attributes: { 'connection type': '++', quote: 'Rain in spring raises the harvest.' },
    },
  ];
  const save = (renamed: string, ...more: object[]) =>
    write(
      'map.json',
      JSON.stringify({ elements: [{ _id: 'e1', attributes: { label: renamed } }, elements[1], ...more], connections }),
    );
  save('Rain');
  rmSync(path.join(root, 'data'), { recursive: true });
  await run('import', 'map.json', 'bread', '--source', 'bread.txt');
  const changes = async () => {
    const printed = (await run('import', 'map.json', 'bread', '--json')).printed.join('');
    const { added, changed, removed } = JSON.parse(printed) as Differences;
    return [added, changed, removed].map((list) => list.map(({ kind, id, field }) => [kind, id, field].join(' ')));
  };
  save('Wet springs', { _id: 'e3', attributes: { label: 'Rain' } });
  expect(await changes()).toEqual([['factor rain-2 '], ['factor rain label', 'claim rain-harvest assertion'], []]);
  save('Wet years', { _id: 'e3', attributes: { label: 'Rain' } });
  expect((await changes()).slice(1)).toEqual([['factor rain label', 'claim rain-harvest assertion'], []]);
  expect((await run('check', 'bread')).status).toBe(0);
});

test('Kumu: factors renamed and described, links removed unless the deck names them or the user changed them', async () => {
  const elements = [
    { _id: 'e1', attributes: { label: 'Rain' } },
    { _id: 'e2', attributes: { label: 'Harvest' } },
    { _id: 'e3', attributes: { label: 'Price' } },
    { _id: 'e4', attributes: { label: 'Peace' } },
  ];
  const connection = (from: string, to: string, sign: string, quote: string) => ({
    ...{ from, to, direction: 'directed', attributes: { 'connection type': sign, quote } },
  });
  const connections = [
    connection('e1', 'e2', '++', 'Rain in spring raises the harvest.'),
    connection('e2', 'e3', '-+', 'A good harvest lowers the price of bread.'),
    connection('e3', 'e4', '--', 'Dear bread makes the towns restless.'),
    connection('e2', 'e4', '++', 'Trade keeps the peace.'),
  ];
  write('map.json', JSON.stringify({ elements, connections }));
  rmSync(path.join(root, 'data'), { recursive: true });
  await run('import', 'map.json', 'bread', '--source', 'bread.txt', '--outcome', 'Peace');
  replace(deckFile, '"id": "lecture",', '"id": "lecture", "include": ["claim/rain-harvest"],');
  replace(deckFile, 'Price raises peace.', 'Dear bread does not keep the peace.');
  const described = { _id: 'e2', attributes: { label: 'harvest', description: 'Of the year.' } };
  write('map.json', JSON.stringify({ elements: elements.with(1, described), connections: connections.slice(1, 2) }));
  const printed = (await run('import', 'map.json', 'bread', '--json')).printed.join('');
  const merged = JSON.parse(printed) as Record<
    keyof Differences,
    { kind: string; id: string; field?: string; reason?: string }[]
  > & { diagnostics: { code: string }[] };
  const short = (key: keyof Differences) =>
    merged[key].map(({ kind, id, field, reason }) => [kind, id, field ?? reason].filter(Boolean).join(' '));
  expect(short('added')).toEqual(['claim statement-3']);
  expect(short('changed')).toEqual(['factor harvest label', 'factor harvest description']);
  expect(short('removed')).toEqual(['claim harvest-peace']);
  expect(short('kept')).toEqual(['claim rain-harvest `talks` names it', 'claim price-peace you changed it']);
  expect(short('conflicts')).toEqual([]);
  expect(merged.diagnostics.map((d) => d.code)).toEqual(['W_IMPORT_KEPT', 'W_IMPORT_KEPT']);
  expect((await run('check', 'bread')).status).toBe(0);
});

test('a corrected table of rejects adds its links, and the record of the import stays', async () => {
  const record = read('data/bread/.imported/deck.json');
  replace(rejectsFile, '"+","Dear bread makes', '"+","Dear bread makes the');
  const added = await run('import', rejectsFile, 'bread');
  expect(added.printed).toEqual([
    'added claim statement-2, link price > unrest, +',
    'changed claim statement-2, assertion: TODO: what statement 2 says → Price raises unrest.',
    'changed claim statement-2, type: descriptive → causal',
    deckFile,
  ]);
  expect(existsSync(path.join(root, rejectsFile))).toBe(false);
  expect(read('data/bread/.imported/deck.json')).toBe(record);
  write('bread.csv', table.replace('makes towns', 'makes the towns'));
  expect((await run('import', 'bread.csv')).printed).toEqual([]);
});

/** A map of Kumu without quotes: links by their ends and signs. */
function kumuMap(...links: readonly (readonly [from: string, to: string, sign: string])[]): string {
  const labels = new Set(links.flatMap((link) => link.slice(0, 2)));
  return JSON.stringify({
    elements: Array.from(labels, (label) => ({ _id: `id of ${label}`, attributes: { label } })),
    connections: links.map(([from, to, sign]) => ({
      from: `id of ${from}`,
      to: `id of ${to}`,
      direction: sign === '' ? 'undirected' : 'directed',
      attributes: { 'connection type': sign || '++' },
    })),
  });
}

test('Kumu without quotes: links that the user has given quotes are no rejects of the next import', async () => {
  rmSync(path.join(root, 'data'), { recursive: true });
  const [rain, unrest, tied] = [
    ['Rain', 'Harvest', '++'],
    ['Price', 'Unrest', '++'],
    ['Price', 'Peace', ''],
  ] as const;
  write('map.json', kumuMap(rain, ['Harvest', 'Price', '+-'], unrest, tied));
  await run('import', 'map.json', 'bread', '--source', 'bread.txt');
  const quotes = [
    'Rain in spring raises the harvest.',
    'A good harvest lowers the price of bread.',
    'Dear bread makes the towns restless.',
    'Trade keeps the peace.',
  ];
  const [header, ...rows] = read(rejectsFile).trim().split('\n');
  const filled = rows.map((line, i) => line.replace('"","', `"${quotes[i]}","`).replace('"undirected"', '"directed"'));
  write(rejectsFile, `${[header, ...filled].join('\n')}\n`);
  await run('import', rejectsFile, 'bread');
  expect(existsSync(path.join(root, rejectsFile))).toBe(false);
  replace(deckFile, 'Rain raises harvest.', 'Spring rain fills the barns.');
  replace(deckFile, '"label": "Price"', '"label": "Price of bread"');
  const before = read(deckFile);

  const same = await run('import', 'map.json', 'bread');
  expect(same.printed).toEqual([]);
  expect(same.told.split('\n')).toEqual([
    'Links that the file has without a quote of the text, and the deck with one: 4.',
    'Factors: 5. Links in claims: 0. Links left out: 0. Next: npx claimdeck check bread',
    'Nothing to write: the deck stays as it is.',
  ]);
  expect(read(deckFile)).toBe(before);

  write('map.json', kumuMap(rain, ['Harvest', 'Price', '++'], unrest, tied, ['Rain', 'Peace', '++']));
  const changed = await run('import', 'map.json', 'bread');
  expect(changed.printed).toEqual([rejectsFile]);
  expect(read(deckFile)).toBe(before);
  expect(read(rejectsFile)).toBe(`\uFEFFfrom,to,polarity,quote,place,code,reason,found,expected
"Harvest","Price","+","","connections[1]","W_IMPORT_LEFT_OUT","The link has no quote. The deck has it with the sign -.","",""
"Rain","Peace","+","","connections[4]","W_IMPORT_LEFT_OUT","The link has no quote.","",""
`);
});

test('what was typed into the table of rejects and left out there stays at the next import of the map, also where that renames a factor', async () => {
  rmSync(path.join(root, 'data'), { recursive: true });
  const links = [
    ['Rain', 'Harvest', '++'],
    ['Harvest', 'Price', '+-'],
    ['Price', 'Unrest', ''],
    ['Price', 'Peace', 'feeds'],
    ['Trade', 'Peace', '++'],
  ] as const;
  write('map.json', kumuMap(...links));
  await run('import', 'map.json', 'bread', '--source', 'bread.txt');
  // The table has a column for the direction; a person adds `denied` and `note`.
  const typed = `from,to,polarity,quote,direction,denied,note,place,code,reason
Rain,Harvest,+,Rain in spring raises the harvest.,directed,,,,,
Harvest,Price,-,A good harvest lowers the cost of bread.,directed,,See chapter 2.,,,
Price,Unrest,+,Dear bread makes towns restless.,directed,,,,,
Price,Peace,-,,directed,yes,,,,
Trade,Peace,+,,directed,,,,,
`;
  write(rejectsFile, typed);
  await run('import', rejectsFile, 'bread');
  const leftOut = read(rejectsFile).split('\n').slice(1, -1);
  expect(leftOut.map((row) => row.split('","line ')[0])).toEqual([
    '"Harvest","Price","-","A good harvest lowers the cost of bread.","","See chapter 2.',
    '"Price","Unrest","+","Dear bread makes towns restless.","","',
    '"Price","Peace","-","","yes","',
    '"Trade","Peace","+","","","',
  ]);

  write(
    'map.json',
    kumuMap(...links.slice(0, 4), ['Rain', 'Peace', '++']).replaceAll('"label":"Price"', '"label":"Cost"'),
  );
  const again = await run('import', 'map.json', 'bread');
  expect(again.told).toContain(
    `W_IMPORT_LEFT_OUT map.json:connections[2], connections[1]
  The quote is not in the source, letter for letter. 2 links are concerned.`,
  );
  expect(read(rejectsFile)).toBe(`\uFEFFfrom,to,polarity,quote,denied,note,place,code,reason,found,expected
"Cost","Unrest","+","Dear bread makes towns restless.","","","connections[2]","E_QUOTE_NOT_VERBATIM","The quote is not in the source, letter for letter.","Dear bread makes towns restless.","Dear bread makes the towns restless. (nearest passage)"
"Cost","Peace","-","","yes","","connections[3]","W_IMPORT_LEFT_OUT","The link has no quote.","",""
"Harvest","Cost","-","A good harvest lowers the cost of bread.","","See chapter 2.","connections[1]","E_QUOTE_NOT_VERBATIM","The quote is not in the source, letter for letter.","A good harvest lowers the cost of bread.","A good harvest lowers the price of bread. (nearest passage)"
"Rain","Peace","+","","","","connections[4]","W_IMPORT_LEFT_OUT","The link has no quote.","",""
`);
  const kept = filesOf();
  expect((await run('import', 'map.json', 'bread')).printed).toEqual([]);
  expect(filesOf()).toEqual(kept);
});

test('Kumu: a renamed factor is renamed in all headlines that nobody edited, and told of those that a person wrote', async () => {
  rmSync(path.join(root, 'data'), { recursive: true });
  const links = [
    ['Rain', 'Harvest', '++'],
    ['Harvest', 'Price', '+-'],
  ] as const;
  write('map.json', kumuMap(...links));
  await run('import', 'map.json', 'bread', '--source', 'bread.txt');
  const filled = read(rejectsFile)
    .replace('"Harvest","+",""', '"Harvest","+","Rain in spring raises the harvest."')
    .replace('"Price","-",""', '"Price","-","A good harvest lowers the price of bread."');
  write(rejectsFile, filled);
  await run('import', rejectsFile, 'bread');
  replace(deckFile, 'Rain raises harvest.', 'Spring rain fills the barns.');
  write('map.json', kumuMap(...links).replaceAll('"label":"Harvest"', '"label":"Yield"'));
  const renamed = await run('import', 'map.json', 'bread');
  expect(renamed.printed).toEqual([
    'changed factor harvest, label: Harvest → Yield',
    'changed claim harvest-price, assertion: Harvest lowers price. → Yield lowers price.',
    deckFile,
  ]);
  expect(renamed.told).toContain(
    `W_IMPORT_CONFLICT ${deckFile}:claim rain-harvest, assertion
  The deck keeps its \`assertion\`. The imported file has: Rain raises yield.
  found:    Spring rain fills the barns.`,
  );
  expect(renamed.told.match(/W_IMPORT_CONFLICT/gu)).toHaveLength(1);
  expect(claimsOf().map((c) => c.assertion)).toEqual([
    'Spring rain fills the barns.',
    'Yield lowers price.',
    'TODO: what statement 2 says',
    'TODO: what statement 3 says',
  ]);
  const again = await run('import', 'map.json', 'bread');
  expect([again.printed, again.told.includes('W_IMPORT_CONFLICT')]).toEqual([[], false]);
});

test('headlines that Claimdeck made follow both the labels of the deck and the links of the file, and are no conflict', async () => {
  // The user renames a factor and leaves the headline; of another claim both sign and headline are changed.
  replace(deckFile, '"label": "Rain"', '"label": "Spring rain"');
  replace(deckFile, 'Harvest lowers price.', 'Harvest raises price.');
  replace(deckFile, '"polarity": "-"', '"polarity": "+"');
  const own = read(deckFile);
  await run('import', 'bread.csv');
  expect(read(deckFile)).toBe(own);
  write(
    'bread.csv',
    `${table}Rain,Price,-,Rain in spring raises the harvest.
Rain,Price,-,A good harvest lowers the price of bread.
`,
  );
  const merged = await run('import', 'bread.csv');
  expect(merged.printed).toEqual([
    'added claim rain-harvest, link rain > price, -',
    'added claim harvest-price, link rain > price, -',
    'changed claim rain-harvest, assertion: Rain raises harvest. → Spring rain raises harvest, spring rain lowers price.',
    'changed claim harvest-price, assertion: Harvest raises price. → Harvest raises price, spring rain lowers price.',
    deckFile,
  ]);
  expect(merged.told).not.toContain('W_IMPORT_CONFLICT');
});

test('a link of the table of rejects is in the headline of the claim that gets it', async () => {
  replace(rejectsFile, '"+","Dear bread makes towns restless."', '"+","Rain in spring raises the harvest."');
  const added = await run('import', rejectsFile, 'bread');
  expect(added.printed).toEqual([
    'added claim rain-harvest, link price > unrest, +',
    'changed claim rain-harvest, assertion: Rain raises harvest. → Price raises unrest, rain raises harvest.',
    deckFile,
  ]);
});

test('a link whose quote has no place, coded by the user with another one, is no reject of the next import', async () => {
  write('bread.csv', `${table}Price,Unrest,+,Dear bread makes all restless.\nPrice,Unrest,+,Trade keeps the peace.\n`);
  await run('import', 'bread.csv');
  expect(read(rejectsFile).match(/"E_QUOTE_NOT_VERBATIM"/gu)).toHaveLength(2);
  const claim: DeckInput['sections'][number]['claims'][number] = {
    ...{ id: 'mine', assertion: 'Dear bread stirs the towns.', type: 'causal' },
    evidence: [{ quote: 'Dear bread makes the towns restless.' }],
    links: [{ from: 'price', to: 'unrest', polarity: '+', cue: 'makes', confidence: 'explicit' }],
  };
  const deck = deckOf();
  const sections = deck.sections.map((s) => ({
    ...s,
    claims: s.claims.flatMap((c) => (c.id === 'statement-2' ? [claim] : [c])),
  }));
  write(deckFile, JSON.stringify({ ...deck, sections }, null, 2));
  const before = read(deckFile);
  await run('import', 'bread.csv');
  // One quote of the user is for one of the two links.
  expect(read(rejectsFile).match(/"E_QUOTE_NOT_VERBATIM"/gu)).toHaveLength(1);
  expect(read(deckFile)).toBe(before);
});

test('what the user corrected both in the deck and in the file, as for another edition of the text, is the same', async () => {
  const inEdition = (words: string) => words.replaceAll('raises the harvest', 'increases the harvest');
  write('data/bread/source.txt', inEdition(text));
  write(deckFile, inEdition(read(deckFile)));
  replace(deckFile, '"label": "Rain"', '"label": "Rainfall"');
  write('bread.csv', inEdition(table).replace('Rain,', 'Rainfall,'));
  const before = claimsOf().map((c) => c.id);
  const merged = await run('import', 'bread.csv');
  expect(merged.told).not.toContain('W_IMPORT_KEPT');
  expect(claimsOf().map((c) => c.id)).toEqual(before);
  expect(deckOf().factors.map((f) => f.id)).toEqual(['rain', 'harvest', 'price', 'unrest']);
});

test('a statement that was open, coded by the user and in the file, takes no second claim of the file for its own', async () => {
  const { sections, ...deck } = deckOf();
  const coded: DeckInput['sections'][number]['claims'][number] = {
    ...{ id: 'statement-3', assertion: 'Trade keeps peace.', type: 'causal' },
    evidence: [{ quote: 'Trade keeps' }],
    links: [{ from: 'harvest', to: 'price', polarity: '-', cue: 'keeps', confidence: 'explicit' }],
  };
  const claims = sections[0]!.claims.map((c) => (c.id === 'statement-3' ? coded : c));
  write(deckFile, JSON.stringify({ ...deck, sections: [{ ...sections[0]!, claims }] }, null, 2));
  write('bread.csv', `${table}Harvest,Price,-,Trade keeps\nRain,Unrest,-,Trade keeps the peace.\n`);
  const merged = await run('import', 'bread.csv');
  expect(merged.told).not.toContain('W_IMPORT_CONFLICT');
  expect(claimsOf().map((c) => c.id)).toContain('rain-unrest');
  expect(claimsOf().find((c) => c.id === 'statement-3')).toEqual(coded);
});

test('--add takes a second map into the deck, and removes nothing', async () => {
  write(
    'other.csv',
    'from,to,polarity,quote\nTrade,Price,-,Trade keeps the peace.\nRain,Harvest,-,Rain in spring raises the harvest.\n',
  );
  const added = await run('import', 'other.csv', 'bread', '--add');
  expect(added.printed).toEqual([
    'added factor trade: Trade',
    'added claim statement-3, link trade > price, -',
    'changed claim statement-3, assertion: TODO: what statement 3 says → Trade lowers price.',
    'changed claim statement-3, type: descriptive → causal',
    deckFile,
  ]);
  expect(added.told).toContain(
    `W_IMPORT_CONFLICT ${deckFile}:claim rain-harvest, link rain > harvest, +, polarity
  The deck keeps its \`polarity\`. The imported file has: -`,
  );
  expect(claimsOf()[0]!.links).toHaveLength(1);
});

test('--add leaves the rejects of the first map to be corrected, and those that the deck has meanwhile go', async () => {
  const first = read(rejectsFile).trim().split('\n').slice(1);
  write('other.csv', 'from,to,polarity,quote\nTrade,Price,-,\n');
  await run('import', 'other.csv', 'bread', '--add');
  const second = '"Trade","Price","-","","line 2","W_IMPORT_LEFT_OUT","The link has no quote.","",""';
  expect(read(rejectsFile).trim().split('\n').slice(1)).toEqual([...first, second]);
  write('third.csv', 'from,to,polarity,quote\nTrade,Price,-,Trade keeps the peace.\nTrade,Rain,+,\n');
  await run('import', 'third.csv', 'bread', '--add');
  const third = '"Trade","Rain","+","","line 3","W_IMPORT_LEFT_OUT","The link has no quote.","",""';
  expect(read(rejectsFile).trim().split('\n').slice(1)).toEqual([...first, third]);
});

test('an addition that was killed before it recorded the table of rejects can be repeated', async () => {
  write('other.csv', 'from,to,polarity,quote\nTrade,Price,-,\n');
  const recorded = read('data/bread/.imported/import-rejects.csv');
  await run('import', 'other.csv', 'bread', '--add');
  const after = filesOf();
  write('data/bread/.imported/import-rejects.csv', recorded);
  expect((await run('import', 'other.csv', 'bread', '--add')).told).toContain('W_IMPORT_LEFT_OUT other.csv:line 2');
  expect(filesOf()).toEqual(after);
});

test('a table of rejects that was edited is not written over', async () => {
  replace(rejectsFile, '"+","Dear bread makes', '"+","Dear bread makes the');
  const before = filesOf();
  write('bread.csv', table.replace('makes towns', 'make towns'));
  expect((await run('import', 'bread.csv')).faults).toEqual([`E_IMPORT_REJECTS_EDITED ${rejectsFile}`]);
  expect(filesOf()).toEqual(before);
});

test('every other character of deck.json stays, and generate --undo puts the former deck back', async () => {
  replace(
    deckFile,
    `    {
      "id": "rain",
      "label": "Rain"
    }`,
    '    { "id": "rain",   "label": "Rain" }',
  );
  const before = read(deckFile);
  write('bread.csv', table.replace('Price,-,', 'Price,?,'));
  await run('import', 'bread.csv');
  const expected = before
    .replace('Harvest lowers price.', 'Harvest affects, in a direction left open, price.')
    .replace('"polarity": "-"', '"polarity": "?"');
  expect(read(deckFile)).toBe(expected);
  await putBackFiles('bread', nodeEffects(root));
  expect(read(deckFile)).toBe(before);
  await run('import', 'bread.csv');
  expect(read(deckFile)).toBe(expected);
});

test('a table of rejects that an import removes comes back with its undo', async () => {
  const before = filesOf();
  write('bread.csv', table.replace('makes towns', 'makes the towns'));
  expect((await run('import', 'bread.csv')).printed).not.toContain(rejectsFile);
  expect(existsSync(path.join(root, rejectsFile))).toBe(false);
  await putBackFiles('bread', nodeEffects(root));
  expect(filesOf()).toEqual(before);
});

test('a file in other words for the factors is the same map where it has most of the quotes', async () => {
  write(
    'bread.csv',
    'from,to,polarity,quote\nRegen,Ernte,+,Rain in spring raises the harvest.\nErnte,Preis,-,A good harvest lowers the price of bread.\n',
  );
  expect((await run('import', 'bread.csv')).faults).toBeUndefined();
});

test('a deck that was written by hand gets what it lacks', async () => {
  rmSync(path.join(root, 'data'), { recursive: true });
  await run('new', 'bread', '--source', 'bread.txt', '--json');
  replace(deckFile, 'TODO: what statement 3 says', 'Trade keeps peace.');
  const merged = await run('import', 'bread.csv', '--outcome', 'Price');
  expect(merged.told).toContain('The outcome is “Price”.');
  expect(merged.told).not.toContain('W_IMPORT_CONFLICT');
  expect(claimsOf().map((c) => [c.id, c.assertion])).toEqual([
    ['rain-harvest', 'Rain raises harvest.'],
    ['harvest-price', 'Harvest lowers price.'],
    ['statement-2', 'TODO: what statement 2 says'],
    ['statement-3', 'Trade keeps peace.'],
  ]);
  expect(deckOf().outcome).toBe('price');
  expect(deckOf().factors.map((f) => f.id)).toEqual(['rain', 'harvest', 'price', 'unrest', 'outcome']);
});

test('a text without headings: new claims go into the sections of the user', async () => {
  rmSync(path.join(root, 'data'), { recursive: true });
  write('plain.txt', text.replace('ON BREAD\n\n', ''));
  await run('import', 'bread.csv', '--source', 'plain.txt', '--outcome', 'Price');
  const deck = deckOf();
  const [whole] = deck.sections;
  const halves = [
    { ...whole!, heading: 'Harvests', claims: whole!.claims.slice(0, 2) },
    { ...whole!, id: 'towns', heading: 'Towns', claims: whole!.claims.slice(2) },
  ];
  write(deckFile, JSON.stringify({ ...deck, sections: halves }, null, 2));
  write('bread.csv', `${table}Trade,Unrest,-,Trade keeps\nRain,Price,-,Rain in spring\n`);
  const merged = await run('import', 'bread.csv');
  expect(merged.told).not.toContain('W_IMPORT_CONFLICT');
  expect(deckOf().sections.map((s) => [s.heading, s.claims.map((c) => c.id)])).toEqual([
    ['Harvests', ['rain-price', 'rain-harvest', 'harvest-price']],
    ['Towns', ['statement-2', 'trade-unrest']],
  ]);
});

test('a change that check refuses is left out with its reason', async () => {
  // The user quotes less; the import has a further link on the words that are gone.
  replace(deckFile, '"quote": "Rain in spring raises the harvest."', '"quote": "Rain in spring raises"');
  replace(deckFile, '"cue": "Rain in spring raises the harvest."', '"cue": "Rain in spring raises"');
  write('bread.csv', `${table}Rain,Price,-,Rain in spring raises the harvest.\n`);
  const before = read(deckFile);
  const merged = await run('import', 'bread.csv');
  expect(merged.printed).toEqual([]);
  expect(merged.told).toContain(
    'The change of the imported file is left out. E_CUE_NOT_IN_EVIDENCE: Cue not found in the quotes of its claim.',
  );
  expect(read(deckFile)).toBe(before);
});

test('--dry-run says what would change and writes nothing', async () => {
  const before = filesOf();
  write('bread.csv', table.replace('makes towns', 'makes the towns'));
  const dry = await run('import', 'bread.csv', '--dry-run');
  expect(dry.printed).toContain('added claim statement-2, link price > unrest, +');
  expect(dry.told).toContain('Nothing is written');
  expect(filesOf()).toEqual(before);
  expect((await run('import', 'bread.csv', 'other', '--source', 'bread.txt', '--dry-run')).printed).toEqual([
    'data/other/deck.json',
    'data/other/source.txt',
  ]);
  expect(existsSync(path.join(root, 'data/other'))).toBe(false);
});

test('another text, another map, a deck in TypeScript, a folder without a deck, a broken record', async () => {
  const before = filesOf();
  write('other.txt', text.replace('spring', 'autumn'));
  const faultsOf = async (...args: string[]) => (await run('import', ...args)).faults;
  expect(await faultsOf('bread.csv', '--source', 'other.txt')).toEqual(['E_IMPORT_OTHER_TEXT other.txt']);
  write('spaced.txt', text.replaceAll('\n', '\r\n'));
  expect(await faultsOf('bread.csv', '--source', 'spaced.txt')).toBeUndefined();
  write('other.csv', 'from,to,polarity,quote\nTrade,Peace,+,Trade keeps the peace.\n');
  expect(await faultsOf('other.csv', 'bread')).toEqual(['E_IMPORT_OTHER_MAP other.csv']);
  write('shared.csv', 'from,to,polarity,quote\nWeather,Barns,+,Rain in spring raises the harvest.\n');
  expect(await faultsOf('shared.csv', 'bread')).toEqual(['E_IMPORT_OTHER_MAP shared.csv']);
  expect(await faultsOf('bread.csv', '--typescript')).toEqual(['E_DECK_EXISTS data/bread']);
  expect(filesOf()).toEqual(before);
  write('data/bread/.imported/factors.json', '<<<<<<< HEAD');
  expect(await faultsOf('bread.csv')).toEqual(['E_DATA_BROKEN data/bread/.imported/factors.json']);
  write('data/bread/.imported/factors.json', 'null');
  expect(await faultsOf('bread.csv')).toBeUndefined();
  write('data/bread/.imported/deck.json', '<<<<<<< HEAD');
  expect(await faultsOf('bread.csv')).toEqual(['E_DATA_BROKEN data/bread/.imported/deck.json']);
  write('data/bread/.imported/deck.json', '{}');
  expect((await faultsOf('bread.csv'))?.[0]).toBe('E_DATA_SHAPE data/bread/.imported/deck.json title');
  await run('import', 'bread.csv', 'module', '--source', 'bread.txt', '--typescript');
  expect(await faultsOf('bread.csv', 'module')).toEqual(['E_DECK_NOT_JSON data/module/deck.ts']);
  mkdirSync(path.join(root, 'data/empty'));
  expect(await faultsOf('bread.csv', 'empty', '--source', 'bread.txt')).toEqual(['E_DECK_EXISTS data/empty']);
});
