/** Finds files of packages, wherever the package manager has put them. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';

/**
 * Absolute path of a file of a package, such as `@fontsource/inter/500.css`; `undefined` if the package is not installed.
 * The file may be missing. The package's `exports` do not matter.
 * @param from URL of the module that names the package: one of Claimdeck, which finds the packages that it depends on
 */
export function packageFile(file: string, from: string | URL = import.meta.url): string | undefined {
  const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/u.exec(file) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  try {
    return path.join(path.dirname(findPackageJSON(name, from)!), rest);
  } catch {
    return undefined;
  }
}

/** Absolute path of Claimdeck's own folder, which holds styles, layouts and components. */
export const packageRoot: string = path.dirname(findPackageJSON('..', import.meta.url)!);

/** Version of Claimdeck. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;

/** Name of the JSON Schema of deck.json in Claimdeck's own folder. */
export const schemaFile = 'deck.schema.json';
