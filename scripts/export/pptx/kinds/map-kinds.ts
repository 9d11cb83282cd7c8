/** Slides with a causal map: argument, section, claim, map, loop, finding, sign. */
import { slideGeometry } from '../../../geometry.ts';
import type { Diagram, SlideReference } from '../../../plan/index.ts';
import { inQuotationMarks } from '../../../typography/index.ts';
import { mapGroup } from '../map-shapes.ts';
import type { Box, Shape } from '../shapes.ts';
import type { Paragraph, Run, SizedText } from '../text.ts';
import { listedFinding } from './finding-kind.ts';
import {
  type Builder,
  type Built,
  bodyBox,
  citeRuns,
  made,
  madeLabel,
  quoteParagraph,
  quoteRuns,
  referenceRuns,
  type Stage,
} from './stage.ts';
import { optionRuns } from './text-kinds.ts';

const { fontSize, step, mapBox, tallMapBox, quote } = slideGeometry;

/** A map at the top of the body, and a text in the rest of it; without a text, the map has the whole body. */
function mapAndText(diagram: Diagram, text: SizedText, stage: Stage): Pick<Built, 'layout' | 'bodies' | 'shapes'> {
  const whole = bodyBox(stage);
  const drawing = stage.draw(diagram);
  const isAlone = diagram.argument === 'alone';
  // A template may leave less room than our own layouts.
  const most = isAlone ? whole.height / drawing.box.height : (whole.height - 70) / tallMapBox.height;
  const share = Math.min(1, whole.width / mapBox.width, most);
  const map: Box = { ...whole, height: Math.round(drawing.box.height * share) };
  const at = stage.layoutOf('map').bodies[0]!.box;
  const top = map.y + map.height + step;
  const below: Box = { ...whole, y: top, height: whole.y + whole.height - top };
  const keepsPlace = Math.abs(at.y - below.y) < 1 && Math.abs(at.height - below.height) < 1;
  return {
    layout: 'map',
    bodies: isAlone ? [] : [{ text, ...(keepsPlace ? {} : { box: below }) }],
    shapes: [mapGroup(diagram, { drawing, box: map, click: stage.click, wording: stage.wording })],
  };
}

/** The sentence below a map that says on which claims it rests. */
const restsText = (remark: string, claims: readonly SlideReference[], stage: Stage): SizedText => ({
  size: fontSize.figure,
  anchor: 'top',
  paragraphs: [{ runs: [made(remark, stage), { text: remark === '' ? '' : ' ' }, ...referenceRuns(claims)] }],
});

/** The argument in chains, built by clicks. */
export const argument: Builder<'argument'> = ({ label, isAsked, diagram, remark, claims, quotes }, stage) => {
  const text = restsText(claims.length === 0 ? '' : remark, claims, stage);
  const labelRuns: readonly Run[] = isAsked ? [{ text: label }] : madeLabel(label, stage);
  if (!diagram) {
    const paragraphs = [
      ...quotes.map((q, i) => ({ ...quoteParagraph(q, stage), before: i === 0 ? 0 : 24 })),
      ...text.paragraphs.map((p) => ({ ...p, size: text.size, before: 24 })),
    ];
    return { layout: 'content', label: labelRuns, bodies: [{ text: { size: 26, anchor: 'middle', paragraphs } }] };
  }
  return { ...mapAndText(diagram, text, stage), label: labelRuns };
};

/** The opening of a section: its map and heading, or its number in large type. */
export const section: Builder<'section'> = ({ label, period, diagram, lead }, stage, slide) => {
  const { language } = stage.plan;
  const heading: Paragraph = {
    runs:
      lead === ''
        ? []
        : [
            { text: `${inQuotationMarks(lead, language)} ` },
            made(stage.wording.slides.section.heading, stage, {
              font: 'sans',
              size: fontSize.citation,
              colour: 'quiet',
            }),
          ],
  };
  const labelRuns = [
    made(label, stage),
    ...(period === '' ? [] : [{ text: ` · ${inQuotationMarks(period, language)}` }]),
  ];
  const text: SizedText = { size: diagram ? fontSize.quote : 26, paragraphs: [heading] };
  if (diagram) return { ...mapAndText(diagram, text, stage), label: labelRuns };
  const { title } = stage.layoutOf('section');
  const space = title.box.x - slideGeometry.margin.side;
  const numeral: Shape = {
    kind: 'shape',
    name: 'Number',
    box: { x: slideGeometry.margin.side, y: title.box.y, width: space, height: 230 },
    text: { size: 180, paragraphs: [{ runs: [{ text: String(slide.section), font: 'serif', colour: 'quiet' }] }] },
  };
  return { layout: 'section', label: labelRuns, bodies: [{ text }], shapes: space > 120 ? [numeral] : [] };
};

