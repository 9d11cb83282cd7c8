/** Stamps: what an output was made of and what was made, by content, so that nothing is made twice. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { readCache, writeCache } from './store.ts';

/** SHA-256 in hex by file; no entry for a file that there is not. */
export type Digests = Readonly<Record<string, string>>;

export interface Stamp {
  /** Digest of all that decides the output. */
  readonly inputs: string;
  /** Files or folders that were read besides, and what they held. */
  readonly used: Readonly<Record<string, Digests>>;
  /** Files or folders made, and what they hold. */
  readonly outputs: Readonly<Record<string, Digests>>;
  /** Warnings told when it was made; told again when it is not. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Cache key of a stamp. `name` is output and talk, such as `deck/talk-web`. */
const stampKey = (name: string) => `${name}.json`;

/** Hex digest of some values, in order. */
export const digestOf = (...values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex');

const passedOver = /\.test\.ts$|^__|^\.|\.(?:part|old)$/u;

/** Places of a project, the deck's own excepted, that take part in every output. */
const toolPlaces = [
  ...['bin', 'components', 'layouts', 'scripts', 'setup', 'styles', 'public', 'snippets', 'assets'],
  ...['package.json', 'package-lock.json', 'node_modules/.package-lock.json'],
];

/** Digest of Claimdeck itself: its code, looks and the versions of all packages; of Slidev's files at the root as well. */
export async function digestTools(effects: Effects): Promise<string> {
  const atRoot = (await effects.list('.')).filter((f) => /\.(?:vue|ts|js|mjs|css|html)$/u.test(f));
  const found = [];
  for (const place of [...toolPlaces, ...atRoot])
    found.push([...(await effects.digests(place, (name) => passedOver.test(name)))]);
  // The plain and the fast build make the same deck in different files.
  return digestOf(found, effects.environment['CLAIMDECK_PLAIN'] === '1');
}

/**
 * Digests of what stands beside a deck's talks and may be part of each: components, setups, pictures, what was drawn into
 * slides, settings of Vite. Talks and what is generated are left out, and what Slidev puts into `node_modules` there.
 */
export async function digestBeside(folder: string, effects: Effects): Promise<readonly (readonly [string, string])[]> {
  const names = (await effects.list(folder)).filter(
    (name) =>
      !name.endsWith('.md') &&
      name !== 'node_modules' &&
      (!name.startsWith('.') || name === '.slidev' || name.startsWith('.env')),
  );
  const found = await Promise.all(names.map((name) => effects.digests(`${folder}/${name}`)));
  return found.flatMap((files) => [...files]);
}

const holds = async (places: Readonly<Record<string, Digests>>, effects: Effects) => {
  for (const [place, files] of Object.entries(places))
    if (digestOf([...(await effects.digests(place))]) !== digestOf(Object.entries(files))) return false;
  return true;
};

/**
 * The stamp of an output that is made of these inputs and stands as it was made; `undefined` where it must be made
 * again: never made, made of something else, changed or taken away since, or its stamp damaged.
 */
export async function currentStamp(name: string, inputs: string, effects: Effects): Promise<Stamp | undefined> {
  const text = await readCache('stamps', stampKey(name), effects);
  if (text === undefined) return undefined;
  const stamp = JSON.parse(text) as Stamp;
  if (stamp.inputs !== inputs) return undefined;
  return (await holds(stamp.used, effects)) && (await holds(stamp.outputs, effects)) ? stamp : undefined;
}

export interface Made {
  readonly inputs: string;
  readonly used?: readonly string[];
  /** As they were before they were put in their place, so that nobody else's are certified. */
  readonly outputs: Readonly<Record<string, Digests>>;
  readonly diagnostics?: readonly Diagnostic[];
}

/** What files and folders hold now. */
export async function digestPlaces(places: readonly string[], effects: Effects): Promise<Record<string, Digests>> {
  const found: [string, Digests][] = [];
  for (const place of places) found.push([place, Object.fromEntries(await effects.digests(place))]);
  return Object.fromEntries(found);
}

/** What a folder holds that is to be moved to another place, by file there. */
export async function digestMoved(folder: string, place: string, effects: Effects): Promise<Digests> {
  const found = await effects.digests(folder);
  return Object.fromEntries([...found].map(([file, digest]) => [place + file.slice(folder.length), digest]));
}

/** Writes the stamp of what was made just now. */
export async function writeStamp(name: string, made: Made, effects: Effects): Promise<void> {
  const { inputs, outputs, diagnostics = [] } = made;
  const stamp: Stamp = { inputs, used: await digestPlaces(made.used ?? [], effects), outputs, diagnostics };
  await writeCache('stamps', stampKey(name), JSON.stringify(stamp), effects);
}
