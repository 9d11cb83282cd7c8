/** Questions that the coding raises: silences, disputes, indeterminate effects. */
import type { Analysis, Finding } from '../analysis/index.ts';
import type { Model } from '../model/index.ts';
import { labelOf } from './words.ts';

/** Number of derived questions. */
const questionLimit = 5;

/** Up to five questions that the coding raises: disputes, indeterminate effects, reversals, silences, open links. */
export function derivedQuestions(model: Model, analysis: Analysis): string[] {
  const of = (rule: Finding['rule']) => analysis.findings.filter((f) => f.rule === rule);
  const open = model.links.filter((l) => l.polarity === '?');
  return [
    ...of('disputed').map((f) => `${f.sentence}. What would settle it?`),
    ...of('indeterminate').map((f) => `${f.sentence}. Which outweighs the other, and when?`),
    ...of('turn').map((f) => `${f.sentence}. What changed?`),
    ...of('silent').map((f) => {
      const [first] = f.factors;
      return `The text stops at ${f.factors.length} factors, such as ${labelOf(model, first ?? '')}. Does one of them act on the outcome?`;
    }),
    ...(open.length > 0
      ? [
          `The direction of ${open.length} ${open.length === 1 ? 'link is' : 'links is'} left open. What would settle it?`,
        ]
      : []),
  ].slice(0, questionLimit);
}
