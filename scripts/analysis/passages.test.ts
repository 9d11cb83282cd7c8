import { expect, test } from 'vitest';
import { writtenModel } from '../fixtures/written-model.ts';
import { passagesByLink } from './passages.ts';
import { countPassages, tellingOf } from './telling.ts';

const model = writtenModel([['a+b b-z', 'b+c'], ['c+z a+b']]);
const passages = passagesByLink(model);
const statement = (claim: number) => model.claims[claim]!.statement;

test('each link has the statements that assert it, in the order of the text', () => {
  expect(passages.get('a>b:+')).toEqual([
    { statement: statement(0), section: 's1', claim: 'c1' },
    { statement: statement(2), section: 's2', claim: 'c3' },
  ]);
  expect(passages.get('b>c:+')).toEqual([{ statement: statement(1), section: 's1', claim: 'c2' }]);
});

test.each([
  ['in one passage', ['a>b:+', 'b>z:-'], { kind: 'one passage', sections: ['s1'] }],
  ['in one passage of a later section', ['c>z:+', 'a>b:+'], { kind: 'one passage', sections: ['s2'] }],
  ['in two statements of one section', ['a>b:+', 'b>c:+'], { kind: 'stitched', sections: ['s1'] }],
  ['in two sections', ['a>b:+', 'b>c:+', 'c>z:+'], { kind: 'stitched', sections: ['s1', 's2'] }],
  [
    'in the section of the link before where possible',
    ['b>c:+', 'c>z:+', 'a>b:+'],
    { kind: 'stitched', sections: ['s1', 's2'] },
  ],
])('a path is asserted %s', (_, path, telling) => {
  expect(tellingOf(path, passages)).toEqual(telling);
});

test('a path is asserted in the section that asserts all its links, also where an earlier one asserts the first', () => {
  const later = passagesByLink(writtenModel([['a+b'], ['b+z', 'a+b']]));
  expect(tellingOf(['a>b:+', 'b>z:+'], later)).toEqual({ kind: 'stitched', sections: ['s2'] });
});

test('each passage is counted once', () => {
  expect(countPassages(['a>b:+', 'c>z:+'], passages)).toBe(2);
  expect(countPassages(['a>b:+', 'b>z:-', 'b>c:+'], passages)).toBe(3);
  expect(countPassages(['x>y:+'], passages)).toBe(0);
});
