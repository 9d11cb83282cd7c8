/** The linked client on Vite's own server, with a small client and stand-ins for what Slidev brings. */
import path from 'node:path';
import { createServer, type Plugin, resolveConfig } from 'vite';
import { expect, test, vi } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { unoPlugin } from '../../fixtures/uno-plugin.ts';
import { devClient, type ServedClient } from './dev-client.ts';

const clientFiles = {
  'main.ts': "import { slides } from '/list.js';\nimport { ref } from './vue.js';\nref(slides);",
  'vue.js': 'export const ref = (value) => value;',
};

/** What the plugin is told of a talk. */
const clientAt = (root: string, monaco: unknown = false): ServedClient => ({
  clientRoot: path.join(root, 'node_modules/@slidev/client'),
  roots: [root],
  entry: path.join(root, 'slides.md'),
  data: { features: { monaco } },
});

/** Serves the client below a folder. Returns its code of `main.ts`, and the names of what is kept after a while. */
async function serve(root: string, plugins: readonly Plugin[], first = 'main.ts') {
  const effects = nodeEffects(root);
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [devClient(clientAt(root), effects), ...plugins],
  });
  await server.listen();
  const get = async (address: string) => (await fetch(new URL(address, server.resolvedUrls!.local[0]))).text();
  const main = await get(`/node_modules/@slidev/client/${first}`);
  for (const file of ['/node_modules/@slidev/client/vue.js', '/list.js']) await get(file);
  const linked = /"(\/@claimdeck-client\/module-\d+\.js)"/u.exec(main)?.[1];
  return {
    main,
    linked: linked === undefined ? undefined : await get(linked),
    kept: () => effects.list('.claimdeck/dev-clients'),
    /** The id of `vue.js` for a module of the page, or for Vite's search for packages to optimize. */
    resolve: async (isSearch: boolean) => {
      const importer = path.join(root, 'node_modules/@slidev/client/main.ts');
      // Of Vite's types, `scan` is an internal.
      const options = { scan: isSearch } as object;
      return (await server.environments.client.pluginContainer.resolveId('./vue.js', importer, options))?.id;
    },
    close: () => server.close(),
  };
}

async function project(): Promise<string> {
  const root = temporaryFolder();
  const { write } = nodeEffects(root);
  for (const [name, code] of Object.entries(clientFiles)) await write(`node_modules/@slidev/client/${name}`, code);
  await write('list.js', "import { ref } from '/node_modules/@slidev/client/vue.js';\nexport const slides = ref();");
  return root;
}

const soon = { timeout: 20_000, interval: 100 };
const json = [expect.stringMatching(/^[\da-f]{16}\.json$/u)];

test('the first server keeps the client that the second one sends', async () => {
  const root = await project();
  const first = await serve(root, [unoPlugin(new Set())]);
  expect(first.main).toContain('/list.js');
  await vi.waitFor(async () => expect(await first.kept()).toEqual(json), soon);
  await first.close();

  const second = await serve(root, [unoPlugin(new Set())]);
  expect(second.linked).toMatch(
    /^import \{ ref \} from "\.\/module-\d\.js";\nimport \{ slides \} from "\/list\.js";$/mu,
  );
  expect(await second.resolve(false)).toMatch(/^\/@claimdeck-client\//u);
  expect(await second.resolve(true)).toMatch(/\/@slidev\/client\/vue\.js$/u);
  await second.close();

  // Vite has optimized packages into other files.
  const optimizer = {
    ...{ init: async () => {}, close: async () => {}, isOptimizedDepFile: () => false, isOptimizedDepUrl: () => false },
    metadata: { optimized: {}, chunks: { 'other.js': {} } },
  };
  const otherPackages: Plugin = {
    name: 'other-packages',
    configureServer: ({ environments }) => void Object.assign(environments.client, { depsOptimizer: optimizer }),
  };
  const other = await serve(root, [unoPlugin(new Set()), otherPackages]);
  expect(other.main).toContain('/list.js');
  expect(other.linked).toBeUndefined();
  await other.close();

  // What UnoCSS lacks is missed before anything is linked.
  const third = await serve(root, []);
  expect(third.main).toContain('/list.js');
  expect(third.linked).toBeUndefined();
  await third.close();

  // What may change the modules that a server sends.
  await nodeEffects(root).write('vite.config.ts', 'export default {};');
  const fourth = await serve(root, [unoPlugin(new Set())]);
  expect(fourth.linked).toBeUndefined();
  await fourth.close();
}, 60_000);

test('nothing is kept without the first module of Slidev’s client', async () => {
  const root = await project();
  const { main, kept, close } = await serve(root, [unoPlugin(new Set())], 'vue.js');
  expect(main).toContain('ref');
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  expect(await kept()).toEqual([]);
  await close();
}, 60_000);

/** Packages that Vite is told to optimize. */
async function packagesOf(monaco: unknown): Promise<string[] | undefined> {
  const root = temporaryFolder();
  const include = ['yaml', 'a > typescript', 'typescript', 'a > @typescript/ata', 'a > typescript-other'];
  const slidev: Plugin = { name: 'slidev:config', config: () => ({ optimizeDeps: { include } }) };
  const plugins = [devClient(clientAt(root, monaco), nodeEffects(root)), slidev];
  const { optimizeDeps } = await resolveConfig({ root, configFile: false, plugins }, 'serve');
  return optimizeDeps.include;
}

test('packages of the editor of code are optimized at the start where slides have one', async () => {
  expect(await packagesOf(false)).toEqual(['yaml', 'a > typescript-other']);
  expect(await packagesOf({ types: [], deps: [] })).toHaveLength(5);
});
