/** Decisions on differences: what follows for the data, printed and written. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Decision } from '../agreement/decisions.ts';
import type { DiagnosticError } from '../diagnostics/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { smallDeck, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { type AgreeArguments, agreeCommand } from './agree-command.ts';

const root = temporaryFolder();
const write = writerIn(root);
const printed: string[] = [];
const told: string[] = [];
const effects: Effects = {
  ...nodeEffects(root),
  print: (line) => void printed.push(line),
  tell: (line) => void told.push(line),
};

const sentences = ['Trade raises trust.', 'Fear lowers trust, and fear lowers trade.', 'Nobody trades with ghosts.'];
const words = Object.fromEntries(sentences.map((s, i) => [i, s]));
const link = (from: string, to: string, polarity: string, cue: string, more: object = {}) => ({
  ...{ from, to, polarity, cue, confidence: 'explicit' },
  ...more,
});
const claim = (id: string, sentence: number, links: readonly object[]) => ({
  ...{ id, assertion: `Claim ${id}.`, type: 'causal' },
  ...{ evidence: [{ quote: sentences[sentence] }], links },
});
const factors = [...smallDeck.factors, { id: 'fear', label: 'Fear' }];
const deckOf = (claims: readonly object[], more: object = {}) => ({
  ...smallDeck,
  ...{ factors, sections: [{ id: 's', heading: 'One', claims }] },
  ...more,
});
const first = deckOf([
  claim('raises', 0, [link('trade', 'trust', '+', 'raises')]),
  claim('lowers', 1, [link('fear', 'trust', '-', 'Fear lowers')]),
]);
const second = deckOf(
  [
    claim('raises', 0, [link('trade', 'trust', '-', 'raises', { confidence: 'implied', attributedTo: 'she' })]),
    claim('lowers', 1, [link('fear', 'trade', '-', 'lowers', { cuePrefix: 'fear', cueSuffix: 'trade' })]),
    claim('ghosts', 2, [link('ghosts', 'trade', '-', 'with ghosts', { denied: true })]),
  ],
  { factors: [...factors, { id: 'ghosts', label: 'Ghosts' }], talks: [] },
);

const decide = (statement: number, from: string, to: string, rest: Partial<Decision>): Decision => ({
  ...{ statement, words: words[statement]!, from, to },
  ...rest,
});
const other = { choice: 'coder', coder: 'second' } as const;

beforeEach(() => {
  printed.length = 0;
  told.length = 0;
  write('data/trade/deck.json', JSON.stringify(first));
  write('data/trade/source.txt', `# One\n\n${sentences.join('\n\n')}\n`);
  write('second.json', JSON.stringify(second));
});

const agree = (args: Partial<AgreeArguments> = {}) =>
  agreeCommand({ deck: 'trade', codings: ['second.json'], ...args }, effects);

/** Runs `agree` with decisions. */
const settle = (decisions: readonly Decision[], args: Partial<AgreeArguments> = {}) => {
  write('decisions.json', JSON.stringify({ deck: 'trade', coders: ['trade', 'second'], decisions }));
  return agree({ decisions: 'decisions.json', ...args });
};

const readDeck = () => JSON.parse(readFileSync(path.join(root, 'data/trade/deck.json'), 'utf8')) as typeof first;
const codesOf = (run: Promise<number>) =>
  run.then(
    () => [],
    (error: DiagnosticError) => [error.exitCode, ...error.diagnostics.map((d) => d.code)],
  );

test('the page is written, and nothing else', async () => {
  expect(await agree()).toBe(0);
  expect(printed).toEqual(['dist/trade.agreement.html']);
  expect(told).toEqual(['4 differences in 4 pairs. Open the page in a browser.']);
  expect(existsSync(path.join(root, 'dist/trade.agreement.html'))).toBe(true);
  expect(readDeck()).toEqual(first);
  await agree({ out: 'page.html' });
  expect(printed.at(-1)).toBe('page.html');
});

test('the page names factors that are one by their id alone', async () => {
  const other = factors.map((f) => (f.id === 'trust' ? { ...f, label: 'Faith & hope' } : f));
  write('second.json', JSON.stringify({ ...first, factors: other }));
  await agree();
  const page = readFileSync(path.join(root, 'dist/trade.agreement.html'), 'utf8');
  expect(page).toContain('<code>trust</code>: “<bdi>Trust</bdi>”, “<bdi>Faith &amp; hope</bdi>”.');
});

