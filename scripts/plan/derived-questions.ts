/** Questions that the coding raises: silences, disputes, indeterminate effects. */
import { type Analysis, answeredLinks, type Finding } from '../analysis/index.ts';
import { labelInSentence, type Model } from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';
import { outcomeInSentence } from './words.ts';

/** Number of derived questions. */
const questionLimit = 5;

/** Up to five questions that the coding raises: disputes, indeterminate effects, reversals, silences, open links. */
export function derivedQuestions(model: Model, analysis: Analysis): string[] {
  const of = (rule: Finding['rule']) => analysis.findings.filter((f) => f.rule === rule && !f.isAnswered);
  const words = wordingOf(model.language).slides.discussion;
  const answered = answeredLinks(model);
  const open = model.links.filter((l) => l.polarity === '?' && !answered.has(l.id));
  return [
    ...of('disputed').map((f) => words.disputed(f.sentence)),
    ...of('indeterminate').map((f) => words.indeterminate(f.sentence)),
    ...of('turn').map((f) => words.turn(f.sentence)),
    ...of('silent').map((f) => {
      const [first] = f.factors;
      return words.silent(f.factors.length, labelInSentence(model, first ?? ''), outcomeInSentence(model));
    }),
    ...(open.length > 0 ? [words.open(open.length)] : []),
  ].slice(0, questionLimit);
}
