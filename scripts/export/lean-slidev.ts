/**
 * What of Slidev is not loaded for a build: its dev server's tools and its questions take a third of the time that
 * loading it takes. Stand-ins are found in their place, in this thread alone.
 */
import { registerHooks } from 'node:module';

/** Packages that are not loaded, what stands for each, and the package that imports it: others get the real one. */
const standIns: ReadonlyMap<string, { readonly name: string; readonly importer: string }> = new Map([
  ['@modelcontextprotocol/node', { name: 'mcp', importer: '@slidev/cli' }],
  ['@modelcontextprotocol/server', { name: 'mcp', importer: '@slidev/cli' }],
  ['zod', { name: 'mcp', importer: '@slidev/cli' }],
  ['@antfu/ni', { name: 'prompts', importer: '@slidev/cli' }],
  ['prompts', { name: 'prompts', importer: '@slidev/cli' }],
  ['jiti', { name: 'jiti', importer: '@slidev/cli' }],
  ['@vitejs/plugin-vue-jsx', { name: 'jsx', importer: '@slidev/cli' }],
  ['@unocss/inspector', { name: 'inspector', importer: '@unocss/vite' }],
]);

/** From now on modules of Slidev find stand-ins for what a build does not need. Call it before Slidev is loaded. */
export function leanSlidev(): void {
  const end = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  registerHooks({
    resolve(specifier, context, next) {
      const standIn = standIns.get(specifier);
      if (!standIn || !context.parentURL?.includes(`/node_modules/${standIn.importer}/dist/`))
        return next(specifier, context);
      return { url: new URL(`./stand-ins/${standIn.name}.${end}`, import.meta.url).href, shortCircuit: true };
    },
  });
}
