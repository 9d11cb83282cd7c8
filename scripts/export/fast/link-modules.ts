/**
 * Links modules as Vite's server sends them into few files. Slidev's client is about 270 modules, which a browser requests one
 * by one each time a server starts.
 *
 * A module in a file and one outside of it may import each other's neighbours: the list of slides imports Vue, and Slidev's
 * client imports the list. So that no file is part of such a cycle that the modules are not in, a file has the modules from
 * which the same modules outside are reached.
 */
import type { Plugin } from 'vite';
import { digestOf } from '../../cache/stamp.ts';

/** The part of Vite that is used; the caller has loaded it. */
type Vite = Pick<typeof import('vite'), 'build' | 'parseSync'>;

/** Modules as a server sends them: code by name. */
type SentModules = ReadonlyMap<string, string>;

/** Linked modules. */
export interface LinkedModules {
  /** Code of the module that takes the place of a linked one, by the name of that. */
  readonly facades: readonly (readonly [name: string, code: string])[];
  /** Code of the files, by address. */
  readonly files: readonly (readonly [address: string, code: string])[];
}

/** Start of the addresses of all files. */
export const linkedFolder = '/@claimdeck-client/';

/** An address without the time that Vite adds after a change. */
const withoutTime = (address: string): string =>
  address.replace(/([?&])t=\d+(&|$)/u, (_, before: string, after: string) => (after === '&' ? before : ''));

/** What tells modules apart: an address without the version of the packages either, which the first module of a page lacks. */
export const nameOf = (address: string): string => withoutTime(address).replace(/([?&])v=\w+$/u, '');

/** A module's imports and exports. */
interface Module {
  readonly code: string;
  /** Names of the modules that it imports, in order. */
  readonly imports: readonly string[];
  /** Addresses of the same, by name. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Its exports by name. */
  readonly names: ReadonlySet<string>;
  /** Names of the modules of which it exports everything. */
  readonly stars: readonly string[];
}

/** Names of a module's own objects `import.meta.hot` and `import.meta.env`, which the modules of a file would share. */
const ownMeta = (code: string): string =>
  code
    .replace(/(?<=^|;)import\.meta\.(hot|env) = /gmu, 'const __claimdeck_$1 = ')
    .replaceAll(/\bimport\.meta\.(hot|env)\b/gu, '__claimdeck_$1');

/** Marks the address of a module that a file requests. */
const outside = 'claimdeck-outside:';

/** Reads a module. Dynamic imports stay requests of the browser. */
function readModule(sent: string, { parseSync }: Vite): Module {
  const code = ownMeta(sent);
  const { staticImports, staticExports, dynamicImports } = parseSync('module.js', code).module;
  const entries = staticExports.flatMap((found) => found.entries);
  const requests = entries.flatMap(({ moduleRequest }) => moduleRequest ?? []);
  let [rewritten, rest] = ['', 0];
  for (const { start } of dynamicImports.map((found) => found.moduleRequest))
    if (/["'`]\//u.test(code.slice(start, start + 2))) {
      rewritten += code.slice(rest, start + 1) + outside;
      rest = start + 1;
    }
  const ordered = [...staticImports.map((found) => found.moduleRequest), ...requests].sort((a, b) => a.start - b.start);
  return {
    code: rewritten + code.slice(rest),
    imports: [...new Set(ordered.map(({ value }) => nameOf(value)))],
    addresses: new Map(ordered.map(({ value }) => [nameOf(value), withoutTime(value)])),
    names: new Set(
      entries.flatMap(({ exportName: { kind, name } }) => (kind === 'Default' ? ['default'] : (name ?? []))),
    ),
    stars: entries.flatMap(({ moduleRequest, importName: { kind } }) =>
      moduleRequest && kind === 'AllButDefault' ? [nameOf(moduleRequest.value)] : [],
    ),
  };
}

type Modules = ReadonlyMap<string, Module>;

/** Names of the modules reached from one, in the order in which they are run, itself last. */
function orderFrom(start: string, modules: Modules, seen = new Set<string>()): string[] {
  if (seen.has(start)) return [];
  seen.add(start);
  return [...(modules.get(start)?.imports ?? []).flatMap((next) => orderFrom(next, modules, seen)), start];
}

/** Names that a module exports; `undefined` where they are those of a module that is not linked. */
function exportsOf(start: string, linked: Modules, seen = new Set<string>()): string[] | undefined {
  const module = linked.get(start);
  if (!module) return undefined;
  const names = new Set(module.names);
  seen.add(start);
  for (const star of module.stars) {
    if (seen.has(star)) continue;
    const more = exportsOf(star, linked, seen);
    if (!more) return undefined;
    for (const name of more) if (name !== 'default') names.add(name);
  }
  return [...names];
}

/** The modules that can be linked. */
function chooseLinked(modules: Modules, isClient: (name: string) => boolean): Modules {
  let chosen: Modules = new Map(
    [...modules].filter(([name, { code }]) => isClient(name) && !code.includes('import.meta')),
  );
  for (;;) {
    const kept = new Map([...chosen].filter(([name]) => exportsOf(name, chosen)));
    if (kept.size === chosen.size) return kept;
    chosen = kept;
  }
}

/** Linked modules that go into the same file, by the modules outside that are reached from them and lead back. */
function groupModules(modules: Modules, linked: Modules): readonly (readonly string[])[] {
  const leadsBack = new Map<string, boolean>();
  const isBorder = (name: string) => {
    const known = leadsBack.get(name) ?? orderFrom(name, modules).some((reached) => linked.has(reached));
    leadsBack.set(name, known);
    return known && !linked.has(name);
  };
  const groups = new Map<string, string[]>();
  for (const name of linked.keys()) {
    const key = orderFrom(name, modules).filter(isBorder).sort().join('\n');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
}

/** A module of a file, and its exports' names in the file. */
interface Place {
  readonly file: string;
  readonly index: number;
  readonly exports: readonly string[];
}

const ownName = ({ index }: Place, name: string) => `m${index}_${name}`;

const importOf = (address: string) => `import ${JSON.stringify(address)};`;

/** Exports of a module from its file. */
const exportsFrom = (place: Place, from: string): string =>
  `export { ${place.exports.map((name) => `${ownName(place, name)} as ${name}`).join(', ')} } from ${JSON.stringify(from)};`;

/** A Vite plugin that has the modules of a file, and takes those of other files from them. */
function filePlugin(group: readonly string[], linked: Modules, places: ReadonlyMap<string, Place>): Plugin {
  const own = new Set(group);
  const entry = group.map((name) => {
    const place = places.get(name)!;
    const names = place.exports.map((as) => `${as} as ${ownName(place, as)}`).join(', ');
    return `export { ${names} } from ${JSON.stringify(name)};`;
  });
  return {
    name: 'claimdeck:link-modules',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (importer === undefined) return '\0entry';
        const name = nameOf(source);
        if (linked.has(name)) return `\0${name}`;
        return { id: source.startsWith(outside) ? source : outside + withoutTime(source), external: true };
      },
    },
    load(id) {
      const name = id.slice(1);
      if (name === 'entry') return entry.join('\n');
      const place = places.get(name)!;
      const code = own.has(name) ? linked.get(name)!.code : exportsFrom(place, outside + place.file);
      return { code, moduleType: 'js', moduleSideEffects: true };
    },
  };
}

