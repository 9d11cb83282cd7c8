/** `claimdeck mcp` as a client of the protocol sees it: lines of JSON-RPC over stdin and stdout. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { smallDeck, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = temporaryFolder();
const write = writerIn(root);
const program = path.resolve(import.meta.dirname, '../../bin/claimdeck.js');
const deckFile = 'data/trade/deck.json';
const json = JSON.stringify(smallDeck, null, 2);
const read = () => readFileSync(path.join(root, deckFile), 'utf8');

let server: ChildProcessWithoutNullStreams;
let answers: AsyncIterator<string>;
let lastId = 0;

const sendLine = (line: string) => server.stdin.write(`${line}\n`);
const nextAnswer = async () => JSON.parse((await answers.next()).value as string) as Record<string, unknown>;

/** The answer to a request. */
async function request(method: string, params: object = {}) {
  lastId += 1;
  sendLine(JSON.stringify({ jsonrpc: '2.0', id: lastId, method, params }));
  const answer = await nextAnswer();
  expect(answer['id']).toBe(lastId);
  return answer as { result: Record<string, unknown>; error?: { code: number } };
}

/** The text that a tool answers, and whether it is an error. */
async function callForText(name: string, args: object = {}): Promise<[text: string, isError: boolean]> {
  const { result } = await request('tools/call', { name, arguments: args });
  const { content, isError } = result as { content: [{ text: string }]; isError: boolean };
  return [content[0].text, isError];
}

/** What a tool answers. */
async function call(name: string, args: object = {}): Promise<unknown> {
  const [text, isError] = await callForText(name, args);
  expect(isError, text).toBe(false);
  return JSON.parse(text);
}

const opening = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };

