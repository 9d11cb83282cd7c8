/** Finds where a string occurs in a long text without a scan of the whole: a hash index of every fourth 8-unit substring. */

/** Length of the indexed substrings, in UTF-16 units. */
const gramLength = 8;

/** UTF-16 units from one indexed substring to the next. */
const stride = 4;

/** Texts up to this length are scanned: the index would cost more than it saves. */
const scanLimit = 20_000;

/** An index of one text. */
export interface QuoteIndex {
  /** UTF-16 offsets at which the string begins, ascending; occurrences may overlap. Empty for an empty string. */
  find(wanted: string): number[];
}

function scan(text: string, wanted: string): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

/** The index of a text, built at the first search. It takes 1 byte a unit, and at most 17 MB for the buckets. */
export function indexQuotes(text: string): QuoteIndex {
  if (text.length <= scanLimit) return { find: (wanted) => scan(text, wanted) };
  let index: QuoteIndex | undefined;
  return {
    find(wanted) {
      index ??= indexGrams(text);
      return index.find(wanted);
    },
  };
}

function indexGrams(text: string): QuoteIndex {
  const grams = Math.floor((text.length - gramLength) / stride) + 1;
  const buckets = 1 << Math.min(21, Math.ceil(Math.log2(grams)));
  const first = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(grams);
  const size = new Int32Array(buckets);
  /** Bucket of the substring at an offset. @see http://www.isthe.com/chongo/tech/comp/fnv/ (FNV-1a) */
  const bucketOf = (of: string, at: number) => {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + gramLength; i += 1) hash = Math.imul(hash ^ of.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) & (buckets - 1);
  };
  for (let gram = grams - 1; gram >= 0; gram -= 1) {
    const bucket = bucketOf(text, gram * stride);
    next[gram] = first[bucket]!;
    first[bucket] = gram;
    size[bucket]! += 1;
  }
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
      if (start >= 0 && text.startsWith(wanted, start)) found.push(start);
    }
  };
  return {
    find(wanted) {
      // One of any four neighbouring substrings is indexed.
      if (wanted.length < gramLength + stride - 1) return scan(text, wanted);
      const found: number[] = [];
      for (let phase = 0; phase < stride; phase += 1) findInPhase(wanted, phase, found);
      return found.sort((a, b) => a - b);
    },
  };
}
