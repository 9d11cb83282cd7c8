/** Slides with numbers, drawn as native charts: effects, balance. */
import type { EffectSign } from '../../../analysis/index.ts';
import { slideGeometry } from '../../../geometry.ts';
import type { EffectGroup } from '../../../plan/index.ts';
import type { Box, Chart } from '../shapes.ts';
import type { Colour, Paragraph, SizedText } from '../text.ts';
import { type Builder, bodyBox, made, madeLabel, type Stage } from './stage.ts';

const { fontSize } = slideGeometry;

const effectColour = (sign: EffectSign): Colour => (sign === '+' ? 'plus' : sign === '-' ? 'minus' : 'quiet');

const remarkText = (remark: string, stage: Stage): SizedText => ({
  ...{ size: 16, anchor: 'bottom' },
  paragraphs: [{ runs: [made(remark, stage, { font: 'sans', colour: 'quiet' })] }],
});

/** Bars of the factors that act directly and through others, by sign. */
function effectsChart(groups: readonly EffectGroup[], box: Box, stage: Stage): Chart {
  const { analysis, frame } = stage.wording;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const totals = frame.units(sum(groups.map((g) => g.direct)), sum(groups.map((g) => g.indirect)));
  const [direct = '', indirect = ''] = totals.split(/[,，]\s*/u);
  const names = groups.map((g) => analysis.effects.group(g.sign, g.total));
  const colours = groups.map((g) => effectColour(g.sign));
  return {
    ...{ kind: 'chart', name: totals, box, direction: 'bar', categories: names },
    description: groups.map((g, i) => `${names[i]}: ${frame.units(g.direct, g.indirect)}.`).join(' '),
    series: [
      { name: direct, values: groups.map((g) => g.direct), colours, style: 'filled' },
      { name: indirect, values: groups.map((g) => g.indirect), colours, style: 'outline' },
    ],
    ...{ gap: 60, hasNumbers: true, hasLegend: false, size: 17 },
  };
}

/** Total effects on the outcome, by sign: in words, and as bars of direct and indirect effects. */
export const effects: Builder<'effects'> = ({ groups, remark }, stage) => {
  const { analysis, frame } = stage.wording;
  const box = bodyBox(stage);
  const [words, foot] = [box.width * 0.46, 70];
  const body: Box = { ...box, width: words, height: box.height - foot };
  const paragraphs = groups.flatMap(({ sign, total, direct, indirect }, i): Paragraph[] => [
    {
      runs: [made(analysis.effects.group(sign, total), stage, { bold: true, colour: effectColour(sign) })],
      ...{ size: 26, before: i === 0 ? 0 : 22 },
    },
    { runs: [made(analysis.effects.ways(direct, indirect), stage)], before: 4 },
  ]);
  return {
    layout: 'content',
    label: madeLabel(frame.derived, stage),
    bodies: [{ text: { size: fontSize.body, anchor: 'middle', paragraphs }, box: body }],
    shapes: [
      effectsChart(groups, { ...body, x: box.x + words + 30, width: box.width - words - 30 }, stage),
      {
        ...{ kind: 'shape', name: 'Remark', text: remarkText(remark, stage) },
        box: { ...box, y: box.y + box.height - foot, height: foot },
      },
    ],
  };
};

/** Pressures on the outcome by section: bars up for what raises it, down for what lowers it or is left open. */
export const balance: Builder<'balance'> = ({ bars, remark }, stage) => {
  const [, raise = '', lower = '', ...open] = stage.wording.analysis.balance.columns;
  const { frame } = stage.wording;
  const box = bodyBox(stage);
  const foot = 66;
  const openValues = [bars.map((b) => b.indeterminate), bars.map((b) => b.unclear), bars.map((b) => b.unsettled)];
  return {
    layout: 'content',
    label: madeLabel(frame.derived, stage),
    bodies: [
      {
        text: remarkText(remark, stage),
        box: { ...box, y: box.y + box.height - foot, height: foot },
      },
    ],
    shapes: [
      {
        kind: 'chart',
        name: frame.balance.chart,
        description: frame.sentences(bars.map((b) => frame.balance.section(b.section, b))),
        box: { ...box, height: box.height - foot - 8 },
        direction: 'col',
        categories: bars.map((b) => (b.held === 0 ? b.section : `${b.section}\n${frame.balance.held(b.held)}`)),
        series: [
          { name: raise, values: bars.map((b) => b.raise), colours: 'plus', style: 'filled' },
          { name: lower, values: bars.map((b) => -b.lower), colours: 'minus', style: 'dash' },
          ...open.flatMap((name, i) =>
            openValues[i]!.every((n) => n === 0)
              ? []
              : [{ name, values: openValues[i]!.map((n) => -n), colours: 'quiet' as const, style: 'dot' as const }],
          ),
        ],
        ...{ gap: 70, hasNumbers: true, hasLegend: true, size: 17 },
      },
    ],
  };
};
