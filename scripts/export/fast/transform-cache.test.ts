import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Effects, nodeEffects } from '../../effects.ts';
import { buildFast } from './fast-build.ts';
import { unchangedPattern, withoutIds } from './transform-cache.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const real = nodeEffects(root);
const folder = '.claimdeck/test-cache';
const out = '.claimdeck/test-cache-built';
afterAll(async () => {
  await real.remove(folder);
  await real.remove(out);
});

/** Effects of this machine with a cache of modules of its own, in which no client is known but what it has itself. */
function withCache(kept: Map<string, string>): Effects {
  const isKept = (file: string) => /^\.claimdeck\/(?:modules|stamps)\//u.test(file);
  return {
    ...real,
    list: async (folder) => {
      if (folder === '.claimdeck/clients') return [];
      return real.list(folder);
    },
    prune: async () => {},
    readText: async (file) => (isKept(file) ? kept.get(file) : real.readText(file)),
    write: async (file, content) => {
      if (isKept(file)) kept.set(file, [content].flat().join(''));
      else await real.write(file, content);
    },
  };
}

interface Kept {
  readonly modules: readonly (readonly [id: string, module: object])[];
}

/** What a cache holds, behind its seal. */
const contentOf = (text = '') => JSON.parse(text.slice(text.indexOf('\n') + 1)) as Kept;

const slide = (id: string, body: string) => `---\nlayout: claim\nid: claim/${id}\nsection: 1\n---\n\n${body}\n`;
const map = '```mermaid\nflowchart LR\n  n1["Trade"]\n  n2["Trust"]\n  n1 e1@-->|"+"| n2\n```';
const talk = (second: string) =>
  `---\ntheme: default\naddons: ['@/../..']\ntitle: T\nrouterMode: hash\nfonts: { provider: none }\nsections: [S]\nlayout: title\nid: title\n---\n\n# T\n\n` +
  slide('one', `# Trade raised trust.\n\n${map}`) +
  `\n${slide('two', second)}` +
  `\n${slide('three', '# Nothing else is said.\n\n<div class="mt-7 text-red-500">“Words” <SlideLink to="claim/one">one</SlideLink></div>')}` +
  `\n${slide('four', '# A script is a module of its own.\n\n{{ n }}\n\n<script setup lang="ts">const n: number = 4711</script>')}` +
  // Never kept: what it takes in may come and go.
  `\n${slide('five', '# Files are read.\n\n{{ all }}\n\n<script setup lang="ts">const all = import.meta.glob("./*.txt", { eager: true })</script>')}`;

async function build(text: string, kept: Map<string, string>): Promise<Record<string, string>> {
  const entry = `${folder}/talk.md`;
  await real.write(entry, text);
  const built = await buildFast({ entry, out }, withCache(kept));
  await built.writeCaches();
  return built.made;
}

/** The first build of the deck, and what it left in the cache. */
let first: Record<string, string>;
const keptByFirst = new Map<string, string>();
beforeAll(async () => {
  first = await build(talk('# Trust lowered debt.'), keptByFirst);
}, 60_000);

test('a deck built from cached modules has the same bytes, with nothing changed and with a slide changed', async () => {
  const kept = new Map(keptByFirst);
  expect([...kept.keys()].map((file) => file.replace(/[0-9a-f]{16}/u, '#')).sort()).toEqual([
    '.claimdeck/modules/.claimdeck/test-cache/talk.json',
    '.claimdeck/modules/client/#.json',
    '.claimdeck/stamps/clients/#.json',
  ]);
  const names = contentOf(kept.get('.claimdeck/modules/.claimdeck/test-cache/talk.json')).modules.map(([id]) =>
    id.replace(/^.*(?=__slidev_)|^.*\//u, ''),
  );
  const script = '?vue&type=script&setup=true&lang.ts';
  expect(names).toEqual([
    'title-renderer.md',
    `title-renderer.md${script}`,
    ...[1, 2, 3, 4, 5, 6].flatMap((n) => [
      `__slidev_${n}.frontmatter`,
      ...(n === 6 ? [] : [`__slidev_${n}.md`]),
      ...(n === 5 ? [`__slidev_5.md${script}`] : []),
    ]),
  ]);
  expect(await build(talk('# Trust lowered debt.'), kept)).toEqual(first);

  const changed = talk('# Trust raised debt.\n\n<p class="mt-11 underline">New</p>');
  const before = kept.get('.claimdeck/modules/.claimdeck/test-cache/talk.json');
  const fromCache = await build(changed, kept);
  expect(kept.get('.claimdeck/modules/.claimdeck/test-cache/talk.json')).not.toBe(before);
  expect(fromCache).not.toEqual(first);
  expect(fromCache).toEqual(await build(changed, new Map()));
}, 120_000);

test('the pattern of unchanged slides has those of which every module is unchanged', () => {
  const ids = new Set([
    '/@slidev/title-renderer.md',
    ...['1.md', '1.frontmatter', '11.md', '2.md'].map((n) => `/t.md__slidev_${n}`),
  ]);
  const pattern = unchangedPattern(ids, new Set([...ids].filter((id) => !id.endsWith('_1.md'))));
  expect(pattern?.source).toBe('__slidev_(?:11|2)\\.');
  expect(unchangedPattern(ids, new Set())).toBeUndefined();
});

test('a hook is not called for the ids of a pattern, whatever filter it has', () => {
  expect(withoutIds(undefined, /a/u)).toEqual({ id: { exclude: [/a/u] } });
  expect(withoutIds({ id: /b/u, code: 'c' }, /a/u)).toEqual({ id: { include: /b/u, exclude: [/a/u] }, code: 'c' });
  expect(withoutIds({ id: { include: ['b'], exclude: 'c' } }, /a/u)).toEqual({
    id: { include: ['b'], exclude: ['c', /a/u] },
  });
  const conditions = [{ kind: 'include' }];
  expect(withoutIds(conditions, /a/u)).toBe(conditions);
});

test('what is cached is what is bundled, and a damaged cache is not used', async () => {
  const kept = new Map(keptByFirst);
  const text = talk('# Trust lowered debt.');
  const slides = '.claimdeck/modules/.claimdeck/test-cache/talk.json';
  const damaged = (kept.get(slides) ?? '').replaceAll('Nothing else is said', 'Something else is said');
  expect(damaged).not.toBe(kept.get(slides));
  kept.set(slides, damaged);
  expect(await build(text, kept)).toEqual(first);

  // The same with a seal that is right: it is taken for what the plugins made.
  const content = damaged.slice(damaged.indexOf('\n') + 1);
  kept.set(slides, `${createHash('sha256').update(`${slides}\n${content}`).digest('hex')}\n${content}`);
  const made = Object.keys(await build(text, kept)).filter((file) => file.endsWith('.js'));
  const bundled = await Promise.all(made.map((file) => real.readText(file)));
  expect(bundled.join('')).toContain('Something else is said');
}, 120_000);
