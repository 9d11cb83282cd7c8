/** Reads a date as people and BibLaTeX type it: ISO 8601 with ranges, and approximate years (EDTF). */
import { withoutYearZero } from '../year-zero.ts';
import type { CslItem } from './model.ts';

type CslDate = NonNullable<CslItem['issued']>;

/** A year with a sign has four digits, as ISO 8601 has it. */
const single = /^(-\d{4}|\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u;
const approximate = /^(?:c\.|ca\.?|circa)\s*(?=\d|-)|[?~%]$/iu;
const beforeOurEra = /\s*(?:BCE?|B\.C\.(?:E\.)?|v\.\s?Chr\.)$/u;

/** The year of CSL-JSON of a text in the form of ISO 8601; `undefined` for a year before our era with a minus or of 0. */
function yearOf(text: string, isBefore: boolean): number | undefined {
  const year = Number(text);
  if (isBefore) return year > 0 ? -year : undefined;
  return withoutYearZero(year);
}

/** A range of years whose end may lack the first digits, which it has in common with its beginning: `1914-18`, `c. 1750/51`. */
const yearRange = /^((?:c\.|ca\.?|circa)?\s*)(\d{4})\s*([-–/])\s*(\d{4}|\d{1,2})([?~%]?)$/iu;

/**
 * The range with both years in full. The date as it is where the end is not after the beginning, or where ISO 8601 has
 * another reading: a month, or a season from 21 to 24.
 */
const withFullYears = (raw: string): string =>
  raw.trim().replace(yearRange, (whole, circa: string, begin: string, mark: string, last: string, about: string) => {
    const end = begin.slice(0, -last.length) + last;
    const isIso = mark === '-' && /^(?:0?\d|1[0-2]|2[1-4])$/u.test(last);
    return isIso || end <= begin ? whole : `${circa}${begin}/${end}${about}`;
  });

const isWithin = (number: string, first: number, last: number) => Number(number) >= first && Number(number) <= last;

/**
 * [year, month, day] of one date, as far as it has them; `undefined` where it is something else. Months from 21 to 41 are
 * seasons, but for years of fewer than four digits, which no standard has: `14-37` is a range.
 */
function partsOf(date: string): number[] | undefined {
  const isBefore = beforeOurEra.test(date);
  const [, written, month, day] = single.exec(date.replace(beforeOurEra, '')) ?? [];
  const year = written === undefined ? undefined : yearOf(written, isBefore);
  if (year === undefined) return undefined;
  if (month === undefined) return [year];
  if (isBefore) return undefined;
  if (day === undefined && isWithin(month, 21, 41) && /\d{4}/u.test(written!)) return [year];
  if (!isWithin(month, 1, 12) || (day !== undefined && !isWithin(day, 1, 31))) return undefined;
  return day === undefined ? [year, Number(month)] : [year, Number(month), Number(day)];
}

/**
 * The date as CSL-JSON: `1999-05-01`, `1977/1988`, `1990/..` (as text with a dash), `c. 1750`, `1750~`, `430 BC`, `-0429`. A
 * text of another form is a literal.
 * @see https://www.loc.gov/standards/datetime/
 */
export function parseDate(raw: string): CslDate {
  const dates = withFullYears(raw)
    .split('/')
    .map((date) => date.trim());
  const isOpen = (date: string) => date === '' || date === '..';
  const parts = dates.map((date) => (isOpen(date) ? [] : partsOf(date.replace(approximate, ''))));
  const known = parts.filter((part) => part !== undefined);
  const years = known.flatMap(([year]) => (year === undefined ? [] : [year]));
  const isBackwards = years.length === 2 && years[1]! < years[0]!;
  if (dates.length > 2 || known.length < dates.length || years.length === 0 || isBackwards) return { literal: raw };
  if (years.length < dates.length) return { literal: known.map(([year = '']) => year).join('–') };
  return { 'date-parts': known, ...(dates.some((date) => approximate.test(date)) ? { circa: true } : {}) };
}