/** A claim: its map with its quotes below, or its quotes in large type. */
export const claim: Builder<'claim'> = ({ diagram, quotes, isShort, isSmall, remark, left }, stage, { id }) => {
  const evidence = id.replace(/^claim\//u, 'evidence/');
  const { frame } = stage.wording;
  const rest = [
    ...(remark === '' ? [] : [remark]),
    ...(left === 0 ? [] : [frame.quotesLeft(left, frame.evidence)]),
  ].join(' · ');
  if (diagram) {
    const paragraphs = quotes.map((q, i) => ({
      ...quoteParagraph(q, stage, {
        evidence,
        remark: [q.remark ?? '', i === quotes.length - 1 ? rest : ''].filter((r) => r !== '').join(' · '),
      }),
      before: i === 0 ? 0 : quote.gap,
    }));
    const own: readonly Paragraph[] =
      paragraphs.length > 0 ? paragraphs : [{ runs: [made(rest, stage, { font: 'sans', size: 16, colour: 'quiet' })] }];
    return mapAndText(diagram, { size: isSmall ? fontSize.quoteSmall : fontSize.quote, paragraphs: own }, stage);
  }
  const size = quotes.length > 1 ? 26 : isShort ? fontSize.shortStatement : fontSize.statement;
  const last: Paragraph = {
    runs: [made(rest, stage, { font: 'sans', size: fontSize.figure, colour: 'quiet' })],
    before: 18,
  };
  return {
    layout: 'content',
    bodies: [
      {
        text: {
          size,
          anchor: 'middle',
          paragraphs: [
            ...quotes.flatMap((q, i): Paragraph[] => [
              { runs: quoteRuns(q, stage), before: i === 0 ? 0 : 24 },
              { runs: citeRuns(q.place, stage, { evidence }), before: 8 },
            ]),
            ...(rest === '' ? [] : [last]),
          ],
        },
      },
    ],
  };
};

/** The hub map. */
export const map: Builder<'map'> = ({ diagram, remark }, stage) =>
  mapAndText(
    diagram,
    { size: 16, paragraphs: [{ runs: [made(remark, stage, { font: 'sans', colour: 'quiet' })] }] },
    stage,
  );

/** A feedback loop. */
export const loop: Builder<'loop'> = ({ label, diagram, remark, claims }, stage) => ({
  ...mapAndText(diagram, restsText(remark, claims, stage), stage),
  label: madeLabel(label, stage),
});

/** A finding with its map, or with a list. */
export const finding: Builder<'finding'> = (content, stage, slide) =>
  content.diagram
    ? {
        ...mapAndText(content.diagram, restsText(content.robustness, content.claims, stage), stage),
        label: madeLabel(content.label, stage),
      }
    : listedFinding(content, stage, slide);

/** Cause and effect of a link, whose sign the audience guesses. */
export const sign: Builder<'sign'> = ({ label, cause, effect, isOutcome }, stage) => {
  const diagram: Diagram = {
    title: `${cause} ? ${effect}`,
    twin: `${cause} ? ${effect}`,
    nodes: [
      { id: 'n1', label: cause, outcome: false },
      { id: 'n2', label: effect, outcome: isOutcome },
    ],
    links: [{ id: 'e1', from: 'n1', to: 'n2', polarity: '?' }],
    ghosts: [],
    steps: [],
    rightToLeft: stage.isRightToLeft,
  };
  return {
    ...mapAndText(diagram, { size: 28, paragraphs: [{ runs: optionRuns(['+', '-'], stage), align: 'center' }] }, stage),
    label: madeLabel(label, stage),
  };
};
