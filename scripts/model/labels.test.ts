/** Labels of factors inside sentences. */
import { expect, test } from 'vitest';
import { builtModel } from '../fixtures/built-model.ts';
import { labelInSentence } from './labels.ts';

const modelOf = (labels: readonly string[], language = 'en') => {
  const factors = labels.map((label, i) => ({ id: `f${i}`, label }));
  return builtModel(
    {
      ...{ title: 'T', language, work: { id: 'w', type: 'book' }, outcome: 'f0', factors, talks: [] },
      sections: [{ id: 's', heading: 'S', claims: [] }],
    },
    'Of the Chinese and of rain. In Korea, the anti-war mood. Rain helps the Sino-Soviet talks.',
  );
};

test.each([
  ['Rain in spring', 'rain in spring'],
  ['Size of harvest', 'size of harvest'],
  ['Chinese aid', 'Chinese aid'],
  ['Anti-Americanism', 'anti-Americanism'],
  ['Sino-Soviet relations', 'Sino-Soviet relations'],
  ['U.S.–China rivalry', 'U.S.–China rivalry'],
  ['NATO', 'NATO'],
  ['A', 'A'],
  ['fear', 'fear'],
])('%s is %s inside a sentence', (label, inside) => {
  expect(labelInSentence(modelOf([label]), 'f0')).toBe(inside);
});

test.each(['de', 'ko'])('labels in the language %s stay as they are', (language) => {
  expect(labelInSentence(modelOf(['Ernte der Bauern'], language), 'f0')).toBe('Ernte der Bauern');
});
