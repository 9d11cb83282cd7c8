/** Measures `check --watch`: from the save of a changed sign to the report. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeLongCoding, turnOneSign } from './make-deck.ts';
import { cpuOfTree, type Sample } from './measure.ts';
import { makeScratch, putDeck } from './scratch.ts';

/** One sample a save of a generated coding with this number of claims; the first save, which loads code, is not among them. */
export async function watchSaves(claims: number, saves: number): Promise<Sample[]> {
  const root = makeScratch(`watch-${claims}`);
  const { deckJson, sourceText } = makeLongCoding(claims);
  putDeck(root, 'made', { 'deck.json': deckJson, 'source.txt': sourceText });
  const file = path.join(root, 'data/made/deck.json');
  const child = spawn(process.execPath, ['bin/claimdeck.js', 'check', '--watch'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const report = async () => {
    let told = '';
    while (!told.includes('Waiting for changes')) told += String(await once(child.stderr, 'data'));
  };
  try {
    await report();
    const samples: Sample[] = [];
    for (let i = 0; i <= saves; i += 1) {
      const text = turnOneSign(readFileSync(file, 'utf8'));
      const cpu = cpuOfTree(child.pid!);
      const start = performance.now();
      writeFileSync(file, text);
      await report();
      const wallMs = performance.now() - start;
      if (i > 0)
        samples.push({
          wallMs,
          cpuMs: cpuOfTree(child.pid!) - cpu,
          peakBytes: null,
          treeBytes: null,
          code: 0,
          said: '',
        });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return samples;
  } finally {
    child.kill('SIGTERM');
  }
}
