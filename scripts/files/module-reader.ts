/**
 * Imports modules of the data, and imports them anew where they have changed. Node keeps a module for the life of the
 * process, by its URL: a module that changed, and each that imports it, gets a URL with another version. Those that did not
 * change are kept, so that a process which reads a deck at each save does not grow by the whole deck.
 */
import { realpathSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Imports a module by its absolute path. Returns its exports. @throws what the module throws */
export type ModuleReader = (file: string) => Promise<Readonly<Record<string, unknown>>>;

interface DataModule {
  version: number;
  /** Time and size of the file at its last import; empty where an import of the module was not found. */
  state: string;
  /** URLs of the modules that import it, without version. */
  readonly importers: Set<string>;
}

/** The query of the URL of a version. */
export const versionMark: RegExp = /\?version=\d+/gu;

const modules = new Map<string, DataModule>();
let readings = 0;

function stateOf(url: string): string {
  const stats = statSync(fileURLToPath(url), { throwIfNoEntry: false });
  return `${stats?.mtimeMs} ${stats?.size}`;
}

function moduleAt(url: string): DataModule {
  const module = modules.get(url) ?? { version: 1, state: stateOf(url), importers: new Set() };
  modules.set(url, module);
  return module;
}

const withVersion = (url: string) => `${url}?version=${moduleAt(url).version}`;

/** Gives a new version to the modules that have changed, and to all that import them. */
function renewChanged(): void {
  const changed = new Set([...modules].filter(([url, { state }]) => state !== stateOf(url)).map(([url]) => url));
  // A set is iterated with what is added meanwhile.
  for (const url of changed) for (const importer of moduleAt(url).importers) changed.add(importer);
  for (const url of changed) Object.assign(moduleAt(url), { version: moduleAt(url).version + 1, state: stateOf(url) });
}

/** Gives versions to the modules that modules of the data import, except those of packages. */
function hookImports(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const importer = context.parentURL?.replace(versionMark, '');
      const module = importer === undefined ? undefined : modules.get(importer);
      if (!module) return next(specifier, context);
      try {
        const found = next(specifier, context);
        if (!found.url.startsWith('file:') || found.url.includes('/node_modules/')) return found;
        moduleAt(found.url).importers.add(importer!);
        return { ...found, url: withVersion(found.url) };
      } catch (error) {
        module.state = '';
        throw error;
      }
    },
  });
}

/**
 * A reader of modules as they are now. The modules of the first reader of a process are those that other code imports; a
 * later one evaluates modules that have changed again, with those that import them.
 */
export function moduleReader(): ModuleReader {
  const isFirst = readings === 0;
  readings += 1;
  if (readings === 2) hookImports();
  renewChanged();
  return async (file) => {
    const url = pathToFileURL(isFirst ? file : realpathSync(file)).href;
    return (await import(isFirst ? url : withVersion(url))) as Record<string, unknown>;
  };
}
