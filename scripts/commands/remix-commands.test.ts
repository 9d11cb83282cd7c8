/** generate, talk, diff and the exports of text on the real deck, written into memory. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { diff } from './diff-command.ts';
import { type ExportArguments, exportCommand } from './export-command.ts';
import { generate } from './generate-command.ts';
import { talkCommand } from './talk-command.ts';

const deck = 'north-korea-china-alliance';
const file = `slides/${deck}/lightning.md`;

/** Reads data from the project, keeps everything else in memory. */
function memoryEffects() {
  const files = new Map<string, string>();
  const printed: string[] = [];
  const told: string[] = [];
  const real = nodeEffects(path.resolve(import.meta.dirname, '../..'));
  const effects: Effects = {
    ...real,
    isTerminal: false,
    readText: async (name) => files.get(name) ?? (name.startsWith('slides/') ? undefined : real.readText(name)),
    list: async (folder) => [
      ...new Set([
        ...(await real.list(folder)),
        ...[...files.keys()].filter((f) => path.posix.dirname(f) === folder).map((f) => path.posix.basename(f)),
      ]),
    ],
    size: async (name) => (name.startsWith('slides/') ? files.get(name)?.length : real.size(name)),
    write: async (name, content) => void files.set(name, [content].flat().join('')),
    remove: async (name) => void files.delete(name),
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
  };
  return { files, printed, told, effects };
}

async function codesOf(run: Promise<unknown>): Promise<string[]> {
  try {
    await run;
  } catch (error) {
    if (error instanceof DiagnosticError) return [...error.diagnostics.map((d) => d.code), `exit ${error.exitCode}`];
    throw error;
  }
  return [];
}

test('a hand edit is kept and told; a conflict writes nothing and shows both; a decision settles it', async () => {
  const { files, told, effects } = memoryEffects();
  const args = { decks: [deck], talk: ['lightning'] };
  await generate(args, effects);
  const generated = files.get(file) as string;
  files.set(
    file,
    generated.replace('# Why would', '# By hand: why would').replace('layout: discussion', 'layout: wide'),
  );
  const edited = files.get(file);
  told.length = 0;
  await generate(args, effects);
  expect(files.get(file)).toBe(edited);
  expect(told).toContain('  kept as edited: title (body)');
  expect(told).toContain('  kept as edited: discussion (layout)');

  // As if the data had changed since: the record holds another title.
  const record = `slides/${deck}/.generated/lightning.md`;
  files.set(record, generated.replace('# Why would a loosened', '# Why did a loosened'));
  const before = new Map(files);
  const fault = await generate(args, effects).catch((e: unknown) => e as DiagnosticError);
  expect(fault).toBeInstanceOf(DiagnosticError);
  const [diagnostic] = (fault as DiagnosticError).diagnostics;
  expect(diagnostic).toMatchObject({ code: 'E_SLIDE_EDITED', file, path: 'title' });
  expect(diagnostic?.lines).toContain('- # By hand: why would a loosened alliance strengthen?');
  expect(diagnostic?.lines).toContain('+ # Why would a loosened alliance strengthen?');
  expect(files).toEqual(before);

  await generate({ ...args, take: 'mine', slide: 'title' }, effects);
  expect(files.get(file)).toBe(edited);
  expect(files.get(record)).toBe(generated);
  await generate({ ...args, take: 'generated', slide: 'title' }, effects);
  expect(files.get(file)).toBe(generated.replace('layout: discussion', 'layout: wide'));
});

test('a decision for an unknown slide is refused', async () => {
  const { effects } = memoryEffects();
  expect(await codesOf(generate({ decks: [deck], take: 'mine', slide: 'claim/nope' }, effects))).toEqual([
    'E_SLIDE_UNKNOWN',
    'exit 2',
  ]);
});

