/** The part of a run that one of several machines takes: `--shard i/n`, or as an engine's variables say. Pure. */
import type { Effects } from '../effects.ts';
import { usageError } from './command.ts';

/** A part of a run. */
export interface Shard {
  /** Number of the part, from 1. */
  readonly number: number;
  /** Number of parts. */
  readonly count: number;
}

type Environment = Effects['environment'];

/** A whole number of 0 or more; `undefined` for anything else. */
const toNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/u.test(text.trim()) ? Number(text) : undefined;

/** The shard of an engine; a number is `undefined` where its variable is missing or no number. */
interface Found {
  readonly engine: string;
  readonly number: number | undefined;
  readonly count: number | undefined;
}

/** @see https://slurm.schedmd.com/job_array.html */
function findSlurm(env: Environment): Found {
  const [id, first, last, count] = ['ID', 'MIN', 'MAX', 'COUNT'].map((n) => toNumber(env[`SLURM_ARRAY_TASK_${n}`]));
  const step = toNumber(env['SLURM_ARRAY_TASK_STEP']) || 1;
  const number = id === undefined || first === undefined ? undefined : (id - first) / step + 1;
  const hasGaps = last !== undefined && first !== undefined && (last - first) / step + 1 !== count;
  return { engine: hasGaps ? 'a SLURM array with gaps' : 'SLURM', number: hasGaps ? undefined : number, count };
}

/**
 * Kubernetes sets the index of an Indexed Job, and no number of completions.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
function findKubernetes(env: Environment): Found {
  const index = toNumber(env['JOB_COMPLETION_INDEX']);
  return { engine: 'Kubernetes', number: index === undefined ? undefined : index + 1, count: undefined };
}

/** @see https://docs.gitlab.com/ci/yaml/#parallel */
const findGitlab = (env: Environment): Found => ({
  engine: 'GitLab',
  number: toNumber(env['CI_NODE_INDEX']),
  count: toNumber(env['CI_NODE_TOTAL']),
});

/** Engines by the variable that tells them. */
const engines = {
  SLURM_ARRAY_TASK_ID: findSlurm,
  JOB_COMPLETION_INDEX: findKubernetes,
  CI_NODE_INDEX: findGitlab,
} satisfies Readonly<Record<string, (env: Environment) => Found>>;

const expectedForm = 'i/n with i from 1 to n, such as 2/3; or auto, auto/n';

function readAuto(text: string, given: number | undefined, env: Environment): Shard {
  const set = Object.entries(engines).filter(([variable]) => env[variable] !== undefined);
  const [entry, other] = set;
  if (!entry)
    throw usageError('--shard auto finds no variable of an engine.', { expected: Object.keys(engines).join(', ') });
  if (other)
    throw usageError('--shard auto finds the variables of two engines.', {
      actual: `${entry[0]}, ${other[0]}`,
      expected: expectedForm,
    });
  const { engine, number, count = given } = entry[1](env);
  const actual = `${text}, ${engine}: ${number ?? 'no number'} of ${count ?? 'no count'}`;
  if (count === undefined)
    throw usageError('The engine does not say into how many parts the run is divided.', {
      actual,
      expected: 'auto/n, with n as in `completions` of the job',
    });
  if (given !== undefined && given !== count)
    throw usageError('The engine has another number of parts than --shard.', { actual, expected: `auto/${count}` });
  if (number === undefined || !Number.isInteger(number) || number < 1 || number > count)
    throw usageError('The variables of the engine name no part of the run.', { actual, expected: expectedForm });
  return { number, count };
}

/**
 * The shard that `--shard` names: `i/n`, `auto`, or `auto/n` where the engine does not know the number of parts.
 * @throws DiagnosticError E_USAGE (exit code 2)
 */
export function parseShard(text: string, environment: Environment): Shard {
  const [, part, n] = /^(auto|\d{1,9})(?:\/(\d{1,9}))?$/u.exec(text.trim()) ?? [];
  const count = toNumber(n);
  if (part === 'auto' && count !== 0) return readAuto(text, count, environment);
  const number = toNumber(part);
  if (number === undefined || count === undefined || number < 1 || number > count)
    throw usageError('--shard names no part of the run.', { actual: text, expected: expectedForm });
  return { number, count };
}

/**
 * The units of a shard, in their order: consecutive ones, so that few decks are divided. The shards of a list have sizes
 * that differ by one at most.
 */
export const unitsOf = <T>(units: readonly T[], { number, count }: Shard): readonly T[] =>
  units.slice(Math.floor(((number - 1) * units.length) / count), Math.floor((number * units.length) / count));
