/** Which Chromium: the one npm brings on Linux x64, or one that the user names. */
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

/** Whether the user's choice is the address of a browser that runs already. */
export const isEndpoint = (choice: string): boolean => /^(?:wss?|https?):/u.test(choice);

const bundled = new WeakMap<Effects, Promise<string | undefined>>();

/** The Chromium of npm, unpacked below the project once a run; `undefined` where it is not for this machine. */
export function bundledChromium(effects: Effects): Promise<string | undefined> {
  const chromium = bundled.get(effects) ?? unpackChromium(effects);
  bundled.set(effects, chromium);
  return chromium;
}

async function unpackChromium(effects: Effects): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // The package's own place in the system's temporary folder is shared by all its users.
  const folder = `${effects.root}/.claimdeck/browser`;
  const before = process.env['TMPDIR'];
  const { mkdir } = await import('node:fs/promises');
  await mkdir(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
    const executable = await chromium.executablePath();
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
    return executable;
  } catch (error) {
    effects.tell(`The Chromium of npm does not start: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The file of the Chromium that can be started without looking for others; `undefined` where Playwright has to look. */
export const knownChromium = async (choice: string | undefined, effects: Effects): Promise<string | undefined> =>
  choice === undefined ? bundledChromium(effects) : isEndpoint(choice) ? undefined : choice;
