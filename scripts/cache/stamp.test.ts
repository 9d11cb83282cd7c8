/** An output is current only if its inputs and its files are unchanged. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Effects } from '../effects.ts';
import { currentStamp, digestPlaces, digestTools, writeStamp } from './stamp.ts';
import { digestTalk } from './talk-inputs.ts';

function project(files: Record<string, string>) {
  const all = new Map(Object.entries(files));
  const environment: Record<string, string> = {};
  const effects = {
    environment,
    readText: async (file: string) => all.get(file),
    list: async (folder: string) => {
      const below = folder === '.' ? '' : `${folder}/`;
      const inside = [...all.keys()].filter((f) => f.startsWith(below)).map((f) => f.slice(below.length));
      return [...new Set(inside.map((f) => f.split('/')[0] as string))].sort();
    },
    write: async (file: string, parts: string | string[]) => void all.set(file, [parts].flat().join('')),
    prune: async () => {},
    digests: async (place: string, skip = (_: string) => false) =>
      new Map(
        [...all]
          .filter(([f]) => f === place || f.startsWith(`${place}/`))
          .filter(
            ([f]) =>
              f === place ||
              !f
                .slice(place.length + 1)
                .split('/')
                .some(skip),
          )
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([f, text]) => [f, createHash('sha256').update(text).digest('hex')]),
      ),
  } as unknown as Effects;
  return { all, effects };
}

const talk = 'slides/d/t.md';
const start = {
  'package.json': '{}',
  'scripts/cli.ts': 'a',
  'styles/deck.css': 'b',
  [talk]: '# One',
  'slides/d/other.md': '# Other',
  'slides/d/public/x.png': 'x',
  'slides/e/t.md': '# Elsewhere',
  'dist/d/t/index.html': 'built',
  'dist/d/t/assets/a.js': 'code',
  '.claimdeck/layouts/1.json': 'svg',
};

async function stamped() {
  const { all, effects } = project(start);
  const inputs = async () => digestTalk(talk, await digestTools(effects), effects);
  const outputs = await digestPlaces(['dist/d/t'], effects);
  await writeStamp('d/t-web', { inputs: await inputs(), used: ['.claimdeck/layouts/1.json'], outputs }, effects);
  return { all, current: async () => (await currentStamp('d/t-web', await inputs(), effects)) !== undefined };
}

test('an output is current where nothing changed', async () => {
  expect(await (await stamped()).current()).toBe(true);
});

for (const [what, change] of [
  ['its text', { [talk]: '# Two' }],
  ['a picture beside it', { 'slides/d/public/x.png': 'y' }],
  ['a component in Markdown beside it', { 'slides/d/components/Told.md': 'told' }],
  ['a freehand drawing on its slides', { 'slides/d/.slidev/drawings/1.svg': '<svg/>' }],
  ['a setting of Vite beside it', { 'slides/d/.env.local': 'VITE_A=1' }],
  ['the code', { 'scripts/cli.ts': 'c' }],
  ['a style sheet', { 'styles/deck.css': 'c' }],
  ['a file that Slidev takes from the root', { 'global-top.vue': '<template />' }],
  ['the versions of packages', { 'package-lock.json': '{}' }],
  ['a layout', { '.claimdeck/layouts/1.json': 'other' }],
  ['a file made', { 'dist/d/t/index.html': 'changed by hand' }],
  ['the number of files made', { 'dist/d/t/more.html': '' }],
  ['its stamp', { '.claimdeck/stamps/d/t-web.json': '{"seal":"","stamp":{' }],
] as const)
  test(`an output is not current where ${what} changed`, async () => {
    const { all, current } = await stamped();
    for (const [file, text] of Object.entries(change)) all.set(file, text);
    expect(await current()).toBe(false);
  });

test('an output is not current where a file made is gone, or the stamp was edited', async () => {
  const { all, current } = await stamped();
  const stamp = all.get('.claimdeck/stamps/d/t-web.json') as string;
  all.set('.claimdeck/stamps/d/t-web.json', stamp.replace('"diagnostics":[]', '"diagnostics":[{}]'));
  expect(await current()).toBe(false);
  all.set('.claimdeck/stamps/d/t-web.json', stamp);
  expect(await current()).toBe(true);
  all.delete('dist/d/t/assets/a.js');
  expect(await current()).toBe(false);
});

test('an output is current where tests, other talks and generated files changed', async () => {
  const { all, current } = await stamped();
  all.set('scripts/cli.test.ts', 'test');
  all.set('slides/d/node_modules/.slidev/virtual/glob.ts', 'of Slidev');
  all.set('slides/d/.generated/t.md', '# One');
  all.set('slides/d/other.md', '# Changed');
  all.set('slides/e/t.md', '# Changed');
  expect(await current()).toBe(true);
});
