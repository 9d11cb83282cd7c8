/** The check of licences finds copyleft and unstated ones, and exceptions that are no longer needed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Exception, licenceFaults, type Package } from './licences.ts';

const faultsOf = (license: unknown, granted: readonly Exception[] = [], more: Package = {}) =>
  licenceFaults(
    { '': { license: 'none' }, 'node_modules/a/node_modules/@b/c': { version: '1.0.0', license, ...more } },
    granted,
  );

test.each(['MIT', '(MPL-2.0 OR Apache-2.0)', '(MIT AND Zlib)'])('%s is allowed', (licence) => {
  expect(faultsOf(licence)).toEqual([]);
});

test.each([
  'GPL-3.0-only',
  'MPL-2.0',
  'MIT AND LGPL-3.0-only',
  '(MIT OR GPL-2.0-only) AND LGPL-3.0-only',
  'UNLICENSED',
])('%s is a fault', (licence) => {
  expect(faultsOf(licence)).toEqual([`@b/c 1.0.0: ${licence}`]);
});

test('a licence that is not stated, or not as an expression, is a fault', () => {
  expect(faultsOf(undefined)).toEqual(['@b/c 1.0.0: no licence stated']);
  expect(faultsOf({ type: 'MIT' })).toEqual(['@b/c 1.0.0: no licence stated']);
});

test('a package that only developers install may have any licence', () => {
  expect(faultsOf('GPL-3.0-only', [], { dev: true })).toEqual([]);
});

test('an exception holds for one licence of its packages, and must be needed', () => {
  const exception: Exception = { packages: /^@b\/c$/u, licence: 'MPL-2.0', reason: 'Unchanged.' };
  expect(faultsOf('MPL-2.0', [exception])).toEqual([]);
  expect(faultsOf('GPL-3.0-only', [exception])).toEqual([
    '@b/c 1.0.0: GPL-3.0-only',
    'No package needs the exception ^@b\\/c$.',
  ]);
});

test('the packages of this lock file have no fault', () => {
  const lock = readFileSync(path.join(import.meta.dirname, '../package-lock.json'), 'utf8');
  expect(licenceFaults((JSON.parse(lock) as { packages: Record<string, Package> }).packages)).toEqual([]);
});
