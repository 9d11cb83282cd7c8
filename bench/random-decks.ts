/**
 * `npm run test:random -- --seed N --count M`: builds generated decks, prints them and measures every slide at every
 * click. Ends with exit code 1 and the seeds of the decks whose words are cut, broken or overlap.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomDeck } from './random-deck.ts';
import { makeScratch, putDeck } from './scratch.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '20' } },
});
const root = makeScratch('random');
const seeds = Array.from({ length: Number(values.count) }, (_, i) => Number(values.seed) + i);
const failed: number[] = [];
const run = (...args: string[]) => {
  const bin = path.join(root, 'bin/claimdeck.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
};
for (const seed of seeds) {
  const deck = `seed-${seed}`;
  const { language, files } = randomDeck(seed);
  putDeck(root, deck, files);
  const steps = [
    ['generate', deck],
    ['export', deck, '--format', 'pdf'],
    ['check', deck, '--render'],
  ];
  const fault = steps.map((step) => ({ step, ...run(...step) })).find(({ status }) => status !== 0);
  console.log(
    `seed ${seed}, ${language}: ${fault === undefined ? 'right' : `${fault.step[0]} ends with exit code ${fault.status}`}`,
  );
  if (fault === undefined) continue;
  failed.push(seed);
  console.log(fault.output);
}
console.log(failed.length === 0 ? `All ${seeds.length} decks are right.` : `Faults in seeds ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