test('decisions for the other coder change, add and remove links, claims and factors', async () => {
  const decisions = [
    decide(0, 'trade', 'trust', { ...other, remark: 'She says so.' }),
    decide(1, 'fear', 'trade', other),
    decide(1, 'fear', 'trust', { choice: 'neither' }),
    decide(2, 'ghosts', 'trade', other),
  ];
  await settle(decisions);
  expect(readDeck()).toEqual(first);
  const place = '  data/trade/deck.json, claim';
  expect(printed.slice(0, 5)).toEqual([
    '§1.1 trade → trust: second (She says so.)',
    `${place} raises`,
    '    - {"from":"trade","to":"trust","polarity":"+","cue":"raises","confidence":"explicit"}',
    '    + {"from":"trade","to":"trust","polarity":"-","cue":"raises","confidence":"implied","attributedTo":"she","note":"She says so."}',
    '    see whether the headline still fits: “Claim raises.”',
  ]);
  // A link that is added changes no headline.
  expect(printed.filter((line) => line.includes('headline'))).toHaveLength(2);
  await settle(decisions, { apply: true });
  const { factors: now, sections } = readDeck();
  expect(now.at(-1)).toEqual({ id: 'ghosts', label: 'Ghosts' });
  expect(sections[0]!.claims.map((c) => [(c as { id: string }).id, (c as { links: unknown }).links])).toEqual([
    [
      'raises',
      [link('trade', 'trust', '-', 'raises', { confidence: 'implied', attributedTo: 'she', note: 'She says so.' })],
    ],
    [
      'lowers',
      [link('fear', 'trade', '-', 'lowers', { cuePrefix: 'Fear lowers trust, and fear', cueSuffix: 'trade.' })],
    ],
    ['ghosts', [link('ghosts', 'trade', '-', 'with ghosts', { denied: true })]],
  ]);
  // Nothing is left but the note.
  printed.length = 0;
  await agree();
  expect(told.at(-1)).toBe('0 differences in 3 pairs. Open the page in a browser.');
});

test('what is done already changes nothing and is not told, and deck.json keeps its formatting', async () => {
  const deckFile = path.join(root, 'data/trade/deck.json');
  const json = JSON.stringify(first, null, 2)
    .replace('"title": ', '"title":   ')
    .replace('{\n          "id"', '{ "id"');
  write('data/trade/deck.json', json);
  const decisions = [
    decide(1, 'fear', 'trust', { choice: 'neither' }),
    decide(2, 'war', 'trade', { choice: 'neither' }),
  ];
  await settle(decisions, { apply: true });
  const applied = readFileSync(deckFile, 'utf8');
  const link = /\[\s*\{\s*"from": "fear"[^}]*\}\s*\]/u;
  expect(json).toMatch(link);
  expect(applied).toBe(json.replace(link, '[]'));
  expect(told.join('\n')).toMatch(/W_DECISION_UNKNOWN decisions\.json\n\s+1 decision on pairs/u);
  told.length = 0;
  printed.length = 0;
  await settle(decisions.slice(0, 1), { apply: true });
  expect(told).toEqual([]);
  expect(printed).toEqual(['§1.2 fear → trust: neither', '  nothing to change']);
  expect(readFileSync(deckFile, 'utf8')).toBe(applied);
});

test('a link that stays disputed becomes a vote; the deck’s own reading keeps the remark as its note', async () => {
  const decisions = [
    decide(0, 'trade', 'trust', { choice: 'open', remark: 'Both can be read.' }),
    decide(1, 'fear', 'trust', { choice: 'coder', coder: 'trade', remark: 'A verb.' }),
    decide(1, 'fear', 'trade', { remark: 'To be seen.' }),
  ];
  await settle(decisions, { apply: true });
  const deck = readDeck() as typeof first & { votes: unknown };
  expect(deck.votes).toEqual([{ from: 'trade', to: 'trust', notes: 'Both can be read.' }]);
  const links = (deck.sections[0]!.claims as { links: { note?: string }[] }[]).map((c) => c.links[0]!.note);
  expect(links).toEqual(['Both can be read.', 'A verb.']);
  expect(printed.at(-1)).toBe('data/trade/deck.json');
});

test('decisions that fit no pair or no coder are told, and the others are followed', async () => {
  await settle([
    decide(0, 'trust', 'trade', other),
    decide(1, 'fear', 'trade', { choice: 'coder', coder: 'third' }),
    { ...decide(1, 'fear', 'trust', { choice: 'neither' }), words: 'Other words.' },
    decide(1, 'fear', 'trust', { choice: 'neither' }),
  ]);
  expect(told.join('\n')).toMatch(/W_DECISION_UNKNOWN decisions\.json\n\s+3 decisions on pairs/u);
  expect(printed.filter((line) => !line.startsWith(' '))).toEqual([
    '§1.2 fear → trust: neither',
    'dist/trade.agreement.html',
  ]);
});

