import { expect, test } from 'vitest';
import { writtenModel } from '../fixtures/written-model.ts';
import { conditionsOf } from './links.ts';

test('the conditions of a link that author and actors deny are the author’s', () => {
  const [own, reported] = writtenModel([['a+zd', 'a+zx']]).denied[0]!.assertions;
  const conditions = (ofAuthor?: string, ofActor?: string) =>
    conditionsOf({
      assertions: [
        { ...own!, ...(ofAuthor === undefined ? {} : { conditional: ofAuthor }) },
        { ...reported!, ...(ofActor === undefined ? {} : { conditional: ofActor }) },
      ],
    });
  expect(conditions('when wet', 'when dry')).toEqual(['when wet']);
  expect(conditions('when wet')).toEqual(['when wet']);
  expect(conditions(undefined, 'when dry')).toEqual([]);
  expect(conditionsOf({ assertions: [{ ...reported!, conditional: 'when dry' }] })).toEqual(['when dry']);
});
