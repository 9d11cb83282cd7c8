import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Effects, nodeEffects } from '../effects.ts';
import { digestTalk } from './talk-inputs.ts';

let root: string;
let effects: Effects;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'claimdeck-inputs-'));
  effects = nodeEffects(root);
});
afterEach(() => rm(root, { recursive: true }));

const talk = 'slides/d/t.md';

/** Whether the digest of a talk with this text changes when a file changes. */
async function dependsOn(text: string, file: string): Promise<boolean> {
  await effects.write(talk, text);
  await effects.write(file, 'before');
  const before = await digestTalk(talk, '', effects);
  await effects.write(file, 'after');
  return (await digestTalk(talk, '', effects)) !== before;
}

const slide = (text: string) => `---\ntitle: T\n---\n\n# One\n\n---\nid: two\n---\n\n${text}\n`;

for (const text of [
  'We import oil.\n\nsrc: ../e/u.md is text here.',
  'import oil from abroad',
  '> “import”, `<<< ../e/u.md` and ../e/u.md',
  '<!--\nsrc: ../e/u.md\nimport\n-->',
  '```yaml\nsrc: ../e/u.md\n```',
])
  test(`prose makes no dependency: ${JSON.stringify(text)}`, async () => {
    expect(await dependsOn(slide(text), 'slides/e/u.md')).toBe(false);
  });

for (const [what, text] of [
  ['slides of another file', '# Two\n\n---\nsrc: ../e/u.md#1-2\n---'],
  ['a snippet', '<<< ../e/u.md#part ts {1,2}'],
  ['a snippet in a list', '- one\n  <<< @/../e/u.md'],
  ['a script', "<script setup>\nimport text from '../e/u.md?raw'\n</script>"],
] as const)
  test(`a talk depends on what it includes: ${what}`, async () => {
    expect(await dependsOn(slide(text), 'slides/e/u.md')).toBe(true);
  });

test('a talk depends on files included by an included file, also in a circle', async () => {
  await effects.write('slides/e/u.md', '---\nsrc: ../d/t.md\n---\n\n---\nsrc: v.md\n---\n');
  const text = '---\nsrc: ../e/u.md\n---\n';
  expect(await dependsOn(text, 'slides/e/v.md')).toBe(true);
  expect(await dependsOn(text, 'slides/e/w.md')).toBe(false);
});

test('a talk depends on a snippet outside of slides/, also on one that is missing at first', async () => {
  const text = slide('<<< @/../../examples/a.ts');
  await effects.write(talk, text);
  const missing = await digestTalk(talk, '', effects);
  await effects.write('examples/a.ts', 'now');
  expect(await digestTalk(talk, '', effects)).not.toBe(missing);
  expect(await dependsOn(text, 'examples/a.ts')).toBe(true);
});

test('a talk depends on files that a glob of a script finds, also on new ones', async () => {
  const script = (globs: string) =>
    slide(`<script setup>\nconst all = import.meta.glob(${globs}, { eager: true })\n</script>`);
  expect(await dependsOn(script("'../../examples/*.txt'"), 'examples/a.txt')).toBe(true);
  expect(await dependsOn(script('[\n"../../notes/*.md", "!../../examples/*.txt"]'), 'notes/a.md')).toBe(true);
  expect(await dependsOn(script("'../../examples/*.txt'"), 'others/a.txt')).toBe(false);
  expect(await dependsOn(slide("`import.meta.glob('../../examples/*.txt')`"), 'examples/b.txt')).toBe(false);
});

test('a talk depends on pictures and components of all decks, not on what Slidev generates there', async () => {
  expect(await dependsOn(slide('Two'), 'slides/e/public/x.svg')).toBe(true);
  expect(await dependsOn(slide('Two'), 'slides/e/components/Told.md')).toBe(true);
  expect(await dependsOn(slide('Two'), 'slides/e/node_modules/.slidev/glob.ts')).toBe(false);
  expect(await dependsOn(slide('Two'), 'slides/e/.generated/t.md')).toBe(false);
});
