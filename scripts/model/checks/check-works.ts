/** Checks the works of a deck: the coded one and the references. */
import { expectedName } from '../../diagnostics/index.ts';
import type { Report } from '../report.ts';
import type { ParsedDeck } from '../schema.ts';

/**
 * Types of works, those of most scholars first.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
const workTypes: readonly string[] = [
  ...['book', 'chapter', 'article-journal', 'article-magazine', 'article-newspaper', 'article', 'document', 'report'],
  ...['thesis', 'paper-conference', 'manuscript', 'webpage', 'speech', 'personal_communication', 'pamphlet', 'treaty'],
  ...['legislation', 'legal_case', 'interview', 'periodical', 'bill', 'broadcast', 'classic', 'collection', 'dataset'],
  ...['entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'map'],
  ...['motion_picture', 'musical_score', 'patent', 'performance', 'post', 'post-weblog', 'regulation', 'review'],
  ...['review-book', 'software', 'song', 'standard'],
];

/** W_WORK_TYPE for each work whose type is none of CSL. */
export function checkWorks({ work, references = [] }: ParsedDeck, report: Report): void {
  const check = (type: string, path: readonly (string | number)[]) => {
    if (workTypes.includes(type)) return;
    const expected = expectedName(type, workTypes);
    report('W_WORK_TYPE', [...path, 'type'], 'The type of the work is none of CSL.', { actual: type, expected });
  };
  check(work.type, ['work']);
  references.forEach(({ type }, i) => {
    check(type, ['references', i]);
  });
}
