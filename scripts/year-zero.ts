/**
 * Years before our era. Context facts and `date-parts` of CSL-JSON have no year 0: 1 BCE is -1, and 44 BCE is -44. ISO 8601,
 * which BibLaTeX and `raw` dates of works follow, has one: 1 BCE is 0, and 44 BCE is -43.
 */

/** The year of ISO 8601: -1, which is 1 BCE, is 0. Decimal years as well. */
export const withYearZero = (year: number): number => (year < 0 ? year + 1 : year);

/** The year of CSL-JSON: 0, which is 1 BCE, is -1. */
export const withoutYearZero = (year: number): number => (year > 0 ? year : year - 1);
