/**
 * Links modules as Vite's server sends them into few files. Slidev's client is about 270 modules, which a browser requests one
 * by one each time a server starts.
 *
 * A module in a file and one outside of it may import each other's neighbours: the list of slides imports Vue, and Slidev's
 * client imports the list. So that no file is part of such a cycle that the modules are not in, a file has the modules from
 * which the same modules outside are reached.
 */
import type { build, Plugin, parseSync } from 'vite';

/** The part of Vite that is used; the caller has loaded it. */
interface Vite {
  readonly build: typeof build;
  readonly parseSync: typeof parseSync;
}

/** Linked modules. */
export interface LinkedModules {
  /** Name of the file that has the exports of a linked module, by the name of that. */
  readonly facades: readonly (readonly [name: string, file: string])[];
  /** Code of all files by name. They import each other by relative paths. */
  readonly files: readonly (readonly [file: string, code: string])[];
}

/** An address without the time that Vite adds after a change. */
export const withoutTime = (address: string): string =>
  address.replace(/([?&])t=\d+(&|$)/u, (_, before: string, after: string) => (after === '&' ? before : ''));

/** What tells modules apart: an address without the version of the packages either, which the first module of a page lacks. */
export const nameOf = (address: string): string => withoutTime(address).replace(/([?&])v=\w+$/u, '');

interface Module {
  readonly code: string;
  /** Addresses of the modules that it imports, by name, in order. Dynamic imports do not count. */
  readonly imports: ReadonlyMap<string, string>;
}

type Modules = ReadonlyMap<string, Module>;

/** Names of a module's own objects `import.meta.hot` and `import.meta.env`, which the modules of a file would share. */
const ownMeta = (code: string): string =>
  code
    .replace(/(?<=^|;)import\.meta\.(hot|env) = /gmu, 'const __claimdeck_$1 = ')
    .replaceAll(/\bimport\.meta\.(hot|env)\b/gu, '__claimdeck_$1');

function readModule(sent: string, { parseSync }: Vite): Module {
  const code = ownMeta(sent);
  const { staticImports, staticExports } = parseSync('module.js', code).module;
  const requests = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])),
  ].sort((a, b) => a.start - b.start);
  return { code, imports: new Map(requests.map(({ value }) => [nameOf(value), withoutTime(value)])) };
}

/** Names of the modules reached from one, in the order in which they are run, itself last. */
function orderFrom(start: string, modules: Modules, seen = new Set<string>()): string[] {
  if (seen.has(start)) return [];
  seen.add(start);
  const imports = [...(modules.get(start)?.imports.keys() ?? [])];
  return [...imports.flatMap((next) => orderFrom(next, modules, seen)), start];
}

/** For each linked module the modules outside that are reached from it and lead back. */
function findBorders(modules: Modules, linked: Modules): ReadonlyMap<string, readonly string[]> {
  const leadsBack = new Map<string, boolean>();
  const isBorder = (name: string) => {
    const known = leadsBack.get(name) ?? orderFrom(name, modules).some((reached) => linked.has(reached));
    leadsBack.set(name, known);
    return known && !linked.has(name);
  };
  return new Map([...linked.keys()].map((name) => [name, orderFrom(name, modules).filter(isBorder).sort()]));
}

/** Files for modules that the same borders are reached from. What such a module imports has no other borders than these. */
function groupsOf(borders: ReadonlyMap<string, readonly string[]>) {
  const groups = Map.groupBy(borders, ([, outside]) => outside.join('\n'));
  return [...groups.values()].map((group, i) => {
    const ids = new Set(group.map(([name]) => `\0${name}`));
    // A file takes along what its modules import, unless a file of higher priority has it.
    return { name: `file-${i}`, test: (id: string) => ids.has(id), priority: borders.size - group[0]![1].length };
  });
}

/** A Vite plugin that has the linked modules. Entry `module-0` is the first of `names`. */
const modulesPlugin = (names: readonly string[], linked: Modules): Plugin => ({
  name: 'claimdeck:link-modules',
  enforce: 'pre',
  resolveId: {
    order: 'pre',
    handler(source, importer) {
      const name = importer === undefined ? names[Number(/\d+$/u.exec(source))]! : nameOf(source);
      return linked.has(name) ? `\0${name}` : { id: withoutTime(source), external: true };
    },
  },
  load(id) {
    const code = linked.get(id.slice(1))?.code;
    return code === undefined ? null : { code, moduleType: 'js', moduleSideEffects: true };
  },
});

/**
 * Imports of all that linked modules import and that imports none, in the order in which the page's first module runs them:
 * style sheets above all, which must keep their order.
 */
function leavesOf(main: string, modules: Modules, linked: Modules): string {
  const addresses = new Map([...linked.values()].flatMap(({ imports }) => [...imports]));
  const isLeaf = (name: string) => !orderFrom(name, modules).some((reached) => linked.has(reached));
  const leaves = orderFrom(main, modules).flatMap((name) => (isLeaf(name) ? (addresses.get(name) ?? []) : []));
  return leaves.map((address) => `import ${JSON.stringify(address)};\n`).join('');
}

/**
 * Links the modules that `isClient` names, but not those that use `import.meta` otherwise.
 * @param sent modules as a server sends them: code by name
 * @param main the first module of a page, one of those that are linked
 */
export async function linkModules(
  sent: ReadonlyMap<string, string>,
  main: string,
  isClient: (name: string) => boolean,
  vite: Vite,
): Promise<LinkedModules> {
  const modules: Modules = new Map([...sent].map(([name, code]) => [name, readModule(code, vite)]));
  const linked: Modules = new Map(
    [...modules].filter(([name, { code }]) => isClient(name) && !code.includes('import.meta')),
  );
  const names = [...linked.keys()];
  const result = await vite.build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [modulesPlugin(names, linked)],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      lib: { entry: Object.fromEntries(names.map((_, i) => [`module-${i}`, `entry-${i}`])), formats: ['es'] },
      rolldownOptions: {
        treeshake: false,
        makeAbsoluteExternalsRelative: false,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: { groups: groupsOf(findBorders(modules, linked)) },
        },
      },
    },
  });
  const chunks = (Array.isArray(result) ? result : 'output' in result ? [result] : [])
    .flatMap(({ output }) => output)
    .filter((file) => file.type === 'chunk');
  const leaves = leavesOf(main, modules, linked);
  return {
    facades: chunks.flatMap(({ facadeModuleId: id, fileName }) => (id ? [[id.slice(1), fileName] as const] : [])),
    files: chunks.map(({ code, fileName, facadeModuleId }) => [
      fileName,
      facadeModuleId === `\0${main}` ? leaves + code : code,
    ]),
  };
}
