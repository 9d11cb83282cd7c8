/** The remix board in `dev`: a Vite plugin that passes its requests to the endpoint, and tells the page of new data. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Plugin } from 'vite';
import { answerRemix, bodyLimit, isThisMachine, type RemixContext } from './endpoint.ts';
import { devBoardFiles } from './write-board.ts';

/** Body as UTF-8 text; `undefined` when longer than `limit` bytes. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** A Vite plugin that serves the board at `/remix/`, and tells the addresses of the reader and the board. */
export const devBoard = (context: RemixContext): Plugin => ({
  name: 'claimdeck:remix-board',
  apply: 'serve',
  configureServer({ middlewares, httpServer, watcher }) {
    const pages = new Set<ServerResponse>();
    const file = path.join(context.effects.root, devBoardFiles(context.deck).page);
    watcher.add(file).on('change', (changed) => {
      if (path.normalize(changed) === file) for (const page of pages) page.write('data: changed\n\n');
    });
    middlewares.use((request, response, next) => {
      const url = request.originalUrl ?? request.url ?? '';
      if (!/^\/remix(?:[/?]|$)/u.test(url)) return next();
      if (url === '/remix/changes' && isThisMachine(request.headers.host)) {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
        pages.add(response.once('close', () => pages.delete(response)));
        return;
      }
      const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, first(v)]));
      const body = () => readBody(request, bodyLimit);
      answerRemix({ method: request.method ?? '', url, headers, body }, context).then(
        (answer) => void response.writeHead(answer.status, answer.headers).end(answer.body),
        (error: unknown) => next(error),
      );
    });
    httpServer?.once('listening', () => {
      const address = httpServer.address();
      if (address && typeof address === 'object')
        context.effects.tell(
          `  reader      > http://localhost:${address.port}/reader/\n  remix board > http://localhost:${address.port}/remix/`,
        );
    });
  },
});
