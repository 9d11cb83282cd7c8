/** The style sheet of handouts and printed notes. Colours and fonts are those of the deck; no sign is a colour alone. */
import { toCssString } from '../../emit/index.ts';
import { type Size, slideGeometry } from '../../geometry.ts';

/** Paper sizes. */
export const papers = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<string, Size>;

/** A paper size. */
export type Paper = keyof typeof papers;

/** How a handout sets its slides: two or three a page, or one after another without a fixed place. */
export const layouts = ['2', '3', 'flow'] as const;

/** Slides a page. */
export type PerPage = (typeof layouts)[number];

/** Margins of the paper, in mm. */
const margin = { side: 15, top: 16, bottom: 16 } as const;
/** Height of the head of the first page, in mm. */
const headHeight = 29;
const { canvas } = slideGeometry;

/** Width of a slide's picture in mm: by the number of slides a page, in a continuous handout, and in notes. */
const pictureWidth = { 2: 116, 3: 88, flow: 100, notes: 150 } as const;

/**
 * Rules of a picture of a slide that is `width` mm wide. The slide keeps its layout and is scaled as a whole. Chromium breaks
 * its content at the end of the page by the unscaled height, unless its size is contained. The outline lies under the frame:
 * Chromium leaves an image out of the structure of a PDF if the element itself paints nothing.
 */
function pictureRules(width: number): string {
  const scale = width / ((canvas.width / 96) * 25.4);
  return `.paper .slide-picture { position: relative; width: ${width}mm; height: ${((width * canvas.height) / canvas.width).toFixed(2)}mm; overflow: hidden; contain: strict; outline: .2mm solid #8e9097; outline-offset: -.2mm }
.paper .slide-picture::after { content: "" / ""; position: absolute; inset: 0; z-index: 1; border: .2mm solid #8e9097 }
.paper .slide-picture > * { position: absolute !important; inset: 0 auto auto 0; transform: scale(${scale.toFixed(5)}) !important; transform-origin: 0 0; width: ${canvas.width}px !important; height: ${canvas.height}px !important }
.paper .slide-picture mark { text-decoration: underline }
.paper .footnote-backref { display: none }`;
}

const pageRules = `
html, body { height: auto !important; margin: 0 !important; overflow: visible !important; background: #fff }
body { page: paper }
body > :not(.paper) { display: none }`;

/** Rules of the text; those of the slides in pictures are the deck's. */
const textRules = `:scope { color: var(--ink); font: 500 8.6pt/1.36 var(--sans); text-align: start; font-synthesis: none }
* { box-sizing: border-box }
:is(h1, h2, h3, p, ul, ol, blockquote) { margin: 0; padding: 0; border: 0; background: none; font: inherit; letter-spacing: 0; opacity: 1; color: inherit }
:scope[dir=rtl] :is(h1, h2, h3, p, li, blockquote) { text-align: right }
:scope > header { border-bottom: .3mm solid var(--accent, var(--ink)); margin-bottom: 3mm; padding-bottom: 2mm }
:scope > header h1 { font: 600 15pt/1.2 var(--serif) }
:scope > header p { margin-top: .8mm }
h2 { font: 600 10.5pt/1.25 var(--serif); break-inside: avoid; break-after: avoid; text-wrap: pretty }
article .number { font: 600 8pt var(--sans); border: .2mm solid var(--accent, var(--ink)); border-radius: 1mm; padding: 0 1.2mm; margin-inline-end: 1mm }
h3 { font: 600 9pt/1.3 var(--serif); margin-top: 1.6mm; break-after: avoid }
blockquote { margin-top: 1.2mm; font: 400 9pt/1.38 var(--serif); orphans: 2; widows: 2 }
.context { color: #55575f }
mark { background: none; color: inherit; font-weight: 600; text-decoration: underline; text-decoration-thickness: .25mm; text-underline-offset: .5mm }
em { font: italic 400 1.04em/1 var(--serif) }
cite { font: 500 8pt var(--sans); color: #3c3e46 }
ul { list-style: none; margin-top: 1.2mm }
.said > p, article > p { margin-top: 1.2mm }
li { margin-top: .5mm; padding-inline-start: 3mm; text-indent: -3mm }
li::before { content: "– " / ""; }
.lines { contain: strict }
.lines i { display: block; height: 7.5mm; border-bottom: .2mm solid #8e9097 }
.references { break-inside: avoid-page; margin-top: 5mm }
.references li { text-indent: 0; padding: 0; margin-top: 1mm }
.references li::before { content: none }
`;

