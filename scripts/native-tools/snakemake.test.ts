/** The example Snakefile, run by Snakemake. Run by .ci/run only. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { claimdeckProgram, miniatureProject } from '../fixtures/miniatures/miniature-project.ts';

const project = await miniatureProject(['de', 'he']);
const snakefile = path.resolve(import.meta.dirname, '../../examples/Snakefile');
const claimdeck = `${process.execPath} ${claimdeckProgram}`;

/** Exit code and messages of a run of Snakemake. */
function snakemake(...options: string[]): readonly [number | null, string] {
  const args = [
    '--snakefile',
    snakefile,
    '--cores',
    '1',
    '--nocolor',
    ...options,
    '--config',
    `claimdeck=${claimdeck}`,
  ];
  const { status, stderr } = spawnSync('snakemake', args, { cwd: project.folder, encoding: 'utf8' });
  return [status, stderr];
}
const exists = (file: string) => existsSync(path.join(project.folder, file));

test('each deck is a job, the index comes last, and a second run has nothing to do', () => {
  expect(execFileSync('snakemake', ['--version'], { encoding: 'utf8' })).toMatch(/^7\./u);
  const [code, messages] = snakemake();
  expect([code, messages]).toEqual([0, expect.stringMatching(/deck +2\b[\s\S]*\n4 of 4 steps \(100%\) done/u)]);
  expect(['dist/index.html', 'dist/de/talk.pdf', 'dist/he/talk.pdf'].filter((file) => !exists(file))).toEqual([]);
  expect(snakemake()).toEqual([0, expect.stringContaining('Nothing to be done')]);
}, 180_000);

test('a deck with errors fails, and the others are made', () => {
  writeFileSync(path.join(project.folder, 'data/de/deck.json'), '{');
  writeFileSync(path.join(project.folder, 'data/he/note.txt'), 'A file of the deck.');
  const [code, messages] = snakemake('--keep-going');
  expect([code, messages]).toEqual([1, expect.stringContaining('E_DATA_BROKEN')]);
  expect(messages).toMatch(/Error in rule deck:[\s\S]*dist\/de\/index\.html/u);
  expect([exists('dist/de/index.html'), exists('dist/he/index.html')]).toEqual([false, true]);
}, 180_000);
