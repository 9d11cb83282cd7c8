/** Warnings told while a talk is written as one HTML file. */
import { expect, test } from 'vitest';
import { diagnose } from '../../diagnostics/index.ts';
import { type Effects, nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { talkFiles } from '../../project/slides/talk-files.ts';
import { buildTalks, checkTalks } from '../build-talks.ts';
import { exportSingle } from './export-single.ts';

test('the warning of the build is not told again for the file of each talk', async () => {
  const told: string[] = [];
  const onDisk = nodeEffects(temporaryFolder());
  const effects: Effects = { ...onDisk, tell: (line) => void told.push(line) };
  const files = talkFiles('deck', 'a');
  await effects.write(files.markdown, '---\nrouterMode: hash\nid: one\n---\n\n# One\n');
  const warnings = [
    diagnose('W_FAST_PATH_UNAVAILABLE', { file: '-' }, 'Not here.'),
    diagnose('W_LABELS_SMALL', { file: files.markdown }, 'Small.'),
  ];
  const builder = {
    prepare: () => {},
    build: async () => {
      const script = '<script type="module" crossorigin src="./assets/index.js"></script>';
      await effects.write(`${files.web}/index.html`, `<html><head>${script}</head><body></body></html>`);
      await effects.write(`${files.web}/assets/index.js`, 'document.title = "One";');
      return { made: Object.fromEntries(await effects.digests(files.web)), used: [] };
    },
    warnings: () => warnings,
    learn: () => {},
    rest: () => {},
    close: async () => {},
  };
  await buildTalks([files], await checkTalks([files], effects), builder, effects);
  await exportSingle(files, files.html, effects);
  expect(told.join('\n')).toMatch(/W_LABELS_SMALL/u);
  expect(told.join('\n')).not.toMatch(/W_FAST_PATH_UNAVAILABLE/u);
});
