/** The browser of a run, started at the first use. It imports no stage, so that it can start before any stage is loaded. */
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import type { DevtoolsSession } from './devtools.ts';
import { BrowserLost } from './devtools-pipe.ts';
import { directBrowser } from './direct-browser.ts';
import type { OpenBrowser } from './open-browser.ts';

export { type DevtoolsSession, withTimeLimit } from './devtools.ts';
export { BrowserLost } from './devtools-pipe.ts';
export { launchArguments } from './executable.ts';
export { browserCandidates, type OpenBrowser } from './open-browser.ts';

/** The browser that draws and measures, started at the first call. @throws DiagnosticError E_BROWSER_MISSING */
export type BrowserSource = () => Promise<OpenBrowser>;

/** The browser of a run. */
export interface LazyBrowser {
  /** Path or address given with `--browser`; `undefined` for the default. */
  readonly choice: string | undefined;
  /** Playwright's browser, for drawing and measuring. It is opened anew where it was lost. */
  readonly get: BrowserSource;
  /** Unpacks and starts the browser that prints, so that the first page need not wait. */
  prepare(): void;
  /**
   * A page to print from, in the light colour scheme and with reduced motion. The caller closes it. A browser that was lost
   * is started anew, which is told in one line.
   * @throws DiagnosticError E_BROWSER_MISSING
   */
  printPage(): Promise<DevtoolsSession>;
  /** E_BROWSER_LOST (exit code 4) for an error that came while the browser was lost; any other error as it is. */
  explain(error: unknown): unknown;
  /** Closes all browsers that were started. */
  close(): Promise<void>;
}

/** Screen of the print page in px: as wide as the canvas, and higher, which the style in `print-deck.ts` relies on. */
const screen = { width: slideGeometry.canvas.width, height: 700, deviceScaleFactor: 1, mobile: false };
const media = {
  features: [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ],
};

/** E_BROWSER_LOST (exit code 4) of a browser. `cause` is what came while it was lost. */
export const lostBrowser = (browser: string, cause: Error): DiagnosticError => {
  const message = 'The browser ended, or the connection to it broke.';
  const actual = `${browser}: ${cause.message.split('\n')[0]}`;
  return new DiagnosticError([diagnose('E_BROWSER_LOST', { file: '-' }, message, { actual })], 4, cause);
};

/** A page of Playwright's browser to print from. */
async function playwrightSession({ browser, name }: OpenBrowser): Promise<DevtoolsSession> {
  const viewport = { width: screen.width, height: screen.height };
  const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  const cdp = await page.context().newCDPSession(page);
  return {
    send: (method, parameters) =>
      cdp.send(method as 'Page.enable', parameters as undefined).catch((error: Error) => {
        throw browser.isConnected() ? error : new BrowserLost(name, error.message);
      }),
    close: () => page.close(),
  };
}

/** A browser that starts at the first use and runs until `close()`. `choice` is the value of `--browser`. */
export function lazyBrowser(choice: string | undefined, effects: Effects): LazyBrowser {
  let opening: Promise<OpenBrowser> | undefined;
  let opened: OpenBrowser | undefined;
  /** The browser in whose place another one was started last. */
  let replaced: OpenBrowser | undefined;
  const tellNew = () => effects.tell('The browser ended while it was at work. It is started again.');
  const open = async () => {
    const { openBrowser } = await import('./open-browser.ts');
    opened = await openBrowser(choice, effects);
    return opened;
  };
  const isGone = (browser: OpenBrowser | undefined) => browser?.browser.isConnected() === false;
  const get = () => {
    if (isGone(opened)) {
      tellNew();
      [replaced, opened, opening] = [opened, undefined, undefined];
    }
    opening ??= open();
    return opening;
  };
  const direct = directBrowser(choice, tellNew, effects);
  // A browser that Playwright has started for drawing prints as well.
  const openSession = async () => (opening ? undefined : await direct.openSession()) ?? playwrightSession(await get());
  return {
    choice,
    get,
    prepare: () => (opening ? undefined : direct.prepare()),
    async printPage() {
      const session = await openSession();
      await Promise.all([
        session.send('Page.enable'),
        session.send('Emulation.setDeviceMetricsOverride', screen),
        session.send('Emulation.setEmulatedMedia', media),
      ]);
      return session;
    },
    explain(error) {
      if (error instanceof DiagnosticError) return error;
      if (error instanceof BrowserLost) return lostBrowser(error.browser, error);
      const gone = [opened, replaced].find(isGone);
      return gone ? lostBrowser(gone.name, error as Error) : error;
    },
    async close() {
      await direct.close();
      await (await opening?.catch(() => undefined))?.browser.close();
    },
  };
}
