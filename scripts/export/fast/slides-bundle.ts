/**
 * The slides of a talk as a bundle of their own: all slides with their notes, several in a file, and their headlines. What
 * they import of Slidev and of the deck's layouts and components is left to the client.
 */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { digestOf } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { inputFiles } from '../input-files.ts';
import { loadSlidev } from '../web-talk.ts';
import { FastPathUnavailable } from './internals.ts';
import { bundleConfig, type ResolvedTalk } from './resolve-talk.ts';
import {
  frameExport,
  frameModule,
  linkImports,
  type SharedModule,
  sharedName,
  slideEntries,
  slidesFolder,
  type UsedExports,
} from './shared-modules.ts';
import { transformCache } from './transform-cache.ts';
import { verifyModules, verifyWords } from './verify-deck.ts';

/** The bundled slides of a talk. */
export interface SlidesBundle {
  /** Content by path in the web deck's folder. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** File of each module that the client imports, by module name. */
  readonly entries: Readonly<Record<string, string>>;
  /** Modules of the client that the slides import, sorted by name. */
  readonly shared: readonly SharedModule[];
  /** Words in the slides for which UnoCSS makes a style rule, sorted. */
  readonly words: readonly string[];
  /** Classes of the slides' elements that need a style rule in the deck, sorted. */
  readonly classes: readonly string[];
  /** Files of the project that the bundler read, relative to the root. */
  readonly used: ReadonlySet<string>;
  /** Writes the caches for the next build. */
  keep(): Promise<void>;
}

/** Ids as Slidev's loader names them: a slide's module and its parts; the modules of slides and frontmatters. */
const slideModule = /__slidev_(\d+)\.md(?:$|\?)/u;
const slideSource = /__slidev_(\d+)\.(?:md|frontmatter)$/u;
const sourceId = (file: string, index: number, kind: 'md' | 'frontmatter') => `${file}__slidev_${index + 1}.${kind}`;

const headlines = '/@slidev/title-renderer.md';

const isEntry = (id: string) => (slideEntries as readonly string[]).includes(id);

/** Modules without state, bundled with the slides: style sheets, parts of a slide in files of their own, pictures, texts. */
const statelessModule =
  /\.(?:css|s[ac]ss|less|styl(?:us)?|p(?:ost)?css)(?:$|\?)|[?&]vue&.*&src=|[?&](?:raw|url|inline)\b|\.(?:png|jpe?g|gif|svg|webp|avif|ico|mp4|webm|ogg|mp3|wav|m4a|woff2?|ttf|otf|pdf)(?:$|\?)/u;

/** Whether an id is a slide's module or a part of one, as Slidev, Vue and Vite name them. */
const isSlideId = (id: string) =>
  /__slidev_\d+\.(?:md|frontmatter)(?:$|\?)|^\0(?:vite|rolldown)\/|^\0plugin-vue:/u.test(id) ||
  id.startsWith(headlines) ||
  isEntry(id);

/** Fewer requests than slides, and the first slide is shown without most others. */
const slidesPerChunk = 8;

/** Slides that are bundled at a time: the bundler holds the syntax trees of all of them. */
const slidesPerBundle = 25 * slidesPerChunk;

/** A slide as Slidev's loader names its modules. */
interface SlideIds {
  readonly md: string;
  readonly frontmatter: string;
}

/** Source of virtual module `deck/slides`: `metas` and lazy `loads` of slides, 0-based. */
const slidesSource = (slides: readonly SlideIds[]): string =>
  [
    ...slides.map(({ frontmatter }, i) => `import { meta as m${i} } from ${JSON.stringify(frontmatter)};`),
    `export const metas = [${slides.map((_, i) => `m${i}`).join(', ')}];`,
    `export const loads = [${slides.map(({ md }) => `() => import(${JSON.stringify(md)})`).join(', ')}];`,
  ].join('\n');

/** Modules outside the bundle that slides import, by their shared name. */
type ClientImports = Map<string, { readonly from: string; readonly inFrame: boolean }>;

/** Claimdeck's own layouts and components, whose only export is their default. */
const frameFile = /^(?:components|layouts)\/[^/]+\.vue$/u;

/** Vue as slides import it, and the file that Slidev resolves it to. */
const vueModule = /^vue$|\/node_modules\/vue\/dist\/vue[\w.-]*\.js$/u;

/**
 * Whether a slide may import a module: files of the project, and files of a package where the slide names the package. The
 * rule is Slidev's own import guard's, which passes over modules outside the bundle. Vue is always resolved to a path.
 */
async function isAllowed(id: string, source: string, roots: readonly string[]): Promise<boolean> {
  const file = id.split('?')[0] as string;
  if (!path.isAbsolute(file) || vueModule.test(file)) return true;
  if (/^[\w@](?!.*:\/\/)/u.test(source) && /[\\/]node_modules[\\/]/u.test(file)) return true;
  // A virtual module's id may look like a path.
  const place = await realpath(file).catch(() => undefined);
  if (place === undefined) return true;
  return roots.some((root) => {
    const way = path.relative(root, place);
    return !way.startsWith('..') && !path.isAbsolute(way);
  });
}

