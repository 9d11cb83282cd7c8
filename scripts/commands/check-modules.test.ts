/** What `check` and `generate` load: they start fast because they load no module that a deck does not need. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const recorder = `import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) { process.stderr.write('loads ' + url + '\\n'); return next(url, context); } });`;

/** URLs of the modules that a command loads. */
function modulesOf(command: readonly string[], folder = root): string[] {
  const options = ['--import', `data:text/javascript,${encodeURIComponent(recorder)}`];
  const program = path.join(root, 'bin/claimdeck.js');
  const { status, stderr } = spawnSync(process.execPath, [...options, program, ...command], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return [...stderr.matchAll(/^loads (.*)$/gmu)].map((match) => match[1]!);
}

test('check loads no citations, sentences, analysis, plans, slides, fonts and readers of other formats', () => {
  const unneeded =
    /scripts\/(?:citations|wording\/(?:index|english|german|korean|chinese)|analysis|plan|emit|layout|import|skeleton|commands\/formats|browser|export)\b|file-widths|font-tables|woff|node_modules\/yaml\//u;
  for (const deck of ['north-korea-china-alliance', 'malthus-population'])
    expect(modulesOf(['check', deck]).filter((url) => unneeded.test(url))).toEqual([]);
});

const project = temporaryFolder();

test('generate of slides that are current loads no merge, no builds, no readers of fonts and no words of pages', () => {
  const write = writerIn(project);
  write('data/trade/source.txt', smallSource);
  write('data/trade/deck.json', JSON.stringify(smallDeck));
  modulesOf(['generate'], project);
  const unneeded =
    /scripts\/(?:merge\/index|export|browser|reader|explorer|board|measure|diagrams|import|skeleton|project\/look-faces|wording\/(?:[a-z]+\/)?(?:board|explorer|panels|reader))\b|file-widths|font-tables|woff|@slidev\//u;
  expect(modulesOf(['generate'], project).filter((url) => unneeded.test(url))).toEqual([]);
});
