/**
 * `npm run test:random -- --seed N --count M`: builds generated decks, prints them and measures every slide at every
 * click, with one browser and one builder for all. Ends with exit code 1 and the seeds of the decks whose words are cut,
 * broken or overlap.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '../scripts/diagnostics/index.ts';
import { randomDeck } from './random-deck.ts';
import { makeScratch, putDeck } from './scratch.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '20' } },
});
const root = makeScratch('random');

/** A module of the scratch project: modules find the root of the project from their own path. */
const load = (module: string) => import(pathToFileURL(path.join(root, 'scripts', module)).href);
const { lazyBrowser }: typeof import('../scripts/browser/index.ts') = await load('browser/index.ts');
const { DiagnosticError, tellDiagnostics }: typeof import('../scripts/diagnostics/index.ts') =
  await load('diagnostics/index.ts');
const { nodeEffects }: typeof import('../scripts/effects.ts') = await load('effects.ts');
const { printTalk }: typeof import('../scripts/export/pdf/print-talk.ts') = await load('export/pdf/print-talk.ts');
const { withTools }: typeof import('../scripts/export/tools.ts') = await load('export/tools.ts');
const { measureTalks }: typeof import('../scripts/measure/measure-talks.ts') = await load('measure/measure-talks.ts');
const { generateTalks }: typeof import('../scripts/project/slides/generate-talks.ts') = await load(
  'project/slides/generate-talks.ts',
);
const { requireModel }: typeof import('../scripts/project/data/load-deck.ts') = await load('project/data/load-deck.ts');
const { talkFiles }: typeof import('../scripts/project/slides/talk-files.ts') =
  await load('project/slides/talk-files.ts');

const effects = nodeEffects(root);
const failed: number[] = [];
await withTools(lazyBrowser(undefined, effects), effects, async (tools) => {
  /** The faults of a deck. */
  async function faultsOf(deck: string): Promise<readonly Diagnostic[]> {
    try {
      const { model } = await requireModel(deck, effects);
      await generateTalks(model, undefined, effects);
      const talks = model.talks.map(({ id }) => talkFiles(deck, id));
      const { diagnostics } = await measureTalks(model, talks, { tools }, effects);
      const printed = talks.map((files) =>
        printTalk({ model, files, out: files.pdf, browser: tools.browser, onWait: () => {} }, effects),
      );
      const all = [...diagnostics, ...(await Promise.all(printed)).flatMap((talk) => talk.warnings)];
      return all.filter(({ severity }) => severity === 'error');
    } catch (error) {
      if (error instanceof DiagnosticError) return error.diagnostics;
      throw error;
    }
  }
  for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.count); seed += 1) {
    const deck = `seed-${seed}`;
    const { language, files } = randomDeck(seed);
    putDeck(root, deck, files);
    const before = performance.now();
    const faults = await faultsOf(deck);
    const seconds = ((performance.now() - before) / 1000).toFixed(1);
    console.log(`seed ${seed}, ${language}: ${faults.length === 0 ? 'right' : 'wrong'}, ${seconds} s`);
    if (faults.length === 0) continue;
    failed.push(seed);
    tellDiagnostics(faults, effects);
  }
});
console.log(failed.length === 0 ? `All ${values.count} decks are right.` : `Faults in seeds ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
