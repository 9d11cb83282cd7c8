/** Model + Analysis + Talk → DeckPlan. Chooses, orders and counts; writes no syntax. */
import type { Analysis } from '../analysis/index.ts';
import type { Model, Talk } from '../model/index.ts';
import { analysisSlides, pathSlides } from './analysis-slides.ts';
import { authorNames, shortCitation } from './citation.ts';
import { evidenceSlide } from './claim-slides.ts';
import { closingSlides } from './closing-slides.ts';
import type { DeckPlan, SlidePlan } from './deck-plan.ts';
import { wholeMapSlide } from './map-slides.ts';
import { openingSlides } from './opening-slides.ts';
import { sectionSlides } from './section-slides.ts';
import { slideOf } from './slide-of.ts';

/** All slides a deck can show for a talk, in their natural order, the appendix last. */
function allSlides(model: Model, analysis: Analysis, talk: Talk): SlidePlan[] {
  const slide = slideOf(talk.pace);
  return [
    ...openingSlides(model, talk, slide),
    ...model.sections.flatMap((s) => sectionSlides(model, analysis, s, talk, slide)),
    wholeMapSlide(model, analysis, slide) ?? [],
    ...analysisSlides(model, analysis, slide),
    ...closingSlides(model, analysis, slide),
    ...model.sections.flatMap((s) => s.claims.map((c) => evidenceSlide(model, s, c))),
    ...pathSlides(model, analysis),
  ].flat();
}

/**
 * The plan of a talk. An explicit list of slides holds as it is; otherwise sections and exclusions apply, and where the
 * budget is exceeded, claims without links are left out, the longest first, save those included by name.
 */
export function planTalk(model: Model, analysis: Analysis, talk: Talk): DeckPlan {
  const all = allSlides(model, analysis, talk);
  const byId = new Map(all.map((s) => [s.id, s]));
  const omitted: { slide: string; reason: string }[] = [];
  let chosen: SlidePlan[];
  if (talk.slides) chosen = talk.slides.flatMap((id) => byId.get(id) ?? []);
  else {
    const numbers = talk.sections && model.sections.filter((s) => talk.sections?.includes(s.id)).map((s) => s.number);
    chosen = all.filter((s) => {
      if (talk.include?.includes(s.id)) return true;
      const reason = talk.exclude?.includes(s.id)
        ? 'excluded by the talk'
        : numbers && s.section > 0 && !numbers.includes(s.section)
          ? 'section not in the talk'
          : undefined;
      if (reason) omitted.push({ slide: s.id, reason });
      return reason === undefined;
    });
    let excess = chosen.reduce((n, s) => n + s.seconds, 0) - talk.minutes * 60;
    const spare = chosen
      .filter((s) => s.content.kind === 'claim' && !s.content.diagram && !talk.include?.includes(s.id))
      .sort((a, b) => b.seconds - a.seconds || (a.id < b.id ? -1 : 1));
    for (const slide of spare) {
      if (excess <= 0) break;
      excess -= slide.seconds;
      chosen = chosen.filter((s) => s !== slide);
      omitted.push({ slide: slide.id, reason: 'over the budget; asserts no link; its evidence stays in the appendix' });
    }
  }
  return {
    deck: model.deck,
    talk: talk.id,
    title: talk.title,
    subtitle: talk.subtitle ?? '',
    language: model.language,
    authors: authorNames(model.work),
    shortCitation: shortCitation(model.work),
    minutes: talk.minutes,
    sections: model.sections.map((s) => s.short),
    slides: chosen,
    omitted,
  };
}
