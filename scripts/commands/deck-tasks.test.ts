/** Which decks and talks a command works on, and what happens when one of them fails. */
import { beforeEach, expect, test } from 'vitest';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import type { TalkArguments } from './command.ts';
import { chooseTasks, runTasks } from './deck-tasks.ts';

const root = temporaryFolder();
const write = writerIn(root);
const dataOf = (talks: readonly string[]) => ({
  ...smallDeck,
  talks: talks.map((id) => ({ id, title: id, minutes: 5 })),
});

let told: string[] = [];
const effects = (): Effects => ({ ...nodeEffects(root), isTerminal: false, tell: (line) => void told.push(line) });

beforeEach(() => {
  told = [];
  for (const [deck, talks] of Object.entries({ a: ['z', 'y'], b: ['x', 'w', 'v'] })) {
    write(`data/${deck}/deck.json`, JSON.stringify(dataOf(talks)));
    write(`data/${deck}/source.txt`, smallSource);
  }
  write('data/c/deck.json', '{');
  write('data/c/source.txt', 'x');
});

/** The tasks as `deck: talks`; all talks are `*`. */
const tasksOf = async (args: TalkArguments) =>
  (await chooseTasks(args, effects())).map(({ deck, talks }) => `${deck}: ${talks?.join(',') ?? '*'}`);

test('decks keep the order of their names, each once; --all has all', async () => {
  expect(await tasksOf({ decks: ['b', 'data/a/', 'b'], talk: ['x', 'z'] })).toEqual(['b: x', 'a: z']);
  expect(await tasksOf({ all: true })).toEqual(['a: *', 'b: *', 'c: *']);
});

test.each([
  [{ decks: ['a'], all: true }, 'E_USAGE', 2],
  [{}, 'E_DECK_UNNAMED', 2],
  [{ decks: ['a', 'nope', 'none'] }, 'E_DECK_MISSING, E_DECK_MISSING', 2],
  [{ all: true, shard: '0/3' }, 'E_USAGE', 2],
] as const)('%o is refused', async (args, codes, exitCode) => {
  const error = (await chooseTasks(args, effects()).catch((e: unknown) => e)) as DiagnosticError;
  expect([error.diagnostics.map((d) => d.code).join(', '), error.exitCode]).toEqual([codes, exitCode]);
});

test('of several decks those with a talk are taken, and those whose data have errors', async () => {
  expect(await tasksOf({ all: true, talk: ['x'] })).toEqual(['b: x', 'c: x']);
  expect(told).toEqual(['Without the talk x: a']);
});

test('a talk that none of several decks has is told once, with the nearest of all', async () => {
  const error = (await chooseTasks({ decks: ['a', 'b'], talk: ['x', 'vv'] }, effects()).catch(
    (e: unknown) => e,
  )) as DiagnosticError;
  expect(error.exitCode).toBe(2);
  expect(error.diagnostics.map((d) => [d.code, d.actual, d.expected])).toEqual([['E_TALK_UNKNOWN', 'vv', 'v']]);
});

test('shards divide the talks by deck and id, whatever the order of the arguments; a broken deck counts once', async () => {
  const parts = (decks: readonly string[]) => Promise.all([1, 2, 3].map((i) => tasksOf({ decks, shard: `${i}/3` })));
  const expected = [['a: *'], ['b: v,w'], ['b: x', 'c: *']];
  expect(await parts(['a', 'b', 'c'])).toEqual(expected);
  expect(await parts(['c', 'b', 'a'])).toEqual(expected);
  expect(told).toContain('Shard 2 of 3: b (v, w)');
});

test('a shard beyond the number of talks has nothing to do', async () => {
  expect(await tasksOf({ decks: ['a'], shard: '1/3' })).toEqual([]);
  expect(told).toEqual(['Shard 1 of 3: nothing to do']);
});

const failure = (code: 'E_BUILD_FAILED' | 'E_BROWSER_MISSING', exitCode: 3 | 4) =>
  new DiagnosticError([diagnose(code, { file: '-' }, 'No.')], exitCode);

test('a deck that fails is named, the others are made, and the exit code is the largest', async () => {
  const tasks = await chooseTasks({ all: true }, effects());
  const made: string[] = [];
  const exitCode = await runTasks(tasks, {}, effects(), async ({ deck }) => {
    if (deck === 'a') throw failure('E_BUILD_FAILED', 4);
    if (deck === 'b') throw failure('E_BROWSER_MISSING', 3);
    made.push(deck);
    return 1;
  });
  expect([exitCode, made]).toEqual([4, ['c']]);
  expect(told.map((text) => text.split(' -\n')[0])).toEqual([
    'deck 1 of 3: a',
    'E_BUILD_FAILED',
    'deck 2 of 3: b',
    'E_BROWSER_MISSING',
    'deck 3 of 3: c',
    '3 of 3 decks failed: a, b, c',
  ]);
});

test('a bug in one deck is thrown after the others; the error of the only deck is thrown as it is', async () => {
  const tasks = await chooseTasks({ decks: ['a', 'b'] }, effects());
  const made: string[] = [];
  const running = runTasks(tasks, {}, effects(), async ({ deck }) => {
    if (deck === 'a') throw new Error('a bug');
    return made.push(deck) - 1;
  });
  await expect(running).rejects.toThrow('a bug');
  expect(made).toEqual(['b']);
  const only = runTasks(tasks.slice(0, 1), {}, effects(), () => Promise.reject(failure('E_BUILD_FAILED', 4)));
  await expect(only).rejects.toMatchObject({ exitCode: 4 });
});
