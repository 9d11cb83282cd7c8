/**
 * Slidev's client as a bundle of its own: everything of a web deck but its slides, and the same as long as these use the
 * same of it. It is kept by what decides it.
 */
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { currentStamp, digestMoved, digestOf, writeStamp } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { fontSheets } from '../font-sheets.ts';
import { leanClient } from './lean-client.ts';
import { loadBuilder, type ResolvedTalk, viteConfig } from './resolve-talk.ts';
import { type SharedModule, sharedCode, slideEntries } from './shared-modules.ts';
import type { SlidesBundle } from './slides-bundle.ts';
import { transformCache } from './transform-cache.ts';

/** Clients that are kept, and caches of their modules. */
const most = { clients: 24, modules: 8 } as const;
const [folders, stamps] = ['.claimdeck/clients', '.claimdeck/stamps/clients'];

export interface ClientBundle {
  /** Folder of the client's files, relative to the root. Its page lacks the slides' part of the import map. */
  readonly folder: string;
  /** Keeps for the next build what this one has made. */
  keep(): Promise<void>;
}

/** Where the page's import map names a slides' file. */
const placeOf = (name: string) => `%${name}%`;

const slidesList = '/@slidev/slides';

/** Slidev's list of slides, which takes them from their bundle instead of each from a module of its own. @throws Error */
function listFromBundle(code: string, count: number): string {
  let [metas, loads] = [0, 0];
  const list = code
    .replace(
      /import \{ meta as (f\d+) \} from '[^']*\/slides\/(\d+)\/frontmatter'/gu,
      (_, name: string, no: string) => {
        metas += 1;
        return `const ${name} = metas[${Number(no) - 1}]`;
      },
    )
    .replace(/import\('[^']*\/slides\/(\d+)\/md'\)/gu, (_, no: string) => {
      loads += 1;
      return `loads[${Number(no) - 1}]()`;
    });
  if (metas !== count || loads !== count) throw new Error('Slidev’s list of slides is of an unknown form.');
  return `import { metas, loads } from '${slideEntries[0]}'\n${list}`;
}

const prefix = '\0claimdeck-shared:';

/** Gives slides what they ask for, takes from their bundle what the client asks for, and maps names to files in the page. */
function seamPlugin(shared: readonly SharedModule[], count: number): Plugin {
  const byName = new Map(shared.map((module) => [module.name, module]));
  return {
    name: 'claimdeck:client-seam',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(source) {
        if (source === '/@slidev/title-renderer.md') return { id: slideEntries[1], external: true };
        if ((slideEntries as readonly string[]).includes(source)) return { id: source, external: true };
        return byName.has(source) ? prefix + source : null;
      },
    },
    load: {
      order: 'pre',
      async handler(id) {
        const module = byName.get(id.slice(prefix.length));
        if (!id.startsWith(prefix) || !module) return null;
        return sharedCode(module, async (from) => {
          const resolved = await this.resolve(from);
          const info = resolved === null ? undefined : await this.load({ id: resolved.id });
          const { exports = [], inputFormat } = info ?? {};
          return { hasDefault: exports.includes('default'), isCommonJs: inputFormat === 'cjs' };
        });
      },
    },
    transform: {
      order: 'pre',
      handler: (code, id) => (id === slidesList ? { code: listFromBundle(code, count), map: null } : null),
    },
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        const files: [string, string][] = slideEntries.map((name) => [name, placeOf(name)]);
        const sheets = new Set<string>();
        for (const part of Object.values(bundle))
          if (part.type === 'chunk' && part.isEntry && byName.has(`deck/${part.name}`)) {
            files.push([`deck/${part.name}`, `./${part.fileName}`]);
            for (const sheet of sheetsOf(part, bundle)) if (!page.includes(sheet)) sheets.add(sheet);
          }
        files.sort(([a], [b]) => (a < b ? -1 : 1));
        const map = JSON.stringify({ imports: Object.fromEntries(files) });
        const links = [...sheets].map((sheet) => `<link rel="stylesheet" crossorigin href="./${sheet}">\n`);
        return page
          .replace('<head>', () => `<head>\n<script type="importmap">${map}</script>`)
          .replace('</head>', () => `${links.join('')}</head>`);
      },
    },
  };
}

/** Style sheets of a chunk and of all that it imports, those of others first. */
function sheetsOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, seen = new Set<string>()): string[] {
  if (seen.has(chunk.fileName)) return [];
  seen.add(chunk.fileName);
  const imported = chunk.imports.flatMap((file) => {
    const part = bundle[file];
    return part?.type === 'chunk' ? sheetsOf(part, bundle, seen) : [];
  });
  return [...imported, ...(chunk.viteMetadata?.importedCss ?? [])];
}

