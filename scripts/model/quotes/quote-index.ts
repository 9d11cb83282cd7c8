/**
 * Finds where a string occurs in a long text without a scan of the whole: a hash index of every fourth 8-unit substring. Offsets
 * are those of the folded text, in which each run of white space is one space.
 */
import { partitionPoint } from '../../partition-point.ts';

/** Length of the indexed substrings, in UTF-16 units. */
const gramLength = 8;

/** UTF-16 units from one indexed substring to the next. */
const stride = 4;

/** Texts up to this length are scanned: the index would cost more than it saves. */
const scanLimit = 20_000;

/** UTF-16 units folded at a time. */
const foldLength = 65_536;

/** An index of one text. */
export interface QuoteIndex {
  /** The folded text, made at the first use: a long text is indexed without. */
  readonly folded: string;
  /** UTF-16 offset in the text of a UTF-16 unit of the folded text. */
  toUnits(at: number): number;
  /** UTF-16 offsets in the folded text at which the string begins, ascending, also overlapping; none for an empty string. */
  find(wanted: string): number[];
}

function scan(text: string, wanted: string): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

// Single spaces stay: matching each of them takes ten times the memory of the text.
const foldRuns = (text: string) => text.replace(/ \s+|[^\S ]\s*/gu, ' ');

function* foldedParts(text: string): Generator<string, void> {
  const letter = /\S/gu;
  for (let from = 0; from < text.length; ) {
    letter.lastIndex = from + foldLength;
    const to = letter.exec(text)?.index ?? text.length;
    yield foldRuns(text.slice(from, to));
    from = to;
  }
}

/** A function that gives the offset in a text of a unit of the folded text: each run of white space moves what follows. */
function unitsBefore(text: string): QuoteIndex['toUnits'] {
  const ends: number[] = [];
  const shifts = [0];
  for (const { 0: run, index } of text.matchAll(/\s{2,}/gu)) {
    const shift = shifts.at(-1)!;
    ends.push(index - shift + 1);
    shifts.push(shift + run.length - 1);
  }
  return (at) => at + shifts[partitionPoint(ends, (end) => end <= at)]!;
}

/** The index of a text. A long one is indexed at the first search: 1 byte a unit, and at most 11 MB for the buckets. */
export function indexQuotes(text: string): QuoteIndex {
  const toUnits = unitsBefore(text);
  let folded: string | undefined;
  let search: QuoteIndex['find'] | undefined;
  return {
    get folded() {
      folded ??= foldRuns(text);
      return folded;
    },
    toUnits,
    find(wanted) {
      // One of any four neighbouring substrings is indexed.
      if (text.length <= scanLimit || wanted.length < gramLength + stride - 1) return scan(this.folded, wanted);
      search ??= indexGrams(text, toUnits);
      return search(wanted);
    },
  };
}

function indexGrams(text: string, toUnits: QuoteIndex['toUnits']): QuoteIndex['find'] {
  const grams = Math.floor((text.length - gramLength) / stride) + 1;
  const buckets = 1 << Math.min(21, Math.ceil(Math.log2(grams)));
  const first = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(grams);
  // Large buckets need not be told apart.
  const size = new Uint8ClampedArray(buckets);
  /** Bucket of the substring at an offset. @see http://www.isthe.com/chongo/tech/comp/fnv/ (FNV-1a) */
  const bucketOf = (of: string, at: number) => {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + gramLength; i += 1) hash = Math.imul(hash ^ of.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) & (buckets - 1);
  };
  let gram = 0;
  let rest = '';
  for (const part of foldedParts(text)) {
    const folded = rest + part;
    let at = 0;
    for (; at + gramLength <= folded.length; at += stride) {
      const bucket = bucketOf(folded, at);
      next[gram] = first[bucket]!;
      first[bucket] = gram;
      size[bucket]! += 1;
      gram += 1;
    }
    rest = folded.slice(at);
  }
  const isAt = (wanted: string, start: number) => {
    const from = toUnits(start);
    return (
      text.startsWith(wanted, from) || foldRuns(text.slice(from, toUnits(start + wanted.length - 1) + 1)) === wanted
    );
  };
  /** Adds the offsets at which the units of `wanted` at `phase`, `phase + stride`, … are indexed. */
  const findInPhase = (wanted: string, phase: number, found: number[]) => {
    // The substring with the smallest bucket needs the fewest comparisons.
    let rarest = phase;
    let bucket = bucketOf(wanted, phase);
    for (let at = phase + stride; at + gramLength <= wanted.length && size[bucket]! > 1; at += stride) {
      const other = bucketOf(wanted, at);
      if (size[other]! < size[bucket]!) {
        rarest = at;
        bucket = other;
      }
    }
    for (let gram = first[bucket]!; gram !== -1; gram = next[gram]!) {
      const start = gram * stride - rarest;
      if (start >= 0 && isAt(wanted, start)) found.push(start);
    }
  };
  return (wanted) => {
    const found: number[] = [];
    for (let phase = 0; phase < stride; phase += 1) findInPhase(wanted, phase, found);
    return found.sort((a, b) => a - b);
  };
}
