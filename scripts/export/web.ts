/** The web deck of a talk: Slidev's own Vite plugin, with the print route, relative paths and no client-side Mermaid. */
import path from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Effects } from '../effects.ts';
import { codePointsBeyond, codePointsOf, keepFaces } from './font-faces.ts';
import { type DeckUse, leanClient, usesCode } from './lean-client.ts';
import { nearGlobs } from './near-globs.ts';
import { type Digests, digestOf, digestTools } from './stamp.ts';
import { type CachePlace, transformCache } from './transform-cache.ts';

export interface WebTalk {
  /** The talk's markdown, relative to the root. */
  readonly entry: string;
  /** Folder to be replaced, relative to the root. */
  readonly out: string;
  /** Whether every diagram is drawn beforehand, so that Mermaid stays out of the bundle. */
  readonly allDrawn: boolean;
}

/** The fonts that stand first in styles/tokens.css; the others are for what these lack. */
const firstFonts = /\/@fontsource\/(?:inter|source-serif-4)\//u;

/** A slide's module and the one that stands for it where it is asked for, as Slidev's loader names them. */
const slideModule = /(?:__slidev_|\/@slidev\/slides\/)(\d+)[./]md$/u;

/** The one that holds it, and the one that holds its frontmatter and notes. */
const slideSource = /__slidev_(\d+)\.(?:md|frontmatter)$/u;

/** Slides that come in one file: fewer requests than slides, and the first slide still without most others. */
const together = 8;

async function readFirstFonts(effects: Effects): Promise<string[]> {
  const files = ['@fontsource/inter/500.css', '@fontsource/source-serif-4/400.css'];
  return Promise.all(files.map(async (file) => (await effects.readText(`node_modules/${file}`)) ?? ''));
}

/** Texts of layouts and components, whose letters are shown as well. */
async function readTemplates(effects: Effects): Promise<string[]> {
  const files = await Promise.all(
    ['components', 'layouts'].map(async (folder) => (await effects.list(folder)).map((name) => `${folder}/${name}`)),
  );
  return Promise.all(
    files
      .flat()
      .filter((file) => file.endsWith('.vue'))
      .map(async (file) => (await effects.readText(file)) ?? ''),
  );
}

/** Where a talk's modules are cached, and what decides them. */
async function cachePlace(
  entry: string,
  { utils, data, roots }: ResolvedSlidevOptions,
  { texts: _, ...use }: DeckUse,
  effects: Effects,
): Promise<CachePlace> {
  const beside = await effects.digests(
    path.posix.dirname(entry),
    (name) => name.startsWith('.') || name.endsWith('.md'),
  );
  const clientKey = digestOf(await digestTools(effects), utils.define, roots, data.features, use, [...beside]);
  return {
    clientKey,
    talkKey: digestOf(clientKey, data.config, data.headmatter),
    talk: entry.replace(/^slides\/|\.md$/gu, ''),
    isSlide: (id) => slideSource.test(id),
    slideSettings: (id) => data.slides[Number(slideSource.exec(id)?.[1]) - 1]?.frontmatter,
  };
}

/** Loads Slidev and Vite, which takes longer than any other part of Claimdeck. */
export const loadBuilder = () => Promise.all([import('@slidev/cli'), import('vite')]);

/** A web deck that stands in its folder. */
export interface BuiltTalk {
  /** What the folder holds, by file. */
  readonly made: Digests;
  /** Keeps for the next build what this one has made; nobody who only wants this one need wait for it. */
  keep(): Promise<void>;
}

/**
 * Builds into a folder beside the target and replaces it in one step.
 * @throws Vite's or Slidev's error
 */
export async function buildTalk({ entry, out, allDrawn }: WebTalk, effects: Effects): Promise<BuiltTalk> {
  const [{ resolveOptions, ViteSlidevPlugin }, { build }] = await loadBuilder();
  const options = await resolveOptions({ entry: path.join(effects.root, entry) }, 'build');
  options.utils.define['__SLIDEV_FEATURE_PRINT__'] = 'true';
  const { config, slides, headmatter, markdownFiles } = options.data;
  const texts = [...Object.values(markdownFiles).map((file) => file.raw), ...(await readTemplates(effects))];
  const isOn = (mode: unknown) => mode === true || mode === 'build';
  const use: DeckUse = {
    texts,
    allDrawn,
    drawings: isOn(config.drawings.enabled) || Boolean(config.drawings.persist),
    browserExporter: isOn(config.browserExporter),
  };
  if (!usesCode(use)) config.twoslash = false;
  const points = codePointsOf(texts.join('\n'));
  const beyond = codePointsBeyond(points, await readFirstFonts(effects));
  const layouts = await options.utils.getLayouts();
  const named = new Set([
    ...['default', 'cover', 'none', '404', 'error', 'end'],
    ...[headmatter['defaults'], ...slides.map((s) => s.frontmatter)].map((f) =>
      String((f as { layout?: unknown })?.layout),
    ),
  ]);
  options.utils.getLayouts = async () =>
    Object.fromEntries(Object.entries(layouts).filter(([name]) => named.has(name)));
  const html = path.join(options.userRoot, 'index.html');
  const partial = effects.beside(out);
  const cache = transformCache(await cachePlace(entry, options, use, effects), effects);
  await build({
    root: options.userRoot,
    configFile: false,
    base: './',
    logLevel: 'error',
    cacheDir: path.join(effects.root, '.claimdeck/vite'),
    plugins: [
      cache.plugin,
      {
        name: 'claimdeck:index-html',
        enforce: 'pre',
        resolveId: (id) => (id === html ? id : null),
        load: (id) => (id === html ? options.utils.indexHtml : null),
      },
      nearGlobs(),
      leanClient(use),
      {
        name: 'claimdeck:font-faces',
        enforce: 'pre',
        transform: {
          filter: { id: /\/@fontsource\/[^/]+\/[^/]+\.css$/u },
          handler: (code, id) => ({ code: keepFaces(code, firstFonts.test(id) ? points : beyond), map: null }),
        },
      },
      await ViteSlidevPlugin(options, {}),
      {
        name: 'claimdeck:chunks',
        enforce: 'post',
        // Slidev's own groups put parts that only some pages need before the first slide.
        config(config) {
          const output = config.build?.rollupOptions?.output;
          if (!output || Array.isArray(output)) return;
          delete output.manualChunks;
          output.codeSplitting = {
            includeDependenciesRecursively: false,
            groups: [
              { test: slideModule, name: (id) => `slides-${Math.ceil(Number(slideModule.exec(id)?.[1]) / together)}` },
            ],
          };
        },
      },
    ],
    build: {
      outDir: path.join(effects.root, partial),
      emptyOutDir: true,
      chunkSizeWarningLimit: 5_000,
      reportCompressedSize: false,
      // A slide's scripts come with it; looking for each among all links of the page grows with the square of the slides.
      modulePreload: {
        resolveDependencies: (_file, deps, { hostType }) =>
          hostType === 'html' ? deps : deps.filter((dep) => dep.endsWith('.css')),
      },
      rollupOptions: { input: { index: html } },
    },
  });
  const made = [...(await effects.digests(partial))].map(([file, digest]) => [
    out + file.slice(partial.length),
    digest,
  ]);
  await effects.replace(out, partial);
  return { made: Object.fromEntries(made), keep: cache.keep };
}
