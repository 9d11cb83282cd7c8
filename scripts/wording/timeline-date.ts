/** Dates on timelines. */
import { yearOf } from '../timeline-axis.ts';
import type { Wording } from './index.ts';
import { withEra } from './with-era.ts';

/** The year of an ISO 8601 date with its era, and its month and day in words, which are empty where it has none. */
export function timelineDate(
  iso: string,
  { frame, citations }: Pick<Wording, 'frame' | 'citations'>,
): { readonly year: string; readonly day: string } {
  const [month, day] = iso
    .split('-')
    .slice(iso.startsWith('-') ? 2 : 1)
    .map(Number);
  return { year: withEra(yearOf(iso), frame.timeline.eras), day: month === undefined ? '' : citations.day(month, day) };
}
