/** The legend of the signs of causal maps and the marks of links: for slides, the explorer and the reader. Pure. */
import { type LinkMark, linkMarks } from '../wording/kinds.ts';

/** A word for a sign or mark, and what it means. */
interface LegendWords {
  /** What the link does, in a word. */
  readonly verb: string;
  /** What that means. */
  readonly meaning: string;
}

/** A line of the legend. */
export interface LegendItem extends LegendWords {
  /** What maps draw, as the content of an SVG element with the class `causal-map` and a view box of 120 × 34. */
  readonly picture: string;
}

const signs = [
  ['plus', '+'],
  ['minus', '−'],
  ['unclear', '?'],
] as const;

/** Names of the signs and marks. */
export type LegendName = (typeof signs)[number][0] | LinkMark;

const circle = '<circle class="badge" cx="58" cy="17" r="13"/>';
const diamond = '<path class="badge" d="M58 1L74 17L58 33L42 17Z"/>';
const ring = '<path class="ring" d="M49 17a9 9 0 1 1 18 0a9 9 0 1 1 -18 0Z"/>';
/** What marks add above the sign. */
const additions: Partial<Record<LinkMark, string>> = {
  lowPole: '<path class="low-pole" d="M7 12L19 12L13 23Z"/>',
  denied: '<path class="strike" d="M44 31L72 3"/>',
};

const pictureOf = (names: string, sign: string, mark?: LinkMark) =>
  `<g class="link ${names}"><path class="line" d="M4 17L104 17"/><path class="head" d="M114 17L102 11L102 23Z"/>` +
  `${mark === 'conditional' ? diamond : circle}${mark === 'held' ? ring : ''}` +
  `<text class="sign" x="58" y="17" dy=".35em" style="font-size: 21px">${sign}</text>${(mark && additions[mark]) ?? ''}</g>`;

/** The lines of these signs and marks, in the order of the legend. */
export const legendItems = (
  words: Readonly<Record<LegendName, LegendWords>>,
  shown: readonly string[],
): readonly LegendItem[] => [
  ...signs
    .filter(([name]) => shown.includes(name))
    .map(([name, sign]) => ({ picture: pictureOf(name, sign), ...words[name] })),
  ...linkMarks
    .filter((mark) => shown.includes(mark))
    .map((mark) => ({ picture: pictureOf(`plus ${mark}`, '+', mark), ...words[mark] })),
];

const small = (names: string, sign: string, y: number) =>
  `<g class="link ${names}"><path class="line" d="M4 ${y}L104 ${y}"/><path class="head" d="M114 ${y}L104 ${y - 5}L104 ${y + 5}Z"/>` +
  `<circle class="badge" cx="58" cy="${y}" r="7"/><text class="sign" x="58" y="${y}" dy=".35em" style="font-size: 13px">${sign}</text></g>`;

/** Two arrows of one pair of factors. */
export const disputedPicture = small('plus', '+', 8.5) + small('minus', '−', 25.5);

/** The box of the outcome. */
export const outcomePicture =
  '<g class="node outcome"><rect x="22" y="3" width="76" height="28" rx="5"/><text x="60" y="17" dy=".35em">…</text></g>';
