/** The usage of scripts that take options. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const run = (script: string, ...args: string[]) => {
  const file = path.join(import.meta.dirname, script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
  return { status, stdout: stdout.split('\n'), stderr: stderr.split('\n') };
};

const usages = {
  'fuzz.ts': 'Usage: npm run fuzz -- [--minutes N | --count N] [--seed S] [--part NAME]',
  'faults.ts': 'Usage: npm run faults -- [KIND…] [--kills N] [--parallel N] [--times N] [--seed N]',
};

test.each(Object.entries(usages))('%s --help prints its usage', (script, usage) => {
  const { status, stdout, stderr } = run(script, '--help');
  expect([status, stdout[0], stderr]).toEqual([0, usage, ['']]);
});

test.each([
  ['fuzz.ts', ['--part', 'nothing'], '“nothing” is no part.'],
  ['fuzz.ts', ['--counts', '1'], "Unknown option '--counts'"],
  ['faults.ts', ['machines'], '“machines” is none of machine, caches, network, signals, parallel, dev, saves, kills.'],
] as const)('%s %o is told with the usage, without a stack', (script, args, fault) => {
  const { status, stdout, stderr } = run(script, ...args);
  expect([status, stdout, stderr.slice(0, 2)]).toEqual([2, [''], [fault, usages[script]]]);
});
