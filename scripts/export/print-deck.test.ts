import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { printDeck } from './print-deck.ts';

test('a browser that fails while it prints is E_EXPORT_FAILED with the PDF, and exit code 4', async () => {
  const effects = nodeEffects(await mkdtemp(path.join(tmpdir(), 'claimdeck-print-')));
  await effects.write('dist/index.html', '<!doctype html>');
  const job = {
    folder: 'dist',
    out: 'dist/talk.pdf',
    anchors: ['title'],
    metadata: { title: 'T', authors: [], subject: '', language: 'en' },
    outline: [],
  };
  const printPage = () => Promise.reject(new Error('the browser has ended'));
  await expect(printDeck(job, { printPage }, effects)).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [{ code: 'E_EXPORT_FAILED', file: 'dist/talk.pdf', message: 'the browser has ended' }],
  });
  expect(await effects.size('dist/talk.pdf')).toBeUndefined();
});
