/** Remarks on what a talk whose slides are chosen leaves out: question or answer, and whole sections. */
import type { Model, Talk } from '../model/index.ts';
import type { TalkClock } from './deck-plan.ts';
import type { TalkSlides } from './talk-slides.ts';
import { claimsTold } from './told-claims.ts';

/** The question or answer that the deck has and the talk lacks, with the reason; none that the talk excludes. */
const frameRemarks = (talk: Talk, { omitted }: TalkSlides): string[] =>
  omitted.flatMap(({ slide, reason }) =>
    /^(?:question|answer)$/u.test(slide) && !talk.exclude?.includes(slide) ? [`without ${slide}: ${reason}`] : [],
  );

/** The sections of the talk of which it tells no claim, in one remark; none if it tells of each. */
function sectionsRemark(model: Model, { sections }: Talk, { slides }: TalkSlides): string[] {
  const told = new Set(slides.flatMap(claimsTold));
  const untold = model.sections.filter(
    (s) => (sections?.includes(s.id) ?? true) && s.claims.length > 0 && !s.claims.some((c) => told.has(c.id)),
  );
  return untold.length === 0 ? [] : [`tells no claim of ${untold.map((s) => `${s.number} “${s.title}”`).join(', ')}`];
}

/** The clock with remarks on what a talk whose slides are chosen leaves out; that of a talk that lists them as it is. */
export const withLeftOut = (clock: TalkClock, model: Model, talk: Talk, chosen: TalkSlides): TalkClock =>
  talk.slides === undefined
    ? { ...clock, remarks: [...clock.remarks, ...frameRemarks(talk, chosen), ...sectionsRemark(model, talk, chosen)] }
    : clock;
