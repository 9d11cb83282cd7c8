import { expect, test } from 'vitest';
import { slideGeometry } from '../geometry.ts';
import type { QuoteShown } from './slide-content.ts';
import { isShortQuote, quotesAloneHeight, quotesBelowMapHeight } from './text-height.ts';

/** A line of quote below a map, in px. */
const line = slideGeometry.quote.lineHeight * slideGeometry.fontSize.quote;
const quote = (text: string, cue = '', place = '§1'): QuoteShown => ({
  parts: [...(text === '' ? [] : [{ text, cue: false }]), ...(cue === '' ? [] : [{ text: cue, cue: true }])],
  place,
});
const below = (quotes: readonly QuoteShown[], more = {}) =>
  quotesBelowMapHeight(quotes, { citation: 'Doe', remark: '', language: 'en', ...more }, slideGeometry);

test('the height of quotes below a map depends on the widths of letters, of bold cues and of citations', () => {
  // 19 words are one line in narrow letters, two in wide ones, three in Korean.
  expect(below([quote('illi '.repeat(19))])).toBeCloseTo(line);
  expect(below([quote('wood '.repeat(19))])).toBeCloseTo(2 * line);
  expect(below([quote('동맹동맹 '.repeat(19))])).toBeCloseTo(3 * line);
  const almostFull = 'rain '.repeat(16).trim();
  expect([below([quote(almostFull)]), below([quote('', almostFull)])]).toEqual([line, 2 * line]);
  expect(below([quote('Rain.'), quote('Sun.')])).toBeCloseTo(2 * line + slideGeometry.quote.gap);
});

test('a citation that does not fit the last line has a line of its own, and one wider than a line has several', () => {
  const text = 'wood '.repeat(12).trim();
  expect(below([quote(text)])).toBeCloseTo(line);
  expect(below([quote(text, '', 'ch. 12, par. 3 of the second edition')])).toBeCloseTo(2 * line);
  expect(below([quote(text)], { remark: 'Held by many, as the text reports. '.repeat(5) })).toBeCloseTo(3 * line);
});

test('without a map, a short quote is set in large type, several quotes in smaller type', () => {
  const text = 'wood '.repeat(15).trim();
  expect(isShortQuote([quote(text)], 'en', slideGeometry)).toBe(true);
  expect(isShortQuote([quote(`${text} ${text} ${text}`)], 'en', slideGeometry)).toBe(false);
  expect(isShortQuote([quote(text), quote('Rain.')], 'en', slideGeometry)).toBe(false);
  const alone = (quotes: readonly QuoteShown[], remark = '') =>
    quotesAloneHeight(quotes, { remark, language: 'en' }, slideGeometry);
  expect(alone([quote('Rain.')])).toBeCloseTo(36 * 1.3);
  expect(alone([quote('Rain.')], 'Denied.')).toBeCloseTo(36 * 1.3 + 24 + 28);
  expect(alone([quote('Rain.'), quote('Sun.')])).toBeCloseTo(2 * 26 * 1.36 + 30);
});
