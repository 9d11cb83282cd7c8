/** Serves a built deck on this machine's loopback address, for printing and tests. */
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

// Taken by `import` it would bring Node's HTTP client with it, which takes 30 ms to load.
const { createServer } = process.getBuiltinModule('node:http');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

export interface StaticServer {
  /** `http://127.0.0.1:PORT`, without a final slash. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * A server of the files below an absolute folder, under `prefix` (such as `/talks/2026`), on a free port; `inHead` is put
 * at the end of the head of every page.
 */
export async function serveFolder(folder: string, prefix = '', inHead = ''): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const url = decodeURIComponent((request.url ?? '/').split(/[?#]/u)[0] as string);
    const inside = url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : undefined;
    const file =
      inside === undefined ? undefined : path.join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    if (file === undefined || !file.startsWith(folder)) {
      response.writeHead(404).end();
      return;
    }
    readFile(file).then(
      (data) => {
        const type = path.extname(file);
        const body = type === '.html' ? data.toString('utf8').replace('</head>', () => `${inHead}</head>`) : data;
        response.writeHead(200, { 'content-type': types[type] ?? 'application/octet-stream' }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
