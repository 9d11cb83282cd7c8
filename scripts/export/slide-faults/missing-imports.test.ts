/** Pictures and code that slides and components name and that are missing. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DiagnosticError } from '../../diagnostics/index.ts';
import { nodeEffects } from '../../effects.ts';
import { buildPlain } from '../plain-build.ts';
import { buildSingle } from '../single/single-build.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '../../..'));
const folder = '.claimdeck/test-missing';
const entry = `${folder}/talk.md`;
afterAll(async () => {
  for (const place of [folder, `${folder}-out`, `.claimdeck/modules/${folder}`]) await effects.remove(place);
});

const slides = `---
theme: none
addons: ['@/../..']
fonts: { provider: none }
---

# One

![School](/schol%20yard.svg)

---

<img src="./beside.pgn">

<video src="/film.mp4"/>

---

<Pair />

---
src: ./more.md
---
`;

test.each([
  ['web deck', () => buildPlain({ entry, out: `${folder}-out` }, effects)],
  ['file', () => buildSingle(entry, effects)],
])('each missing picture is told with its line and the nearest name: %s', async (_, build) => {
  await effects.write(entry, slides);
  await effects.write(
    `${folder}/more.md`,
    '# More\n\n<script setup>\nimport "./code.ts"\n</script>\n\n![x](/no.png)\n',
  );
  await effects.write(`${folder}/components/Pair.vue`, '<template>\n  <img src="/pair.svg" />\n</template>\n');
  await effects.write(`${folder}/public/school yard.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await effects.write(`${folder}/beside.png`, 'x');
  await effects.write(`${folder}/.generated/talk.md`, slides);
  const error = await build().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DiagnosticError);
  const { diagnostics, exitCode } = error as DiagnosticError;
  expect(exitCode).toBe(4);
  const told = diagnostics.map((d) => [d.code, d.file.slice(folder.length), d.path, d.actual, d.expected].join(' | '));
  expect(told).toEqual([
    'E_SLIDES_PUBLIC | /components/Pair.vue | line 2 | /pair.svg | /school yard.svg',
    'E_BUILD_FAILED | /more.md | line 4 | ./code.ts | ',
    'E_SLIDES_PUBLIC | /more.md | line 7 | /no.png | ./beside.png, /school yard.svg',
    'E_SLIDES_PUBLIC | /talk.md | line 9 | /schol yard.svg | /school yard.svg',
    'E_SLIDES_PUBLIC | /talk.md | line 13 | ./beside.pgn | ./beside.png',
    'E_SLIDES_PUBLIC | /talk.md | line 15 | /film.mp4 | ./beside.png, /school yard.svg',
  ]);
});

test('an unknown component whose name begins like a collection of icons is told with its line and the nearest name', async () => {
  await effects.write(
    entry,
    `---\ntheme: none\naddons: ['@/../..']\n---\n\n# One\n\n---\n\n# Two\n\nText\n\n<SignLegnd :links="[]" />\n`,
  );
  const error = await buildPlain({ entry, out: `${folder}-out` }, effects).catch((thrown: unknown) => thrown);
  const { diagnostics, exitCode } = error as DiagnosticError;
  expect(exitCode).toBe(4);
  expect(diagnostics.map(({ code, file, path: at, actual, expected }) => [code, file, at, actual, expected])).toEqual([
    ['E_RENDER_COMPONENT', entry, 'line 14', '<SignLegnd>', 'SignLegend'],
  ]);
});
