/** The widths of the characters of a font file. */
import { inflateSync } from 'node:zlib';

/** The tables of a WOFF 1.0 file by tag. @see https://www.w3.org/TR/WOFF/ */
function readTables(woff: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < woff.readUInt16BE(12); i += 1) {
    const at = 44 + i * 20;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const data = woff.subarray(offset, offset + packed);
    tables.set(woff.toString('latin1', at, at + 4), packed < length ? inflateSync(data) : data);
  }
  return tables;
}

/** Glyph index by code point, from the subtables of format 4. @see https://learn.microsoft.com/typography/opentype/spec/cmap */
function readGlyphs(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let t = 0; t < cmap.readUInt16BE(2); t += 1) {
    const base = cmap.readUInt32BE(4 + t * 8 + 4);
    if (cmap.readUInt16BE(base) !== 4) continue;
    const span = cmap.readUInt16BE(base + 6);
    for (let s = 0; s < span; s += 2) {
      const [ends, starts] = [base + 14, base + 16 + span];
      const delta = cmap.readUInt16BE(starts + span + s);
      const rangeAt = starts + 2 * span + s;
      const range = cmap.readUInt16BE(rangeAt);
      for (let c = cmap.readUInt16BE(starts + s); c <= cmap.readUInt16BE(ends + s) && c < 0xffff; c += 1) {
        const raw = range === 0 ? c : cmap.readUInt16BE(rangeAt + range + 2 * (c - cmap.readUInt16BE(starts + s)));
        const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(c, glyph);
      }
    }
  }
  return glyphs;
}

/** Advance widths of a WOFF 1.0 file by code point, in thousandths of the font size. */
export function widthsOf(woff: Buffer): ReadonlyMap<number, number> {
  const tables = readTables(woff);
  const units = tables.get('head')!.readUInt16BE(18);
  const metrics = tables.get('hhea')!.readUInt16BE(34);
  const hmtx = tables.get('hmtx')!;
  return new Map(
    [...readGlyphs(tables.get('cmap')!)].map(([code, glyph]) => {
      const advance = hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
      return [code, Math.round((advance * 1000) / units)];
    }),
  );
}
