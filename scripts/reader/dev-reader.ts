/** The reader in `dev`: made from the data as they are when it is opened, loaded anew when they change. */
import type { Plugin } from 'vite';
import { isThisMachine } from '../board/endpoint.ts';
import { isDataErrors, type ServerProcess } from '../slidev/dev-errors.ts';
import type { DevReaderOptions } from './live-page.ts';

/** A Vite plugin that serves the reader at `/reader/`, to this machine only, and names it to the slides. */
export const devReader = (options: DevReaderOptions, own: ServerProcess): Plugin => ({
  name: 'claimdeck:reader',
  apply: 'serve',
  // Slidev's server writes its page without the hooks of plugins.
  config: () => ({ define: { 'import.meta.env.CLAIMDECK_READER': JSON.stringify('/reader/') } }),
  configureServer({ middlewares, ws, httpServer }) {
    const reload = (message: unknown) => {
      if (isDataErrors(message) && message.dataErrors === '')
        ws.send({ type: 'full-reload', path: '/reader/index.html' });
    };
    own.on('message', reload);
    httpServer?.once('close', () => own.off('message', reload));
    middlewares.use((request, response, next) => {
      const [, name] = /^\/reader\/([\w.]*)(?:\?|$)/u.exec(request.originalUrl ?? request.url ?? '') ?? [];
      if (name === undefined || request.method !== 'GET') return next();
      if (!isThisMachine(request.headers.host)) return next();
      import('./live-page.ts')
        .then(({ liveAnswer }) => liveAnswer(name, options))
        .then(({ status, type, body }) => {
          const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
          response.writeHead(status, headers).end(body);
        }, next);
    });
  },
});