const rowRules = {
  2: `.row { grid-template: "picture lines" auto "said said" 1fr / ${pictureWidth[2]}mm 1fr }`,
  3: `.row { grid-template: "picture said" auto "lines said" 1fr / ${pictureWidth[3]}mm 1fr }
.row.bare { grid-template: "picture said" auto "picture lines" 1fr / ${pictureWidth[3]}mm 1fr }`,
} as const;

function layoutRules(perPage: PerPage, { height }: Size): string {
  if (perPage === 'flow')
    return `article { margin-top: 4.5mm } article:has(> .slide-picture) { break-inside: avoid } article > .slide-picture { margin: 1.5mm auto 0 }
article.section { margin-top: 8mm; border-top: .2mm solid var(--accent, var(--ink)); padding-top: 2mm } article.section h2 { font-size: 13pt }`;
  const free = height - margin.top - margin.bottom - headHeight;
  // Rows grow with long quotes; a page then has fewer.
  return `.row { display: grid; gap: 2.5mm 4mm; min-height: ${(free / Number(perPage) - 0.4).toFixed(2)}mm; padding: 2.5mm 0; break-inside: avoid }
/* A break avoided after a headline would be avoided after its row. */
.row h2 { break-after: auto }
.row + .row { border-top: .2mm solid #8e9097 }
.slide-picture { grid-area: picture } .said { grid-area: said } .lines { grid-area: lines }
${rowRules[perPage]}`;
}

const notesRules = `article { break-before: page; font-size: 11pt; line-height: 1.45 }
article:first-child { break-before: avoid }
article h1 { font: 600 15pt/1.25 var(--serif); margin-bottom: 1mm }
article .clock { color: #3c3e46; margin-bottom: 3mm }
article .slide-picture { margin: 0 auto 5mm }
article .notes p { margin-top: 2.4mm }
article .notes .click { display: inline-block; border: 1.6mm solid transparent; border-inline-start-color: currentColor; border-inline-end: 0; border-inline-start-width: 2.4mm; margin-inline-end: 1mm }`;

/** What the style sheet depends on. */
export interface PaperStyle {
  /** Size of the paper. */
  readonly paper: Paper;
  /** Slides a page of a handout, or printed notes. */
  readonly kind: PerPage | 'notes';
  /** Printed at the foot of each page. */
  readonly foot: string;
  /** `@font-face` rules. */
  readonly faces: string;
}

/** CSS for the HTML of `handoutHtml` or `notesHtml` on a page that has the deck's style sheets. */
export function paperStyle({ paper, kind, foot, faces }: PaperStyle): string {
  const size = papers[paper];
  const font = 'font: 500 7.5pt var(--sans); color: #3c3e46; vertical-align: top; padding-top: 3mm';
  return [
    faces,
    `@page paper { size: ${size.width}mm ${size.height}mm; margin: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm;
@bottom-left { content: ${toCssString(foot)}; width: 80%; text-align: start; ${font} } @bottom-right { content: counter(page) " / " counter(pages); ${font} } }`,
    pageRules,
    pictureRules(pictureWidth[kind]),
    `@scope (.paper) to (.slide-picture > *) { ${textRules} ${kind === 'notes' ? notesRules : layoutRules(kind, size)} }`,
  ].join('\n');
}
