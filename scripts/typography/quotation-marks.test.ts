import { expect, test } from 'vitest';
import { quotationMarks } from './quotation-marks.ts';

test.each([
  ['de-AT', '„x“'],
  ['pl', '„x”'],
  ['grc', '«x»'],
  ['ar', '”x“'],
  ['he', '”x”'],
  ['ja', '「x」'],
  ['zh-Hant-HK', '「x」'],
  ['zh-Hans', '“x”'],
  ['ko', '“x”'],
  ['en-GB', '“x”'],
  ['arc', '“x”'],
])('quotation marks of %s', (language, quoted) => {
  expect(quotationMarks(language).join('x')).toBe(quoted);
});
