/** The browser that draws, measures and, where no other way is known, prints: through Playwright. */
import type { Browser } from 'playwright-core';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { bundledChromium, isEndpoint, launchArguments } from './executable.ts';

export interface OpenBrowser {
  readonly browser: Browser;
  /** What it is and where it comes from, for people. */
  readonly name: string;
}

export interface BrowserCandidate {
  readonly name: string;
  readonly open: () => Promise<Browser>;
}

/** The browsers to try, in order, for a choice of the user's (`--browser`) or none. */
export async function browserCandidates(choice: string | undefined, effects: Effects): Promise<BrowserCandidate[]> {
  const { chromium } = await import('playwright-core');
  const args = launchArguments();
  if (choice !== undefined) {
    if (isEndpoint(choice))
      return choice.startsWith('ws')
        ? [{ name: `Playwright at ${choice}`, open: () => chromium.connect(choice) }]
        : [{ name: `Chromium at ${choice}`, open: () => chromium.connectOverCDP(choice) }];
    return [{ name: choice, open: () => chromium.launch({ executablePath: choice, args }) }];
  }
  return [
    {
      name: '@sparticuz/chromium',
      open: async () => {
        const executablePath = await bundledChromium(effects);
        if (executablePath === undefined) throw new Error('only for Linux x64');
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

/** The first browser that starts. @throws DiagnosticError E_BROWSER_MISSING (exit code 3) naming what was tried */
export async function openBrowser(choice: string | undefined, effects: Effects): Promise<OpenBrowser> {
  const tried: string[] = [];
  for (const { name, open } of await browserCandidates(choice, effects)) {
    try {
      const browser = await open();
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
