/** What a map says of a pair of factors, in words. */
import { expect, test } from 'vitest';
import { panelWordsOf } from '../../wording/panels.ts';
import { sideText } from './pair-text.ts';
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
  const said = (...links: GraphLink[]) => sideText('Anna', links, panelWordsOf('en'));
  expect(said()).toBe('Anna: asserts no such link');
  expect(said(link('+'), link('-'))).toBe('Anna: raises, lowers');
  expect(said(link('+', ['', 'the king']))).toBe('Anna: raises, held by the author, the king');
  expect(said(link('+', ['the king']), link('-', ['the king']))).toBe('Anna: raises, lowers, held by the king');
  expect(said(link('+', ['']), link('-', ['the king']))).toBe('Anna: raises; Anna: lowers, held by the king');
});
