/** What is built and printed of a deck's talks, and what is not. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { talkFiles } from '../project/talk-files.ts';
import { buildAndPrint, buildTalks, type RenderedTalks, renderTalks } from './build-talks.ts';
import type { WebBuilder } from './web-builder.ts';

const newEffects = async (): Promise<Effects> => nodeEffects(await mkdtemp(path.join(tmpdir(), 'claimdeck-build-')));

/** A builder that writes one file for each talk. */
const builderOf = (effects: Effects): WebBuilder => ({
  prepare: () => {},
  build: async ({ out }) => {
    await effects.write(`${out}/index.html`, 'built');
    return Object.fromEntries(await effects.digests(out));
  },
  learn: () => {},
  rest: () => {},
  close: async () => {},
});

/** Longer than anything that is already waiting takes to begin. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

const nothing: Pick<RenderedTalks, 'drawn' | 'cached' | 'diagnostics' | 'labels'> = {
  drawn: 0,
  cached: 0,
  diagnostics: [],
  labels: () => [],
};

test('talks are printed two at a time, and told in their order', async () => {
  const effects = await newEffects();
  const talks = ['a', 'b', 'c'].map((talk) => talkFiles('deck', talk));
  let [now, most] = [0, 0];
  const printed = await buildAndPrint(
    talks,
    { ...nothing, stale: new Map() },
    { browser: lazyBrowser(undefined, effects), builder: builderOf(effects) },
    effects,
    async ({ talk }) => {
      now += 1;
      most = Math.max(most, now);
      await aMoment();
      if (talk === 'a') await aMoment();
      now -= 1;
      return talk;
    },
  );
  expect(printed).toEqual(['a', 'b', 'c']);
  expect(most).toBe(2);
});

test('after a talk that cannot be printed no other is begun, and what is under way is brought to its end', async () => {
  const effects = await newEffects();
  const talks = ['a', 'b', 'c', 'd'].map((talk) => talkFiles('deck', talk));
  const told: string[] = [];
  const printing = buildAndPrint(
    talks,
    { ...nothing, stale: new Map() },
    { browser: lazyBrowser(undefined, effects), builder: builderOf(effects) },
    effects,
    async ({ talk }) => {
      told.push(`${talk} begun`);
      await aMoment();
      if (talk === 'a') throw new Error('no paper');
      await aMoment();
      told.push(`${talk} ended`);
    },
  );
  await expect(printing).rejects.toThrow('no paper');
  expect(told).toEqual(['a begun', 'b begun', 'b ended']);
});

test('slides changed while other talks were built, and changed back, are built again', async () => {
  const effects = await newEffects();
  const talks = [talkFiles('deck', 'a')];
  const [{ markdown }] = talks as [ReturnType<typeof talkFiles>];
  const [before, edited] = ['---\nid: one\n---\n\n# One\n', '---\nid: one\n---\n\n# Another\n'];
  const render = () => renderTalks(talks, lazyBrowser(undefined, effects), effects);
  await effects.write(markdown, before);
  const rendered = await render();
  await effects.write(markdown, edited);
  await buildTalks(talks, rendered, builderOf(effects), effects);
  expect([...(await render()).stale.keys()]).toEqual([]);
  await effects.write(markdown, before);
  expect([...(await render()).stale.keys()]).toEqual([markdown]);
});

test('a talk that cannot be built is E_BUILD_FAILED with its markdown, and exit code 4', async () => {
  const effects = await newEffects();
  const talk = talkFiles('deck', 'a');
  await effects.write(talk.markdown, '---\nid: one\n---\n\n# One\n');
  const rendered = await renderTalks([talk], lazyBrowser(undefined, effects), effects);
  const build = () => Promise.reject(new Error(`${effects.root}/slides: no such component`));
  await expect(buildTalks([talk], rendered, { ...builderOf(effects), build }, effects)).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [{ code: 'E_BUILD_FAILED', file: talk.markdown, message: './slides: no such component' }],
  });
});
