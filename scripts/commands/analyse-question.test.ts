import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { answerJson } from './analyse-question.ts';

test('the denied links between two factors are in JSON, with a path and without one', () => {
  const model = writtenModel([['a+b b+z', 'a+zd', 'a-zd', 'b-ad']]);
  const asked = (from: string, to: string) => answerJson({ analysis: analyse(model), model }, { from, to });
  expect(asked('a', 'z')).toMatchObject({ paths: { sign: '+', deniedLinks: ['a>z:+:denied'] } });
  expect(asked('b', 'a')).toMatchObject({ paths: { sign: null, items: [], deniedLinks: ['b>a:-:denied'] } });
  expect(asked('z', 'a')).not.toHaveProperty('paths.deniedLinks');
});
