import { expect, test } from 'vitest';
import { inQuotationMarks, quotationMarks } from './quotation-marks.ts';

test.each([
  ['de-AT', '„x“'],
  ['pl', '„x”'],
  ['fr', '«\u00a0x\u00a0»'],
  ['fr-CA', '«\u00a0x\u00a0»'],
  ['fr-CH', '«x»'],
  ['frr', '“x”'],
  ['ca', '«x»'],
  ['pt-PT', '«x»'],
  ['pt', '“x”'],
  ['pt-BR', '“x”'],
  ['hr', '„x“'],
  ['bs-Cyrl', '„x“'],
  ['sr-Latn', '„x”'],
  ['ur', '”x“'],
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
  ['fr', 'Il dit «\u202fnon\u202f».', '“Il dit «\u202fnon\u202f».”'],
  ['fr', '« Non » et « oui »', '“« Non » et « oui »”'],
  ['hu', 'Azt mondta: „nem”.', '»Azt mondta: „nem”.«'],
  ['ja', '「いいえ」', '『「いいえ」』'],
  ['ar', 'التجارة', '”التجارة“'],
  ['ar', '1913: Trade raises trust.', '“1913: Trade raises trust.”'],
  ['ar', 'He said “no”.', '‘He said “no”.’'],
])('the words of a quote in %s keep their own marks: %s', (language, text, quoted) => {
  expect(inQuotationMarks(text, language)).toBe(quoted);
});
