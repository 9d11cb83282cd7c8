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

/** A narrow no-break space, which the fonts lack: HarfBuzz makes it half as wide as a space. */
const narrowSpace = 0x202f;

/** Width of a character that the font lacks, in thousandths of the font size. */
function advanceInOtherFonts(point: number): number {
  const known = tableOf('otherScripts').get(point);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(point);
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]$/u.test(
    character,
  )
    ? fullWidth
    : unknownLetter;
}

/** A stretch of text: its width in thousandths of the font size, and its code points. */
interface Stretch {
  readonly advance: number;
  readonly letters: number;
}

function measure(text: string, font: MeasuredFont): Stretch {
  const table = tableOf(font);
  let [advance, letters] = [0, 0];
  for (let at = 0; at < text.length; letters += 1) {
    const point = text.codePointAt(at)!;
    at += point > 0xffff ? 2 : 1;
    advance += table.get(point) ?? (point === narrowSpace ? table.get(0x20)! / 2 : advanceInOtherFonts(point));
  }
  return { advance, letters };
}

/**
 * Width of a line in px; `size` is the font size in px. It is an upper bound where letters join or stack, as in Arabic and
 * Devanagari, and in scripts without a table.
 */
export const textWidth = (text: string, font: MeasuredFont, size: number): number =>
  (measure(text, font).advance * size) / 1000;

/** Places inside a word where a line may end: after a hyphen, and before a Chinese or Japanese character behind another. */
const breaks =
  /(?<=\p{L}[-\u2010\u00ad])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Whether a word may have such a place. Most words have none, and splitting them takes three times as long. */
const mayBreak = /[-\u00ad\u2010\u2e80-\u{10ffff}]/u;

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

/** Width of a stretch that is set with its letter spacing, in px. */
const settingWidth = ({ advance, letters }: Stretch, { size, tracking = 0 }: Pick<TextSetting, 'size' | 'tracking'>) =>
  (advance * size) / 1000 + (tracking === 0 ? 0 : tracking * size * letters);

/** A part of a text between two places where a line may end, without and with the space behind it. */
interface Part {
  readonly bare: Stretch;
  readonly full: Stretch;
}

const partsOf = (text: string, font: MeasuredFont): Part[] =>
  splitWords(text)
    .flatMap((word) => (mayBreak.test(word) ? word.split(breaks) : [word]))
    .map((part) => ({ bare: measure(part.trimEnd(), font), full: measure(part, font) }));

/** Most runs whose parts are kept. */
const maxRuns = 500;
const knownRuns = new Map<string, readonly Part[]>();

/** The parts of a run. A plan measures the runs of a quote some ten times, at several sizes and widths. */
function partsOfRun({ text, font }: TextRun): readonly Part[] {
  const key = `${font} ${text}`;
  const parts = knownRuns.get(key) ?? partsOf(text, font);
  if (knownRuns.size >= maxRuns) knownRuns.clear();
  knownRuns.set(key, parts);
  return parts;
}

/** A part of a text between two places where a line may end. */
interface Piece {
  /** Width without the space behind it, in px. */
  readonly bare: number;
  /** Width with the space behind it, in px. */
  readonly full: number;
}

const toPieces = (parts: readonly Part[], setting: Pick<TextSetting, 'size' | 'tracking'>): Piece[] =>
  parts.map(({ bare, full }) => ({
    bare: settingWidth(bare, setting),
    full: settingWidth(full, setting),
  }));

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
export function countLines(text: string, setting: TextSetting): number {
  const line = text.trim();
  // Most texts take one line, for which no parts are made.
  if (settingWidth(measure(line, setting.font), setting) <= setting.width) return 1;
  return linesOf(toPieces(partsOf(line, setting.font), setting), setting.width);
}

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
  runs.forEach((run, i) => {
    const { text } = run;
    const [first, ...rest] = toPieces(partsOfRun(run), setting);
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
      splitWords(text).every(
        (word) => settingWidth(measure(word.trimEnd(), setting.font), { ...setting, size }) <= setting.width,
      ),
  );

/** Whether a font of Latin, Greek and Cyrillic, for text or for labels, has the character. */
export const isInFirstFonts = (point: number): boolean =>
  tableOf('serif400').has(point) || tableOf('sans500').has(point);
