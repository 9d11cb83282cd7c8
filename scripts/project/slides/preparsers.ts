/**
 * Preparser setups, `setup/preparser.ts` of theme, addons and project. Slidev runs them where its own command line loads a
 * deck; its API does not.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { injectPreparserExtensionLoader } from '@slidev/parser/fs';
import type { PreparserSetup } from '@slidev/types';
import { defined } from '../../defined.ts';
import { packageRoot } from '../../files/package-files.ts';
import { clockPreparser } from '../../slidev/clock-preparser.ts';
import { preparserFile } from './talk-files.ts';

/** The setup of a folder; `undefined` where it has none. Code of the project is compiled by Vite, as its other setups. */
async function setupOf(folder: string): Promise<PreparserSetup | undefined> {
  if (path.resolve(folder) === packageRoot) return clockPreparser;
  const file = preparserFile(folder);
  if (!existsSync(file)) return undefined;
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport<{ default: PreparserSetup }>(file, {
    root: folder,
    configFile: false,
    logLevel: 'silent',
  });
  return module.default;
}

/** Makes Slidev's parser run the preparser setups of all folders of a deck, in this thread, whenever it loads files. */
export function usePreparsers(): void {
  injectPreparserExtensionLoader(async (roots, headmatter, filepath, mode) => {
    const setups = await Promise.all(roots.map(setupOf));
    const extensions = setups.map((setup) => setup?.(defined({ filepath, headmatter, mode })) ?? []);
    return (await Promise.all(extensions)).flat();
  });
}
