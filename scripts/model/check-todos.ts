/** Finds what `claimdeck new` left to be written: texts that begin with TODO. */
import type { DataPath } from './parse-deck.ts';
import type { Report } from './report.ts';
import type { ParsedDeck } from './schema.ts';

/** Whether a text is still to be written. */
export const isTodo = (text: string): boolean => text.startsWith('TODO');

/** Reports W_TODO for each title, heading, label and assertion that begins with TODO, in the order of the data. */
export function checkTodos(deck: ParsedDeck, report: Report): void {
  const texts: readonly (readonly [DataPath, string | undefined])[] = [
    [['title'], deck.title],
    [['work', 'title'], deck.work.title],
    ...deck.factors.map(({ label }, i) => [['factors', i, 'label'], label] as const),
    ...deck.sections.flatMap(({ heading, title, claims }, i) => [
      [['sections', i, 'heading'], heading] as const,
      [['sections', i, 'title'], title] as const,
      ...claims.map(({ assertion }, j) => [['sections', i, 'claims', j, 'assertion'], assertion] as const),
    ]),
    ...deck.talks.map(({ title }, i) => [['talks', i, 'title'], title] as const),
  ];
  for (const [path, text] of texts)
    if (text !== undefined && isTodo(text))
      report('W_TODO', path, 'This text is still to be written.', { actual: text });
}