/** Code of a file. */
async function linkFile(
  group: readonly string[],
  linked: Modules,
  places: ReadonlyMap<string, Place>,
  { build }: Vite,
): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [filePlugin(group, linked, places)],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      lib: { entry: 'entry', formats: ['es'] },
      rollupOptions: { treeshake: false },
    },
  });
  const [chunk] = (Array.isArray(result) ? result : 'output' in result ? [result] : []).flatMap((r) => r.output);
  if (chunk?.type !== 'chunk') throw new Error('Vite returned no file');
  return chunk.code.replaceAll(outside, '');
}

/** Places of the modules of all groups. */
function placeModules(groups: readonly (readonly string[])[], linked: Modules, folder: string) {
  const places = new Map<string, Place>();
  for (const [g, group] of groups.entries())
    for (const name of group)
      places.set(name, { file: `${folder}${g}.js`, index: places.size, exports: exportsOf(name, linked)! });
  return places;
}

/**
 * Addresses of all that linked modules import and that imports none, in the order in which the page's first module runs them:
 * style sheets above all, which must keep their order.
 */
function leavesOf(order: readonly string[], modules: Modules, linked: Modules): string[] {
  const addresses = new Map([...linked.values()].flatMap((module) => [...module.addresses]));
  const isLeaf = (name: string) => !orderFrom(name, modules).some((reached) => linked.has(reached));
  return order.flatMap((name) => (isLeaf(name) ? (addresses.get(name) ?? []) : []));
}

/** Links the modules that `isClient` names. `main` is the first module of a page, one of them. */
export async function linkModules(
  sent: SentModules,
  main: string,
  isClient: (name: string) => boolean,
  vite: Vite,
): Promise<LinkedModules> {
  const modules: Modules = new Map([...sent].map(([name, code]) => [name, readModule(code, vite)]));
  const linkable = chooseLinked(modules, isClient);
  const order = orderFrom(main, modules);
  const linked: Modules = new Map(
    [...new Set([...order, ...linkable.keys()])].flatMap((name) => {
      const module = linkable.get(name);
      return module ? [[name, module]] : [];
    }),
  );
  const groups = groupModules(modules, linked);
  const folder = `${linkedFolder}${digestOf([...linked].map(([name, { code }]) => [name, code])).slice(0, 16)}/`;
  const places = placeModules(groups, linked, folder);
  const first = `${folder}main.js`;
  const files: [string, string][] = [
    [first, [...leavesOf(order, modules, linked), places.get(main)!.file].map(importOf).join('\n')],
  ];
  for (const [g, group] of groups.entries())
    files.push([`${folder}${g}.js`, await linkFile(group, linked, places, vite)]);
  const facades = [...places].map(([name, place]) => {
    const exports = exportsFrom(place, place.file);
    return [name, name === main ? `${importOf(first)}\n${exports}` : exports] as const;
  });
  return { facades, files };
}
