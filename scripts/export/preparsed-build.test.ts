/** Preparser setups, that of Claimdeck and those of a project, hold in web decks as on Slidev's server. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { webBuilder } from './web-builder.ts';

const real = nodeEffects(path.resolve(import.meta.dirname, '../..'));
const folder = '.claimdeck/test-preparsed';
afterAll(async () => {
  for (const place of [folder, `${folder}-out`, `.claimdeck/modules/${folder}`]) await real.remove(place);
});

const head = `---
theme: none
addons: ['@/../..']
fonts: { provider: none }
routerMode: hash
duration: 8min
lang: en
id: title
seconds: 20
---
`;
const setup = `const words: string = 'changed words';
export default () => [{ transformRawLines: (lines: string[]) => lines.forEach((l, i) => { lines[i] = l.replace('@@', words) }) }];
`;

/** The scripts of the deck, as one text. `told` gets what is told. */
async function build(markdown: string, isPlain: boolean, told: string[]): Promise<string> {
  await real.write(`${folder}/talk.md`, markdown);
  const environment = { ...real.environment, CLAIMDECK_PLAIN: isPlain ? '1' : undefined };
  const builder = webBuilder({ ...real, environment, tell: (line) => void told.push(line) });
  try {
    const { made } = await builder.build({ entry: `${folder}/talk.md`, out: `${folder}-out` });
    const texts = Object.keys(made).filter((file) => file.endsWith('.js'));
    return (await Promise.all(texts.map((file) => real.readText(file)))).join('\n');
  } finally {
    await builder.close();
  }
}

test.each([
  ['fast', false],
  ['plain', true],
])('the %s path runs them', async (_, isPlain) => {
  await real.write(`${folder}/setup/preparser.ts`, setup);
  const told: string[] = [];
  const made = await build(`${head}\n# One\n\n@@\n\n<!-- Welcome. -->\n`, isPlain, told);
  expect(made).toContain('changed words');
  expect(made).toContain('0:20 of 8:00');
  expect(told).toEqual([]);
});

test('a build fails where a file cannot be included', async () => {
  const including = `${head}\n# One\n\n---\nsrc: ./none.md\n---\n`;
  await expect(build(including, false, [])).rejects.toThrow('Imported markdown file not found');
});
