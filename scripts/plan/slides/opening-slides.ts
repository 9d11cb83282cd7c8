/** The slides before the first section: title, roadmap, method. */
import { fullCitation } from '../../citations/index.ts';
import { isDeniedByAuthor, type Model, shownText, type Talk } from '../../model/index.ts';
import { countWords } from '../../typography/index.ts';
import { linkMarks, type SectionOrigin, wordingOf } from '../../wording/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { marksOf } from '../link-marks.ts';
import type { PlanSettings } from '../settings.ts';
import type { MakeSlide } from '../slide-of.ts';
import { authorsOf } from '../words.ts';

const titleSlide = (model: Model, talk: Talk, slide: MakeSlide): SlidePlan => {
  const { title } = wordingOf(model.language).slides;
  return slide({
    id: 'title',
    headline: talk.title,
    content: {
      kind: 'title',
      label: title.length(talk.minutes),
      subtitle: talk.subtitle ?? '',
      given: [talk.presenter, talk.occasion, talk.date].filter(Boolean).join(' · '),
      citation: fullCitation(model.work, model),
      ...(model.look?.logo === undefined ? {} : { logo: model.look.logo }),
    },
    say: title.say(model.work.title ?? model.title),
    pause: 5,
  });
};

/** Whose the sections and their titles are. */
function originOf(sections: Model['sections'], { headings }: Model['source']): SectionOrigin {
  if (headings.length === 0) return 'coder';
  return sections.every((s) => s.title === s.heading && !s.isCodersHeading) ? 'text' : 'retitled';
}

/** The slide `roadmap`. Sections have their short titles where the long ones have more words than a slide holds. */
function roadmapSlide({ sections, source, language }: Model, slide: MakeSlide, { geometry }: PlanSettings): SlidePlan {
  const { roadmap } = wordingOf(language).slides;
  const words = sections.reduce((n, s) => n + countWords(s.title), 0);
  const isShort = words <= geometry.capacity.words;
  const inTime = sections.flatMap(({ period, number }) =>
    period ? [{ words: shownText(source, period.exact, period.start), section: number }] : [],
  );
  return slide({
    id: 'roadmap',
    headline: roadmap.headline(sections.length),
    content: {
      kind: 'roadmap',
      sections: sections.map((s) => ({ title: isShort ? s.title : s.short, slide: `section/${s.id}` })),
    },
    say: roadmap.say(
      sections.map((s) => s.title),
      originOf(sections, source),
    ),
    read: inTime.length > 0 ? [roadmap.periods(inTime)] : [],
    pause: 10,
  });
}

/** The slide `method`: what the data cover, and the marks of links. */
function methodSlide(model: Model, slide: MakeSlide): SlidePlan {
  const { claims, coverage, denied, language, links, sections } = model;
  const { links: linkWords, slides } = wordingOf(language);
  const { method } = slides;
  const marked = [...links, ...denied].flatMap((l) =>
    [undefined, ...l.assertions.map((a) => [[a.claim]])].map((claims) => marksOf(l, { model, claims })),
  );
  const marks = linkMarks.filter((mark) => marked.some((l) => l[mark] !== undefined));
  const isDeniedByOthers = denied.some((l) => l.assertions.some((a) => a.deniedBy !== undefined));
  const isDenied = denied.some(isDeniedByAuthor);
  return slide({
    id: 'method',
    headline: method.headline,
    content: {
      kind: 'method',
      text: '',
      remarks: [],
      coverage: method.coverage(coverage.covered, coverage.total, claims.length, links.length, denied.length),
      marks,
      claims: sections.map((s) =>
        s.statements.map((statement) => s.claims.filter((c) => c.statement === statement).length),
      ),
    },
    say: linkWords.text([
      method.say,
      ...marks.flatMap((mark) => (mark === 'denied' ? [] : [method.sayMark[mark]])),
      ...(isDenied ? [method.sayDenied(authorsOf(model))] : []),
      ...(isDeniedByOthers ? [method.sayDeniedByOthers(isDenied)] : []),
    ]),
    pause: 10,
  });
}

/** The slide `method/coding`; none if the coding does not tell its method. */
function codingSlides({ method, remarks, language }: Model, slide: MakeSlide): SlidePlan[] {
  if (method === undefined && remarks.length === 0) return [];
  const text = method ?? '';
  const content = { kind: 'method', text, remarks, coverage: '', marks: [], claims: [] } as const;
  const headline = wordingOf(language).slides.method.coding;
  return [slide({ id: 'method/coding', headline, content, say: text, pause: 5 })];
}

/** `title`, `roadmap`, `method` and, if the coding tells its method, `method/coding`. */
export const openingSlides = (model: Model, talk: Talk, slide: MakeSlide, settings: PlanSettings): SlidePlan[] => [
  titleSlide(model, talk, slide),
  roadmapSlide(model, slide, settings),
  methodSlide(model, slide),
  ...codingSlides(model, slide),
];
