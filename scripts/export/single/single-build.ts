/**
 * Compiles a talk as one HTML file, which needs no server: browsers load no module from a file next to the page, but run a
 * module inside it. Public API of Slidev and Vite only. For talks whose web deck cannot be joined into a file.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin, Rolldown } from 'vite';
import type { Effects } from '../../effects.ts';
import { filesBelow } from '../../files/files-below.ts';
import { withPolicy } from '../deck-policy.ts';
import { findFontSheets, fontSheets } from '../font-sheets.ts';
import { inputFiles } from '../input-files.ts';
import { explainMissing } from '../slide-faults/missing-imports.ts';
import {
  addedPlaces,
  indexHtmlPath,
  indexHtmlPlugin,
  loadSlidev,
  readDeckTexts,
  resolveSlidevOptions,
  viteConfig,
} from '../web-talk.ts';
import { dataUrl } from './data-url.ts';
import { toSinglePage } from './single-page.ts';

/** A talk as one HTML file. */
export interface SingleFile {
  /** The HTML document. */
  readonly html: string;
  /** Files of the project that the bundler read, POSIX and relative to the root, sorted. */
  readonly used: readonly string[];
}

/** Data URLs of the files in the public folders of deck, theme and addons, by the addresses that lead to them. */
async function readPublicFiles({ roots }: ResolvedSlidevOptions): Promise<[address: string, url: string][]> {
  const found: [string, string][] = [];
  for (const root of roots) {
    const folder = path.join(root, 'public');
    for (const name of await filesBelow(folder)) {
      const url = dataUrl(name, await readFile(path.join(folder, name)));
      for (const prefix of ['/', './', '../']) found.push([prefix + encodeURI(name), url]);
    }
  }
  return found;
}

/**
 * A Vite plugin that bundles everything into one chunk, instead of the chunks that Slidev asks for. It removes preloads of
 * pictures from the page: Vite makes no data URL of a file that is preloaded.
 */
const oneChunk: Plugin = {
  name: 'claimdeck:one-chunk',
  enforce: 'post',
  config(config) {
    const options = config.build?.rollupOptions;
    if (options) options.output = { codeSplitting: false };
  },
  transformIndexHtml: {
    order: 'pre',
    handler: (page) => page.replace(/<link [^>]*\brel="preload"[^>]*>/gu, ''),
  },
};

/** Vite's output as one HTML document. */
async function joinOutput(output: Rolldown.RolldownOutput['output'], options: ResolvedSlidevOptions): Promise<string> {
  const texts = { '.html': '', '.js': '', '.css': '' };
  const urls = new Map(await readPublicFiles(options));
  for (const part of output) {
    const extension = path.extname(part.fileName);
    if (part.type === 'chunk') texts['.js'] += part.code;
    else if (extension === '.html' || extension === '.css') texts[extension] += String(part.source);
    else {
      const url = dataUrl(part.fileName, part.source);
      // Script and styles are in the folder of the file, the page is above it.
      for (const address of [path.posix.basename(part.fileName), `./${part.fileName}`])
        urls.set(encodeURI(address), url);
    }
  }
  const page = await withPolicy(texts['.html'], options.roots);
  return toSinglePage({ page, script: texts['.js'], style: texts['.css'], urls });
}

/** Builds the talk of a Markdown file, whose path is relative to the root. @throws Vite's or Slidev's error */
export async function buildSingle(entry: string, effects: Effects): Promise<SingleFile> {
  const [{ ViteSlidevPlugin }, { build }] = await loadSlidev();
  const options = await resolveSlidevOptions(entry, effects);
  // Slidev preloads pictures by their paths in the Markdown.
  options.data.config.preloadImages = false;
  const sheets = await findFontSheets(await readDeckTexts(options, effects), options.roots, effects);
  const files = new Set(await addedPlaces(options, effects));
  const plugins = [
    indexHtmlPlugin(options),
    fontSheets(sheets),
    await ViteSlidevPlugin(options),
    oneChunk,
    inputFiles(effects.root, files),
  ];
  const settings = {
    write: false,
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    rollupOptions: { input: { index: indexHtmlPath(options) } },
  };
  const result = await build(viteConfig(options, plugins, settings, effects)).catch(async (error: unknown) => {
    throw await explainMissing(error, options, effects);
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('Vite returned no bundle.');
  const html = await joinOutput(result.output, options);
  return { html, used: [...files].sort() };
}
