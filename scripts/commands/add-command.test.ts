/** `claimdeck add` in a project of its own: what it writes, what it refuses, and its questions. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { nodeEffects } from '../effects.ts';
import { smallDeck, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { loadModel } from '../project/data/load-deck.ts';
import { buildProgram } from './program.ts';

const root = temporaryFolder();
const write = writerIn(root);
const deckFile = path.join(root, 'data/trade/deck.json');
const read = () => readFileSync(deckFile, 'utf8');
const text = '# One\n\nTrade raises trust.\n\nWar lowers\ntrade. Peace comes.\n\nPeace comes late.\n';

/** A deck that is formatted by hand, with numbers and keys that JSON.stringify would write otherwise. */
const json = `{
    "title": "Trade",   "work": { "id": "w", "type": "book", "issued": { "date-parts": [[1.9e3]] } },
    "outcome": "trust",
    "factors": [
        { "id": "trade", "label": "Trade" },
        { "id": "trust", "label": "TODO: the outcome" }
    ],
    "sections": [{
        "id": "s", "heading": "One",
        "claims": [
            {
                "id": "statement-1", "assertion": "TODO: what statement 1 says", "type": "descriptive",
                "evidence": [{ "quote": "Trade raises trust." }], "links": []
            }
        ]
    }],
    "talks": [{ "id": "talk", "title": "Trade", "minutes": 5 }]
}
`;

