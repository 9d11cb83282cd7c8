/** The slides after the argument: dates from outside the text, questions, references. */
import type { Analysis } from '../analysis/index.ts';
import { type ContextFact, fullCitation, type Model, shortCitation, type Talk } from '../model/index.ts';
import { countWords } from '../typography/index.ts';
import { wordingOf } from '../wording/index.ts';
import type { SlideContent, SlidePlan } from './deck-plan.ts';
import { derivedQuestions } from './derived-questions.ts';
import type { PlanSettings } from './settings.ts';
import type { MakeSlide } from './slide-of.ts';
import { textWidth } from './words.ts';

/** Words of a fact: its label and its date. */
const factWords = (fact: ContextFact) => countWords(fact.label) + 1;

type Capacity = PlanSettings['geometry']['capacity'];

/** The facts in as few runs as slides can hold, all of equal length but the last. */
function factRuns(facts: readonly ContextFact[], { timelineFacts, words }: Capacity): ContextFact[][] {
  for (let slides = Math.max(1, Math.ceil(facts.length / timelineFacts)); ; slides += 1) {
    const length = Math.max(1, Math.ceil(facts.length / slides));
    const runs: ContextFact[][] = [];
    for (let i = 0; i < facts.length; i += length) runs.push(facts.slice(i, i + length));
    if (length === 1 || runs.every((run) => run.reduce((n, f) => n + factWords(f), 0) <= words)) return runs;
  }
}

/** The references in as few runs as slides can hold, about equally full. */
function referencePages(entries: readonly string[], { referenceLines, referenceLetters }: Capacity): string[][] {
  const linesOf = (entry: string) => Math.ceil(textWidth(entry) / referenceLetters) + 0.5;
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

/** Id of a slide of several of one kind, by index from 0: `timeline`, `timeline/2`. */
const pageId = (kind: string, index: number) => (index === 0 ? kind : `${kind}/${index + 1}`);

/** `timeline`, `timeline/2`, …: dated facts from outside the text beside its sections; empty if the data have none. */
export function timelineSlides(model: Model, slide: MakeSlide, { geometry }: PlanSettings): SlidePlan[] {
  const { timeline } = wordingOf(model.language).slides;
  const runs = factRuns(model.context, geometry.capacity);
  const years = (facts: readonly ContextFact[]) => [
    ...new Set([facts[0], facts.at(-1)].map((f) => (f ? f.date.replace(/^(-?\d+).*/u, '$1') : ''))),
  ];
  return runs.map((facts, i) =>
    slide({
      id: pageId('timeline', i),
      headline: runs.length === 1 ? timeline.headline : timeline.headlineOf(years(facts)),
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
      say: i === 0 ? timeline.say : '',
      pause: 20,
    }),
  );
}

/** The content of a discussion. */
interface Discussion {
  /** As many questions as a slide can hold, in their order. */
  readonly content: Extract<SlideContent, { kind: 'discussion' }>;
  /** The other questions, for the notes. */
  readonly further: readonly string[];
}

/** The discussion of some questions: those that fit a slide, the others for the notes. */
function discussionOf(questions: readonly string[], { geometry }: PlanSettings): Discussion {
  const { capacity } = geometry;
  const shown: string[] = [];
  let words = 0;
  for (const question of questions) {
    const own = countWords(question);
    if (shown.length === capacity.questions || (shown.length > 0 && words + own > capacity.words)) continue;
    shown.push(question);
    words += own;
  }
  const rest = questions.filter((q) => !shown.includes(q));
  return {
    content: { kind: 'discussion', questions: shown },
    further: rest,
  };
}

/** What the closing slides are made from. */
export interface ClosingContext {
  /** The coding. */
  readonly model: Model;
  /** Its analysis. */
  readonly analysis: Analysis;
  /** The talk; its questions replace those of the coding. */
  readonly talk: Pick<Talk, 'questions'>;
  /** Geometry and layout. */
  readonly settings: PlanSettings;
}

/** `discussion`, if there are questions, then `references`, `references/2`, …. */
export function closingSlides(slide: MakeSlide, { model, analysis, talk, settings }: ClosingContext): SlidePlan[] {
  const words = wordingOf(model.language).slides;
  const slides: SlidePlan[] = [];
  const derived = talk.questions ? [] : derivedQuestions(model, analysis);
  const questions = talk.questions ?? [...model.questions, ...derived];
  if (questions.length > 0) {
    const { content, further } = discussionOf(questions, settings);
    slides.push(
      slide({
        id: 'discussion',
        headline: words.discussion.headline(talk.questions?.length === 1),
        content: derived.length === 0 ? content : { ...content, derived },
        say: words.discussion.say,
        read: further.length === 0 ? [] : [words.discussion.further(further)],
        pause: 90,
      }),
    );
  }
  return [...slides, ...referenceSlides(model, model.context, slide, settings)];
}

/** `references`, `references/2`, …: the work, and the references of some facts. */
function referenceSlides(
  model: Model,
  facts: readonly ContextFact[],
  slide: MakeSlide,
  { geometry }: PlanSettings,
): SlidePlan[] {
  const { references } = wordingOf(model.language).slides;
  const entries = [...new Set([fullCitation(model.work), ...facts.map((f) => fullCitation(f.reference))])];
  return referencePages(entries, geometry.capacity).map((page, i) =>
    slide({
      id: pageId('references', i),
      headline: references.headline(i === 0),
      content: { kind: 'references', entries: page },
      say: '',
      pause: 5,
    }),
  );
}

/** The slides with references of the work and of the facts that their timelines show; pages that are then empty go. */
export function citedReferences(
  model: Model,
  slides: readonly SlidePlan[],
  slide: MakeSlide,
  settings: PlanSettings,
): SlidePlan[] {
  const shown = factRuns(model.context, settings.geometry.capacity).filter((_, i) =>
    slides.some((s) => s.id === pageId('timeline', i)),
  );
  const pages = new Map(referenceSlides(model, shown.flat(), slide, settings).map((p) => [p.id, p]));
  return slides.flatMap((s) => {
    if (s.content.kind !== 'references') return [s];
    const page = pages.get(s.id.replace(/@\d+$/u, ''));
    return page ? [{ ...s, content: page.content }] : [];
  });
}
