import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { packageFile, packageRoot } from '../../files/package-files.ts';
import { assertTestedVersions, FastPathUnavailable, findUntestedVersions, testedPackages } from './internals.ts';

const tested = [
  { name: 'outer', version: '1.0.0' },
  { name: 'inner', version: '2.0.0', via: 'outer' },
];

/** A folder with installed packages, by path below node_modules. */
async function installed(versions: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'claimdeck-versions-'));
  for (const [place, version] of Object.entries(versions))
    await nodeEffects(root).write(`node_modules/${place}/package.json`, JSON.stringify({ version }));
  return root;
}

test.each([
  ['the tested ones', { outer: '1.0.0', inner: '2.0.0' }, []],
  ['another version', { outer: '1.0.1', inner: '2.0.0' }, ['outer is 1.0.1, tested is 1.0.0']],
  ['a missing package', { outer: '1.0.0' }, ['inner is missing, tested is 2.0.0']],
  [
    'another version below the package that loads it',
    { outer: '1.0.0', inner: '2.0.0', 'outer/node_modules/inner': '3.0.0' },
    ['inner is 3.0.0, tested is 2.0.0'],
  ],
  [
    'the tested version below the package that loads it',
    { outer: '1.0.0', inner: '3.0.0', 'outer/node_modules/inner': '2.0.0' },
    [],
  ],
])('versions of packages are compared: %s', async (_, versions, expected) => {
  expect(findUntestedVersions(tested, await installed(versions))).toEqual(expected);
});

test('the fast path is available with the versions of the lockfile', () => {
  expect(() => assertTestedVersions()).not.toThrow();
});

/** Versions that a package asks for, by package. The path is that of its package.json. */
const dependenciesIn = (file: string): Readonly<Record<string, string>> =>
  (JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> }).dependencies;
const dependenciesOf = (name: string) => dependenciesIn(packageFile(`${name}/package.json`)!);
const own = dependenciesIn(path.join(packageRoot, 'package.json'));

// A project that installs Claimdeck has no lock file of ours: npm and pnpm take the newest that a range allows.
test('each tested package is asked for in exactly the tested version', () => {
  const inRange = testedPackages.filter(
    ({ name, version, via }) => own[name] !== version && (!via || dependenciesOf(via)[name] !== version),
  );
  expect(inRange).toEqual([]);
});

test('all of UnoCSS that Slidev asks for is asked for in one version', () => {
  const bySlidev = ['@slidev/cli', '@slidev/client'].flatMap((name) => Object.keys(dependenciesOf(name)));
  const versions = bySlidev.filter((name) => name.includes('unocss')).map((name) => own[name]);
  expect([...new Set(versions)]).toEqual([own['unocss']]);
});

test('a package of another version makes the fast path unavailable', async () => {
  const root = await installed({ outer: '1.0.0', inner: '2.1.0' });
  expect(() => assertTestedVersions(tested, root)).toThrow(new FastPathUnavailable('inner is 2.1.0, tested is 2.0.0'));
});
