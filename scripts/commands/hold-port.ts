/**
 * Holds a port from the choice of Slidev's server until that listens. Slidev chooses a free port and listens seconds later:
 * of two servers that start at once, the second one would end with an error.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Ports among which Slidev looks for a free one. */
export const slidevPorts = [3030, 4000] as const;

/** Vite's plugins are compiled apart and share only global values with the process that holds the port. */
const key = Symbol.for('claimdeck:held-port');
const holder = globalThis as { [key]?: Server | undefined };

/**
 * Holds the first free port of a range. Returns it; `undefined` where none is free.
 * @param host Address on which the server will listen; `undefined` for all
 */
export async function holdPort(
  [from, to]: readonly [from: number, to: number],
  host: string | undefined,
): Promise<number | undefined> {
  for (let port = from; port <= to; port += 1) {
    // A page of an earlier server may ask for that one: an open connection would keep the port.
    const server = createServer((socket) => socket.destroy()).listen({ port, host });
    if (
      await once(server, 'listening').then(
        () => true,
        () => false,
      )
    ) {
      holder[key] = server.unref();
      return port;
    }
  }
  return undefined;
}

/** Releases the held port, if there is one, for the server that listens next. */
export async function releasePort(): Promise<void> {
  const server = holder[key];
  holder[key] = undefined;
  if (server) await once(server.close(), 'close');
}
