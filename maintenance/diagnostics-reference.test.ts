/** docs/diagnostics.md holds every code of the catalogue. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../scripts/diagnostics/index.ts';
import { fillDiagnosticsReference } from './diagnostics-reference.ts';

const page = readFileSync(new URL('../docs/diagnostics.md', import.meta.url), 'utf8');

test('the table of docs/diagnostics.md is that of the catalogue', () => {
  expect(fillDiagnosticsReference(page), 'npm run reference').toBe(page);
  expect([...page.matchAll(/^\| `([EW]_\w+)`/gmu)].map((row) => row[1])).toEqual(Object.keys(catalogue));
});

test('a table that misses a code is written anew', () => {
  const missing = page.replace(/^\| `E_USAGE`.*\n/mu, '');
  expect(missing).not.toBe(page);
  expect(fillDiagnosticsReference(missing)).toBe(page);
});
