/** What the remix board's page is made of beside its data: the deck's tokens and faces, and its one script. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BoardParts } from './emit-board.ts';

const require = createRequire(import.meta.url);
/** Below the package, whether this runs as TypeScript or compiled. */
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const entry = here(`../board/page${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`);

const faces = [
  ['Source Serif 4', 400, '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'],
  ['Source Serif 4', 600, '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'],
  ['Inter', 500, '@fontsource/inter/files/inter-latin-500-normal.woff2'],
  ['Inter', 600, '@fontsource/inter/files/inter-latin-600-normal.woff2'],
] as const;

/** The deck is dark by a class, a page by what its reader prefers. */
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
  const board = await readFile(here('../../styles/board.css'), 'utf8');
  return [...fonts, toPreference(tokens), board].join('\n');
}

/** The page's modules as one classic script. */
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
  if (!chunk) throw new Error('The board’s script was not built.');
  return chunk.code;
}

let parts: Promise<BoardParts> | undefined;

/** Style and script, made once in a process. */
export const remixParts = (): Promise<BoardParts> => {
  parts ??= Promise.all([style(), script()]).then(([s, c]) => ({ style: s, script: c }));
  return parts;
};
