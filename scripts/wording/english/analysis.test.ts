import { expect, test } from 'vitest';
import { english } from './index.ts';

test.each([
  [3, 3, 'Every section presses on the outcome'],
  [1, 1, 'Every section presses on the outcome'],
  [5, 6, 'All sections but one press on the outcome'],
  [2, 3, 'Two of three sections press on the outcome'],
  [1, 3, 'One of three sections presses on the outcome'],
])('%i of %i sections that press on the outcome', (pressing, sections, headline) => {
  expect(english.analysis.map.headline(pressing, sections)).toBe(headline);
});
