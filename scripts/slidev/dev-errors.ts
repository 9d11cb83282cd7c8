/** Shows errors of the data in the browser of `dev`, in Vite's overlay, until they are mended. */
import type { EventEmitter } from 'node:events';
import type { Plugin } from 'vite';

/** A message of `dev` to Slidev's server. */
export interface DataErrors {
  /** The errors as text; empty where there are none any more. */
  readonly dataErrors: string;
}

/** The process of Slidev's server, which `dev` has started: it receives messages, and `send` answers. */
export type ServerProcess = Pick<EventEmitter, 'on' | 'off'> & {
  /** Sends a message to `dev`; `undefined` in a process that has no parent to talk to. */
  readonly send?: ((message: string) => unknown) | undefined;
};

/** Asks `dev` for the present errors: Slidev starts its server anew when the headmatter changes. */
export const serverReady = 'claimdeck:server-ready';

/** Sent by a page when its overlay may have been closed. */
export const updatedEvent = 'claimdeck:updated';

/** Whether a message of `dev` says which errors the data have. */
export const isDataErrors = (message: unknown): message is DataErrors =>
  typeof message === 'object' && message !== null && 'dataErrors' in message;

/** A Vite plugin that shows the errors that `dev` sends to the server's process. */
export const devErrors = (own: ServerProcess): Plugin => ({
  name: 'claimdeck:dev-errors',
  apply: 'serve',
  configureServer({ ws, httpServer }) {
    let text = '';
    const show = () => {
      if (text !== '') ws.send({ type: 'error', err: { message: text, stack: '' } });
    };
    const receive = (message: unknown) => {
      if (!isDataErrors(message)) return;
      const isMended = text !== '' && message.dataErrors === '';
      text = message.dataErrors;
      // Any update closes the overlay.
      if (isMended) ws.send({ type: 'update', updates: [] });
      else show();
    };
    own.on('message', receive);
    ws.on('connection', show);
    ws.on(updatedEvent, show);
    httpServer?.once('close', () => own.off('message', receive));
    own.send?.(serverReady);
  },
});
