/** Reads a date as people and BibLaTeX type it: ISO 8601 with ranges, and approximate years (EDTF). */
import type { CslItem } from './model.ts';

type CslDate = NonNullable<CslItem['issued']>;

const single = /^(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u;
const approximate = /^(?:c\.|ca\.?|circa)\s*(?=\d|-)|[?~%]$/iu;
const beforeOurEra = /\s*(?:BCE?|B\.C\.(?:E\.)?|v\.\s?Chr\.)$/u;

/**
 * [year, month, day] of one date, as far as it has them; `undefined` where it is something else. Months above 12 are seasons.
 */
function partsOf(date: string): number[] | undefined {
  const isBefore = beforeOurEra.test(date);
  const [, year, month, day] = single.exec(date.replace(beforeOurEra, '')) ?? [];
  if (year === undefined) return undefined;
  const parts = [Number(year) * (isBefore ? -1 : 1)];
  if (month === undefined || Number(month) > 12) return parts;
  return day === undefined ? [...parts, Number(month)] : [...parts, Number(month), Number(day)];
}

/**
 * The date as CSL-JSON: `1999-05-01`, `1977/1988`, `1990/..` (as text with a dash), `c. 1750`, `1750~`, `430 BC`. A text of
 * another form is a literal.
 * @see https://www.loc.gov/standards/datetime/
 */
export function parseDate(raw: string): CslDate {
  const dates = raw.split('/').map((date) => date.trim());
  const isOpen = (date: string) => date === '' || date === '..';
  const parts = dates.map((date) => (isOpen(date) ? [] : partsOf(date.replace(approximate, ''))));
  const known = parts.filter((part) => part !== undefined);
  const years = known.flatMap(([year]) => (year === undefined ? [] : [year]));
  if (dates.length > 2 || known.length < dates.length || years.length === 0) return { literal: raw };
  if (years.length < dates.length) return { literal: known.map(([year = '']) => year).join('–') };
  return { 'date-parts': known, ...(dates.some((date) => approximate.test(date)) ? { circa: true } : {}) };
}
