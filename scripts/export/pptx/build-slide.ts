/** Builds the slides of the file from those of the plan: one builder for each kind of slide. Pure. */
import { slideGeometry } from '../../geometry.ts';
import { clockTime, type SlideContent, type SlidePlan } from '../../plan/index.ts';
import { fitText } from './fit-text.ts';
import { balance, effects } from './kinds/chart-kinds.ts';
import { argument, claim, finding, loop, map, section, sign } from './kinds/map-kinds.ts';
import { method } from './kinds/method-kind.ts';
import { picture } from './kinds/picture-kind.ts';
import type { Builder, Stage } from './kinds/stage.ts';
import { paths, roadmap } from './kinds/table-kinds.ts';
import { claims, contrast, discussion, evidence, question, references, title, vote } from './kinds/text-kinds.ts';
import { timeline } from './kinds/timeline-kind.ts';
import type { Layout, LayoutPlace } from './layouts.ts';
import type { PptxSlide, Shape } from './shapes.ts';
import type { Run, SizedText } from './text.ts';

const builders: { readonly [K in SlideContent['kind']]: Builder<K> } = {
  ...{ title, question, argument, roadmap, method, section, sign, vote, contrast, claim, claims, map },
  ...{ effects, balance, loop, finding, paths, timeline, picture, discussion, references, evidence },
};

/** A placeholder of the layout with a text that fits it. */
function placed(place: LayoutPlace, text: SizedText, box = place.box): Shape {
  return {
    kind: 'shape',
    name: place.name,
    ...(place.placeholder ? { placeholder: place.placeholder } : {}),
    ...(box === place.box && place.placeholder ? {} : { box }),
    text: fitText(text, box.width, box.height),
  };
}

/** The headline in the type of its layout, or smaller. */
function titleShape(slide: SlidePlan, { title: place }: Layout): Shape {
  const { text, ...rest } = placed(place, {
    size: place.size,
    paragraphs: [{ runs: [{ text: slide.headline, bold: true }], leading: 92 }],
  }) as Extract<Shape, { kind: 'shape' }>;
  const isSmaller = text!.size! < place.size;
  return {
    ...rest,
    text: {
      ...(isSmaller ? { size: text!.size! } : {}),
      paragraphs: [{ runs: [{ text: slide.headline }] }],
    },
  };
}

/** The line above a headline, which begins with a capital letter. */
const capitalised = ([first, ...rest]: readonly Run[]): Run[] =>
  first ? [{ ...first, text: first.text.replace(/^\p{L}/u, (c) => c.toUpperCase()) }, ...rest] : [];

/** Texts around the body: the line above the headline, the footer, and the number. */
function frameShapes(label: readonly Run[], slide: SlidePlan, stage: Stage, layout: Layout, number: number): Shape[] {
  const { plan } = stage;
  const { box } = layout.title;
  const ownPlace: LayoutPlace = {
    name: 'Label',
    size: slideGeometry.fontSize.citation,
    box: { ...box, y: box.y - 22, height: 20 },
  };
  const place = layout.label ?? (box.y >= 24 ? ownPlace : undefined);
  const runs = layout.label ? label : label.map((r) => ({ font: 'sans' as const, ...r }));
  // Without room above the headline, the label begins the footer.
  const first = place ? '' : label.map((r) => r.text).join('');
  const words = [first, plan.shortCitation, plan.sections[slide.section - 1], plan.foot].filter(Boolean).join(' · ');
  return [
    ...(place && label.length > 0 ? [placed(place, { size: place.size, paragraphs: [{ runs }] })] : []),
    ...(layout.footer
      ? [placed(layout.footer, { size: layout.footer.size, paragraphs: [{ runs: [{ text: words }] }] })]
      : []),
    ...(layout.number
      ? [
          placed(layout.number, {
            size: layout.number.size,
            paragraphs: [{ runs: [{ text: String(number), isSlideNumber: true as const }], align: 'end' as const }],
          }),
        ]
      : []),
  ];
}

/** The notes of a slide after the time that it takes. Of a slide for one click, what is said at that click. */
function notesOf(slide: SlidePlan, { plan, wording, click }: Stage, reached: number): string[] {
  const times = [slide.seconds, clockTime(reached), clockTime(plan.minutes * 60)] as const;
  const lines = slide.notes.map((n) => (n.kind === 'click' ? '▸' : n.text));
  const { clicks = 0 } = slide.content as { readonly clicks?: number };
  const starts = [0, ...slide.notes.flatMap(({ kind }, i) => (kind === 'click' ? [i] : []))];
  const [from, to] =
    click === undefined
      ? [0, undefined]
      : [starts[click] ?? lines.length, click === clicks ? undefined : starts[click + 1]];
  const all = [...(slide.seconds === 0 ? [] : [wording.frame.clock(...times)]), ...lines.slice(from, to)];
  return all.length === 0 ? [slide.headline] : all;
}

/** Where a slide is in its file and in the talk. */
export interface SlidePosition {
  /** 1-based number in the file. */
  readonly number: number;
  /** Time of the talk at its end, in seconds. */
  readonly reached: number;
}

/** A slide at a state of the stage. */
export function buildSlide(slide: SlidePlan, stage: Stage, { number, reached }: SlidePosition): PptxSlide {
  const build = builders[slide.content.kind] as Builder<SlideContent['kind']>;
  const built = build(slide.content as never, stage, slide);
  const layout = stage.layoutOf(built.layout);
  const bodies = layout.bodies.flatMap((place, i) => {
    const body = built.bodies[i];
    const isEmpty = body === undefined || body.text.paragraphs.every((p) => p.runs.every((r) => r.text === ''));
    return isEmpty ? [] : [placed(place, body.text, body.box)];
  });
  return {
    id: slide.id,
    layout: built.layout,
    title: slide.headline,
    shapes: [
      titleShape(slide, layout),
      ...(built.shapes ?? []),
      ...bodies,
      ...frameShapes(capitalised(built.label ?? []), slide, stage, layout, number),
    ],
    notes: notesOf(slide, stage, reached),
    ...(built.isOutside ? { isOutside: true } : {}),
  };
}
