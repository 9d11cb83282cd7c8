/** Clock times of a talk: their format, and the time reached after each slide of a Slidev file. */
import { frameOf } from '../wording/frame.ts';

/** Seconds as `12:05`, rounded to whole seconds; hours count as minutes. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Times of the slides of a talk. */
export interface Clock {
  /** Length of the talk in seconds; 0 if the headmatter has no `duration`. */
  readonly total: number;
  /** BCP 47 tag; empty if the headmatter has no `lang`. */
  readonly language: string;
  /** Seconds of a slide and the time reached at its end, by slide id. */
  readonly slides: ReadonlyMap<
    string,
    {
      /** Planned duration of the slide, in seconds. */
      readonly seconds: number;
      /** Seconds from the start of the talk to the end of the slide. */
      readonly reached: number;
    }
  >;
}

/** The clock of a Slidev file, from the `id`, `seconds` and `duration` lines of its frontmatters. */
export function readClock(lines: readonly string[]): Clock {
  const slides = new Map<string, { seconds: number; reached: number }>();
  let reached = 0;
  let total = 0;
  let language = '';
  let id: string | undefined;
  let isFenced = false;
  for (const line of lines) {
    if (/^(```|~~~)/u.test(line)) isFenced = !isFenced;
    if (isFenced) continue;
    if (/^---\s*$/u.test(line)) id = undefined;
    total = Number(/^duration: (\d+)min\s*$/u.exec(line)?.[1] ?? total / 60) * 60;
    language ||= /^lang: (\S+)\s*$/u.exec(line)?.[1] ?? '';
    id = /^id: (\S+)\s*$/u.exec(line)?.[1] ?? id;
    const seconds = Number(/^seconds: (\d+)\s*$/u.exec(line)?.[1] ?? 0);
    if (id !== undefined && seconds > 0 && !slides.has(id)) {
      reached += seconds;
      slides.set(id, { seconds, reached });
    }
  }
  return { total, language, slides };
}

/** `75 s · reached 14:30 of 50:00`; `undefined` for a slide without a time. */
export function clockLine(clock: Clock, id: unknown): string | undefined {
  const at = typeof id === 'string' ? clock.slides.get(id) : undefined;
  if (!at) return undefined;
  const total = clock.total > 0 ? clockTime(clock.total) : '';
  return frameOf(clock.language).clock(at.seconds, clockTime(at.reached), total);
}
