/** Adds the clock to speaker notes when Slidev loads a deck, so that it stays right after slides are moved or removed. */
import type { SlidevPreparserExtension } from '@slidev/types';
import { clockLine, readClock } from '../plan/clock.ts';

/** Slidev's preparser extensions: one that puts a clock line before the notes of each slide that has a time. */
export function clockPreparser(): SlidevPreparserExtension[] {
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
