import { expect, test } from 'vitest';
import { english } from './index.ts';

test.each([
  [3, 3, 'Every section presses on trade'],
  [1, 1, 'The only section presses on trade'],
  [5, 6, 'All sections but one press on trade'],
  [2, 3, 'Two of three sections press on trade'],
  [1, 3, 'One of three sections presses on trade'],
])('%i of %i sections that press on the outcome', (pressing, sections, headline) => {
  expect(english.analysis.map.headline(pressing, sections, 'trade')).toBe(headline);
});

test.each([
  [{ raise: 3, lower: 1 }, 'In all, 3 factors raise and 1 lowers trade'],
  [{ raise: 1, lower: 0, unclear: 1 }, 'In all, 1 factor raises and none lowers trade; 1 is left open'],
  [{ raise: 0, lower: 2, indeterminate: 1 }, 'In all, 2 factors lower and none raises trade; 1 does both'],
  [{ raise: 0, lower: 0, indeterminate: 3 }, 'In all, 3 factors both raise and lower trade'],
  [{ raise: 0, lower: 0, unclear: 2 }, 'In all, no factor raises or lowers trade; 2 are left open'],
])('the headline of total effects, %j', (numbers, headline) => {
  const none = { indeterminate: 0, unclear: 0, unsettled: 0 };
  expect(english.analysis.effects.headline({ ...none, ...numbers }, 'trade')).toBe(headline);
});
