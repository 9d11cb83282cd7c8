/** The axis of a timeline, to scale. Pure, for `layouts/timeline.vue` and the PowerPoint export. All lengths are px. */
import type { FrameWords } from './wording/frame.ts';
import { withEra } from './wording/with-era.ts';
import { withYearZero } from './year-zero.ts';

/** Time of a section. */
export interface TimelineBand {
  /** Number of the section. */
  readonly name: string;
  /** First date, ISO 8601. */
  readonly from: string;
  /** Last date, ISO 8601. */
  readonly to: string;
}

/** Dates of a timeline. */
export interface TimelineDates {
  /** Dates of the slide's facts in order, ISO 8601. */
  readonly dates: readonly string[];
  /** Dates on the timeline's other slides. */
  readonly others: readonly string[];
  /** Times of the sections, in the order of the text. */
  readonly bands: readonly TimelineBand[];
  /** Height of the axis with its free ends. */
  readonly height: number;
}

/** A section as a bar beside the axis. */
export interface DrawnBand {
  /** Number of the section. */
  readonly name: string;
  /** Left edge. */
  readonly x: number;
  /** Top edge. */
  readonly top: number;
  /** Height. */
  readonly height: number;
}

/** A timeline's axis with all that is on it. Places count from the upper left corner, downwards. */
export interface TimelineAxis {
  /** Place of the axis; bars and years are on its left, and the longest year has room. */
  readonly x: number;
  /** First and last year. */
  readonly span: {
    /** First year; below 0 it is one before our era. */
    readonly from: number;
    /** Last year. */
    readonly to: number;
  };
  /** Years that are named, with their heights. */
  readonly ticks: readonly {
    /** The year; below 0 it is one before our era. */
    readonly year: number;
    /** The year in figures, one before our era with a minus. */
    readonly label: string;
    /** Its height. */
    readonly y: number;
  }[];
  /** Heights of the slide's dates. */
  readonly here: readonly number[];
  /** Heights of the other dates. */
  readonly others: readonly number[];
  /** The sections, each in the first lane that is free at its height; those without a free lane are left out. */
  readonly bands: readonly DrawnBand[];
}

/** Free space at both ends of the axis, in px. */
export const axisEnd = 12;

/** Width of the bar of a section, in px. */
export const bandWidth = 22;

/** Height of a band that is a single date, and of a line of its name. */
const leastBand = 26;
/** Lanes for sections at the same time, and the width of each with its gap. */
const mostLanes = 2;
const laneWidth = 26;

/** Left edge of the years, on the right of the lanes, in px. */
export const yearsStart = mostLanes * laneWidth + 4;

/** Free space between years and axis, in px. */
export const yearsGap = 11;

/** Room for a figure of a year in the type of charts, in px, and the number of figures that always have room. */
const figureWidth = 13;
const leastFigures = 4;

/** Where the leaders end, in px: the facts stand there, wherever the axis is. */
export const leadersEnd = 177;

/** A date as a decimal year; a year without month is its beginning. 44 BCE is -44, and its end near -43. */
function toYear(date: string): number {
  const [, year = '0', month = '1', day = '1'] = /^(-?\d+)(?:-(\d+))?(?:-(\d+))?/u.exec(String(date)) ?? [];
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}

/** The year of an ISO 8601 date; below 0 it is one before our era. */
export const yearOf = (date: string): number => Math.floor(toYear(date));

/** Whether slides name the era of an ISO 8601 date: before ours, and in its first hundred years. */
export const hasEra = (date: string): boolean => yearOf(date) < 100;

/** Years from a year to another one: there is no year 0, so 1 CE is the year after 1 BCE. */
export const yearsBetween = (from: number, to: number): number => withYearZero(to) - withYearZero(from);

/** Years between the ticks that make at most nine of them. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The axis of the dates. */
export function timelineAxis({ dates, others, bands, height }: TimelineDates): TimelineAxis {
  const all = [...dates, ...others].map(toYear);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const step = steps.find((s) => (last - first) / s <= 8) ?? 2000;
  const from = Math.floor(first / step) * step;
  const to = Math.max(from + step, Math.ceil(last / step) * step);
  const years = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step || 1);
  const y = (year: number) =>
    axisEnd + (yearsBetween(years[0]!, year) / yearsBetween(years[0]!, years.at(-1)!)) * (height - 2 * axisEnd);
  const ticks = [...new Set(years)].map((year) => ({ year, label: year < 0 ? `−${-year}` : String(year), y: y(year) }));
  const ends: number[] = [];
  const drawn = bands.flatMap((band): DrawnBand[] => {
    const top = y(toYear(band.from)) - leastBand / 2;
    const bottom = Math.max(y(toYear(band.to)) + leastBand / 2, top + leastBand);
    const free = ends.findIndex((end) => end < top);
    const lane = free === -1 ? ends.length : free;
    if (lane === mostLanes) return [];
    ends[lane] = bottom;
    return [{ name: band.name, top, height: bottom - top, x: laneWidth * lane }];
  });
  return {
    x: yearsStart + figureWidth * Math.max(leastFigures, ...ticks.map((t) => t.label.length)) + yearsGap,
    span: { from: years[0]!, to: years.at(-1)! },
    ticks,
    here: dates.map((d) => y(toYear(d))),
    others: others.map((d) => y(toYear(d))),
    bands: drawn,
  };
}

/** Text alternative of an axis, of the slide's dates and so many others. */
export function describeAxis(
  { from, to }: TimelineAxis['span'],
  dates: readonly string[],
  others: number,
  { eras, axis }: FrameWords['timeline'],
): string {
  const shown = { here: dates.length, all: dates.length + others };
  return axis(
    { from: withEra(from, eras), to: withEra(to, eras) },
    shown,
    dates.map((date) => withEra(yearOf(date), eras)),
  );
}
