/** Keeps pages of other sites from the routes of Slidev's server: it edits slides (`/__mcp`) and opens files in an editor. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Plugin } from 'vite';

/**
 * Why a request is refused; `undefined` for one of the server's own pages, of a program, or of a link to a page.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function refusalOf(url: string, headers: IncomingHttpHeaders): string | undefined {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return undefined;
  if (site !== undefined) {
    const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
    return isLink && !url.startsWith('/__') ? undefined : 'The request comes from a page of another site.';
  }
  // Browsers send no `Sec-Fetch-Site` to an address of the local network.
  const { origin, host } = headers;
  if (origin === undefined || origin === `http://${host}` || origin === `https://${host}`) return undefined;
  return 'The request comes from a page of another site.';
}

/** A Vite plugin that answers such requests with status 403, before every other route. */
export const requestGuard = (): Plugin => ({
  name: 'claimdeck:request-guard',
  apply: 'serve',
  configureServer: {
    order: 'pre',
    handler({ middlewares }) {
      middlewares.use((request, response, next) => {
        const refusal = refusalOf(request.originalUrl ?? request.url ?? '', request.headers);
        if (refusal === undefined) return next();
        response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(`${refusal}\n`);
      });
    },
  },
});
