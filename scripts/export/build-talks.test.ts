/** Order, concurrency and failure of builds and prints. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import { findDiagrams } from '../diagrams/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { talkFiles } from '../project/slides/talk-files.ts';
import { buildAndPrint, buildTalks, type CheckedTalks, checkTalks } from './build-talks.ts';
import type { WebBuilder } from './web-builder.ts';

const newEffects = async (): Promise<Effects> => nodeEffects(await mkdtemp(path.join(tmpdir(), 'claimdeck-build-')));

/** A builder that writes one file for each talk. */
const builderOf = (effects: Effects): WebBuilder => ({
  prepare: () => {},
  build: async ({ out }) => {
    await effects.write(`${out}/index.html`, 'built');
    return { made: Object.fromEntries(await effects.digests(out)), used: ['data/x.json'] };
  },
  warnings: () => [],
  learn: () => {},
  rest: () => {},
  close: async () => {},
});

/** A delay after which all queued work has started. */
const shortDelay = () => new Promise((resolve) => setTimeout(resolve, 20));

const nothing: Pick<CheckedTalks, 'diagnostics' | 'labels'> = { diagnostics: [], labels: () => [] };

test('two talks are printed at a time, and the results have the order of the talks', async () => {
  const effects = await newEffects();
  const talks = ['a', 'b', 'c'].map((talk) => talkFiles('deck', talk));
  let [running, maxRunning] = [0, 0];
  const printed = await buildAndPrint(
    {
      talks,
      checked: { ...nothing, stale: new Map() },
      builder: builderOf(effects),
      meanwhile: async () => {},
      print: async ({ talk }) => {
        running += 1;
        maxRunning = Math.max(maxRunning, running);
        await shortDelay();
        if (talk === 'a') await shortDelay();
        running -= 1;
        return talk;
      },
    },
    effects,
  );
  expect(printed).toEqual(['a', 'b', 'c']);
  expect(maxRunning).toBe(2);
});

test('a talk that fails does not stop the others, and the errors of all talks are thrown', async () => {
  const effects = await newEffects();
  const talks = ['a', 'b', 'c'].map((talk) => talkFiles('deck', talk));
  for (const { markdown } of talks) await effects.write(markdown, '---\nid: one\n---\n\n# One\n');
  const checked = await checkTalks(talks, effects);
  const build: WebBuilder['build'] = (talk) =>
    talk.entry === talks[1]!.markdown ? Promise.reject(new Error('no component')) : builderOf(effects).build(talk);
  const told: string[] = [];
  const printing = buildAndPrint(
    {
      talks,
      checked,
      builder: { ...builderOf(effects), build },
      meanwhile: async () => void told.push('meanwhile'),
      print: async ({ talk, pdf }) => {
        if (talk === 'a') throw new DiagnosticError([diagnose('E_EXPORT_FAILED', { file: pdf }, 'No paper.')], 4);
        told.push(talk);
      },
    },
    effects,
  );
  await expect(printing).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [
      { code: 'E_BUILD_FAILED', file: talks[1]!.markdown },
      { code: 'E_EXPORT_FAILED', file: talks[0]!.pdf },
    ],
  });
  expect(told).toEqual(['meanwhile', 'c']);
});

test('the build thread has its order before other work begins, and is told the layouts of maps', async () => {
  const effects = await newEffects();
  const talks = [talkFiles('deck', 'a')];
  await effects.write(talks[0]!.markdown, '---\nid: one\n---\n\n# One\n');
  const calls: string[] = [];
  const builder: WebBuilder = {
    ...builderOf(effects),
    build: (talk) => {
      calls.push('build');
      return builderOf(effects).build(talk);
    },
    learn: () => void calls.push('learn'),
  };
  const run = async () => {
    const checked = await checkTalks(talks, effects);
    await buildAndPrint({ talks, checked, builder, meanwhile: async () => {}, print: shortDelay }, effects);
  };
  await run();
  expect(calls).toEqual(['build', 'learn']);
  await run();
  expect(calls).toEqual(['build', 'learn', 'learn']);
});

