/**
 * Loads Slidev in half the time: packages of its dev server are replaced by stubs, packages that few decks
 * use are loaded at their first use. Applies to the current thread only.
 */
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Replaced packages: the importing package, the import specifier, and the module in `stand-ins/`. Other importers get the
 * real package.
 */
const standIns: readonly (readonly [importer: string, specifier: string, standIn: string])[] = [
  ['@slidev/cli', '@modelcontextprotocol/node', 'mcp'],
  ['@slidev/cli', '@modelcontextprotocol/server', 'mcp'],
  ['@slidev/cli', 'zod', 'mcp'],
  ['@slidev/cli', 'jiti', 'jiti'],
  ['@slidev/cli', '@vitejs/plugin-vue-jsx', 'jsx'],
  ['@unocss/vite', '@unocss/inspector', 'inspector'],
  ['@vitejs/plugin-vue', 'vue', 'vue'],
];

/**
 * Packages loaded at the first use of an export: the importing package, the import specifier, the exports. They serve
 * questions at a terminal, formulas, icons and `@apply`, and take 8 to 70 ms of CPU time each.
 */
const lazy: readonly (readonly [importer: string, name: string, ...exports: string[]])[] = [
  ['@slidev/cli', '@antfu/ni', 'parseNi', 'run'],
  ['@slidev/cli', 'prompts', 'default'],
  ['@slidev/cli', 'katex', 'default'],
  ['@slidev/cli', '@comark/markdown-it', 'default'],
  ['@mdit-vue/plugin-frontmatter', 'gray-matter', 'default'],
  ['@unocss/config', 'consola', 'consola'],
  ['@unocss/preset-icons', '@iconify/utils', 'loadIcon'],
  ['@unocss/transformer-directives', 'css-tree', 'List', 'clone', 'generate', 'parse', 'walk'],
  ['@shikijs/core', 'hast-util-to-html', 'toHtml'],
  ['unplugin-icons', '@iconify/utils/lib/loader/node-loader', 'loadNodeIcon'],
];

const scheme = 'claimdeck-lazy:';

/**
 * Source of a module with the exports of another file, which it loads when one of them is first called, constructed or read.
 */
function lazyModule(file: string, exports: readonly string[]): string {
  const lines = exports.map((as) =>
    as === 'default' ? `export default lazy('default');` : `export const ${as} = lazy('${as}');`,
  );
  return `import { createRequire } from 'node:module';
const file = ${JSON.stringify(file)};
let all;
const real = (name) => {
  all ??= createRequire(file)(file);
  return name === 'default' && all[Symbol.toStringTag] !== 'Module' ? all : all[name];
};
const lazy = (name) => new Proxy(function () {}, {
  apply: (_, self, args) => Reflect.apply(real(name), self, args),
  construct: (_, args) => Reflect.construct(real(name), args),
  get: (_, key) => real(name)[key],
});
${lines.join('\n')}
`;
}

/** Sources of modules without a file of their own, by URL. */
const sources = new Map<string, string>();

/** Sets the JavaScript source of a module, by its URL, before it is imported. */
export const setModuleSource = (url: string, code: string): void => void sources.set(url, code);

/** Replaces packages that Slidev imports, for all later imports of this thread. Call it before Slidev is loaded. */
export function leanSlidev(): void {
  const kind = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  registerHooks({
    resolve(specifier, context, next) {
      const parent = context.parentURL ?? '';
      // A stand-in resolves the real package from the importer's package.json.
      const isImportedBy = (importer: string) =>
        parent.includes(`/node_modules/${importer}/`) && !parent.endsWith('/package.json');
      const standIn = standIns.find(([importer, name]) => name === specifier && isImportedBy(importer))?.[2];
      if (standIn) return { url: new URL(`./stand-ins/${standIn}.${kind}`, import.meta.url).href, shortCircuit: true };
      const found = lazy.find(([importer, name]) => name === specifier && isImportedBy(importer));
      if (!found) return next(specifier, context);
      const [importer, name, ...exports] = found;
      const url = `${scheme}${importer}/${name}`;
      const { url: file } = next(specifier, context);
      sources.set(url, lazyModule(fileURLToPath(file), exports));
      return { url, format: 'module', shortCircuit: true };
    },
    load(url, context, next) {
      const source = sources.get(url);
      return source === undefined ? next(url, context) : { source, format: 'module', shortCircuit: true };
    },
  });
}
