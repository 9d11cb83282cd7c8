/** Finds notes that take longer to say than a slide should be shown. */
import { countWords } from '../../typography/index.ts';
import type { DataPath } from '../parse-deck.ts';
import type { Report } from '../report.ts';
import type { ParsedDeck } from '../schema.ts';

/** Words a minute at which a talk without a `pace` is spoken. */
export const defaultPace = 130;

/** Seconds of speech on one slide before W_NOTES_LONG is reported. */
const speechLimit = 90;

/**
 * Reports W_NOTES_LONG for the notes of each claim, section and talk that take more than 90 s, or more than the claim's own
 * `minutes`. Notes of claims and sections are timed at the pace of the slowest talk.
 */
export function checkNotes(deck: ParsedDeck, report: Report): void {
  const check = (notes: string | undefined, path: DataPath, pace: number, limit = speechLimit) => {
    if (notes === undefined) return;
    const seconds = Math.round((countWords(notes) / pace) * 60);
    const message = `The notes take ${seconds} s at ${pace} words a minute.`;
    if (seconds > limit) report('W_NOTES_LONG', path, message, { expected: `at most ${Math.round(limit)} s` });
  };
  const paces = deck.talks.map((talk) => talk.pace ?? defaultPace);
  const slowestPace = paces.length === 0 ? defaultPace : Math.min(...paces);
  deck.sections.forEach((section, i) => {
    check(section.notes, ['sections', i, 'notes'], slowestPace);
    section.claims.forEach(({ notes, minutes }, j) => {
      check(notes, ['sections', i, 'claims', j, 'notes'], slowestPace, minutes && minutes * 60);
    });
  });
  deck.talks.forEach((talk, i) => {
    for (const [slide, notes] of Object.entries(talk.notes ?? {}))
      check(notes, ['talks', i, 'notes', slide], paces[i]!);
  });
}
