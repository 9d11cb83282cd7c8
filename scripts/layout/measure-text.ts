/** Widths of labels without a browser, and how a label is broken into lines. */
import { type Box, shape } from './drawing.ts';
import { fontWidths } from './font-widths.ts';

type Weight = keyof typeof fontWidths;

const readWidths = (runs: readonly string[]): ReadonlyMap<number, number> =>
  new Map(
    runs.flatMap((run) => {
      const [first = '', values = ''] = run.split(':');
      return values.split(' ').map((w, i): [number, number] => [Number.parseInt(first, 16) + i, Number(w)]);
    }),
  );

const tables: Record<Weight, ReadonlyMap<number, number>> = {
  500: readWidths(fontWidths[500]),
  600: readWidths(fontWidths[600]),
};

/** Other scripts come from faces unknown here: a bound that their letters stay below, in thousandths. */
const unknownLetter = 1100;
const fullWidth = 1000;

function advance(character: string, weight: Weight): number {
  const known = tables[weight].get(character.codePointAt(0) as number);
  if (known !== undefined) return known;
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]$/u.test(
    character,
  )
    ? fullWidth
    : unknownLetter;
}

/** Width of a line in px at the size of labels; an upper bound outside Latin, Greek and Cyrillic. */
export function textWidth(text: string, weight: Weight): number {
  let sum = 0;
  for (const character of text) sum += advance(character, weight);
  return (sum * shape.fontSize) / 1000;
}

const wordsOf = (label: string) => label.split(/\s+/u).filter((w) => w !== '');

/** Whether two stretches stand together without a space: Chinese and Japanese break between any two characters. */
export const isJoined = (before: string, after: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]$/u.test(before) &&
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after);

/** The stretches between which a label may break, never within a word of a script that writes spaces. */
function stretchesOf(label: string): string[] {
  return wordsOf(label).flatMap((word) =>
    [...word].length > 4
      ? word.split(
          /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u,
        )
      : [word],
  );
}

/** The label in so many lines, the widest as narrow as can be; fewer where it has fewer words. */
function breakInto(stretches: readonly string[], count: number, weight: Weight): { lines: string[]; width: number } {
  const joined = (from: number, to: number) =>
    stretches.slice(from, to).reduce((t, s) => (t === '' ? s : `${t}${isJoined(t, s) ? '' : ' '}${s}`), '');
  interface Best {
    readonly lines: string[];
    readonly width: number;
  }
  let best: (Best | undefined)[] = stretches.map((_, i) => {
    const line = joined(0, i + 1);
    return { lines: [line], width: textWidth(line, weight) };
  });
  for (let k = 2; k <= Math.min(count, stretches.length); k += 1) {
    best = stretches.map((_, i) => {
      let found: Best | undefined;
      for (let cut = k - 1; cut <= i; cut += 1) {
        const before = best[cut - 1];
        if (!before) continue;
        const line = joined(cut, i + 1);
        const width = Math.max(before.width, textWidth(line, weight));
        if (!found || width < found.width) found = { lines: [...before.lines, line], width };
      }
      return found;
    });
  }
  return best.at(-1) ?? { lines: [''], width: 0 };
}

export interface LabelBox extends Box {
  readonly lines: readonly string[];
}

/** A label and the box around it for each number of lines, from one on. */
export function labelBoxes(label: string, outcome: boolean): LabelBox[] {
  const weight: Weight = outcome ? 600 : 500;
  const stretches = stretchesOf(label);
  const most = Math.max(3, Math.ceil(textWidth(label, weight) / 260));
  const boxes: LabelBox[] = [];
  for (let count = 1; count <= Math.min(most, Math.max(1, stretches.length)); count += 1) {
    const { lines, width } = breakInto(stretches, count, weight);
    const box = {
      lines,
      width: Math.max(60, Math.ceil(width + 2 * shape.paddingX)),
      height: lines.length * shape.lineHeight + 2 * shape.paddingY,
    };
    if (count === 1 || box.width < boxes.at(-1)!.width) boxes.push(box);
  }
  return boxes;
}

/** The box with the fewest lines that is no wider than the limit, or the narrowest. */
export const boxWithin = (boxes: readonly LabelBox[], limit: number): LabelBox =>
  boxes.find((b) => b.width <= limit) ?? (boxes.at(-1) as LabelBox);
