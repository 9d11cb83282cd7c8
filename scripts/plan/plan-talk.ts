/** Model, analysis and talk → plan of the deck: which slides, in which order, with what on them. Writes no syntax. */
import type { Analysis } from '../analysis/index.ts';
import { shortCitation } from '../citations/index.ts';
import type { Model, Talk } from '../model/index.ts';
import { argumentOf, type Chain } from './argument.ts';
import { clockOf, withLeftOut, withQuestionTime } from './choice/talk-clock.ts';
import { listedSlides, slidesForMinutes, type TalkSlides } from './choice/talk-slides.ts';
import { untoldClaims } from './choice/untold-claims.ts';
import type { DeckPlan, SlidePlan } from './deck-plan.ts';
import { fitChoice } from './fit-choice.ts';
import { withTargets } from './map-targets.ts';
import { plannedSections } from './planned-sections.ts';
import type { PlanSettings } from './settings.ts';
import { slideOf } from './slide-of.ts';
import { answerSlide, argumentSlide, questionSlide } from './slides/argument-slides.ts';
import { balanceSlide } from './slides/balance-slide.ts';
import { closingSlides } from './slides/closing-slides.ts';
import { contrastSlides } from './slides/contrast-slides.ts';
import { effectsSlide } from './slides/effects-slide.ts';
import { evidenceSlides } from './slides/evidence-slides.ts';
import { findingSlides } from './slides/finding-slides.ts';
import { loopSlides } from './slides/loop-slides.ts';
import { wholeMapSlides } from './slides/map-slides.ts';
import { openingSlides } from './slides/opening-slides.ts';
import { pathSlides } from './slides/path-slides.ts';
import { pictureSlides } from './slides/picture-slides.ts';
import { sectionSlides } from './slides/section-slides.ts';
import { signSlides } from './slides/sign-slides.ts';
import { timelineSlides } from './slides/timeline-slides.ts';
import { voteSlides, withVotes } from './slides/vote-slides.ts';

/** The model with the notes of a talk in place of those of its claims and sections. */
function withTalkNotes(model: Model, notes: Readonly<Record<string, string>>): Model {
  if (Object.keys(notes).length === 0) return model;
  const sections = model.sections.map((section) => {
    const say = notes[`section/${section.id}`];
    const claims = section.claims.map((claim) => {
      const own = notes[`claim/${claim.id}`];
      if (own === undefined) return claim;
      const { minutes: _, ...rest } = claim;
      return { ...rest, notes: own };
    });
    // Sections that stay the same object keep what is known about them.
    const isSame = say === undefined && claims.every((claim, i) => claim === section.claims[i]);
    return isSame ? section : { ...section, claims, ...(say === undefined ? {} : { notes: say }) };
  });
  return { ...model, sections, claims: sections.flatMap((s) => s.claims) };
}

interface AllContext {
  readonly settings: PlanSettings;
  readonly chains: readonly Chain[];
  /** Whether claims that share a slide have slides of their own as well. */
  readonly hasOwnSlides: boolean;
}

/** All slides that a deck can show in a talk, in the order of the text, the appendix last. */
function allSlides(
  original: Model,
  analysis: Analysis,
  talk: Talk,
  { settings, chains, hasOwnSlides }: AllContext,
): SlidePlan[] {
  const notes = talk.notes ?? {};
  const model = withTalkNotes(original, notes);
  const sections = plannedSections(model, talk);
  const make = slideOf(talk.pace, settings.geometry, model);
  const slide: typeof make = (input) => make({ ...input, say: notes[input.id] ?? input.say });
  const context = { model, analysis, talk, slide, settings, chains, hasOwnSlides };
  const signs = signSlides(context);
  const contrasts = contrastSlides(context, slide);
  const [title, ...opening] = openingSlides(model, talk, slide, settings);
  return [
    title!,
    questionSlide(context) ?? [],
    ...pictureSlides(model, slide),
    ...timelineSlides(model, slide, settings),
    ...opening,
    argumentSlide(context) ?? [],
    ...withVotes(
      sections.flatMap((s) => [...pictureSlides(model, slide, s), ...sectionSlides(s, context, signs)]),
      voteSlides({ ...context, contrasts }, slide),
    ),
    ...contrasts,
    ...wholeMapSlides(model, analysis, slide),
    effectsSlide(model, analysis, slide) ?? [],
    balanceSlide(model, analysis, talk, slide) ?? [],
    ...loopSlides(model, analysis, slide, settings),
    ...findingSlides(model, analysis, slide, settings),
    answerSlide(context) ?? [],
    ...closingSlides(slide, { model, analysis, talk, settings }),
    ...sections.flatMap((s) => s.claims.flatMap((c) => evidenceSlides(model, s, c, settings))),
    ...pathSlides(model, analysis, settings),
  ].flat();
}

