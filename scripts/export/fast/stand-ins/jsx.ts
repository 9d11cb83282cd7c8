/** For Vue's JSX compiler, which brings Babel: loaded with the first module that needs it. */
import { pathToFileURL } from 'node:url';
import type { Plugin, ResolvedConfig } from 'vite';
import { fromSlidev } from './from-slidev.ts';

interface JsxPlugin {
  readonly configResolved: (config: ResolvedConfig) => void;
  readonly transform: { readonly handler: (this: unknown, code: string, id: string, options?: unknown) => unknown };
}

async function load(options: unknown): Promise<JsxPlugin> {
  const file = fromSlidev().resolve('@vitejs/plugin-vue-jsx');
  const { default: plugin } = (await import(pathToFileURL(file).href)) as { default: (options: unknown) => JsxPlugin };
  return plugin(options);
}

/** The plugin as Slidev makes it. */
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
    // As the plugin has it: Vite's own compiler leaves JSX to it.
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
