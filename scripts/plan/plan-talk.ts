/** Model, analysis and talk → plan of the deck: which slides, in which order, with what on them. Writes no syntax. */
import type { Analysis } from '../analysis/index.ts';
import { authorNames, type Model, shortCitation, type Talk } from '../model/index.ts';
import { balanceSlide } from './balance-slide.ts';
import { type Choice, chooseSlides } from './choose-slides.ts';
import { evidenceSlide } from './claim-slides.ts';
import { clockTime } from './clock.ts';
import { closingSlides, discussionOf, timelineSlides } from './closing-slides.ts';
import type { DeckPlan, SlidePlan, TalkClock } from './deck-plan.ts';
import { effectsSlide } from './effects-slide.ts';
import { findingSlides } from './finding-slides.ts';
import { loopSlides } from './loop-slides.ts';
import { wholeMapSlide } from './map-slides.ts';
import { openingSlides } from './opening-slides.ts';
import { pathSlides } from './path-slides.ts';
import { plannedSections } from './planned-sections.ts';
import { discussionSeconds, leastDiscussion, toleratedShortfall } from './question-time.ts';
import { recallSlide } from './recall-slide.ts';
import { sectionSlides } from './section-slides.ts';
import type { PlanSettings } from './settings.ts';
import { slideOf } from './slide-of.ts';
import { findNeeds, weighSlides } from './slide-weights.ts';

/** The model with the notes of a talk in place of those of its claims and sections. */
function withTalkNotes(model: Model, notes: Readonly<Record<string, string>>): Model {
  const sections = model.sections.map((section) => {
    const say = notes[`section/${section.id}`];
    const claims = section.claims.map((claim) => {
      const own = notes[`claim/${claim.id}`];
      if (own === undefined) return claim;
      const { minutes: _, ...rest } = claim;
      return { ...rest, notes: own };
    });
    return { ...section, claims, ...(say === undefined ? {} : { notes: say }) };
  });
  return { ...model, sections, claims: sections.flatMap((s) => s.claims) };
}

/** All slides that a deck can show in a talk, in the order of the text, the appendix last. */
function allSlides(original: Model, analysis: Analysis, talk: Talk, settings: PlanSettings): SlidePlan[] {
  const notes = talk.notes ?? {};
  const model = withTalkNotes(original, notes);
  const sections = plannedSections(model, talk);
  const make = slideOf(talk.pace);
  const slide: typeof make = (input) => make({ ...input, say: notes[input.id] ?? input.say });
  const context = { model, analysis, talk, slide, settings };
  return [
    ...openingSlides(model, talk, slide, settings),
    ...sections.flatMap((s) => sectionSlides(s, context)),
    // Before the synthesis: a talk ends with its findings and open questions.
    ...timelineSlides(model, slide, settings),
    wholeMapSlide(model, analysis, slide) ?? [],
    effectsSlide(model, analysis, slide) ?? [],
    balanceSlide(model, analysis, slide) ?? [],
    ...loopSlides(model, analysis, slide, settings),
    ...findingSlides(model, analysis, slide, settings),
    ...closingSlides(model, analysis, slide, settings),
    ...sections.flatMap((s) => s.claims.map((c) => evidenceSlide(model, s, c))),
    ...pathSlides(model, analysis, settings),
  ]
    .flat()
    .map((s) =>
      talk.questions && s.content.kind === 'discussion'
        ? {
            ...s,
            headline: talk.questions.length === 1 ? 'A question the text leaves open' : s.headline,
            ...withQuestions(s, talk.questions, settings),
          }
        : s,
    );
}

/** Content and notes of a discussion with the questions of a talk in place of those of the coding. */
function withQuestions(
  slide: SlidePlan,
  questions: readonly string[],
  settings: PlanSettings,
): Pick<SlidePlan, 'content' | 'notes'> {
  const { content, further } = discussionOf(questions, settings);
  const notes = slide.notes.filter((n) => n.kind !== 'text' || !n.text.startsWith('Further questions: '));
  return { content, notes: further === '' ? notes : [...notes, { kind: 'text', text: further }] };
}

