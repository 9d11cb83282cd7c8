/** Text measurement without a browser: widths of labels, and their line breaks. */
import { mapShape, type Size } from '../geometry.ts';
import { isUnspaced, splitWords, textWidth as widthAt } from '../typography/index.ts';

/** Font weights of labels: 500 for factors, 600 for the outcome. */
export type Weight = 500 | 600;

/** Width of a line at the font size of labels, in px; an upper bound outside Latin, Greek and Cyrillic. */
export const textWidth = (text: string, weight: Weight): number => widthAt(text, `sans${weight}`, mapShape.fontSize);

/** Whether a label has no space between two of its lines: inside a word, or in a script that writes words without spaces. */
export function isJoined(before: string, after: string, label: string): boolean {
  const plain = label.replaceAll('\u00ad', '').replace(/\s+/gu, ' ');
  // The hyphen at the end of a line may be a soft one.
  return [before, before.replace(/-$/u, '')].some((line) => plain.includes(line + after));
}

/** Width above which a word may be broken at its own hyphens, in px. */
const longWord = 140;
/** Inside a word: after a hyphen, dash, slash or soft hyphen. */
const insideWord = /(?<=[\p{L}\p{N}.][-\u2010\u2012-\u2014/\u00ad])(?=[\p{L}\p{N}])/u;

/**
 * The parts between which a label may break, each with the white space behind it: words, or the parts of a long word.
 * Words of Chinese, Japanese and Thai are those of `Intl.Segmenter`; a label of at most four such characters is one part.
 */
function partsOf(label: string, weight: Weight): string[] {
  const text = label.trim().replace(/\s+/gu, ' ');
  const words = text.match(/\S+ ?/gu) ?? [];
  return words.flatMap((word) => {
    if (isUnspaced(word)) return [...word].length > 4 ? splitWords(word) : [word];
    return textWidth(word.trim(), weight) > longWord ? word.split(insideWord) : [word];
  });
}

/** Width up to which a name stays in one line, in px. */
const nameWidth = 220;

/** Whether two lines part a name: they break between two words with a capital letter, as in "North Korea". */
const partsName = (before: string, after: string): boolean =>
  /(?:^|\s)\p{Lu}\S*$/u.test(before) && /^\p{Lu}/u.test(after);

/** Whether the lines of a label part a name. */
export const partNames = (lines: readonly string[]): boolean =>
  lines.some((line, i) => i > 0 && partsName(lines[i - 1]!, line));

/** The parts with the words of each name as one part. */
function withNames(parts: readonly string[], weight: Weight): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && partsName(before.trim(), part) && textWidth(`${before}${part}`.trim(), weight) <= nameWidth)
      joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

/** Some parts as a line: a soft hyphen is shown only at its end. */
const toLine = (parts: readonly string[]) =>
  parts
    .join('')
    .trim()
    .replace(/\u00ad$/u, '-')
    .replace(/\u00ad/gu, '');

/** The label in `count` lines whose widest is as narrow as possible, by dynamic programming; fewer if it has fewer parts. */
function breakInto(parts: readonly string[], count: number, weight: Weight): { lines: string[]; width: number } {
  const joined = (from: number, to: number) => toLine(parts.slice(from, to));
  interface Best {
    readonly lines: string[];
    readonly width: number;
  }
  let best: (Best | undefined)[] = parts.map((_, i) => {
    const line = joined(0, i + 1);
    return { lines: [line], width: textWidth(line, weight) };
  });
  for (let k = 2; k <= Math.min(count, parts.length); k += 1) {
    best = parts.map((_, i) => {
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

/** Box of a label, with padding, in px. */
export interface LabelBox extends Size {
  /** The label, line by line. */
  readonly lines: readonly string[];
}

/** Least width of a box, in px. */
const leastWidth = 60;
/** Every label may take this number of lines; a longer one takes one for each `lineWidth` px. */
const usualLines = 3;
const lineWidth = 260;
/** Width of the widest line that is too short to stand alone, such as "of", in px. */
const strayWidth = 40;

/**
 * The boxes of a label from one line on, each with more lines and narrower than the one before. Names stay in one line
 * unless `mayPartNames`. A third line is no gain where it leaves a word such as "of" alone.
 */
export function labelBoxes(label: string, outcome: boolean, mayPartNames = false): LabelBox[] {
  const weight: Weight = outcome ? 600 : 500;
  const all = partsOf(label, weight);
  const parts = mayPartNames ? all : withNames(all, weight);
  const limit = Math.max(usualLines, Math.ceil(textWidth(label, weight) / lineWidth));
  const boxes: LabelBox[] = [];
  for (let count = 1; count <= Math.min(limit, Math.max(1, parts.length)); count += 1) {
    const { lines, width } = breakInto(parts, count, weight);
    const box = {
      lines,
      width: Math.max(leastWidth, Math.ceil(width + 2 * mapShape.paddingX)),
      height: lines.length * mapShape.lineHeight + 2 * mapShape.paddingY,
    };
    const hasStray = count > 2 && lines.some((line) => textWidth(line, weight) < strayWidth);
    if (count === 1 || (!hasStray && box.width < boxes.at(-1)!.width)) boxes.push(box);
  }
  return boxes;
}

/** The box with the fewest lines that is at most `limit` px wide; the narrowest if none is. */
export const boxWithin = (boxes: readonly LabelBox[], limit: number): LabelBox =>
  boxes.find((b) => b.width <= limit) ?? (boxes.at(-1) as LabelBox);
