/** The browser that draws and prints: the one npm brings on Linux x64, the system's Chrome or Edge elsewhere. */
import type { Browser, LaunchOptions } from 'playwright-core';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** What Chromium is started with: nothing from outside, and as root without the sandbox that root cannot have. */
export const launchArguments = (): string[] => (process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet);

export interface OpenBrowser {
  readonly browser: Browser;
  /** What it is and where it comes from, for people. */
  readonly name: string;
}

export interface BrowserCandidate {
  readonly name: string;
  readonly open: () => Promise<Browser>;
}

async function bundledChromium(args: string[], effects: Effects): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Unpacked below the project: the package's own place in the system's temporary folder is shared by all its users.
  const folder = `${effects.root}/.claimdeck/browser`;
  const before = process.env['TMPDIR'];
  const { mkdir } = await import('node:fs/promises');
  await mkdir(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    if (!(await effects.size('/usr/lib/x86_64-linux-gnu/libnss3.so')) && typeof inflate === 'function') {
      const { fileURLToPath } = await import('node:url');
      const archive = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
      const candidates = [archive, new URL('../../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))];
      for (const candidate of candidates) {
        const path = fileURLToPath(candidate);
        if ((await effects.size(path)) === undefined) continue;
        await inflate(path);
        setupLambdaEnvironment(`${folder}/al2023/lib`);
        break;
      }
    }
    // The package's own flags run everything in one process, which ends with its first page.
    return { executablePath, args, headless: true };
  } catch (error) {
    effects.tell(`The Chromium of npm does not start: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The browsers to try, in order, for a choice of the user's (`--browser`) or none. */
export async function browserCandidates(choice: string | undefined, effects: Effects): Promise<BrowserCandidate[]> {
  const { chromium } = await import('playwright-core');
  const args = launchArguments();
  if (choice !== undefined) {
    if (/^wss?:/u.test(choice)) return [{ name: `Playwright at ${choice}`, open: () => chromium.connect(choice) }];
    if (/^https?:/u.test(choice))
      return [{ name: `Chromium at ${choice}`, open: () => chromium.connectOverCDP(choice) }];
    return [{ name: choice, open: () => chromium.launch({ executablePath: choice, args }) }];
  }
  return [
    {
      name: '@sparticuz/chromium',
      open: async () => {
        const options = await bundledChromium(args, effects);
        if (!options) throw new Error('only for Linux x64');
        return chromium.launch(options);
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
