/**
 * `npm run fuzz -- [--minutes N | --count N] [--seed S] [--part NAME]`: takes generated hostile input through Claimdeck, all
 * parts or one of them, each for its share of the minutes or for a number of inputs. Where an input is wrong, its part, seed
 * and smallest form are printed, and the exit code is 1, as it is where the time was too short for one input; the same seed
 * makes the same inputs.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { nodeEffects } from '../scripts/effects.ts';
import { endWithUsage, readCommandLine } from './command-line.ts';
import { fuzzParts } from './fuzz/parts.ts';

const usage = `Usage: npm run fuzz -- [--minutes N | --count N] [--seed S] [--part NAME]
  --minutes N  minutes of all parts together; 1 by default
  --count N    inputs of each part
  --seed S     seed of the inputs; 1 by default
  --part NAME  one of ${Object.keys(fuzzParts).join(', ')}; all by default`;
const { values } = readCommandLine(usage, {
  minutes: { type: 'string' },
  count: { type: 'string' },
  seed: { type: 'string', default: '1' },
  part: { type: 'string' },
});

const names = Object.keys(fuzzParts).filter((name) => values.part === undefined || name === values.part);
if (names.length === 0) endWithUsage(usage, `“${values.part}” is no part.`);
const minutes = Number(values.minutes ?? (values.count === undefined ? 1 : Number.POSITIVE_INFINITY));
const seed = Number(values.seed);

/** A folder of the checkout, in which modules find its packages. */
const root = path.resolve(import.meta.dirname, `../.claimdeck/fuzz-${process.pid}`);
mkdirSync(root, { recursive: true });
try {
  for (const name of names) {
    const started = performance.now();
    const details = await fc.check(fuzzParts[name]!(nodeEffects(root)), {
      seed,
      numRuns: values.count === undefined ? 1_000_000 : Number(values.count),
      ...(Number.isFinite(minutes) ? { interruptAfterTimeLimit: (minutes * 60_000) / names.length } : {}),
      markInterruptAsFailure: false,
      // A smaller input is not looked for where that would take too long.
      endOnFailure: name === 'browser' || (values.count !== undefined && Number(values.count) > 1_000),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const isUntested = details.numRuns === 0;
    const result = isUntested
      ? 'the time is too short for one, give more --minutes'
      : details.failed
        ? 'WRONG'
        : 'right';
    console.log(`${name}, seed ${seed}: ${details.numRuns} inputs in ${seconds} s, ${result}`);
    if (!details.failed) continue;
    process.exitCode = 1;
    if (isUntested) continue;
    console.log(String(details.errorInstance));
    console.log(fc.defaultReportMessage(details));
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
