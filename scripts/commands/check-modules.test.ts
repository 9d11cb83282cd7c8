/** What `check` loads: it starts fast because it loads no module that a deck does not need. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const recorder = `import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) { process.stderr.write('loads ' + url + '\\n'); return next(url, context); } });`;

/** URLs of the modules that `check` of a deck loads. */
function modulesOf(deck: string): string[] {
  const options = ['--import', `data:text/javascript,${encodeURIComponent(recorder)}`];
  const { status, stderr } = spawnSync(process.execPath, [...options, 'bin/claimdeck.js', 'check', deck], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return [...stderr.matchAll(/^loads (.*)$/gmu)].map((match) => match[1]!);
}

test('check loads no citations, sentences, analysis, plans, slides, fonts and readers of other formats', () => {
  const unneeded =
    /scripts\/(?:citations|wording\/(?:index|english|german|korean|chinese)|analysis|plan|emit|layout|import|skeleton|commands\/formats|browser|export)\b|font-characters|woff|node_modules\/yaml\//u;
  for (const deck of ['north-korea-china-alliance', 'malthus-population'])
    expect(modulesOf(deck).filter((url) => unneeded.test(url))).toEqual([]);
});
