/**
 * Starts Chromium and speaks the DevTools protocol over a pipe, as far as printing needs it. Through Playwright, the PDF of
 * a built lecture takes a fifth longer, since Playwright's code loads more slowly than the browser starts.
 * @see https://chromedevtools.github.io/devtools-protocol/
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { DevtoolsPipe } from './devtools-pipe.ts';

/** A page, controlled over the DevTools protocol. */
export interface DevtoolsSession {
  /** The result of a protocol method. @throws Error with the browser's message; BrowserLost where the browser has ended */
  send(method: string, parameters?: object): Promise<unknown>;
  /** Closes the page. */
  close(): Promise<void>;
}

/** A browser process with a temporary profile. */
export interface DevtoolsBrowser {
  /** A new empty page. @throws Error where the browser does not start */
  openSession(): Promise<DevtoolsSession>;
  /** Whether the browser has ended or a page of it has crashed. */
  readonly isLost: () => boolean;
  /** Kills the browser and removes its profile. */
  close(): Promise<void>;
}

/** No requests of the browser's own, no stored state, no throttling of hidden pages, fewer processes. */
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

/** Signals that end this process. The browser is killed first. */
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Time limit for the first answer of a browser, in ms. */
export const startLimit = 30_000;
/** Time limit for the end of a page or of a killed browser, in ms. */
const endLimit = 2_000;

/** The result of a promise. @throws Error that names `what` the browser did not answer within `ms` */
export async function withTimeLimit<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The browser did not answer ${what} within ${ms / 1000} s.`)), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

const removeOptions = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

function start(executable: string, args: readonly string[], profile: string): ChildProcess {
  try {
    return spawn(executable, [...args, ...switches, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    rmSync(profile, removeOptions);
    throw error;
  }
}

/** A new empty page. @throws Error where the browser does not answer */
async function openPage(pipe: DevtoolsPipe): Promise<DevtoolsSession> {
  const created = withTimeLimit(
    pipe.send('Target.createTarget', { url: 'about:blank' }),
    startLimit,
    'the request for a new page',
  );
  const { targetId } = (await created) as { targetId: string };
  const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = attached as { sessionId: string };
  await pipe.send('Inspector.enable', {}, sessionId);
  return {
    send: (method, parameters) => pipe.send(method, parameters, sessionId),
    close: async () => {
      await withTimeLimit(pipe.send('Target.closeTarget', { targetId }), endLimit, 'the request to close a page');
    },
  };
}

/** Starts a headless Chromium with a temporary profile. @throws Error where the process cannot be created */
export function launchDevtools(executable: string, args: readonly string[]): DevtoolsBrowser {
  const profile = mkdtempSync(path.join(tmpdir(), 'claimdeck-browser-'));
  const child = start(executable, args, profile);
  const [, , , out, back] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const pipe = new DevtoolsPipe(executable, out, back);
  const kill = () => {
    pipe.end('The browser has been closed.');
    child.kill('SIGKILL');
    // A browser started by a wrapper script ends when its pipe closes.
    out.destroy();
    back.destroy();
  };
  const onExit = () => {
    kill();
    rmSync(profile, removeOptions);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    removeListeners();
    onExit();
    process.kill(process.pid, signal);
  };
  const removeListeners = () => {
    process.off('exit', onExit);
    for (const signal of endSignals) process.off(signal, onSignal);
  };
  process.on('exit', onExit);
  for (const signal of endSignals) process.on(signal, onSignal);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.on('error', (error) => pipe.end(error.message));
  child.on('exit', (code, signal) => pipe.end(`The browser ended with ${signal ?? `code ${code}`}.`));
  return {
    isLost: () => pipe.isEnded,
    async close() {
      removeListeners();
      kill();
      await withTimeLimit(ended, endLimit, 'SIGKILL').catch(() => undefined);
      // A profile that is still in use stays among the temporary files.
      await rm(profile, removeOptions).catch(() => undefined);
    },
    openSession: () => openPage(pipe),
  };
}
