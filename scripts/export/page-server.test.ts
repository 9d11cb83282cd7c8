/** A kept page over HTTP, and how another server takes its port and connections. */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { createLogger, type ViteDevServer } from 'vite';
import { afterAll, expect, test, vi } from 'vitest';
import { freePort } from '../fixtures/free-port.ts';
import {
  currentPageServer,
  hostPlace,
  type KeptPage,
  type NextServer,
  originPlace,
  servePage,
  sharedState,
} from './page-server.ts';

const page: KeptPage = {
  inputs: 'digest',
  token: 'secret',
  words: [],
  modules: [],
  answers: [
    ['/', 'text/html', '<p>Page</p>'],
    ['/@vite/client', 'text/javascript', `connect("${hostPlace}");`],
    [sharedState, 'text/javascript', 'first slide'],
  ],
  files: [['/font.woff2', 'font/woff2', Buffer.from([0, 255]).toString('base64')]],
};

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** What takes over, as far as a Vite server has it: it answers all requests, and upgrades. */
function nextServer(port: number): NextServer {
  const answer = (incoming: IncomingMessage, response: { end(text: string): void }) =>
    response.end(`${incoming.method} ${incoming.url} from next`);
  const httpServer = createServer(answer).on('upgrade', (_, socket) =>
    socket.end('HTTP/1.1 101 next\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
  );
  closing.push(() => httpServer.close());
  const server = {
    middlewares: answer,
    httpServer,
    config: { logger: createLogger('silent') },
    async listen() {
      httpServer.listen(port, 'localhost');
      await once(httpServer, 'listening');
      return server;
    },
  } as unknown as ViteDevServer;
  return server;
}

const textAt = async (url: string, init: RequestInit = {}) => {
  const response = await fetch(url, init);
  return `${response.status} ${response.headers.get('content-type')} ${await response.text()}`;
};

test('answers from the page at once, and everything else when the next server listens', async () => {
  const port = await freePort();
  const server = await servePage(page, port);
  const origin = `http://localhost:${port}`;
  expect(server.port).toBe(port);
  const keptPage = '200 text/html; charset=utf-8 <p>Page</p>';
  expect(await textAt(`${origin}/`)).toMatch(keptPage);
  expect(await textAt(`${origin}/@vite/client`)).toBe(
    `200 text/javascript; charset=utf-8 connect("localhost:${port}");`,
  );
  expect(await textAt(origin + sharedState)).toBe('200 text/javascript; charset=utf-8 first slide');
  const font = await (await fetch(`${origin}/font.woff2`)).arrayBuffer();
  expect([...new Uint8Array(font)]).toEqual([0, 255]);

  let answered = 0;
  const later = [
    textAt(`${origin}/other`),
    textAt(`${origin}/`, { method: 'POST' }),
    textAt(`${origin}/`, { headers: { 'sec-fetch-site': 'cross-site' } }),
  ].map((answer) => answer.finally(() => (answered += 1)));
  const ofOtherName = once(get({ port, host: 'localhost', headers: { host: 'evil.example' } }), 'response');
  const upgrade = request({ port, headers: { connection: 'Upgrade', upgrade: 'websocket' } }).end();
  const upgraded = once(upgrade, 'upgrade');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(answered).toBe(0);

  const next = nextServer(port);
  const { listen } = next;
  const { warn } = next.config.logger;
  server.handTo(next);
  await next.listen();
  expect(await Promise.all(later)).toEqual([
    '200 null GET /other from next',
    '200 null POST / from next',
    '200 null GET / from next',
  ]);
  const [response] = (await ofOtherName) as [IncomingMessage];
  expect((await response.setEncoding('utf8').toArray()).join('')).toBe('GET / from next');
  expect(((await upgraded) as [IncomingMessage])[0].statusMessage).toBe('next');
  expect([next.listen, next.config.logger.warn]).toEqual([listen, warn]);

  // Connections of before are answered from the page until it ends; new ones are the next server's, which asks.
  expect(await textAt(origin + sharedState)).toBe(`200 null GET ${sharedState} from next`);
  const asking = createServer((incoming, outgoing) => {
    if (!server.answer(incoming, outgoing)) outgoing.end('not answered');
  });
  closing.push(() => asking.close());
  await once(asking.listen(0, 'localhost'), 'listening');
  const { port: askingPort } = asking.address() as AddressInfo;
  expect(await textAt(`http://localhost:${askingPort}/`)).toBe(keptPage);
  expect(await textAt(`http://localhost:${askingPort}${sharedState}`)).toBe('200 null not answered');
  server.end();
  expect(await textAt(`${origin}/`)).toBe('200 null GET / from next');
  expect(currentPageServer()).toBeUndefined();
});

test('the page brings its modules along, under their own addresses', async () => {
  const html = '<meta charset="utf-8"><script type="module" src="/main.ts"></script>';
  const code = `import "${originPlace}/list.js?v=1"; '</script>';`;
  const server = await servePage(
    { ...page, modules: [['/main.ts', code]], answers: [['/', 'text/html', html]] },
    await freePort(),
  );
  const sent = await (await fetch(`http://localhost:${server.port}/`)).text();
  const [, before, script, after] = /^(.*?)<script>(.*?)<\/script>(.*)$/su.exec(sent)!;
  expect(before).toBe('<meta charset="utf-8">');
  expect(after).toContain(`import { createHotContext } from '/@vite/client';`);
  expect(after).toMatch(/<\/script><script type="module">import "\/main.ts";<\/script>$/u);
  const blobs: unknown[] = [];
  const added: unknown[] = [];
  runInNewContext(script!, {
    location: { origin: 'http://localhost:1' },
    URL: { createObjectURL: (blob: unknown) => `blob:${blobs.push(blob)}` },
    // biome-ignore lint/complexity/useArrowFunction: it is called with `new`
    Blob: function (parts: unknown, options: unknown) {
      return { parts, options };
    },
    document: { createElement: () => ({}), currentScript: { after: (element: unknown) => added.push(element) } },
  });
  expect(JSON.parse(JSON.stringify([blobs, added]))).toEqual([
    [
      {
        parts: ['import "http://localhost:1/list.js?v=1"; \'</script>\';\n//# sourceURL=http://localhost:1/main.ts'],
        options: { type: 'text/javascript' },
      },
    ],
    [{ type: 'importmap', textContent: '{"imports":{"http://localhost:1/main.ts":"blob:1#?"}}' }],
  ]);
});

test('a port that is taken is an error', async () => {
  const port = await freePort();
  const other = createServer().listen(port, 'localhost');
  closing.push(() => other.close());
  await once(other, 'listening');
  await expect(servePage(page, port)).rejects.toThrow('EADDRINUSE');
});

test('a page is shown when its modules run and ask for no more, and where none is asked for', async () => {
  const [first, second] = [await freePort(), await freePort()];
  const quiet = await servePage(page, first);
  const before = performance.now();
  await quiet.shown();
  expect(performance.now() - before).toBeLessThan(2_000);

  const asked = await servePage(page, second);
  await textAt(`http://localhost:${second}/`);
  const shown = vi.fn();
  asked.shown().then(shown);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(shown).not.toHaveBeenCalled();
  request({ port: second, headers: { connection: 'Upgrade', upgrade: 'websocket' } })
    .on('error', () => {})
    .end();
  await vi.waitFor(() => expect(shown).toHaveBeenCalled(), { timeout: 2_000 });
});
