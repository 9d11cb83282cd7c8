/**
 * A built web deck as one HTML file: its scripts are bundled into one, and everything else becomes a data URL. Nothing is
 * compiled again.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'rolldown';
import type { Effects } from '../../effects.ts';
import { filesBelow } from '../../files/files-below.ts';
import { withoutNeighbours } from '../web-talk.ts';
import { dataUrl } from './data-url.ts';
import { toSinglePage } from './single-page.ts';

const importMapTag = /<script type="importmap">(?<json>[\s\S]*?)<\/script>/u;
const entryTag = /<script type="module"[^>]*\ssrc="\.\/(?<file>[^"]*)"/u;
const styleTag = /<link rel="stylesheet"[^>]*\shref="\.\/(?<file>[^"]*)"/u;

/** Whether the page preloads pictures: the client then loads them by addresses that it puts together itself. */
const preloadsPictures = (page: string) => /<link [^>]*\brel="preload"/u.test(page);

/**
 * Empty style sheet that Vite's client preloads instead of scripts and style sheets, which are in the page. It knows a style
 * sheet by the end of the URL's path: the content is an open comment that ends with `.css`. The policy refuses empty scripts.
 */
const inPage = 'data:text/css,/*.css';

/** Data URLs by each address that leads to a file: from the page, and from each folder with scripts or styles. */
async function readUrls(folder: string, files: readonly string[]): Promise<Map<string, string>> {
  const isCode = (file: string) => /\.(?:js|css)$/u.test(file);
  const folders = new Set(['.', ...files.filter(isCode).map((file) => path.posix.dirname(file))]);
  const urls = new Map<string, string>();
  for (const file of files.filter((name) => name !== 'index.html')) {
    const url = isCode(file) ? inPage : dataUrl(file, await readFile(path.join(folder, file)));
    urls.set(encodeURI(`/${file}`), url);
    for (const from of folders) {
      const address = encodeURI(path.posix.relative(from, file));
      urls.set(address, url);
      if (!address.startsWith('.')) urls.set(`./${address}`, url);
    }
  }
  return urls;
}

/** The scripts of a web deck as one module. `imports` is the import map of the page. */
async function bundleScripts(
  folder: string,
  entry: string,
  imports: Readonly<Record<string, string>>,
): Promise<string> {
  const { rolldown } = await import('rolldown');
  const importMap: Plugin = {
    name: 'claimdeck:import-map',
    resolveId: (source) => (imports[source] === undefined ? null : path.join(folder, imports[source])),
  };
  const bundle = await rolldown({ input: path.join(folder, entry), platform: 'browser', plugins: [importMap] });
  // The scripts are compressed already; doing it again would join addresses in lists to one string.
  const { output } = await bundle.generate({ codeSplitting: false, minify: { compress: false } });
  await bundle.close();
  return output[0].code;
}

/**
 * The HTML document of a web deck in a folder relative to the root; `undefined` where its slides have pictures that are
 * preloaded, or where the folder has no page of one script.
 * @throws Error of the bundler
 */
export async function joinDeck(out: string, effects: Effects): Promise<string | undefined> {
  const page = await effects.readText(`${out}/index.html`);
  const entry = page && entryTag.exec(page)?.groups?.['file'];
  if (!entry || preloadsPictures(page)) return undefined;
  const folder = path.join(effects.root, out);
  const files = await filesBelow(folder);
  const { imports = {} } = JSON.parse(importMapTag.exec(page)?.groups?.['json'] ?? '{}') as {
    imports?: Record<string, string>;
  };
  const first = styleTag.exec(page)?.groups?.['file'];
  const sheets = files.filter((file) => file.endsWith('.css') && file !== first);
  const styles = await Promise.all(
    [first, ...sheets].map((file) => (file === undefined ? '' : readFile(path.join(folder, file), 'utf8'))),
  );
  return toSinglePage({
    page: withoutNeighbours(page, out)
      .replace(importMapTag, '')
      .replaceAll(/\s*<link rel="modulepreload"[^>]*>/gu, ''),
    script: await bundleScripts(folder, entry, imports),
    style: styles.join(''),
    urls: await readUrls(folder, files),
  });
}
