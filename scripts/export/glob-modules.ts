/**
 * Reads the modules that Slidev writes for its globs. Slidev 53 writes them below `node_modules/.slidev/virtual/` beside the
 * slides, in each process anew and not in one step: another process that builds the same slides may read an empty file, and
 * its build then ends with a missing export.
 */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Plugin } from 'vite';

/** Path of such a module; its name has the first ten digits of the SHA-256 of its text. */
const globModule = /\/node_modules\/\.slidev\/virtual\/import-glob\.([\da-f]{10})\.ts$/u;

/** Time in ms between two looks at a file that another process is writing, and after which it is read as it is. */
const [interval, limit] = [5, 5_000];

/** A Vite plugin that reads a module of a glob when all of it is there: its text has the digest of its name. */
export function globModules(): Plugin {
  return {
    name: 'claimdeck:glob-modules',
    enforce: 'pre',
    load: {
      filter: { id: globModule },
      async handler(id) {
        const [, digest] = globModule.exec(id)!;
        for (let waited = 0; waited < limit; waited += interval) {
          const text = await readFile(id, 'utf8').catch(() => '');
          if (hash('sha256', text).startsWith(digest!)) return text;
          await wait(interval);
        }
        return null;
      },
    },
  };
}
