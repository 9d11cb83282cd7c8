/**
 * The slides of a talk as a bundle of their own: all slides with their notes, eight in a file, and their headlines. What
 * they use of Slidev and of the deck's layouts and components is left to the client.
 */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { digestOf } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { plainId } from './kept-ids.ts';
import { loadBuilder, type ResolvedTalk, viteConfig } from './resolve-talk.ts';
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

export interface SlidesBundle {
  /** By path in the web deck's folder. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The file in which each of the names stands that the client asks for. */
  readonly entries: Readonly<Record<string, string>>;
  /** What the slides use of the client, by name. */
  readonly shared: readonly SharedModule[];
  /** Words in the slides that give a style, sorted. */
  readonly words: readonly string[];
  /** Keeps for the next build what this one has made. */
  keep(): Promise<void>;
}

/** A slide's module with its parts, and the modules that hold slides, frontmatters and notes, as Slidev's loader names them. */
const slideModule = /__slidev_(\d+)\.md(?:$|\?)/u;
const slideSource = /__slidev_(\d+)\.(?:md|frontmatter)$/u;

const headlines = '/@slidev/title-renderer.md';

const isEntry = (id: string) => (slideEntries as readonly string[]).includes(id);

/** What has no state and is only shown, and so is bundled with the slides: style sheets, parts of a slide in files of their own, pictures, texts. */
const shownOnly =
  /\.(?:css|s[ac]ss|less|styl(?:us)?|p(?:ost)?css)(?:$|\?)|[?&]vue&.*&src=|[?&](?:raw|url|inline)\b|\.(?:png|jpe?g|gif|svg|webp|avif|ico|mp4|webm|ogg|mp3|wav|m4a|woff2?|ttf|otf|pdf)(?:$|\?)/u;

/** Modules of slides and parts of them, as Slidev, Vue and Vite name them. */
const isOfSlidev = (id: string) =>
  /__slidev_\d+\.(?:md|frontmatter)(?:$|\?)|^\0(?:vite|rolldown)\/|^\0plugin-vue:/u.test(id) ||
  id.startsWith(headlines) ||
  isEntry(id);

/** Slides that come in one file: fewer requests than slides, and the first slide still without most others. */
const together = 8;

/** What stands for the name under which the client asks for the slides: how to load each, and what is known before. */
function slidesCode(sources: readonly string[]): string {
  const module = (i: number, kind: string) => JSON.stringify(`${sources[i]}__slidev_${i + 1}.${kind}`);
  return [
    ...sources.map((_, i) => `import { meta as m${i} } from ${module(i, 'frontmatter')};`),
    `export const metas = [${sources.map((_, i) => `m${i}`).join(', ')}];`,
    `export const loads = [${sources.map((_, i) => `() => import(${module(i, 'md')})`).join(', ')}];`,
  ].join('\n');
}

/** What slides import from outside their bundle, by the name that it gets. */
type Outside = Map<string, { readonly from: string; readonly inFrame: boolean }>;

/** Layouts and components of Claimdeck's own, which nobody imports anything of but themselves. */
const frame = /^(?:components|layouts)\/[^/]+\.vue$/u;

/** Vue as slides import it, or as Slidev leads them to it. */
const vueModule = /^vue$|\/node_modules\/vue\/dist\/vue[\w.-]*\.js$/u;

/**
 * Whether a slide may import what an id stands for: as with Slidev, files of the project, and of packages where it names
 * the package. Vue is always led to by its path.
 */
async function isAllowed(id: string, source: string, roots: readonly string[]): Promise<boolean> {
  const file = id.split('?')[0] as string;
  if (!path.isAbsolute(file) || vueModule.test(file)) return true;
  if (/^[\w@](?!.*:\/\/)/u.test(source) && /[\\/]node_modules[\\/]/u.test(file)) return true;
  // What only looks like a path is a module that somebody makes.
  const place = await realpath(file).catch(() => undefined);
  if (place === undefined) return true;
  return roots.some((root) => {
    const way = path.relative(root, place);
    return !way.startsWith('..') && !path.isAbsolute(way);
  });
}

function seamPlugin(sources: readonly string[], root: string, outside: Outside): Plugin {
  const known = new Map<string, Promise<{ id: string } | null>>();
  let roots: readonly string[] = [];
  return {
    name: 'claimdeck:slides-seam',
    enforce: 'pre',
    async configResolved({ server }) {
      roots = await Promise.all(server.fs.allow.map((root) => realpath(root).catch(() => root)));
    },
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (isEntry(source)) return source;
        if (importer === undefined || isOfSlidev(source)) return null;
        const isRelative = source.startsWith('.');
        const find = async () => {
          const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
          if (!resolved || resolved.external || isOfSlidev(resolved.id)) return resolved;
          if (!(await isAllowed(resolved.id, source, roots)))
            this.error(`A slide imports ${source}, which is outside of the project.`);
          if (shownOnly.test(resolved.id)) return resolved;
          const name = sharedName(resolved.id, root);
          const from = isRelative ? resolved.id : source;
          const inFrame = frame.test(path.relative(root, resolved.id).replaceAll('\\', '/'));
          const before = outside.get(name);
          if (before === undefined || from < before.from) outside.set(name, { from, inFrame });
          return { id: name, external: true as const };
        };
        const key = isRelative ? `${path.posix.dirname(importer)}|${source}` : source;
        const finding = known.get(key) ?? find();
        known.set(key, finding);
        return finding;
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        if (id === slideEntries[0]) return slidesCode(sources);
        return id === slideEntries[1] ? `export { default } from '${headlines}';` : null;
      },
    },
  };
}

