/** Finds where a string occurs in a long text without reading all of it: an index of its eight-character stretches. */

/** Length of the indexed stretches, in UTF-16 units. */
const gram = 8;

export interface QuoteIndex {
  /** Offsets at which the string begins, rising. */
  find(wanted: string): number[];
}

/** Texts up to this length are searched as they are: an index would cost more than it saves. */
const shortText = 20_000;

/** The index of a text; it takes 4 bytes a character and at most 50 MB, and a look-up the time of the rarest stretch of the string. */
export function indexQuotes(text: string): QuoteIndex {
  const scan = (wanted: string) => {
    const found: number[] = [];
    if (wanted === '') return found;
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
    return found;
  };
  if (text.length <= shortText) return { find: scan };
  const buckets = 1 << Math.min(22, Math.ceil(Math.log2(text.length)) + 1);
  const first = new Int32Array(buckets).fill(-1);
  const last = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(text.length).fill(-1);
  const size = new Int32Array(buckets);
  /** FNV-1a over a stretch. */
  const bucketOf = (of: string, at: number) => {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + gram; i += 1) hash = Math.imul(hash ^ of.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) & (buckets - 1);
  };
  for (let at = 0; at + gram <= text.length; at += 1) {
    const bucket = bucketOf(text, at);
    if (first[bucket] === -1) first[bucket] = at;
    else next[last[bucket]!] = at;
    last[bucket] = at;
    size[bucket]! += 1;
  }
  return {
    find(wanted) {
      if (wanted.length < gram) return scan(wanted);
      let best = 0;
      let bucket = bucketOf(wanted, 0);
      for (let at = 1; at + gram <= wanted.length && size[bucket]! > 1; at += 1) {
        const other = bucketOf(wanted, at);
        if (size[other]! < size[bucket]!) {
          best = at;
          bucket = other;
        }
      }
      const found: number[] = [];
      for (let at = first[bucket]!; at !== -1; at = next[at]!) {
        const start = at - best;
        if (start >= 0 && text.startsWith(wanted, start)) found.push(start);
      }
      return found;
    },
  };
}
