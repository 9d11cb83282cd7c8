/** Widths and lines of text without a browser. */
import { fontWidths } from './font-widths.ts';
import { isUnspaced, splitWords } from './split-words.ts';

/** A measured font: Inter for labels (500) and the outcome (600), Source Serif 4 for text (400) and headlines (600). */
export type MeasuredFont = Exclude<keyof typeof fontWidths, 'otherScripts'>;

type WidthTable = ReadonlyMap<number, number>;

function readWidths(runs: readonly string[]): WidthTable {
  const table = new Map<number, number>();
  for (const run of runs) {
    const [first = '', values = ''] = run.split(':');
    let point = Number.parseInt(first, 16);
    for (const width of values.split(' ')) {
      table.set(point, Number(width));
      point += 1;
    }
  }
  return table;
}

const tables = new Map<keyof typeof fontWidths, WidthTable>();

/** The widths of a font by code point, read at the first use. */
function tableOf(font: keyof typeof fontWidths): WidthTable {
  const table = tables.get(font) ?? readWidths(fontWidths[font]);
  tables.set(font, table);
  return table;
}

/** Upper bound for letters of scripts whose fonts have no table, in thousandths of the font size. */
const unknownLetter = 1100;
/** Chinese, Japanese and Korean characters, in thousandths of the font size. */
const fullWidth = 1000;

/** Width of a character that the font lacks, in thousandths of the font size. */
function advanceInOtherFonts(character: string): number {
  const known = tableOf('otherScripts').get(character.codePointAt(0) as number);
  if (known !== undefined) return known;
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]$/u.test(
    character,
  )
    ? fullWidth
    : unknownLetter;
}

/**
 * Width of a line in px; `size` is the font size in px. It is an upper bound where letters join or stack, as in Arabic and
 * Devanagari, and in scripts without a table.
 */
export function textWidth(text: string, font: MeasuredFont, size: number): number {
  const table = tableOf(font);
  let sum = 0;
  for (const character of text) sum += table.get(character.codePointAt(0) as number) ?? advanceInOtherFonts(character);
  return (sum * size) / 1000;
}

/** Places inside a word where a line may end: after a hyphen, and before a Chinese or Japanese character behind another. */
const breaks =
  /(?<=\p{L}[-\u2010\u00ad])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** How text is set. */
export interface TextSetting {
  /** Font of the text. */
  readonly font: MeasuredFont;
  /** Font size, in px. */
  readonly size: number;
  /** Width of a line, in px. */
  readonly width: number;
  /** Letter spacing, in font sizes. @defaultValue 0 */
  readonly tracking?: number;
}

/** Width of a line that is set with its letter spacing, in px. */
const settingWidth = (text: string, { font, size, tracking = 0 }: Omit<TextSetting, 'width'>) =>
  textWidth(text, font, size) + (tracking === 0 ? 0 : tracking * size * [...text].length);

/** A part of a text between two places where a line may end. */
interface Piece {
  /** Width without the space behind it, in px. */
  readonly bare: number;
  /** Width with the space behind it, in px. */
  readonly full: number;
}

const piecesOf = (text: string, setting: Omit<TextSetting, 'width'>): Piece[] =>
  splitWords(text)
    .flatMap((word) => word.split(breaks))
    .map((part) => ({ bare: settingWidth(part.trimEnd(), setting), full: settingWidth(part, setting) }));

/** Lines of the pieces. One that is wider than a line is broken into several. */
function linesOf(pieces: readonly Piece[], width: number): number {
  let [lines, used] = [1, 0];
  for (const { bare, full } of pieces) {
    if (used > 0 && used + bare > width) {
      lines += 1;
      used = 0;
    }
    if (bare > width) {
      lines += Math.ceil(bare / width) - 1;
      used = bare % width;
    } else used += full;
  }
  return lines;
}

/** Number of lines that a text takes. A word longer than a line is broken into several. */
export const countLines = (text: string, setting: TextSetting): number =>
  linesOf(piecesOf(text.trim(), setting), setting.width);

/** A part of a text in a font of its own. */
export interface TextRun {
  /** Words, punctuation and spaces. */
  readonly text: string;
  /** Font of the run. */
  readonly font: MeasuredFont;
}

/** How runs are set. */
export interface RunSetting extends Omit<TextSetting, 'font'> {
  /** Width of a box behind the last run that wraps as a whole, in px. @defaultValue 0 */
  readonly box?: number;
}

/** Number of lines that runs take one after another. Between two runs without a space a line does not end. */
export function countRunLines(runs: readonly TextRun[], { box = 0, width, ...setting }: RunSetting): number {
  const pieces: Piece[] = [];
  runs.forEach(({ text, font }, i) => {
    const [first, ...rest] = piecesOf(text, { ...setting, font });
    const isJoined = /\S$/u.test(runs[i - 1]?.text ?? '') && /^\S/u.test(text) && !isUnspaced(text[0] as string);
    const before = isJoined ? pieces.pop() : undefined;
    if (first && before) pieces.push({ bare: before.full + first.bare, full: before.full + first.full });
    else if (first) pieces.push(first);
    pieces.push(...rest);
  });
  return linesOf([...pieces, { bare: box, full: box }], width);
}

/** How a text is set that may take one of several sizes. */
export interface SizedSetting extends Omit<TextSetting, 'size'> {
  /** Font sizes in px, the preferred one first. */
  readonly sizes: readonly number[];
  /** Most lines. */
  readonly lines: number;
}

/** Index of the first size at which the text takes no more lines, and no word is wider than a line; -1 if none. */
export const fittingSize = (text: string, { sizes, lines, ...setting }: SizedSetting): number =>
  sizes.findIndex(
    (size) =>
      countLines(text, { ...setting, size }) <= lines &&
      splitWords(text).every((word) => settingWidth(word.trimEnd(), { ...setting, size }) <= setting.width),
  );

/** Whether a font of Latin, Greek and Cyrillic, for text or for labels, has the character. */
export const isInFirstFonts = (point: number): boolean =>
  tableOf('serif400').has(point) || tableOf('sans500').has(point);
