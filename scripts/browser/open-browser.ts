/** Opens a browser through Playwright: for drawing and measuring, and for printing where only Playwright finds one. */
import type { Browser } from 'playwright-core';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { bundledChromium, isBundledSupported, isEndpoint, launchArguments } from './executable.ts';

/** A running browser. */
export interface OpenBrowser {
  /** Playwright's handle. */
  readonly browser: Browser;
  /** Origin and version, such as `Google Chrome (Chromium 153.0)`. */
  readonly name: string;
}

/** A browser that may be on this machine. */
export interface BrowserCandidate {
  /** Origin, such as `Google Chrome` or a path. */
  readonly name: string;
  /** Starts or connects to it. @throws Error of Playwright */
  readonly open: () => Promise<Browser>;
}

/** The slides are served on this machine's loopback address, where a browser on another machine has to find them. */
const connectOptions = { timeout: 30_000, exposeNetwork: '<loopback>' };

/** The browsers to try, in order: the one of `choice` (`--browser`), or all known places. */
export async function browserCandidates(choice: string | undefined, effects: Effects): Promise<BrowserCandidate[]> {
  const { chromium } = await import('playwright-core');
  const args = launchArguments();
  if (choice !== undefined) {
    if (isEndpoint(choice))
      return choice.startsWith('ws')
        ? [{ name: `Playwright at ${choice}`, open: () => chromium.connect(choice, connectOptions) }]
        : [{ name: `Chromium at ${choice}`, open: () => chromium.connectOverCDP(choice) }];
    return [{ name: choice, open: () => chromium.launch({ executablePath: choice, args }) }];
  }
  return [
    {
      name: '@sparticuz/chromium',
      open: async () => {
        const executablePath = await bundledChromium(effects);
        if (executablePath === undefined)
          throw new Error(isBundledSupported ? 'unpacking failed' : 'only for Linux x64');
        return chromium.launch({ executablePath, args });
      },
    },
    { name: 'Google Chrome', open: () => chromium.launch({ channel: 'chrome', args }) },
    { name: 'Microsoft Edge', open: () => chromium.launch({ channel: 'msedge', args }) },
    ...['/usr/bin/chromium', '/usr/bin/chromium-browser'].map((path) => ({
      name: path,
      open: () => chromium.launch({ executablePath: path, args }),
    })),
  ];
}

/**
 * The first browser that starts. On machines for which npm has a Chromium, another browser is told in one line.
 * @throws DiagnosticError E_BROWSER_MISSING (exit code 3) that lists what was tried
 */
export async function openBrowser(choice: string | undefined, effects: Effects): Promise<OpenBrowser> {
  const tried: string[] = [];
  for (const { name, open } of await browserCandidates(choice, effects)) {
    try {
      const browser = await open();
      if (tried.length > 0 && isBundledSupported)
        effects.tell(`The browser is ${name}, since others do not start: ${tried.join('; ')}`);
      return { browser, name: `${name} (Chromium ${browser.version()})` };
    } catch (error) {
      tried.push(`${name}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  throw new DiagnosticError(
    [diagnose('E_BROWSER_MISSING', { file: '-' }, 'No browser could be started.', { actual: tried.join('; ') })],
    3,
  );
}
