/** The style sheets of a deck's fonts, with the faces that its text needs. */
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Effects } from '../effects.ts';
import { codePointsBeyond, codePointsOf, keepFaces } from './font-faces.ts';

/** Style sheets as they are to be bundled, by their specifier, such as `@fontsource/inter/500.css`. */
export type FontSheets = ReadonlyMap<string, string>;

const sheet = /@fontsource\/[^/'"\s]+(?:\/[^/'"\s]+\.css)?/gu;
/** A package named without a file means its main one. */
const fileOf = (name: string) => (name.endsWith('.css') ? name : `${name}/index.css`);

/** The fonts that stand first in styles/tokens.css; the others are for what these lack. */
const firstFonts = /^@fontsource\/(?:inter|source-serif-4)\//u;
const firstSheets = ['@fontsource/inter/500.css', '@fontsource/source-serif-4/400.css'];

/** Style sheets of fonts that a deck's texts and the styles and setups of its roots name. `roots` are absolute. */
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
  const named = new Set([...texts, ...code.flat()].flatMap((text) => (text.match(sheet) ?? []).map(fileOf)));
  const read = async (file: string) => (await effects.readText(`node_modules/${file}`)) ?? '';
  const points = codePointsOf(texts.join('\n'));
  const beyond = codePointsBeyond(points, await Promise.all(firstSheets.map(read)));
  const kept = [...named]
    .sort()
    .map(async (file) => [file, keepFaces(await read(file), firstFonts.test(file) ? points : beyond)] as const);
  return new Map(await Promise.all(kept));
}

/** A Vite plugin that gives the style sheets for those in the packages; one that was not found stays whole. */
export const fontSheets = (sheets: FontSheets): Plugin => ({
  name: 'claimdeck:font-sheets',
  enforce: 'pre',
  transform: {
    filter: { id: /\/@fontsource\/[^/]+\/[^/]+\.css$/u },
    handler(_, id) {
      const code = sheets.get(id.slice(id.lastIndexOf('/@fontsource/') + 1));
      return code === undefined ? null : { code, map: null };
    },
  },
});
