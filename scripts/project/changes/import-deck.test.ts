/** `claimdeck import` through its command line, in a project of its own. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { commandLineIn } from '../../fixtures/command-line.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { workbookOf } from '../../fixtures/workbook.ts';
import type { DeckInput } from '../../model/index.ts';

const root = temporaryFolder();
const write = (file: string, content: string) => writeFileSync(path.join(root, file), content);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const run = commandLineIn(root);

const deckOf = (id: string) => JSON.parse(read(`data/${id}/deck.json`)) as DeckInput;
const claimsOf = (id: string) => deckOf(id).sections.flatMap((s) => s.claims);

const text = `ON WAR

Fear of the rival power raised the number of ships. A growing
fleet made the other side afraid.

Honour drives states to war. The diplomats say that arms bring
peace. They do not.

States differ.
`;

beforeEach(() => {
  write('text.txt', text);
  write(
    'map.csv',
    `from,to,polarity,quote,speaker,denied,colour
Fear,Number of ships,+,Fear of the rival power raised the number of ships.,,,red
Number of ships,Fear,+,A growing fleet made the other side afraid,,,
Honour,War,+,Honor drives states to war,,,
Arms,Peace,+,arms bring peace,The diplomats,yes,
Fear,War,up,States differ,,,
Fear,War,-,,,,
`,
  );
});

test('a table and a text: claims with their quotes, the rest to be coded, and the links left out', async () => {
  const made = await run('import', 'map.csv', '--source', 'text.txt', 'war');
  const settings = ['.prettierignore', '.editorconfig', '.gitattributes'];
  expect(made.printed).toEqual([
    ...['data/war/deck.json', 'data/war/source.txt', 'data/war/import-rejects.csv'],
    ...settings,
  ]);
  expect(read('data/war/source.txt')).toBe(text);
  expect(claimsOf('war').map((c) => [c.id, c.assertion, c.evidence[0]!.quote])).toEqual([
    ['fear-number-of-ships', 'Fear raises number of ships.', 'Fear of the rival power raised the number of ships.'],
    ['number-of-ships-fear', 'Number of ships raises fear.', 'A growing fleet made the other side afraid'],
    ['arms-peace', 'Arms do not raise peace, the text says.', 'arms bring peace'],
    ['statement-3', 'TODO: what statement 3 says', 'States differ.'],
  ]);
  expect(claimsOf('war')[2]!.links).toEqual([
    {
      ...{ from: 'arms', to: 'peace', polarity: '+', cue: 'arms bring peace', confidence: 'implied' },
      ...{ attributedTo: 'The diplomats', denied: true },
    },
  ]);
  expect(deckOf('war').outcome).toBe('fear');
  expect(read('data/war/import-rejects.csv').split('\n').slice(1, -1)).toEqual([
    '"Fear","War","up","States differ","line 6","E_LINKS_POLARITY","No sign in column `polarity`.","up","+ | - | ?"',
    '"Honour","War","+","Honor drives states to war","line 4","E_QUOTE_NOT_VERBATIM","The quote is not in the source, letter for letter.","Honor drives states to war","Honour drives states to war (nearest passage)"',
    '"Fear","War","-","","line 7","W_IMPORT_LEFT_OUT","The link has no quote.","",""',
  ]);
  expect(made.told).toContain('W_IMPORT_LEFT_OUT map.csv:line 4');
  expect(made.told).toContain('Not taken from the file: colour.');
  expect(made.told).toContain('Factors: 6. Links in claims: 3. Links left out: 3.');
  const checked = await run('check', 'war');
  expect(checked.status).toBe(0);
  expect(checked.told).not.toContain('W_STATEMENT_UNCOVERED');
});

test('the rejects are a table that is imported again', async () => {
  await run('import', 'map.csv', '--source', 'text.txt', 'war');
  const corrected = read('data/war/import-rejects.csv').replace('"Honor', '"Honour').replace('"up"', '"-"');
  write('rest.csv', corrected);
  await run('import', 'rest.csv', '--source', 'text.txt');
  expect(claimsOf('rest').flatMap((c) => c.links.map((l) => `${l.from} ${l.polarity} ${l.to}`))).toEqual([
    'honour + war',
    'fear - war',
  ]);
});

test('a corrected link keeps what the file says of it: denial, actors, low pole, condition, cue, note, both directions', async () => {
  write(
    'said.csv',
    `from,to,sign,direction,quote,speaker,denied,cue,confidence,conditional,note
Arms,Peace,+,directed,armes bring peace,The diplomats,yes,bring,implied,,Irony
Fear,Fleet,--,directed,armes bring peace,,,,,,
Honour,War,up,mutual,Honour drives states to war,,,drives,,yes,
`,
  );
  await run('import', 'said.csv', '--source', 'text.txt', '--outcome', 'Peace');
  const rejects = read('data/said/import-rejects.csv');
  expect(rejects.split('\n')[0]).toBe(
    '\uFEFFfrom,to,polarity,quote,direction,cue,confidence,holder,low_pole,denied,conditional,note,place,code,reason,found,expected',
  );
  write('mended.csv', rejects.replaceAll('"armes', '"arms').replace('"up"', '"+"'));
  await run('import', 'mended.csv', 'alone', '--source', 'text.txt');
  await run('import', 'mended.csv', 'said.csv', 'joined', '--source', 'text.txt');
  for (const id of ['alone', 'joined']) {
    expect(existsSync(path.join(root, `data/${id}/import-rejects.csv`))).toBe(false);
    expect(claimsOf(id).flatMap((c) => c.links)).toEqual([
      { from: 'honour', to: 'war', polarity: '+', cue: 'drives', confidence: 'explicit', conditional: true },
      { from: 'war', to: 'honour', polarity: '+', cue: 'drives', confidence: 'explicit', conditional: true },
      {
        ...{ from: 'arms', to: 'peace', polarity: '+', cue: 'bring', confidence: 'implied' },
        ...{ attributedTo: 'The diplomats', denied: true, note: 'Irony' },
      },
      { from: 'fear', to: 'fleet', polarity: '+', cue: 'arms bring peace', confidence: 'implied', lowPole: true },
    ]);
  }
});

test('a link without a direction is left out until its direction is written', async () => {
  write(
    'both.csv',
    'from,to,polarity,direction,quote\nHonour,War,+-,undirected,Honour drives states to war\nArms,Peace,+,directed,arms bring peace\n',
  );
  await run('import', 'both.csv', '--source', 'text.txt');
  const rejects = read('data/both/import-rejects.csv');
  expect(rejects).toContain('"Honour","War","+-","Honour drives states to war","undirected",');
  write('settled.csv', rejects.replace('"undirected"', '"directed"'));
  await run('import', 'settled.csv', '--source', 'text.txt');
  expect(claimsOf('settled')[1]!.links).toMatchObject([{ from: 'honour', to: 'war', polarity: '-' }]);
});

test('links of one quote are one claim, and a quote over two statements is two quotes', async () => {
  write(
    'two.csv',
    'from,to,polarity,quote\nA,B,+,made the other side afraid.  Honour drives states to war\nB,C,-,made the other side afraid. Honour drives states to war\nA,B,+,made the other side afraid. Honour drives states to war\n',
  );
  await run('import', 'two.csv', '--source', 'text.txt');
  expect(claimsOf('two')[0]).toMatchObject({
    assertion: 'A raises B, B lowers C.',
    evidence: [{ quote: 'made the other side afraid.' }, { quote: 'Honour drives states to war' }],
    links: [{ from: 'a' }, { from: 'b' }],
  });
});

test('links whose claim the model refuses are left out with its reason', async () => {
  write('twice.txt', 'FEAR\n\nFear grows, we are told.\n\nFear grows, we are told. War comes, they say.\n');
  write(
    'twice.csv',
    'from,to,polarity,quote\nA,B,+,"Fear grows, we are told. Fear grows, we are told. War comes"\nB,C,+,War comes\n',
  );
  await run('import', 'twice.csv', '--source', 'twice.txt');
  expect(read('data/twice/import-rejects.csv')).toMatch(/^"A","B","\+",".*","line 2","E_CUE_AMBIGUOUS",/mu);
  expect(claimsOf('twice').map((c) => c.id)).toEqual(['statement-1', 'b-c']);
  expect((await run('check', 'twice')).status).toBe(0);
});

test('faults that other faults hide are found as well', async () => {
  write(
    'hidden.csv',
    'from,to,polarity,quote,holder,denied_by,conditional\nFleet,Fear,+,A growing fleet made the other side afraid.,She,He,\nFear,Arms,+,Fear of the rival power raised the number of ships.,,,if it rains\n',
  );
  expect((await run('import', 'hidden.csv', '--source', 'text.txt')).status).toBe(0);
  const codes = read('data/hidden/import-rejects.csv').match(/E_\w+/gu);
  expect(codes).toEqual(['E_CONDITION_NOT_IN_EVIDENCE', 'E_DATA_SHAPE']);
  expect((await run('check', 'hidden')).status).toBe(0);
});

test('a headline that would be too long is a to-do', async () => {
  const long = 'a very long name of a factor that nobody would ever choose for a slide';
  write('long.csv', `from,to,polarity,quote\n${long},B,+,arms bring peace\n`);
  await run('import', 'long.csv', '--source', 'text.txt');
  expect(claimsOf('long')[1]!.assertion).toBe('TODO: what statement 2 says');
});

test('names without Latin letters, an outcome, and TypeScript', async () => {
  write('k.csv', 'from,to,polarity,quote\n공포,전쟁,+,arms bring peace\n전쟁,공포,+,arms bring peace\n');
  const made = await run('import', 'k.csv', 'korean', '--source', 'text.txt', '--outcome', '공포', '--typescript');
  expect(made.printed).toContain('data/korean/deck.ts');
  expect(read('data/korean/deck.ts')).toContain("outcome: 'factor-1'");
});

test('a workbook of Causal Map holds its own text', async () => {
  const workbook = workbookOf({
    links: [
      ['statement_id', 'from_label', 'to_label', 'quote'],
      ['s1', '~Income', 'Migration', 'So we left.'],
      ['s2', 'Rain', 'Migration', 'So we left.'],
    ],
    statements: [
      ['statement_id', 'text', 'source_id'],
      ['s1', 'We earn less. So we left.', 'Village A'],
      ['s2', 'It rained. So we left.', 'Village B'],
    ],
  });
  writeFileSync(path.join(root, 'map.xlsx'), workbook);
  await run('import', 'map.xlsx');
  expect(deckOf('map').sections.map((s) => [s.heading, s.claims.map((c) => c.assertion)])).toEqual([
    ['Village A', ['Income lowers migration.']],
    ['Village B', ['Rain affects, in a direction left open, migration.']],
  ]);
  expect(claimsOf('map').map((c) => c.evidence[0])).toEqual([
    { quote: 'So we left.', prefix: 'A We earn less.' },
    { quote: 'So we left.', prefix: 'B It rained.' },
  ]);
  expect(claimsOf('map')[0]!.links[0]).toMatchObject({ lowPole: true });
  expect((await run('check', 'map')).status).toBe(0);
});

test.each([
  [['map.csv'], 'E_IMPORT_SOURCE map.csv'],
  [['map.csv', '--source', 'none.txt'], 'E_SOURCE_MISSING none.txt'],
  [['none.csv', '--source', 'text.txt'], 'E_LINKS_MISSING none.csv'],
  [['map.csv', '--source', 'text.txt', '--outcome', 'Feer'], 'E_FACTOR_UNKNOWN -'],
  [['map.csv', '--source', 'text.txt', '--as', 'exel'], 'E_IMPORT_FORMAT map.csv'],
  [['map.csv', '--source', 'text.txt', 'War'], 'E_USAGE -'],
  [['map.csv', '--source', 'text.txt', '--language', '?'], 'E_USAGE -'],
  [['text.txt', '--source', 'map.csv'], 'E_LINKS_HEADER text.txt line 1'],
])('import %j fails and writes nothing', async (args, expected) => {
  const { faults } = await run('import', ...args);
  expect(faults?.[0]).toBe(expected);
  expect(existsSync(path.join(root, 'data'))).toBe(false);
});

test('a table without a usable row is refused with the fault of its rows, and an empty text by its name', async () => {
  write('swapped.csv', 'from,polarity,to,quote\nFear,War,+,States differ.\nHonour,War,+,States differ.\n');
  const swapped = await run('import', 'swapped.csv', '--source', 'text.txt', 'swapped');
  expect(swapped.faults).toEqual(['E_LINKS_POLARITY swapped.csv lines 2, 3']);
  write('empty.txt', ' \n\n');
  const empty = await run('import', 'map.csv', '--source', 'empty.txt', 'empty');
  expect(empty.faults).toEqual(['E_SOURCE_EMPTY empty.txt']);
});

test('a wrong name of a file is told with the nearest one', async () => {
  mkdirSync(path.join(root, 'maps'), { recursive: true });
  write('maps/map.csv', read('map.csv'));
  const nearest = async (...args: string[]) => (await run(...args)).expected;
  expect(await nearest('import', 'map.csv', '--source', 'texts.txt')).toEqual(['text.txt']);
  expect(await nearest('import', 'maps/mp.csv', '--source', 'text.txt')).toEqual(['maps/map.csv']);
  expect(await nearest('new', 'typo', '--source', './Text.txt')).toEqual(['./text.txt']);
  expect(await nearest('new', 'typo', '--source', 'nowhere/text.txt')).toEqual([undefined]);
});

test('faults of a work name its file', async () => {
  write('work.json', JSON.stringify({ id: 'w', type: 'book', title: 5, author: 'Miller' }));
  const faults = ['E_DATA_SHAPE work.json title', 'E_DATA_SHAPE work.json author'];
  for (const command of [
    ['import', 'map.csv', 'faulty'],
    ['new', 'faulty'],
  ])
    expect((await run(...command, '--source', 'text.txt', '--work', 'work.json')).faults).toEqual(faults);
  expect(existsSync(path.join(root, 'data/faulty'))).toBe(false);
});

test('links that are left out of two files are told with their file', async () => {
  write('rest.csv', 'from,to,polarity,quote,place,code,reason\nArms,War,+,arms bring wars,line 9,E,E\n');
  const told = (await run('import', 'rest.csv', 'map.csv', 'joined-files', '--source', 'text.txt')).told;
  expect(told.match(/W_IMPORT_LEFT_OUT .*/gu)).toEqual([
    'W_IMPORT_LEFT_OUT map.csv:line 6',
    'W_IMPORT_LEFT_OUT map.csv:line 4',
    'W_IMPORT_LEFT_OUT map.csv:line 7',
    'W_IMPORT_LEFT_OUT rest.csv:line 2',
  ]);
});

