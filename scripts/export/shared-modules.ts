/**
 * The seam between the two bundles of a web deck. Slides ask the client for Vue, layouts and components, the client asks
 * for the slides: each by names that an import map of the page leads to files. So a changed slide leaves the client's
 * files as they are.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 */
import path from 'node:path';
import type { parseSync } from 'vite';
import { digestOf } from './stamp.ts';

/** What the client asks the slides' bundle for: the slides with their notes, and their headlines. */
export const slideEntries = ['deck/slides', 'deck/titles'] as const;

/** The module under which slides find Claimdeck's own layouts and components, all in one file. */
export const frameModule = 'deck/frame';

/** A module of the client that slides use. */
export interface SharedModule {
  /** By which slides ask for it, such as `deck/context-0a1b2c`. */
  readonly name: string;
  /** What it exports of which module, sorted; without a name all that the module exports. */
  readonly exports: readonly { readonly from: string; readonly name?: string; readonly as?: string }[];
}

/** The code of a shared module; `hasDefault` tells whether a module that it exports whole has a default. */
export async function sharedCode(
  { exports }: SharedModule,
  hasDefault: (from: string) => Promise<boolean>,
): Promise<string> {
  const lines = exports.map(async ({ from, name, as }) => {
    const source = JSON.stringify(from);
    if (name !== undefined) return `export { ${name}${as === undefined ? '' : ` as ${as}`} } from ${source};`;
    return `export * from ${source};${(await hasDefault(from)) ? ` export { default } from ${source};` : ''}`;
  });
  return (await Promise.all(lines)).join('\n');
}

/** The name of a module in all decks: its own, and a digest of where it is in its package or below the root. */
export function sharedName(id: string, root: string): string {
  const [file = id, ...query] = id.replace(/^\0/u, '').replaceAll('\\', '/').split('?');
  const inPackage = /^.*\/node_modules\/(.*)$/u.exec(file)?.[1];
  const place = inPackage ?? (path.isAbsolute(file) ? path.relative(root, file).replaceAll('\\', '/') : file);
  const own = path.posix.basename(file).replace(/\.\w+$/u, '');
  return `deck/${own.replace(/[^\w.-]/gu, '_')}-${digestOf(place, query).slice(0, 6)}`;
}

/** What stands for the default of a module, by its name in all decks, among the exports of the frame. */
export const frameExport = (name: string): string => `_${name.replace(/\W/gu, '_')}`;

/** Names of exports that are used, by module; `'all'` where any may be. */
export type UsedExports = ReadonlyMap<string, ReadonlySet<string> | 'all'>;

const isDefault = ({ kind, name }: { readonly kind: string; readonly name: string | null }) =>
  kind === 'Default' || (kind === 'Name' && name === 'default');

/** The part of a chunk that has all its imports. They stand first, unless one is dynamic or exported at once. */
function importingPart(code: string): string {
  const head = /^(?:import\b[^;]*;\s*)*/u.exec(code)?.[0] ?? '';
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
  const used = new Map<string, Set<string> | 'all'>();
  const use = (from: string, name: string | undefined) => {
    const before = used.get(from) ?? new Set();
    used.set(from, name === undefined || before === 'all' ? 'all' : before.add(name));
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
