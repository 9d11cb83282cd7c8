/** The slides after the last section: dates from outside, questions, references. */
import type { Analysis } from '../analysis/index.ts';
import type { Model } from '../model/index.ts';
import { derivedQuestions } from './analysis-slides.ts';
import { fullCitation, shortCitation } from './citation.ts';
import type { SlidePlan } from './deck-plan.ts';
import type { SlideInput } from './slide-of.ts';

/** Timeline, discussion and references, in this order; the first two only where the data have any. */
export function closingSlides(model: Model, analysis: Analysis, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const slides: SlidePlan[] = [];
  const chunks = Math.ceil(model.context.length / 7);
  if (model.context.length > 0)
    slides.push(
      slide({
        id: 'timeline',
        headline: 'Dates from outside the text',
        content: {
          kind: 'timeline',
          facts: model.context.map((f) => ({ date: f.date, label: f.label, reference: shortCitation(f.reference) })),
        },
        say: `None of this stands in the text. The dates are given for orientation, each with its reference, and no arrow of the maps rests on them.`,
        pause: 20 + 5 * chunks,
      }),
    );
  const questions = [...model.questions, ...derivedQuestions(model, analysis)];
  if (questions.length > 0)
    slides.push(
      slide({
        id: 'discussion',
        headline: 'Questions the text leaves open',
        content: { kind: 'discussion', questions: questions.slice(0, 4) },
        say: 'These are silences of the text, found in the coding. None of them has an answer on a slide.',
        pause: 90,
      }),
    );
  slides.push(
    slide({
      id: 'references',
      headline: 'References',
      content: {
        kind: 'references',
        entries: [...new Set([fullCitation(model.work), ...model.context.map((f) => fullCitation(f.reference))])],
      },
      say: '',
      pause: 5,
    }),
  );
  return slides;
}
