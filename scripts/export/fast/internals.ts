/**
 * The gate of the fast path: the versions it was tested with, and the error for an internal that is not as expected.
 * docs/internals.md describes each internal.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The fast path cannot build here; the message names the package or the internal that was missed. */
export class FastPathUnavailable extends Error {
  override readonly name = 'FastPathUnavailable';
}

/** A package whose internals the fast path uses. `via` names the package that loads it, Claimdeck where there is none. */
interface TestedPackage {
  readonly name: string;
  readonly version: string;
  readonly via?: string;
}

/** Packages with internals that the fast path uses, each behind the package that loads it. */
export const testedPackages: readonly TestedPackage[] = [
  { name: '@slidev/cli', version: '53.0.0' },
  { name: '@slidev/client', version: '53.0.0', via: '@slidev/cli' },
  { name: '@slidev/parser', version: '53.0.0', via: '@slidev/cli' },
  { name: 'vite', version: '8.3.8' },
  { name: 'vite', version: '8.3.8', via: '@slidev/cli' },
  { name: 'rolldown', version: '1.2.19', via: 'vite' },
  { name: '@vitejs/plugin-vue', version: '6.0.11', via: '@slidev/cli' },
  { name: 'vue', version: '3.5.45', via: '@slidev/client' },
  { name: 'unocss', version: '66.12.0', via: '@slidev/cli' },
  { name: '@unocss/vite', version: '66.12.0', via: 'unocss' },
  { name: '@unocss/core', version: '66.12.0', via: '@unocss/vite' },
];

/** The package that Node loads for an import in a folder, `undefined` where there is none. */
function findPackage(name: string, folder: string) {
  for (const modules of createRequire(path.join(folder, 'index.js')).resolve.paths(name) ?? []) {
    const found = path.join(modules, name);
    const manifest = path.join(found, 'package.json');
    if (!existsSync(manifest)) continue;
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { folder: realpathSync(found), version };
  }
  return undefined;
}

/** Where packages differ from those tested, one sentence each, such as `@unocss/vite is 66.11.0, tested is 66.12.0`. */
export function findUntestedVersions(packages: readonly TestedPackage[], folder: string): string[] {
  const folders = new Map<string, string>();
  return packages.flatMap(({ name, version, via }) => {
    const found = findPackage(name, via === undefined ? folder : (folders.get(via) ?? folder));
    if (found && !folders.has(name)) folders.set(name, found.folder);
    return found?.version === version ? [] : [`${name} is ${found?.version ?? 'missing'}, tested is ${version}`];
  });
}

/** @throws FastPathUnavailable where a package has another version than the one tested */
export function assertTestedVersions(packages = testedPackages, folder = import.meta.dirname): void {
  const untested = findUntestedVersions(packages, folder);
  if (untested.length > 0) throw new FastPathUnavailable(untested.join('; '));
}

/** The value of an internal. @throws FastPathUnavailable where it is `undefined` or `null` */
export function requireInternal<T>(value: T | null | undefined, name: string): T {
  if (value === undefined || value === null) throw new FastPathUnavailable(`${name} is missing`);
  return value;
}

/** The plugin of a name. @throws FastPathUnavailable where there is none */
export const requirePlugin = (plugins: readonly Plugin[], name: string): Plugin =>
  requireInternal(
    plugins.find((plugin) => plugin.name === name),
    `Vite plugin ${name}`,
  );
