/** Which layouts of a template our slides take, by the types of their placeholders. Pure. */
import { slideGeometry } from '../../geometry.ts';
import type { PlacedLayout } from './base.ts';
import type { Layout, LayoutPlace } from './layouts.ts';
import type { Template, TemplateLayout, TemplatePlace } from './read-template.ts';
import type { Setting } from './setting.ts';
import type { Box, LayoutRole } from './shapes.ts';

const isFrame = ({ type }: TemplatePlace) => ['dt', 'ftr', 'sldNum'].includes(type);
const isTitle = ({ type }: TemplatePlace) => type === 'title' || type === 'ctrTitle';
const isText = ({ type }: TemplatePlace) => type === 'body' || type === 'obj';

/** What a layout must have for a use: its type, or the placeholders that stand for it. */
const fits: Readonly<Record<Exclude<LayoutRole, 'map'>, (layout: TemplateLayout) => boolean>> = {
  title: ({ places }) => places.some(isTitle) && places.some((p) => p.type === 'subTitle'),
  section: ({ places, type }) => type === 'secHead' && places.some(isTitle) && places.some(isText),
  content: ({ places }) =>
    places.some(isTitle) && places.filter((p) => !isFrame(p) && !isTitle(p)).length === 1 && places.some(isText),
  columns: ({ places }) =>
    places.some(isTitle) &&
    places.filter((p) => !isFrame(p) && !isTitle(p)).length === 2 &&
    places.filter(isText).length === 2,
  only: ({ places }) => places.some(isTitle) && places.every((p) => isFrame(p) || isTitle(p)),
};
/** Number of texts of a layout, by use. */
const textsOf = { title: 0, section: 1, content: 1, columns: 2, only: 0 } as const;
const types = { title: 'title', section: 'secHead', content: 'obj', columns: 'twoObj', only: 'titleOnly' } as const;

/** Layouts that every template must have, with their names in PowerPoint. */
const required = { title: 'Title Slide', content: 'Title and Content', only: 'Title Only' } as const;

/** The placeholders of the layouts that every template must have, for people, by name. */
export const placeholdersOf: Readonly<Record<string, string>> = {
  'Title Slide': 'a layout with title and subtitle',
  'Title and Content': 'a layout with title and one text or content',
  'Title Only': 'a layout with a title and no text or content',
};

/** A layout of the template for each use, and the names of those that it lacks. */
export interface ChosenLayouts {
  /** The layouts, by use. */
  readonly layouts: ReadonlyMap<LayoutRole, PlacedLayout>;
  /** Names of the missing ones in PowerPoint. */
  readonly missing: readonly string[];
}

/** The layouts of a template by the types of their placeholders. The setting converts their units. */
export function chooseLayouts(
  { layouts }: Pick<Template, 'layouts'>,
  { toBox, emu }: Pick<Setting, 'toBox' | 'emu'>,
): ChosenLayouts {
  // A type says what a layout is for, even if it has further placeholders.
  const find = (role: keyof typeof fits) =>
    layouts.find((l) => l.type === types[role] && fits[role](l)) ??
    layouts.find(
      (l) => l.type === types[role] && l.places.some(isTitle) && l.places.filter(isText).length >= textsOf[role],
    ) ??
    layouts.find((l) => l.type !== 'secHead' && fits[role](l));
  const px = (points: number | undefined, otherwise: number) =>
    points === undefined ? otherwise : (points * 12_700) / emu(1);
  const chosen = new Map<LayoutRole, PlacedLayout>();
  const roles = ['title', 'content', 'only', 'section', 'columns'] as const;
  for (const role of roles) {
    const found = find(role);
    if (found) chosen.set(role, { layout: toLayout(role, found, toBox, px), path: found.path });
  }
  const missing = Object.entries(required).flatMap(([role, name]) => (chosen.has(role as LayoutRole) ? [] : [name]));
  const content = chosen.get('content');
  if (content) {
    for (const role of ['map', 'section'] as const) if (!chosen.has(role)) chosen.set(role, content);
    if (!chosen.has('columns')) chosen.set('columns', { ...content, layout: halved(content.layout) });
  }
  return { layouts: chosen, missing };
}

/** A layout of one text as one of two: the second is a text box. */
function halved(layout: Layout): Layout {
  const [body] = layout.bodies as [LayoutPlace];
  const width = (body.box.width - 40) / 2;
  const { placeholder: _, ...rest } = body;
  return {
    ...layout,
    bodies: [
      { ...body, box: { ...body.box, width } },
      { ...rest, box: { ...body.box, x: body.box.x + width + 40, width } },
    ],
  };
}

function toLayout(
  role: keyof typeof fits,
  { name, places }: TemplateLayout,
  toBox: (place: Box) => Box,
  px: (points: number | undefined, otherwise: number) => number,
): Layout {
  const { fontSize, canvas } = slideGeometry;
  const toPlace = (p: TemplatePlace, size: number): LayoutPlace => ({
    placeholder: {
      ...(p.type === 'obj' ? {} : { type: p.type as 'body' }),
      ...(p.idx === undefined ? {} : { idx: p.idx }),
    },
    name: isTitle(p) ? 'Title' : 'Text',
    box: toBox(p.box),
    size,
  });
  const title = places.find(isTitle)!;
  // The largest texts: others are for a label or a source.
  const area = ({ box }: TemplatePlace) => box.width * box.height;
  const wanted =
    role === 'title'
      ? places.filter((p) => p.type === 'subTitle')
      : places.filter(isText).sort((p, q) => area(q) - area(p));
  const texts = wanted
    .slice(0, Math.max(role === 'title' ? 1 : 0, textsOf[role]))
    .sort((p, q) => p.box.x - q.box.x)
    .map((p) => toPlace(p, fontSize.body));
  const [footer, slideNumber] = ['ftr', 'sldNum'].map((type) => places.find((p) => p.type === type));
  const titlePlace = toPlace(title, px(title.points, role === 'title' ? fontSize.display : fontSize.headline));
  const source: LayoutPlace = {
    name: 'Source',
    size: fontSize.small,
    box: { ...titlePlace.box, y: canvas.height - 110, height: 50 },
  };
  return {
    ...{ role, name, title: titlePlace, bodies: role === 'title' ? [...texts, source] : texts },
    ...(footer ? { footer: toPlace(footer, fontSize.small) } : {}),
    ...(slideNumber ? { number: toPlace(slideNumber, fontSize.small) } : {}),
  };
}
