/** The slides that frame the argument: dates from outside, questions, references. */
import type { Analysis } from '../analysis/index.ts';
import { type ContextFact, fullCitation, type Model, shortCitation } from '../model/index.ts';
import { derivedQuestions } from './analysis-slides.ts';
import type { SlideContent, SlidePlan } from './deck-plan.ts';
import type { SlideInput } from './slide-of.ts';
import { bodyWords, countWords, textWidth } from './words.ts';

/** Most facts of a timeline slide, and most words of their dates and labels. */
const factsOnSlide = 5;
const factWords = (fact: ContextFact) => countWords(fact.label) + 1;
/** Most questions of a discussion. */
const questionsShown = 3;
/** Lines on a slide of references, two columns together, and the Latin characters of one. */
const referenceLines = 38;
const referenceLine = 58;

/** Runs of equal length but for the last, the longest whose every run a slide can hold. */
function factRuns(facts: readonly ContextFact[]): ContextFact[][] {
  for (let slides = Math.max(1, Math.ceil(facts.length / factsOnSlide)); ; slides += 1) {
    const length = Math.max(1, Math.ceil(facts.length / slides));
    const runs: ContextFact[][] = [];
    for (let i = 0; i < facts.length; i += length) runs.push(facts.slice(i, i + length));
    if (length === 1 || runs.every((run) => run.reduce((n, f) => n + factWords(f), 0) <= bodyWords)) return runs;
  }
}

/** Runs of references, as few as slides can hold and about equally full. */
function referencePages(entries: readonly string[]): string[][] {
  const linesOf = (entry: string) => Math.ceil(textWidth(entry) / referenceLine) + 0.5;
  const total = entries.reduce((n, entry) => n + linesOf(entry), 0);
  const full = total / Math.ceil(total / referenceLines);
  const pages: string[][] = [];
  let left = 0;
  for (const entry of entries) {
    if (pages.length === 0 || left < linesOf(entry) / 2) {
      pages.push([]);
      left = full;
    }
    pages.at(-1)?.push(entry);
    left -= linesOf(entry);
  }
  return pages;
}

/** `timeline`, `timeline/2`, …: the id of the nth slide of a kind, from 0. */
const pageId = (kind: string, index: number) => (index === 0 ? kind : `${kind}/${index + 1}`);

/** `timeline`, `timeline/2`, …: dated facts from outside the text, beside its sections; none where the data have none. */
export function timelineSlides(model: Model, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const runs = factRuns(model.context);
  const years = (facts: readonly ContextFact[]) =>
    [...new Set([facts[0], facts.at(-1)].map((f) => (f ? f.date.replace(/^(-?\d+).*/u, '$1') : '')))].join(' to ');
  return runs.map((facts, i) =>
    slide({
      id: pageId('timeline', i),
      headline: runs.length === 1 ? 'Dates beside the sections' : `Dates beside the sections: ${years(facts)}`,
      content: {
        kind: 'timeline',
        facts: facts.map((f) => {
          const section = model.sections.find((s) => s.id === f.section);
          return {
            date: f.date,
            label: f.label,
            reference: [shortCitation(f.reference), f.locator].filter(Boolean).join(', '),
            section: section ? `${section.number} ${section.short}` : '',
            slide: section ? `section/${section.id}` : '',
          };
        }),
        others: model.context.filter((f) => !facts.includes(f)).map((f) => f.date),
      },
      say:
        i === 0
          ? 'None of this stands in the text. The dates are given for orientation, each with its reference, and no arrow of the maps rests on them.'
          : '',
      pause: 20,
    }),
  );
}

/** The content and notes of a discussion: as many questions as a slide can hold, the others in the notes. */
export function discussionOf(questions: readonly string[]): {
  readonly content: Extract<SlideContent, { kind: 'discussion' }>;
  /** Empty where all are shown. */
  readonly further: string;
} {
  const shown: string[] = [];
  let words = 0;
  for (const question of questions) {
    const own = countWords(question);
    if (shown.length === questionsShown || (shown.length > 0 && words + own > bodyWords)) continue;
    shown.push(question);
    words += own;
  }
  const rest = questions.filter((q) => !shown.includes(q));
  return {
    content: { kind: 'discussion', questions: shown },
    further: rest.length === 0 ? '' : `Further questions: ${rest.join(' ')}`,
  };
}

/** Discussion and references, in this order; the first only where there are questions. */
export function closingSlides(model: Model, analysis: Analysis, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const slides: SlidePlan[] = [];
  const questions = [...model.questions, ...derivedQuestions(model, analysis)];
  if (questions.length > 0) {
    const { content, further } = discussionOf(questions);
    slides.push(
      slide({
        id: 'discussion',
        headline: 'Questions the text leaves open',
        content,
        say: 'These are silences of the text, found in the coding. None of them has an answer on a slide.',
        read: further === '' ? [] : [further],
        pause: 90,
      }),
    );
  }
  const entries = [...new Set([fullCitation(model.work), ...model.context.map((f) => fullCitation(f.reference))])];
  referencePages(entries).forEach((page, i) => {
    slides.push(
      slide({
        id: pageId('references', i),
        headline: i === 0 ? 'References' : 'References, continued',
        content: { kind: 'references', entries: page },
        say: '',
        pause: 5,
      }),
    );
  });
  return slides;
}
