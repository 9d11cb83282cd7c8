/** Messages of the DevTools protocol over a pipe, and the error of a browser that ends. */
import type { Readable, Writable } from 'node:stream';

/** The browser has ended or crashed, or the connection to it broke. */
export class BrowserLost extends Error {
  /** Path or name of the browser. */
  readonly browser: string;

  constructor(browser: string, reason: string) {
    super(reason);
    this.name = 'BrowserLost';
    this.browser = browser;
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The message of a text; `undefined` where it is none. */
function parseMessage(text: string): Message | undefined {
  try {
    return (JSON.parse(text) as Message | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The pipe of `--remote-debugging-pipe`: JSON messages, each ended by a NUL byte. */
export class DevtoolsPipe {
  readonly #pending = new Map<number, Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>>();
  readonly #out: Writable;
  /** Start of a message whose end has not arrived. */
  #parts: Buffer[] = [];
  #lastId = 0;
  readonly #browser: string;
  /** Set at the end of the browser or its page. */
  #error: BrowserLost | undefined;

  /** `browser` is the path or name of the browser. */
  constructor(browser: string, out: Writable, back: Readable) {
    this.#browser = browser;
    this.#out = out;
    out.on('error', (error) => this.end(error.message));
    back.on('error', (error) => this.end(error.message));
    back.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  #read(chunk: Buffer): void {
    let from = 0;
    for (let to = chunk.indexOf(0); to !== -1; to = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...this.#parts, chunk.subarray(from, to)]).toString('utf8');
      this.#parts = [];
      from = to + 1;
      const message = parseMessage(text);
      if (message) this.#receive(message);
      else this.end('It sent text that is no message of the DevTools protocol.');
    }
    if (from < chunk.length) this.#parts.push(chunk.subarray(from));
  }

  #receive({ id, method, result, error }: Message): void {
    if (method === 'Inspector.targetCrashed') this.end('The page has crashed.');
    if (id === undefined) return;
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  }

  /** Whether `end` was called. */
  get isEnded(): boolean {
    return this.#error !== undefined;
  }

  /** Rejects all pending and later calls with the first reason given. */
  end(reason: string): void {
    this.#error ??= new BrowserLost(this.#browser, reason);
    for (const { reject } of this.#pending.values()) reject(this.#error);
    this.#pending.clear();
  }

  /** The result of a protocol method. @throws Error with the browser's message; BrowserLost where the browser has ended */
  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#error) return reject(this.#error);
      const id = ++this.#lastId;
      this.#pending.set(id, { resolve, reject });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }
}
