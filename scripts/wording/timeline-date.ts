/** Dates on timelines and of their facts. */
import { yearOf } from '../timeline-axis.ts';
import type { Wording } from './index.ts';
import { withEra } from './with-era.ts';

type DateWords = Pick<Wording, 'frame' | 'citations'>;

function partsOf(iso: string, { frame }: DateWords) {
  const [month, day] = iso
    .split('-')
    .slice(iso.startsWith('-') ? 2 : 1)
    .map(Number);
  return { year: withEra(yearOf(iso), frame.timeline.eras), month, day };
}

/** The year of an ISO 8601 date with its era, and its month and day in words, which are empty where it has none. */
export function timelineDate(iso: string, words: DateWords): { readonly year: string; readonly day: string } {
  const { year, month, day } = partsOf(iso, words);
  return { year, day: month === undefined ? '' : words.citations.day(month, day) };
}

/** An ISO 8601 date in words, as exact as it is, its year with its era: `March 15, 44 BCE`. */
export function dateInWords(iso: string, words: DateWords): string {
  const { year, month, day } = partsOf(iso, words);
  return month === undefined ? year : words.citations.date(year, month, day);
}
