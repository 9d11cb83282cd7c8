/** What a run overwrites of slides and data can be put back. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { generate } from '../commands/generate-command.ts';
import { DiagnosticError } from '../diagnostics/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { saveTalk } from './changes/save-talk.ts';
import { overwriteFiles, putBackFiles } from './former-files.ts';

const root = temporaryFolder();
const write = writerIn(root);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const markdown = 'slides/d/talk.md';
const record = 'slides/d/.generated/talk.md';
const slides = { deck: 'd', act: 'slides' } as const;
const told: string[] = [];
let effects: Effects;

beforeEach(() => {
  told.length = 0;
  effects = { ...nodeEffects(root), isTerminal: false, tell: (line) => void told.push(line) };
  write('package.json', '{ "name": "mine", "type": "module" }');
  write('data/d/deck.json', JSON.stringify(smallDeck));
  write('data/d/source.txt', smallSource);
});

/** Effects of another process. */
const otherRun = () => ({ ...effects });
const undo = () => generate({ decks: ['d'], undo: true }, effects);

test('a hand edit that a decision overwrote comes back, with the base of the next merge', async () => {
  await generate({ decks: ['d'] }, effects);
  const edited = read(markdown).replace('# Trade raises', '# Trade, I say, raises');
  writeFileSync(path.join(root, markdown), edited);
  write('data/d/deck.json', JSON.stringify(smallDeck).replace('"minutes":5', '"minutes":6'));
  const before = read(record);
  await generate({ decks: ['d'], take: 'generated', slide: 'claim/c' }, effects);
  expect(read(markdown)).not.toContain('I say');
  expect(told).toContain('  the former file is kept: `npx claimdeck generate d --undo` puts it back');
  expect(await undo()).toBe(0);
  expect([read(markdown), read(record)]).toEqual([edited, before]);
  expect(told.at(-1)).toBe(`${markdown}: as before the last run`);
  expect(await undo()).toBe(0);
  expect(told.slice(-2)).toEqual([markdown, record].map((file) => `${file}: removed`));
});

test('edits made after the run are named, but for files of Claimdeck, and come back with a second undo', async () => {
  const files = [markdown, record];
  for (const file of files) write(file, 'one');
  const changes = files.map((file) => ({ file, former: 'one', text: 'two' }));
  await overwriteFiles(slides, changes, effects);
  for (const file of files) write(file, 'edited since');
  expect(await putBackFiles('d', effects)).toEqual(files);
  expect(read(markdown)).toBe('one');
  expect(told.at(-1)).toBe(`Edited since: ${markdown}; \`npx claimdeck generate d --undo\` brings the edits back`);
  await putBackFiles('d', effects);
  expect(read(markdown)).toBe('edited since');
});

test('undone slides that were edited come back with the record of what was generated, so that new data change the others', async () => {
  await generate({ decks: ['d'] }, effects);
  const first = read(markdown);
  write('data/d/deck.json', JSON.stringify(smallDeck).replace('"minutes":5', '"minutes":6'));
  await generate({ decks: ['d'] }, otherRun());
  const [second, edited] = [read(markdown), read(markdown).replace('# Trade raises', '# Trade, I say, raises')];
  expect(second).not.toBe(first);
  writeFileSync(path.join(root, markdown), edited);
  await undo();
  expect([read(markdown), read(record)]).toEqual([first, first]);
  await undo();
  expect([read(markdown), read(record)]).toEqual([edited, second]);
});

test('runs are put back one by one, the last first; a file that a run made is removed', async () => {
  const steps = ['one', 'two', 'three'];
  for (const [i, text] of steps.entries())
    await overwriteFiles(slides, [{ file: markdown, former: steps[i - 1], text }], otherRun());
  await putBackFiles('d', effects);
  expect(read(markdown)).toBe('two');
  await putBackFiles('d', effects);
  expect(read(markdown)).toBe('one');
  await putBackFiles('d', effects);
  expect(existsSync(path.join(root, markdown))).toBe(false);
  const fault = await putBackFiles('d', effects).catch((error: unknown) => error);
  expect((fault as DiagnosticError).diagnostics.map((d) => d.code)).toEqual(['E_UNDO_NOTHING']);
  expect(fault).toBeInstanceOf(DiagnosticError);
});