const secondsOf = (slides: readonly SlidePlan[]) => slides.reduce((n, s) => n + s.seconds, 0);

interface Chosen {
  readonly slides: readonly SlidePlan[];
  readonly omitted: readonly { readonly slide: string; readonly reason: string }[];
  readonly choice: Pick<Choice, 'value' | 'bound'>;
  /** Number of slides that the talk allows and leaves out. */
  readonly leftOut: number;
}

/** The slides that a talk names, in its order. A slide that returns gets an id of its own; unknown ids are left out. */
function namedSlides(all: readonly SlidePlan[], talk: Talk): SlidePlan[] {
  const byId = new Map(all.map((s) => [s.id, s]));
  const counts = new Map<string, number>();
  return (talk.slides ?? []).flatMap((entry) => {
    const id = entry.replace(/^again:/u, '');
    const slide = byId.get(id);
    if (!slide) return [];
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return [count === 1 ? slide : recallSlide(slide, count, { pace: talk.pace, say: talk.notes?.[`${id}@${count}`] })];
  });
}

/** The slides of most value within the minutes. The talk's own rules hold even if they exceed the minutes. */
function chosenSlides(model: Model, all: readonly SlidePlan[], talk: Talk, settings: PlanSettings): Chosen {
  const budget = talk.minutes * 60;
  const omitted: { slide: string; reason: string }[] = [];
  const numbers = talk.sections && model.sections.filter((s) => talk.sections?.includes(s.id)).map((s) => s.number);
  const isNamed = (id: string) => talk.include?.includes(id) ?? false;
  const open = all.filter((s) => {
    if (s.appendix) return false;
    if (isNamed(s.id)) return true;
    const reason = talk.exclude?.includes(s.id)
      ? 'excluded by the talk'
      : numbers && s.section > 0 && !numbers.includes(s.section)
        ? 'section not in the talk'
        : undefined;
    if (reason) omitted.push({ slide: s.id, reason });
    return reason === undefined;
  });
  const place = new Map(open.map((s, i) => [s.id, i]));
  const points = weighSlides(model, open);
  const needsOf = findNeeds(model, settings);
  const always = new Set(['title', 'discussion', 'references']);
  const candidates = open.map((slide) => ({
    seconds: slide.id === 'discussion' ? leastDiscussion(slide, budget) : slide.seconds,
    value: points.get(slide.id) ?? 0,
    // A slide that the talk excludes is not required.
    needs: needsOf(slide).flatMap((id) => place.get(id) ?? []),
    isForced: always.has(slide.id) || isNamed(slide.id),
  }));
  const choice = chooseSlides(candidates, budget);
  const chosen = new Set(choice.chosen);
  const lacking = (i: number): number[] => [
    ...new Set(candidates[i]!.needs.flatMap((n) => (chosen.has(n) ? [] : [...lacking(n), n]))),
  ];
  open.forEach((slide, i) => {
    if (chosen.has(i)) return;
    const first = lacking(i);
    const seconds = candidates[i]!.seconds + first.reduce((n, f) => n + candidates[f]!.seconds, 0);
    const names = first.map((f) => open[f]!.id).join(', ');
    omitted.push({
      slide: slide.id,
      reason: `over the budget: ${candidates[i]!.seconds} s${first.length === 0 ? '' : `, ${seconds} s with ${names}, which it needs first`}`,
    });
  });
  const slides = open.filter((_, i) => chosen.has(i));
  const claims = new Set(slides.map((s) => s.id));
  const companions = all.filter(
    (s) =>
      s.appendix &&
      !talk.exclude?.includes(s.id) &&
      (isNamed(s.id) || (s.content.kind === 'evidence' && claims.has(s.content.claim))),
  );
  return { slides: [...slides, ...companions], omitted, choice, leftOut: open.length - slides.length };
}

