/** Slides with a table: roadmap, paths. */
import { effectMarks, signMarks } from '../../../emit/index.ts';
import { slideGeometry } from '../../../geometry.ts';
import type { SlidePlan } from '../../../plan/index.ts';
import { scaleParagraph, textHeight } from '../fit-text.ts';
import type { Box, Cell, Table } from '../shapes.ts';
import type { Paragraph, Run } from '../text.ts';
import { type Builder, type Built, bodyBox, made, referenceRuns, type Stage } from './stage.ts';

const { fontSize } = slideGeometry;

/** A cell with one paragraph. */
export const cell = (runs: readonly Run[], look: Omit<Paragraph, 'runs'> = {}): Cell => ({
  paragraphs: [{ runs, ...look }],
});

/** Heights of rows that share the height of the body, each at least as high as its text. */
function rowHeights(rows: Table['rows'], columns: readonly number[], size: number, available: number): number[] {
  const least = rows.map((cells) =>
    Math.max(...cells.map((c, i) => textHeight({ paragraphs: c.paragraphs, size }, columns[i]! - 8) + 6)),
  );
  const spare = Math.max(0, available - least.reduce((sum, h) => sum + h, 0)) / Math.max(1, rows.length);
  return least.map((h) => h + Math.min(spare, 30));
}

/** What a table shows. */
export interface TableContent {
  /** Name in the selection pane. */
  readonly name: string;
  /** Widths of the columns, as shares. */
  readonly shares: readonly number[];
  /** Rows of as many cells as columns. */
  readonly rows: Table['rows'];
  /** Whether the first row is a head. */
  readonly hasHead?: boolean;
  /** Preferred font size, in px. */
  readonly size: number;
}

/** A table in a box, in the largest type in which it fits. */
export function tableIn(box: Box, { name, shares, rows, hasHead = false, size }: TableContent): Table {
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
  const { cells, heights, height, scale } = best;
  return { kind: 'table', name, box: { ...box, height }, columns, rows: cells, heights, hasHead, size: size * scale };
}

const tableSlide = (content: TableContent, stage: Stage): Pick<Built, 'layout' | 'bodies' | 'shapes'> => ({
  ...{ layout: 'only', bodies: [] },
  shapes: [tableIn(bodyBox(stage), content)],
});

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
              text: i === 0 ? f : ` (${signMarks[r.steps[i - 1] ?? '?']}) ${f}`,
              font: 'sans' as const,
            })),
          ),
          cell([{ text: effectMarks[r.sign], font: 'sans', bold: true }], { align: 'center' }),
          cell([made(r.passages, stage, { font: 'sans' })], { size: fontSize.citation }),
          cell(referenceRuns(r.claims, { font: 'sans' }), { size: fontSize.citation }),
        ]),
      ],
    },
    stage,
  );
};
