/**
 * For the loader that Slidev reads `setup/*.ts` with: it would compile all of Claimdeck again that those files import, and
 * run it anew for each of them and each talk. Claimdeck's own are taken as Node has them, those of Slidev's client as Vite
 * has them; all others go the usual way.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { giveSource } from '../lean-slidev.ts';
import { fromSlidev } from './from-slidev.ts';

interface Loader {
  import(file: string): Promise<unknown>;
}

/** Where Node reads TypeScript: not below node_modules. */
const own = import.meta.url.endsWith('.ts') ? fileURLToPath(new URL('../../../../setup/', import.meta.url)) : undefined;

const client = path.dirname(fromSlidev().resolve('@slidev/client/package.json')) + path.sep;

/** A module of Slidev's client, which is JavaScript but for types. */
async function importOfClient(file: string): Promise<unknown> {
  const url = pathToFileURL(file).href;
  const { transformWithOxc } = await import('vite');
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
  giveSource(url, code);
  return import(url);
}

/** The loader as Slidev makes it. */
export function createJiti(parent: string, options: object): Loader {
  let usual: Loader | undefined;
  const load = () => {
    const jiti = fromSlidev()('jiti') as { createJiti: typeof createJiti };
    return jiti.createJiti(parent, options);
  };
  return {
    import(file) {
      if (own !== undefined && file.startsWith(own)) return import(pathToFileURL(file).href);
      if (path.normalize(file).startsWith(client)) return importOfClient(file);
      usual ??= load();
      return usual.import(file);
    },
  };
}
