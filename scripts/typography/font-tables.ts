/** The tables of a font file: WOFF 2, WOFF, TrueType or OpenType. */
import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** Tables by tag, such as `hmtx`. */
export interface FontTables {
  /** Bytes of each table; of a WOFF 2 file as they are stored there. */
  readonly tables: ReadonlyMap<string, Buffer>;
  /** Whether `hmtx` is stored in the form of WOFF 2: a byte of flags, then the advance widths alone. */
  readonly hasPackedMetrics: boolean;
}

/** @see https://www.w3.org/TR/WOFF/ */
function readWoff(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(12); i += 1) {
    const at = 44 + i * 20;
    const [offset, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const data = file.subarray(offset, offset + packed);
    tables.set(file.toString('latin1', at, at + 4), packed < length ? inflateSync(data) : data);
  }
  return { tables, hasPackedMetrics: false };
}

/** @see https://learn.microsoft.com/typography/opentype/spec/otff */
function readSfnt(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    tables.set(file.toString('latin1', at, at + 4), file.subarray(offset, offset + length));
  }
  return { tables, hasPackedMetrics: false };
}

/** The first tags that WOFF 2 knows by number, up to those that are stored in a form of its own. */
const knownTags = 'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca'.split(' ');

/** @see https://www.w3.org/TR/WOFF2/ */
function readWoff2(file: Buffer): FontTables {
  let at = 48;
  const readNumber = () => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; at += 1) {
      byte = file.readUInt8(at);
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  const entries = Array.from({ length: file.readUInt16BE(12) }, () => {
    const flags = file.readUInt8(at);
    at += 1;
    const known = flags & 0x3f;
    const tag = known === 63 ? file.toString('latin1', at, at + 4) : (knownTags[known] ?? `#${known}`);
    if (known === 63) at += 4;
    const isOwnForm = tag === 'glyf' || tag === 'loca' ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = readNumber();
    return { tag, isOwnForm, length: isOwnForm ? readNumber() : length };
  });
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  let offset = 0;
  const tables = new Map<string, Buffer>();
  for (const { tag, length } of entries) {
    tables.set(tag, data.subarray(offset, offset + length));
    offset += length;
  }
  return { tables, hasPackedMetrics: entries.some((e) => e.tag === 'hmtx' && e.isOwnForm) };
}

/** The tables of a font file. @throws Error where it is no such file */
export function readFontTables(file: Buffer): FontTables {
  const signature = file.toString('latin1', 0, 4);
  if (signature === 'wOF2') return readWoff2(file);
  if (signature === 'wOFF') return readWoff(file);
  if (signature === 'OTTO' || signature === 'true' || signature === '\0\u0001\0\0') return readSfnt(file);
  throw new Error('This is no font file.');
}