beforeAll(async () => {
  server = spawn(process.execPath, [program, 'mcp'], { cwd: root });
  answers = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const { result } = await request('initialize', opening);
  expect(result).toMatchObject({
    protocolVersion: '2025-06-18',
    serverInfo: { name: 'claimdeck' },
    capabilities: { tools: {} },
  });
  sendLine(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
});

beforeEach(() => {
  write(deckFile, json);
  write(
    'data/trade/source.txt',
    '# One\n\nTrade raises trust.\n\nWar lowers trade. Peace comes.\n\nPeace comes late.\n',
  );
});

afterAll(async () => {
  server.stdin.end();
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('the tools are listed with their fields', async () => {
  const { result } = await request('tools/list');
  const tools = result['tools'] as {
    name: string;
    description: string;
    inputSchema: { properties: object; required: string[] };
  }[];
  expect(tools.map(({ name, inputSchema }) => [name, inputSchema.required])).toEqual([
    ['list_decks', []],
    ['list_sections', []],
    ['list_statements', []],
    ['list_factors', []],
    ['list_claims', []],
    ['find_quote', ['quote']],
    ['check', []],
    ['add_factor', ['label']],
    ['add_claim', ['quote', 'assertion']],
    ['add_link', ['claim', 'from', 'to', 'polarity', 'cue']],
  ]);
  expect(tools.at(-1)?.inputSchema.properties).toMatchObject({
    polarity: { enum: ['+', '-', '?'], description: '`+` raises, `-` lowers, `?` left open.' },
    confidence: { enum: ['explicit', 'implied'] },
  });
});

test('decks, sections, statements, factors and claims are listed', async () => {
  write('data/typed/deck.ts', 'export default 1;');
  write('data/typed/source.txt', 'x');
  const deck = 'trade';
  expect(await call('list_decks')).toEqual({
    decks: [
      { deck: 'trade', form: 'json', ok: true, title: 'Trade' },
      { deck: 'typed', form: 'typescript', ok: false },
    ],
  });
  expect(await call('list_sections', { deck })).toEqual({
    sections: [{ id: 's', heading: 'One', statements: 3, claims: 1 }],
  });
  expect(await call('list_statements', { deck, section: 's' })).toEqual({
    sections: [
      {
        id: 's',
        statements: [
          { statement: 1, text: 'Trade raises trust.', claims: ['c'] },
          { statement: 2, text: 'War lowers trade. Peace comes.', claims: [] },
          { statement: 3, text: 'Peace comes late.', claims: [] },
        ],
      },
    ],
  });
  expect(await call('list_factors', { deck })).toEqual({ outcome: 'trust', factors: smallDeck.factors });
  expect(await call('list_claims', { deck })).toEqual({
    sections: [{ id: 's', claims: smallDeck.sections[0]?.claims }],
  });
});

test('a quote is found with the words that select it; without one the nearest is given', async () => {
  expect(await call('find_quote', { quote: 'Peace comes', suffix: 'late' })).toEqual({
    passages: [
      {
        quote: 'Peace comes',
        prefix: 'Peace comes.',
        statement: 3,
        section: 's',
        context: 'Peace comes late.',
        start: 60,
      },
    ],
    nearest: [],
  });
  expect(await call('find_quote', { quote: 'War lowered trade.' })).toMatchObject({
    passages: [],
    nearest: [{ quote: 'War lowers trade.', statement: 2 }],
  });
});

test('words that the deck leaves out are found as they are', async () => {
  write(deckFile, JSON.stringify({ ...smallDeck, ignore: ['Peace comes late.'] }));
  expect(await call('find_quote', { quote: 'comes late' })).toMatchObject({ passages: [{ quote: 'comes late' }] });
  const [text] = await callForText('add_claim', { quote: 'comes late', assertion: 'Peace comes late.' });
  expect(text).toContain('E_QUOTE_IGNORED');
});

test('of a frequent quote the first ten places are listed, and the others are counted', async () => {
  write('data/trade/source.txt', `# One\n\nTrade raises trust.${'\n\nPeace comes.'.repeat(12)}\n`);
  const found = (await call('find_quote', { quote: 'Peace comes' })) as { passages: { statement: number }[] };
  expect(found).toMatchObject({ nearest: [], more: 2 });
  expect(found.passages.map((p) => p.statement)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('what is added is in deck.json, and the deck stays right', async () => {
  await call('add_factor', { label: 'War' });
  const added = await call('add_claim', { quote: 'War lowers trade.', assertion: 'War lowers trade.', type: 'causal' });
  expect(added).toMatchObject({ file: deckFile, value: { id: 'war-lowers-trade' }, replaces: false });
  await call('add_link', { claim: 'war-lowers-trade', from: 'war', to: 'trade', polarity: '-', cue: 'lowers' });
  const { sections } = JSON.parse(read()) as typeof smallDeck;
  expect(sections[0]?.claims[1]).toEqual({
    id: 'war-lowers-trade',
    assertion: 'War lowers trade.',
    type: 'causal',
    evidence: [{ quote: 'War lowers trade.' }],
    links: [{ from: 'war', to: 'trade', polarity: '-', cue: 'lowers', confidence: 'explicit' }],
  });
  expect(await call('check')).toMatchObject({ ok: true, deck: 'trade', statements: { total: 3, covered: 2 } });
});

test('additions that are sent at once are all kept', async () => {
  const ids = ['a', 'b', 'c', 'd'];
  for (const id of ids)
    sendLine(
      JSON.stringify({
        jsonrpc: '2.0',
        id,
        method: 'tools/call',
        params: { name: 'add_factor', arguments: { id, label: id } },
      }),
    );
  for (const id of ids) expect(await nextAnswer()).toMatchObject({ id, result: { isError: false } });
  expect((JSON.parse(read()) as typeof smallDeck).factors.map((f) => f.id)).toEqual(['trade', 'trust', ...ids]);
});

test('requests of an input that ends are all answered', () => {
  const toAdd = (id: string) => ({
    id,
    method: 'tools/call',
    params: { name: 'add_factor', arguments: { label: id } },
  });
  const messages = [
    { id: 'open', method: 'initialize', params: opening },
    { method: 'notifications/initialized' },
    ...['war', 'peace'].map(toAdd),
  ];
  const input = messages.map((m) => `${JSON.stringify({ jsonrpc: '2.0', ...m })}\n`).join('');
  const { stdout, status } = spawnSync(process.execPath, [program, 'mcp'], { cwd: root, input, encoding: 'utf8' });
  const ids = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect([status, ids]).toEqual([0, ['open', 'war', 'peace']]);
});

test.each([
  [
    'words that the text does not have',
    'add_claim',
    { quote: 'War lowered trade.', assertion: 'War is bad.' },
    'E_QUOTE_NOT_VERBATIM',
    'expected: War lowers trade. (nearest passage)',
  ],
  [
    'a cue outside the quote',
    'add_link',
    { claim: 'c', from: 'trust', to: 'trade', polarity: '+', cue: 'lifts' },
    'E_CUE_NOT_IN_EVIDENCE',
    'found:    lifts',
  ],
  [
    'a value that the schema refuses',
    'add_link',
    { claim: 'c', from: 'trust', to: 'trade', polarity: 'up', cue: 'raises' },
    'polarity',
    '',
  ],
  ['an unknown field', 'add_factor', { label: 'War', colour: 'red' }, 'additional properties', ''],
  ['an unknown section', 'list_claims', { section: 'z' }, 'E_SECTION_UNKNOWN', 'expected: s'],
  ['an unknown deck', 'check', { deck: 'trad' }, 'E_DECK_MISSING', 'expected: trade'],
])('%s: an error for the assistant, and nothing is written', async (_, name, args, code, detail) => {
  const [text, isError] = await callForText(name, args);
  expect(isError).toBe(true);
  expect(text).toContain(code);
  expect(text).toContain(detail);
  expect(read()).toBe(json);
});

test('a deck in TypeScript is read and not written', async () => {
  write('data/typed/source.txt', '# One\n\nTrade raises trust.\n');
  write('data/typed/deck.ts', `export default ${JSON.stringify(smallDeck)};`);
  write('package.json', '{ "type": "module" }');
  expect(await call('check', { deck: 'typed' })).toMatchObject({ ok: true });
  expect((await callForText('add_factor', { deck: 'typed', label: 'War' }))[0]).toMatch(
    /^E_DECK_NOT_JSON data\/typed\/deck.ts\n/u,
  );
});

test('an unknown method is an error of the protocol, and lines that are no messages are passed over', async () => {
  expect((await request('tools/nothing')).error?.code).toBe(-32601);
  sendLine('{"jsonrpc": "2.0", "id": 1, "method": ');
  sendLine('"no message"');
  expect(await call('list_factors')).toMatchObject({ outcome: 'trust' });
});
