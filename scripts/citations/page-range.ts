/** Pages of a reference, with a dash. */

/** The hyphens or dashes between two page numbers, in Arabic or in Roman figures. */
const rangeMark = /(?<=\d)\s*[-–]+\s*(?=\d)|(?<=\b[ivxlcdm]+)\s*[-–]+\s*(?=[ivxlcdm]+\b)/giu;

/** The pages as given, with a dash between the first and the last: `101–110`, `xii–xvii`. */
export const pagesOf = (page: unknown): string =>
  (typeof page === 'string' || typeof page === 'number' ? String(page) : '').replace(rangeMark, '–');

/** The last page of a range with the digits that Chicago keeps: `101–8`, `321–28`, `1496–504`. */
function shortened(first: string, last: string): string {
  const n = Number(first);
  if (first.length !== last.length || n < 100 || n % 100 === 0) return last;
  const changed = last.length - [...last].findIndex((digit, i) => digit !== first[i]);
  return last.slice(-Math.max(n % 100 < 10 ? 1 : 2, changed));
}

/** Ranges of pages in the form of Chicago. @see https://www.chicagomanualofstyle.org/ 9.63 */
export const chicagoPages = (page: unknown): string =>
  pagesOf(page).replace(/(\d+)–(\d+)/gu, (_, first: string, last: string) => `${first}–${shortened(first, last)}`);