test('a decision for one slide leaves all other slides, their conflicts and their records alone', async () => {
  const { files, told, effects } = memoryEffects();
  const args = { decks: [deck], talk: ['lightning'] };
  const record = `slides/${deck}/.generated/lightning.md`;
  await generate(args, effects);
  const generated = files.get(file) as string;
  const title = ['# Why would', '# Why did'] as const;
  const claim = ['# North Korea’s disregard', '# Pyongyang’s disregard'] as const;
  // The record has other headlines, as if the data of both slides had changed since; the user has edited both.
  files.set(record, generated.replace(...title).replace(...claim));
  const edit = (text: string) => text.replace('# Why', '# By hand: why').replace(claim[1], `By hand.\n\n${claim[1]}`);
  files.set(file, edit(files.get(record) as string));

  expect(await codesOf(generate(args, effects))).toEqual(['E_SLIDE_EDITED', 'E_SLIDE_EDITED', 'exit 1']);
  told.length = 0;
  await generate({ ...args, take: 'generated', slide: 'title' }, effects);
  expect(told).toContain('  other slides have new data, not merged yet: run `npx claimdeck generate`');
  expect(files.get(record)).toBe(generated.replace(...claim));
  expect(files.get(file)).toBe(generated.replace(claim[0], `By hand.\n\n${claim[1]}`));
  expect(await codesOf(generate(args, effects))).toEqual(['E_SLIDE_EDITED', 'exit 1']);
  await generate({ ...args, take: 'mine', slide: 'claim/nuclear-conflicts' }, effects);
  expect(files.get(record)).toBe(generated);
  expect(files.get(file)).toContain(`By hand.\n\n${claim[1]}`);
});

test('a talk is saved once, replaced only when told so, and generated like any other', async () => {
  const { files, printed, effects } = memoryEffects();
  await talkCommand({ decks: [deck], minutes: '7', save: 'seven', json: true }, effects);
  const shown = JSON.parse(printed.join('\n')) as { seconds: number; slides: { id: string; reached: number }[] };
  expect(shown.seconds).toBeLessThanOrEqual(420);
  expect(shown.seconds).toBeGreaterThanOrEqual(399);
  expect(shown.slides.at(-1)?.reached).toBe(shown.seconds);
  const saved = `data/${deck}/talks/seven.json`;
  expect(JSON.parse(files.get(saved) as string)).toMatchObject({ id: 'seven', minutes: 7 });
  expect(await codesOf(talkCommand({ decks: [deck], minutes: '8', save: 'seven' }, effects))).toEqual([
    'E_TALK_EXISTS',
    'exit 1',
  ]);
  expect(await codesOf(talkCommand({ decks: [deck], minutes: '8', save: 'lecture', replace: true }, effects))).toEqual([
    'E_TALK_EXISTS',
    'exit 1',
  ]);
  expect(await codesOf(talkCommand({ decks: [deck], minutes: '8', save: '../x' }, effects))).toEqual([
    'E_USAGE',
    'exit 2',
  ]);
  await talkCommand({ decks: [deck], minutes: '8', save: 'seven', replace: true }, effects);
  await generate({ decks: [deck], talk: ['seven'] }, effects);
  expect(files.get(`slides/${deck}/seven.md`)).toContain('duration: 8min');
  files.set(saved, '{"id": "seven", "title": "T", "minutes": -1}');
  const fault = await generate({ decks: [deck] }, effects).catch((e: unknown) => e as DiagnosticError);
  expect((fault as DiagnosticError).diagnostics).toMatchObject([
    { code: 'E_DATA_SHAPE', file: saved, path: 'minutes' },
  ]);
});

test('diff tells added, removed, moved and changed slides with their lines', async () => {
  const { files, printed, effects } = memoryEffects();
  await generate({ decks: [deck], talk: ['lightning'] }, effects);
  const text = files.get(file) as string;
  const at = (id: string) => text.lastIndexOf('---\nlayout', text.indexOf(`\nid: ${id}\n`));
  const [order, value, importance] = [
    at('claim/order-reorganized'),
    at('claim/value-kept'),
    at('claim/importance-strengthens'),
  ];
  files.set(
    file,
    text.slice(0, order) +
      text.slice(value, importance) +
      text.slice(order, value) +
      '---\n\n# New\n\n' +
      text.slice(importance).replace('[click]', ''),
  );
  await diff({ a: 'lightning', deck, json: true }, effects);
  const { slides } = JSON.parse(printed.join('\n')) as { slides: { slide: string; change: string[] }[] };
  expect(slides.map((s) => [s.slide, s.change])).toEqual(
    expect.arrayContaining([
      [expect.stringMatching(/order-reorganized|value-kept/u), ['moved']],
      ['“New”', ['added']],
    ]),
  );
  expect(await codesOf(diff({ a: 'x.md', deck }, effects))).toEqual(['E_USAGE', 'exit 2']);
  expect(await codesOf(diff({ a: 'nope', b: 'lecture', deck }, effects))).toEqual(['E_TALK_UNKNOWN', 'exit 2']);
  expect(await codesOf(diff({ a: 'lecture', b: 'nope.md', deck }, effects))).toEqual(['E_SLIDES_MISSING', 'exit 1']);
  const without = {
    ...effects,
    readText: async (path: string) => (path === file ? undefined : effects.readText(path)),
  };
  expect(await codesOf(diff({ a: 'lightning', deck }, without))).toEqual(['E_SLIDES_MISSING', 'exit 1']);
});

