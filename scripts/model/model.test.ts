import { expect, test } from 'vitest';
import { findQuote, nearestPassage, toSearchable } from './anchor-quote.ts';
import { buildModel } from './build-model.ts';
import type { DataFiles } from './parse-deck.ts';
import { parseSource } from './source-text.ts';

const files: DataFiles = {
  deck: 'data/x/deck.ts',
  source: 'data/x/source.txt',
  factors: 'data/x/factors.ts',
  context: 'data/x/context.ts',
  sections: ['data/x/sections/01-a.ts'],
};
const sourceText =
  'Title\n■ Change\n○ Rain raises\n  growth 𝒳 of grass. Rain is wet.\n○ Rain is wet. Sun lowers rain\n';
const link = { from: 'rain', to: 'growth', polarity: '+', cue: 'raises growth', confidence: 'explicit' };
const claim = {
  id: 'rain',
  assertion: 'Rain raises growth.',
  type: 'causal',
  evidence: [{ quote: 'Rain raises growth 𝒳' }],
  links: [link],
};
const other = {
  id: 'sun',
  assertion: 'Sun lowers rain.',
  type: 'causal',
  evidence: [{ quote: 'Sun lowers rain' }],
  links: [],
};
const deck = (claims: unknown[], more: object = {}) => ({
  title: 'T',
  work: { id: 'w', type: 'book' },
  outcome: 'growth',
  factors: [
    { id: 'rain', label: 'Rain' },
    { id: 'growth', label: 'Growth' },
  ],
  sections: [{ id: 'a', heading: 'Change', claims }],
  talks: [],
  ...more,
});
const check = (data: unknown, text: string | undefined = sourceText) =>
  buildModel({ deck: 'x', data, sourceText: text, files });
const codes = (data: unknown, text?: string) =>
  check(data, text).diagnostics.map((d) => `${d.code} ${d.file}:${d.path}`);

test('finds headings and statements of marked, Markdown and plain texts', () => {
  expect(parseSource(sourceText).statements.map((s) => s.text)).toEqual([
    'Rain raises\n  growth 𝒳 of grass. Rain is wet.',
    'Rain is wet. Sun lowers rain',
  ]);
  const markdown = parseSource('# A\n\nOne\ntwo.\n\n- b\n- c\n');
  expect([markdown.headings.map((h) => h.text), markdown.statements.map((s) => s.text)]).toEqual([
    ['A'],
    ['One\ntwo.', 'b', 'c'],
  ]);
  expect(parseSource('One\ntwo.\n\nThree.').statements.map((s) => s.text)).toEqual(['One\ntwo.', 'Three.']);
});

test('gives code-point positions over line wraps', () => {
  const checked = check(deck([claim, other]));
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  const [evidence] = checked.value.claims[0]!.evidence;
  expect(evidence).toEqual({ exact: 'Rain raises\n  growth 𝒳', start: 17, end: 39, statement: 0 });
  expect([...sourceText].slice(evidence!.start, evidence!.end).join('')).toBe(evidence!.exact);
  expect(checked.value.links[0]).toMatchObject({
    id: 'rain>growth:+',
    assertions: [{ cue: { exact: 'raises\n  growth' } }],
  });
});

test('a quote that stands twice needs a prefix or suffix', () => {
  const text = toSearchable('a b. c b. d');
  expect(findQuote(text, { quote: 'b.' }).map((a) => a.start)).toEqual([2, 7]);
  expect(findQuote(text, { quote: 'b.', prefix: 'c' }).map((a) => a.start)).toEqual([7]);
  expect(findQuote(text, { quote: 'b.', suffix: 'c' }).map((a) => a.start)).toEqual([2]);
  expect(codes(deck([{ ...other, evidence: [{ quote: 'Rain is wet.' }] }, claim]))).toContain(
    'E_QUOTE_AMBIGUOUS data/x/sections/01-a.ts:claims[0].evidence[0].quote',
  );
});

test('names the nearest passage of a wrong quote', () => {
  expect(nearestPassage(toSearchable(sourceText), 'Sun lovers rain')).toBe('Sun lowers rain');
});

test('lists every fault of a deck at once, each at its file and path', () => {
  const wrong = {
    ...claim,
    id: 'sun',
    evidence: [{ quote: 'Rain rises growth' }],
    links: [{ ...link, from: 'rein' }],
  };
  expect(codes(deck([other, wrong], { outcome: 'grwth' }))).toEqual([
    'E_ID_DUPLICATE data/x/sections/01-a.ts:claims[1].id',
    'E_OUTCOME_UNKNOWN data/x/deck.ts:outcome',
    'E_FACTOR_UNKNOWN data/x/sections/01-a.ts:claims[1].links[0].from',
    'W_FACTOR_UNUSED data/x/factors.ts:factors[0]',
    'E_QUOTE_NOT_VERBATIM data/x/sections/01-a.ts:claims[1].evidence[0].quote',
    'W_STATEMENT_UNCOVERED data/x/source.txt:statement 0',
  ]);
  expect(check(deck([other, wrong])).diagnostics.find((d) => d.code === 'E_FACTOR_UNKNOWN')?.expected).toBe(
    'rain (the nearest)',
  );
});

test('a link outside a claim and a missing source are told beside the other faults', () => {
  const stray = { ...deck([{ ...other, evidence: [{ quote: 'nowhere' }] }]), links: [link] };
  expect(codes(stray)).toEqual([
    'E_LINK_WITHOUT_CLAIM data/x/deck.ts:links',
    'E_QUOTE_NOT_VERBATIM data/x/sections/01-a.ts:claims[0].evidence[0].quote',
  ]);
  const missing = buildModel({ deck: 'x', data: deck([claim]), sourceText: undefined, files });
  expect(missing.diagnostics.map((d) => d.code)).toEqual(['E_SOURCE_MISSING']);
});

test('a cue must stand in the evidence of its claim, and a headline has at most 15 words', () => {
  const bad = { ...claim, assertion: 'a b c d e f g h i j k l m n o p', links: [{ ...link, cue: 'grass' }] };
  expect(codes(deck([bad, other])).slice(0, 2)).toEqual([
    'E_ASSERTION_LONG data/x/sections/01-a.ts:claims[0].assertion',
    'E_CUE_NOT_IN_EVIDENCE data/x/sections/01-a.ts:claims[0].links[0].cue',
  ]);
});
