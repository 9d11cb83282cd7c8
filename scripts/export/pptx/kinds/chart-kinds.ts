/** Slides with numbers: effects, balance, method. */

import type { EffectSign } from '../../../analysis/index.ts';
import { slideGeometry } from '../../../geometry.ts';
import { linkMarks } from '../../../wording/index.ts';
import type { Colour, Paragraph } from '../shapes.ts';
import { type Builder, made, madeLabel } from './stage.ts';

const { fontSize } = slideGeometry;

const effectColour = (sign: EffectSign): Colour => (sign === '+' ? 'plus' : sign === '-' ? 'minus' : 'quiet');

/** Total effects on the outcome, by sign. */
export const effects: Builder<'effects'> = ({ groups, remark }, stage) => {
  const { analysis } = stage.wording;
  return {
    layout: 'content',
    label: madeLabel(stage.wording.frame.derived, stage),
    bodies: [
      {
        text: {
          size: fontSize.body,
          anchor: 'middle',
          paragraphs: [
            ...groups.flatMap((g, i): Paragraph[] => [
              {
                runs: [
                  made(analysis.effects.group(g.sign, g.total), stage, { bold: true, colour: effectColour(g.sign) }),
                ],
                size: 26,
                before: i === 0 ? 0 : 22,
              },
              { runs: [made(analysis.effects.ways(g.direct, g.indirect), stage)], before: 4 },
            ]),
            { runs: [made(remark, stage, { font: 'sans', colour: 'quiet' })], size: 16, before: 26 },
          ],
        },
      },
    ],
  };
};

/** Pressures on the outcome by section. */
export const balance: Builder<'balance'> = ({ bars, remark }, stage, slide) => {
  const [section, ...signs] = stage.wording.analysis.balance.columns;
  const cell = (text: string, isEnd: boolean, bold = false) => ({
    paragraphs: [{ runs: [{ text, font: 'sans' as const, bold }], ...(isEnd ? { align: 'end' as const } : {}) }],
  });
  const { box } = stage.layoutOf('content').bodies[0]!;
  const rows = [
    [cell(section!, false, true), ...signs.map((s) => cell(s, true, true))],
    ...bars.map((b) => [
      cell(b.section, false),
      ...[b.raise, b.lower, b.indeterminate, b.unclear, b.unsettled].map((n) => cell(String(n), true)),
    ]),
  ];
  const height = Math.min(36, (box.height - 60) / rows.length);
  return {
    layout: 'content',
    label: madeLabel(stage.wording.frame.derived, stage),
    bodies: [
      {
        text: {
          size: 16,
          anchor: 'bottom',
          paragraphs: [{ runs: [made(remark, stage, { font: 'sans', colour: 'quiet' })] }],
        },
        box: { ...box, y: box.y + box.height - 50, height: 50 },
      },
    ],
    shapes: [
      {
        kind: 'table',
        name: slide.headline,
        box: { ...box, height: height * rows.length },
        columns: [0.3, 0.14, 0.14, 0.14, 0.14, 0.14].map((s) => s * box.width),
        rows,
        heights: rows.map(() => height),
        hasHead: true,
        size: 18,
      },
    ],
  };
};

/** The legend of signs and marks, and how the text was coded. */
export const method: Builder<'method'> = ({ text, remarks, coverage, marks }, stage) => {
  const { legend } = stage.wording.frame;
  const sign = (
    mark: string,
    colour: Colour,
    words: { readonly verb: string; readonly meaning: string },
  ): Paragraph => ({
    runs: [
      { text: `${mark}\u2003`, font: 'sans', bold: true, colour },
      made(words.verb, stage, { bold: true }),
      made(` – ${words.meaning}`, stage),
    ],
    before: 10,
  });
  const signs =
    coverage === ''
      ? []
      : [
          sign('+', 'plus', legend.plus),
          sign('−', 'minus', legend.minus),
          sign('?', 'quiet', legend.unclear),
          ...linkMarks.filter((m) => marks.includes(m)).map((m) => sign('·', 'quiet', legend[m])),
        ];
  const paragraphs: Paragraph[] = [
    ...signs,
    ...(coverage === '' ? [] : [{ runs: [made(coverage, stage)], before: 24 }]),
    ...(text === '' ? [] : [{ runs: [{ text }], size: 26 }]),
    ...remarks.map((r) => ({
      runs: [{ text: r, font: 'sans' as const, colour: 'quiet' as const }],
      size: 16,
      before: 14,
    })),
  ];
  return { layout: 'content', bodies: [{ text: { size: fontSize.body, anchor: 'middle', paragraphs } }] };
};
