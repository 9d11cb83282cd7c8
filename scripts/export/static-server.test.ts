import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaticServer, serveFolder } from './static-server.ts';

let temporary: string;
let server: StaticServer;

beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'claimdeck-server-'));
  for (const [file, text] of [
    ['deck/index.html', '<p>page</p>'],
    ['deck/a b é.css', 'p {}'],
    ['deck/.hidden/app.js', 'export {}'],
    ['deck-secret/file.txt', 'secret'],
    ['file.txt', 'secret'],
  ] as const) {
    await mkdir(path.dirname(path.join(temporary, file)), { recursive: true });
    await writeFile(path.join(temporary, file), text);
  }
  server = await serveFolder(path.join(temporary, 'deck'), { '/print.html': '<p>é</p>' });
});

afterAll(async () => {
  await server.close();
  await rm(temporary, { recursive: true });
});

/** Status, content type and body of a path, which is sent as it is: `fetch` would resolve `..` first. */
const get = (path: string) =>
  new Promise<[status: number | undefined, type: string | undefined, body: string]>((resolve, reject) => {
    const sent = request(server.origin, { path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve([response.statusCode, response.headers['content-type'], body]));
    });
    sent.on('error', reject).end();
  });

test('files below the folder are served with their types', async () => {
  expect(await get('/index.html')).toEqual([200, 'text/html;charset=utf-8', '<p>page</p>']);
  expect(await get('/')).toEqual([200, 'text/html;charset=utf-8', '<p>page</p>']);
  expect(await get('/a%20b%20%C3%A9.css?v=1')).toEqual([200, 'text/css', 'p {}']);
  expect(await get('/.hidden/app.js')).toEqual([200, 'text/javascript', 'export {}']);
});

test('a page from memory is served at its path, whatever its query', async () => {
  for (const query of ['', '?print=clicks'])
    expect(await get(`/print.html${query}`)).toEqual([200, 'text/html;charset=utf-8', '<p>é</p>']);
});

test('missing files get 404', async () => {
  expect(await get('/none.css')).toEqual([404, undefined, '']);
});

test('files of sibling and parent folders are never served', async () => {
  for (const place of [
    '/../file.txt',
    '/../deck-secret/file.txt',
    '/..%2Fdeck-secret%2Ffile.txt',
    '/%2e%2e/deck-secret/file.txt',
    '/..%5Cdeck-secret%5Cfile.txt',
  ])
    expect(await get(place), place).toEqual([404, undefined, '']);
});

test('a malformed address gets 404, and the server goes on', async () => {
  for (const place of ['/%', '/%E0%A4%A', '/%00']) expect(await get(place), place).toEqual([404, undefined, '']);
  expect((await get('/index.html'))[0]).toBe(200);
});

test('a file of a folder that is being replaced is looked for again; one that stays away is missing', async () => {
  const old = path.join(temporary, 'old');
  await rename(path.join(temporary, 'deck'), old);
  const found = get('/index.html');
  await wait(120);
  await rename(old, path.join(temporary, 'deck'));
  expect(await found).toEqual([200, 'text/html;charset=utf-8', '<p>page</p>']);
  expect((await get('/away.js'))[0]).toBe(404);
});
