/** Temporary files and folders beside the place they are moved to, and how a later run knows those of a killed one. */
import { hostname } from 'node:os';

let host: string | undefined;

/** Part of temporary names that identifies the machine. Commands that write nothing need no `node:crypto`. */
const hostPart = () => (host ??= process.getBuiltinModule('node:crypto').hash('sha256', hostname()).slice(0, 8));

/** A unique temporary path, which names machine and process: `part` for what is being made, `old` for what it replaces. */
export const temporaryPathFor = (target: string, suffix: 'part' | 'old'): string =>
  `${target}.${hostPart()}-${process.pid}-${crypto.randomUUID().slice(0, 8)}.${suffix}`;

const temporaryName = /\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.(?:part|old)$/u;

/** The path that a temporary one is moved to; any other path as it is. */
export const finalPath = (file: string): string => file.replace(temporaryName, '');

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Whether a name is a temporary one of this machine whose process has ended. */
export function isLeftover(name: string): boolean {
  const match = temporaryName.exec(name);
  return match !== null && match[1] === hostPart() && !isRunning(Number(match[2]));
}
