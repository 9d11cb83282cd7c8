/** Opens a browser through Playwright: for drawing and measuring, and for printing where only Playwright finds one. */
import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getSystemErrorMessage } from 'node:util';
import type { Browser } from 'playwright-core';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { startLimit } from './devtools.ts';
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
const connectOptions = { timeout: startLimit, exposeNetwork: '<loopback>' };

/** The browsers to try, in order: the one of `choice` (`--browser`), or all known places. */
export async function browserCandidates(choice: string | undefined, effects: Effects): Promise<BrowserCandidate[]> {
  const { chromium } = await import('playwright-core');
  const options = { args: launchArguments(), timeout: startLimit };
  if (choice !== undefined) {
    if (isEndpoint(choice))
      return choice.startsWith('ws')
        ? [{ name: `Playwright at ${choice}`, open: () => chromium.connect(choice, connectOptions) }]
        : [{ name: `Chromium at ${choice}`, open: () => chromium.connectOverCDP(choice) }];
    return [{ name: choice, open: () => chromium.launch({ executablePath: choice, ...options }) }];
  }
  return [
    {
      name: '@sparticuz/chromium',
      open: async () => {
        const executablePath = await bundledChromium(effects);
        if (executablePath === undefined)
          throw new Error(isBundledSupported ? 'unpacking failed' : 'only for Linux x64');
        return chromium.launch({ executablePath, ...options });
      },
    },
    { name: 'Google Chrome', open: () => chromium.launch({ channel: 'chrome', ...options }) },
    { name: 'Microsoft Edge', open: () => chromium.launch({ channel: 'msedge', ...options }) },
    ...['/usr/bin/chromium', '/usr/bin/chromium-browser'].map((executablePath) => ({
      name: executablePath,
      open: () => chromium.launch({ executablePath, ...options }),
    })),
  ];
}

/** @throws DiagnosticError E_TEMPORARY_FOLDER (exit code 4) where no folder can be made in the folder for temporary files */
async function assertTemporaryFolder(): Promise<void> {
  try {
    await rmdir(await mkdtemp(path.join(tmpdir(), 'claimdeck-browser-')));
  } catch (error) {
    const { code, errno } = error as NodeJS.ErrnoException;
    const actual = `${tmpdir()}: ${code}, ${getSystemErrorMessage(errno ?? 0)}`;
    const message = 'No browser could be started: it can write no temporary files.';
    throw new DiagnosticError([diagnose('E_TEMPORARY_FOLDER', { file: '-' }, message, { actual })], 4, error);
  }
}

/**
 * The first browser that starts. On machines for which npm has a Chromium, another browser is told in one line.
 * @throws DiagnosticError E_BROWSER_MISSING (exit code 3) that lists what was tried; E_TEMPORARY_FOLDER, E_DISK_FULL,
 * E_FILE_NOT_WRITTEN, E_FILES_OPEN (exit code 4) where that is the cause
 */
export async function openBrowser(choice: string | undefined, effects: Effects): Promise<OpenBrowser> {
  const tried: string[] = [];
  let refused: DiagnosticError | undefined;
  for (const { name, open } of await browserCandidates(choice, effects)) {
    try {
      const browser = await open();
      if (tried.length > 0 && isBundledSupported)
        effects.tell(`The browser is ${name}, since others do not start: ${tried.join('; ')}`);
      return { browser, name: `${name} (Chromium ${browser.version()})` };
    } catch (error) {
      tried.push(`${name}: ${(error as Error).message.split('\n')[0]}`);
      if (error instanceof DiagnosticError) refused ??= error;
    }
  }
  if (refused) throw refused;
  await assertTemporaryFolder();
  throw new DiagnosticError(
    [diagnose('E_BROWSER_MISSING', { file: '-' }, 'No browser could be started.', { actual: tried.join('; ') })],
    3,
  );
}
