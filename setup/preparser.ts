/** Adds the clock to presenter notes when a deck is loaded, so that it is right after slides were moved or cut. */
import { clockLine, readClock } from '../scripts/plan/clock.ts';

interface Extension {
  readonly name: string;
  transformRawLines(lines: string[]): void;
  transformNote(note: string | undefined, frontmatter: Record<string, unknown>): Promise<string | undefined>;
}

export default function preparser(): Extension[] {
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
