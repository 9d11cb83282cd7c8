import { expect, test } from 'vitest';
import { printJson } from './print-json.ts';

const section = (id: string) => ({ id, heading: 'A "quoted"\nline', claims: [{ id: 'c', links: [], evidence: [1] }] });

test.each([
  ['without sections', []],
  ['with one section', [section('a')]],
  ['with an empty section', [{}, section('b')]],
])('a deck %s is printed as JSON.stringify prints it', (_, sections) => {
  const talks = [{ id: 't', sections: [] }];
  const deck = { title: '\n  "sections": []', work: { sections: [] }, outcome: undefined, sections, talks };
  expect([...printJson(deck)].join('')).toBe(`${JSON.stringify(deck, null, 2)}\n`);
});