test('slides that a run made after an import are undone before it; edits of them come back', async () => {
  const data = { file: 'data/d/deck.json', former: read('data/d/deck.json'), text: '{}' };
  await overwriteFiles({ deck: 'd', act: 'import' }, [data], otherRun());
  await overwriteFiles(slides, [{ file: markdown, former: undefined, text: 'new' }], effects);
  await overwriteFiles(slides, [{ file: markdown, former: 'new', text: 'newer' }], effects);
  write(markdown, 'edited');
  expect(await putBackFiles('d', effects)).toEqual([markdown]);
  expect([existsSync(path.join(root, markdown)), read(data.file)]).toEqual([false, '{}']);
  await putBackFiles('d', effects);
  expect(read(markdown)).toBe('edited');
});

test('a file that somebody saves meanwhile is not overwritten', async () => {
  write(markdown, 'saved meanwhile');
  expect(await overwriteFiles(slides, [{ file: markdown, former: 'as read', text: 'new' }], effects)).toBe(false);
  expect(read(markdown)).toBe('saved meanwhile');
  await expect(putBackFiles('d', effects)).rejects.toThrow();
});

test('generate merges again where an editor saves a talk while it runs', async () => {
  await generate({ decks: ['d'] }, effects);
  write('data/d/deck.json', JSON.stringify(smallDeck).replace('"minutes":5', '"minutes":6'));
  const saved = read(markdown).replace('# Trade raises', '# Trade, I say, raises');
  expect(saved).not.toBe(read(markdown));
  let isSaved = false;
  const during: Effects = {
    ...effects,
    async write(file, content) {
      if (!isSaved) write(markdown, saved);
      isSaved = true;
      await effects.write(file, content);
    },
  };
  await generate({ decks: ['d'] }, during);
  expect(read(markdown)).toContain('# Trade, I say, raises');
  expect(read(markdown)).toContain('6min');
});

test('a damaged entry is passed over', async () => {
  write(markdown, 'one');
  await overwriteFiles(slides, [{ file: markdown, former: 'one', text: 'two' }], otherRun());
  await overwriteFiles(slides, [{ file: markdown, former: 'two', text: 'three' }], otherRun());
  const [, last = ''] = await effects.list('.claimdeck/former/d');
  write(`.claimdeck/former/d/${last}`, 'cut');
  await putBackFiles('d', effects);
  expect(read(markdown)).toBe('one');
  rmSync(path.join(root, '.claimdeck'), { recursive: true });
});

test('a saved talk that is written over comes back', async () => {
  const known = { deck: 'd', talks: [] };
  await saveTalk(known, { id: 'brief' }, false, effects);
  const before = read('data/d/talks/brief.json');
  await saveTalk(known, { id: 'brief', title: 'Other' } as { id: string }, true, effects);
  await putBackFiles('d', effects);
  expect(read('data/d/talks/brief.json')).toBe(before);
});

test('many saves of one `dev` are one entry, so that an import before them can be undone', async () => {
  await overwriteFiles(
    { deck: 'd', act: 'import' },
    [{ file: 'data/d/deck.json', former: read('data/d/deck.json'), text: '{}' }],
    otherRun(),
  );
  write(markdown, '0');
  for (let n = 0; n < 60; n += 1)
    await overwriteFiles(slides, [{ file: markdown, former: `${n}`, text: `${n + 1}` }], effects);
  expect(await putBackFiles('d', effects)).toEqual([markdown]);
  expect(read(markdown)).toBe('0');
  expect(await putBackFiles('d', effects)).toEqual(['data/d/deck.json']);
  expect(JSON.parse(read('data/d/deck.json'))).toEqual(smallDeck);
  expect(told).toEqual([`Undoes a generation of slides: ${markdown}`, 'Undoes an import: data/d/deck.json']);
});

test('an edit by hand between two saves of one `dev` comes back', async () => {
  write(markdown, 'one');
  await overwriteFiles(slides, [{ file: markdown, former: 'one', text: 'two' }], effects);
  write(markdown, 'two, edited');
  await overwriteFiles(slides, [{ file: markdown, former: 'two, edited', text: 'three' }], effects);
  await putBackFiles('d', effects);
  expect(read(markdown)).toBe('two, edited');
  await putBackFiles('d', effects);
  expect(read(markdown)).toBe('one');
});

test('a file saved while one `dev` generates again leaves its entry as it was', async () => {
  write(markdown, 'one');
  await overwriteFiles(slides, [{ file: markdown, former: 'one', text: 'two' }], effects);
  write(markdown, 'saved');
  expect(await overwriteFiles(slides, [{ file: markdown, former: 'two', text: 'three' }], effects)).toBe(false);
  write(markdown, 'two');
  await putBackFiles('d', effects);
  expect(read(markdown)).toBe('one');
  await expect(putBackFiles('d', effects)).rejects.toThrow();
});
