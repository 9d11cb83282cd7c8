/** Our slide layouts: which placeholders each has, and where. Pure data, in px of the canvas. */
import { slideGeometry } from '../../geometry.ts';
import type { Box, LayoutRole, Placeholder } from './shapes.ts';

/** A placeholder of a layout. */
export interface LayoutPlace {
  /** Its type and index; absent for a text box. */
  readonly placeholder?: Placeholder;
  /** Name in the selection pane. */
  readonly name: string;
  /** Where it is. */
  readonly box: Box;
  /** Font size, in px. */
  readonly size: number;
  /** By default at the top. */
  readonly anchor?: 'middle' | 'bottom';
  /** Whether it has the face and colour of labels. */
  readonly isLabel?: true;
}

/** A layout with the places for a slide's texts. */
export interface Layout {
  /** What it is for. */
  readonly role: LayoutRole;
  /** Its name. */
  readonly name: string;
  /** Type, ECMA-376 Part 1, 19.7.15; absent for a form of our own. */
  readonly type?: string;
  /** Place of the headline. */
  readonly title: LayoutPlace;
  /** Places of texts, in reading order. */
  readonly bodies: readonly LayoutPlace[];
  /** Place of the line above the headline; absent if the layout has none. */
  readonly label?: LayoutPlace;
  /** Place of the footer; absent if the layout has none. */
  readonly footer?: LayoutPlace;
  /** Place of the slide number; absent if the layout has none. */
  readonly number?: LayoutPlace;
}

const { canvas, margin, fontSize, mapBox, step, title: titleWidths } = slideGeometry;
const x = margin.side;
const width = canvas.width - 2 * margin.side;
const bottom = canvas.height - margin.bottom;
/** A headline of two lines. */
const headline: Box = { x, y: 34, width, height: 84 };
const top = headline.y + headline.height + step;

const titleAt = (box: Box, size: number, anchor?: 'middle' | 'bottom'): LayoutPlace => ({
  ...{ placeholder: { type: 'title' }, name: 'Title', box, size },
  ...(anchor ? { anchor } : {}),
});
const bodyAt = (idx: number, box: Box, size: number = fontSize.body, type?: 'body'): LayoutPlace => ({
  ...{ placeholder: type ? { type, idx } : { idx }, name: idx === 1 ? 'Text' : `Text ${idx}`, box, size },
});

/** The line above the headline, the footer and the number of the slide. */
const frame = {
  label: {
    ...{ placeholder: { type: 'body', idx: 13 }, name: 'Label', size: fontSize.citation, isLabel: true },
    box: { x, y: 12, width, height: 22 },
  },
  footer: {
    ...{ placeholder: { type: 'ftr', idx: 11 }, name: 'Footer', size: fontSize.small, isLabel: true },
    box: { x, y: canvas.height - 36, width: width - 80, height: 24 },
  },
  number: {
    ...{ placeholder: { type: 'sldNum', idx: 12 }, name: 'Slide number', size: fontSize.small, isLabel: true },
    box: { x: x + width - 70, y: canvas.height - 36, width: 70, height: 24 },
  },
} as const satisfies Partial<Layout>;

const column = (width - 60) / 2;

/** The layouts in the order of the file. */
export const ownLayouts: readonly Layout[] = [
  {
    ...{ role: 'title', name: 'Title slide', type: 'title' },
    title: {
      ...{ placeholder: { type: 'ctrTitle' }, name: 'Title', size: fontSize.display, anchor: 'bottom' },
      box: { x, y: 80, width: titleWidths.width, height: 150 },
    },
    bodies: [
      {
        ...{ placeholder: { type: 'subTitle', idx: 1 }, name: 'Subtitle', size: fontSize.subtitle },
        box: { x, y: 246, width: titleWidths.subtitleWidth, height: 150 },
      },
      {
        ...{ placeholder: { type: 'body', idx: 14 }, name: 'Source', size: 16, anchor: 'bottom', isLabel: true },
        box: { x, y: 410, width, height: 84 },
      },
    ],
    ...frame,
    label: { ...frame.label, box: { x, y: 56, width, height: 24 } },
  },
  {
    ...{ role: 'section', name: 'Section', type: 'secHead' },
    title: titleAt({ x: x + 220, y: 130, width: width - 220, height: 150 }, fontSize.opening, 'bottom'),
    bodies: [bodyAt(1, { x: x + 220, y: 298, width: width - 220, height: 170 }, 26, 'body')],
    ...frame,
  },
  {
    ...{ role: 'map', name: 'Headline, map and quote' },
    title: titleAt(headline, fontSize.headline),
    bodies: [
      bodyAt(
        1,
        { x, y: top + mapBox.height + step, width, height: bottom - top - mapBox.height - step },
        fontSize.quote,
        'body',
      ),
    ],
    ...frame,
  },
  {
    ...{ role: 'content', name: 'Headline and text', type: 'obj' },
    title: titleAt(headline, fontSize.headline),
    bodies: [bodyAt(1, { x, y: top, width, height: bottom - top })],
    ...frame,
  },
  {
    ...{ role: 'columns', name: 'Headline and two columns', type: 'twoObj' },
    title: titleAt(headline, fontSize.headline),
    bodies: [
      bodyAt(1, { x, y: top, width: column, height: bottom - top }),
      bodyAt(2, { x: x + column + 60, y: top, width: column, height: bottom - top }),
    ],
    ...frame,
  },
  {
    ...{ role: 'only', name: 'Headline only', type: 'titleOnly' },
    title: titleAt(headline, fontSize.headline),
    bodies: [],
    ...frame,
  },
];

/** The layouts with left and right exchanged, for slides that are read from right to left. */
export const mirrorLayouts = (layouts: readonly Layout[]): Layout[] => {
  const mirrored = (place: LayoutPlace): LayoutPlace => ({
    ...place,
    box: { ...place.box, x: canvas.width - place.box.x - place.box.width },
  });
  return layouts.map(({ title, bodies, label, footer, number, ...rest }) => ({
    ...rest,
    title: mirrored(title),
    bodies: bodies.map(mirrored),
    ...(label ? { label: mirrored(label) } : {}),
    ...(footer ? { footer: mirrored(footer) } : {}),
    ...(number ? { number: mirrored(number) } : {}),
  }));
};
