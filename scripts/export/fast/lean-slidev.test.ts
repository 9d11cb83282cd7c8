/** A deck is built without what only Slidev's dev server needs, and what few decks need is loaded for those. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { webBuilder } from '../web-builder.ts';
import { buildFast } from './fast-build.ts';

const effects = nodeEffects(path.join(import.meta.dirname, '../../..'));
const [folder, out, kept] = [
  '.claimdeck/test-lean',
  '.claimdeck/test-lean-built',
  '.claimdeck/modules/.claimdeck/test-lean',
];
const builder = webBuilder(effects);

afterAll(async () => {
  await builder.close();
  for (const place of [folder, out, kept]) await effects.remove(place);
});

const head = `---\ntheme: default\naddons: ['@/../..']\ntitle: T\nrouterMode: hash\nfonts: { provider: none }\n`;

/** The slides' files of a web deck. */
const slidesOf = async () =>
  Promise.all(
    [...(await effects.digests(`${out}/slides`))].map(async ([file]) => [file, (await effects.readText(file)) ?? '']),
  );

test('what few decks call is there for those: the same bytes as from Slidev as it is', async () => {
  const entry = `${folder}/rare.md`;
  await effects.write(
    entry,
    `${head}comark: true\nlayout: default\n---

# Formulas $e^{i\\pi}$

[marked]{.text-red-500} and [[toc]] $\\trust$

<carbon-badge /> <span class="i-carbon-sun own-rule">sun</span>

> [!NOTE]
> An alert.

---

# Code

\`\`\`ts {1|2}
const a = 1
const b = 2
\`\`\`

\`\`\`\`md magic-move
\`\`\`js
let one
\`\`\`
\`\`\`js
let two
\`\`\`
\`\`\`\`

---

# Diagrams and styles

\`\`\`plantuml
@startuml
A -> B
@enduml
\`\`\`

<p class="pair">Styled</p>

<style>
.pair { @apply font-bold; color: theme('colors.red.500') }
</style>
`,
  );
  await effects.write(
    `${folder}/uno.config.ts`,
    "export default { rules: [['own-rule', { color: 'rgb(4, 5, 6)' }]] };\n",
  );
  await effects.write(`${folder}/setup/katex.ts`, "export default () => ({ macros: { '\\\\trust': '4711' } });\n");
  const talk = { entry, out };
  const made = Object.keys((await builder.build(talk)).made);
  const lean = await slidesOf();
  const styles = await Promise.all(made.filter((file) => file.endsWith('.css')).map((file) => effects.readText(file)));
  for (const rule of ['.own-rule{', '.i-carbon-sun{']) expect(styles.join('')).toContain(rule);
  // What the first has kept is not looked at.
  const readText: typeof effects.readText = async (file) =>
    file.startsWith(kept) ? undefined : effects.readText(file);
  await buildFast(talk, { ...effects, readText });
  expect(await slidesOf()).toEqual(lean);
  // Though this test runs in another environment than readers are built for.
  expect(process.env['NODE_ENV']).toBe('production');
  expect(lean.filter(([, text]) => text?.includes(effects.root))).toEqual([]);
  const all = lean.map(([, text]) => text).join('\n');
  for (const sign of [
    'katex-mathml',
    '4711',
    'text-red-500',
    'markdown-alert',
    'shiki-themes',
    'steps-lz',
    'SoWkIImgAStD',
    'font-weight:700',
  ])
    expect(all, sign).toContain(sign);
}, 60_000);

test('a component in JSX is compiled by Vue’s compiler, which is loaded for it', async () => {
  const entry = `${folder}/talk.md`;
  await effects.write(`${folder}/components/Shout.tsx`, 'export default () => <b class="shout">loud and clear</b>;\n');
  await effects.write(entry, `${head}layout: default\n---\n\n# T\n\n<Shout />\n`);
  const { made } = await builder.build({ entry, out });
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
