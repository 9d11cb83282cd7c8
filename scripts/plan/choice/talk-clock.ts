/** How the slides of a talk fill its minutes: time for questions, and remarks on what is left and what is left out. */
import { isTodo, type Model, type Talk } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { clockTime } from '../clock.ts';
import type { SlidePlan, TalkClock } from '../deck-plan.ts';
import { claimsTold } from '../told-claims.ts';
import { discussionSeconds, toleratedShortfall } from './question-time.ts';
import { leastSecondsOf, type TalkSlides } from './talk-slides.ts';

/**
 * The question, answer, dissent, or vote on the link of a contrast that the deck has and the talk lacks, with the reason;
 * none that the talk excludes.
 */
const frameRemarks = (talk: Talk, { omitted, dissent }: TalkSlides): string[] =>
  omitted.flatMap(({ kind, told: { slide, reason } }) => {
    if (slide === dissent) return [`without dissent (${slide}): ${reason}`];
    const isTold = /^(?:question|answer)$/u.test(slide) || kind === 'contrast';
    return isTold && !talk.exclude?.includes(slide) ? [`without ${slide}: ${reason}`] : [];
  });

/** The sections of the talk of which it tells no claim, in one remark; none if it tells of each. */
function sectionsRemark(model: Model, { sections }: Talk, { slides }: TalkSlides): string[] {
  const told = new Set(slides.flatMap(claimsTold));
  const untold = model.sections.filter(
    (s) => (sections?.includes(s.id) ?? true) && s.claims.length > 0 && !s.claims.some((c) => told.has(c.id)),
  );
  return untold.length === 0 ? [] : [`tells no claim of ${untold.map((s) => `${s.number} “${s.title}”`).join(', ')}`];
}

/** Slides that a remark names, at most. */
const mostNamed = 5;

/** The claims of the talk that are still to be written, in one remark; none if all are written. */
function openRemark(model: Model, { slides }: TalkSlides): string[] {
  const told = new Set(slides.flatMap(claimsTold));
  const open = model.claims.filter((c) => told.has(c.id) && isTodo(c.assertion)).map((c) => `claim/${c.id}`);
  if (open.length === 0) return [];
  const names = [...open.slice(0, mostNamed), ...(open.length > mostNamed ? ['…'] : [])].join(', ');
  const number = open.length === 1 ? 'a claim that is' : `${open.length} claims that are`;
  return [`tells ${number} still to be written (TODO): ${names}`];
}

/** The clock with remarks on what a talk whose slides are chosen leaves out; that of a talk that lists them as it is. */
export function withLeftOut(clock: TalkClock, model: Model, talk: Talk, chosen: TalkSlides): TalkClock {
  if (talk.slides !== undefined) return clock;
  const more = [...frameRemarks(talk, chosen), ...sectionsRemark(model, talk, chosen), ...openRemark(model, chosen)];
  return { ...clock, remarks: [...clock.remarks, ...more] };
}

const secondsOf = (slides: readonly SlidePlan[]) => slides.reduce((n, s) => n + s.seconds, 0);

/** The slides with the remaining time given to the discussion, which says so in its notes. `language` is a BCP 47 tag. */
export function withQuestionTime(slides: readonly SlidePlan[], budget: number, language: string): SlidePlan[] {
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
            ? [...s.notes, { kind: 'text', text: wordingOf(language).slides.discussion.time(clockTime(seconds)) }]
            : s.notes,
        }
      : s,
  );
}

/** What the points of a choice are for. */
const pointsCount = 'paths to the outcome, key claims, last section, results';

/** The clock of a talk, from its slides before and after the discussion was extended. */
export function clockOf(
  before: readonly SlidePlan[],
  slides: readonly SlidePlan[],
  talk: Talk,
  { slides: chosen, omitted, choice, counted }: TalkSlides,
): TalkClock {
  const budget = talk.minutes * 60;
  const seconds = secondsOf(slides);
  const isFull = omitted.some((o) => o.kind === 'budget');
  const remarks: string[] = [];
  const number = chosen.filter((s) => !s.appendix).length;
  const own = before.find((s) => s.id === 'discussion')?.seconds ?? 0;
  const questions = slides.find((s) => s.id === 'discussion')?.seconds ?? 0;
  if (questions > own)
    remarks.push(`${clockTime(questions)} for questions, ${clockTime(seconds - questions)} for the other slides`);
  const reason =
    talk.slides !== undefined
      ? 'the talk lists its slides'
      : isFull
        ? `no further slide fits, since each but a section’s counts for at least ${leastSecondsOf(budget)} s and the ${number} chosen ones count for ${clockTime(counted)}`
        : 'the deck has no further slide for it';
  if (budget - seconds > toleratedShortfall * budget)
    remarks.push(`${clockTime(budget - seconds)} unused (${Math.round((1 - seconds / budget) * 100)} %): ${reason}`);
  if (isFull)
    remarks.push(
      choice.bound === choice.value
        ? `no other choice within the talk’s rules and with its required claims has more than its ${choice.value} points (${pointsCount})`
        : `the choice has ${choice.value} points (${pointsCount}); another one has at most ${choice.bound}, ${((choice.bound / choice.value - 1) * 100).toFixed(1)} % more`,
    );
  return { seconds, value: choice.value, bound: choice.bound, remarks };
}