const groupOf = (id: string) => String(Math.ceil(Number(slideModule.exec(id)?.[1]) / together));

/** Groups of slides as files, instead of Slidev's groups of packages. */
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
        { test: slideModule, name: groupOf },
        // Left to itself, what one slide uses would stand in a file that imports the slides and that they import.
        { test: (id) => !isEntry(id) && !slideSource.test(plainId(id)) && !id.startsWith(headlines), name: 'parts' },
      ],
    };
  },
};

/** Slidev's own look at what slides import, which reads each of them once more: the seam has looked. */
const guardPlugin: Plugin = {
  name: 'claimdeck:no-guard',
  configResolved({ plugins }) {
    const guard = plugins.find((plugin) => plugin.name === 'slidev:slide-import-guard');
    if (!guard) throw new Error('Slidev has no slide-import-guard.');
    delete (guard as { transform?: unknown }).transform;
  },
};

/**
 * What Vue's compiler may make of a slide's markup. The client gives all of them, so that the first list or expression of
 * a talk changes nothing in it.
 */
const vueHelpers =
  'Fragment createBlock createCommentVNode createElementBlock createElementVNode createSlots createStaticVNode ' +
  'createTextVNode createVNode guardReactiveProps mergeProps normalizeClass normalizeProps normalizeStyle openBlock ' +
  'renderList renderSlot resolveComponent resolveDirective setBlockTracking toDisplayString unref vShow withCtx ' +
  'withDirectives withKeys withModifiers';

/** What the client is to give, of all that slides asked for while they were bundled: what is used in the end. */
function sharedModules(outside: Outside, used: UsedExports): SharedModule[] {
  const inFrame = new Map([...outside].map(([name, { from }]) => [frameExport(name), from]));
  const modules = [...used].flatMap(([name, use]): SharedModule[] => {
    const from = outside.get(name)?.from;
    const names = [...use.names, ...(vueModule.test(from ?? '') ? vueHelpers.split(' ') : [])];
    const sorted = [...new Set(names)].sort();
    if (name === frameModule)
      return [{ name, whole: [], exports: sorted.map((as) => ({ from: inFrame.get(as)!, name: 'default', as })) }];
    if (from === undefined) return [];
    return [{ name, whole: use.all ? [from] : [], exports: sorted.map((own) => ({ from, name: own })) }];
  });
  return modules.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The slides of a talk, bundled. @throws Vite's or Slidev's error */
export async function bundleSlides(talk: ResolvedTalk, effects: Effects): Promise<SlidesBundle> {
  const [, { build, parseSync }] = await loadBuilder();
  const { slides } = talk.options.data;
  const sources = slides.map((slide) => slide.source.filepath);
  const outside: Outside = new Map();
  const cache = transformCache(
    {
      name: talk.entry.replace(/^slides\/|\.md$/gu, ''),
      most: 50,
      key: digestOf('slides', talk.settingsKey),
      slides: {
        ids: new Set([
          headlines,
          ...sources.flatMap((source, i) => ['md', 'frontmatter'].map((kind) => `${source}__slidev_${i + 1}.${kind}`)),
        ]),
        settingsOf: (id) => slides[Number(slideSource.exec(id)?.[1]) - 1]?.frontmatter,
      },
    },
    effects,
  );
  const input = Object.fromEntries(slideEntries.map((name) => [path.posix.basename(name), name]));
  const result = await build(
    await viteConfig(
      talk,
      [cache.plugin, seamPlugin(sources, effects.root, outside)],
      [chunksPlugin, guardPlugin],
      { write: false, assetsDir: slidesFolder, rollupOptions: { input, preserveEntrySignatures: 'allow-extension' } },
      effects,
    ),
  );
  if (Array.isArray(result) || !('output' in result)) throw new Error('Vite gave no bundle of the slides.');
  const files = new Map<string, string | Uint8Array>();
  const entries: Record<string, string> = {};
  const used = new Map<string, { all: boolean; names: Set<string> }>();
  for (const part of result.output) {
    if (part.type === 'asset') {
      files.set(part.fileName, part.source);
      continue;
    }
    if (part.isEntry) entries[`deck/${part.name}`] = part.fileName;
    const linked = linkImports(part.code, (name) => outside.get(name)?.inFrame === true, parseSync);
    files.set(part.fileName, linked.code);
    for (const [from, { all, names }] of linked.used) {
      const before = used.get(from);
      used.set(from, { all: all || before?.all === true, names: names.union(before?.names ?? new Set()) });
    }
  }
  const shared = sharedModules(outside, used);
  return { files, entries, shared, words: await cache.usedWords(), keep: cache.keep };
}
