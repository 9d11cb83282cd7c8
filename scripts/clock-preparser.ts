/** Adds the clock to speaker notes when Slidev loads a deck, so that it stays right after slides are moved or removed. */
import { clockLine, readClock } from './plan/clock.ts';

/** The part of Slidev's preparser extension that is used. */
interface ClockExtension {
  readonly name: string;
  transformRawLines(lines: string[]): void;
  transformNote(note: string | undefined, frontmatter: Record<string, unknown>): Promise<string | undefined>;
}

/** Slidev's preparser extensions: one that puts a clock line before the notes of each slide that has a time. */
export function clockPreparser(): ClockExtension[] {
  let clock = readClock([]);
  return [
    {
      name: 'claimdeck-clock',
      transformRawLines(lines) {
        clock = readClock(lines);
      },
      async transformNote(note, frontmatter) {
        const line = clockLine(clock, frontmatter['id']);
        if (line === undefined) return note;
        return note === undefined || note === '' ? line : `${line}\n\n${note}`;
      },
    },
  ];
}
