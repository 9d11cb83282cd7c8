/** Charts of bars with their data as parts. ECMA-376 Part 1, 21.2. */
import { axesXml, categoryAxis, textProperties, value, valueAxis } from './chart-axes.ts';
import type { Part } from './package.ts';
import { languageTag, type Setting } from './setting.ts';
import type { Chart } from './shapes.ts';
import { graphicFrame } from './table-xml.ts';
import type { Colour } from './text.ts';
import { columnName, workbookFile } from './workbook.ts';
import { el, part, text, type Xml } from './xml.ts';

const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The frame of a chart on its slide. `relationship` leads to its part. */
export const chartFrame = (chart: Chart, id: number, relationship: string, setting: Setting): Xml =>
  graphicFrame(
    id,
    chart,
    el('a:graphicData', { uri }, el('c:chart', { 'xmlns:c': uri, 'r:id': relationship })),
    setting,
  );

const dashes = { filled: undefined, outline: 'solid', dash: 'dash', dot: 'sysDot' } as const;

/** A filled bar, or one with an outline only. */
function barLook(colour: Colour, style: keyof typeof dashes, setting: Setting): Xml {
  const fill = el('a:solidFill', {}, setting.colour(colour));
  const dash = dashes[style];
  return el(
    'c:spPr',
    {},
    dash === undefined ? fill : el('a:noFill'),
    el('a:ln', { w: setting.emu(2.2) }, fill, dash !== undefined && el('a:prstDash', { val: dash })),
  );
}

const cached = (values: readonly (string | number)[]) => [
  value('ptCount', values.length),
  ...values.map((v, idx) => el('c:pt', { idx }, el('c:v', {}, text(String(v))))),
];

function seriesXml({ categories, series, hasNumbers, size }: Chart, index: number, setting: Setting): Xml {
  const { name, values, colours, style } = series[index]!;
  const column = columnName(index + 1);
  const last = categories.length + 1;
  const colourAt = (i: number) => (typeof colours === 'string' ? colours : colours[i]!);
  const strings = (f: string, own: readonly string[]) =>
    el('c:strRef', {}, el('c:f', {}, text(f)), el('c:strCache', {}, cached(own)));
  return el(
    'c:ser',
    {},
    value('idx', index),
    value('order', index),
    el('c:tx', {}, strings(`Sheet1!$${column}$1`, [name])),
    barLook(colourAt(0), style, setting),
    value('invertIfNegative', 0),
    typeof colours !== 'string' &&
      values.map((_, i) =>
        el(
          'c:dPt',
          {},
          value('idx', i),
          value('invertIfNegative', 0),
          value('bubble3D', 0),
          barLook(colourAt(i), style, setting),
        ),
      ),
    el(
      'c:dLbls',
      {},
      // Numbers without signs; none for zero.
      el('c:numFmt', { formatCode: '0;0;', sourceLinked: 0 }),
      el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
      textProperties(size, style === 'filled' ? 'paper' : 'ink', setting),
      value('showLegendKey', 0),
      value('showVal', Number(hasNumbers)),
      ...['showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((n) => value(n, 0)),
    ),
    el('c:cat', {}, strings(`Sheet1!$A$2:$A$${last}`, categories)),
    el(
      'c:val',
      {},
      el(
        'c:numRef',
        {},
        el('c:f', {}, text(`Sheet1!$${column}$2:$${column}$${last}`)),
        el('c:numCache', {}, el('c:formatCode', {}, text('General')), cached(values)),
      ),
    ),
  );
}

function chartXml(chart: Chart, setting: Setting): string {
  const bars = el(
    'c:barChart',
    {},
    value('barDir', chart.direction),
    value('grouping', 'stacked'),
    value('varyColors', 0),
    chart.series.map((_, i) => seriesXml(chart, i, setting)),
    value('gapWidth', chart.gap),
    value('overlap', 100),
    value('axId', categoryAxis),
    value('axId', valueAxis),
  );
  const legend =
    chart.hasLegend &&
    el('c:legend', {}, value('legendPos', 'b'), value('overlay', 0), textProperties(chart.size, 'ink', setting));
  return part(
    el(
      'c:chartSpace',
      {
        'xmlns:c': uri,
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      value('date1904', 0),
      value('lang', languageTag(setting.language)),
      value('roundedCorners', 0),
      el(
        'c:chart',
        {},
        value('autoTitleDeleted', 1),
        el('c:plotArea', {}, el('c:layout'), bars, axesXml(chart, setting)),
        legend,
        value('plotVisOnly', 1),
        value('dispBlanksAs', 'gap'),
      ),
      el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
      textProperties(chart.size, 'ink', setting),
      el('c:externalData', { 'r:id': 'rId1' }, value('autoUpdate', 0)),
    ),
  );
}

/** A chart and its workbook. `number` is that of its slide. */
export function chartParts(chart: Chart, number: number, setting: Setting): Part[] {
  const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
  const { categories, series } = chart;
  const rows = [
    ['', ...series.map((s) => s.name)],
    ...categories.map((name, i) => [name, ...series.map((s) => s.values[i]!)]),
  ];
  return [
    {
      path: chartPath(number),
      type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      content: chartXml(chart, setting),
      relationships: [{ id: 'rId1', type: 'package', target: workbook }],
    },
    { path: workbook, content: workbookFile({ Sheet1: rows }) },
  ];
}

/** Path of the chart of a slide, by its number. */
export const chartPath = (number: number): string => `ppt/charts/chart${number}.xml`;
