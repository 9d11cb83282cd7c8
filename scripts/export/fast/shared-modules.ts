/**
 * The interface of the two bundles of a web deck. Slides import Vue, layouts and components from the client; the client
 * imports the slides. Both use module names that the page's import map resolves to files, so that a changed slide leaves
 * the client's files unchanged.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 */
import path from 'node:path';
import type { parseSync } from 'vite';
import { digestOf } from '../../cache/stamp.ts';

/** Modules of the slides' bundle that the client imports: the slides with their notes, and their headlines. */
export const slideEntries = ['deck/slides', 'deck/titles'] as const;

/** Folder of the slides' files in a web deck. */
export const slidesFolder = 'slides';

/** Module with the default exports of Claimdeck's own layouts and components, all in one file. */
export const frameModule = 'deck/frame';

/** A module of the client that slides use. */
export interface SharedModule {
  /** Name in the import map, such as `deck/context-0a1b2c`. */
  readonly name: string;
  /** Modules of which it re-exports everything. */
  readonly whole: readonly string[];
  /** Further exports: `name` of module `from`, renamed to `as`; sorted. */
  readonly exports: readonly {
    /** Id of the module that is re-exported. */
    readonly from: string;
    /** Name of the export in module `from`. */
    readonly name: string;
    /** Name in the shared module; `name` if absent. */
    readonly as?: string;
  }[];
}

/** What decides how a module is re-exported whole. */
export interface ModuleFacts {
  /** `export *` leaves out a default export. */
  readonly hasDefault: boolean;
  /** The exports of a CommonJS module are known at run time only. */
  readonly isCommonJs: boolean;
}

const exportName = (name: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);

/** Source of a shared module. @throws Error where it would re-export a CommonJS module whole */
export async function sharedCode(
  { whole, exports }: SharedModule,
  factsOf: (from: string) => Promise<ModuleFacts>,
): Promise<string> {
  const named = exports.map(({ from, name, as = name }) => {
    const renamed = as === name ? exportName(name) : `${exportName(name)} as ${exportName(as)}`;
    return `export { ${renamed} } from ${JSON.stringify(from)};`;
  });
  const all = whole.map(async (from) => {
    const { hasDefault, isCommonJs } = await factsOf(from);
    if (isCommonJs)
      throw new Error(
        `${from} is a CommonJS module. A slide can import its default or named exports, but not all of it.`,
      );
    const isNamed = exports.some((e) => e.from === from && e.name === 'default');
    const source = JSON.stringify(from);
    return `export * from ${source};${hasDefault && !isNamed ? `\nexport { default } from ${source};` : ''}`;
  });
  return [...named, ...(await Promise.all(all))].join('\n');
}

/** Name of a module in every deck: its file name and a digest of its path in its package or below the root. */
export function sharedName(id: string, root: string): string {
  const [file = id, ...query] = id.replace(/^\0/u, '').replaceAll('\\', '/').split('?');
  const inPackage = /^.*\/node_modules\/(.*)$/u.exec(file)?.[1];
  const top = `${root.replaceAll('\\', '/').replace(/\/$/u, '')}/`;
  // Ids that are no paths stay as they are: files of `public/`, virtual modules of Slidev.
  const place = inPackage ?? (file.startsWith(top) ? file.slice(top.length) : file);
  const own = path.posix.basename(file).replace(/\.\w+$/u, '');
  return `deck/${own.replace(/[^\w.-]/gu, '_')}-${digestOf(place, query).slice(0, 6)}`;
}

/** Export of the frame module that holds the default export of a module, by the module's shared name. */
export const frameExport = (name: string): string => `_${name.replace(/\W/gu, '_')}`;

/** Imports of slides by module: export names, and `all` where any export may be used. */
export type UsedExports = ReadonlyMap<
  string,
  {
    /** Names of the imported exports. */
    readonly names: ReadonlySet<string>;
    /** Whether any export of the module may be used. */
    readonly all: boolean;
  }
>;

/** Name of an export as an import takes it; `undefined` where it takes the whole module. */
export const takenName = ({
  kind,
  name,
}: {
  readonly kind: string;
  readonly name: string | null;
}): string | undefined => (kind === 'Default' ? 'default' : (name ?? undefined));

/** The part of a chunk that holds its imports: its head, or all of it where the `specifier` of an import may follow. */
export function importingPart(code: string, specifier: RegExp): string {
  const head = /^(?:import\b(?!\s*[(.])[^;]*;\s*)*/u.exec(code)?.[0] ?? '';
  return specifier.test(code.slice(head.length)) ? code : head;
}

/**
 * A slides' chunk with default imports from the frame's modules turned into imports from the frame, and the exports it
 * uses of each module. `isInFrame` says whether the frame holds a module's default export.
 */
export function linkImports(
  code: string,
  isInFrame: (name: string) => boolean,
  parse: typeof parseSync,
): { readonly code: string; readonly used: UsedExports } {
  const used = new Map<string, { names: Set<string>; all: boolean }>();
  const use = (from: string, name: string | undefined) => {
    const known = used.get(from) ?? { names: new Set(), all: false };
    if (name === undefined) known.all = true;
    else known.names.add(name);
    used.set(from, known);
  };
  const part = importingPart(code, /["'`]deck\//u);
  const { staticImports, staticExports, dynamicImports } = parse('chunk.js', part).module;
  let [linked, rest] = ['', 0];
  for (const { start, end, moduleRequest, entries } of staticImports) {
    const from = moduleRequest.value;
    const [entry, ...others] = entries;
    if (!entry) use(from, undefined);
    else if (others.length === 0 && takenName(entry.importName) === 'default' && isInFrame(from)) {
      const name = frameExport(from);
      linked += `${code.slice(rest, start)}import{${name} as ${entry.localName.value}}from"${frameModule}";`;
      rest = end;
      use(frameModule, name);
    } else for (const { importName } of entries) use(from, takenName(importName));
  }
  for (const { moduleRequest, importName } of staticExports.flatMap((e) => e.entries))
    if (moduleRequest) use(moduleRequest.value, takenName(importName));
  for (const { moduleRequest } of dynamicImports)
    use(part.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/gu, ''), undefined);
  return { code: linked + code.slice(rest), used };
}
