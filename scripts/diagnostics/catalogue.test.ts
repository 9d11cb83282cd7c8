import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildProgram } from '../commands/program.ts';
import { nodeEffects } from '../effects.ts';
import { catalogue, type DiagnosticCode, diagnose } from './catalogue.ts';

const scripts = path.resolve(import.meta.dirname, '..');
const codes = Object.keys(catalogue);

test('every code is named in a test other than this one', () => {
  const files = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.test.ts') && path.basename(file) !== path.basename(import.meta.filename),
  );
  const text = files.map((file) => readFileSync(path.join(scripts, file), 'utf8')).join('\n');
  const named = new Set(text.match(/\b[EW]_[A-Z_]+\b/gu));
  expect(codes.filter((code) => !named.has(code))).toEqual([]);
});

test('every code is reported somewhere', () => {
  const files = [
    ...readdirSync(scripts, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.ts$/u.test(file) && path.basename(file) !== 'catalogue.ts')
      .map((file) => path.join(scripts, file)),
    path.resolve(scripts, '../bin/claimdeck.js'),
  ];
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(codes.filter((code) => !text.includes(code))).toEqual([]);
});

test('the first letter of a code gives its severity', () => {
  const severityOf = (code: DiagnosticCode) => diagnose(code, { file: '-' }, '').severity;
  expect([severityOf('E_USAGE'), severityOf('W_QUOTE_CUT')]).toEqual(['error', 'warning']);
  expect(codes.filter((code) => !/^[EW]_/u.test(code))).toEqual([]);
});

test('hints name only commands that exist', () => {
  const hints = Object.values(catalogue).map(({ hint }) => hint);
  const named = hints.flatMap((hint) => [...hint.matchAll(/\bclaimdeck ([a-z]+)/gu)].map((match) => match[1]!));
  const { names } = buildProgram('0', nodeEffects('/'));
  expect(named.filter((name) => !names.includes(name))).toEqual([]);
});
