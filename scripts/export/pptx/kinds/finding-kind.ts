/** Findings without a map: what they count, as a list, or their explanation. */
import { slideGeometry } from '../../../geometry.ts';
import type { CountedList } from '../../../plan/index.ts';
import type { Paragraph } from '../text.ts';
import { type Body, type Builder, bodyBox, made, madeLabel, referenceRuns, type Stage } from './stage.ts';

const { fontSize } = slideGeometry;

/** The items that a finding counts, one a line. */
const countedParagraphs = ({ groups }: CountedList, stage: Stage): Paragraph[] =>
  groups.flatMap(({ heading, items }) => [
    ...(heading === '' ? [] : [{ runs: [made(heading, stage, { font: 'sans', bold: true })], before: 8 }]),
    ...items.map(
      ({ text, places }): Paragraph => ({
        runs: [
          { text, font: 'sans' },
          ...(places === '' ? [] : [{ text: ` ${places}`, font: 'sans' as const, size: 14, colour: 'quiet' as const }]),
        ],
        before: 5,
      }),
    ),
  ]);

/** A finding whose items are a list, or that has neither map nor list. */
export const listedFinding: Builder<'finding'> = ({ label, counted, remark, robustness, claims: shown }, stage) => {
  const rests: Paragraph = {
    runs: [made(robustness, stage), { text: robustness === '' ? '' : ' ' }, ...referenceRuns(shown)],
    size: fontSize.figure,
    before: 18,
  };
  const items = countedParagraphs(counted, stage);
  const isLong = items.length > 7;
  const box = bodyBox(stage);
  const restsHeight = 76;
  const list: Body = {
    text: {
      size: fontSize.figure,
      anchor: isLong ? 'top' : 'middle',
      ...(isLong ? { columns: counted.columns } : {}),
      paragraphs: items,
    },
    box: { ...box, height: box.height - restsHeight },
  };
  const whole: Body = {
    text: { size: 26, anchor: 'middle', paragraphs: [{ runs: [made(remark, stage)] }, rests] },
  };
  return {
    layout: 'content',
    label: madeLabel(label, stage),
    bodies: [
      items.length === 0
        ? whole
        : { ...list, text: { ...list.text, ...(isLong ? {} : { paragraphs: [...items, rests] }) } },
    ],
    shapes:
      items.length === 0 || !isLong
        ? []
        : [
            {
              kind: 'shape',
              name: 'Basis',
              box: { ...box, y: box.y + box.height - restsHeight, height: restsHeight },
              text: {
                size: 18,
                anchor: 'bottom',
                paragraphs: [
                  { ...rests, size: 18, before: 0, runs: rests.runs.map((r) => ({ ...r, font: 'serif' as const })) },
                ],
              },
            },
          ],
  };
};
