/** Model + Analysis + Talk → DeckPlan. Chooses, orders and counts; writes no syntax. */
import type { Analysis } from '../analysis/index.ts';
import { authorNames, type Model, shortCitation, type Talk } from '../model/index.ts';
import { analysisSlides, pathSlides } from './analysis-slides.ts';
import { type Choice, chooseSlides } from './choose-slides.ts';
import { evidenceSlide } from './claim-slides.ts';
import { closingSlides, discussionOf, timelineSlides } from './closing-slides.ts';
import type { DeckPlan, SlidePlan, TalkClock } from './deck-plan.ts';
import { wholeMapSlide } from './map-slides.ts';
import { openingSlides } from './opening-slides.ts';
import { discussionSeconds, leastDiscussion, slack } from './question-time.ts';
import { recallSlide } from './recall-slide.ts';
import { sectionSlides } from './section-slides.ts';
import { slideOf } from './slide-of.ts';
import { findNeeds, weighSlides } from './slide-weights.ts';
import { weighedSections } from './weighed-sections.ts';

/** The coding with what this talk says of claims and sections instead of their own notes. */
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

/** All slides a deck can show for a talk, in their natural order, the appendix last. */
function allSlides(original: Model, analysis: Analysis, talk: Talk): SlidePlan[] {
  const notes = talk.notes ?? {};
  const model = withTalkNotes(original, notes);
  const sections = weighedSections(model, talk);
  const make = slideOf(talk.pace);
  const slide: typeof make = (input) => make({ ...input, say: notes[input.id] ?? input.say });
  return [
    ...openingSlides(model, talk, slide),
    ...sections.flatMap((s) => sectionSlides(model, analysis, s, talk, slide)),
    // Before the synthesis, so that a talk ends on what it found and what stays open.
    ...timelineSlides(model, slide),
    wholeMapSlide(model, analysis, slide) ?? [],
    ...analysisSlides(model, analysis, slide),
    ...closingSlides(model, analysis, slide),
    ...sections.flatMap((s) => s.claims.map((c) => evidenceSlide(model, s, c))),
    ...pathSlides(model, analysis),
  ]
    .flat()
    .map((s) =>
      talk.questions && s.content.kind === 'discussion'
        ? {
            ...s,
            headline: talk.questions.length === 1 ? 'A question the text leaves open' : s.headline,
            ...withQuestions(s, talk.questions),
          }
        : s,
    );
}

/** A discussion's content and notes with the questions of a talk instead of those of the coding. */
function withQuestions(slide: SlidePlan, questions: readonly string[]): Pick<SlidePlan, 'content' | 'notes'> {
  const { content, further } = discussionOf(questions);
  const notes = slide.notes.filter((n) => n.kind !== 'text' || !n.text.startsWith('Further questions: '));
  return { content, notes: further === '' ? notes : [...notes, { kind: 'text', text: further }] };
}

const speaking = (slides: readonly SlidePlan[]) => slides.reduce((n, s) => n + s.seconds, 0);
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

interface Chosen {
  readonly slides: readonly SlidePlan[];
  readonly omitted: readonly { readonly slide: string; readonly reason: string }[];
  readonly choice: Pick<Choice, 'value' | 'bound'>;
  /** Ids that might come in, were there more time. */
  readonly spare: number;
}

/** The slides that a talk names, in its order; one that returns gets an id of its own. */
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

