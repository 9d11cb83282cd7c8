/** The slides that say how maps are read and how the text was coded. */
import { slideGeometry } from '../../../geometry.ts';
import type { SlideContent } from '../../../plan/index.ts';
import { linkMarks } from '../../../wording/index.ts';
import { badgeShapes, lineOf } from '../link-shapes.ts';
import type { Box, Chart, Shape } from '../shapes.ts';
import type { Paragraph } from '../text.ts';
import { type Builder, type Built, bodyBox, made, type Stage } from './stage.ts';

type Method = Extract<SlideContent, { readonly kind: 'method' }>;

const { fontSize } = slideGeometry;
/** Width of a sample of a link, in px. */
const sampleWidth = 110;

function legendEntries(marks: Method['marks'], { legend }: Stage['wording']['frame']) {
  return [
    ...(['+', '-', '?'] as const).map((polarity, i) => ({
      polarity,
      words: [legend.plus, legend.minus, legend.unclear][i]!,
      mark: {},
    })),
    ...linkMarks
      .filter((m) => marks.includes(m))
      .map((m) => ({
        polarity: '+' as const,
        words: legend[m],
        mark: m === 'lowPole' ? { lowPole: '' } : { [m]: true },
      })),
  ];
}

/** Samples of the signs and marks, each with its words, in one column or, if there are many, in two. */
function legendShapes({ marks }: Method, box: Box, stage: Stage): Shape[] {
  const entries = legendEntries(marks, stage.wording.frame);
  const columns = entries.length > 5 ? 2 : 1;
  const rows = Math.ceil(entries.length / columns);
  const [width, height] = [box.width / columns, Math.min(72, box.height / rows)];
  const top = box.y + (box.height - rows * height) / 2;
  return entries.flatMap(({ polarity, words, mark }, i): Shape[] => {
    const column = Math.floor(i / rows);
    const x = box.x + (stage.isRightToLeft ? columns - 1 - column : column) * width;
    const y = top + (i % rows) * height + height / 2;
    const link = { id: words.verb, from: '', to: '', polarity, ...mark };
    const line = lineOf(link, true, 1);
    const start = stage.isRightToLeft ? x + width - sampleWidth : x;
    const wordsBox = {
      x: stage.isRightToLeft ? x : x + sampleWidth + 22,
      y: y - height / 2,
      width: width - sampleWidth - 32,
      height,
    };
    return [
      {
        ...{ kind: 'shape', name: words.verb, box: { x: start, y, width: sampleWidth, height: 0 } },
        look: { form: 'line', line, ...(stage.isRightToLeft ? { isMirrored: true } : {}) },
      },
      ...badgeShapes(link, { x: start + sampleWidth / 2, y }, line, 1),
      ...('lowPole' in mark
        ? [
            {
              kind: 'shape' as const,
              name: words.verb,
              box: { x: start + 6, y: y - 6, width: 14, height: 13 },
              look: { form: 'flowChartMerge' as const, fill: 'plus' as const },
            },
          ]
        : []),
      {
        ...{ kind: 'shape', name: words.verb, box: wordsBox },
        text: {
          size: Math.min(fontSize.body, height / 2.7),
          anchor: 'middle',
          paragraphs: [
            { runs: [made(words.verb, stage, { font: 'serif', bold: true })], leading: 92 },
            { runs: [made(words.meaning, stage, { font: 'serif' })], leading: 92 },
          ],
        },
      },
    ];
  });
}

/** Claims on each statement of the text, section by section. */
function coverageChart({ claims }: Method, box: Box, stage: Stage): Chart {
  const { coverage } = stage.wording.frame;
  const columns = claims.flatMap((statements, i) => [
    ...(i === 0 ? [] : [{ name: '', value: 0 }]),
    ...statements.map((value, j) => ({
      name: j === Math.floor((statements.length - 1) / 2) ? String(i + 1) : '',
      value,
    })),
  ]);
  return {
    kind: 'chart',
    name: coverage.chart,
    description: claims.map((own, i) => coverage.section(i + 1, own)).join(' '),
    box,
    direction: 'col',
    categories: columns.map((c) => c.name),
    series: [{ name: coverage.chart, values: columns.map((c) => c.value), colours: 'ink', style: 'filled' }],
    ...{ gap: 30, hasNumbers: false, hasLegend: false, size: fontSize.figure },
  };
}

/** Height of the caption of the chart, in px. */
const captionHeight = 24;

const coverageCaption = (box: Box, stage: Stage): Shape => ({
  kind: 'shape',
  name: 'Caption',
  box,
  text: {
    size: fontSize.citation,
    anchor: 'top',
    paragraphs: [{ runs: [made(stage.wording.frame.coverage.columns, stage, { font: 'sans', colour: 'quiet' })] }],
  },
});

/** The legend of signs and marks with the coverage of the text. */
function legend(content: Method, stage: Stage): Built {
  const box = bodyBox(stage);
  const isWide = content.marks.length > 2;
  const below = isWide ? 110 : 0;
  const left: Box = isWide ? { ...box, height: box.height - below - 10 } : { ...box, width: box.width * 0.52 };
  const right: Box = isWide
    ? { ...box, y: box.y + box.height - below, height: below }
    : { ...box, x: box.x + box.width * 0.55, width: box.width * 0.45, y: box.y + 40, height: box.height - 60 };
  const mirrored = stage.isRightToLeft && !isWide;
  const [signs, rest] = mirrored
    ? [
        { ...left, x: box.x + box.width - left.width },
        { ...right, x: box.x },
      ]
    : [left, right];
  const sentence: Box = isWide
    ? { ...rest, width: rest.width * 0.4 }
    : { ...rest, y: rest.y + rest.height * 0.6, height: rest.height * 0.4 };
  const chart: Box = isWide
    ? { ...rest, x: rest.x + rest.width * 0.45, width: rest.width * 0.55 }
    : { ...rest, height: rest.height * 0.55 };
  return {
    layout: 'content',
    bodies: [
      {
        text: {
          size: fontSize.body,
          anchor: isWide ? 'middle' : 'top',
          paragraphs: [{ runs: [made(content.coverage, stage)] }],
        },
        box: sentence,
      },
    ],
    shapes: [
      ...legendShapes(content, signs, stage),
      ...(content.claims.length === 0
        ? []
        : [
            coverageChart(content, { ...chart, height: chart.height - captionHeight }, stage),
            coverageCaption({ ...chart, y: chart.y + chart.height - captionHeight, height: captionHeight }, stage),
          ]),
    ],
  };
}

/** The legend, or how the text was coded. */
export const method: Builder<'method'> = (content, stage) => {
  if (content.coverage !== '') return legend(content, stage);
  const remarks = content.remarks.map(
    (text): Paragraph => ({ runs: [{ text, font: 'sans', colour: 'quiet' }], size: 16, before: 14 }),
  );
  return {
    layout: 'content',
    bodies: [{ text: { size: 26, anchor: 'middle', paragraphs: [{ runs: [{ text: content.text }] }, ...remarks] } }],
  };
};
