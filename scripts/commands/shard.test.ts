/** Which part of a run a shard is, by its option and by the variables of engines. */
import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { parseShard, unitsOf } from './shard.ts';

/** The shard as `i/n`, or what the error says was found. */
function shardOf(text: string, environment: Readonly<Record<string, string>> = {}): string {
  try {
    const { number, count } = parseShard(text, environment);
    return `${number}/${count}`;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    expect([error.exitCode, error.diagnostics.map((d) => d.code)]).toEqual([2, ['E_USAGE']]);
    return error.diagnostics[0]!.message;
  }
}

const slurm = (id: string, first: string, last: string, count: string) => ({
  SLURM_ARRAY_TASK_ID: id,
  SLURM_ARRAY_TASK_MIN: first,
  SLURM_ARRAY_TASK_MAX: last,
  SLURM_ARRAY_TASK_COUNT: count,
});

test.each([
  ['1/3', {}, '1/3'],
  [' 3/3 ', {}, '3/3'],
  ['auto', slurm('1', '1', '4', '4'), '1/4'],
  ['auto', slurm('3', '0', '3', '4'), '4/4'],
  ['auto', { ...slurm('20', '10', '40', '4'), SLURM_ARRAY_TASK_STEP: '10' }, '2/4'],
  ['auto/4', slurm('1', '1', '4', '4'), '1/4'],
  ['auto/3', { JOB_COMPLETION_INDEX: '0' }, '1/3'],
  ['auto/3', { JOB_COMPLETION_INDEX: '2' }, '3/3'],
  ['auto', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '5' }, '2/5'],
  // Where the part is given, variables of engines are not read.
  ['2/2', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '5' }, '2/2'],
])('--shard %s with %o is %s', (text, environment, expected) => {
  expect(shardOf(text, environment)).toBe(expected);
});

test.each(['0/3', '4/3', '1/0', '0/0', '-1/3', '1', '1/', '/3', 'a/b', '1.5/3', '1/3/5', 'auto/0', '', '1e1/20'])(
  '--shard "%s" is wrong usage',
  (text) => {
    expect(shardOf(text)).toBe('--shard names no part of the run.');
  },
);

test.each([
  ['auto', {}, '--shard auto finds no variable of an engine.'],
  ['auto', { JOB_COMPLETION_INDEX: '1' }, 'The engine does not say into how many parts the run is divided.'],
  ['auto/3', { JOB_COMPLETION_INDEX: '3' }, 'The variables of the engine name no part of the run.'],
  ['auto/3', { JOB_COMPLETION_INDEX: '' }, 'The variables of the engine name no part of the run.'],
  ['auto', slurm('4', '1', '9', '3'), 'The variables of the engine name no part of the run.'],
  ['auto/3', slurm('1', '1', '4', '4'), 'The engine has another number of parts than --shard.'],
  ['auto', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '5' }, 'The variables of the engine name no part of the run.'],
  [
    'auto',
    { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '5', JOB_COMPLETION_INDEX: '1' },
    '--shard auto finds the variables of two engines.',
  ],
])('--shard %s with %o is refused', (text, environment, message) => {
  expect(shardOf(text, environment)).toBe(message);
});

test('shards have every unit once, in order, and sizes that differ by one at most', () => {
  for (let total = 0; total <= 12; total += 1)
    for (let count = 1; count <= 7; count += 1) {
      const units = Array.from({ length: total }, (_, i) => i);
      const parts = Array.from({ length: count }, (_, i) => unitsOf(units, { number: i + 1, count }));
      expect(parts.flat()).toEqual(units);
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
});
