/** Records the hosts to which commands connect, for `npm run faults -- network`: Node by a hook, the browser by a proxy. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyProject, killGroup, startRun } from './fault-project.ts';

/** The hosts that processes asked for. */
interface NetworkWatch {
  /** Variables of the environment of the processes that are watched. */
  readonly env: Readonly<Record<string, string>>;
  /** Hosts other than this machine since the last call, each once. */
  readonly takeHosts: () => string[];
  /** Ends the proxy. */
  readonly close: () => void;
}

const isOwn = (host: string) => /^(?:localhost|127\.[\d.]+|::1)?$/u.test(host);

/** Watches the processes that get `env`. `file` is where their connections are recorded. */
async function watchNetwork(file: string): Promise<NetworkWatch> {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://-').hostname);
    response.writeHead(403).end();
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.push(url.replace(/:\d+$/u, ''));
    socket.destroy();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const hook = pathToFileURL(path.join(import.meta.dirname, 'record-connections.mjs')).href;
  return {
    env: {
      NODE_OPTIONS: `--import ${hook}`,
      CLAIMDECK_CONNECTIONS: file,
      http_proxy: address,
      https_proxy: address,
      no_proxy: '',
    },
    takeHosts: () => {
      const recorded = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
      writeFileSync(file, '');
      return [...new Set([...recorded, ...asked.splice(0)])].filter((host) => !isOwn(host));
    },
    close: () => proxy.close(),
  };
}

/** Commands that end by themselves. Each may read what those before it have made. */
const commands = [
  ['start'],
  ['check', '--render'],
  ['analyse'],
  ['generate'],
  ['build'],
  ['export', '--format', 'all'],
  ['talk', '--minutes', '3', '--save', 'three'],
  ['diff', 'talk'],
  ['pull', 'slides/d/talk.md', 'claim/c'],
  ['decks'],
  ['doctor'],
  ['index'],
  ['schema'],
  ['mcp'],
  ['add', 'factor', '--label', 'Peace'],
  ['new', 'other', '--source', 'data/d/source.txt'],
  ['import', 'dist/d/coding.csv', 'third', '--source', 'data/d/source.txt'],
  ['agree', 'd', 'third'],
] as const;

/** Each command, in a copy of a project, with what is wrong: it failed, or asked another host; `undefined` if nothing is. */
export async function* watchCommands(project: string): AsyncGenerator<readonly [string, string | undefined]> {
  const folder = `${project}-watched`;
  mkdirSync(folder);
  copyProject(project, folder);
  const watch = await watchNetwork(path.join(folder, 'connections.txt'));
  const faultOf = () => {
    const hosts = watch.takeHosts();
    return hosts.length === 0 ? undefined : `it asked ${hosts.join(', ')}`;
  };
  for (const args of commands) {
    const { code, output } = await startRun(folder, args, { env: watch.env }).ended;
    yield [args.join(' '), code === 0 ? faultOf() : `exit code ${code}\n${output}`];
  }
  for (const name of ['dev', 'present']) {
    const server = startRun(folder, [name, 'd'], { env: watch.env });
    const serving = new Promise<void>((resolve) =>
      server.child.stdout?.on('data', (text) => /localhost:/u.test(text) && resolve()),
    );
    await Promise.race([serving, server.ended]);
    killGroup(server, 'SIGTERM');
    await server.ended;
    yield [name, faultOf()];
  }
  // The recorder sees a host where one is asked.
  const before = `"${process.execPath}" -e "fetch('https://host.invalid/').catch(() => 0)"`;
  await startRun(folder, ['schema'], { env: watch.env, before }).ended;
  const seen = watch.takeHosts().join();
  yield ['a request to host.invalid is seen', seen === 'host.invalid' ? undefined : `seen: ${seen}`];
  watch.close();
}
