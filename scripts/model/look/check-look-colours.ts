/** Checks that what a look colours can be read, in both schemes. */
import { slideGeometry } from '../../geometry.ts';
import { textWidth } from '../../typography/index.ts';
import type { Report } from '../report.ts';
import { contrastRatio, nearestShade } from './contrast.ts';
import type { LookInput } from './look-input.ts';
import { type ColourName, colourNames, colourTokens } from './look-schema.ts';

/** The scheme of a colour. */
export type Scheme = 'light' | 'dark';

/** Colours as `#1a1c23`, by custom property without `--`. */
export type Tokens = Readonly<Record<string, string>>;

/** Least contrast of text, and of lines and large text. @see WCAG 2.2, 1.4.3 and 1.4.11 */
const [textContrast, lineContrast] = [4.5, 3];

/** White paper, on which handouts, notes, posters and maps in SVG files are printed. */
const whitePaper = '#ffffff';

/** A colour, what it is drawn on, and the least contrast of the two. */
interface Pair {
  readonly front: ColourName;
  readonly back: ColourName | 'whitePaper';
  readonly least: number;
}

const pairsOf = (least: number, front: ColourName, ...backs: readonly Pair['back'][]): Pair[] =>
  backs.map((back) => ({ front, back, least }));

const pairs: readonly Pair[] = [
  ...pairsOf(textContrast, 'ink', 'paper', 'box', 'outside', 'mark', 'whitePaper'),
  ...pairsOf(textContrast, 'quiet', 'paper', 'outside', 'whitePaper'),
  ...pairsOf(textContrast, 'raises', 'paper', 'whitePaper'),
  ...pairsOf(textContrast, 'lowers', 'paper', 'whitePaper'),
  ...pairsOf(textContrast, 'unclear', 'paper', 'whitePaper'),
  ...pairsOf(textContrast, 'onInk', 'ink'),
  ...pairsOf(textContrast, 'ghostInk', 'paper', 'box'),
  ...pairsOf(lineContrast, 'accent', 'paper', 'whitePaper'),
  ...pairsOf(lineContrast, 'focus', 'paper'),
  ...pairsOf(lineContrast, 'ghostLine', 'paper'),
];

/** Pairs of a title slide in the colour of the accent. */
const titlePairs = pairsOf(textContrast, 'paper', 'accent');

/** The colours of a look by custom property without `--`; those that it does not set are missing. */
export const lookTokens = ({ colours }: LookInput, scheme: Scheme): Tokens =>
  Object.fromEntries(
    colourNames.flatMap((name) => {
      const value = colours?.[scheme]?.[name];
      return value === undefined ? [] : [[colourTokens[name], value.toLowerCase()]];
    }),
  );

/** `4.45:1`, rounded down, so that a contrast that is too low never looks like enough. */
const printRatio = (ratio: number) => `${(Math.floor(ratio * 100) / 100).toString()}:1`;

const printBack = (back: Pair['back'], colour: string) =>
  back === 'whitePaper' ? 'white paper, as in handouts' : `\`${back}\` ${colour}`;

const { canvas, margin, fontSize } = slideGeometry;
/** Width of the line at the foot of slides, in px. */
const footWidth = canvas.width - 2 * margin.side;

/** Reports E_LOOK_FOOT_LONG for a foot that is longer than its line. */
export function checkFoot({ foot = '' }: LookInput, report: Report): void {
  const width = Math.ceil(textWidth(foot, 'sans500', fontSize.small));
  if (width <= footWidth) return;
  const detail = { actual: `${width} px`, expected: `at most ${footWidth} px at ${fontSize.small} px` };
  report('E_LOOK_FOOT_LONG', ['look', 'foot'], 'The foot is longer than its line.', detail);
}

/** Reports E_LOOK_CONTRAST for each pair of colours of a look that is too faint. `base` has Claimdeck's own colours. */
export function checkLookColours(look: LookInput, base: Readonly<Record<Scheme, Tokens>>, report: Report): void {
  for (const scheme of ['light', 'dark'] as const) {
    const set = lookTokens(look, scheme);
    const isSet = (name: Pair['back']) => name !== 'whitePaper' && colourTokens[name] in set;
    const all: Tokens = { ...base[scheme], ...set };
    const colourOf = (name: Pair['back']) =>
      name === 'whitePaper' ? whitePaper : (all[colourTokens[name]] ?? all[colourTokens.ink]!);
    const drawn = look.titleSlide === 'accent' ? [...pairs, ...titlePairs] : pairs;
    const relevant = drawn.filter((pair) => pair.back !== 'whitePaper' || scheme === 'light');
    const others = (name: ColourName) =>
      relevant.flatMap(({ front, back, least }) =>
        front === name
          ? [{ colour: colourOf(back), least }]
          : back === name
            ? [{ colour: colourOf(front), least }]
            : [],
      );
    for (const { front, back, least } of relevant) {
      if (!isSet(front) && !isSet(back)) continue;
      const ratio = contrastRatio(colourOf(front), colourOf(back));
      if (ratio >= least) continue;
      const name = isSet(front) ? front : (back as ColourName);
      const shade = nearestShade(colourOf(name), (s) =>
        others(name).every((o) => contrastRatio(s, o.colour) >= o.least),
      );
      report(
        'E_LOOK_CONTRAST',
        ['look', 'colours', scheme, name],
        `\`${front}\` ${colourOf(front)} on ${printBack(back, colourOf(back))} is too faint.`,
        {
          actual: printRatio(ratio),
          expected: `at least ${least}:1; ${shade === undefined ? `no shade of ${colourOf(name)} has it everywhere` : `the nearest shade is ${shade}`}`,
        },
      );
    }
  }
}
