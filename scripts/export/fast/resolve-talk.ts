/** What both bundles of a talk's web deck are made from: Slidev's options, what the deck uses, its fonts. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { InlineConfig, Plugin } from 'vite';
import { digestBeside, digestOf, digestTools } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { type FontSheets, findFontSheets } from '../font-sheets.ts';
import { type DeckUse, unusedParts, usesCode } from './lean-client.ts';
import { nearGlobs } from './near-globs.ts';

export interface WebTalk {
  /** The talk's markdown, relative to the root. */
  readonly entry: string;
  /** Folder to be replaced, relative to the root. */
  readonly out: string;
  /** Whether every diagram is drawn beforehand, so that Mermaid stays out of the bundle. */
  readonly allDrawn: boolean;
  /** Digest of Claimdeck itself, where it is known. */
  readonly tools?: string;
}

/** A talk as Slidev reads it. */
export interface ResolvedTalk {
  readonly entry: string;
  readonly options: ResolvedSlidevOptions;
  readonly use: DeckUse;
  readonly fonts: FontSheets;
  /** Digest of all that decides what becomes of a module of the client: tools, packages, what Slidev is told to define. */
  readonly toolsKey: string;
  /** The same with the talk's settings. */
  readonly settingsKey: string;
}

/** What Slidev's plugins would otherwise load all of Vue and look through packages to learn, for each bundle. */
const pluginOptions = {
  markdown: { vueVersion: (createRequire(import.meta.url)('vue/package.json') as { version: string }).version },
  icons: { compiler: 'vue3', jsx: 'react' },
} as const;

/**
 * Loads Slidev and Vite, which takes longer than any other part of Claimdeck. Whatever the environment says, decks are
 * built for readers: otherwise Vue would name the files of slides, and which of its compilers is taken would depend on
 * what has loaded it.
 */
export function loadBuilder() {
  process.env['NODE_ENV'] = 'production';
  return Promise.all([import('@slidev/cli'), import('vite')]);
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

/** Leaves of Slidev's layouts those that the talk names, and what Slidev shows where there is none. */
async function keepNamedLayouts({ utils, data }: ResolvedSlidevOptions): Promise<readonly string[]> {
  const layouts = await utils.getLayouts();
  const named = new Set([
    ...['default', 'cover', 'none', '404', 'error', 'end'],
    ...[data.headmatter['defaults'], ...data.slides.map((s) => s.frontmatter)].map((f) =>
      String((f as { layout?: unknown })?.layout),
    ),
  ]);
  const kept = Object.entries(layouts).filter(([name]) => named.has(name));
  utils.getLayouts = async () => Object.fromEntries(kept);
  return kept.map(([name]) => name).sort();
}

/** Reads a talk. @throws Slidev's error */
export async function resolveTalk({ entry, allDrawn, tools }: WebTalk, effects: Effects): Promise<ResolvedTalk> {
  const [{ resolveOptions }] = await loadBuilder();
  const options = await resolveOptions({ entry: path.join(effects.root, entry) }, 'build');
  const { data, utils, roots } = options;
  utils.define['__SLIDEV_FEATURE_PRINT__'] = 'true';
  const texts = [...Object.values(data.markdownFiles).map((file) => file.raw), ...(await readTemplates(effects))];
  const isOn = (mode: unknown) => mode === true || mode === 'build';
  const use: DeckUse = {
    texts,
    allDrawn,
    drawings: isOn(data.config.drawings.enabled) || Boolean(data.config.drawings.persist),
    browserExporter: isOn(data.config.browserExporter),
  };
  if (!usesCode(use)) data.config.twoslash = false;
  const layouts = await keepNamedLayouts(options);
  // What only Claimdeck's own part of the title slide says is no setting: with it every slide would be one.
  const { generated: _g, seconds: _s, ...settings } = data.headmatter;
  for (const key of ['generated', 'seconds']) Reflect.deleteProperty(data.config, key);
  const environment = Object.entries(effects.environment).filter(([name]) => name.startsWith('VITE_'));
  const toolsKey = digestOf(
    ...[
      tools ?? (await digestTools(effects)),
      utils.define,
      roots,
      data.features,
      unusedParts(use),
      environment.sort(),
    ],
    await digestBeside(path.posix.dirname(entry), effects),
  );
  return {
    entry,
    options,
    use,
    fonts: await findFontSheets(texts, roots, effects),
    toolsKey,
    settingsKey: digestOf(toolsKey, data.config, settings, utils.indexHtml, layouts),
  };
}

/** What Vite is told for either bundle. `first` stands before Slidev's plugins, `last` behind them. */
export async function viteConfig(
  { options }: ResolvedTalk,
  first: readonly Plugin[],
  last: readonly Plugin[],
  build: InlineConfig['build'],
  effects: Effects,
): Promise<InlineConfig> {
  const [{ ViteSlidevPlugin }] = await loadBuilder();
  return {
    root: options.userRoot,
    configFile: false,
    base: './',
    logLevel: 'error',
    cacheDir: path.join(effects.root, '.claimdeck/vite'),
    plugins: [...first, nearGlobs(), await ViteSlidevPlugin(options, pluginOptions), ...last],
    build: {
      chunkSizeWarningLimit: 5_000,
      reportCompressedSize: false,
      // A slide's scripts come with it; looking for each among all links of the page grows with the square of the slides.
      modulePreload: {
        resolveDependencies: (_file, deps, { hostType }) =>
          hostType === 'html' ? deps : deps.filter((dep) => dep.endsWith('.css')),
      },
      ...build,
    },
  };
}
