/** Slides that are older than their data, through the command line in a project of its own. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { commandLineIn } from '../fixtures/command-line.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { checkSlidesCurrent } from '../project/slides/check-slides-current.ts';
import { talkFiles } from '../project/slides/talk-files.ts';

const root = temporaryFolder();
const data = path.join(root, 'data/d/deck.json');
const slides = path.join(root, 'slides/d/talk.md');
const record = path.join(root, 'slides/d/.generated/talk.md');
/** Exit code of a command, and the warnings that it tells. */
async function run(...args: string[]) {
  const { status, stderr } = await commandLineIn(root)(...args);
  return { status, warnings: stderr.match(/^[EW]_.*/gmu) ?? [] };
}
const exported = () => run('export', 'd', '--format', 'essay');
const current = { status: 0, warnings: [] };
const outdated = { status: 0, warnings: ['W_SLIDES_OUTDATED slides/d/talk.md'] };

beforeEach(() => {
  for (const name of ['deck.json', 'source.txt'])
    cpSync(path.resolve(import.meta.dirname, '../fixtures/damaged-slides', name), path.join(root, 'data/d', name));
});

test('slides that are older than their data are told until `generate` has run; hand edits, other line endings and slides without a record are not', async () => {
  expect(await run('generate', 'd')).toEqual(current);
  writeFileSync(slides, readFileSync(slides, 'utf8').replace('Thing 0 raises it.', 'Thing 0 does raise it.'));
  expect(await exported()).toEqual(current);
  writeFileSync(data, readFileSync(data, 'utf8').replace('Thing 1 raises it.', 'Thing 1 raises it too.'));
  expect(await exported()).toEqual(outdated);
  // From the stamp of the check.
  expect(await exported()).toEqual(outdated);
  expect(await run('generate', 'd')).toEqual(current);
  expect(await exported()).toEqual(current);
  for (const file of [slides, record]) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(await exported()).toEqual(current);
  // Where nothing may be written, the warning is told all the same.
  const refuse = () => Promise.reject(new Error('EACCES'));
  const effects = { ...nodeEffects(root), write: refuse, remove: refuse };
  writeFileSync(data, readFileSync(data, 'utf8').replace('Thing 1 raises it too.', 'Thing 1 raises it as well.'));
  const { model } = await requireModel('d', effects);
  const told = await checkSlidesCurrent(model, [talkFiles('d', 'talk')], effects);
  expect(told.map(({ code }) => code)).toEqual(['W_SLIDES_OUTDATED']);
  rmSync(record);
  expect(await exported()).toEqual(current);
});

test('edits of a talk that was renamed in the data are told, and merged where its files are renamed as well', async () => {
  expect(await run('generate', 'd')).toEqual(current);
  writeFileSync(data, readFileSync(data, 'utf8').replace('"id": "talk"', '"id": "seminar", "occasion": "A seminar"'));
  expect(await run('generate', 'd')).toEqual(current);
  writeFileSync(slides, readFileSync(slides, 'utf8').replace('# Thing 0', '# Surely thing 0'));
  expect(await run('generate', 'd')).toEqual({ status: 0, warnings: ['W_SLIDES_TALK_GONE slides/d/talk.md'] });
  const renamed = path.join(root, 'slides/d/seminar.md');
  renameSync(slides, renamed);
  renameSync(record, path.join(root, 'slides/d/.generated/seminar.md'));
  expect(await run('generate', 'd')).toEqual(current);
  expect(readFileSync(renamed, 'utf8')).toContain('# Surely thing 0');
  expect(readFileSync(renamed, 'utf8')).toContain('A seminar');
});

test('edits of a deck that was renamed are told, and merged where its slides are renamed as well', async () => {
  await run('generate', 'd');
  writeFileSync(slides, readFileSync(slides, 'utf8').replace('# Thing 0', '# Surely thing 0'));
  renameSync(path.join(root, 'data/d'), path.join(root, 'data/e'));
  expect(await run('generate', 'e')).toEqual({ status: 0, warnings: ['W_SLIDES_TALK_GONE slides/d/talk.md'] });
  rmSync(path.join(root, 'slides/e'), { recursive: true });
  renameSync(path.join(root, 'slides/d'), path.join(root, 'slides/e'));
  expect(await run('generate', 'e')).toEqual(current);
  expect(readFileSync(path.join(root, 'slides/e/talk.md'), 'utf8')).toContain('# Surely thing 0');
});