test.each([
  [200, []],
  [201, ['rest']],
])('after a talk of %i diagrams, the build thread is told %o', async (count, told) => {
  const effects = await newEffects();
  const talks = [talkFiles('deck', 'a')];
  const fence = '```mermaid\npie\n  "a" : 1\n```';
  await effects.write(talks[0]!.markdown, `---\nid: one\n---\n\n# One\n\n${Array(count).fill(fence).join('\n\n')}\n`);
  const calls: string[] = [];
  const builder: WebBuilder = { ...builderOf(effects), rest: () => void calls.push('rest') };
  const [{ markdown }] = talks as [ReturnType<typeof talkFiles>];
  const diagrams = await findDiagrams(markdown, (await effects.readText(markdown))!);
  const checked = { ...nothing, stale: new Map([[markdown, diagrams]]) };
  await buildTalks(talks, checked, builder, effects);
  expect(calls).toEqual(told);
});

test('slides that change during a build and change back are built again', async () => {
  const effects = await newEffects();
  const talks = [talkFiles('deck', 'a')];
  const [{ markdown }] = talks as [ReturnType<typeof talkFiles>];
  const [before, edited] = ['---\nid: one\n---\n\n# One\n', '---\nid: one\n---\n\n# Another\n'];
  const check = () => checkTalks(talks, effects);
  await effects.write(markdown, before);
  const checked = await check();
  await effects.write(markdown, edited);
  await buildTalks(talks, checked, builderOf(effects), effects);
  expect([...(await check()).stale.keys()]).toEqual([]);
  await effects.write(markdown, before);
  expect([...(await check()).stale.keys()]).toEqual([markdown]);
});

test('a talk that cannot be built is E_BUILD_FAILED with its markdown, and exit code 4', async () => {
  const effects = await newEffects();
  const talk = talkFiles('deck', 'a');
  await effects.write(talk.markdown, '---\nid: one\n---\n\n# One\n');
  const checked = await checkTalks([talk], effects);
  const lines = [
    '\u001b[31mBuild failed\u001b[39m',
    `${effects.root}/slides: no such component`,
    '    at load (x.mjs:1:2)',
  ];
  const build = () => Promise.reject(new Error(lines.join('\n')));
  await expect(buildTalks([talk], checked, { ...builderOf(effects), build }, effects)).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [
      { code: 'E_BUILD_FAILED', file: talk.markdown, message: 'Build failed\n./slides: no such component' },
    ],
  });
});

test('W_FAST_PATH_UNAVAILABLE is repeated once for current talks, and not where this run builds a talk', async () => {
  const effects = await newEffects();
  const talks = ['a', 'b'].map((talk) => talkFiles('deck', talk));
  for (const { markdown } of talks) await effects.write(markdown, '---\nid: one\n---\n\n# One\n');
  const warning = diagnose('W_FAST_PATH_UNAVAILABLE', { file: '-' }, 'Not here.');
  const check = () => checkTalks(talks, effects);
  await buildTalks(talks, await check(), { ...builderOf(effects), warnings: () => [warning] }, effects);
  expect((await check()).diagnostics).toEqual([warning]);
  await effects.write('slides/deck/b.md', '---\nid: one\n---\n\n# Another\n');
  const checked = await check();
  expect([...checked.stale.keys()]).toEqual(['slides/deck/b.md']);
  expect(checked.diagnostics).toEqual([]);
});

test('a diagram of an included file that Mermaid cannot parse is told with its line', async () => {
  const effects = await newEffects();
  const files = talkFiles('deck', 'a');
  await effects.write(files.markdown, '---\nid: one\n---\n\n# One\n\n---\nsrc: ./more.md\n---\n');
  await effects.write('slides/deck/more.md', '# Two\n\n```mermaid\nflowchart LR\n  A[broken\n```\n');
  const error = await checkTalks([files], effects).catch((thrown: unknown) => thrown);
  expect((error as DiagnosticError).diagnostics).toMatchObject([
    { code: 'E_MERMAID_SYNTAX', file: 'slides/deck/more.md', path: 'slide 1, line 5' },
  ]);
});
