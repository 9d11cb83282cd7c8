/**
 * The plain path from slides to web deck: Slidev's own Vite plugin and Vite's `build`, public API only. It makes the same
 * deck as the fast path and takes longer.
 */
import path from 'node:path';
import type { Effects } from '../effects.ts';
import { findFontSheets, fontSheets } from './font-sheets.ts';
import { inputFiles } from './input-files.ts';
import { explainMissing } from './slide-faults/missing-imports.ts';
import {
  addedPlaces,
  type BuiltDeck,
  indexHtmlPath,
  indexHtmlPlugin,
  loadSlidev,
  publishDeck,
  readDeckTexts,
  resolveSlidevOptions,
  viteConfig,
  type WebTalk,
} from './web-talk.ts';

/** Builds a deck into a temporary folder and replaces the target in one step. @throws Vite's or Slidev's error */
export async function buildPlain({ entry, out }: WebTalk, effects: Effects): Promise<BuiltDeck> {
  const [{ ViteSlidevPlugin }, { build }] = await loadSlidev();
  const options = await resolveSlidevOptions(entry, effects);
  const sheets = await findFontSheets(await readDeckTexts(options, effects), options.roots, effects);
  const partial = effects.beside(out);
  const files = new Set(await addedPlaces(options, effects));
  try {
    const plugins = [
      indexHtmlPlugin(options),
      fontSheets(sheets),
      await ViteSlidevPlugin(options),
      inputFiles(effects.root, files),
    ];
    const settings = {
      outDir: path.join(effects.root, partial),
      emptyOutDir: true,
      rollupOptions: { input: { index: indexHtmlPath(options) } },
    };
    await build(viteConfig(options, plugins, settings, effects));
    return {
      made: await publishDeck({ partial, roots: options.roots }, out, effects),
      used: [...files].sort(),
      writeCaches: async () => {},
    };
  } catch (error) {
    await effects.remove(partial);
    throw await explainMissing(error, options, effects);
  }
}
