/** What a map says of a pair of factors, in words. */
import { expect, test } from 'vitest';
import { panelWordsOf } from '../../wording/panels.ts';
import { kindText, sideText } from './pair-text.ts';
import type { GraphLink } from './reasoning.ts';

const link = (polarity: '+' | '-', holders?: string[]): GraphLink => ({
  id: `a>z:${polarity}`,
  from: 'a',
  to: 'z',
  polarity,
  claims: [],
  ...(holders && { holders }),
});

test('a pair says who holds which sign', () => {
  const said = (...links: GraphLink[]) => sideText({ name: 'Anna', links, denied: [] }, panelWordsOf('en'));
  expect(said()).toBe('Anna: asserts no such link');
  expect(said(link('+'), link('-'))).toBe('Anna: raises, lowers');
  expect(said(link('+', ['', 'the king']))).toBe('Anna: raises, held by the author, the king');
  expect(said(link('+', ['the king']), link('-', ['the king']))).toBe('Anna: raises, lowers, held by the king');
  expect(said(link('+', ['']), link('-', ['the king']))).toBe('Anna: raises; Anna: lowers, held by the king');
});

test('a pair says who denies which sign, and that the other coder denies what one asserts', () => {
  const words = panelWordsOf('en');
  const anna = { name: 'Anna', links: [link('+')], denied: [link('-', ['', 'the critics'])] };
  const ben = { name: 'Ben', links: [], denied: [link('+', [''])] };
  expect(sideText(anna, words)).toBe('Anna: raises; Anna: lowers, denied by the author, the critics');
  expect(sideText(ben, words)).toBe('Ben: raises, denied by the author');
  expect(kindText('only here', anna, ben, words)).toBe('only in this coding; denied in Ben');
  expect(kindText('only there', ben, anna, words)).toBe('only in Anna; denied in this coding');
  expect(kindText('only there', { ...ben, denied: [] }, anna, words)).toBe('only in Anna');
  expect(kindText('other sign', anna, { ...ben, links: [link('-')] }, words)).toBe('other sign');
});
