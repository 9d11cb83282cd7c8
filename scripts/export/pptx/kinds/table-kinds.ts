/** Slides with a table: roadmap, timeline, paths. */
import type { EffectSign } from '../../../analysis/index.ts';
import { slideGeometry } from '../../../geometry.ts';
import type { SlidePlan } from '../../../plan/index.ts';
import { scaleParagraph, textHeight } from '../fit-text.ts';
import type { Cell, Table } from '../shapes.ts';
import type { Paragraph, Run } from '../text.ts';
import { type Builder, type Built, made, madeLabel, referenceRuns, type Stage } from './stage.ts';

const { fontSize } = slideGeometry;

const cell = (runs: readonly Run[], look: Omit<Paragraph, 'runs'> = {}): Cell => ({ paragraphs: [{ runs, ...look }] });

/** Heights of rows that share the height of the body, each at least as high as its text. */
function rowHeights(rows: Table['rows'], columns: readonly number[], size: number, available: number): number[] {
  const least = rows.map((cells) =>
    Math.max(...cells.map((c, i) => textHeight({ paragraphs: c.paragraphs, size }, columns[i]! - 8) + 6)),
  );
  const spare = Math.max(0, available - least.reduce((sum, h) => sum + h, 0)) / Math.max(1, rows.length);
  return least.map((h) => h + Math.min(spare, 30));
}

/** A table in the body of the slide, in the largest type in which it fits. Columns are shares of the width. */
function tableSlide(
  {
    name,
    shares,
    rows,
    hasHead = false,
    size,
  }: { name: string; shares: readonly number[]; rows: Table['rows']; hasHead?: boolean; size: number },
  stage: Stage,
): Pick<Built, 'layout' | 'bodies' | 'shapes'> {
  const { box } = stage.layoutOf('content').bodies[0]!;
  const total = shares.reduce((sum, s) => sum + s, 0);
  const columns = shares.map((s) => (s * box.width) / total);
  const at = (scale: number) => {
    const cells = rows.map((row) =>
      row.map((c) => ({ paragraphs: c.paragraphs.map((p) => scaleParagraph(p, scale)) })),
    );
    const heights = rowHeights(cells, columns, size * scale, box.height);
    return { cells, heights, height: heights.reduce((sum, h) => sum + h, 0), scale };
  };
  let best = at(1);
  while (best.scale > 0.5 && best.height > box.height) best = at(best.scale - 0.05);
  const table: Table = {
    kind: 'table',
    name,
    box: { ...box, height: best.height },
    columns,
    rows: best.cells,
    heights: best.heights,
    hasHead,
    size: size * best.scale,
  };
  return { layout: 'only', bodies: [], shapes: [table] };
}

/** Minutes of a section in the talk. */
function minutesOf(section: number, slides: readonly SlidePlan[]): number {
  const seconds = slides.filter((s) => s.section === section).reduce((sum, s) => sum + s.seconds, 0);
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}

/** The sections with their minutes. */
export const roadmap: Builder<'roadmap'> = ({ sections }, stage, slide) =>
  tableSlide(
    {
      name: slide.headline,
      shares: [60, 700, 124],
      size: sections.length >= 8 ? fontSize.body : 26,
      rows: sections.map(({ title, slide: target }, i) => {
        const minutes = minutesOf(i + 1, stage.plan.slides);
        return [
          cell([{ text: String(i + 1), font: 'serif', colour: 'quiet' }]),
          cell([{ text: title, font: 'serif', slide: target }]),
          cell(
            minutes === 0 ? [] : [made(stage.wording.frame.minutes(minutes), stage, { font: 'sans', colour: 'quiet' })],
            { size: fontSize.figure, align: 'end' },
          ),
        ];
      }),
    },
    stage,
  );

/** Dated facts from outside the text. */
export const timeline: Builder<'timeline'> = ({ isDense, facts }, stage, slide) => ({
  ...tableSlide(
    {
      name: slide.headline,
      shares: isDense ? [76, 520, 60, 230] : [130, 500, 60, 200],
      size: isDense ? fontSize.figure : fontSize.body,
      rows: facts.map((f) => [
        cell([{ text: isDense ? f.date.replace(/(?<=\d)-.*$/u, '') : f.date, font: 'sans', bold: true }]),
        cell([{ text: f.label, font: 'sans' }]),
        cell(f.section === '' ? [] : [{ text: f.section, font: 'sans', slide: f.slide }], { size: 16 }),
        cell([{ text: f.reference, font: 'sans', colour: 'quiet' }], { size: 14 }),
      ]),
    },
    stage,
  ),
  label: madeLabel(stage.wording.frame.fromOutside, stage),
  isOutside: true,
});

const signMark: Readonly<Record<EffectSign, string>> = {
  '+': '+',
  '-': '−',
  indeterminate: '±',
  unclear: '?',
  unsettled: '…',
};
const stepMark = { '+': '(+)', '-': '(−)', '?': '(?)' } as const;

/** Shortest paths to the outcome. */
export const paths: Builder<'paths'> = ({ rows }, stage, slide) => {
  const { path, told } = stage.wording.slides.paths;
  const head = (text: string) => cell([made(text, stage, { font: 'sans', bold: true })]);
  return tableSlide(
    {
      name: slide.headline,
      shares: [500, 50, 200, 134],
      size: 18,
      hasHead: true,
      rows: [
        [head(path), head(''), head(told), head('')],
        ...rows.map((r) => [
          cell(
            r.factors.map((f, i) => ({
              text: i === 0 ? f : ` ${stepMark[r.steps[i - 1] ?? '?']} ${f}`,
              font: 'sans' as const,
            })),
          ),
          cell([{ text: signMark[r.sign], font: 'sans', bold: true }], { align: 'center' }),
          cell([made(r.passages, stage, { font: 'sans' })], { size: 15 }),
          cell(referenceRuns(r.claims, { font: 'sans' }), { size: 15 }),
        ]),
      ],
    },
    stage,
  );
};
