/** The slides before the first section: title, roadmap, method. */
import { fullCitation } from '../citations/index.ts';
import { deniersOf, type Model, shownText, type Talk } from '../model/index.ts';
import { countWords } from '../typography/index.ts';
import { linkMarks, wordingOf } from '../wording/index.ts';
import type { SlidePlan } from './deck-plan.ts';
import { marksOf } from './link-marks.ts';
import type { PlanSettings } from './settings.ts';
import type { MakeSlide } from './slide-of.ts';
import { authorsOf } from './words.ts';

/** `title`, `roadmap`, `method` and, if the coding tells its method, `method/coding`. */
export function openingSlides(model: Model, talk: Talk, slide: MakeSlide, settings: PlanSettings): SlidePlan[] {
  const { covered, total } = model.coverage;
  const words = model.sections.reduce((n, s) => n + countWords(s.title), 0);
  const isShort = words <= settings.geometry.capacity.words;
  const marked = [...model.links, ...model.denied].map((l) => marksOf(l, { language: model.language }));
  const marks = linkMarks.filter((mark) => marked.some((l) => l[mark] !== undefined));
  const isDeniedByOthers = model.denied.some((l) => deniersOf(l).length > 0);
  const isDenied = model.denied.some((l) => deniersOf(l).length === 0);
  const { title, roadmap, method } = wordingOf(model.language).slides;
  const inTime = model.sections.flatMap(({ period, number }) =>
    period ? [{ words: shownText(model.source, period.exact, period.start), section: number }] : [],
  );
  return [
    slide({
      id: 'title',
      headline: talk.title,
      content: {
        kind: 'title',
        label: title.label(talk.id, talk.minutes),
        subtitle: talk.subtitle ?? '',
        given: [talk.presenter, talk.occasion, talk.date].filter(Boolean).join(' · '),
        citation: fullCitation(model.work, model),
        ...(model.look?.logo === undefined ? {} : { logo: model.look.logo }),
      },
      say: title.say(model.work.title ?? model.title),
      pause: 5,
    }),
    slide({
      id: 'roadmap',
      headline: roadmap.headline(model.sections.length),
      content: {
        kind: 'roadmap',
        sections: model.sections.map((s) => ({
          title: isShort ? s.title : s.short,
          slide: `section/${s.id}`,
        })),
      },
      say: roadmap.say(
        model.sections.map((s) => s.title),
        model.source.headings.length > 0,
      ),
      read: inTime.length > 0 ? [roadmap.periods(inTime)] : [],
      pause: 10,
    }),
    slide({
      id: 'method',
      headline: method.headline,
      content: {
        kind: 'method',
        text: '',
        remarks: [],
        coverage: method.coverage(covered, total, model.claims.length, model.links.length, model.denied.length),
        marks,
        claims: model.sections.map((s) =>
          s.statements.map((statement) => s.claims.filter((c) => c.statement === statement).length),
        ),
      },
      say: wordingOf(model.language).links.text([
        method.say,
        ...marks.flatMap((mark) => (mark === 'denied' ? [] : [method.sayMark[mark]])),
        ...(isDenied ? [method.sayDenied(authorsOf(model))] : []),
        ...(isDeniedByOthers ? [method.sayDeniedByOthers] : []),
      ]),
      pause: 10,
    }),
    ...(model.method === undefined && model.remarks.length === 0
      ? []
      : [
          slide({
            id: 'method/coding',
            headline: method.coding,
            content: {
              kind: 'method',
              text: model.method ?? '',
              remarks: model.remarks,
              coverage: '',
              marks: [],
              claims: [],
            },
            say: model.method ?? '',
            pause: 5,
          }),
        ]),
  ];
}
