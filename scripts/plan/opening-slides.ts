/** The slides before the first section: title, roadmap, method. */
import { fullCitation, type Model, type Talk } from '../model/index.ts';
import { countWords } from '../typography/index.ts';
import type { SlidePlan } from './deck-plan.ts';
import type { PlanSettings } from './settings.ts';
import type { MakeSlide } from './slide-of.ts';

/** Type size of a title by its length, so that it takes at most two lines. */
function titleSize(title: string, { geometry }: PlanSettings): 'full' | 'long' | 'longer' {
  const letters = [...title].length;
  const { full, long } = geometry.capacity.titleLetters;
  return letters <= full ? 'full' : letters <= long ? 'long' : 'longer';
}

/** `title`, `roadmap`, `method` and, if the coding tells its method, `method/coding`. */
export function openingSlides(model: Model, talk: Talk, slide: MakeSlide, settings: PlanSettings): SlidePlan[] {
  const { covered, total } = model.coverage;
  const words = model.sections.reduce((n, s) => n + countWords(s.title), 0);
  const isShort = words <= settings.geometry.capacity.words;
  const whose = model.source.headings.length > 0 ? 'The sections are the text’s own.' : 'The sections are the coder’s.';
  const periods = model.sections.filter((s) => s.period);
  const inTime = periods.map((s) => `“${s.period?.exact.replace(/\s+/gu, ' ')}” (section ${s.number})`);
  return [
    slide({
      id: 'title',
      headline: talk.title,
      content: {
        kind: 'title',
        label: `${talk.id} · ${talk.minutes} minutes`,
        size: titleSize(talk.title, settings),
        subtitle: talk.subtitle ?? '',
        given: [talk.presenter, talk.occasion, talk.date].filter(Boolean).join(' · '),
        citation: fullCitation(model.work),
      },
      say: `We read one text closely: ${model.work.title ?? model.title}. Every claim is shown with the words it rests on.`,
      pause: 5,
    }),
    slide({
      id: 'roadmap',
      headline: `The argument in ${model.sections.length} sections`,
      content: {
        kind: 'roadmap',
        sections: model.sections.map((s) => ({
          title: isShort ? s.title : s.short,
          slide: `section/${s.id}`,
        })),
      },
      say: `${whose} ${model.sections.map((s) => s.title).join('; ')}.`,
      read: inTime.length > 0 ? [`Their times, in the authors’ words: ${inTime.join('; ')}.`] : [],
      pause: 10,
    }),
    slide({
      id: 'method',
      headline: 'How to read the maps',
      content: {
        kind: 'method',
        text: '',
        remarks: [],
        coverage: `${covered} of ${total} statements of the text are covered, by ${model.claims.length} claims with ${model.links.length} causal links.`,
        claims: model.sections.map((s) =>
          s.statements.map((statement) => s.claims.filter((c) => c.statement === statement).length),
        ),
      },
      say: 'Plus and a solid line: the cause raises the effect; both move the same way. Minus and a dashed line: it lowers the effect. A question mark and a dotted line: the authors leave the direction open.',
      pause: 10,
    }),
    ...(model.method === undefined && model.remarks.length === 0
      ? []
      : [
          slide({
            id: 'method/coding',
            headline: 'How the text was coded',
            content: { kind: 'method', text: model.method ?? '', remarks: model.remarks, coverage: '', claims: [] },
            say: model.method ?? '',
            pause: 5,
          }),
        ]),
  ];
}