/** The parts of a plan that do not depend on the choice of slides. */
const frameOf = (model: Model, talk: Talk, { geometry }: PlanSettings) => ({
  deck: model.deck,
  talk: talk.id,
  title: talk.title,
  subtitle: talk.subtitle ?? '',
  language: model.language,
  presenter: talk.presenter ?? '',
  shortCitation: shortCitation(model.work, model),
  minutes: talk.minutes,
  canvasWidth: geometry.canvas.width,
  ...(model.look?.foot === undefined ? {} : { foot: model.look.foot }),
  sections: model.sections.map((s) => s.short),
});

/** The slides that a talk names and does not have. What `include` and `notes` name must be listed, or open to the choice. */
function missingSlides(
  { slides = [], include = [], notes = {} }: Talk,
  all: readonly SlidePlan[],
  open: readonly SlidePlan[],
): Pick<DeckPlan, 'missing'> {
  const ids = new Set(all.map((s) => s.id));
  // A shared slide has the notes of its claims, unless it has notes of its own.
  const shared = open.filter((s) => s.content.kind === 'claims' && notes[s.id] === undefined);
  const noted = new Set([...open.map((s) => s.id), ...shared.flatMap((s) => s.tells!.map((c) => `claim/${c}`))]);
  const missing = new Set([
    ...slides.map((entry) => entry.replace(/^again:/u, '')).filter((id) => !ids.has(id)),
    ...include.filter((id) => !noted.has(id)),
    ...Object.keys(notes).filter((key) => !noted.has(key.replace(/@[2-9]$/u, ''))),
  ]);
  return missing.size === 0 ? {} : { missing: [...missing] };
}

/**
 * The plan of a talk: the slides that it names, or the slides of most value within its minutes, with the slides that they
 * need and their evidence in the appendix.
 */
export function planTalk(model: Model, analysis: Analysis, talk: Talk, settings: PlanSettings): DeckPlan {
  const chains = argumentOf(model, analysis, talk, settings);
  const all = allSlides(model, analysis, talk, { settings, chains, hasOwnSlides: talk.slides !== undefined });
  const chosen: TalkSlides = talk.slides
    ? {
        slides: listedSlides(all, talk, model.language),
        omitted: [],
        choice: { value: 0, bound: 0 },
        counted: 0,
      }
    : slidesForMinutes(model, analysis, all, talk);
  const omitted = chosen.omitted.map((o) => o.told);
  const make = slideOf(talk.pace, settings.geometry, model);
  const fitted = withTargets(fitChoice(model, talk, chosen.slides, { make, settings, chains }));
  const slides = withQuestionTime(fitted, talk.minutes * 60, model.language);
  return {
    ...frameOf(model, talk, settings),
    slides,
    omitted,
    ...missingSlides(talk, all, talk.slides ? chosen.slides : all),
    untold: untoldClaims(
      model,
      talk,
      { slides: chosen.slides, omitted },
      talk.slides ? 'the talk lists its slides' : 'not planned',
    ),
    clock: withLeftOut(clockOf(fitted, slides, talk, chosen), model, talk, chosen),
  };
}

/** All slides that a deck can show, with the notes and questions of a talk, in the order of the text, appendix last. */
export const planAll = (model: Model, analysis: Analysis, talk: Talk, settings: PlanSettings): DeckPlan => ({
  ...frameOf(model, talk, settings),
  slides: withTargets(
    allSlides(model, analysis, talk, {
      settings,
      chains: argumentOf(model, analysis, talk, settings),
      hasOwnSlides: true,
    }),
  ),
  omitted: [],
});