test('links are counted as check counts them', async () => {
  write(
    'again.csv',
    'from,to,polarity,quote\nArms,Peace,+,arms bring peace\nArms,Peace,+,They do not.\nArms,Peace,-,They do not.\n',
  );
  const { told } = await run('import', 'again.csv', '--source', 'text.txt');
  expect(told).toContain('Links in claims: 3, without repetitions 2.');
  expect((await run('check', 'again')).printed.join('')).toContain(', 2 links, ');
});

test('beside a quote that may speak of a cause when low, the question names the cause; with a low pole, the sign alone', async () => {
  const quote = 'A poor harvest lowered the trade of the towns.';
  write('bread.txt', `BREAD\n\n${quote}\n`);
  const sideOf = async (id: string, column: string, cell: string) => {
    write(`${id}.csv`, `from,to,polarity,quote,${column}\nHarvest,Trade,+,${quote},${cell}\n`);
    await run('import', `${id}.csv`, '--source', 'bread.txt');
    await run('generate', id);
    return /<p class="side .*/u.exec(read(`slides/${id}/lecture.md`))![0];
  };
  expect(await sideOf('plain', 'note', '')).toBe('<p class="side plus"><b>+</b> raises: Harvest</p>');
  expect(await sideOf('low', 'low_pole', 'poor')).toBe('<p class="side minus"><b>−</b> lowers</p>');
  expect(await sideOf('read', 'cue', 'lowered')).toBe('<p class="side plus"><b>+</b> raises</p>');
});

test('a talk tells claims that are still to be written last, and says so', async () => {
  const statements = Array.from({ length: 20 }, (_, i) => `Harvest ${i} feeds many people of the town for a year.`);
  const link = 'The rain makes the harvest rich.';
  write('bread.txt', `BREAD\n\n${[...statements, link].join('\n\n')}\n`);
  write('bread.csv', `from,to,polarity,quote\nRain,Harvest,+,${link}\n`);
  await run('import', 'bread.csv', '--source', 'bread.txt');
  const { told } = await run('generate', 'bread');
  const remarks = told.split('\n').filter((line) => line.includes('to be written (TODO)'));
  const named = [1, 2, 3, 4, 5].map((n) => `claim/statement-${n}`).join(', ');
  expect(remarks).toEqual([
    `  tells 20 claims that are still to be written (TODO): ${named}, …`,
    expect.stringMatching(/^ {2}tells \d+ claims that are still to be written \(TODO\): /u),
  ]);
  const talk = await run('talk', 'bread', '--minutes', '3');
  expect(talk.told).not.toContain('to be written (TODO)');
  expect(talk.printed.join('\n')).toContain('claim/rain-harvest');
});
