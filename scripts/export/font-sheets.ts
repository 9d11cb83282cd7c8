/** Finds the font style sheets that a deck uses and gives Vite reduced ones, with the faces that the text needs. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Effects } from '../effects.ts';
import { relativePath } from '../files/relative-path.ts';
import { findSheet, fontSheetNames } from '../project/look/installed-fonts.ts';
import {
  codePointsBeyond,
  codePointsOf,
  eastAsianStack,
  isInFirstFonts,
  keepFaces,
  polytonicGreek,
  scriptFonts,
} from '../typography/index.ts';

/** Reduced style sheets by module specifier, such as `@fontsource/inter/500.css`. */
export type FontSheets = ReadonlyMap<string, string>;

const sheetSpecifier = /@fontsource(?:-variable)?\/[^/'"\s]+(?:\/[^/'"\s]+\.css)?/gu;
/** The CSS file of a specifier; that of a package without a file is `index.css`. */
const fileOf = (name: string) => (name.endsWith('.css') ? name : `${name}/index.css`);

/** Texts of a deck and the languages in which they are set. */
export interface DeckTexts {
  /** All text that the deck can show. */
  readonly texts: readonly string[];
  /** BCP 47 tags: of the slides, then of the quotes. */
  readonly languages: readonly string[];
}

/**
 * Whether a character that is drawn is missing from the first fonts, also where their ranges name it, as those of Latin
 * name the hyphens U+2010 and U+2011. Browsers make white space themselves.
 */
const isNamedOnly = (point: number): boolean =>
  !isInFirstFonts(point) && /[^\p{M}\p{Z}\p{C}]/u.test(String.fromCodePoint(point));

/**
 * Code points for which each style sheet of a script is kept: its own letters that the sheets before it in a stack lack,
 * for each of the languages.
 */
function pointsBySheet(
  points: ReadonlySet<number>,
  languages: readonly string[],
  cssOf: (sheet: string) => string,
): ReadonlyMap<string, ReadonlySet<number>> {
  const kept = new Map<string, Set<number>>();
  const beyond = codePointsBeyond(
    points,
    ['@fontsource/inter/500.css', '@fontsource/source-serif-4/400.css'].map(cssOf),
  ).union(new Set([...points].filter(isNamedOnly)));
  for (const language of languages) {
    const fonts = [...scriptFonts, ...eastAsianStack(language)];
    let rest = beyond;
    /** The code points of the rest that a sheet's ranges name, those that are wanted of it. */
    const heldBy = (sheet: string, isWanted: (character: string) => boolean) => {
      const wanted = new Set([...rest].filter((point) => isWanted(String.fromCodePoint(point))));
      return wanted.difference(codePointsBeyond(wanted, [cssOf(sheet)]));
    };
    const keep = (sheet: string, held: ReadonlySet<number>) =>
      kept.set(sheet, (kept.get(sheet) ?? new Set()).union(held));
    for (const font of fonts)
      for (const sheet of font.sheets) {
        const held = heldBy(sheet, (character) => font.letters.test(character));
        keep(sheet, held);
        rest = rest.difference(held);
      }
    // Other characters, such as arrows: all fonts whose ranges name them, since a file may lack what its range names.
    for (const font of fonts)
      for (const sheet of font.sheets)
        keep(
          sheet,
          heldBy(sheet, () => true),
        );
  }
  // A word has one font: the other Greek letters come with those that have accents.
  const greek = new Set([...points].filter((point) => /\p{Script=Greek}/u.test(String.fromCodePoint(point))));
  for (const sheet of polytonicGreek.sheets) kept.set(sheet, greek.union(kept.get(sheet) ?? new Set()));
  return kept;
}

/**
 * The reduced style sheets of all fonts of Claimdeck that are installed, and of those named in a deck's texts, or in styles,
 * setups, layouts and components below its roots, which are absolute paths.
 */
export async function findFontSheets(
  { texts, languages }: DeckTexts,
  roots: readonly string[],
  effects: Effects,
): Promise<FontSheets> {
  const code = await Promise.all(
    roots.flatMap((root) =>
      ['.', 'styles', 'setup', 'layouts', 'components'].map(async (folder) => {
        const place = relativePath(effects.root, path.join(root, folder)) || '.';
        const files = (await effects.list(place)).filter((name) => /\.(?:[cm]?[jt]s|css|vue)$/u.test(name));
        return Promise.all(files.map(async (name) => (await effects.readText(`${place}/${name}`)) ?? ''));
      }),
    ),
  );
  const named = [...texts, ...code.flat()].flatMap((text) => (text.match(sheetSpecifier) ?? []).map(fileOf));
  const sheets = new Map<string, string>();
  for (const name of [...new Set([...fontSheetNames, ...named])].sort()) {
    const file = findSheet(name, effects.root);
    const css = file === undefined ? undefined : await readFile(file, 'utf8');
    if (css !== undefined) sheets.set(name, css);
  }
  const points = codePointsOf(texts.join('\n'));
  const kept = pointsBySheet(points, languages, (name) => sheets.get(name) ?? '');
  return new Map([...sheets].map(([name, css]) => [name, keepFaces(css, kept.get(name) ?? points)]));
}

/** A Vite plugin that replaces the packages' style sheets by reduced ones. A style sheet not in `sheets` is unchanged. */
export const fontSheets = (sheets: FontSheets): Plugin => ({
  name: 'claimdeck:font-sheets',
  enforce: 'pre',
  transform: {
    filter: { id: /\/@fontsource(?:-variable)?\/[^/]+\/[^/]+\.css$/u },
    handler(_, id) {
      const code = sheets.get(id.slice(id.lastIndexOf('/@fontsource') + 1));
      return code === undefined ? null : { code, map: null };
    },
  },
});