/** The page's text, with the slides' files in its import map, and asked for as soon as the page is read. */
export function pageWithSlides(page: string, { entries }: SlidesBundle): string {
  const named = slideEntries.reduce((text, name) => text.replace(placeOf(name), `./${entries[name]}`), page);
  return named.replace(
    /<\/head>/u,
    () => `<link rel="modulepreload" crossorigin href="./${entries[slideEntries[0]]}">\n</head>`,
  );
}

/** Tells which files a bundle is made of, packages apart, relative to the root. */
function filesPlugin(root: string, files: Set<string>): Plugin {
  return {
    name: 'claimdeck:client-files',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const file = id.split('?')[0] as string;
        if (!path.isAbsolute(file) || file.includes('/node_modules/')) continue;
        files.add(path.relative(root, file).replaceAll('\\', '/'));
      }
    },
  };
}

/** Bundles a client into an empty folder. The files that it is made of are added to `files`. */
async function bundleClient(
  talk: ResolvedTalk,
  { shared, words }: SlidesBundle,
  { folder, files }: { readonly folder: string; readonly files: Set<string> },
  effects: Effects,
): Promise<Pick<ClientBundle, 'keep'>> {
  const [, { build }] = await loadBuilder();
  const { options, use, fonts, toolsKey } = talk;
  const html = path.join(options.userRoot, 'index.html');
  const cache = transformCache(
    { name: `client/${toolsKey.slice(0, 16)}`, most: most.modules, key: digestOf('client', toolsKey) },
    effects,
  );
  cache.addWords(words);
  const index: Plugin = {
    name: 'claimdeck:index-html',
    enforce: 'pre',
    resolveId: (id) => (id === html ? id : null),
    load: (id) => (id === html ? options.utils.indexHtml : null),
  };
  const chunks: Plugin = {
    name: 'claimdeck:client-chunks',
    enforce: 'post',
    // Slidev's own groups put parts that only some pages need before the first slide.
    config(config) {
      const output = config.build?.rollupOptions?.output;
      if (output && !Array.isArray(output)) delete output.manualChunks;
    },
  };
  const input = {
    index: html,
    ...Object.fromEntries(shared.map(({ name }) => [path.posix.basename(name), name])),
  };
  await build(
    await viteConfig(
      talk,
      [cache.plugin, index, seamPlugin(shared, options.data.slides.length), leanClient(use), fontSheets(fonts)],
      [chunks, filesPlugin(effects.root, files)],
      {
        outDir: path.join(effects.root, folder),
        emptyOutDir: true,
        rollupOptions: { input, preserveEntrySignatures: 'allow-extension' },
      },
      effects,
    ),
  );
  return cache;
}

/** Takes away the clients written longest ago, and those of which nothing is known. */
export async function pruneClients(effects: Effects): Promise<void> {
  await effects.prune(stamps, most.clients);
  // Folders first: the stamp of one that comes in between is there before it.
  const found = await effects.list(folders);
  const kept = await effects.list(stamps);
  for (const folder of found)
    if (!/\.(?:part|old)$/u.test(folder) && !kept.includes(`${folder}.json`))
      await effects.remove(`${folders}/${folder}`);
}

/** The client that shows these slides, bundled where there is none yet. @throws Vite's or Slidev's error */
export async function findClient(talk: ResolvedTalk, slides: SlidesBundle, effects: Effects): Promise<ClientBundle> {
  const count = talk.options.data.slides.length;
  const key = digestOf(talk.settingsKey, count, [...talk.fonts], slides.shared, slides.words);
  const name = key.slice(0, 16);
  const [folder, stamp] = [`${folders}/${name}`, `clients/${name}`];
  const isThere = async () => (await currentStamp(stamp, key, effects)) !== undefined;
  if (await isThere()) return { folder, keep: async () => {} };
  const partial = effects.beside(folder);
  const files = new Set<string>();
  const bundle = await bundleClient(talk, slides, { folder: partial, files }, effects);
  // Another process may have been faster, and copy from it just now.
  if (await isThere()) await effects.remove(partial);
  else {
    // First the stamp: a folder without one is taken away by whoever comes by.
    const outputs = { [folder]: await digestMoved(partial, folder, effects) };
    await writeStamp(stamp, { inputs: key, used: [...files].sort(), outputs }, effects);
    await effects.replace(folder, partial);
  }
  return {
    folder,
    async keep() {
      await bundle.keep();
      await pruneClients(effects);
    },
  };
}

/** Copies the client into an empty folder, though another process replace it meanwhile. @throws Error */
export async function copyClient(
  talk: ResolvedTalk,
  slides: SlidesBundle,
  target: string,
  effects: Effects,
): Promise<ClientBundle> {
  for (let left = 3; ; left -= 1) {
    const client = await findClient(talk, slides, effects);
    try {
      await effects.copy(client.folder, target);
      return client;
    } catch (error) {
      await effects.remove(target);
      if (left === 0) throw error;
    }
  }
}
