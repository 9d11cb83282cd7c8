/** The browser of a run. Beside the stages, so that it can be started before any of them is loaded. */
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { type DevtoolsBrowser, type DevtoolsSession, launchDevtools } from './devtools.ts';
import { knownChromium, launchArguments } from './executable.ts';
import type { OpenBrowser } from './open-browser.ts';

export { type DevtoolsSession, within } from './devtools.ts';
export { launchArguments } from './executable.ts';
export { browserCandidates, type OpenBrowser } from './open-browser.ts';

/** Gives the browser that draws and measures, started at the first call. */
export type BrowserSource = () => Promise<OpenBrowser>;

export interface LazyBrowser {
  /** What the user chose, if anything. */
  readonly choice: string | undefined;
  /** For drawing and measuring. */
  readonly get: BrowserSource;
  /** A page to print slides from, light and still. The caller closes it. @throws DiagnosticError E_BROWSER_MISSING */
  printPage(): Promise<DevtoolsSession>;
  /** Starts what prints beforehand, and resolves when it is starting; that it does not is told when it is asked for. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** As wide as the canvas, so that a slide is shown in its own size, and higher: see the style in `print-deck.ts`. px. */
const screen = { width: slideGeometry.canvas.width, height: 700, deviceScaleFactor: 1, mobile: false };
const media = {
  features: [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ],
};

/** A browser started when first asked for, and closed with `close`. */
export function lazyBrowser(choice: string | undefined, effects: Effects): LazyBrowser {
  let opening: Promise<OpenBrowser> | undefined;
  const get = () => (opening ??= import('./open-browser.ts').then(({ openBrowser }) => openBrowser(choice, effects)));
  let launching: Promise<DevtoolsBrowser | undefined> | undefined;
  const start = async () => {
    const executable = await knownChromium(choice, effects);
    return executable === undefined ? undefined : launchDevtools(executable, launchArguments());
  };
  const launch = () => {
    // Playwright tells what was tried.
    launching ??= start().catch(() => undefined);
    return launching;
  };
  const openSession = async (): Promise<DevtoolsSession> => {
    // One that draws already prints as well; one that prints already does not draw.
    const lean = opening ? undefined : await launch();
    const session = await lean?.openSession().catch(() => undefined);
    if (session) return session;
    const viewport = { width: screen.width, height: screen.height };
    const page = await (await get()).browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
    const cdp = await page.context().newCDPSession(page);
    return {
      send: (method, parameters) => cdp.send(method as 'Page.enable', parameters as undefined),
      close: () => page.close(),
    };
  };
  const open = async () => {
    const session = await openSession();
    await Promise.all([
      session.send('Page.enable'),
      session.send('Emulation.setDeviceMetricsOverride', screen),
      session.send('Emulation.setEmulatedMedia', media),
    ]);
    return session;
  };
  let prepared: Promise<DevtoolsSession> | undefined;
  return {
    choice,
    get,
    printPage: async () => {
      const page = prepared ?? open();
      prepared = undefined;
      return page;
    },
    prepare: async () => {
      prepared ??= open();
      prepared.catch(() => undefined);
      await launching;
    },
    close: async () => {
      await prepared?.catch(() => undefined);
      await (await launching)?.close();
      await (await opening?.catch(() => undefined))?.browser.close();
    },
  };
}
