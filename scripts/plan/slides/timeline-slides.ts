/** The timeline: dated facts from outside the text, beside the spans of time of its sections. */
import { type Citing, shortCitation } from '../../citations/index.ts';
import type { ContextFact, Model } from '../../model/index.ts';
import { hasEra, yearOf, yearsBetween } from '../../timeline-axis.ts';
import { countLines, textWidth } from '../../typography/index.ts';
import { withEra, wordingOf } from '../../wording/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { pageId } from '../page-id.ts';
import { equalRuns } from '../runs.ts';
import type { PlanSettings } from '../settings.ts';
import type { MakeSlide } from '../slide-of.ts';

type Geometry = PlanSettings['geometry'];

/** Heights of a line of a label and of a line of a reference in a dense row, in font sizes. */
const lineHeight = 1.2;
const referenceLineHeight = 1;

/** The widest place of a section: each label leaves room for it. */
const placeRoom = '§00';

const referenceOf = (fact: ContextFact, citing: Citing) =>
  [shortCitation(fact.reference, citing), fact.locator].filter(Boolean).join(', ');

/** Whether a slide of so many facts is set in the type of charts. */
const isDense = (facts: number, { capacity }: Geometry) => facts > capacity.timelineFacts.body;

/** Whether the label and the reference of each fact have room in a row of the slide. */
function hasRoom(facts: readonly ContextFact[], citing: Citing, geometry: Geometry): boolean {
  const { fontSize, timeline, belowHeadline, capacity } = geometry;
  if (facts.length > capacity.timelineFacts.dense) return false;
  const row = belowHeadline / facts.length;
  const dense = isDense(facts.length, geometry);
  const era = facts.some((f) => hasEra(f.date)) ? timeline.era : 0;
  const label = { font: 'sans500', size: dense ? fontSize.figure : fontSize.body } as const;
  const reference = { font: 'sans500', size: fontSize.citation } as const;
  return facts.every((fact) => {
    const cited = referenceOf(fact, citing);
    const own = Math.min(timeline.denseReference, Math.ceil(textWidth(cited, reference.font, reference.size)));
    const width = (dense ? timeline.denseRow - own : timeline.label) - era;
    return (
      countLines(`${fact.label} ${placeRoom}`, { ...label, width }) * label.size * lineHeight <= row &&
      (!dense || countLines(cited, { ...reference, width: own }) * reference.size * referenceLineHeight <= row)
    );
  });
}

/** The facts in as few runs as slides have room for, all of equal length but the last. */
export function factRuns(
  { context: facts, ...citing }: Pick<Model, 'context' | keyof Citing>,
  geometry: Geometry,
): ContextFact[][] {
  for (let slides = 1; ; slides += 1) {
    const length = Math.max(1, Math.ceil(facts.length / slides));
    const runs = equalRuns(facts, length);
    if (length === 1 || runs.every((run) => hasRoom(run, citing, geometry))) return runs;
  }
}

/** The years around the longest time without a fact; `undefined` for fewer than four facts. The first of equal ones. */
function longestGap(facts: readonly ContextFact[]): readonly [from: number, to: number] | undefined {
  if (facts.length < 4) return undefined;
  const years = facts.map((f) => yearOf(f.date));
  const gaps = years.slice(1).map((year, i) => yearsBetween(years[i]!, year));
  const at = gaps.indexOf(Math.max(...gaps));
  return gaps[at]! > 1 ? [years[at]!, years[at + 1]!] : undefined;
}

/** The sections with their first and last date, in the order of the text; only those with facts. */
function bandsOf(model: Model): Extract<SlidePlan['content'], { kind: 'timeline' }>['bands'] {
  return model.sections.flatMap((section) => {
    const dates = model.context.filter((f) => f.section === section.id).map((f) => f.date);
    return dates.length === 0 ? [] : [{ name: String(section.number), from: dates[0]!, to: dates.at(-1)! }];
  });
}

/** `timeline`, `timeline/2`, …: dated facts from outside the text beside its sections; empty if the data have none. */
export function timelineSlides(model: Model, slide: MakeSlide, { geometry }: PlanSettings): SlidePlan[] {
  const { slides, frame } = wordingOf(model.language);
  const { timeline } = slides;
  const inWords = (years: readonly number[]) => [...new Set(years)].map((year) => withEra(year, frame.timeline.eras));
  const facts = model.context;
  const runs = facts.length === 0 ? [] : factRuns(model, geometry);
  const gap = longestGap(facts);
  return runs.map((run, i) =>
    slide({
      id: pageId('timeline', i),
      headline:
        runs.length > 1
          ? timeline.headlineOf(inWords([run[0]!, run.at(-1)!].map((f) => yearOf(f.date))))
          : gap
            ? timeline.gap(facts.length, inWords(gap))
            : timeline.headline,
      content: {
        kind: 'timeline',
        isDense: isDense(run.length, geometry),
        bands: bandsOf(model),
        facts: run.map((f) => {
          const section = model.sections.find((s) => s.id === f.section);
          return {
            date: f.date,
            label: f.label,
            reference: referenceOf(f, model),
            section: section?.place ?? '',
            slide: section ? `section/${section.id}` : '',
          };
        }),
        others: facts.filter((f) => !run.includes(f)).map((f) => f.date),
      },
      say: i === 0 ? timeline.say : '',
      pause: 20,
    }),
  );
}
