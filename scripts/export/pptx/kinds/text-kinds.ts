/** Slides of text: title, question, discussion, references, claims, contrast, vote, evidence. */
import { answerMarks, signMarks } from '../../../emit/index.ts';
import { slideGeometry } from '../../../geometry.ts';
import { type Answer, linkText } from '../../../plan/index.ts';
import { signColours } from '../link-shapes.ts';
import type { Paragraph, Run } from '../text.ts';
import { type Body, type Builder, citeRuns, made, madeLabel, quoteParagraph, quoteRuns, type Stage } from './stage.ts';

const { fontSize } = slideGeometry;

/** The title slide: subtitle and occasion, the work at the bottom. */
export const title: Builder<'title'> = ({ label, subtitle, given, citation }, stage) => ({
  layout: 'title',
  label: madeLabel(label, stage),
  bodies: [
    {
      text: {
        size: fontSize.subtitle,
        paragraphs: [
          { runs: [{ text: subtitle, italic: true, colour: 'quiet' }] },
          ...(given === '' ? [] : [{ runs: [{ text: given, font: 'sans' as const }], size: 24, before: 14 }]),
        ],
      },
    },
    { text: { size: 16, paragraphs: [{ runs: [{ text: citation }] }] } },
  ],
});

const signRuns = (sign: '+' | '-', words: string, stage: Stage, slide?: string): Run[] => [
  { text: `${signMarks[sign]} `, font: 'sans', bold: true, colour: signColours[sign] },
  made(words, stage, {
    ...{ font: 'sans', bold: true, colour: signColours[sign] },
    ...(slide === undefined ? {} : { slide }),
  }),
];

/** Before the sign of a passage that denies. */
const deniesRun = (stage: Stage): Run => made(`${stage.wording.slides.contrast.denies} `, stage, { font: 'sans' });

/** The question with a passage of each sign, or one that denies. */
export const question: Builder<'question'> = ({ sides }, stage) => ({
  layout: 'content',
  bodies: [
    {
      text: {
        size: 26,
        anchor: 'middle',
        paragraphs: sides.flatMap(({ sign, words, isDenial, quote }, i) => [
          {
            runs: [...(isDenial ? [deniesRun(stage)] : []), ...signRuns(sign, words, stage)],
            size: 22,
            before: i === 0 ? 0 : 28,
          },
          { ...quoteParagraph(quote, stage), before: 6 },
        ]),
      },
    },
  ],
});

/** Two passages side by side. */
export const contrast: Builder<'contrast'> = ({ sides, outcome, isSmall }, stage) => ({
  layout: 'columns',
  bodies: sides.map(
    ({ sign, isDenial, slide, quote }): Body => ({
      text: {
        size: isSmall ? 22 : 28,
        paragraphs: [
          {
            runs: [
              ...(isDenial ? [deniesRun(stage)] : []),
              ...(sign
                ? [
                    ...signRuns(sign, stage.wording.slides.question.sides[sign], stage, slide),
                    { text: ` ${outcome}`, font: 'sans' as const, size: fontSize.figure, colour: 'quiet' as const },
                  ]
                : [{ text: quote.place, font: 'sans' as const, slide }]),
            ],
            size: 28,
            before: 20,
          },
          { runs: quoteRuns(quote, stage), before: 18 },
          { runs: citeRuns(quote.place, stage), before: 8 },
        ],
      },
    }),
  ),
});

/** The answers that an audience chooses from, in a line. */
export const optionRuns = (answers: readonly Answer[], stage: Stage): Run[] =>
  answers.flatMap((answer, i) => [
    {
      text: `${i === 0 ? '' : '\u2003\u2003'}${answerMarks[answer]} `,
      font: 'sans' as const,
      bold: true,
      colour: answer === '+' || answer === '-' ? signColours[answer] : 'quiet',
    },
    made(stage.wording.slides.sign.options[answer], stage, { font: 'sans' }),
  ]);

/** A vote: the passages, and the answers below them. */
export const vote: Builder<'vote'> = ({ label, answers, quotes }, stage) => ({
  layout: 'content',
  label: madeLabel(label, stage),
  bodies: [
    {
      text: {
        size: 28,
        anchor: 'middle',
        paragraphs: [
          ...quotes.map((q, i) => ({ ...quoteParagraph(q, stage), before: i === 0 ? 0 : 16 })),
          { runs: optionRuns(answers, stage), align: 'center', before: 40 },
        ],
      },
    },
  ],
});

/** Claims of a section that assert no cause. */
export const claims: Builder<'claims'> = ({ claims: told }, stage) => ({
  layout: 'content',
  bodies: [
    {
      text: {
        size: fontSize.quote,
        anchor: 'middle',
        paragraphs: told.flatMap(({ id, assertion, quote }, i) => [
          { runs: [{ text: assertion, bold: true }], size: 27, before: i === 0 ? 0 : 26 },
          { ...quoteParagraph(quote, stage, { evidence: `evidence/${id}` }), before: 6 },
        ]),
      },
    },
  ],
});

/** Open questions, numbered. */
export const discussion: Builder<'discussion'> = ({ questions, derived = [] }, stage) => ({
  layout: 'content',
  bodies: [
    {
      text: {
        size: 26,
        anchor: 'middle',
        paragraphs: questions.map((q, i) => ({
          runs: [derived.includes(q) ? made(q, stage) : { text: q }],
          bullet: 'number',
          before: i === 0 ? 0 : 24,
        })),
      },
    },
  ],
});

/** The bibliography, in two columns if it is long. */
export const references: Builder<'references'> = ({ entries }) => ({
  layout: 'content',
  bodies: [
    {
      text: {
        size: entries.length > 6 ? fontSize.citation : 20,
        ...(entries.length > 6 ? { columns: 2 } : {}),
        paragraphs: entries.map((runs, i) => ({ runs, before: i === 0 ? 0 : 7 })),
      },
    },
  ],
});

/** The whole statement of a claim with its links in words. */
export const evidence: Builder<'evidence'> = (c, stage) => {
  const { plan, wording } = stage;
  const links = c.links.map((l): Paragraph => {
    return { runs: [made(linkText(l, wording.links), stage, { font: 'sans' })], size: 17, before: 9 };
  });
  const none: Paragraph = {
    runs: [made(wording.links.noLink, stage, { font: 'sans', colour: 'quiet' })],
    size: 16,
    before: 12,
  };
  const page = c.of > 1 ? ` · ${c.number}/${c.of}` : '';
  return {
    layout: 'content',
    label: [made(wording.frame.evidence, stage), { text: ` · ${plan.shortCitation}, ${c.place}${page}` }],
    bodies: [
      {
        text: {
          size: 20,
          paragraphs: [
            ...c.passages.map((p, i) => ({
              runs: [...quoteRuns(p, stage, false), ...(i === 0 ? [] : [{ text: ' ' }, ...citeRuns(p.place, stage)])],
              before: i === 0 ? 0 : 12,
            })),
            ...links,
            ...(c.hasNoLink ? [none] : []),
          ],
        },
      },
    ],
  };
};
