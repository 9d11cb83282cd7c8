/** Requests of pages of other sites to Slidev's server are refused, on every route. */
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { refusalOf, requestGuard } from './request-guard.ts';

const folder = temporaryFolder();
const host = 'localhost:3030';

test.each([
  ['a page of the server', '/', { 'sec-fetch-site': 'same-origin', origin: `http://${host}` }],
  ['an address typed by hand', '/', { 'sec-fetch-site': 'none' }],
  ['a program without Origin', '/__mcp', {}],
  ['a page on the local network', '/', { origin: `http://${host}` }],
  [
    'a link of another site',
    '/3',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ],
])('%s is served', (_, url, headers) => {
  expect(refusalOf(url, { host, ...headers })).toBeUndefined();
});

test.each([
  ['a script of another site', '/@fs/deck.md', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  [
    'a frame in another site',
    '/',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ],
  ['a page of another port', '/', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  [
    'a link to the editor',
    '/__open-in-editor?file=a',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ],
  ['another Origin', '/__mcp', { origin: 'http://example.org' }],
  ['an opaque Origin', '/__mcp', { origin: 'null' }],
  ['the Origin of another port', '/', { origin: 'http://localhost:8080' }],
])('%s is refused', (_, url, headers) => {
  expect(refusalOf(url, { host, ...headers })).toBe('The request comes from a page of another site.');
});

test('the server refuses other sites before the routes of other plugins, and another Host', async () => {
  let served = 0;
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0 },
    plugins: [
      {
        name: 'writes',
        enforce: 'pre',
        configureServer: ({ middlewares }) =>
          void middlewares.use('/__mcp', (_request, response) => {
            served += 1;
            response.end();
          }),
      },
      requestGuard(),
    ],
  });
  await server.listen();
  const { port } = server.httpServer!.address() as AddressInfo;
  const statusOf = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve) => {
      request({ port, host: '127.0.0.1', path: '/__mcp', method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
  expect(await statusOf({ origin: 'http://example.org' })).toBe(403);
  expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await statusOf({ host: 'example.org' })).toBe(403);
  expect(served).toBe(0);
  expect(await statusOf({ origin: `http://127.0.0.1:${port}` })).toBe(200);
  expect(served).toBe(1);
  await server.close();
});
