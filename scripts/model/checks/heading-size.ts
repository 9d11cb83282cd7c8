/**
 * Type sizes of titles and headings by their length. The check reports those that fit at none; the planner takes the size.
 */
import type { SlideGeometry } from '../../geometry.ts';
import { fittingSize } from '../../typography/index.ts';

/** Type size of a title or heading by its length, from largest to smallest. */
export type HeadingSize = 'full' | 'long' | 'longer' | 'longest';

/** Letter spacing, in font sizes: see styles/kinds/title.css and styles/deck.css. */
const tracking = { title: -0.014, heading: -0.006 } as const;

/** The largest size at which the title of a talk takes two lines; `undefined` if it fits at none. */
export function titleSizeOf(title: string, { fontSize, title: box, capacity }: SlideGeometry): HeadingSize | undefined {
  const { display, displayLong, displayLonger, displayLongest } = fontSize;
  const sizes = [display, displayLong, displayLonger, displayLongest];
  const setting = { font: 'serif600', width: box.width, tracking: tracking.title } as const;
  return (['full', 'long', 'longer', 'longest'] as const)[
    fittingSize(title, { ...setting, sizes, lines: capacity.headlineLines })
  ];
}

/** Whether the subtitle of a talk fits the title slide. */
export const isSubtitleFitting = (subtitle: string, { fontSize, title, capacity }: SlideGeometry): boolean =>
  fittingSize(subtitle, {
    font: 'serif400',
    width: title.subtitleWidth,
    sizes: [fontSize.subtitle],
    lines: capacity.subtitleLines,
  }) === 0;

/**
 * Place of a headline: beside the number of a section without a map, above a question, or at the head of any other slide.
 * The longest heading of a section takes the width of the number as well: see styles/kinds/section.css.
 */
export type HeadingPlace = 'margin' | 'question' | 'head';

/** The largest size at which a headline takes two lines on its slide; `undefined` if it fits at none. */
export function headingSizeOf(
  heading: string,
  place: HeadingPlace,
  { fontSize, mapBox, aside, asideGap, capacity }: SlideGeometry,
): HeadingSize | undefined {
  const { opening, openingLong, openingLonger, openingLongest, headline } = fontSize;
  const setting = { font: 'serif600', tracking: tracking.heading, lines: capacity.headlineLines } as const;
  if (place === 'head') {
    const sizes = [headline, openingLonger, openingLongest];
    const index = fittingSize(heading, { ...setting, width: mapBox.width, sizes });
    return (['full', 'longer', 'longest'] as const)[index];
  }
  const width = mapBox.width - (place === 'margin' ? aside + asideGap : 0);
  const index = fittingSize(heading, { ...setting, width, sizes: [opening, openingLong, openingLonger] });
  const size = (['full', 'long', 'longer'] as const)[index];
  if (size !== undefined) return size;
  return fittingSize(heading, { ...setting, width: mapBox.width, sizes: [openingLongest] }) === 0
    ? 'longest'
    : undefined;
}