/** A Vite plugin that leaves the slides' imports to the client and records them in `imports`. */
function interfacePlugin(slides: readonly SlideIds[], root: string, imports: ClientImports): Plugin {
  const resolutions = new Map<string, Promise<{ id: string } | null>>();
  let roots: readonly string[] = [];
  return {
    name: 'claimdeck:slides-interface',
    enforce: 'pre',
    async configResolved({ server }) {
      roots = await Promise.all(server.fs.allow.map((folder) => realpath(folder).catch(() => folder)));
    },
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (isEntry(source)) return source;
        if (importer === undefined || isSlideId(source)) return null;
        const isRelative = source.startsWith('.');
        const resolve = async () => {
          const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
          if (!resolved || resolved.external || isSlideId(resolved.id)) return resolved;
          if (!(await isAllowed(resolved.id, source, roots)))
            this.error(`A slide imports ${source}, which is outside the project.`);
          if (statelessModule.test(resolved.id)) return resolved;
          const name = sharedName(resolved.id, root);
          const from = isRelative ? resolved.id : source;
          const inFrame = frameFile.test(path.relative(root, resolved.id).replaceAll('\\', '/'));
          const recorded = imports.get(name);
          if (recorded === undefined || from < recorded.from) imports.set(name, { from, inFrame });
          return { id: name, external: true as const };
        };
        const key = isRelative ? `${path.posix.dirname(importer)}|${source}` : source;
        const resolving = resolutions.get(key) ?? resolve();
        resolutions.set(key, resolving);
        return resolving;
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        if (id === slideEntries[0]) return slidesSource(slides);
        return id === slideEntries[1] ? `export { default } from '${headlines}';` : null;
      },
    },
  };
}

const chunkOf = (id: string) => String(Math.ceil(Number(slideModule.exec(id)?.[1]) / slidesPerChunk));

/** A Vite plugin that puts several slides into a file, instead of Slidev's groups of packages. */
const chunksPlugin: Plugin = {
  name: 'claimdeck:slides-chunks',
  enforce: 'post',
  config(config) {
    const output = config.build?.rollupOptions?.output;
    if (!output || Array.isArray(output)) return;
    delete output.manualChunks;
    output.chunkFileNames = `${slidesFolder}/[name]-[hash].js`;
    output.entryFileNames = `${slidesFolder}/[name]-[hash].js`;
    output.codeSplitting = {
      includeDependenciesRecursively: false,
      groups: [
        { test: slideModule, name: chunkOf },
        // By default, shared parts of slides would land in a chunk that imports the slides and is imported by them.
        { test: (id) => !isEntry(id) && !slideSource.test(id) && !id.startsWith(headlines), name: 'parts' },
      ],
    };
  },
};

/**
 * Helpers that Vue's compiler may import for a slide's markup. The client exports all of them, so that the first list or
 * expression of a talk does not change the client.
 */
const vueHelpers =
  'Fragment createBlock createCommentVNode createElementBlock createElementVNode createSlots createStaticVNode ' +
  'createTextVNode createVNode guardReactiveProps mergeProps normalizeClass normalizeProps normalizeStyle openBlock ' +
  'renderList renderSlot resolveComponent resolveDirective setBlockTracking toDisplayString unref vShow withCtx ' +
  'withDirectives withKeys withModifiers';

