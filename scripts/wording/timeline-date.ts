/** Dates on timelines. */

/**
 * The year of an ISO 8601 date, and its month and day in words, which are empty where it has none.
 * @param inWords the words of a month from 1, and of a day
 */
export function timelineDate(
  iso: string,
  inWords: (month: number, day?: number) => string,
): { readonly year: string; readonly day: string } {
  const [, year = iso, month, day] = /^(-?\d+)(?:-(\d+))?(?:-(\d+))?$/u.exec(iso) ?? [];
  if (month === undefined) return { year, day: '' };
  return { year, day: day === undefined ? inWords(Number(month)) : inWords(Number(month), Number(day)) };
}
