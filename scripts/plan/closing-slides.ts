/** The slides after the last section: dates from outside, questions, references. */
import type { Analysis } from '../analysis/index.ts';
import type { ContextFact, Model } from '../model/index.ts';
import { derivedQuestions } from './analysis-slides.ts';
import { fullCitation, shortCitation } from './citation.ts';
import type { SlidePlan } from './deck-plan.ts';
import type { SlideInput } from './slide-of.ts';

/** Most facts of a timeline slide, and of one where a label runs over two lines. */
const factsOnSlide = { short: 7, long: 5 };
/** Longest label, in Latin characters, that stays within two lines. */
const longLabel = 70;
/** Lines on a slide of references, two columns together, and the Latin characters of one. */
const referenceLines = 38;
const referenceLine = 58;

/** Length in Latin characters; an East Asian one is as wide as two. */
const widthOf = (text: string) =>
  [...text].reduce((n, c) => n + (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}\u3000-\u303f]/u.test(c) ? 2 : 1), 0);

/** Runs of equal length but for the last, the fewest of at most `most` items. */
function runsOf<T>(items: readonly T[], most: number): T[][] {
  const length = Math.ceil(items.length / Math.max(1, Math.ceil(items.length / most)));
  const runs: T[][] = [];
  for (let i = 0; i < items.length; i += length) runs.push(items.slice(i, i + length));
  return runs;
}

/** Runs of references, as few as slides can hold and about equally full. */
function referencePages(entries: readonly string[]): string[][] {
  const linesOf = (entry: string) => Math.ceil(widthOf(entry) / referenceLine) + 0.5;
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

function timelineSlides(model: Model, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const most = model.context.some((f) => widthOf(f.label) > longLabel) ? factsOnSlide.long : factsOnSlide.short;
  const runs = runsOf(model.context, most);
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

/** Timeline, discussion and references, in this order; the first two only where the data have any. */
export function closingSlides(model: Model, analysis: Analysis, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const slides = timelineSlides(model, slide);
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
