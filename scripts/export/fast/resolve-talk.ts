/**
 * What both bundles of the fast path are made from: Slidev's options, the features that a deck uses, its fonts, cache keys.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { InlineConfig, Plugin } from 'vite';
import { digestBeside, digestOf, digestPlaces, digestTools } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { type FontSheets, findFontSheets } from '../font-sheets.ts';
import { addedPlaces, loadSlidev, readDeckTexts, resolveSlidevOptions, viteConfig, type WebTalk } from '../web-talk.ts';
import { requireInternal } from './internals.ts';
import { type DeckUse, unusedParts, usesCode } from './lean-client.ts';
import { leanCompiler } from './lean-compiler.ts';

/** A talk as Slidev reads it. */
export interface ResolvedTalk {
  /** Markdown file of the talk, relative to the root. */
  readonly entry: string;
  /** Slidev's options for the talk. */
  readonly options: ResolvedSlidevOptions;
  /** Features of Slidev's client that the deck uses. */
  readonly use: DeckUse;
  /** Reduced style sheets of the fonts that the talk uses, by module specifier. */
  readonly fonts: FontSheets;
  /** Digest of all that decides how a module of the client is transformed: tools, packages, constants that Slidev defines. */
  readonly toolsKey: string;
  /** Files and folders of the project that decide the deck and that no bundler reads, relative to the root. */
  readonly places: readonly string[];
  /** `toolsKey` with the talk's settings: decides the client's bundle, its slides aside. */
  readonly settingsKey: string;
}

/** What Slidev's plugins would otherwise find out by loading all of Vue and searching packages, and the compiler. */
const pluginOptions = {
  markdown: { vueVersion: (createRequire(import.meta.url)('vue/package.json') as { version: string }).version },
  icons: { compiler: 'vue3', jsx: 'react' },
  vue: { compiler: leanCompiler },
} as const;

const fallbackLayouts = ['default', 'cover', 'none', '404', 'error', 'end'];

/** Limits the bundled layouts to those that the talk names and Slidev's fallbacks. @returns their names, sorted */
async function limitLayouts({ utils, data }: ResolvedSlidevOptions): Promise<readonly string[]> {
  const layouts = await requireInternal(utils.getLayouts, 'getLayouts of Slidev’s options')();
  const frontmatters = [data.headmatter['defaults'], ...data.slides.map((slide) => slide.frontmatter)];
  const named = frontmatters.map((frontmatter) => String((frontmatter as { layout?: unknown })?.layout));
  const used = new Set([...fallbackLayouts, ...named]);
  const limited = Object.entries(layouts).filter(([name]) => used.has(name));
  utils.getLayouts = async () => Object.fromEntries(limited);
  return limited.map(([name]) => name).sort();
}

/** Frontmatter of the first slide that only Claimdeck reads. As a setting it would bring a new client with each slide. */
const slideKeys = ['generated', 'seconds'];

/** Reads a talk. @throws Slidev's error */
export async function resolveTalk({ entry, tools }: WebTalk, effects: Effects): Promise<ResolvedTalk> {
  const options = await resolveSlidevOptions(entry, effects);
  const { data, utils, roots } = options;
  const shown = await readDeckTexts(options, effects);
  const { texts } = shown;
  const isOn = (mode: unknown) => mode === true || mode === 'build';
  const use: DeckUse = {
    texts,
    drawings: isOn(data.config.drawings.enabled) || Boolean(data.config.drawings.persist),
    browserExporter: isOn(data.config.browserExporter),
  };
  if (!usesCode(use)) data.config.twoslash = false;
  const layouts = await limitLayouts(options);
  for (const key of slideKeys) Reflect.deleteProperty(data.config, key);
  const settings = Object.entries(data.headmatter).filter(([key]) => !slideKeys.includes(key));
  const environment = Object.entries(effects.environment).filter(([name]) => name.startsWith('VITE_'));
  const places = await addedPlaces(options, effects);
  const toolsKey = digestOf(
    tools ?? (await digestTools(effects)),
    [utils.define, roots, data.features, unusedParts(use), environment.sort()],
    await digestBeside(path.posix.dirname(entry), effects),
    await digestPlaces(places, effects),
  );
  return {
    entry,
    options,
    use,
    fonts: await findFontSheets(shown, roots, effects),
    toolsKey,
    places,
    settingsKey: digestOf(toolsKey, data.config, settings, utils.indexHtml, layouts),
  };
}

/** Vite's configuration for either bundle. The plugins `first` run before Slidev's, `last` after them. */
export async function bundleConfig(
  { options }: ResolvedTalk,
  { first, last }: Readonly<Record<'first' | 'last', readonly Plugin[]>>,
  build: InlineConfig['build'],
  effects: Effects,
): Promise<InlineConfig> {
  const [{ ViteSlidevPlugin }] = await loadSlidev();
  const plugins = [...first, await ViteSlidevPlugin(options, pluginOptions), ...last];
  // A slide's chunk brings its scripts along. Looking for each among all links of the page grows with the square of the
  // slides.
  const resolveDependencies = (_: string, deps: string[], { hostType }: { hostType: 'html' | 'js' }) =>
    hostType === 'html' ? deps : deps.filter((dep) => dep.endsWith('.css'));
  return viteConfig(options, plugins, { modulePreload: { resolveDependencies }, ...build }, effects);
}
