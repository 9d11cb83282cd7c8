/** Stamps: digests of an output and of its inputs, so that a current output is not made again. */
import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { oncePer } from '../once-per.ts';
import { cacheFile, readCache, writeCache } from './store.ts';

/** SHA-256 in hex by file; missing files have no entry. */
export type Digests = Readonly<Record<string, string>>;

/** What is known of an output when it was made. */
export interface Stamp {
  /** Digest of the inputs. */
  readonly inputs: string;
  /** Digests of further files and folders that were read, by place. */
  readonly used: Readonly<Record<string, Digests>>;
  /** Digests of the files and folders made, by place. */
  readonly outputs: Readonly<Record<string, Digests>>;
  /** Warnings of the run that made the output, to be repeated while it is current. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Cache key of a stamp. `name` is output and talk, such as `deck/talk-web`. */
const stampKey = (name: string) => `${name}.json`;

/** SHA-256 in hex of values as JSON, in order. */
export const digestOf = (...values: readonly unknown[]): string => hash('sha256', JSON.stringify(values));

/** Tests, hidden and temporary files do not decide an output. */
const isIgnored = (name: string) => /\.test\.ts$|^__|^\.|\.(?:part|old)$/u.test(name);

/** Files and folders at the root that decide every output. */
const toolPlaces = [
  ...['bin', 'components', 'layouts', 'scripts', 'setup', 'styles', 'public', 'snippets', 'assets'],
  ...['package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'pnpm-lock.yaml'],
];

/** The package.json of Claimdeck, which a workspace or pnpm may keep outside the root. */
const ownPackage = fileURLToPath(new URL('../../package.json', import.meta.url));

/** Digest of the tools: code, styles, versions of all packages, and the files at the root that Slidev reads. */
export async function digestTools(effects: Effects): Promise<string> {
  const atRoot = (await effects.list('.')).filter((f) => /\.(?:vue|ts|js|mjs|css|html)$/u.test(f));
  const found = [];
  for (const place of [...toolPlaces, ...atRoot]) found.push([...(await effects.digests(place, isIgnored))]);
  found.push(await effects.readText(ownPackage));
  // The plain and the fast build make the same deck in different files.
  return digestOf(found, effects.environment['CLAIMDECK_PLAIN'] === '1');
}

/** Digest of the tools, computed once a run: part of every stamp and of most cache keys. */
export const ownDigest: (effects: Effects) => Promise<string> = oncePer(digestTools);

/**
 * Digests of the files beside a deck's talks, by path: components, setups, pictures, freehand drawings, settings of Vite, the
 * style sheet of the look. Markdown of talks, their records and what Slidev writes to `node_modules` are left out.
 */
export async function digestBeside(folder: string, effects: Effects): Promise<readonly (readonly [string, string])[]> {
  const names = (await effects.list(folder)).filter(
    (name) =>
      !name.endsWith('.md') &&
      name !== 'node_modules' &&
      (!name.startsWith('.') || name === '.slidev' || name.startsWith('.env')),
  );
  const found = await Promise.all(
    [...names, '.generated/look.css'].map((name) => effects.digests(`${folder}/${name}`)),
  );
  return found.flatMap((files) => [...files]);
}

async function isUnchanged(places: Readonly<Record<string, Digests>>, effects: Effects): Promise<boolean> {
  for (const [place, files] of Object.entries(places))
    if (digestOf([...(await effects.digests(place))]) !== digestOf(Object.entries(files))) return false;
  return true;
}

/**
 * The stamp of an output made of these inputs; `undefined` if the output must be made: it has no stamp, its inputs differ,
 * or a file that was used or made has changed.
 */
export async function currentStamp(name: string, inputs: string, effects: Effects): Promise<Stamp | undefined> {
  const text = await readCache('stamps', stampKey(name), effects);
  if (text === undefined) return undefined;
  const stamp = JSON.parse(text) as Stamp;
  if (stamp.inputs !== inputs) return undefined;
  return (await isUnchanged(stamp.used, effects)) && (await isUnchanged(stamp.outputs, effects)) ? stamp : undefined;
}

/** Outputs of all stamps in a folder of stamps, such as that of a deck, by name of the stamp. */
export async function storedOutputs(folder: string, effects: Effects): Promise<Map<string, Stamp['outputs']>> {
  const found = new Map<string, Stamp['outputs']>();
  for (const file of await effects.list(cacheFile('stamps', folder)).catch(() => [])) {
    const name = `${folder}/${file.replace(/\.json$/u, '')}`;
    const text = await readCache('stamps', stampKey(name), effects);
    if (text !== undefined) found.set(name, (JSON.parse(text) as Stamp).outputs);
  }
  return found;
}

/** Removes a stamp. */
export const removeStamp = (name: string, effects: Effects): Promise<void> =>
  effects.remove(cacheFile('stamps', stampKey(name)));

/** An output just made, as `writeStamp` takes it. */
export interface Made {
  /** Digest of the inputs, taken before the output was made. */
  readonly inputs: string;
  /** Further files and folders that were read; digests are taken by `writeStamp`. */
  readonly used?: readonly string[];
  /** Digests by place, taken before the move to their place, so that a concurrent writer's files are never recorded. */
  readonly outputs: Readonly<Record<string, Digests>>;
  /** Warnings to be repeated while the output is current. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Digests of files and folders, by place. */
export async function digestPlaces(places: readonly string[], effects: Effects): Promise<Record<string, Digests>> {
  const found: [string, Digests][] = [];
  for (const place of places) found.push([place, Object.fromEntries(await effects.digests(place))]);
  return Object.fromEntries(found);
}

/** Digests of a folder's files, by their path after the folder is moved to `place`. */
export async function digestMoved(folder: string, place: string, effects: Effects): Promise<Digests> {
  const found = await effects.digests(folder);
  return Object.fromEntries([...found].map(([file, digest]) => [place + file.slice(folder.length), digest]));
}

/** Writes the stamp of an output. */
export async function writeStamp(name: string, made: Made, effects: Effects): Promise<void> {
  const { inputs, outputs, diagnostics = [] } = made;
  const stamp: Stamp = { inputs, used: await digestPlaces(made.used ?? [], effects), outputs, diagnostics };
  await writeCache('stamps', stampKey(name), JSON.stringify(stamp), effects);
}
