/** Finds where a string occurs in a long text without a scan of the whole: a hash index of all 8-unit substrings. */

/** Length of the indexed substrings, in UTF-16 units. */
const gramLength = 8;

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

/** The index of a text, built at the first search. It takes 4 bytes a unit, and at most 34 MB for the buckets. */
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
  const buckets = 1 << Math.min(22, Math.ceil(Math.log2(text.length)) + 1);
  const first = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(text.length);
  const size = new Int32Array(buckets);
  /** Bucket of the substring at an offset. @see http://www.isthe.com/chongo/tech/comp/fnv/ (FNV-1a) */
  const bucketOf = (of: string, at: number) => {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + gramLength; i += 1) hash = Math.imul(hash ^ of.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) & (buckets - 1);
  };
  // From the end, so that the offsets of a bucket are ascending.
  for (let at = text.length - gramLength; at >= 0; at -= 1) {
    const bucket = bucketOf(text, at);
    next[at] = first[bucket]!;
    first[bucket] = at;
    size[bucket]! += 1;
  }
  return {
    find(wanted) {
      if (wanted.length < gramLength) return scan(text, wanted);
      // The substring with the smallest bucket needs the fewest comparisons.
      let rarest = 0;
      let bucket = bucketOf(wanted, 0);
      for (let at = 1; at + gramLength <= wanted.length && size[bucket]! > 1; at += 1) {
        const other = bucketOf(wanted, at);
        if (size[other]! < size[bucket]!) {
          rarest = at;
          bucket = other;
        }
      }
      const found: number[] = [];
      for (let at = first[bucket]!; at !== -1; at = next[at]!) {
        const start = at - rarest;
        if (start >= 0 && text.startsWith(wanted, start)) found.push(start);
      }
      return found;
    },
  };
}
