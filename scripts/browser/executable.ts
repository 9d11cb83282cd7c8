/** Chooses the Chromium to start: the one of npm on Linux x64, or the one the user names. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DiagnosticError } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { writingError } from '../files/file-errors.ts';
import { packageFile } from '../files/package-files.ts';
import { oncePer } from '../once-per.ts';
import { ensureUnpacked } from './unpack.ts';

const quietArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Chromium's command-line arguments: no requests to outside, and no sandbox for root, for whom Chromium has none. */
export const launchArguments = (): string[] =>
  process.getuid?.() === 0 ? [...quietArguments, '--no-sandbox'] : quietArguments;

/** Whether the user's choice is the address of a running browser. */
export const isEndpoint = (choice: string): boolean => /^(?:wss?|https?):/u.test(choice);

/** Whether `@sparticuz/chromium` has a Chromium for this machine. */
export const isBundledSupported = process.platform === 'linux' && process.arch === 'x64';

/**
 * Fonts that Chromium finds: the one that comes with it. A slide's own fonts are web fonts, so no machine decides how it
 * looks.
 */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts/fonts</dir></fontconfig>
`;
const fontSettingsFile = 'fonts.conf';

async function findBundledChromium(effects: Effects): Promise<string | undefined> {
  if (!isBundledSupported) return undefined;
  try {
    const folder = path.join(effects.root, '.claimdeck/browser');
    const { version } = JSON.parse(await readFile(packageFile('@sparticuz/chromium/package.json')!, 'utf8')) as {
      version: string;
    };
    const needsLibraries = (await effects.size('/usr/lib/x86_64-linux-gnu/libnss3.so')) === undefined;
    const executable = await ensureUnpacked({
      folder,
      version: `${version} with fonts${needsLibraries ? ' and libraries' : ''}`,
      executable: 'chromium',
      unpack: (target) => unpackChromium(target, needsLibraries),
      tell: effects.tell,
    });
    // Without it Chromium takes fonts of the machine, and on a machine that has none it crashes.
    process.env['FONTCONFIG_FILE'] ??= path.join(folder, fontSettingsFile);
    if (needsLibraries) {
      const { setupLambdaEnvironment } = await import('@sparticuz/chromium');
      withTmpdir(folder, () => setupLambdaEnvironment(path.join(folder, 'al2023/lib')));
    }
    return executable;
  } catch (thrown) {
    const error = writingError(thrown, '.claimdeck/browser');
    if (error instanceof DiagnosticError) throw error;
    effects.tell(`The Chromium of npm cannot be used: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
}

/**
 * The absolute path of the Chromium of npm, unpacked to `.claimdeck/browser` and checked once a run; `undefined` where the
 * machine is another one or unpacking fails, which is told in one line.
 * @throws DiagnosticError E_DISK_FULL, E_FILE_NOT_WRITTEN, E_FILES_OPEN (exit code 4) where the system refuses to write it
 */
export const bundledChromium: (effects: Effects) => Promise<string | undefined> = oncePer(findBundledChromium);

/** The result of a function during whose synchronous part `os.tmpdir()` is `folder`. */
function withTmpdir<T>(folder: string, work: () => T): T {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The package unpacks to `os.tmpdir()` and takes no other target; it reads that name before its first `await`. */
async function unpackChromium(folder: string, withLibraries: boolean): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await withTmpdir(folder, () =>
    Promise.all([
      chromium.executablePath(),
      ...(withLibraries ? [inflate(packageFile('@sparticuz/chromium/bin/al2023.tar.br')!)] : []),
    ]),
  );
  await writeFile(path.join(folder, fontSettingsFile), fontSettings);
}

/** The absolute path of the Chromium to start without a search; `undefined` where Playwright has to search for one. */
export const knownChromium = async (choice: string | undefined, effects: Effects): Promise<string | undefined> =>
  choice === undefined ? bundledChromium(effects) : isEndpoint(choice) ? undefined : choice;
