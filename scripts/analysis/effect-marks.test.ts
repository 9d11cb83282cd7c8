import { expect, test } from 'vitest';
import { writtenModel } from '../fixtures/written-model.ts';
import { analyse } from './analyse.ts';
import { toAnalysisJson } from './analysis-json.ts';

/** The effects on Z in JSON, each with its remarks. */
const effectsOf = (...statements: string[]) => {
  const model = writtenModel([statements]);
  const { effects } = toAnalysisJson(analyse(model), model) as { effects: Record<string, unknown>[] };
  return effects.flatMap(({ from, to, witnesses: _, ...marks }) => (to === 'z' ? [{ from, ...marks }] : []));
};

test('an effect through others says which passages deny its direct link', () => {
  expect(effectsOf('a+b b+z', 'a+zd a?zx')).toEqual([
    { from: 'a', sign: '+', deniedLinks: ['a>z:+:denied', 'a>z:?:denied'] },
    { from: 'b', sign: '+' },
  ]);
  // The denial of the other sign is none of the effect.
  expect(effectsOf('a+b b+z', 'a-zd')).toEqual([
    { from: 'a', sign: '+' },
    { from: 'b', sign: '+' },
  ]);
});

test('an effect that rests on links that only actors hold has the sign without them', () => {
  expect(effectsOf('a+br b+z', 'c+z c-zr', 'd+br d+z')).toEqual([
    { from: 'a', sign: '+', ownSign: null },
    { from: 'b', sign: '+' },
    { from: 'c', sign: 'indeterminate', ownSign: '+' },
    { from: 'd', sign: '+' },
  ]);
});
