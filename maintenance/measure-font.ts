/**
 * `npm run measure-font`: writes scripts/typography/font-widths.ts from the bundled faces. Run it after a change of a
 * font, and after `npm i --no-save @fontsource/noto-sans-devanagari`, whose static faces nothing else needs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

const modules = path.join(import.meta.dirname, '../node_modules');
const european = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];

/** Fonts of each table, with the subsets and the weight to measure. The first font that has a character gives its width. */
const tables: Readonly<
  Record<string, readonly (readonly [font: string, subsets: readonly string[], weight: number])[]>
> = {
  sans500: [['inter', european, 500]],
  sans600: [['inter', european, 600]],
  serif400: [['source-serif-4', european, 400]],
  serif600: [['source-serif-4', european, 600]],
  otherScripts: [
    ['noto-sans-hebrew', ['hebrew'], 500],
    ['noto-sans-arabic', ['arabic'], 500],
    ['noto-sans-devanagari', ['devanagari'], 500],
  ],
};

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

/** Advance widths by code point, in thousandths of the font size. */
function readWidths(fonts: (typeof tables)[string]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [font, subsets, weight] of fonts)
    for (const subset of subsets) {
      const file = path.join(modules, `@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff`);
      if (!existsSync(file)) continue;
      const woff = readTables(readFileSync(file));
      const units = woff.get('head')!.readUInt16BE(18);
      const metrics = woff.get('hhea')!.readUInt16BE(34);
      const hmtx = woff.get('hmtx')!;
      for (const [code, glyph] of readGlyphs(woff.get('cmap')!)) {
        const advance = hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
        if (!widths.has(code)) widths.set(code, Math.round((advance * 1000) / units));
      }
    }
  if (fonts.some(([font]) => !existsSync(path.join(modules, '@fontsource', font))))
    throw new Error('A font is missing.');
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

const printed = Object.entries(tables).map(
  ([name, fonts]) =>
    `  ${name}: [\n${toRuns(readWidths(fonts))
      .map((r) => `    '${r}',\n`)
      .join('')}  ],\n`,
);
writeFileSync(
  new URL('../scripts/typography/font-widths.ts', import.meta.url),
  `/**
 * Advance widths in thousandths of the font size: runs of consecutive code points, each as the first one in hexadecimal
 * and the widths. \`sans\` is Inter, \`serif\` is Source Serif 4, each with its weight; \`otherScripts\` has the Noto Sans
 * of Hebrew, Arabic and Devanagari. Written by \`npm run measure-font\`; do not edit.
 */
export const fontWidths = {\n${printed.join('')}} as const;\n`,
);
