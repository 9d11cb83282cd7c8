/** The web deck of a talk: Slidev's own Vite plugin, with the print route, relative paths and no client-side Mermaid. */
import path from 'node:path';
import type { Effects } from '../effects.ts';
import type { Digests } from './stamp.ts';

export interface WebTalk {
  /** The talk's markdown, relative to the root. */
  readonly entry: string;
  /** Folder to be replaced, relative to the root. */
  readonly out: string;
  /** Whether every diagram is drawn beforehand, so that Mermaid stays out of the bundle. */
  readonly allDrawn: boolean;
}

const emptyMermaid = '\0claimdeck-no-mermaid';

/**
 * Builds into a folder beside the target and replaces it in one step; what it holds, by file.
 * @throws Vite's or Slidev's error
 */
export async function buildTalk({ entry, out, allDrawn }: WebTalk, effects: Effects): Promise<Digests> {
  const { resolveOptions, ViteSlidevPlugin } = await import('@slidev/cli');
  const { build } = await import('vite');
  const options = await resolveOptions({ entry: path.join(effects.root, entry) }, 'build');
  options.utils.define['__SLIDEV_FEATURE_PRINT__'] = 'true';
  const html = path.join(options.userRoot, 'index.html');
  const partial = effects.beside(out);
  await build({
    root: options.userRoot,
    configFile: false,
    base: './',
    logLevel: 'error',
    cacheDir: path.join(effects.root, '.claimdeck/vite'),
    plugins: [
      {
        name: 'claimdeck:index-html',
        enforce: 'pre',
        resolveId: (id) => (id === html ? id : null),
        load: (id) => (id === html ? options.utils.indexHtml : null),
      },
      {
        name: 'claimdeck:no-mermaid',
        enforce: 'pre',
        resolveId: (id) => (allDrawn && (id === 'mermaid' || id.startsWith('mermaid/')) ? emptyMermaid : null),
        load: (id) =>
          id === emptyMermaid ? 'export default { initialize() {}, render: async () => ({ svg: "" }) }' : null,
      },
      await ViteSlidevPlugin(options, {}),
    ],
    build: {
      outDir: path.join(effects.root, partial),
      emptyOutDir: true,
      chunkSizeWarningLimit: 5_000,
      rollupOptions: { input: { index: html } },
    },
  });
  const made = [...(await effects.digests(partial))].map(([file, digest]) => [
    out + file.slice(partial.length),
    digest,
  ]);
  await effects.replace(out, partial);
  return Object.fromEntries(made);
}
