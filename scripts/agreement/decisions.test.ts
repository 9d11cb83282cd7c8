import { expect, test } from 'vitest';
import { decidedText, parseDecisions, toDecisionsText } from './decisions.ts';

const decision = { statement: 2, words: 'Trade raises trust.', from: 'trade', to: 'trust' };
const file = (decisions: unknown) => JSON.stringify({ deck: 'd', coders: ['d', 'b'], decisions });

test('decisions are read as they are written', () => {
  const decisions = {
    deck: 'd',
    coders: ['d', 'b'],
    decisions: [
      { ...decision, choice: 'coder' as const, coder: 'b', remark: 'r' },
      { ...decision, statement: 3 },
    ],
  };
  expect(parseDecisions(`\uFEFF${toDecisionsText(decisions)}`)).toEqual(decisions);
});

test.each([
  ['{', /^The file is not JSON: /u],
  ['[]', /^The file has no `deck`, `coders` and `decisions`\.$/u],
  [file({}), /^The file has no/u],
  [file([1]), /^decisions\[0\] is no object\.$/u],
  [file([decision, { ...decision, statement: '2' }]), /^decisions\[1\] has no number `statement`\.$/u],
  [file([{ ...decision, words: undefined }]), /^decisions\[0\] has no text `words`\.$/u],
  [file([{ ...decision, choice: 'both' }]), /has a `choice` that is none of coder, neither, open\.$/u],
  [file([{ ...decision, choice: 'coder' }]), /has no text `coder`\.$/u],
  [
    file([decision, { ...decision, choice: 'open' }]),
    /^decisions\[1\] is on the same difference as decisions\[0\]\.$/u,
  ],
  [file([{ ...decision, remark: 1 }]), /has a `coder` or `remark` that is no text\.$/u],
])('%s is no file of decisions', (text, message) => {
  expect(parseDecisions(text)).toMatch(message);
});

test('a decision is a sentence', () => {
  expect(decidedText(undefined)).toBe('Not decided.');
  expect(decidedText({ choice: 'coder', coder: 'b', remark: 'So it says.' })).toBe('Decided: b. So it says.');
  expect(decidedText({ choice: 'neither' })).toBe('Decided: neither.');
});
