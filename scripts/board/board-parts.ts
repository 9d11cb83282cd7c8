/** HTML, style sheet, fonts and script of the remix board's page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BoardParts } from './emit-board.ts';

const require = createRequire(import.meta.url);
/** Path relative to this module, in `scripts/` and in `lib/`. */
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const entry = here(`../board/page${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`);

/** Text of a file beside this module's source. */
const read = (file: string) => readFile(here(`../../scripts/board/${file}`), 'utf8');

const faces = [
  ['Source Serif 4', 400, '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'],
  ['Source Serif 4', 600, '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'],
  ['Inter', 500, '@fontsource/inter/files/inter-latin-500-normal.woff2'],
  ['Inter', 600, '@fontsource/inter/files/inter-latin-600-normal.woff2'],
] as const;

/** Replaces the deck's class `dark` by the media query `prefers-color-scheme`. */
const toPreference = (tokens: string) =>
  tokens.replace(/^html\.dark \{([^}]*)\}/mu, '@media (prefers-color-scheme: dark) { :root {$1} }');

async function style(): Promise<string> {
  const fonts = await Promise.all(
    faces.map(async ([family, weight, file]) => {
      const data = (await readFile(require.resolve(file))).toString('base64');
      return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    }),
  );
  const tokens = await readFile(here('../../styles/tokens.css'), 'utf8');
  const board = await read('board.css');
  return [...fonts, toPreference(tokens), board].join('\n');
}

/** Bundles `page.ts` into one classic script. */
async function script(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'claimdeckBoard' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('Vite returned no script for the board.');
  return chunk.code;
}

let parts: Promise<BoardParts> | undefined;

/** The parts of the page, made once per process. */
export const remixParts = (): Promise<BoardParts> => {
  parts ??= Promise.all([read('board.html'), style(), script()]).then(([page, css, code]) => ({
    page,
    style: css,
    script: code,
  }));
  return parts;
};