test('decisions hold where the text got statements before theirs, and are named by their words where it lost them', async () => {
  write('data/trade/source.txt', `# One\n\nA foreword.\n\n${sentences.slice(0, 2).join('\n\n')}\n`);
  write(
    'second.json',
    JSON.stringify({
      ...second,
      sections: [{ ...second.sections[0]!, claims: second.sections[0]!.claims.slice(0, 2) }],
    }),
  );
  await settle([decide(0, 'trade', 'trust', other), decide(2, 'ghosts', 'trade', other)]);
  expect(printed.slice(0, 2)).toEqual(['§1.2 trade → trust: second', '  data/trade/deck.json, claim raises']);
  expect(told.join('\n')).toContain('found:    Nobody trades with ghosts. ghosts → trade: second\n');
});

test('decisions on statements with the same beginning hold where the text got a statement before them', async () => {
  const beginning = `${'The Council, recalling its former resolutions, '.repeat(2)}notes that`;
  const twins = ['one', 'two', 'three'].map((year) => `${beginning} in year ${year} trade raises trust.`);
  const says = (polarity: string) =>
    deckOf(
      twins.slice(0, 2).map((quote, i) => ({
        ...claim(`c${i}`, 0, [link('trade', 'trust', polarity, 'raises')]),
        evidence: [{ quote }],
      })),
    );
  write('data/trade/deck.json', JSON.stringify(says('+')));
  write('second.json', JSON.stringify(says('-')));
  write('data/trade/source.txt', `# One\n\n${twins.slice(0, 2).join('\n\n')}\n`);
  await agree();
  const page = readFileSync(path.join(root, 'dist/trade.agreement.html'), 'utf8');
  const [known] = JSON.parse(/"differences":(\[.*?\])/u.exec(page)![1]!) as Decision[];
  write('data/trade/source.txt', `# One\n\n${[twins[2], ...twins.slice(0, 2)].join('\n\n')}\n`);
  await settle([{ ...known!, choice: 'neither' }]);
  expect(printed).toContain('  data/trade/deck.json, claim c0');
});

test('nothing is written where the deck would have errors, into TypeScript, or from a file of another kind', async () => {
  write('data/trade/deck.json', JSON.stringify({ ...first, votes: [{ from: 'fear', to: 'trust' }] }));
  const removal = [decide(1, 'fear', 'trust', { choice: 'neither' })];
  expect(await codesOf(settle(removal, { apply: true }))).toEqual([1, 'E_LINK_UNKNOWN']);
  const remark = [decide(0, 'trade', 'trust', { ...other, remark: 'We shook hands 🤝.' })];
  write('data/trade/deck.json', JSON.stringify(first));
  expect(await codesOf(settle(remark, { apply: true }))).toEqual([1, 'E_RENDER_GLYPH']);
  expect(readDeck().sections).toEqual(first.sections);
  write('data/code/deck.ts', `export default ${JSON.stringify(first)};\n`);
  write('data/code/source.txt', `# One\n\n${sentences.join('\n\n')}\n`);
  write('decisions.json', JSON.stringify({ deck: 'code', coders: ['code', 'second'], decisions: removal }));
  const inCode = { deck: 'code', decisions: 'decisions.json' };
  expect(await codesOf(agree({ ...inCode, apply: true }))).toEqual([1, 'E_DECK_NOT_JSON']);
  expect(await agree(inCode)).toBe(0);
  expect(printed).toContain(
    "    - { from: 'fear', to: 'trust', polarity: '-', cue: 'Fear lowers', confidence: 'explicit' }",
  );
  expect(await codesOf(agree({ decisions: 'decisions.json' }))).toEqual([1, 'E_DECISIONS_BROKEN']);
  expect(await codesOf(agree({ decisions: 'second.json' }))).toEqual([1, 'E_DECISIONS_BROKEN']);
  expect(await codesOf(agree({ decisions: 'none.json' }))).toEqual([1, 'E_DECISIONS_BROKEN']);
});

test('the page takes the place of no file that is read', async () => {
  for (const out of ['second.json', './second.json', 'data/trade/source.txt'])
    expect(await codesOf(agree({ out }))).toEqual([2, 'E_USAGE']);
  expect(await codesOf(settle([], { out: 'decisions.json' }))).toEqual([2, 'E_USAGE']);
  expect(readFileSync(path.join(root, 'second.json'), 'utf8')).toBe(JSON.stringify(second));
  expect(await agree({ out: 'page.html' })).toBe(0);
  expect(await agree({ out: 'page.html' })).toBe(0);
});
