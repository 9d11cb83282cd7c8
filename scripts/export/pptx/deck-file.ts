/** A talk as the bytes of a PowerPoint file. Pure: equal plans give equal bytes. */
import type { SlideDrawing } from '../../layout/index.ts';
import type { DeckPlan, Diagram } from '../../plan/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { type Base, type OwnLook, ownBase, templateBase } from './base.ts';
import { buildSlide } from './build-slide.ts';
import { chartParts, chartPath } from './chart-part.ts';
import { stageOf } from './kinds/stage.ts';
import { notesMasterParts, notesPart } from './notes-parts.ts';
import { type Part, zipPackage } from './package.ts';
import { type FilePicture, pictureParts, picturePaths } from './picture-xml.ts';
import { presentationPart, presentationPath, propertiesPart } from './presentation-part.ts';
import type { Template } from './read-template.ts';
import type { PptxSlide } from './shapes.ts';
import { slidePart } from './slide-part.ts';
import { themePart } from './theme.ts';

/** What a file is made from. */
export interface DeckFileOptions {
  /** 0-based positions of slides of the plan, in the order of the file; at least one. */
  readonly chosen: readonly number[];
  /** Whether each click has a slide; otherwise a slide shows its last click. */
  readonly withClicks: boolean;
  /** Citation of the work. */
  readonly citation: string;
  /** RGB by token, as `#1a1c23`. */
  readonly colours: Readonly<Record<string, string>>;
  /** Logo and title slide of the look; by default neither. A template has its own. */
  readonly look?: OwnLook;
  /** Template whose master, layouts and theme the file has; ours by default. It has the layouts that it needs. */
  readonly template?: Template | undefined;
  /** Pictures of the slides, by their path in the deck's folder; none by default. */
  readonly pictures?: ReadonlyMap<string, FilePicture>;
  /** Lays out a map. */
  readonly draw: (diagram: Diagram) => SlideDrawing;
}

const slidePath = (index: number) => `ppt/slides/slide${index + 1}.xml`;
const notesPath = (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`;

/** The slides of the file, each with the name of its section. */
function buildSlides(plan: DeckPlan, { layouts }: Base, options: DeckFileOptions) {
  const { chosen, withClicks, draw, pictures = new Map() } = options;
  const { frame } = wordingOf(plan.language);
  const stage = stageOf(plan, { layoutOf: (role) => layouts.get(role)!.layout, draw, pictures });
  let reached = 0;
  const times = plan.slides.map((s) => {
    reached += s.seconds;
    return reached;
  });
  let section = plan.title;
  const states = chosen.flatMap((i) => {
    const planned = plan.slides[i]!;
    section = planned.appendix ? frame.appendix : (plan.sections[planned.section - 1] ?? section);
    const clicks = 'clicks' in planned.content && withClicks ? planned.content.clicks : 0;
    const own = clicks === 0 ? [undefined] : Array.from({ length: clicks + 1 }, (_, click) => click);
    return own.map((click) => ({ planned, click, section, reached: times[i]! }));
  });
  return states.map(({ planned, click, reached: time, ...state }, i): { slide: PptxSlide; section: string } => ({
    section: state.section,
    slide: buildSlide(planned, { ...stage, click }, { number: i + 1, reached: time }),
  }));
}

/** The PowerPoint file of a talk. */
export function deckFile(plan: DeckPlan, options: DeckFileOptions): Uint8Array {
  const { colours, citation, template, look = { logo: undefined, hasAccentTitle: false } } = options;
  const { language } = plan;
  const base = template ? templateBase(plan, template, colours) : ownBase(plan, colours, look);
  const { setting } = base;
  const slides = buildSlides(plan, base, options);
  const pictures = new Map(
    [...(options.pictures ?? [])].map(([file, picture], i) => [file, { picture, name: `picture${i + 1}` }]),
  );
  const picturePathsOf = (file: string) => {
    const { picture, name } = pictures.get(file)!;
    return picturePaths(picture, name);
  };
  const first = new Map<string, string>();
  for (const [i, { slide }] of slides.entries()) if (!first.has(slide.id)) first.set(slide.id, slidePath(i));
  const parts = slides.flatMap(({ slide }, i): Part[] => {
    const layout = base.layouts.get(slide.layout)!.path;
    const pathOf = (id: string) => first.get(id);
    const links = { layout, notes: notesPath(i), chart: chartPath(i + 1), pathOf, picturePathsOf };
    const chart = slide.shapes.find((s) => s.kind === 'chart');
    return [
      {
        path: slidePath(i),
        type: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
        ...slidePart(slide, links, setting),
      },
      notesPart(notesPath(i), slidePath(i), slide.notes, setting),
      ...(chart ? chartParts(chart, i + 1, setting) : []),
    ];
  });
  const listed = slides.map(({ section }, i) => ({ path: slidePath(i), section }));
  const presentation = presentationPart(base, listed, language);
  const properties = propertiesPart({ title: plan.title, subject: citation, creator: plan.presenter, language });
  return zipPackage(
    [
      ...[presentation, ...base.parts, ...notesMasterParts(themePart(colours, language), setting), ...parts],
      ...[...pictures.values()].flatMap(({ picture, name }) => pictureParts(picture, name)),
      properties,
    ],
    [
      { id: 'rId1', type: 'officeDocument', target: presentationPath },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: properties.path,
      },
    ],
  );
}
