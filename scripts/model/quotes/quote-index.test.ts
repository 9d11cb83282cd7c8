import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsBefore } from '../code-points.ts';
import { findQuote, toSearchable } from './anchor-quote.ts';
import { indexQuotes } from './quote-index.ts';

const letters = fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n');

test('the index finds what a plain search finds, also overlapping occurrences', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 50, maxLength: 120 }).map((l) => l.join('')),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (tail, from, length) => {
        const text = `${'abcab\n cab'.repeat(8_000)}${tail}`;
        const folded = text.replace(/\s+/gu, ' ');
        for (const wanted of [tail.replace(/\s+/gu, ' ').slice(from, from + length), 'cababcab cabab']) {
          const plain: number[] = [];
          if (wanted !== '')
            for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) plain.push(at);
          expect(indexQuotes(text).find(wanted)).toEqual(plain);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('code points before an offset are counted, not UTF-16 units', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '😀', 'é', '漢', '\n'), { maxLength: 700 }), (points) => {
      const count = codePointsBefore(points.join(''));
      let units = 0;
      points.forEach((point, i) => {
        expect(count(units)).toBe(i);
        units += point.length;
      });
      expect(count(units)).toBe(points.length);
    }),
    { numRuns: 50 },
  );
});

test('a quote across line wraps is found at its code points', () => {
  const text = `😀  one\n  two three`;
  expect(findQuote(toSearchable(text), { quote: 'one two' })).toEqual([{ exact: 'one\n  two', start: 3, end: 12 }]);
});
