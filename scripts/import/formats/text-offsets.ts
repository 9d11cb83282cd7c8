/**
 * Finds the unit in which a program counts offsets: code points or UTF-16 units, line ends as one character or two, end
 * exclusive or inclusive. Standards say one thing, and programs do another.
 */
import { foldSpace } from '../../model/index.ts';

/** A stretch as a program gives it. */
export interface Offsets {
  /** First character. */
  readonly start: number;
  /** Character after the last, or the last. */
  readonly end: number;
  /** Words of the stretch, as far as the file has them; empty for none. */
  readonly words: string;
}

/** A stretch of a text. */
export interface Stretch {
  /** The words. */
  readonly quote: string;
  /** Code point at which they begin, with line ends as one character. */
  readonly start: number;
}

/** The text between two offsets, counted in one way. */
type Slice = (start: number, end: number) => string;

/** All ways to count in a text, that of the standards first. */
function waysOf(text: string): Slice[] {
  return [text, text.replace(/\r\n/gu, '\n')].flatMap((variant) => {
    const points = [...variant];
    const byPoints: Slice = (start, end) => points.slice(Math.max(0, start), Math.max(0, end)).join('');
    const byUnits: Slice = (start, end) => variant.slice(Math.max(0, start), Math.max(0, end));
    return [byPoints, byUnits];
  });
}

/** How well a way to count fits a stretch: its words are those of the file, or it begins and ends with whole words. */
function fitOf(slice: Slice, { start, end, words }: Offsets): number {
  const found = slice(start, end);
  if (found.trim() === '') return 0;
  const [has, wanted] = [foldSpace(found), foldSpace(words)];
  const isNamed = wanted !== '' && (has === wanted || (wanted.length > 20 && has.startsWith(wanted)));
  const isCut = (edge: string) => /^[\p{L}\p{N}]{2}$/u.test(edge);
  const cuts = [slice(start - 1, start + 1), slice(end - 1, end + 1)].filter(isCut).length;
  return Number(isNamed) * 10 + 2 - cuts + Number(found === found.trim());
}

/** The code points before some offsets, with line ends as one character. */
function pointsBefore(slice: Slice, starts: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let [at, count] = [0, 0];
  for (const start of [...starts].sort((a, b) => a - b)) {
    const between = slice(at, start);
    count += [...between.replace(/\r\n/gu, '\n')].length;
    // The first half of the line end is counted.
    if (between.startsWith('\n') && slice(at - 1, at) === '\r') count -= 1;
    at = Math.max(at, start);
    counts.set(start, count);
  }
  return counts;
}

/**
 * The stretches of a text, all by the way to count that fits them best; ends are exclusive, or inclusive if that fits better.
 */
export function resolveOffsets(text: string, offsets: readonly Offsets[]): Stretch[] {
  const inclusive = offsets.map((o) => ({ ...o, end: o.end + 1 }));
  let best = { slice: waysOf(text)[0]!, offsets, score: -1 };
  for (const stretches of [offsets, inclusive])
    for (const slice of waysOf(text)) {
      const score = stretches.reduce((sum, o) => sum + fitOf(slice, o), 0);
      if (score > best.score) best = { slice, offsets: stretches, score };
    }
  const counts = pointsBefore(
    best.slice,
    best.offsets.map(({ start }) => start),
  );
  return best.offsets.map(({ start, end }) => ({ quote: best.slice(start, end), start: counts.get(start)! }));
}
