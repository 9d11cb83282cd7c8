/** The characters of a font file, and their widths. */
import { readFontTables } from './font-tables.ts';

/** Glyph index by code point. @see https://learn.microsoft.com/typography/opentype/spec/cmap */
function readGlyphs(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let t = 0; t < cmap.readUInt16BE(2); t += 1) {
    const base = cmap.readUInt32BE(4 + t * 8 + 4);
    const format = cmap.readUInt16BE(base);
    if (format === 12)
      for (let g = 0; g < cmap.readUInt32BE(base + 12); g += 1) {
        const at = base + 16 + g * 12;
        const [first, last, glyph] = [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4), cmap.readUInt32BE(at + 8)];
        for (let c = first; c <= last; c += 1) glyphs.set(c, glyph + c - first);
      }
    if (format !== 4) continue;
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

/** Code points of a font file: `unicode-range` says where a browser looks for a character, not that the font has it. */
export const charactersOf = (file: Buffer): ReadonlySet<number> =>
  new Set(readGlyphs(readFontTables(file).tables.get('cmap')!).keys());

/** Advance widths of a font file by code point, in thousandths of the font size. @throws Error where it is no font file */
export function widthsOf(file: Buffer): ReadonlyMap<number, number> {
  const { tables, hasPackedMetrics } = readFontTables(file);
  const units = tables.get('head')!.readUInt16BE(18);
  const metrics = tables.get('hhea')!.readUInt16BE(34);
  const hmtx = tables.get('hmtx')!;
  return new Map(
    [...readGlyphs(tables.get('cmap')!)].map(([code, glyph]) => {
      const i = Math.min(glyph, metrics - 1);
      const advance = hmtx.readUInt16BE(hasPackedMetrics ? 1 + i * 2 : i * 4);
      return [code, Math.round((advance * 1000) / units)];
    }),
  );
}
