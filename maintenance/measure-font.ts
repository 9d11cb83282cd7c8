/**
 * `npm run measure-font`: writes scripts/typography/font-widths.ts from the bundled faces. Run it after a change of a
 * font, and after `npm i --no-save @fontsource/noto-sans-devanagari`, whose static faces nothing else needs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { widthsOf } from '../scripts/typography/file-widths.ts';

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

/** Advance widths by code point, in thousandths of the font size. */
function readWidths(fonts: (typeof tables)[string]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [font, subsets, weight] of fonts)
    for (const subset of subsets) {
      const file = path.join(modules, `@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff`);
      if (!existsSync(file)) continue;
      for (const [code, width] of widthsOf(readFileSync(file))) if (!widths.has(code)) widths.set(code, width);
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
