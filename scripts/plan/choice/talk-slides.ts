/** The slides of a talk: those that it lists, or those of most value within its minutes. */
import type { Analysis } from '../../analysis/index.ts';
import { defined } from '../../defined.ts';
import type { Model, Talk } from '../../model/index.ts';
import type { DeckPlan, SlidePlan } from '../deck-plan.ts';
import { isExcluded } from '../page-id.ts';
import { findNeeds, isSupported, type SlideOfClaim } from '../slide-needs.ts';
import { claimsTold, slidesByClaim } from '../told-claims.ts';
import { type Candidate, type Choice, chooseSlides } from './choose-slides.ts';
import { leastDiscussion } from './question-time.ts';
import { recallSlide } from './recall-slide.ts';
import { requireClaims } from './required-claims.ts';
import { dissentOf, weighSlides } from './slide-weights.ts';

/** Kind of reason for which a talk leaves a slide out; `contrast`: a contrast is about the link of the vote. */
type OmissionKind = 'rules' | 'needs' | 'contrast' | 'findings' | 'budget';

interface Omission {
  readonly kind: OmissionKind;
  /** The slide and the reason for people, as the plan has them. */
  readonly told: DeckPlan['omitted'][number];
}

/** The slides of a talk before the discussion is extended. */
export interface TalkSlides {
  /** In order, with their appendix. */
  readonly slides: readonly SlidePlan[];
  /** Slides left out, each with the reason. */
  readonly omitted: readonly Omission[];
  /** Points of the choice; 0 if the talk lists its slides. */
  readonly choice: Pick<Choice, 'value' | 'bound'>;
  /** Id of the slide that tells a dissent, see `dissentOf`; absent without any, and where the talk lists its slides. */
  readonly dissent?: string;
  /** Seconds for which the slides count, each with its least; 0 if the talk lists its slides. */
  readonly counted: number;
}

/**
 * The slides that a talk lists, in its order. A slide that returns gets an id of its own; unknown ids are left out.
 * `language` is a BCP 47 tag.
 */
export function listedSlides(all: readonly SlidePlan[], talk: Talk, language: string): SlidePlan[] {
  const byId = new Map(all.map((s) => [s.id, s]));
  const counts = new Map<string, number>();
  return (talk.slides ?? []).flatMap((entry) => {
    const id = entry.replace(/^again:/u, '');
    const slide = byId.get(id);
    if (!slide) return [];
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return [
      count === 1
        ? slide
        : recallSlide(slide, count, { pace: talk.pace, language, say: talk.notes?.[`${id}@${count}`] }),
    ];
  });
}

/** Number of slides that a talk may have however short it is. */
const leastSlides = 12;

/** Whether a slide holds little to say: the title, the slide of a section, references. */
const isFrame = (id: string) => /^(?:title$|section\/|references(?:\/|$))/u.test(id);

/** Least seconds of a slide that holds more, in a talk of `budget` seconds: a minute, or a twelfth of a short talk. */
export const leastSecondsOf = (budget: number): number => Math.min(60, Math.floor(budget / leastSlides));

/** Seconds of a talk up to which a slide that holds little counts with its own, and from which it counts like all others. */
const ownSecondsUpTo = 20 * 60;
const likeOthersFrom = 50 * 60;

/**
 * Seconds that a slide, by its id, counts for at least in a talk of `budget` seconds. What holds little to say is a large
 * part of a short talk, and counts there with its own seconds; a lecture of 50 minutes has a slide a minute at most.
 */
export function leastSecondsOfSlide(id: string, budget: number): number {
  const share = isFrame(id) ? (budget - ownSecondsUpTo) / (likeOthersFrom - ownSecondsUpTo) : 1;
  return Math.round(leastSecondsOf(budget) * Math.min(1, Math.max(0, share)));
}

/** Whether a slide repeats a map without a claim: `map/<section>`, `map/<section>-2`. */
const isRepeatedMap = (id: string) => id.startsWith('map/') && !/^map\/whole(?:\/|$)/u.test(id);

/** Whether a slide is about how sections compare. */
const comparesSections = (id: string) => id === 'roadmap' || id === 'map/whole';

/** Findings of a talk whose slides are chosen. */
const mostFindings = 4;

/**
 * Ids of the findings that a talk leaves out because it has enough of them, and of the slides on which they go on. Named
 * findings come first, then those with a picture, then those that the analysis lists first.
 */
