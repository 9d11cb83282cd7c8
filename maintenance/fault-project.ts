/**
 * A project with a small deck for `npm run faults`: runs of `start`, digests of what they make, and what they leave behind.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { linkPackages } from '../scripts/fixtures/link-packages.ts';
import { smallDeck, smallSource, writerIn } from '../scripts/fixtures/small-deck.ts';

const checkout = path.resolve(import.meta.dirname, '..');
const program = path.join(checkout, 'bin/claimdeck.js');

/** A run that has ended. */
export interface Ended {
  /** Exit code; `null` where a signal ended it. */
  readonly code: number | null;
  /** What it printed to stdout and stderr. */
  readonly output: string;
}

/** A run of Claimdeck, in a process group of its own. */
export interface Run {
  /** The process. */
  readonly child: ChildProcess;
  /** Settles when the process has ended and its output is closed. */
  readonly ended: Promise<Ended>;
}

/** How a run is started. */
export interface RunOptions {
  /** Variables of the environment, added to those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Shell command in front of the run, such as `ulimit -n 64`. */
  readonly before?: string;
  /** Numeric id of the user and group; `undefined` for this one. */
  readonly user?: number | undefined;
}

/** Makes a project in an empty folder. */
export async function makeProject(folder: string): Promise<void> {
  const write = writerIn(folder);
  write('package.json', '{ "name": "mine", "private": true, "type": "module" }');
  write('data/d/deck.json', JSON.stringify(smallDeck));
  write('data/d/source.txt', smallSource);
  mkdirSync(path.join(folder, 'node_modules'));
  await linkPackages(path.join(folder, 'node_modules'));
  symlinkSync(checkout, path.join(folder, 'node_modules/claimdeck'));
}

/** Copies data and settings of a project, with links to its packages, so that a full disk needs to hold little. */
export function copyProject(from: string, to: string): void {
  for (const name of ['data', 'package.json']) cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  symlinkSync(path.join(from, 'node_modules'), path.join(to, 'node_modules'));
}

/** Starts a command of Claimdeck. */
export function startRun(folder: string, args: readonly string[], { env = {}, before, user }: RunOptions = {}): Run {
  const command = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('/bin/sh', ['-c', before === undefined ? `exec ${command}` : `${before}; exec ${command}`], {
    cwd: folder,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ended };
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}node_modules`))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** SHA-256 of slides and outputs of a project, as one digest. */
export function digestOutputs(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder).filter((name) => /^(?:slides|dist|data)\//u.test(name)))
    hash.update(`${file}\n`).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

/** Temporary files and folders in a project, relative to it, sorted. */
export function temporaryFiles(folder: string): string[] {
  const found = new Set<string>();
  for (const place of ['slides', 'dist', '.claimdeck', 'data'])
    for (const name of readdirIfThere(path.join(folder, place))) {
      const part = /^.*?\.(?:part|old)(?=\/|$)/u.exec(name)?.[0];
      if (part !== undefined && !part.includes('node_modules')) found.add(`${place}/${part}`);
    }
  return [...found].sort();
}

/** Names below a folder, which another process may be changing; empty where it is missing. */
function readdirIfThere(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/** Removes outputs and caches of a project; the unpacked browser stays. */
export function makeCold(folder: string): void {
  for (const name of ['slides', 'dist']) rmSync(path.join(folder, name), { recursive: true, force: true });
  for (const name of readdirIfThere(path.join(folder, '.claimdeck')))
    if (!name.includes('/') && name !== 'browser')
      rmSync(path.join(folder, '.claimdeck', name), { recursive: true, force: true });
}

/** Ends a process group. */
export function killGroup({ child }: Run, signal: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, signal);
  } catch {
    // It has ended.
  }
}

/** Whether any process of the group of a run is alive. One that has ended and whose parent has not asked for it is not. */
export const isGroupAlive = ({ child }: Run): boolean =>
  execFileSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .some(([group, state = 'Z']) => Number(group) === child.pid && !state.startsWith('Z'));
