/** What commands answer to names that do not exist, and to a deck without talks. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { nodeEffects } from '../effects.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { buildProgram } from './program.ts';

const root = temporaryFolder();
const write = writerIn(root);

beforeEach(() => {
  write('data/none/deck.json', JSON.stringify({ ...smallDeck, talks: [] }));
  write('data/none/source.txt', smallSource);
  write('data/trade/deck.json', JSON.stringify(smallDeck));
  write('data/trade/source.txt', smallSource);
});

/** Runs a command line. Returns its exit code and the codes of its error. */
async function run(line: string): Promise<string> {
  const effects = { ...nodeEffects(root), isTerminal: false, tell: () => {}, print: () => {} };
  try {
    return `exit ${await buildProgram('0', effects).run(line.split(' '))}`;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return [`exit ${error.exitCode}`, ...error.diagnostics.map((d) => d.code)].join(' ');
  }
}

test.each([
  'generate none',
  'build none',
  'export none --format notes',
  'export none --format notes,poster',
  'start none',
  'present none',
  'diff talk --deck none',
  'talk none --talk talk',
])('%s: a deck without talks is an error', async (line) => {
  expect(await run(line)).toBe('exit 1 E_TALK_MISSING');
});

test('a deck without talks can be checked, and its map exported', async () => {
  expect(await run('check none')).toBe('exit 0');
  expect(await run('export none --format poster --out map.svg')).toBe('exit 0');
  expect(existsSync(path.join(root, 'map.svg'))).toBe(true);
});