/** The slides with the remaining time given to the discussion, which says so in its notes. */
function withQuestionTime(slides: readonly SlidePlan[], budget: number): SlidePlan[] {
  const discussion = slides.find((s) => s.id === 'discussion');
  if (!discussion) return [...slides];
  const seconds = discussionSeconds(discussion, secondsOf(slides) - discussion.seconds, budget);
  const isLonger = seconds > discussion.seconds;
  return slides.map((s) =>
    s === discussion
      ? {
          ...s,
          seconds,
          notes: isLonger
            ? [
                ...s.notes,
                { kind: 'text', text: `Time for questions, these and the audience’s: ${clockTime(seconds)}.` },
              ]
            : s.notes,
        }
      : s,
  );
}

/** The clock of a talk, from its slides before and after the discussion was extended. */
function clockOf(
  before: readonly SlidePlan[],
  slides: readonly SlidePlan[],
  talk: Talk,
  { choice, leftOut }: Chosen,
): TalkClock {
  const budget = talk.minutes * 60;
  const seconds = secondsOf(slides);
  const remarks: string[] = [];
  const own = before.find((s) => s.id === 'discussion')?.seconds ?? 0;
  const questions = slides.find((s) => s.id === 'discussion')?.seconds ?? 0;
  if (questions > own)
    remarks.push(`${clockTime(questions)} for questions, ${clockTime(seconds - questions)} for the other slides`);
  const reason =
    talk.slides !== undefined
      ? 'the talk lists its slides'
      : leftOut > 0
        ? 'no further slide fits'
        : 'the deck has no further slide for it';
  if (budget - seconds > toleratedShortfall * budget)
    remarks.push(`${clockTime(budget - seconds)} unused (${Math.round((1 - seconds / budget) * 100)} %): ${reason}`);
  if (talk.slides === undefined && leftOut > 0)
    remarks.push(
      choice.bound === choice.value
        ? `the choice is optimal: ${choice.value} points`
        : `the choice has ${choice.value} points; an optimal one has at most ${choice.bound}, ${((choice.bound / choice.value - 1) * 100).toFixed(1)} % more`,
    );
  return { seconds, value: choice.value, bound: choice.bound, remarks };
}

/** The parts of a plan that do not depend on the choice of slides. */
const frameOf = (model: Model, talk: Talk, { geometry }: PlanSettings) => ({
  deck: model.deck,
  talk: talk.id,
  title: talk.title,
  subtitle: talk.subtitle ?? '',
  language: model.language,
  authors: authorNames(model.work),
  shortCitation: shortCitation(model.work),
  minutes: talk.minutes,
  canvasWidth: geometry.canvas.width,
  sections: model.sections.map((s) => s.short),
});

/**
 * The plan of a talk: the slides that it names, or the slides of most value within its minutes, with the slides that they
 * need and their evidence in the appendix.
 */
export function planTalk(model: Model, analysis: Analysis, talk: Talk, settings: PlanSettings): DeckPlan {
  const all = allSlides(model, analysis, talk, settings);
  const chosen: Chosen = talk.slides
    ? { slides: namedSlides(all, talk), omitted: [], choice: { value: 0, bound: 0 }, leftOut: 0 }
    : chosenSlides(model, all, talk, settings);
  const slides = withQuestionTime(chosen.slides, talk.minutes * 60);
  return {
    ...frameOf(model, talk, settings),
    slides,
    omitted: chosen.omitted,
    clock: clockOf(chosen.slides, slides, talk, chosen),
  };
}

/** All slides that a deck can show, with the notes and questions of a talk, in the order of the text, appendix last. */
export const planAll = (model: Model, analysis: Analysis, talk: Talk, settings: PlanSettings): DeckPlan => ({
  ...frameOf(model, talk, settings),
  slides: allSlides(model, analysis, talk, settings),
  omitted: [],
});
