/**
 * For the loader that Slidev reads `setup/*.ts` with: it would compile all of Claimdeck again that those files import, and
 * run it anew for each of them and each talk. Claimdeck's own are taken as Node has them; all others go the usual way.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fromSlidev } from './from-slidev.ts';

interface Loader {
  import(file: string): Promise<unknown>;
}

/** Where Node reads TypeScript: not below node_modules. */
const own = import.meta.url.endsWith('.ts') ? fileURLToPath(new URL('../../../setup/', import.meta.url)) : undefined;

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
      usual ??= load();
      return usual.import(file);
    },
  };
}
