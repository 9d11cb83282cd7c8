/** Serves a built deck on the loopback address, for printing, measuring and tests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A running HTTP server. */
export interface StaticServer {
  /** `http://127.0.0.1:PORT`, without a final slash. */
  readonly origin: string;
  /** Stops the server and closes its connections. */
  close(): Promise<void>;
}

/** Time in ms between two looks for a file that is missing, and number of looks. */
const [missingInterval, missingLooks] = [50, 20];

/**
 * A server of the files below an absolute folder, on a free port; files are read at each request. A file that is
 * missing is looked for again for a second: another run may be replacing the folder, which takes two renames.
 * `pages` are HTML pages served from memory, by path, such as `/index.html`; they replace files.
 */
export async function serveFolder(folder: string, pages: Readonly<Record<string, string>> = {}): Promise<StaticServer> {
  const serveFile = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    // The address of the print page has a query where clicks are printed.
    const page = pages[(request.url ?? '/').replace(/[?].*/u, '')];
    const look = (left: number) =>
      serveFile(request, response, () => {
        if (left > 1) setTimeout(look, missingInterval, left - 1);
        else response.writeHead(404).end();
      });
    if (page === undefined) look(missingLooks);
    else response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(page);
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
