/**
 * Replaces jiti, with which Slidev loads `setup/*.ts`. jiti compiles every module that a setup file imports, again for each
 * talk. Claimdeck's own setup files are imported by Node, those of Slidev's client are compiled by Vite, all others by jiti.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fromSlidev } from '../../../slidev/from-slidev.ts';
import { setModuleSource } from '../lean-slidev.ts';

interface Loader {
  import(file: string): Promise<unknown>;
}

/** Claimdeck's setup files, where Node can import them: it compiles no TypeScript below node_modules. */
const own = import.meta.url.endsWith('.ts') ? fileURLToPath(new URL('../../../../setup/', import.meta.url)) : undefined;

const client = path.dirname(fromSlidev().resolve('@slidev/client/package.json')) + path.sep;

/** Imports a module of Slidev's client with its types removed. */
async function importOfClient(file: string): Promise<unknown> {
  const url = pathToFileURL(file).href;
  const { transformWithOxc } = await import('vite');
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
  setModuleSource(url, code);
  return import(url);
}

/** The loader that Slidev creates. */
export function createJiti(parent: string, options: object): Loader {
  let real: Loader | undefined;
  const loadReal = () => {
    const jiti = fromSlidev()('jiti') as { createJiti: typeof createJiti };
    return jiti.createJiti(parent, options);
  };
  return {
    import(file) {
      if (own !== undefined && file.startsWith(own)) return import(pathToFileURL(file).href);
      if (path.normalize(file).startsWith(client)) return importOfClient(file);
      real ??= loadReal();
      return real.import(file);
    },
  };
}
