/**
 * Checks of a fast build. Each finds a fault that would leave a green build with a wrong deck; the caller then takes the
 * plain path.
 */
import path from 'node:path';
import type { parseSync } from 'vite';
import { FastPathUnavailable, requireInternal } from './internals.ts';
import { importingPart, takenName } from './shared-modules.ts';

/** Classes that compiled slides name literally: in properties of elements and in static markup. */
export function findClasses(code: string): ReadonlySet<string> {
  const lists = code.matchAll(/\bclass\\?["'`]?\s*[:=]\s*\\?["'`]([^"'`\\]*)/gu);
  return new Set([...lists].flatMap(([, list = '']) => list.split(/\s+/u).filter(Boolean)));
}

/**
 * Checks that the words for which the client makes style rules hold every class of the slides that UnoCSS knows.
 * @returns the classes that must have a rule in the deck's style sheets
 * @throws FastPathUnavailable with the class that would stay without its rule
 */
export async function verifyWords(
  code: string,
  words: ReadonlySet<string>,
  hasStyle: (word: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const classes = [...findClasses(code)].sort();
  for (const name of classes)
    if (!words.has(name) && (await hasStyle(name)))
      throw new FastPathUnavailable(`UnoCSS did not see the class ${name} of a slide`);
  return classes.filter((name) => words.has(name));
}

const selectorOf = (name: string) => `.${name.replace(/[^\w\p{L}-]/gu, '\\$&')}`;

/**
 * @throws FastPathUnavailable with the first class that has no rule in the style sheets; classes that begin with a digit are
 * not looked for
 */
export function verifyStyles(classes: readonly string[], css: string): void {
  const unstyled = classes.find((name) => !/^\d/u.test(name) && !css.includes(selectorOf(name)));
  if (unstyled !== undefined) throw new FastPathUnavailable(`no style rule for the class ${unstyled} of a slide`);
}

/**
 * @throws FastPathUnavailable with the first of the modules that no file of the bundle holds. `ids` are module ids as Slidev
 * names them.
 */
export function verifyModules(ids: readonly string[], bundled: ReadonlySet<string>): void {
  const missing = ids.find((id) => !bundled.has(id));
  if (missing !== undefined) throw new FastPathUnavailable(`no module for the slide ${missing}`);
}

type ParsedModule = ReturnType<typeof parseSync>['module'];

/** Names that a module exports; `undefined` where it re-exports another module whole. */
function exportNames({ staticExports }: ParsedModule): ReadonlySet<string> | undefined {
  const names = staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName));
  if (names.some(({ kind }) => kind === 'None')) return undefined;
  return new Set(names.map(({ kind, name }) => (kind === 'Default' ? 'default' : (name ?? ''))));
}

/** Module specifiers that a module imports or re-exports, each with a name it takes, or without where it takes none. */
function importedNames({ staticImports, staticExports }: ParsedModule): [from: string, name: string | undefined][] {
  const imports = staticImports.flatMap(({ moduleRequest: { value }, entries }): [string, string | undefined][] =>
    entries.length === 0 ? [[value, undefined]] : entries.map(({ importName }) => [value, takenName(importName)]),
  );
  const exports = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName }): [string, string | undefined][] =>
      moduleRequest ? [[moduleRequest.value, takenName(importName)]] : [],
    ),
  );
  return [...imports, ...exports];
}

/** Specifier of an import that is not dynamic, or of a re-export. */
const staticSpecifier = /(?<![\w-])(?:from|import)\s*["']/u;

/**
 * Checks that every module that a script of the deck imports exists and exports the names it takes.
 * @param scripts code by path in the deck's folder; scripts outside it are not checked
 * @param page the deck's page, with its import map
 * @param read the code of another script of the deck, by path; `undefined` where there is none
 * @throws FastPathUnavailable with the first import that would fail in the browser
 */
export async function verifyImports(
  scripts: ReadonlyMap<string, string>,
  page: string,
  read: (file: string) => Promise<string | undefined>,
  parse: typeof parseSync,
): Promise<void> {
  const importMap = /<script type="importmap">(.*?)<\/script>/su.exec(page)?.[1];
  const { imports } = JSON.parse(requireInternal(importMap, 'the page’s import map')) as {
    imports: Record<string, string>;
  };
  const exports = new Map<string, ReadonlySet<string> | undefined>();
  for (const [file, code] of scripts)
    for (const [from, name] of importedNames(parse(file, importingPart(code, staticSpecifier)).module)) {
      const target = from.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), from)
        : path.posix.normalize(requireInternal(imports[from], `${from}, which ${file} imports,`));
      if (!exports.has(target)) {
        const found = requireInternal(scripts.get(target) ?? (await read(target)), `${target}, which ${file} imports,`);
        exports.set(target, exportNames(parse(target, found).module));
      }
      const names = exports.get(target);
      if (name !== undefined && names && !names.has(name))
        throw new FastPathUnavailable(`${target} does not export ${name}, which ${file} imports`);
    }
}
