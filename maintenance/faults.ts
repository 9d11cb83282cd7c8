/**
 * `npm run faults [-- machine caches network signals parallel dev saves kills --kills N --parallel N --times N --seed N]`:
 * provokes faults of the machine on a small deck, all kinds or those named; `parallel`, `dev` and `saves` as often as
 * --times says.
 * After each fault a run without it must make the same files as a run that met none. Needs Linux or macOS; a full disk and a
 * read-only user need root. docs/reliability.md lists what is provoked. Exit code 1 where something else happens.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../bench/random.ts';
import { readCommandLine } from './command-line.ts';
import { watchCommands } from './fault-network.ts';
import {
  copyProject,
  digestOutputs,
  isGroupAlive,
  killGroup,
  makeCold,
  makeProject,
  type RunOptions,
  startRun,
  temporaryFiles,
} from './fault-project.ts';

const kinds = ['machine', 'caches', 'network', 'signals', 'parallel', 'dev', 'saves', 'kills'];
const usage = `Usage: npm run faults -- [KIND…] [--kills N] [--parallel N] [--times N] [--seed N]
  KIND          ${kinds.join(', ')}; all by default
  --kills N     runs that are killed; 10 by default
  --parallel N  most runs at once; 4 by default
  --times N     how often parallel, dev and saves are tried; 1 by default
  --seed N      seed of the moments; 1 by default`;
const { values, positionals } = readCommandLine(
  usage,
  {
    kills: { type: 'string', default: '10' },
    parallel: { type: 'string', default: '4' },
    times: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
  kinds,
);
const random = seededRandom(Number(values.seed));
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
/** Time in ms within which a signal ends all processes of a run. */
const endLimit = 1_000;

const scratch = mkdtempSync(path.join(tmpdir(), 'claimdeck-faults-'));
const folder = path.join(scratch, 'project');
let failures = 0;

function report(name: string, fault: string | undefined): void {
  if (fault !== undefined) failures += 1;
  process.stdout.write(
    `${fault === undefined ? 'ok    ' : 'FAILED'} ${name}${fault === undefined ? '' : `: ${fault}`}\n`,
  );
}

/** What is wrong after a run without a fault; `undefined` where it makes the files of a clean run and leaves no others. */
async function faultOfNextRun(place: string, clean: string): Promise<string | undefined> {
  const { code, output } = await startRun(place, ['start']).ended;
  if (code !== 0) return `the next run ended with ${code}\n${output}`;
  const left = temporaryFiles(place);
  if (left.length > 0) return `the next run left ${left.join(', ')}`;
  return digestOutputs(place) === clean ? undefined : 'the next run made other files';
}

/** A fault that ends `start` with a code of the catalogue. */
interface Fault extends RunOptions {
  readonly name: string;
  readonly expected: string;
  readonly needsRoot?: boolean;
  /** Further arguments of `start`. */
  readonly args?: readonly string[];
  /** Brings the fault about, below the project's folder; returns what takes it back. */
  readonly prepare?: () => () => void;
}

/** Takes the right to write from a folder of the project. */
const readOnly = (name: string) => () => {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  chmodSync(place, 0o555);
  return () => chmodSync(place, 0o755);
};

