/** Dated facts from outside the text: a table beside an axis to scale. */
import { slideGeometry } from '../../../geometry.ts';
import type { SlideContent } from '../../../plan/index.ts';
import {
  axisEnd,
  bandWidth,
  describeAxis,
  hasEra,
  leadersEnd,
  timelineAxis,
  yearsGap,
  yearsStart,
} from '../../../timeline-axis.ts';
import { timelineDate } from '../../../wording/index.ts';
import type { Box, Group, LineLook, Table, TextShape } from '../shapes.ts';
import type { Run, ShapeText } from '../text.ts';
import { type Builder, bodyBox, made, madeLabel, type Stage } from './stage.ts';
import { cell, tableIn } from './table-kinds.ts';

const { fontSize } = slideGeometry;

type Timeline = Extract<SlideContent, { readonly kind: 'timeline' }>;

/** A text in the middle of its box. */
const words = (value: string, stage: Stage, colour: 'ink' | 'quiet'): ShapeText => ({
  ...{ size: 17, anchor: 'middle', isUnwrapped: true },
  paragraphs: [{ runs: [made(value, stage, { font: 'sans', colour })], align: 'center' }],
});

/** The axis with the sections on its left and lines to the rows of the table on its right. */
function axisGroup({ facts, others, bands }: Timeline, box: Box, table: Table, stage: Stage): Group {
  const { frame } = stage.wording;
  const dates = facts.map((f) => f.date);
  const axis = timelineAxis({ dates, others, bands, height: box.height });
  // On slides that are read from right to left, the axis is on the right of the table.
  const at = (x: number, y: number, width: number, height: number): Box => ({
    x: stage.isRightToLeft ? box.x + box.width - x - width : box.x + x,
    ...{ y: box.y + y, width, height },
  });
  const line = (
    name: string,
    from: readonly [number, number],
    to: readonly [number, number],
    look: Omit<LineLook, 'colour'>,
  ): TextShape => ({
    ...{ kind: 'shape', name, box: at(from[0], Math.min(from[1], to[1]), to[0] - from[0], Math.abs(to[1] - from[1])) },
    look: {
      ...{ form: 'line', line: { colour: 'quiet', ...look } },
      ...(to[1] < from[1] !== stage.isRightToLeft ? { isRising: true } : {}),
    },
  });
  const dot = (name: string, y: number, radius: number, fill: 'ink' | 'outside'): TextShape => ({
    ...{ kind: 'shape', name, box: at(axis.x - radius, y - radius, 2 * radius, 2 * radius) },
    look: { form: 'ellipse', fill, line: { colour: fill === 'ink' ? 'ink' : 'quiet', width: 1.4 } },
  });
  let top = 0;
  const rows = table.heights.map((h) => {
    top += h;
    return top - h / 2;
  });
  return {
    ...{ kind: 'group', name: frame.timeline.chart, box: { ...box, ...at(0, 0, leadersEnd, box.height) } },
    description: describeAxis(axis.span, dates, others.length, frame.timeline),
    children: [
      ...axis.bands.map(
        (b): TextShape => ({
          ...{ kind: 'shape', name: b.name, box: at(b.x, b.top, bandWidth, b.height) },
          look: { fill: 'paper', line: { colour: 'quiet', width: 1 } },
          text: words(b.name, stage, 'ink'),
        }),
      ),
      line('axis', [axis.x, axisEnd], [axis.x, box.height - axisEnd], { width: 1.5 }),
      ...axis.ticks.flatMap(({ label, y }) => [
        line(label, [axis.x - 7, y], [axis.x, y], { width: 1 }),
        {
          kind: 'shape' as const,
          name: label,
          box: at(yearsStart, y - 12, axis.x - yearsGap - yearsStart, 24),
          text: words(label, stage, 'quiet'),
        },
      ]),
      ...axis.here.map((y, i) => line(dates[i]!, [axis.x, y], [leadersEnd - 6, rows[i]!], { width: 1.2, dash: 'dot' })),
      ...axis.others.map((y, i) => dot(others[i]!, y, 4, 'outside')),
      ...axis.here.map((y, i) => dot(dates[i]!, y, 5, 'ink')),
    ],
  };
}

/** The year of an ISO date in bold type, the month by its name and the day in small type. */
function dateRuns(iso: string, isDense: boolean, stage: Stage): readonly Run[] {
  const { year, day } = timelineDate(iso, stage.wording);
  const bold: Run = { text: year, font: 'sans', bold: true };
  if (isDense || day === '') return [bold];
  return [bold, made(` ${day}`, stage, { font: 'sans', colour: 'quiet', size: fontSize.citation })];
}

/** Dated facts from outside the text. */
export const timeline: Builder<'timeline'> = (content, stage, slide) => {
  const { isDense, facts } = content;
  const box = bodyBox(stage);
  const era = facts.some((f) => hasEra(f.date)) ? slideGeometry.timeline.era : 0;
  const table = tableIn(
    { ...box, width: box.width - leadersEnd, x: stage.isRightToLeft ? box.x : box.x + leadersEnd },
    {
      name: slide.headline,
      shares: isDense ? [66 + era, 410 - era, 46, 190] : [124 + era, 330 - era, 50, 190],
      size: isDense ? fontSize.figure : fontSize.body,
      rows: facts.map((f) => [
        cell(dateRuns(f.date, isDense, stage)),
        cell([{ text: f.label, font: 'sans' }]),
        cell(f.section === '' ? [] : [{ text: f.section, font: 'sans', slide: f.slide }], { size: 16 }),
        cell([{ text: f.reference, font: 'sans', colour: 'quiet' }], { size: 14 }),
      ]),
    },
  );
  return {
    ...{ layout: 'only', bodies: [], isOutside: true },
    label: madeLabel(stage.wording.frame.fromOutside, stage),
    shapes: [axisGroup(content, { ...box, height: Math.min(box.height, table.box.height) }, table, stage), table],
  };
};
