/** Runs a command and measures its process tree. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Measurements of one run. */
export interface Sample {
  /** Wall time in ms. */
  readonly wallMs: number;
  /** User and system time of the process tree in ms; `null` where the system does not report it. */
  readonly cpuMs: number | null;
  /** Peak resident memory of the largest process, in bytes; `null` as above. */
  readonly peakBytes: number | null;
  /** Peak sum of resident memory over the tree, in bytes; shared memory counts once a process. `null` as above. */
  readonly treeBytes: number | null;
  /** Exit code; `null` where the run was stopped at the time limit. */
  readonly code: number | null;
  /** Last lines of its output, shown for a failed run. */
  readonly said: string;
}

/** A command to run. */
export interface Run {
  /** Executable. */
  readonly command: string;
  /** Its arguments. */
  readonly args: readonly string[];
  /** Working directory, absolute. */
  readonly folder: string;
  /** Variables added to this process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Time after which the process tree is killed. */
  readonly limitSeconds: number;
}

/** Clock ticks a second, the unit of times in /proc/PID/stat. */
const ticksPerSecond = 100;
const sampleIntervalMs = 100;

interface Stat {
  readonly parent: number;
  readonly ownTicks: number;
  readonly childTicks: number;
}

function readStat(pid: number | 'self'): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent] = fields as [number, number];
    const [user, system, childUser, childSystem] = fields.slice(11, 15) as [number, number, number, number];
    return { parent, ownTicks: user + system, childTicks: childUser + childSystem };
  } catch {
    return undefined;
  }
}

/** Bytes of a line such as `VmHWM:  123 kB`. */
const bytesOf = (status: string, key: string) =>
  Number(new RegExp(`^${key}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0) * 1024;

class TreeWatch {
  readonly #root: number;
  readonly #known = new Set<number>();
  readonly #ticks = new Map<number, number>();
  peak = 0;
  tree = 0;

  constructor(root: number) {
    this.#root = root;
    this.#known.add(root);
  }

  /** Samples every descendant of the root, including those whose parent has ended. */
  look(): void {
    const stats = new Map<number, Stat>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/u.test(name)) continue;
      const stat = readStat(Number(name));
      if (stat) stats.set(Number(name), stat);
    }
    for (let grew = true; grew; ) {
      grew = false;
      for (const [pid, { parent }] of stats)
        if (!this.#known.has(pid) && this.#known.has(parent)) {
          this.#known.add(pid);
          grew = true;
        }
    }
    let sum = 0;
    for (const pid of this.#known) {
      const stat = stats.get(pid);
      if (!stat) continue;
      this.#ticks.set(pid, Math.max(stat.ownTicks, this.#ticks.get(pid) ?? 0));
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'latin1');
        this.peak = Math.max(this.peak, bytesOf(status, 'VmHWM'));
        sum += bytesOf(status, 'VmRSS');
      } catch {
        // The process has just ended.
      }
    }
    this.tree = Math.max(this.tree, sum);
  }

  /** Ids of the descendants that still run. */
  running(): number[] {
    return [...this.#known].filter((pid) => pid !== this.#root && readStat(pid) !== undefined);
  }

  get ticks(): number {
    return [...this.#ticks.values()].reduce((a, b) => a + b, 0);
  }
}

/** User and system time until now of a process that runs and of its descendants, in ms; 0 where the system reports none. */
export function cpuOfTree(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const watch = new TreeWatch(pid);
  watch.look();
  return (watch.ticks * 1000) / ticksPerSecond;
}

function stop(child: ChildProcess, watch: TreeWatch | undefined): void {
  watch?.look();
  for (const pid of watch?.running() ?? [])
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // The process has just ended.
    }
  child.kill('SIGKILL');
}

/**
 * Runs a command and measures it. CPU time is the larger of two sums: the system's sum over awaited processes, and the
 * last sample of each process of the tree, since not all of a browser's helper processes are awaited.
 */
export async function measure(run: Run): Promise<Sample> {
  const linux = process.platform === 'linux';
  const before = linux ? readStat('self') : undefined;
  const start = performance.now();
  const child = spawn(run.command, [...run.args], {
    cwd: run.folder,
    env: { ...process.env, NO_COLOR: '1', CI: '1', ...run.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watch = linux && child.pid !== undefined ? new TreeWatch(child.pid) : undefined;
  let said = '';
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4_000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const timer = watch && setInterval(() => watch.look(), sampleIntervalMs);
  let stopped = false;
  const limit = setTimeout(() => {
    stopped = true;
    stop(child, watch);
  }, run.limitSeconds * 1000);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (c) => resolve(c ?? -1));
  });
  const wallMs = performance.now() - start;
  clearTimeout(limit);
  clearInterval(timer);
  const after = linux ? readStat('self') : undefined;
  const waited = before && after ? after.childTicks - before.childTicks : 0;
  return {
    wallMs,
    cpuMs: watch ? (Math.max(waited, watch.ticks) * 1000) / ticksPerSecond : null,
    peakBytes: watch ? watch.peak : null,
    treeBytes: watch ? watch.tree : null,
    code: stopped ? null : code,
    said: said.trim().split('\n').slice(-12).join('\n'),
  };
}
