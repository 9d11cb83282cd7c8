/** Korean words of citations in a style; those of the plain citation are in slides.ts. */
import { eras } from './frame.ts';

/** Words of citations. */
export const citations = {
  and: '및',
  etAl: (names: string) => `${names} 외`,
  noDate: '연도 미상',
  editorsLabel: () => '편',
  translatorsLabel: '역',
  editedBy: (names: string) => `${names} 편`,
  translatedBy: (names: string) => `${names} 역`,
  edition: (edition: string) => (/^\d+$/u.test(edition) ? `제${edition}판` : edition),
  volume: (volume: string) => `제${volume}권`,
  volumes: (volumes: string) => `전${volumes}권`,
  allVolumes: (volumes: string) => `제1–${volumes}권`,
  issue: (issue: string) => `제${issue}호`,
  pages: (pages: string) => `${pages}쪽`,
  within: (book: string) => book,
  original: (years: string) => `원전 출판 ${years}`,
  accessed: (date: string) => `${date} 접속`,
  retrieved: (date: string, url: string) => `${date} 검색, ${url}`,
  day: (month: number, day?: number) => `${month}월${day === undefined ? '' : ` ${day}일`}`,
  date: (year: string, month: number, day?: number) => `${year}년 ${month}월${day === undefined ? '' : ` ${day}일`}`,
  ...eras,
  circa: (years: string) => `${years}경`,
};
