/** Heights of the texts of an evidence slide, measured without a browser. They are upper bounds: see `slack`. */
import type { SlideGeometry } from '../geometry.ts';
import { countLines, textWidth } from '../typography/index.ts';
import type { Wording } from '../wording/index.ts';
import type { LinkInWords, QuotePart } from './deck-plan.ts';

/** Share of a line that is counted on: a browser also breaks lines for balance, and rounds widths. */
const slack = 0.98;

/** Type and gaps of an evidence slide, in px, as in `styles/kinds/appendix.css`. */
const appendix = {
  labelLine: 15 * 1.3,
  headline: { size: 26, lineHeight: 26 * 1.18 },
  gap: 14,
  quote: { size: 20, lineHeight: 20 * 1.32, indent: 20 },
  links: { size: 17, lineHeight: 17 * 1.36, gap: 8 },
  columns: { from: 4, size: 16, lineHeight: 16 * 1.36, gap: 10, columnGap: 36 },
} as const;

const bodyWidth = ({ canvas, margin }: SlideGeometry) => canvas.width - 2 * margin.side;

/** Height that the body of an evidence slide has below its headline, in px. */
export function heightBelow(headline: string, geometry: SlideGeometry): number {
  const { size, lineHeight } = appendix.headline;
  const lines = countLines(headline, { font: 'serif600', size, width: bodyWidth(geometry) * slack });
  const { canvas, margin } = geometry;
  return canvas.height - margin.top - margin.bottom - appendix.labelLine - lines * lineHeight - 2 * appendix.gap;
}

/** Height of a passage with its marked parts, in px. */
export function passageHeight(parts: readonly QuotePart[], geometry: SlideGeometry): number {
  const { size, lineHeight, indent } = appendix.quote;
  const text = parts.map((p) => p.text).join('');
  const plain = textWidth(text, 'serif400', size);
  const mixed = parts.reduce((sum, p) => sum + textWidth(p.text, p.cue ? 'serif600' : 'serif400', size), 0);
  // Marked parts are bold: the whole text is measured at a size that gives its mixed width.
  const setting = { font: 'serif400', size: size * (plain === 0 ? 1 : mixed / plain) } as const;
  return lineHeight * countLines(text, { ...setting, width: (bodyWidth(geometry) - indent) * slack });
}

/** A link as an item of the list on an evidence slide. */
export const linkText = (l: LinkInWords, wording: Wording['links']): string =>
  wording.text([l.sentence, wording.cue(l.cue, l.confidence), ...(l.remark ? [l.remark] : [])]);

/** Height of the list of links, in px; four or more are set in two columns. */
export function linksHeight(items: readonly string[], geometry: SlideGeometry): number {
  const { from, columnGap, ...columns } = appendix.columns;
  const isWide = items.length < from;
  const { size, lineHeight, gap } = isWide ? appendix.links : columns;
  const width = isWide ? bodyWidth(geometry) : (bodyWidth(geometry) - columnGap) / 2;
  const heights = items.map((t) => lineHeight * countLines(t, { font: 'sans500', size, width: width * slack }));
  const rows = isWide ? heights : heights.flatMap((h, i) => (i % 2 === 0 ? [Math.max(h, heights[i + 1] ?? 0)] : []));
  return rows.reduce((sum, h) => sum + h + gap, -gap);
}

/** Gap between two blocks of an evidence slide, in px. */
export const blockGap: number = appendix.gap;
