/** Finds the font style sheets that a deck uses and gives Vite reduced ones, with the faces that the text needs. */
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Effects } from '../effects.ts';
import { packageFile } from '../package-files.ts';
import { codePointsBeyond, codePointsOf, keepFaces } from './font-faces.ts';

/** Reduced style sheets by module specifier, such as `@fontsource/inter/500.css`. */
export type FontSheets = ReadonlyMap<string, string>;

const sheetSpecifier = /@fontsource(?:-variable)?\/[^/'"\s]+(?:\/[^/'"\s]+\.css)?/gu;
/** The CSS file of a specifier; that of a package without a file is `index.css`. */
const fileOf = (name: string) => (name.endsWith('.css') ? name : `${name}/index.css`);

/** The first fonts of the stacks in styles/tokens.css. Other fonts are used for characters these lack. */
const firstFonts = /^@fontsource\/(?:inter|source-serif-4)\//u;
const firstSheets = ['@fontsource/inter/500.css', '@fontsource/source-serif-4/400.css'];

/**
 * The reduced style sheets of all fonts named in a deck's texts, or in styles, setups, layouts and components below its
 * roots, which are absolute paths.
 */
export async function findFontSheets(
  texts: readonly string[],
  roots: readonly string[],
  effects: Effects,
): Promise<FontSheets> {
  const code = await Promise.all(
    roots.flatMap((root) =>
      ['.', 'styles', 'setup', 'layouts', 'components'].map(async (folder) => {
        const place = path.relative(effects.root, path.join(root, folder)).replaceAll('\\', '/') || '.';
        const files = (await effects.list(place)).filter((name) => /\.(?:[cm]?[jt]s|css|vue)$/u.test(name));
        return Promise.all(files.map(async (name) => (await effects.readText(`${place}/${name}`)) ?? ''));
      }),
    ),
  );
  const named = new Set([...texts, ...code.flat()].flatMap((text) => (text.match(sheetSpecifier) ?? []).map(fileOf)));
  const read = async (file: string) => (await effects.readText(packageFile(file) ?? file)) ?? '';
  const points = codePointsOf(texts.join('\n'));
  const beyond = codePointsBeyond(points, await Promise.all(firstSheets.map(read)));
  const kept = [...named]
    .sort()
    .map(async (file) => [file, keepFaces(await read(file), firstFonts.test(file) ? points : beyond)] as const);
  return new Map(await Promise.all(kept));
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
