import { expect, test } from 'vitest';
import { parseDate } from './parse-date.ts';

test.each([
  ['1999', [[1999]]],
  ['1999-05', [[1999, 5]]],
  ['1999-05-01', [[1999, 5, 1]]],
  ['1977/1988', [[1977], [1988]]],
  ['1999-21', [[1999]]],
  ['-0429', [[-430]]],
  ['-0043-03-15', [[-44, 3, 15]]],
  ['0000', [[-1]]],
  ['-0430/-0403', [[-431], [-404]]],
  ['430 BC', [[-430]]],
  ['431 BCE / 404 BCE', [[-431], [-404]]],
  ['1914-18', [[1914], [1918]]],
  ['1750/51', [[1750], [1751]]],
  ['1914–1918', [[1914], [1918]]],
])('the date %s', (raw, parts) => {
  expect(parseDate(raw)).toEqual({ 'date-parts': parts });
});

test.each(['c. 1750', 'ca. 1750', 'circa 1750', '1750?', '1750~', '1750%'])('the date %s is approximate', (raw) => {
  expect(parseDate(raw)).toEqual({ 'date-parts': [[1750]], circa: true });
});

test.each(['c. 1350-60', 'ca. 1350–60', '1350-60~', 'c. 1350/60'])('both years of %s are approximate', (raw) => {
  expect(parseDate(raw)).toEqual({ 'date-parts': [[1350], [1360]], circa: true });
});

test.each([
  ['1990/..', '1990–'],
  ['1990/', '1990–'],
  ['../1990', '–1990'],
  ['spring 1999', 'spring 1999'],
  ['199X', '199X'],
  ['1999-15', '1999-15'],
  ['1/2/1999', '1/2/1999'],
  ['/', '/'],
  ['n.d.', 'n.d.'],
  // A year that may be meant either way.
  ['-430', '-430'],
  ['-0430 BC', '-0430 BC'],
  // Neither a month nor a season.
  ['50-44 BC', '50-44 BC'],
  ['14-37', '14-37'],
  ['1899-00', '1899-00'],
  ['1999-05-45', '1999-05-45'],
  // An end before the beginning.
  ['1799/00', '1799/00'],
  ['1914-07/18', '1914-07/18'],
  ['431/404 BC', '431/404 BC'],
])('the date %s is a text', (raw, literal) => {
  expect(parseDate(raw)).toEqual({ literal });
});
