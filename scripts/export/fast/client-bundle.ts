/**
 * Slidev's client as a bundle of its own: everything of a web deck but its slides. It depends on the talk's settings and on
 * what slides import, and is cached by those.
 */
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { currentStamp, digestMoved, digestOf, writeStamp } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { fontSheets } from '../font-sheets.ts';
import { inputFiles } from '../input-files.ts';
import { indexHtmlPath, indexHtmlPlugin, loadSlidev } from '../web-talk.ts';
import { FastPathUnavailable } from './internals.ts';
import { leanClient } from './lean-client.ts';
import { bundleConfig, type ResolvedTalk } from './resolve-talk.ts';
import { type SharedModule, sharedCode, slideEntries } from './shared-modules.ts';
import type { SlidesBundle } from './slides-bundle.ts';
import { transformCache } from './transform-cache.ts';

const maxClients = 24;
const [clientsFolder, stampsFolder] = ['.claimdeck/clients', '.claimdeck/stamps/clients'];

/** A bundled client. */
export interface ClientBundle {
  /** Folder of its files, relative to the root. Its page lacks the slides' part of the import map. */
  readonly folder: string;
  /** Files of the project that the bundler read, relative to the root, sorted. */
  readonly used: readonly string[];
  /** Writes the caches for the next build. */
  keep(): Promise<void>;
}

/** Placeholder for a slides' file in the page's import map. */
const placeholderFor = (name: string) => `%${name}%`;

const slidesList = '/@slidev/slides';
const headlines = '/@slidev/title-renderer.md';

/**
 * Slidev's module `/@slidev/slides` with each slide taken from the slides' bundle instead of a module of its own.
 * @throws FastPathUnavailable where the module does not name every slide once
 */
export function listFromBundle(code: string, count: number): string {
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
  if (metas !== count || loads !== count)
    throw new FastPathUnavailable(`Slidev's module ${slidesList} has another form than the one tested`);
  return `import { metas, loads } from '${slideEntries[0]}'\n${list}`;
}

const sharedPrefix = '\0claimdeck-shared:';

/** A Vite plugin that exports what slides import, imports the slides from their bundle, and writes the page's import map. */
function interfacePlugin(shared: readonly SharedModule[], slideCount: number): Plugin {
  const byName = new Map(shared.map((module) => [module.name, module]));
  let hasList = false;
  return {
    name: 'claimdeck:client-interface',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(source) {
        if (source === headlines) return { id: slideEntries[1], external: true };
        if ((slideEntries as readonly string[]).includes(source)) return { id: source, external: true };
        return byName.has(source) ? sharedPrefix + source : null;
      },
    },
    load: {
      order: 'pre',
      async handler(id) {
        const module = byName.get(id.slice(sharedPrefix.length));
        if (!id.startsWith(sharedPrefix) || !module) return null;
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
      handler(code, id) {
        if (id !== slidesList) return null;
        hasList = true;
        return { code: listFromBundle(code, slideCount), map: null };
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        const files: [string, string][] = slideEntries.map((name) => [name, placeholderFor(name)]);
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
    generateBundle(_, bundle) {
      if (!hasList) throw new FastPathUnavailable(`Slidev's module ${slidesList} is missing`);
      const imports = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.imports : []));
      if (!imports.includes(slideEntries[1])) throw new FastPathUnavailable(`Slidev's module ${headlines} is missing`);
    },
  };
}

/** Style sheets of a chunk and of all that it imports, those of imported chunks first. */
function sheetsOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, seen = new Set<string>()): string[] {
  if (seen.has(chunk.fileName)) return [];
  seen.add(chunk.fileName);
  const imported = chunk.imports.flatMap((file) => {
    const part = bundle[file];
    return part?.type === 'chunk' ? sheetsOf(part, bundle, seen) : [];
  });
  return [...imported, ...(chunk.viteMetadata?.importedCss ?? [])];
}

