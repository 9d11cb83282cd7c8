/** The slides after the argument: questions and references. */
import { type Analysis, answeredLinks, type Finding } from '../../analysis/index.ts';
import { type CitationRun, citationRuns } from '../../citations/index.ts';
import { type ContextFact, labelInSentence, type Model, type Talk } from '../../model/index.ts';
import { countLines, countWords } from '../../typography/index.ts';
import { wordingOf } from '../../wording/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { pageId } from '../page-id.ts';
import type { PlanSettings } from '../settings.ts';
import type { SlideContent } from '../slide-content.ts';
import type { MakeSlide } from '../slide-of.ts';
import { outcomeInSentence } from '../words.ts';
import { factRuns } from './timeline-slides.ts';

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

type Geometry = PlanSettings['geometry'];

type Entry = readonly CitationRun[];

const wordsOf = (entry: Entry) => entry.map(({ text }) => text).join('');

/** A column of references, in px, as in `styles/kinds/references.css`; a browser breaks some lines earlier. */
const column = { gap: 28, indent: 14, lineHeight: 1.22, entryGap: 4, slack: 0.99 } as const;

/** Height of a line of a headline, in font sizes. */
const headlineHeight = 1.18;

/** Whether entries of these heights have room in two columns of a height, in px, each entry in one of them. */
function fitsTwoColumns(heights: readonly number[], height: number): boolean {
  let [columns, used] = [1, 0];
  for (const own of heights) {
    if (used > 0 && used + own > height) {
      columns += 1;
      used = 0;
    }
    used += own;
  }
  return columns <= 2;
}

/** The references in as few runs as slides can hold, about equally full. */
function referencePages(entries: readonly Entry[], { canvas, margin, step, mapBox, fontSize }: Geometry): Entry[][] {
  const size = fontSize.citation;
  const height = canvas.height - margin.top - margin.bottom - step - headlineHeight * fontSize.headline;
  const width = ((mapBox.width - column.gap) / 2 - column.indent) * column.slack;
  const heightOf = (entry: Entry) =>
    countLines(wordsOf(entry), { font: 'serif400', size, width }) * size * column.lineHeight + column.entryGap;
  const total = entries.reduce((sum, entry) => sum + heightOf(entry), 0);
  for (let count = 1; ; count += 1) {
    const pages: Entry[][] = [];
    let left = 0;
    for (const entry of entries) {
      if (pages.length === 0 || left < heightOf(entry) / 2) {
        pages.push([]);
        left = total / count;
      }
      pages.at(-1)?.push(entry);
      left -= heightOf(entry);
    }
    if (count >= entries.length || pages.every((page) => fitsTwoColumns(page.map(heightOf), height))) return pages;
  }
}

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

/**
 * `references`, `references/2`, …: the work, and the references of some facts. A citation style puts them in the order of
 * the alphabet; without one the work comes first, then the references in the order of the facts.
 */
function referenceSlides(
  model: Model,
  facts: readonly ContextFact[],
  slide: MakeSlide,
  { geometry }: PlanSettings,
): SlidePlan[] {
  const { references } = wordingOf(model.language).slides;
  const entries = [model.work, ...facts.map((f) => f.reference)].map((work) => citationRuns(work, model));
  const unique = [...new Map(entries.map((entry) => [wordsOf(entry), entry])).values()];
  const { compare } = new Intl.Collator(model.language);
  const listed = model.citationStyle ? unique.sort((a, b) => compare(wordsOf(a), wordsOf(b))) : unique;
  return referencePages(listed, geometry).map((page, i) =>
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
  const shown = factRuns(model, settings.geometry).filter((_, i) => slides.some((s) => s.id === pageId('timeline', i)));
  const pages = new Map(referenceSlides(model, shown.flat(), slide, settings).map((p) => [p.id, p]));
  return slides.flatMap((s) => {
    if (s.content.kind !== 'references') return [s];
    const page = pages.get(s.id.replace(/@\d+$/u, ''));
    return page ? [{ ...s, content: page.content }] : [];
  });
}
