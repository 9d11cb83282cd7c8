/**
 * Collects the project's files that a bundle is made from, for the stamp of its output. Rolldown's plugin context does not
 * give the watched files, so that files named in style sheets are found here.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { relativePath } from '../files/relative-path.ts';

/** Style sheets, also those of slides and components. */
const styleSheet = /\.(?:css|s[ac]ss|less|styl(?:us)?|p(?:ost)?css)(?:$|\?)|[?&]vue&type=style/u;

/** Paths in `@import` and `url()`, without query. */
const namedInStyle = /(?:@import\s+|\burl\(\s*)["']?(?!data:|\w+:\/\/)([^"')\s;?#]+)/giu;

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/**
 * A Vite plugin that adds to `files` the files of a bundle, POSIX paths relative to the root: modules, and files that style
 * sheets import or show. Packages are left out, since the digest of the tools covers their versions.
 */
export function inputFiles(root: string, files: Set<string>): Plugin {
  let userRoot = root;
  const add = (file: string): boolean => {
    if (!path.isAbsolute(file) || /[\\/]node_modules[\\/]/u.test(file) || !isFile(file)) return false;
    const name = relativePath(root, file);
    const isNew = !files.has(name);
    files.add(name);
    return isNew;
  };
  const addNamedIn = (code: string, folder: string) => {
    for (const [, name = ''] of code.matchAll(namedInStyle)) {
      const file = /^[@~]?\//u.test(name)
        ? path.join(userRoot, name.replace(/^[@~]?\//u, ''))
        : path.resolve(folder, name);
      if (add(file) && styleSheet.test(file)) addNamedIn(readFileSync(file, 'utf8'), path.dirname(file));
    }
  };
  return {
    name: 'claimdeck:input-files',
    configResolved(config) {
      userRoot = config.root;
    },
    transform: {
      order: 'pre',
      filter: { id: styleSheet },
      handler(code, id) {
        if (!id.includes('/node_modules/')) addNamedIn(code, path.dirname(id.split('?')[0] as string));
      },
    },
    buildEnd() {
      for (const id of this.getModuleIds()) add(id.split('?')[0] as string);
    },
  };
}
