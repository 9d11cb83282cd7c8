/** Finds what `claimdeck new` left to be written: texts that begin with TODO. */
import type { DataPath } from '../parse-deck.ts';
import type { Report } from '../report.ts';
import type { ParsedDeck } from '../schema.ts';

/** Whether a text is still to be written. */
export const isTodo = (text: string): boolean => text.startsWith('TODO');

/** Reports W_TODO for each title, heading, label and assertion that begins with TODO, in the order of the data. */
export function checkTodos(deck: ParsedDeck, report: Report): void {
  const check = (text: string | undefined, ...path: DataPath) => {
    if (text !== undefined && isTodo(text))
      report('W_TODO', path, 'This text is still to be written.', { actual: text });
  };
  check(deck.title, 'title');
  check(deck.work.title, 'work', 'title');
  deck.factors.forEach(({ label }, i) => void check(label, 'factors', i, 'label'));
  deck.sections.forEach(({ heading, title, claims }, i) => {
    check(heading, 'sections', i, 'heading');
    check(title, 'sections', i, 'title');
    claims.forEach(({ assertion }, j) => void check(assertion, 'sections', i, 'claims', j, 'assertion'));
  });
  deck.talks.forEach(({ title }, i) => void check(title, 'talks', i, 'title'));
}
