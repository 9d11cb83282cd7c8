/** Chinese words of citations in a style; those of the plain citation are in slides.ts. */
import { eras } from './frame.ts';

/** Words of citations. */
export const citations = {
  and: '和',
  etAl: (names: string) => `${names}等`,
  noDate: '日期不详',
  editorsLabel: () => '编',
  translatorsLabel: '译',
  editedBy: (names: string) => `${names}编`,
  translatedBy: (names: string) => `${names}译`,
  edition: (edition: string) => (/^\d+$/u.test(edition) ? `第${edition}版` : edition),
  volume: (volume: string) => `第${volume}卷`,
  volumes: (volumes: string) => `共${volumes}卷`,
  allVolumes: (volumes: string) => `第1–${volumes}卷`,
  issue: (issue: string) => `第${issue}期`,
  pages: (pages: string) => `第${pages}页`,
  within: (book: string) => `收入${book}`,
  original: (years: string) => `原著出版于${years}`,
  accessed: (date: string) => `${date}访问`,
  retrieved: (date: string, url: string) => `${date}检索，${url}`,
  day: (month: number, day?: number) => `${month}月${day === undefined ? '' : `${day}日`}`,
  date: (year: string, month: number, day?: number) => `${year}年${month}月${day === undefined ? '' : `${day}日`}`,
  ...eras,
  circa: (years: string) => `约${years}`,
};