/** The modules that the client must export: those imports of slides that are still used after bundling. */
function sharedModules(imports: ClientImports, used: UsedExports): SharedModule[] {
  const frameSources = new Map([...imports].map(([name, { from }]) => [frameExport(name), from]));
  const modules = [...used].flatMap(([name, use]): SharedModule[] => {
    const from = imports.get(name)?.from;
    const names = [...use.names, ...(vueModule.test(from ?? '') ? vueHelpers.split(' ') : [])];
    const sorted = [...new Set(names)].sort();
    if (name === frameModule)
      return [{ name, whole: [], exports: sorted.map((as) => ({ from: frameSources.get(as)!, name: 'default', as })) }];
    if (from === undefined) return [];
    return [{ name, whole: use.all ? [from] : [], exports: sorted.map((own) => ({ from, name: own })) }];
  });
  return modules.sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface BundleParts {
  readonly files: Map<string, string | Uint8Array>;
  /** Files of virtual module `deck/slides`, in the order of the slides. */
  readonly lists: string[];
  /** File of virtual module `deck/titles`. */
  titles: string;
  readonly imports: ClientImports;
  readonly usedExports: Map<string, { all: boolean; names: Set<string> }>;
  readonly used: Set<string>;
  readonly words: Set<string>;
  readonly classes: Set<string>;
  readonly keeps: (() => Promise<void>)[];
}

/** Adds Vite's output, with imports linked to the client. @returns its code, and the ids of its modules */
async function addOutput(output: Rolldown.RolldownOutput['output'], parts: BundleParts) {
  const [, { parseSync }] = await loadSlidev();
  const { files, imports, usedExports } = parts;
  const ids = new Set<string>();
  const codes: string[] = [];
  for (const part of output) {
    if (part.type === 'asset') {
      files.set(part.fileName, part.source);
      continue;
    }
    for (const id of part.moduleIds) ids.add(id);
    const { code } = part;
    codes.push(code);
    if (part.isEntry && part.name === 'titles') parts.titles = part.fileName;
    else if (part.isEntry) parts.lists.push(part.fileName);
    const linked = linkImports(code, (name) => imports.get(name)?.inFrame === true, parseSync);
    files.set(part.fileName, linked.code);
    for (const [from, { all, names }] of linked.used) {
      const recorded = usedExports.get(from);
      usedExports.set(from, { all: all || recorded?.all === true, names: names.union(recorded?.names ?? new Set()) });
    }
  }
  return { code: codes.join('\n'), ids };
}

/** Bundles slides from one number to another, 0-based, the headlines with the first. */
async function bundlePart(
  talk: ResolvedTalk,
  [start, end]: readonly [number, number],
  parts: BundleParts,
  effects: Effects,
): Promise<void> {
  const [, { build }] = await loadSlidev();
  const { slides } = talk.options.data;
  const ids = slides.slice(start, end).map(
    ({ source: { filepath } }, i): SlideIds => ({
      md: sourceId(filepath, start + i, 'md'),
      frontmatter: sourceId(filepath, start + i, 'frontmatter'),
    }),
  );
  const name = talk.entry.replace(/^slides\/|\.md$/gu, '');
  const cache = transformCache(
    {
      kind: 'modules',
      name: start === 0 ? name : `${name}/${start + 1}`,
      key: digestOf('slides', talk.settingsKey),
      slides: {
        ids: new Set([...(start === 0 ? [headlines] : []), ...ids.flatMap(({ md, frontmatter }) => [md, frontmatter])]),
        settingsOf: (id) => slides[Number(slideSource.exec(id)?.[1]) - 1]?.frontmatter,
      },
    },
    effects,
  );
  const entries = start === 0 ? slideEntries : slideEntries.slice(0, 1);
  const input = Object.fromEntries(entries.map((entry) => [path.posix.basename(entry), entry]));
  const result = await build(
    await bundleConfig(
      talk,
      {
        first: [cache.plugin, interfacePlugin(ids, effects.root, parts.imports)],
        last: [chunksPlugin, inputFiles(effects.root, parts.used)],
      },
      { write: false, assetsDir: slidesFolder, rollupOptions: { input, preserveEntrySignatures: 'allow-extension' } },
      effects,
    ),
  );
  if (Array.isArray(result) || !('output' in result)) throw new FastPathUnavailable('Vite returned no bundle');
  const bundled = await addOutput(result.output, parts);
  verifyModules(
    ids.map(({ md }) => md),
    bundled.ids,
  );
  const words = new Set(await cache.usedWords());
  for (const word of words) parts.words.add(word);
  for (const found of await verifyWords(bundled.code, words, cache.hasStyle)) parts.classes.add(found);
  parts.keeps.push(cache.keep);
}

/** Joins the lists of several bundles into one file. @returns the path of the list of all slides */
function joinLists(lists: readonly string[], files: Map<string, string | Uint8Array>): string {
  const [first] = lists;
  if (first === undefined) throw new FastPathUnavailable('Vite returned no list of slides');
  if (lists.length === 1) return first;
  const imports = lists.map((file, i) => `import{loads as l${i},metas as m${i}}from"./${path.posix.basename(file)}";`);
  const all = (name: string) => `[${lists.map((_, i) => `...${name}${i}`).join(',')}]`;
  const code = `${imports.join('')}export const metas=${all('m')},loads=${all('l')};\n`;
  const file = `${slidesFolder}/slides-${digestOf(code).slice(0, 8)}.js`;
  files.set(file, code);
  return file;
}

/** The slides of a talk, bundled. @throws FastPathUnavailable; Vite's or Slidev's error */
export async function bundleSlides(talk: ResolvedTalk, effects: Effects): Promise<SlidesBundle> {
  const parts: BundleParts = {
    files: new Map(),
    lists: [],
    titles: '',
    imports: new Map(),
    usedExports: new Map(),
    used: new Set(),
    words: new Set(),
    classes: new Set(),
    keeps: [],
  };
  const count = talk.options.data.slides.length;
  for (let start = 0; start < count; start += slidesPerBundle)
    await bundlePart(talk, [start, start + slidesPerBundle], parts, effects);
  const { files, imports, used, keeps } = parts;
  return {
    files,
    entries: { 'deck/slides': joinLists(parts.lists, files), 'deck/titles': parts.titles },
    shared: sharedModules(imports, parts.usedExports),
    words: [...parts.words].sort(),
    classes: [...parts.classes].sort(),
    used,
    async keep() {
      for (const keep of keeps) await keep();
    },
  };
}
