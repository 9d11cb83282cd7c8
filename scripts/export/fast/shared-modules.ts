/**
 * The seam between the two bundles of a web deck. Slides ask the client for Vue, layouts and components, the client asks
 * for the slides: each by names that an import map of the page leads to files. So a changed slide leaves the client's
 * files as they are.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 */
import path from 'node:path';
import type { parseSync } from 'vite';
import { digestOf } from '../../cache/stamp.ts';

/** What the client asks the slides' bundle for: the slides with their notes, and their headlines. */
export const slideEntries = ['deck/slides', 'deck/titles'] as const;

/** Folder of the slides' files in a web deck. */
export const slidesFolder = 'slides';

/** The module under which slides find Claimdeck's own layouts and components, all in one file. */
export const frameModule = 'deck/frame';

/** A module of the client that slides use. */
export interface SharedModule {
  /** By which slides ask for it, such as `deck/context-0a1b2c`. */
  readonly name: string;
  /** Modules of which it exports all. */
  readonly whole: readonly string[];
  /** What it exports of which module besides, sorted. */
  readonly exports: readonly { readonly from: string; readonly name: string; readonly as?: string }[];
}

/** What is known of a module that is exported whole. */
export interface ModuleFacts {
  readonly hasDefault: boolean;
  readonly isCommonJs: boolean;
}

const exportName = (name: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);

/** The code of a shared module. @throws Error where one of CommonJS, whose exports nobody knows, is to be exported whole */
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
        `${from} is a CommonJS module: a slide can import its default and exports by name, not as a whole.`,
      );
    const isNamed = exports.some((e) => e.from === from && e.name === 'default');
    const source = JSON.stringify(from);
    return `export * from ${source};${hasDefault && !isNamed ? `\nexport { default } from ${source};` : ''}`;
  });
  return [...named, ...(await Promise.all(all))].join('\n');
}

/** The name of a module in all decks: its own, and a digest of where it is in its package or below the root. */
export function sharedName(id: string, root: string): string {
  const [file = id, ...query] = id.replace(/^\0/u, '').replaceAll('\\', '/').split('?');
  const inPackage = /^.*\/node_modules\/(.*)$/u.exec(file)?.[1];
  const top = `${root.replaceAll('\\', '/').replace(/\/$/u, '')}/`;
  // Not all that looks like a path is one: files of `public/`, modules that Slidev makes.
  const place = inPackage ?? (file.startsWith(top) ? file.slice(top.length) : file);
  const own = path.posix.basename(file).replace(/\.\w+$/u, '');
  return `deck/${own.replace(/[^\w.-]/gu, '_')}-${digestOf(place, query).slice(0, 6)}`;
}

/** What stands for the default of a module, by its name in all decks, among the exports of the frame. */
export const frameExport = (name: string): string => `_${name.replace(/\W/gu, '_')}`;

/** What is used of modules: exports by name, and whether any other may be. */
export type UsedExports = ReadonlyMap<string, { readonly names: ReadonlySet<string>; readonly all: boolean }>;

const isDefault = ({ kind, name }: { readonly kind: string; readonly name: string | null }) =>
  kind === 'Default' || (kind === 'Name' && name === 'default');

/** The part of a chunk that has all its imports. They stand first, unless one is dynamic or exported at once. */
function importingPart(code: string): string {
  const head = /^(?:import\b(?!\s*[(.])[^;]*;\s*)*/u.exec(code)?.[0] ?? '';
  return /["'`]deck\//u.test(code.slice(head.length)) ? code : head;
}

/**
 * A chunk of the slides as it asks for modules of the client: those of the frame by the frame's name; and what it uses of
 * each. `isInFrame` tells the modules whose default the frame has.
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
  const part = importingPart(code);
  const { staticImports, staticExports, dynamicImports } = parse('chunk.js', part).module;
  let [linked, rest] = ['', 0];
  for (const { start, end, moduleRequest, entries } of staticImports) {
    const from = moduleRequest.value;
    const [entry, ...others] = entries;
    if (!entry) use(from, undefined);
    else if (others.length === 0 && isDefault(entry.importName) && isInFrame(from)) {
      const name = frameExport(from);
      linked += `${code.slice(rest, start)}import{${name} as ${entry.localName.value}}from"${frameModule}";`;
      rest = end;
      use(frameModule, name);
    } else
      for (const { importName } of entries)
        use(from, isDefault(importName) ? 'default' : (importName.name ?? undefined));
  }
  for (const { moduleRequest, importName } of staticExports.flatMap((e) => e.entries))
    if (moduleRequest) use(moduleRequest.value, importName.name ?? undefined);
  for (const { moduleRequest } of dynamicImports)
    use(part.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/gu, ''), undefined);
  return { code: linked + code.slice(rest), used };
}