/** The slides that say most within the minutes, under the talk's own rules, which always hold. */
function chosenSlides(model: Model, all: readonly SlidePlan[], talk: Talk): Chosen {
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
  const needsOf = findNeeds(model);
  const always = new Set(['title', 'discussion', 'references']);
  const candidates = open.map((slide) => ({
    seconds: slide.id === 'discussion' ? leastDiscussion(slide, budget) : slide.seconds,
    value: points.get(slide.id) ?? 0,
    // What the talk leaves out on purpose is not asked for.
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
  return { slides: [...slides, ...companions], omitted, choice, spare: open.length - slides.length };
}

/** The discussion with the time that the other slides leave, and a word of it in its notes. */
function withQuestionTime(slides: readonly SlidePlan[], budget: number): SlidePlan[] {
  const discussion = slides.find((s) => s.id === 'discussion');
  if (!discussion) return [...slides];
  const seconds = discussionSeconds(discussion, speaking(slides) - discussion.seconds, budget);
  const isLonger = seconds > discussion.seconds;
  return slides.map((s) =>
    s === discussion
      ? {
          ...s,
          seconds,
          notes: isLonger
            ? [...s.notes, { kind: 'text', text: `Time for questions, these and the audience’s: ${clock(seconds)}.` }]
            : s.notes,
        }
      : s,
  );
}

function clockOf(
  before: readonly SlidePlan[],
  slides: readonly SlidePlan[],
  talk: Talk,
  { choice, spare }: Chosen,
): TalkClock {
  const budget = talk.minutes * 60;
  const seconds = speaking(slides);
  const remarks: string[] = [];
  const own = before.find((s) => s.id === 'discussion')?.seconds ?? 0;
  const questions = slides.find((s) => s.id === 'discussion')?.seconds ?? 0;
  if (questions > own)
    remarks.push(`${clock(questions)} are for questions: the slides before take ${clock(seconds - questions)}`);
  const rest =
    talk.slides !== undefined
      ? 'the talk names its slides itself'
      : spare > 0
        ? 'no slide that is left out fits into the rest'
        : 'every slide that the talk can show is in it';
  if (seconds > budget)
    remarks.push(`over the budget by ${clock(seconds - budget)}: what the talk names takes longer than its minutes`);
  else if (budget - seconds > slack * budget)
    remarks.push(
      `short of the budget by ${clock(budget - seconds)} (${Math.round((1 - seconds / budget) * 100)} %): ${rest}`,
    );
  if (talk.slides === undefined && spare > 0)
    remarks.push(
      choice.bound === choice.value
        ? `the choice is the best within the minutes: ${choice.value} points`
        : `the choice has ${choice.value} points, the best at most ${choice.bound}: a gap of at most ${((choice.bound / choice.value - 1) * 100).toFixed(1)} %`,
    );
  return { seconds, value: choice.value, bound: choice.bound, remarks };
}

/** What all plans of a talk have in common: names, minutes, sections. */
const frameOf = (model: Model, talk: Talk) => ({
  deck: model.deck,
  talk: talk.id,
  title: talk.title,
  subtitle: talk.subtitle ?? '',
  language: model.language,
  authors: authorNames(model.work),
  shortCitation: shortCitation(model.work),
  minutes: talk.minutes,
  sections: model.sections.map((s) => s.short),
});

/**
 * The plan of a talk. A list of slides holds as it is; otherwise the slides that say most within the minutes are
 * chosen, with what they need before them and their evidence in the appendix.
 */
export function planTalk(model: Model, analysis: Analysis, talk: Talk): DeckPlan {
  const all = allSlides(model, analysis, talk);
  const chosen: Chosen = talk.slides
    ? { slides: namedSlides(all, talk), omitted: [], choice: { value: 0, bound: 0 }, spare: 0 }
    : chosenSlides(model, all, talk);
  const slides = withQuestionTime(chosen.slides, talk.minutes * 60);
  return {
    ...frameOf(model, talk),
    slides,
    omitted: chosen.omitted,
    clock: clockOf(chosen.slides, slides, talk, chosen),
  };
}

/** All slides that the deck can show in a talk, as this talk tells them, in their natural order, the appendix last. */
export const planAll = (model: Model, analysis: Analysis, talk: Talk): DeckPlan => ({
  ...frameOf(model, talk),
  slides: allSlides(model, analysis, talk),
  omitted: [],
});
