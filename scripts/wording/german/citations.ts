/** German words of citations in a style; those of the plain citation are in slides.ts. */
import { eras } from './frame.ts';

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** Words of citations. */
export const citations = {
  and: 'und',
  etAl: (names: string) => `${names} u. a.`,
  noDate: 'o. J.',
  editorsLabel: () => 'Hrsg.',
  translatorsLabel: 'Übers.',
  editedBy: (names: string) => `hrsg. von ${names}`,
  translatedBy: (names: string) => `übers. von ${names}`,
  edition: (edition: string) => (/^\d+$/u.test(edition) ? `${edition}. Aufl.` : edition),
  volume: (volume: string) => `Bd. ${volume}`,
  volumes: (volumes: string) => `${volumes} Bde.`,
  allVolumes: (volumes: string) => `Bde. 1–${volumes}`,
  issue: (issue: string) => `Nr. ${issue}`,
  pages: (pages: string) => `S. ${pages}`,
  within: (book: string) => `In ${book}`,
  original: (years: string) => `Ursprünglich erschienen ${years}`,
  accessed: (date: string) => `abgerufen am ${date}`,
  retrieved: (date: string, url: string) => `Abgerufen am ${date} von ${url}`,
  day: (month: number, day?: number) => `${day === undefined ? '' : `${day}. `}${months[month - 1]}`,
  date: (year: string, month: number, day?: number) =>
    `${day === undefined ? '' : `${day}. `}${months[month - 1]} ${year}`,
  ...eras,
  circa: (years: string) => `ca. ${years}`,
};