/** Runs `add` with answers to its questions; without answers it cannot ask. Errors come as their codes. */
async function add(args: readonly string[], answers?: readonly string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const asked: string[] = [];
  const effects = {
    ...nodeEffects(root),
    canAsk: answers !== undefined,
    ask: async (question: string) => {
      asked.push(question);
      return answers?.[asked.length - 1];
    },
    print: (line: string) => void printed.push(line),
    tell: (line: string) => void told.push(line),
  };
  try {
    await buildProgram('0', effects).run(['add', ...args]);
    return { printed, told, asked, errors: [] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { printed, told, asked, errors: error.diagnostics };
  }
}

beforeEach(() => {
  write('data/trade/deck.json', json);
  write('data/trade/source.txt', text);
});

test('a factor, a claim and a link are added, and every other character stays', async () => {
  expect((await add(['factor', '--label', 'War', '--data-only'])).printed).toEqual([
    'data/trade/deck.json: factor war',
  ]);
  expect(
    (await add(['claim', '--quote', 'War  lowers trade.', '--says', 'War lowers trade.', '--type', 'causal'])).printed,
  ).toEqual(['data/trade/deck.json: claim war-lowers-trade']);
  const link = [
    'link',
    '--claim',
    'war-lowers-trade',
    '--from',
    'war',
    '--to',
    'Trade',
    '--sign',
    'lowers',
    '--cue',
    'lowers',
  ];
  expect((await add(link)).printed).toEqual(['data/trade/deck.json: link war > trade, -']);
  const outcome = json.indexOf('"TODO: the outcome" }') + '"TODO: the outcome" }'.length;
  const claim = json.indexOf('"links": []\n            }') + '"links": []\n            }'.length;
  expect(read()).toBe(
    `${json.slice(0, outcome)},\n        { "id": "war", "label": "War" }${json.slice(outcome, claim)},
            {
                "id": "war-lowers-trade",
                "assertion": "War lowers trade.",
                "type": "causal",
                "evidence": [
                    {
                        "quote": "War lowers trade."
                    }
                ],
                "links": [
                    {
                        "from": "war",
                        "to": "trade",
                        "polarity": "-",
                        "cue": "lowers",
                        "confidence": "explicit"
                    }
                ]
            }${json.slice(claim)}`,
  );
  expect((await loadModel('trade', nodeEffects(root))).ok).toBe(true);
});

test('what begins with TODO gives its place', async () => {
  expect((await add(['factor', '--id', 'trust', '--label', 'Trust'])).printed).toEqual([
    'data/trade/deck.json: factor trust',
  ]);
  await add(['claim', '--quote', 'raises trust', '--says', 'Trade makes trust.', '--id', 'trust-grows']);
  const { factors, sections } = JSON.parse(read()) as typeof smallDeck;
  expect(factors).toEqual([smallDeck.factors[0], { id: 'trust', label: 'Trust' }]);
  expect(sections[0]?.claims).toEqual([
    {
      id: 'trust-grows',
      type: 'descriptive',
      assertion: 'Trade makes trust.',
      evidence: [{ quote: 'raises trust' }],
      links: [],
    },
  ]);
});

test.each([
  [
    'words that the text does not have',
    ['claim', '--quote', 'War lowered trade.'],
    ['E_QUOTE_NOT_VERBATIM -', 'War lowers trade. (nearest passage)'],
  ],
  ['words that it has twice', ['claim', '--quote', 'Peace comes'], ['E_QUOTE_AMBIGUOUS -', undefined]],
  ['an unknown section', ['claim', '--quote', 'Peace comes late', '--section', 'x'], ['E_SECTION_UNKNOWN -', 's']],
  [
    'an unknown claim',
    ['link', '--claim', 'statement-2', '--from', 'trade', '--to', 'trust', '--sign', '+', '--cue', 'raises'],
    ['E_CLAIM_UNKNOWN -', 'statement-1'],
  ],
  [
    'an unknown factor',
    ['link', '--claim', 'statement-1', '--from', 'trad', '--to', 'trust', '--sign', '+', '--cue', 'raises'],
    ['E_FACTOR_UNKNOWN data/trade/deck.json', 'trade (nearest)'],
  ],
  [
    'a cue outside the quote',
    ['link', '--claim', 'statement-1', '--from', 'trade', '--to', 'trust', '--sign', '+', '--cue', 'rises'],
    ['E_CUE_NOT_IN_EVIDENCE data/trade/deck.json', expect.stringContaining('raises')],
  ],
  [
    'a headline of 16 words',
    [
      'claim',
      '--quote',
      'Peace comes late.',
      '--says',
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    ],
    ['E_ASSERTION_LONG data/trade/deck.json', 'at most 15 words'],
  ],
  [
    'an id that is taken',
    ['factor', '--id', 'trade', '--label', 'Commerce'],
    ['E_ID_DUPLICATE data/trade/deck.json', 'a unique id'],
  ],
  [
    'a letter that no font has',
    ['claim', '--quote', 'Trade raises trust.', '--says', 'Trade ᚠ raises trust.'],
    ['E_RENDER_GLYPH slides/trade/talk.md', undefined],
  ],
  ['an option of something else', ['factor', '--label', 'War', '--cue', 'x'], ['E_USAGE -', undefined]],
  ['too few options', ['claim'], ['E_USAGE -', undefined]],
  ['something else', ['claims', '--quote', 'x'], ['E_USAGE -', 'claim']],
])('%s: an error, and nothing is written', async (_, args, expected) => {
  const { errors } = await add(args);
  expect(errors.map(({ code, file, expected: e }) => [`${code} ${file}`, e])).toEqual([expected]);
  expect(read()).toBe(json);
});

test('a label of two factors names neither', async () => {
  await add(['factor', '--label', 'War']);
  const { told } = await add(['factor', '--label', 'War']);
  expect(told[1]).toContain('Two factors have the same label.');
  const link = ['link', '--claim', 'statement-1', '--to', 'trust', '--sign', '+', '--cue', 'raises'];
  const { errors } = await add([...link, '--from', 'war']);
  expect(errors).toEqual([]);
  const before = read();
  expect((await add([...link, '--from', 'War'])).errors).toMatchObject([
    {
      code: 'E_FACTOR_UNKNOWN',
      message: '2 factors have this label: name one by its id.',
      actual: 'War',
      expected: 'war | war-2',
    },
  ]);
  expect(read()).toBe(before);
});

test('the first difference from the nearest passage is told', async () => {
  const { errors } = await add(['claim', '--quote', 'war lowers trade.']);
  expect(errors[0]?.message).toBe('Quote not found in source.txt. It differs at its start: source “War”, quote “war”.');
  expect(errors[0]?.hint).toMatch(/^The two differ only in upper and lower case\. /u);
});

test('a deck with errors stays as it is, and they are named', async () => {
  const broken = json.replace('"outcome": "trust"', '"outcome": "trst"');
  writeFileSync(deckFile, broken);
  expect((await add(['factor', '--label', 'War'])).errors.map((e) => e.code)).toEqual(['E_OUTCOME_UNKNOWN']);
  expect(read()).toBe(broken);
});

test('a deck in TypeScript is changed by hand', async () => {
  write('data/typed/source.txt', text);
  write('data/typed/deck.ts', 'export default 1;');
  expect((await add(['factor', 'typed', '--label', 'War'])).errors).toMatchObject([
    { code: 'E_DECK_NOT_JSON', file: 'data/typed/deck.ts' },
  ]);
});

test('each place of words that occur twice is told, with words that select it', async () => {
  const { errors } = await add(['claim', '--quote', 'Peace comes']);
  expect(errors[0]?.lines).toEqual([
    'prefix "War lowers trade." in: War lowers trade. Peace comes.',
    'prefix "Peace comes." in: Peace comes late.',
  ]);
  expect((await add(['claim', '--quote', 'Peace comes', '--suffix', 'late'])).printed).toEqual([
    'data/trade/deck.json: claim peace-comes',
  ]);
});

test('on a terminal what is missing is asked, again where the answer does not fit', async () => {
  const { printed, told } = await add(
    ['claim'],
    ['War lowered trade.', '', 'War lowered trade.', '1', 'War lowers trade.', 'cause', 'causal'],
  );
  expect(printed).toEqual(['data/trade/deck.json: claim war-lowers-trade']);
  expect(told.slice(0, 3)).toEqual([
    'Deck: trade',
    'The text does not have these words. The nearest:',
    '  1: War lowers trade.',
  ]);
  expect(told).toContain('There is no type cause. The nearest is causal.');
  await add(['factor'], ['War', '']);
  const link = await add(
    ['link', '--claim', 'war-lowers-trade'],
    ['War', 'trde', 'trade', 'lowers', 'lowered', 'lowers'],
  );
  expect(link.told.at(-1)).toBe('The quote does not have the words lowered.');
  expect(link.printed).toEqual(['data/trade/deck.json: link war > trade, -']);
  expect(link.asked[0]).toBe('  trade: Trade\n  trust: TODO: the outcome\n  war: War\nCause, id or label of a factor:');
  expect(link.asked.at(-1)).toBe('  “War lowers\ntrade.”\nCue, the words of the quote that state the link:');
});

test('at the end of the input nothing is written', async () => {
  expect((await add(['link'], ['statement-1', 'trade'])).errors.map((e) => e.code)).toEqual(['E_USAGE']);
  expect(read()).toBe(json);
});
