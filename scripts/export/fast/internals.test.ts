import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { assertTestedVersions, FastPathUnavailable, findUntestedVersions } from './internals.ts';

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

test('a package of another version makes the fast path unavailable', async () => {
  const root = await installed({ outer: '1.0.0', inner: '2.1.0' });
  expect(() => assertTestedVersions(tested, root)).toThrow(new FastPathUnavailable('inner is 2.1.0, tested is 2.0.0'));
});