/** The page with the slides' files in its import map and a preload of the slides' first file. @throws FastPathUnavailable */
export function pageWithSlides(page: string, { entries }: Pick<SlidesBundle, 'entries'>): string {
  const missing = slideEntries.find((name) => !page.includes(placeholderFor(name)));
  if (missing !== undefined) throw new FastPathUnavailable(`the page's import map lacks ${missing}`);
  const named = slideEntries.reduce((text, name) => text.replace(placeholderFor(name), `./${entries[name]}`), page);
  return named.replace(
    /<\/head>/u,
    () => `<link rel="modulepreload" crossorigin href="./${entries[slideEntries[0]]}">\n</head>`,
  );
}

/** A Vite plugin that removes Slidev's own chunk groups, which bring parts of few pages before the first slide. */
const chunksPlugin: Plugin = {
  name: 'claimdeck:client-chunks',
  enforce: 'post',
  config(config) {
    const output = config.build?.rollupOptions?.output;
    if (output && !Array.isArray(output)) delete output.manualChunks;
  },
};

/** Bundles a client into an empty folder. Returns the files of the project that it read, sorted, and its caches' writer. */
async function bundleClient(
  talk: ResolvedTalk,
  { shared, words }: SlidesBundle,
  folder: string,
  effects: Effects,
): Promise<Pick<ClientBundle, 'used' | 'keep'>> {
  const files = new Set<string>();
  const [, { build }] = await loadSlidev();
  const { options, use, fonts, toolsKey } = talk;
  const cache = transformCache(
    { kind: 'clientModules', name: toolsKey.slice(0, 16), key: digestOf('client', toolsKey) },
    effects,
  );
  cache.addWords(words);
  const input = {
    index: indexHtmlPath(options),
    ...Object.fromEntries(shared.map(({ name }) => [path.posix.basename(name), name])),
  };
  const first = [
    cache.plugin,
    indexHtmlPlugin(options),
    interfacePlugin(shared, options.data.slides.length),
    leanClient(use),
    fontSheets(fonts),
  ];
  await build(
    await bundleConfig(
      talk,
      { first, last: [chunksPlugin, inputFiles(effects.root, files)] },
      {
        outDir: path.join(effects.root, folder),
        emptyOutDir: true,
        rollupOptions: { input, preserveEntrySignatures: 'allow-extension' },
      },
      effects,
    ),
  );
  return { used: [...files].sort(), keep: cache.keep };
}

/** Removes the clients written longest ago, and those without a stamp. */
export async function pruneClients(effects: Effects): Promise<void> {
  await effects.prune(stampsFolder, maxClients);
  // Folders are listed first: a client that another process adds in between has its stamp before its folder.
  const folders = await effects.list(clientsFolder);
  const stamps = await effects.list(stampsFolder);
  for (const folder of folders)
    if (!/\.(?:part|old)$/u.test(folder) && !stamps.includes(`${folder}.json`))
      await effects.remove(`${clientsFolder}/${folder}`);
}

/** The client for these slides, bundled where none is cached. @throws FastPathUnavailable; Vite's or Slidev's error */
export async function findClient(talk: ResolvedTalk, slides: SlidesBundle, effects: Effects): Promise<ClientBundle> {
  const slideCount = talk.options.data.slides.length;
  const key = digestOf(talk.settingsKey, slideCount, [...talk.fonts], slides.shared, slides.words);
  const name = key.slice(0, 16);
  const [folder, stamp] = [`${clientsFolder}/${name}`, `clients/${name}`];
  const findCached = () => currentStamp(stamp, key, effects);
  const cached = await findCached();
  if (cached) return { folder, used: Object.keys(cached.used), keep: async () => {} };
  const partial = effects.beside(folder);
  const { used, keep } = await bundleClient(talk, slides, partial, effects);
  // Another process may have bundled the same client meanwhile, and may be copying from it.
  if (await findCached()) await effects.remove(partial);
  else {
    // The stamp comes first: a folder without one is removed by any process.
    const outputs = { [folder]: await digestMoved(partial, folder, effects) };
    await writeStamp(stamp, { inputs: key, used, outputs }, effects);
    await effects.replace(folder, partial);
  }
  return {
    folder,
    used,
    async keep() {
      await keep();
      await pruneClients(effects);
    },
  };
}