function surplusFindings(slides: readonly SlidePlan[], isNamed: ChosenTalk['isNamed']): ReadonlySet<string> {
  const rank = ({ id, content }: SlidePlan) =>
    isNamed(id) ? 0 : content.kind === 'finding' && (content.diagram || content.counted.groups.length > 0) ? 1 : 2;
  const findings = slides.filter((s) => /^finding\/\d+$/u.test(s.id)).toSorted((a, b) => rank(a) - rank(b));
  return new Set(findings.slice(mostFindings).flatMap((s) => (isNamed(s.id) ? [] : [s.id, ...(s.goesOn ?? [])])));
}

/** Whether a slide is in every talk. */
const isAlways = (id: string) => /^(?:title|discussion|references(?:\/\d+)?)$/u.test(id);

interface ChosenTalk {
  readonly talk: Talk;
  /** Whether the talk names a slide that it includes. */
  readonly isNamed: (id: string) => boolean;
  /** Takes a slide that the talk leaves out, and the reason. */
  readonly omit: (slide: SlidePlan, kind: OmissionKind, reason: string) => void;
  /** Ids of contrasts that have no room, so that the votes on their links are open. */
  readonly unfit: ReadonlySet<string>;
}

/** The slides that the talk's rules allow, without its appendix. The slides that it names are among them. */
function allowedSlides(model: Model, all: readonly SlidePlan[], { talk, isNamed, omit }: ChosenTalk): SlidePlan[] {
  const numbers = talk.sections && model.sections.filter((s) => talk.sections?.includes(s.id)).map((s) => s.number);
  const reasonAgainst = ({ id, section }: SlidePlan): string | undefined => {
    if (isExcluded(talk, id)) return 'excluded by the talk';
    if (numbers && section > 0 && !numbers.includes(section)) return 'section not in the talk';
    if (isRepeatedMap(id)) return 'its links are on the slides of its claims; shown where a talk names it';
    if (comparesSections(id) && model.sections.length === 1)
      return 'the text has one section; shown where a talk names it';
    return undefined;
  };
  return all.filter((s) => {
    if (s.appendix) return false;
    const reason = isNamed(s.id) ? undefined : reasonAgainst(s);
    if (reason) omit(s, 'rules', reason);
    return reason === undefined;
  });
}

/** The contrast, of some slides, on the link of a vote; `undefined` for other slides, and without one. */
const contrastOn = ({ content, about }: SlidePlan, slides: readonly SlidePlan[]): SlidePlan | undefined =>
  content.kind === 'vote'
    ? slides.find((s) => s.content.kind === 'contrast' && s.about?.join() === about?.join())
    : undefined;

/**
 * The allowed slides whose claims have slides, with no more findings than a talk has, and without votes on links that a
 * contrast is about which may fit.
 */
function openSlides(allowed: readonly SlidePlan[], slideOfClaim: SlideOfClaim, { isNamed, omit, unfit }: ChosenTalk) {
  const supported = allowed.filter((s) => {
    if (unfit.has(s.id)) return false;
    if (isNamed(s.id) || isSupported(s, slideOfClaim)) return true;
    omit(s, 'needs', 'rests on claims that the talk leaves out by its rules');
    return false;
  });
  const surplus = surplusFindings(supported, isNamed);
  return supported.filter((s) => {
    const contrast = isNamed(s.id) ? undefined : contrastOn(s, supported);
    if (contrast) omit(s, 'contrast', `${contrast.id} is about its link`);
    if (surplus.has(s.id)) omit(s, 'findings', `a talk has at most ${mostFindings} findings`);
    return !contrast && !surplus.has(s.id);
  });
}

/** The contrasts over the budget for which the talk leaves out a vote. */
function contrastsWithoutRoom(allowed: readonly SlidePlan[], omitted: readonly Omission[]): Omission[] {
  const byId = new Map(allowed.map((s) => [s.id, s]));
  const votes = omitted.flatMap((o) => (o.kind === 'contrast' ? [byId.get(o.told.slide)!] : []));
  const over = omitted.filter((o) => o.kind === 'budget');
  const slides = over.flatMap((o) => byId.get(o.told.slide) ?? []);
  const ids = new Set(votes.map((vote) => contrastOn(vote, slides)?.id));
  return over.filter((o) => ids.has(o.told.slide));
}

