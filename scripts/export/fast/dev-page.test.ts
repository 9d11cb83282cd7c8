/** The kept page on Vite's own server, with a small client and stand-ins for what Slidev brings. */
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { expect, test, vi } from 'vitest';
import type { Effects } from '../../effects.ts';
import { nodeEffects } from '../../effects.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { unoPlugin } from '../../fixtures/uno-plugin.ts';
import { connectedEvent, type KeptPage, servePage, sharedState } from '../page-server.ts';
import { devClient } from './dev-client.ts';

const files = {
  'index.html': '<div id="app"></div><script type="module" src="/node_modules/@slidev/client/main.ts"></script>',
  'node_modules/@slidev/client/main.ts':
    "import { slides } from '/list.js';\nimport { ref } from './vue.js';\nimport('./late.js');\nimport('./never.js');\nref(slides);",
  'node_modules/@slidev/client/vue.js': 'export const ref = (value) => value;',
  'node_modules/@slidev/client/late.js': "import { ref } from './vue.js';\nexport const late = ref('late');",
  'node_modules/@slidev/client/never.js': 'export const never = 1;',
  'list.js':
    "import { ref } from '/node_modules/@slidev/client/vue.js';\nimport '/@server-reactive/nav';\nexport const slides = ref('Slides');\nexport const more = import.meta.glob('/more/*.js');",
};

/** The code of the shared state. */
const stateOf = (id: string) => (id === sharedState ? 'export const page = 1; import.meta.hot;' : null);

/** Serves the project on a port. */
async function serve(effects: Effects, port: number, tokens = new Set<string>()) {
  const { root } = effects;
  const clientRoot = path.join(root, 'node_modules/@slidev/client');
  const data = { features: { monaco: false } };
  const client = { clientRoot, roots: [root], entry: path.join(root, 'slides.md'), data };
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { host: 'localhost', port, strictPort: true },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      devClient(client, effects),
      unoPlugin(tokens),
      { name: 'state', resolveId: (id) => (id === sharedState ? id : null), load: stateOf },
    ],
  });
  const sent = vi.spyOn(server.ws, 'send');
  await server.listen();
  const get = async (address: string) => (await fetch(`http://localhost:${port}${address}`)).text();
  return { server, get, sent, tokens };
}

/** Says to a server that a kept page is connected. Returns what it answers within a second. */
async function connect({ config }: ViteDevServer): Promise<string[]> {
  const socket = new WebSocket(`ws://localhost:${config.server.port}/?token=${config.webSocketToken}`, 'vite-hmr');
  const messages: string[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(String(data)));
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  socket.send(JSON.stringify({ type: 'custom', event: connectedEvent }));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  socket.close();
  return messages;
}

const fullReload = '{"type":"full-reload"}';

/** A project, and a reader of the page that is kept. */
async function project() {
  const root = temporaryFolder();
  const effects: Effects = { ...nodeEffects(root), environment: { CLAIMDECK_PAGE: 'deck/talk.json' } };
  for (const [file, text] of Object.entries(files)) await effects.write(file, text);
  const kept = async () => {
    const text = await effects.readText('.claimdeck/dev-pages/deck/talk.json');
    return text === undefined ? undefined : (JSON.parse(text.slice(text.indexOf('\n') + 1)) as KeptPage);
  };
  return { effects, kept };
}

const soon = { timeout: 20_000, interval: 100 };

test('a page is kept, served by a later server, and loads anew only where it differs', async () => {
  const { effects, kept } = await project();
  const port = await freePort();
  const first = await serve(effects, port, new Set(['word']));
  for (const address of ['/', ...Object.keys(files).flatMap((f) => (/never|html/u.test(f) ? [] : [`/${f}`]))])
    await first.get(address);
  await first.get('/missing.png');
  const page = await vi.waitFor(async () => (await kept()) ?? Promise.reject(new Error('no page')), soon);
  const { webSocketToken } = first.server.config;
  await first.server.close();
  expect(page).toMatchObject({ token: webSocketToken, words: ['word'], files: [] });
  const code = new Map(page.modules);
  const answers = new Map(page.answers.map(([address, , body]) => [address, body]));
  expect([...answers.keys()]).toEqual(['/', '/@vite/client', sharedState]);
  expect(answers.get('/')).toContain('<script type="module" src="/@vite/client"></script>');
  expect(code.get('/node_modules/@slidev/client/main.ts')).toMatch(
    /^import "%claimdeck-origin%\/@claimdeck-client\/module-\d\.js";\n$/u,
  );
  expect(code.get('/list.js')).toMatch(
    /^import \{ ref \} from "%claimdeck-origin%\/@claimdeck-client\/module-\d\.js";/u,
  );
  expect(answers.get('/@vite/client')).toContain('%host-and-port%');
  const client = [...code].filter(([address]) => address.startsWith('/@claimdeck-client/')).map(([, body]) => body);
  expect(client.join('\n')).toContain("late = ref('late')".replaceAll("'", '"'));
  expect(client.join('\n')).not.toContain('never = 1');

  const secondPort = await freePort();
  await servePage(page, secondPort);
  const second = await serve(effects, secondPort);
  const reloads = () => second.sent.mock.calls.filter(([message]) => JSON.stringify(message).includes('full-reload'));
  const nodes = () => second.server.environments.client.moduleGraph.urlToModuleMap;
  await vi.waitFor(() => expect(nodes().get('/list.js')?.transformResult).toBeTruthy(), soon);
  await vi.waitFor(() => expect(second.tokens).toEqual(new Set(['word'])), soon);
  expect(await connect(second.server)).not.toContain(fullReload);
  expect(reloads()).toEqual([]);
  expect(second.server.config.webSocketToken).toBe(webSocketToken);
  // A page that is opened later is the kept one, on new connections too.
  expect(await second.get('/')).toContain('importmap');
  // A new file takes the page from service.
  await effects.write('more/one.js', '');
  await vi.waitFor(async () => expect(await second.get('/')).not.toContain('importmap'), soon);
  // A change is not lost, and is kept.
  await effects.write('list.js', "import '/@server-reactive/nav';\nexport const slides = 'Other slides';");
  await vi.waitFor(async () => expect(await second.get('/list.js')).toContain('Other slides'), soon);
  // A page that has its connection only now has missed the change.
  expect(await connect(second.server)).toContain(fullReload);
  await vi.waitFor(
    async () => expect(new Map((await kept())?.modules).get('/list.js')).toContain('Other slides'),
    soon,
  );
  await second.server.close();

  const thirdPort = await freePort();
  await servePage(page, thirdPort);
  const third = await serve(effects, thirdPort);
  await vi.waitFor(() => expect(third.sent).toHaveBeenCalledWith({ type: 'full-reload' }), soon);
  expect(await third.get('/list.js')).toContain('Other slides');
  await third.server.close();
}, 90_000);
