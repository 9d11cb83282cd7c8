/** `npm run measure-font`: writes layout/font-widths.ts from the faces of map labels. Run it after a change of the font. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const subsets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];
const weights = [500, 600];

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

/** Advance widths of Inter at a weight, by code point, in thousandths of the font size. */
function readWidths(weight: number): Map<number, number> {
  const widths = new Map<number, number>();
  for (const subset of subsets) {
    const file = require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);
    const tables = readTables(readFileSync(file));
    const units = tables.get('head')!.readUInt16BE(18);
    const metrics = tables.get('hhea')!.readUInt16BE(34);
    const hmtx = tables.get('hmtx')!;
    for (const [code, glyph] of readGlyphs(tables.get('cmap')!)) {
      const advance = hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
      if (!widths.has(code)) widths.set(code, Math.round((advance * 1000) / units));
    }
  }
  return widths;
}

/** Runs of consecutive code points, each as `first:width width …` with the first code point in hexadecimal. */
function toRuns(widths: ReadonlyMap<number, number>): string[] {
  const runs: { first: number; values: number[] }[] = [];
  for (const [code, width] of [...widths].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && run.first + run.values.length === code) run.values.push(width);
    else runs.push({ first: code, values: [width] });
  }
  return runs.map(({ first, values }) => `${first.toString(16)}:${values.join(' ')}`);
}

const tables = weights.map(
  (w) =>
    `  ${w}: [\n${toRuns(readWidths(w))
      .map((r) => `    '${r}',\n`)
      .join('')}  ],\n`,
);
writeFileSync(
  new URL('./layout/font-widths.ts', import.meta.url),
  `/**
 * Advance widths of Inter by weight, in thousandths of the font size: runs of consecutive code points, each as the first
 * one in hexadecimal and the widths. Written by \`npm run measure-font\`; do not edit.
 */
export const fontWidths = {\n${tables.join('')}} as const;\n`,
);