/**
 * Why a slide is not chosen. One that does not fit the minutes: the seconds for which it counts, with those of the slides that
 * it needs and that are not chosen, and for which the chosen ones do not count. One that fits adds no points: the slide of a
 * section without another slide.
 */
function notChosen(
  at: number,
  open: readonly SlidePlan[],
  candidates: readonly Candidate[],
  { chosen, left }: { readonly chosen: ReadonlySet<number>; readonly left: number },
): [kind: OmissionKind, reason: string] {
  const lacking = (i: number): number[] => [
    ...new Set(candidates[i]!.needs.flatMap((n) => (chosen.has(n) ? [] : [...lacking(n), n]))),
  ];
  const first = lacking(at);
  const own = candidates[at]!.seconds;
  const seconds = first.reduce((n, f) => n + candidates[f]!.seconds, own);
  if (seconds <= left) return ['needs', 'no chosen slide needs it'];
  const names = first.map((f) => open[f]!.id).join(', ');
  const needed = first.length === 0 ? '' : `, ${seconds} s with ${names}, which it needs first`;
  return [
    'budget',
    `over the budget: counts for ${own} s${needed}; the chosen slides count for all but ${Math.max(0, left)} s`,
  ];
}

/**
 * The slides of most value within the minutes. The talk's own rules hold even if they exceed the minutes. `unfit`: contrasts
 * that were found to have no room. They give way to the votes on their links.
 */
export function slidesForMinutes(
  model: Model,
  analysis: Analysis,
  all: readonly SlidePlan[],
  talk: Talk,
  unfit: readonly Omission[] = [],
): TalkSlides {
  const budget = talk.minutes * 60;
  const omitted: Omission[] = [...unfit];
  const omit: ChosenTalk['omit'] = ({ id, tells }, kind, reason) =>
    omitted.push({ kind, told: defined({ slide: id, reason, tells }) });
  const isNamed = (id: string) => talk.include?.includes(id) ?? false;
  const chosenTalk: ChosenTalk = { talk, isNamed, omit, unfit: new Set(unfit.map((o) => o.told.slide)) };
  const allowed = allowedSlides(model, all, chosenTalk);
  const byClaim = slidesByClaim(allowed);
  const slideOfClaim = (claim: string) => byClaim.get(claim);
  const open = openSlides(allowed, slideOfClaim, chosenTalk);
  const place = new Map(open.map((s, i) => [s.id, i]));
  const points = weighSlides(model, analysis, open);
  const needsOf = findNeeds(model, slideOfClaim);
  const openCandidates = open.map((slide) => ({
    ...defined({ id: slide.id, tells: slide.tells }),
    seconds: slide.id === 'discussion' ? leastDiscussion(slide, budget) : slide.seconds,
    value: points.get(slide.id) ?? 0,
    // A slide that the talk excludes is not required.
    needs: needsOf(slide).flatMap((id) => place.get(id) ?? []),
    isForced: isAlways(slide.id) || isNamed(slide.id),
  }));
  // What is required may be told faster.
  const candidates = requireClaims(model, openCandidates, points, budget).map((c) => ({
    ...c,
    seconds: Math.max(c.seconds, leastSecondsOfSlide(c.id, budget)),
  }));
  const choice = chooseSlides(candidates, budget);
  const chosen = new Set(choice.chosen);
  const counted = choice.chosen.reduce((n, i) => n + candidates[i]!.seconds, 0);
  open.forEach((slide, i) => {
    if (!chosen.has(i)) omit(slide, ...notChosen(i, open, candidates, { chosen, left: budget - counted }));
  });
  const withoutRoom = contrastsWithoutRoom(allowed, omitted);
  if (withoutRoom.length > 0) return slidesForMinutes(model, analysis, all, talk, [...unfit, ...withoutRoom]);
  const slides = open.filter((_, i) => chosen.has(i));
  const claims = new Set(slides.flatMap(claimsTold).map((c) => `claim/${c}`));
  const companions = all.filter(
    (s) =>
      s.appendix &&
      !isExcluded(talk, s.id) &&
      (isNamed(s.id) || (s.content.kind === 'evidence' && claims.has(s.content.claim))),
  );
  return defined({
    slides: [...slides, ...companions],
    omitted,
    choice,
    counted,
    dissent: dissentOf(model, analysis, open) ?? dissentOf(model, analysis, allowed),
  });
}
