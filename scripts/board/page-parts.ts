/** Fonts, colours and scripts of pages that open from disk: the reader, the remix board, the differences between codings. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
/** Path relative to this module, in `scripts/` and in `lib/`. */
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** Text of a file below `scripts/`. */
export const readBeside = (file: string): Promise<string> => readFile(here(`../../scripts/${file}`), 'utf8');

const faces = [
  ['Source Serif 4', 400, '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'],
  ['Source Serif 4', 600, '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'],
  ['Inter', 500, '@fontsource/inter/files/inter-latin-500-normal.woff2'],
  ['Inter', 600, '@fontsource/inter/files/inter-latin-600-normal.woff2'],
] as const;

/** Replaces the deck's class `dark` by the media query `prefers-color-scheme`. */
const toPreference = (tokens: string) =>
  tokens.replace(/^html\.dark \{([^}]*)\}/mu, '@media (prefers-color-scheme: dark) { :root {$1} }');

/** The colours of decks, light, dark and for print, and the rules that all pages have, as CSS. */
export async function pageBase(): Promise<string> {
  const [tokens, rules] = await Promise.all([readBeside('../styles/tokens.css'), readBeside('board/page.css')]);
  return `${toPreference(tokens)}\n${rules}`;
}

/** The Latin fonts of the deck as data URLs, and `pageBase`. */
export async function deckStyle(): Promise<string> {
  const fonts = await Promise.all(
    faces.map(async ([family, weight, file]) => {
      const data = (await readFile(require.resolve(file))).toString('base64');
      return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    }),
  );
  return [...fonts, await pageBase()].join('\n');
}

/** One classic script of a module below `scripts/`, named without its ending, and all that it imports. */
export async function bundleScript(module: string, name: string): Promise<string> {
  const { build } = await import('vite');
  const entry = here(`../${module}${ending}`);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error(`Vite returned no script for ${module}.`);
  return chunk.code;
}
