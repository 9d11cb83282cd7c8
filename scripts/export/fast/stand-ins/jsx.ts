/** Replaces Vue's JSX plugin, which loads Babel, by one that loads it with the first JSX module. */
import { pathToFileURL } from 'node:url';
import type { Plugin, ResolvedConfig } from 'vite';
import { fromSlidev } from '../../../slidev/from-slidev.ts';

interface JsxPlugin {
  readonly configResolved: (config: ResolvedConfig) => void;
  readonly transform: { readonly handler: (this: unknown, code: string, id: string, options?: unknown) => unknown };
}

async function load(options: unknown): Promise<JsxPlugin> {
  const file = fromSlidev().resolve('@vitejs/plugin-vue-jsx');
  const { default: plugin } = (await import(pathToFileURL(file).href)) as { default: (options: unknown) => JsxPlugin };
  return plugin(options);
}

/** The plugin that Slidev creates. */
export default (options: unknown): Plugin => {
  let resolved: ResolvedConfig;
  let loading: Promise<JsxPlugin> | undefined;
  const loaded = async () => {
    const plugin = await load(options);
    plugin.configResolved(resolved);
    return plugin;
  };
  return {
    name: 'vite:vue-jsx',
    // As in the plugin: Vite's own compiler leaves JSX to it.
    config: () => ({ oxc: { include: /\.ts$/ } }),
    configResolved(config) {
      resolved = config;
    },
    transform: {
      filter: { id: /\.[jt]sx(?:$|\?)/ },
      async handler(code, id, options) {
        loading ??= loaded();
        const { transform } = await loading;
        return transform.handler.call(this, code, id, options) as string;
      },
    },
  };
};
