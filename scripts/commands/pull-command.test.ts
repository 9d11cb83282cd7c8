import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@slidev/parser';
import { expect, test } from 'vitest';
import type { DiagnosticError } from '../diagnostics/index.ts';
import { nodeEffects } from '../effects.ts';
import { writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { pull } from './pull-command.ts';

const file = 'slides/north-korea-china-alliance/lecture.md';

function run(from: string, ...ids: string[]) {
  const printed: string[] = [];
  const effects = {
    ...nodeEffects(path.resolve(import.meta.dirname, '../..')),
    print: (line: string) => void printed.push(line),
    tell: () => {},
  };
  return pull({ file: from, ids }, effects).then(
    () => printed.join('\n'),
    (error: unknown) => (error as DiagnosticError).diagnostics.map((d) => d.code),
  );
}

test('slides are copied in the order of the ids, with diagram, citation and notes, without headmatter', async () => {
  const text = (await run(file, 'claim/value-kept', 'title')) as string;
  const { slides } = await parse(text, 'x.md');
  expect(slides.map((s) => Object.keys(s.frontmatter))).toEqual([
    ['layout', 'id', 'lang', 'seconds'],
    ['layout', 'id', 'lang', 'seconds'],
  ]);
  expect(slides[0]?.frontmatter['lang']).toBe('en');
  expect(slides[0]?.content).toMatch(/```mermaid\n[\s\S]*<cite>Zheng\u00a0&\u00a0Chung, §5\.1[^<]*<\/cite>/u);
  expect(slides[0]?.note).toMatch(/^As may mean/u);
});

test('slides keep what their layouts read', async () => {
  const { slides } = await parse((await run(file, 'balance', 'timeline')) as string, 'x.md');
  expect(slides.map((s) => Object.keys(s.frontmatter))).toEqual([
    ['layout', 'id', 'lang', 'bars', 'seconds'],
    ['layout', 'id', 'lang', 'class', 'dates', 'bands', 'seconds'],
  ]);
});

test('a missing file and unknown ids are errors', async () => {
  expect(await run('slides/none.md', 'title')).toEqual(['E_SLIDES_MISSING']);
  expect(await run(file, 'claim/value-kep', 'claim/nope')).toEqual(['E_SLIDE_UNKNOWN', 'E_SLIDE_UNKNOWN']);
});

test('the name of a deck in the place of a file is answered with the path of a file', async () => {
  const pulled = pull({ file: 'alliance', ids: ['title'] }, nodeEffects(temporaryFolder()));
  const expected = 'the path of a file, such as slides/<deck>/<talk>.md';
  await expect(pulled).rejects.toMatchObject({ diagnostics: [{ code: 'E_SLIDES_MISSING', expected }] });
});

test('slides are not written over the file that they are from', async () => {
  const root = temporaryFolder();
  const text = '---\nid: a\n---\n\n# A\n\n---\nid: b\n---\n\n# B\n';
  writerIn(root)('talk.md', text);
  const pulled = pull({ file: 'talk.md', ids: ['a'], out: './talk.md' }, nodeEffects(root));
  await expect(pulled).rejects.toMatchObject({ exitCode: 2, diagnostics: [{ code: 'E_USAGE' }] });
  expect(readFileSync(path.join(root, 'talk.md'), 'utf8')).toBe(text);
});
