import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { isDataDecidedByFiles } from './data-modules.ts';

const effects = nodeEffects(temporaryFolder());

async function isDecided(text: string): Promise<boolean> {
  await effects.write('data/d/deck.ts', text);
  return isDataDecidedByFiles('tools', effects);
}

for (const text of [
  "import { defineDeck } from '../../scripts/model/define.ts';\nimport { factors } from './factors.ts';\nexport default defineDeck({ factors });",
  "import { z } from 'zod';\nexport * from '../other/deck.ts';\nexport default z;",
  "export default { quote: 'It ended the process. Date (1947) and import(s) of oil, fetch(ed).' };",
  "export default { quote: `the words from 'node:fs' and new Date` };",
  "// process.env, Date.now(), import('node:fs')\n/* Math.random() */\nexport default 1;",
  'export default { process: 1, Date: 2, fetch: Math.max(1, 2), of: { require: 3 } }.process;',
  'interface Dated { Date: string }\nexport default { Date: "1947" } satisfies Dated;',
])
  test(`words in quotes, comments and names of properties count for nothing: ${JSON.stringify(text)}`, async () => {
    expect(await isDecided(text)).toBe(true);
  });

for (const text of [
  'export default process.env.USER;',
  'export default { process };',
  'export default { [Date.now()]: 1 };',
  'export default new Date().getFullYear();',
  'export default Math.random();',
  "export default Math['random']();",
  'const { random } = Math;\nexport default random();',
  "export default await import('./other.ts');",
  'export default import.meta.dirname;',
  "import { readFileSync } from 'node:fs';\nexport default readFileSync('x');",
  "import os from 'os';\nexport default os.hostname();",
  "import x from '../../elsewhere/x.ts';\nexport default x;",
  "import hidden from './.hidden.ts';\nexport default hidden;",
  "import { x } from '../../model/model.test.ts';\nexport default x;",
  "export { x as default } from '/tmp/x.ts';",
  "export * from 'file:///tmp/x.ts';",
  "export default await fetch('https://example.org');",
  'export default {',
])
  test(`data that read something else, or do not parse, are not decided by files: ${JSON.stringify(text)}`, async () => {
    expect(await isDecided(text)).toBe(false);
  });

test('the answer is cached until a module changes', async () => {
  expect(await isDecided('export default 1;')).toBe(true);
  expect(await isDecided('export default 1;')).toBe(true);
  expect((await effects.list('.claimdeck/data')).length).toBe(1);
  await effects.write('data/e/sections/01.ts', 'export default Date();');
  expect(await isDecided('export default 1;')).toBe(false);
});
