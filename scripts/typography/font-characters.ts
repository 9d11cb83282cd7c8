/** The characters of a font file: `unicode-range` says where a browser looks for a character, not that the font has it. */
import { brotliDecompressSync } from 'node:zlib';

/** Reads a file from its beginning; numbers are big-endian. */
class Reader {
  readonly #data: Buffer;
  #at: number;
  constructor(data: Buffer, at: number) {
    this.#data = data;
    this.#at = at;
  }
  get position(): number {
    return this.#at;
  }
  byte(): number {
    this.#at += 1;
    return this.#data.readUInt8(this.#at - 1);
  }
  skip(bytes: number): void {
    this.#at += bytes;
  }
  /** A number of 7 bits a byte, the highest first. */
  base128(): number {
    let value = 0;
    for (;;) {
      const byte = this.byte();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  }
}

/** Numbers of tables in WOFF 2 directories. */
const tableNumbers = { cmap: 0, glyf: 10, loca: 11, custom: 63 } as const;

/** The table `cmap` of a WOFF 2 file. @see https://www.w3.org/TR/WOFF2/ */
function readCmap(woff2: Buffer): Buffer {
  const reader = new Reader(woff2, 48);
  let [offset, start, length] = [0, 0, 0];
  for (let i = 0; i < woff2.readUInt16BE(12); i += 1) {
    const flags = reader.byte();
    const table = flags & 0x3f;
    if (table === tableNumbers.custom) reader.skip(4);
    const original = reader.base128();
    const isOutline = table === tableNumbers.glyf || table === tableNumbers.loca;
    const isTransformed = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const size = isTransformed ? reader.base128() : original;
    if (table === tableNumbers.cmap) [start, length] = [offset, size];
    offset += size;
  }
  const packed = woff2.subarray(reader.position, reader.position + woff2.readUInt32BE(20));
  return brotliDecompressSync(packed).subarray(start, start + length);
}

/** Code points of a WOFF 2 file. @see https://learn.microsoft.com/typography/opentype/spec/cmap */
export function charactersOf(woff2: Buffer): ReadonlySet<number> {
  const cmap = readCmap(woff2);
  const points = new Set<number>();
  for (let t = 0; t < cmap.readUInt16BE(2); t += 1) {
    const base = cmap.readUInt32BE(4 + t * 8 + 4);
    const format = cmap.readUInt16BE(base);
    if (format === 12)
      for (let g = 0; g < cmap.readUInt32BE(base + 12); g += 1) {
        const [first, last] = [cmap.readUInt32BE(base + 16 + g * 12), cmap.readUInt32BE(base + 20 + g * 12)];
        for (let point = first; point <= last; point += 1) points.add(point);
      }
    if (format === 4) {
      const span = cmap.readUInt16BE(base + 6);
      for (let s = 0; s < span; s += 2) {
        const [first, last] = [cmap.readUInt16BE(base + 16 + span + s), cmap.readUInt16BE(base + 14 + s)];
        const [delta, rangeAt] = [cmap.readUInt16BE(base + 16 + 2 * span + s), base + 16 + 3 * span + s];
        const range = cmap.readUInt16BE(rangeAt);
        for (let point = first; point <= last && point < 0xffff; point += 1) {
          const glyph =
            range === 0 ? (point + delta) & 0xffff : cmap.readUInt16BE(rangeAt + range + 2 * (point - first));
          if (glyph !== 0) points.add(point);
        }
      }
    }
  }
  return points;
}
