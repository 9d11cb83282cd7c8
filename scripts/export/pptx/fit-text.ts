/** Font sizes at which texts fit their boxes, by the widths that the planner measures with. Pure. */
import { countRunLines, type MeasuredFont } from '../../typography/index.ts';
import type { Paragraph, Run, ShapeText, SizedText } from './text.ts';

/** Share of a line that is counted on: the bold of an installed font is wider than ours, and so are fallback fonts. */
const slack = 0.95;

/** Height of a line in font sizes: Source Serif 4, Inter, and fonts of East Asian scripts. */
const lineHeights = { serif: 1.38, sans: 1.22, eastAsian: 1.46 } as const;

const measuredFont = ({ font, bold }: Run): MeasuredFont =>
  font === 'sans' ? (bold ? 'sans600' : 'sans500') : bold ? 'serif600' : 'serif400';

/** Height of a text in px. `size` is the font size of paragraphs without one; `scale` applies to all sizes. */
export function textHeight({ paragraphs, size = 24, columns = 1 }: ShapeText, width: number, scale = 1): number {
  const columnWidth = (width - 40 * (columns - 1)) / columns;
  const heights = paragraphs.map(
    (p, i) => paragraphHeight(p, p.size ?? size, columnWidth, scale) + (i === 0 ? 0 : (p.before ?? 0) * scale),
  );
  const total = heights.reduce((sum, h) => sum + h, 0);
  // Columns are filled one after another: a paragraph may leave room at the end of each.
  return columns === 1 ? total : total / columns + Math.max(...heights) / 2;
}

function paragraphHeight(
  { runs, leading = 100, bullet }: Paragraph,
  size: number,
  width: number,
  scale: number,
): number {
  const whole = runs.map((r) => r.text).join('');
  const isEastAsian =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Devanagari}]/u.test(
      whole,
    );
  const isSans = runs.length > 0 && runs.every((r) => r.font === 'sans');
  const line = isEastAsian ? lineHeights.eastAsian : isSans ? lineHeights.sans : lineHeights.serif;
  // A run in a smaller size takes less width: its letters are measured as so much fewer px.
  const largest = Math.max(size, ...runs.map((r) => r.size ?? 0));
  const usable = (width - (bullet ? 40 : 0)) * slack;
  const lines =
    runs.length === 0
      ? 1
      : countRunLines(
          runs.map((r) => ({ text: r.text, font: measuredFont(r) })),
          { size: mean(runs, size) * scale, width: usable },
        );
  return (lines * line * largest * scale * leading) / 100;
}

/** Font size of the average letter. */
function mean(runs: readonly Run[], size: number): number {
  const letters = runs.reduce((sum, r) => sum + r.text.length, 0);
  return runs.reduce((sum, r) => sum + r.text.length * (r.size ?? size), 0) / Math.max(1, letters);
}

/** A paragraph with all its sizes multiplied. */
export const scaleParagraph = (paragraph: Paragraph, scale: number): Paragraph => ({
  ...paragraph,
  ...(paragraph.size === undefined ? {} : { size: paragraph.size * scale }),
  ...(paragraph.before === undefined ? {} : { before: paragraph.before * scale }),
  runs: paragraph.runs.map((r) => (r.size === undefined ? r : { ...r, size: r.size * scale })),
});

/**
 * The text in its preferred sizes or, where it would be higher than its box, in the largest that fit; at least half of them.
 */
export function fitText(text: SizedText, width: number, height: number): ShapeText {
  let scale = 1;
  while (scale > 0.5 && textHeight(text, width, scale) > height) scale -= 0.025;
  if (scale === 1) return text;
  return { ...text, size: text.size * scale, paragraphs: text.paragraphs.map((p) => scaleParagraph(p, scale)) };
}
