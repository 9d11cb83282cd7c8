/** The clock of a talk: seconds of each slide and the time reached, from the order of the slides in the file. */

export interface Clock {
  /** Length of the talk in seconds, 0 where it is not told. */
  readonly total: number;
  /** Seconds of a slide and the time reached at its end, by slide id. */
  readonly slides: ReadonlyMap<string, { readonly seconds: number; readonly reached: number }>;
}

/** The clock of a Slidev file, from the `id`, `seconds` and `duration` lines of its frontmatters. */
export function readClock(lines: readonly string[]): Clock {
  const slides = new Map<string, { seconds: number; reached: number }>();
  let reached = 0;
  let total = 0;
  let id: string | undefined;
  let fenced = false;
  for (const line of lines) {
    if (/^(```|~~~)/u.test(line)) fenced = !fenced;
    if (fenced) continue;
    if (/^---\s*$/u.test(line)) id = undefined;
    total = Number(/^duration: (\d+)min\s*$/u.exec(line)?.[1] ?? total / 60) * 60;
    id = /^id: (\S+)\s*$/u.exec(line)?.[1] ?? id;
    const seconds = Number(/^seconds: (\d+)\s*$/u.exec(line)?.[1] ?? 0);
    if (id !== undefined && seconds > 0 && !slides.has(id)) {
      reached += seconds;
      slides.set(id, { seconds, reached });
    }
  }
  return { total, slides };
}

const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** `75 s · reached 14:30 of 50:00`, or `undefined` for a slide without a time. */
export function clockLine(clock: Clock, id: unknown): string | undefined {
  const at = typeof id === 'string' ? clock.slides.get(id) : undefined;
  if (!at) return undefined;
  return `${at.seconds} s · reached ${minutes(at.reached)}${clock.total > 0 ? ` of ${minutes(clock.total)}` : ''}`;
}