/** A program in the place of a browser. */
function fakeBrowser(name: string, script: string): string {
  const file = path.join(scratch, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

const faults: readonly Fault[] = [
  { name: 'slides/ is read-only', expected: 'E_FILE_NOT_WRITTEN slides/', user: nobody, prepare: readOnly('slides') },
  { name: 'dist/ is read-only', expected: 'E_FILE_NOT_WRITTEN dist/', user: nobody, prepare: readOnly('dist') },
  {
    name: 'the cache is read-only',
    expected: 'E_FILE_NOT_WRITTEN .claimdeck/',
    user: nobody,
    prepare: readOnly('.claimdeck'),
  },
  {
    name: 'the folder for temporary files is missing',
    expected: 'E_TEMPORARY_FOLDER',
    env: { TMPDIR: '/nonexistent' },
  },
  { name: 'few open files', expected: 'E_FILES_OPEN', before: 'ulimit -n 64' },
  { name: 'large files are refused', expected: 'E_FILE_NOT_WRITTEN', before: 'ulimit -f 100' },
  { name: 'little memory', expected: 'E_MEMORY', env: { NODE_OPTIONS: '--max-old-space-size=90' } },
  {
    name: 'a browser that ends',
    expected: 'E_BROWSER_MISSING',
    args: ['--browser', fakeBrowser('ends', 'echo noise; echo noise >&2; exit 3')],
  },
  {
    name: 'a browser that does not answer',
    expected: 'E_BROWSER_MISSING',
    args: ['--browser', fakeBrowser('hangs', 'exec sleep 600')],
  },
];

/** Runs `start` under a fault. */
async function provoke({ name, expected, args = [], prepare, ...options }: Fault, clean: string): Promise<void> {
  if (options.user !== undefined && !isRoot) return report(`${name} (skipped: needs root)`, undefined);
  makeCold(folder);
  if (options.user !== undefined) giveTo(options.user);
  const undo = prepare?.();
  const { code, output } = await startRun(folder, ['start', ...args], options).ended;
  undo?.();
  if (options.user !== undefined) giveTo(0);
  const isTold = code !== 0 && code !== 70 && output.includes(expected);
  report(name, isTold ? await faultOfNextRun(folder, clean) : `exit code ${code}, not ${expected}\n${output}`);
}

/** Makes a user the owner of the project without its packages. */
function giveTo(user: number): void {
  chownSync(folder, user, user);
  chmodSync(scratch, 0o755);
  spawnSync('chown', ['-R', `${user}:${user}`, 'data', '.claimdeck'], { cwd: folder });
}

/** A disk of 2 MB: first the browser finds no space, then, where it is there already, the outputs. */
async function fillDisk(clean: string): Promise<void> {
  const name = 'a full disk';
  const disk = path.join(scratch, 'disk');
  mkdirSync(disk);
  const mounted = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', disk]).status === 0;
  if (!mounted) return report(`${name} (skipped: needs root and mount)`, undefined);
  try {
    copyProject(folder, disk);
    const { code, output } = await startRun(disk, ['start']).ended;
    if (code !== 4 || !output.includes('E_DISK_FULL')) return report(name, `exit code ${code}\n${output}`);
    spawnSync('mount', ['-o', 'remount,size=1g', disk]);
    report(name, await faultOfNextRun(disk, clean));
  } finally {
    spawnSync('umount', [disk]);
  }
}

/**
 * Kills runs at random moments, and at the first moment at which each kind of temporary file is there. Two of ten runs
 * unpack the browser, one of them is killed while it does.
 */
async function killRuns(count: number, duration: number, clean: string): Promise<void> {
  /** Kinds of temporary files at which a run was killed: their paths without process and random part. */
  const kinds = new Set<string>();
  const kindOf = (file: string) =>
    file.replace(/\.[0-9a-f]{8}-\d+-[0-9a-f]{8}(?=\.(?:part|old)$)/u, '').replaceAll(/[0-9a-f]{12,}/gu, '*');
  for (let n = 0; n < count; n += 1) {
    makeCold(folder);
    const waitsForFile = n % 2 === 1;
    const isUnpacking = n % 10 < 2;
    if (isUnpacking) rmSync(path.join(folder, '.claimdeck/browser'), { recursive: true, force: true });
    const run = startRun(folder, ['start']);
    const moment = performance.now() + random() * duration;
    let kind: string | undefined;
    while (performance.now() < moment || waitsForFile) {
      await wait(2);
      if (run.child.exitCode !== null) break;
      if (waitsForFile)
        kind = temporaryFiles(folder)
          .map(kindOf)
          .find((found) => (isUnpacking ? found.startsWith('.claimdeck/browser') : !kinds.has(found)));
      if (kind !== undefined) break;
    }
    killGroup(run, 'SIGKILL');
    await run.ended;
    if (kind !== undefined) kinds.add(kind);
    report(`kill ${n + 1}${kind === undefined ? '' : ` at ${kind}`}`, await faultOfNextRun(folder, clean));
  }
}

/** Damages every file of the caches: the next run tells it with `--verbose`, and makes the same files. */
async function damageCaches(clean: string): Promise<void> {
  const cache = path.join(folder, '.claimdeck');
  const files = readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/^(?:browser|vite)\b/u.test(path.relative(cache, file)));
  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['cut', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['of foreign bytes', (bytes) => Buffer.alloc(bytes.length, 0xfe)],
    ['of another version', (bytes) => Buffer.concat([Buffer.from('2 '), bytes])],
  ];
  for (const [name, damage] of damages) {
    for (const file of files) writeFileSync(file, damage(readFileSync(file)));
    for (const made of ['slides', 'dist']) rmSync(path.join(folder, made), { recursive: true, force: true });
    const { code, output } = await startRun(folder, ['start', '--verbose']).ended;
    const told = output.match(/: damaged, counts as missing$/gmu)?.length ?? 0;
    const fault = code !== 0 || told === 0 ? `exit code ${code}, ${told} told\n${output}` : undefined;
    const same = digestOutputs(folder) === clean ? undefined : 'other files';
    report(`caches ${name}: ${files.length} files, ${told} told`, fault ?? same);
  }
}

/** Several runs of `start` at once on one project. */
async function runAtOnce(count: number, clean: string): Promise<void> {
  makeCold(folder);
  const ended = await Promise.all(Array.from({ length: count }, () => startRun(folder, ['start']).ended));
  const failed = ended.find(({ code }) => code !== 0);
  const same = digestOutputs(folder) === clean ? undefined : 'other files';
  report(
    `${count} runs at once`,
    failed ? `exit code ${failed.code}\n${failed.output}` : (same ?? (await faultOfNextRun(folder, clean))),
  );
}

/** `start` while `dev` serves the same talk. */
async function runBesideDev(clean: string): Promise<void> {
  makeCold(folder);
  const server = startRun(folder, ['dev']);
  const isServing = new Promise((resolve) =>
    server.child.stdout?.on('data', (text) => /localhost:/u.test(text) && resolve(0)),
  );
  await Promise.race([isServing, server.ended]);
  const { code, output } = await startRun(folder, ['start']).ended;
  const isAlive = isGroupAlive(server);
  killGroup(server, 'SIGTERM');
  await server.ended;
  const fault = code === 0 ? undefined : `exit code ${code}\n${output}`;
  report('`start` beside `dev`', fault ?? (isAlive ? await faultOfNextRun(folder, clean) : '`dev` has ended'));
}

/** An editor saves a slide at a random moment of `generate`, which then merges new data: what was saved is never lost. */
async function saveDuringGenerate(duration: number, clean: string): Promise<void> {
  makeCold(folder);
  const data = path.join(folder, 'data/d/deck.json');
  const slides = path.join(folder, 'slides/d/talk.md');
  const former = readFileSync(data, 'utf8');
  await startRun(folder, ['generate']).ended;
  const edited = readFileSync(slides, 'utf8').replace('# Trade raises', '# Trade, I say, raises');
  writeFileSync(data, former.replace('"minutes":5', '"minutes":6'));
  const run = startRun(folder, ['generate']);
  await Promise.race([wait(random() * duration), run.ended]);
  // As editors save: whole, by a rename. The run may have written in between what the editor has not seen.
  const before = readFileSync(slides, 'utf8');
  writeFileSync(`${slides}~`, edited);
  renameSync(`${slides}~`, slides);
  const { code, output } = await run.ended;
  const next = await startRun(folder, ['generate']).ended;
  const text = readFileSync(slides, 'utf8');
  const fault = code === 0 && next.code === 0 ? undefined : `exit codes ${code}, ${next.code}\n${output}${next.output}`;
  const isAfter = before.includes('6min');
  // A save after the run puts the former slides back: all that differs from the new ones is then an edit by hand.
  const isWhole = text.includes('# Trade, I say, raises') && (isAfter || text.includes('6min'));
  writeFileSync(data, former);
  makeCold(folder);
  report(
    `a save ${isAfter ? 'after' : 'before'} \`generate\` writes`,
    fault ?? (isWhole ? await faultOfNextRun(folder, clean) : `the edit or the new data are lost:\n${text}`),
  );
}

/** Commands beside `start` that start a browser, a server or a thread. */
const longCommands = [
  ['build'],
  ['check', '--render'],
  ['export', '--format', 'pdf'],
  ['export', '--format', 'png,handout'],
  ['doctor'],
  ['dev'],
  ['present'],
] as const;

/** A signal ends all processes of a command. */
async function endBy(signal: NodeJS.Signals, args: readonly string[], moment: number, clean: string): Promise<void> {
  makeCold(folder);
  if (args[0] !== 'start') await startRun(folder, ['generate']).ended;
  const run = startRun(folder, args);
  await wait(moment);
  run.child.kill(signal);
  await wait(endLimit);
  const isAlive = isGroupAlive(run);
  killGroup(run, 'SIGKILL');
  await run.ended;
  report(
    `${args.join(' ')}: ${signal} after ${moment} ms`,
    isAlive ? `processes are alive ${endLimit} ms later` : await faultOfNextRun(folder, clean),
  );
}

try {
  mkdirSync(folder);
  await makeProject(folder);
  const first = await startRun(folder, ['start']).ended;
  if (first.code !== 0) throw new Error(first.output);
  makeCold(folder);
  const before = performance.now();
  await startRun(folder, ['start']).ended;
  const duration = performance.now() - before;
  const clean = digestOutputs(folder);
  const isAsked = (kind: string) => positionals.length === 0 || positionals.includes(kind);
  if (isAsked('machine')) {
    for (const fault of faults) await provoke(fault, clean);
    await fillDisk(clean);
  }
  if (isAsked('caches')) await damageCaches(clean);
  if (isAsked('network')) for await (const [name, fault] of watchCommands(folder)) report(`network: ${name}`, fault);
  if (isAsked('signals'))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      for (const args of longCommands) await endBy(signal, args, Math.round(duration / 3), clean);
      for (const share of [0.2, 0.5, 0.8]) await endBy(signal, ['start'], Math.round(duration * share), clean);
    }
  const times = Array.from({ length: Number(values.times) });
  for (const _ of isAsked('parallel') ? times : [])
    for (let count = 2; count <= Number(values.parallel); count += 2) await runAtOnce(count, clean);
  for (const _ of isAsked('dev') ? times : []) await runBesideDev(clean);
  if (isAsked('saves')) {
    const start = performance.now();
    await startRun(folder, ['generate']).ended;
    const generating = performance.now() - start;
    for (const _ of times) await saveDuringGenerate(generating, clean);
  }
  if (isAsked('kills')) await killRuns(Number(values.kills), duration, clean);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
