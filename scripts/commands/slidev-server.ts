/** Slidev's server on a talk, in a process of its own, for `dev` and `present`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getSystemErrorMessage } from 'node:util';
import { cacheFile } from '../cache/store.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { packageFile } from '../files/package-files.ts';
import { digestPage } from '../project/start-inputs.ts';
import { usageError } from './command.ts';
import { slidevPorts } from './hold-port.ts';
import type { PageAnswer, PageOrder, SlidevOrder } from './slidev-process.ts';

/** Options of Slidev's server. */
export interface ServerArguments {
  /** Whether other machines reach the server: the password of presenter and remote control, or `true` for none. */
  readonly remote?: string | true | undefined;
  /** TCP port, as written; `undefined` for the first free one from 3030. */
  readonly port?: string | undefined;
  /** Address to listen on with `remote`; `undefined` for all. */
  readonly host?: string | undefined;
}

/** Arguments of Slidev's command line for a Markdown file. @throws E_USAGE for a port that is none */
export function slidevArguments(markdown: string, { remote, port, host }: ServerArguments): string[] {
  if (port !== undefined && !(/^\d+$/u.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
    throw usageError('A port is a number.', { actual: port, expected: '1 to 65535' });
  return [
    markdown,
    ...(remote === undefined ? [] : [`--remote=${remote === true ? '' : remote}`]),
    ...(port === undefined ? [] : ['--port', port]),
    ...(host === undefined ? [] : ['--bind', host]),
  ];
}

/** @throws DiagnosticError E_PORT_TAKEN (exit code 4) where the server cannot listen on the port that the user has named */
export async function assertPortFree({ remote, port, host }: ServerArguments): Promise<void> {
  if (port === undefined) return;
  const server = createServer();
  try {
    server.listen({ port: Number(port), host: remote === undefined ? 'localhost' : host });
    await once(server, 'listening');
  } catch (error) {
    const { code, errno } = error as NodeJS.ErrnoException;
    const actual = `port ${port}: ${code}, ${getSystemErrorMessage(errno ?? 0)}`;
    const message = 'The server cannot listen on this port.';
    throw new DiagnosticError([diagnose('E_PORT_TAKEN', { file: '-' }, message, { actual })], 4, error);
  } finally {
    server.close();
  }
}

/** Says which link of Slidev has to be changed: Slidev 53 prints a slash behind the password, which makes it a wrong one. */
export function tellRemoteLink({ remote }: ServerArguments, effects: Effects): void {
  if (typeof remote === 'string')
    effects.tell(
      `Remote control: open /#/entry?password=${encodeURIComponent(remote)} without the slash that Slidev prints at the end.`,
    );
}

/** Slidev's server in a process of its own. */
export interface SlidevServer {
  /** The process, which loads Slidev and waits. */
  readonly child: ChildProcess;
  /** Resolves with the exit code when the process ends. */
  readonly exit: Promise<number | null>;
  /** Runs the server with these arguments of Slidev's command line. */
  readonly run: (args: readonly string[]) => void;
}

/** A page that is kept for the next server, or was by the last one. */
export interface PageOfServer {
  /** Name in the cache store. */
  readonly name: string;
  /** TCP port, as written; `undefined` for the first free one from 3030. */
  readonly port: string | undefined;
}

/** Has the process serve the kept page until that is shown, and tells its address. Returns whether the page is current. */
async function showPage(child: ChildProcess, { name, port }: PageOfServer, effects: Effects): Promise<boolean> {
  const order: PageOrder = {
    name,
    inputs: await digestPage(effects),
    ports: port === undefined ? slidevPorts : [Number(port), Number(port)],
  };
  const answers = on(child, 'message', { close: ['exit'] }) as AsyncIterator<[PageAnswer]>;
  child.send(order);
  const answer = await answers.next();
  const pagePort = answer.value?.[0].pagePort;
  if (pagePort === undefined) return false;
  effects.tell(
    `http://localhost:${pagePort}/ shows the slides of the last time, which are current; the server is starting …`,
  );
  await answers.next();
  await answers.return?.();
  return true;
}

/**
 * Starts the process of a server. It ends with this process; from `run` on, this process ends with it, and passes on the
 * signals that would end this one.
 */
export async function startSlidev(
  environment: Readonly<Record<string, string | undefined>>,
  page: PageOfServer | undefined,
  effects: Effects,
): Promise<SlidevServer> {
  const file = import.meta.url.endsWith('.ts') ? './slidev-process.ts' : './slidev-process.js';
  const isPlain = effects.environment['CLAIMDECK_PLAIN'] === '1';
  const kept = isPlain ? undefined : page;
  const isKept = kept && (await effects.size(cacheFile('devPages', kept.name))) !== undefined;
  const program = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [program, ...(isKept ? ['--page'] : [])], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    cwd: effects.root,
    env: {
      ...effects.environment,
      ...environment,
      CLAIMDECK_CLIENT_ROOT: isPlain ? undefined : effects.root,
      CLAIMDECK_PAGE: kept?.name,
      // Where NODE_ENV names another mode, Vite gives the page no client, and Slidev's page stays white.
      NODE_ENV: 'development',
    },
  });
  const exit = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const isShown = isKept && (await showPage(child, kept, effects));
  child.unref();
  child.channel?.unref();
  return {
    child,
    exit,
    run(args) {
      if (!isShown) effects.tell('starting the server …');
      child.ref();
      child.channel?.ref();
      // No server is left behind. Ctrl-C in a terminal reaches both processes by itself.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => child.kill(signal));
      const order: SlidevOrder = { program: packageFile('@slidev/cli/bin/slidev.mjs')!, args };
      child.send(order);
    },
  };
}
