/**
 * Chromium started and spoken to without a library: what a print needs of the DevTools protocol. Playwright takes half a
 * second to load, longer than the browser takes to start.
 * @see https://chromedevtools.github.io/devtools-protocol/
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A page's end of the protocol. */
export interface DevtoolsSession {
  /** @throws Error with the browser's words, or where the browser has ended */
  send(method: string, parameters?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** A browser of which nobody else knows. */
export interface DevtoolsBrowser {
  /** A new empty page. @throws Error where the browser does not start */
  openSession(): Promise<DevtoolsSession>;
  /** Ends the browser at once, and takes away what it wrote. */
  close(): Promise<void>;
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

/** What ends this process, and the browser with it. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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

/** Longest wait for a browser to answer for the first time, in ms. */
const startsWithin = 30_000;
/** Longest wait for a browser that was killed to be gone, in ms. */
const endsWithin = 2_000;

/** What a promise gives, unless time is over before. @throws Error that says what was not answered */
export async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The browser did not answer to ${what} within ${ms / 1000} s.`)), ms);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

function start(executable: string, args: readonly string[], profile: string): ChildProcess {
  try {
    return spawn(executable, [...args, ...switches, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    rmSync(profile, removal);
    throw error;
  }
}

/** Starts a Chromium that shows no window, with a profile of its own. @throws Error where there is no process to be had */
export function launchDevtools(executable: string, args: readonly string[]): DevtoolsBrowser {
  const profile = mkdtempSync(path.join(tmpdir(), 'claimdeck-browser-'));
  const child = start(executable, args, profile);
  const [, , , out, back] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const pipe = new Pipe(out, back);
  const kill = () => {
    pipe.end(new Error('The browser has been closed.'));
    child.kill('SIGKILL');
    // Where the process was a script that started the browser, this ends it.
    out.destroy();
    back.destroy();
  };
  const atEnd = () => {
    kill();
    rmSync(profile, removal);
  };
  const atSignal = (signal: NodeJS.Signals) => {
    forget();
    atEnd();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', atEnd);
    for (const signal of signals) process.off(signal, atSignal);
  };
  process.on('exit', atEnd);
  for (const signal of signals) process.on(signal, atSignal);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.on('error', (error) => pipe.end(error));
  child.on('exit', (code, signal) => pipe.end(new Error(`The browser ended with ${signal ?? `code ${code}`}.`)));
  return {
    async close() {
      forget();
      kill();
      await within(gone, endsWithin, 'SIGKILL').catch(() => undefined);
      // Should it still be held, there is a folder too many among temporary files.
      await rm(profile, removal).catch(() => undefined);
    },
    async openSession() {
      const created = within(pipe.send('Target.createTarget', { url: 'about:blank' }), startsWithin, 'a new page');
      const { targetId } = (await created) as { targetId: string };
      const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
      const { sessionId } = attached as { sessionId: string };
      await pipe.send('Inspector.enable', {}, sessionId);
      return {
        send: (method, parameters) => pipe.send(method, parameters, sessionId),
        close: async () => {
          await within(pipe.send('Target.closeTarget', { targetId }), endsWithin, 'the end of a page');
        },
      };
    },
  };
}
