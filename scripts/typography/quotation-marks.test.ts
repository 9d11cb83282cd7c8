import { expect, test } from 'vitest';
import { inQuotationMarks, quotationMarks } from './quotation-marks.ts';

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

test.each([
  ['en', 'He said “no”.', '‘He said “no”.’'],
  ['en', 'the town’s', '“the town’s”'],
  ['de', 'Er sagte „nein“.', '‚Er sagte „nein“.‘'],
  ['it', 'Disse «no».', '“Disse «no».”'],
  ['ja', '「いいえ」', '『「いいえ」』'],
  ['ar', 'التجارة', '”التجارة“'],
  ['ar', '1913: Trade raises trust.', '“1913: Trade raises trust.”'],
  ['ar', 'He said “no”.', '‘He said “no”.’'],
])('the words of a quote in %s keep their own marks: %s', (language, text, quoted) => {
  expect(inQuotationMarks(text, language)).toBe(quoted);
});
