/** A deck is built without what only Slidev's dev server needs, JSX excepted where there is some. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { webBuilder } from './web-builder.ts';

const effects = nodeEffects(path.join(import.meta.dirname, '../..'));
const [folder, out] = ['slides/.test-lean', 'dist/.test-lean'];
const builder = webBuilder(effects);

afterAll(async () => {
  await builder.close();
  for (const place of [folder, out, '.claimdeck/modules/.test-lean']) await effects.remove(place);
});

test('a component in JSX is compiled by Vue’s compiler, which is loaded for it', async () => {
  const entry = `${folder}/talk.md`;
  await effects.write(`${folder}/components/Shout.tsx`, 'export default () => <b class="shout">loud and clear</b>;\n');
  await effects.write(
    entry,
    `---\ntheme: default\naddons: ['@/../..']\ntitle: T\nrouterMode: hash\nfonts: { provider: none }\nlayout: default\n---\n\n# T\n\n<Shout />\n`,
  );
  const made = await builder.build({ entry, out, allDrawn: true });
  const scripts = await Promise.all(
    Object.keys(made)
      .filter((file) => file.endsWith('.js'))
      .map(async (file) => (await effects.readText(file)) ?? ''),
  );
  const shout = scripts.find((code) => code.includes('loud and clear'));
  expect(shout).toMatch(/class:\s*[`'"]shout[`'"]/u);
  expect(shout).not.toContain('jsx-runtime');
  expect(scripts.join('')).not.toContain('React.createElement');
}, 60_000);