test('notes and essay are those of the slides as edited, and need no browser', async () => {
  const { files, printed, effects } = memoryEffects();
  const args = { decks: [deck], talk: ['lightning'] };
  await generate(args, effects);
  files.set(file, (files.get(file) as string).replace('# Why would', '# By hand: why would'));
  for (const format of ['notes', 'essay'] as const) await exportCommand({ ...args, format: [format] }, effects);
  const out = (format: string) => `dist/${deck}/lightning.${format}.md`;
  expect(printed).toEqual([out('notes'), out('essay')]);
  expect(files.get(out('notes'))).toContain('## 1. By hand: why would');
  expect(files.get(out('essay'))).toMatch(/cohesion of the alliance(?: \(implied\))?\.\n\n> “/u);
  const lines = (format: string) =>
    files
      .get(out(format))!
      .split('\n')
      .filter((line) => line.startsWith('## '));
  const all = lines('notes');
  await exportCommand({ ...args, format: ['notes'], range: '2-3,title' }, effects);
  expect(lines('notes')).toEqual(all.slice(0, 3));
  const paper = exportCommand({ ...args, format: ['essay'], paper: 'letter' }, effects);
  await expect(paper).rejects.toMatchObject({
    exitCode: 2,
    diagnostics: [{ code: 'E_USAGE', actual: '--format essay', expected: '--format handout | --format notes-pdf' }],
  });
});

test('codings are written without slides', async () => {
  const { files, printed, effects } = memoryEffects();
  await exportCommand({ decks: [deck], format: ['kumu', 'causal-map'], out: 'a/' }, effects);
  expect(printed).toEqual(['a/coding.kumu.json', 'a/coding.causal-map.xlsx']);
  expect(printed.filter((file) => files.has(file))).toEqual(printed);
});

test('several outputs go to a folder, and what --out cannot be is told before anything is written', async () => {
  const { files, printed, effects } = memoryEffects();
  const args = { decks: [deck], talk: ['lightning', 'seminar'] };
  await generate(args, effects);
  await exportCommand({ ...args, format: ['notes', 'essay'], out: 'a/b/' }, effects);
  expect(printed.sort()).toEqual(
    ['lightning', 'seminar'].flatMap((talk) => ['essay', 'notes'].map((format) => `a/b/${talk}.${format}.md`)),
  );
  const written = () => [...files.keys()].filter((name) => !name.startsWith('.claimdeck/'));
  const before = written();
  const refused = (given: Partial<ExportArguments>) =>
    codesOf(exportCommand({ ...args, format: ['notes'], ...given }, effects));
  expect(await refused({ out: 'x.md' })).toEqual(['E_USAGE', 'exit 2']);
  expect(await refused({ out: 'x.md', talk: ['seminar'], format: ['notes', 'essay'] })).toEqual(['E_USAGE', 'exit 2']);
  expect(await refused({ out: `data/${deck}`, talk: ['seminar'] })).toEqual(['E_OUT_FOLDER', 'exit 2']);
  expect(await refused({ out: `data/${deck}/source.txt`, talk: ['seminar'] })).toEqual(['E_USAGE', 'exit 2']);
  expect(await refused({ out: 'x.txt', format: ['poster'] })).toEqual(['E_USAGE', 'exit 2']);
  expect(await refused({ range: '900', talk: ['seminar'] })).toEqual(['E_SLIDE_UNKNOWN', 'exit 2']);
  expect(await refused({ scale: '2' })).toEqual(['E_USAGE', 'exit 2']);
  expect(await refused({ format: ['png'], scale: 'large' })).toEqual(['E_USAGE', 'exit 2']);
  expect(await refused({ talk: ['seminar', 'nope', 'none'] })).toEqual(['E_TALK_UNKNOWN', 'E_TALK_UNKNOWN', 'exit 2']);
  expect(written()).toEqual(before);
});
