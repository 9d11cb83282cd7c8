/**
 * Chromium started and spoken to without a library: what a print needs of the DevTools protocol. Playwright takes half a
 * second to load, longer than the browser takes to start.
 * @see https://chromedevtools.github.io/devtools-protocol/
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A page's end of the protocol. */
export interface DevtoolsSession {
  /** @throws Error with the browser's words, or where the browser has ended */
  send(method: string, parameters?: object): Promise<unknown>;
  close(): Promise<void>;
}

export interface DevtoolsBrowser {
  /** A new empty page. @throws Error where the browser does not start */
  openSession(): Promise<DevtoolsSession>;
  /** Ends the browser at once. */
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Nothing asked of the net, nothing kept, nothing slowed down because no window shows it, and fewer processes. */
const switches = [
  '--headless',
  '--no-startup-window',
  '--remote-debugging-pipe',
  '--hide-scrollbars',
  '--mute-audio',
  '--force-color-profile=srgb',
  '--password-store=basic',
  '--use-mock-keychain',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-breakpad',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-search-engine-choice-screen',
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-features=MediaRouter,OptimizationHints,Translate',
];

/** Messages as JSON, each ended by a NUL: `--remote-debugging-pipe`. */
class Pipe {
  readonly #calls = new Map<number, Waiting>();
  readonly #out: Writable;
  #parts: Buffer[] = [];
  #last = 0;
  #fault: Error | undefined;

  constructor(out: Writable, back: Readable) {
    this.#out = out;
    out.on('error', (error) => this.end(error));
    back.on('error', (error) => this.end(error));
    back.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  #read(chunk: Buffer): void {
    let from = 0;
    for (let to = chunk.indexOf(0); to !== -1; to = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...this.#parts, chunk.subarray(from, to)]).toString('utf8');
      this.#parts = [];
      from = to + 1;
      this.#take(JSON.parse(text) as Message);
    }
    if (from < chunk.length) this.#parts.push(chunk.subarray(from));
  }

  #take({ id, method, result, error }: Message): void {
    if (method === 'Inspector.targetCrashed') this.end(new Error('The page has crashed.'));
    if (id === undefined) return;
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  }

  /** All that is waited for fails, now and later. */
  end(error: Error): void {
    this.#fault ??= error;
    for (const { reject } of this.#calls.values()) reject(this.#fault);
    this.#calls.clear();
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#fault) return reject(this.#fault);
      const id = ++this.#last;
      this.#calls.set(id, { resolve, reject });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }
}

/** Ends it without waiting, and takes away its folder, which it may still be writing to for a moment. */
function stop(child: ChildProcess, profile: string): void {
  child.kill('SIGKILL');
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 10 });
  } catch {
    // The system clears its temporary folder.
  }
}

/** Starts a Chromium that shows no window, with a profile of its own. */
export function launchDevtools(executable: string, args: readonly string[]): DevtoolsBrowser {
  const profile = mkdtempSync(path.join(tmpdir(), 'claimdeck-'));
  const child = spawn(executable, [...args, ...switches, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , out, back] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const pipe = new Pipe(out, back);
  const close = () => {
    process.off('exit', close);
    pipe.end(new Error('The browser has been closed.'));
    stop(child, profile);
  };
  process.on('exit', close);
  child.on('error', (error) => pipe.end(error));
  child.on('exit', (code, signal) => pipe.end(new Error(`The browser ended with ${signal ?? `code ${code}`}.`)));
  return {
    close,
    async openSession() {
      const { targetId } = (await pipe.send('Target.createTarget', { url: 'about:blank' })) as { targetId: string };
      const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
      const { sessionId } = attached as { sessionId: string };
      await pipe.send('Inspector.enable', {}, sessionId);
      return {
        send: (method, parameters) => pipe.send(method, parameters, sessionId),
        close: async () => void (await pipe.send('Target.closeTarget', { targetId })),
      };
    },
  };
}
