/** English words of citations in a style, by the manuals of Chicago and APA; those of the plain citation are in slides.ts. */

const months = 'January February March April May June July August September October November December'.split(' ');

const ordinal = (n: number) => {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

/** Words of citations. */
export const citations = {
  and: 'and',
  /** Names of which others follow; `isList`: whether they are several. */
  etAl: (names: string, isList: boolean): string => `${names}${isList ? ',' : ''} et al.`,
  noDate: 'n.d.',
  /** What stands behind the names of editors. */
  editorsLabel: (editors: number): string => (editors === 1 ? 'ed.' : 'eds.'),
  /** What stands behind the names of translators. */
  translatorsLabel: 'trans.',
  editedBy: (names: string): string => `edited by ${names}`,
  translatedBy: (names: string): string => `translated by ${names}`,
  /** Edition of a work: a number, or words of the data. */
  edition: (edition: string): string => (/^\d+$/u.test(edition) ? `${ordinal(Number(edition))} ed.` : edition),
  volume: (volume: string): string => `vol. ${volume}`,
  volumes: (volumes: string): string => `${volumes} vols.`,
  /** All volumes, as a range. */
  allVolumes: (volumes: string): string => `vols. 1–${volumes}`,
  issue: (issue: string): string => `no. ${issue}`,
  pages: (pages: string): string => (/\D/u.test(pages) ? `pp. ${pages}` : `p. ${pages}`),
  /** The book that a chapter is in. */
  within: (book: string): string => `In ${book}`,
  /** Year of the first edition. */
  original: (years: string): string => `Original work published ${years}`,
  accessed: (date: string): string => `accessed ${date}`,
  retrieved: (date: string, url: string): string => `Retrieved ${date}, from ${url}`,
  /** Month from 1, and day, which may be absent. */
  day: (month: number, day?: number): string => [months[month - 1], day].filter(Boolean).join(' '),
  date: (year: string, month: number, day?: number): string =>
    `${months[month - 1]} ${day === undefined ? '' : `${day}, `}${year}`,
  /** Years before our era. */
  before: (years: string, isApa: boolean): string => `${years} ${isApa ? 'B.C.E.' : 'BC'}`,
  /** Years of our era, beside years before it or below 100. */
  since: (years: string, isApa: boolean): string => (isApa ? `${years} C.E.` : `AD ${years}`),
  circa: (years: string): string => `ca. ${years}`,
};
