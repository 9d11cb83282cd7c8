/** Letters in hand edits that no font has, through the command line in a project of its own. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { exportHandout } from '../export/handout/export-handout.ts';
import type { PrintBrowser } from '../export/pdf/print-page.ts';
import { exportPoster } from '../export/poster/export-poster.ts';
import { commandLineIn } from '../fixtures/command-line.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { talkFiles } from '../project/slides/talk-files.ts';

const root = temporaryFolder();
const file = 'slides/d/talk.md';
const read = () => readFileSync(path.join(root, file), 'utf8');
const run = commandLineIn(root);
const effects = nodeEffects(root);
const noBrowser: PrintBrowser = { printPage: () => Promise.reject(new Error('No browser.')) };
/** Generates the slides and writes a text below each headline, or where the notes begin. */
async function edit(text: string, before = '\n<!--\n'): Promise<string> {
  for (const name of ['deck.json', 'source.txt'])
    cpSync(path.resolve(import.meta.dirname, '../fixtures/damaged-slides', name), path.join(root, 'data/d', name));
  expect((await run('generate', 'd')).status).toBe(0);
  const edited = read().replace(before, () => `\n${text}${before}`);
  writeFileSync(path.join(root, file), edited);
  return edited;
}

test('every command that shows slides names the letter and the slide, as for letters of the data, and writes nothing', async () => {
  const edited = await edit('A diﬀerent remark. 🤝\n');
  for (const args of [
    ['check', 'd'],
    ['generate', 'd'],
    ['build', 'd'],
    ['export', 'd', '--format', 'pdf'],
    ['start', 'd'],
  ]) {
    const { status, stderr } = await run(...args);
    expect([args[0], status, stderr.match(/^E_.*/gmu)]).toEqual([
      args[0],
      1,
      [`E_RENDER_GLYPH ${file}:title`, `E_RENDER_GLYPH ${file}:title`],
    ]);
    expect(stderr).toContain('ﬀ U+FB00');
    expect(stderr).toContain('🤝 U+1F91D');
    expect(read()).toBe(edited);
  }
});

test('a script without its font names the package', async () => {
  await edit('ความ\n');
  expect(await run('check', 'd')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('The slides need the font of Thai: npm i @fontsource-variable/noto-sans-thai'),
  });
});

test('a slide of the user without an id is named by its number', async () => {
  await edit('---\n\n# Mine ﬀ\n', '\n---\nlayout: method\n');
  expect((await run('check', 'd')).stderr).toContain(`E_RENDER_GLYPH ${file}:slide 3\n`);
});

test('letters of the notes are not shown on slides; printed notes name them', async () => {
  await edit('diﬀerent 🤝\n', '\n-->');
  expect((await run('check', 'd')).status).toBe(0);
  const { model } = await requireModel('d', effects);
  const options = { paper: 'a4', chosen: undefined, out: 'dist/d/talk.notes.pdf' } as const;
  const print = (kind: 'notes' | '3') =>
    exportHandout(model, talkFiles('d', 'talk'), { ...options, kind }, noBrowser, effects);
  await expect(print('notes')).rejects.toMatchObject({
    diagnostics: ['ﬀ U+FB00', '🤝 U+1F91D'].map((actual) => ({ code: 'E_RENDER_GLYPH', file, path: 'title', actual })),
  });
  // A handout has no notes.
  await expect(print('3')).rejects.toThrow('No browser.');
});

test('the poster names the letters of a factor that no slide shows', async () => {
  await edit('');
  const { model } = await requireModel('d', effects);
  const factors = model.factors.map((factor, i) => (i === 0 ? { ...factor, label: '🤝' } : factor));
  await expect(exportPoster({ ...model, factors }, ['dist/d/poster.svg'], noBrowser, effects)).rejects.toMatchObject({
    diagnostics: [{ code: 'E_RENDER_GLYPH', file: 'dist/d/poster.svg', path: factors[0]!.id }],
  });
});

test('a theme that package.json does not name is refused before slides are written or built', async () => {
  await edit('Mine.\n');
  const edited = read().replace(/^theme: .*$/mu, 'theme: apple-basic');
  writeFileSync(path.join(root, file), edited);
  for (const command of ['generate', 'start'])
    expect(await run(command, 'd')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`E_SLIDES_LOAD ${file}:theme`),
    });
  expect(read()).toBe(edited);
});
