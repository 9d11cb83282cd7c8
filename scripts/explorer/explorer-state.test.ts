/** The state of the explorer, its query string, and what it shows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { explorerData } from './explorer-data.ts';
import { changeState, type ExplorerState, initialState, isTooLarge, noFilter } from './explorer-state.ts';
import { holdersIn, shownPart } from './shown-part.ts';
import { missingIn, queryToView, viewToQuery } from './view-query.ts';

const dataOf = (sections: readonly (readonly string[])[]) => {
  const model = writtenModel(sections);
  return explorerData(model, analyse(model));
};
const data = dataOf([
  ['a+b', 'b-ci'],
  ['c+z', 'd+zr', 'd-zx', 'e?d'],
]);
const ids = (state: Pick<ExplorerState, 'focus' | 'filter'>) => shownPart(data, state).links.map((l) => l.id);
const whole = initialState(data);
const around = (factor: string, stepsIn: number, stepsOut: number) => ({
  focus: { factor, stepsIn, stepsOut },
  filter: noFilter,
});

const subset = <T>(of: readonly T[]) => fc.subarray([...of]).map((list) => list as T[]);
const factorId = fc.constantFrom(...data.factors.map((f) => f.id));
const step = fc.integer({ min: 1, max: 999 }).map(String);
/** A tab, and what it can be asked. */
const askedOf = fc.oneof(
  fc.record({ tab: fc.constantFrom('details', 'list'), asked: fc.constant({}) }),
  fc.record({
    tab: fc.constant('paths'),
    asked: fc.record({ from: factorId, to: factorId, path: step }, { requiredKeys: [] }),
  }),
  fc.record({
    tab: fc.constant('what-if'),
    asked: fc.record({ rise: factorId, fall: factorId, step }, { requiredKeys: [] }),
  }),
  fc.record({ tab: fc.constant('loops'), asked: fc.record({ loop: step, step }, { requiredKeys: [] }) }),
  fc.record({
    tab: fc.constant('compare'),
    asked: fc.record({ show: fc.string(), pair: fc.string() }, { requiredKeys: [] }),
  }),
);
const viewOf: fc.Arbitrary<Omit<ExplorerState, 'tab' | 'asked'>> = fc.record({
  focus: fc.option(
    fc.record({
      factor: fc.constantFrom(...data.factors.map((f) => f.id)),
      stepsIn: fc.nat(9),
      stepsOut: fc.nat(9),
    }),
    { nil: undefined },
  ),
  filter: fc.record({
    sections: subset(data.sections.map((s) => s.id)),
    signs: subset(['+', '-', '?'] as const),
    confidence: fc.constantFrom(undefined, 'explicit', 'implied'),
    holder: fc.option(fc.string(), { nil: undefined }),
  }),
  others: fc.constantFrom('dimmed', 'hidden'),
  selected: fc.option(
    fc.constantFrom(
      ...data.links.map(({ id }) => ({ kind: 'link' as const, id })),
      ...data.factors.map(({ id }) => ({ kind: 'factor' as const, id })),
    ),
    { nil: undefined },
  ),
});
const stateOf: fc.Arbitrary<ExplorerState> = fc.tuple(viewOf, askedOf).map(([view, asked]) => ({ ...view, ...asked }));

test('a state comes back from its query string', () => {
  fc.assert(
    fc.property(stateOf, (state) => {
      expect(queryToView(viewToQuery(state), data)).toEqual(state);
    }),
  );
  expect(viewToQuery(whole)).toBe('');
  expect(viewToQuery({ ...whole, ...around('a', 1, 2), selected: { kind: 'link', id: 'a>b:+' } })).toBe(
    'focus=a&in=1&out=2&link=a%3Eb%3A%2B',
  );
});

test('a query string of anything gives a state of the data', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (text) => {
      const state = queryToView(text, data);
      expect(queryToView(viewToQuery(state), data)).toEqual(state);
    }),
  );
  expect(queryToView('?focus=unknown&link=none&section=x&sign=*&in=99', data)).toEqual(whole);
});

test('a query string has what the open tab is asked', () => {
  const asked = { ...whole, tab: 'what-if', asked: { rise: 'a', step: '2' } };
  expect(viewToQuery(asked)).toBe('tab=what-if&rise=a&step=2');
  expect(queryToView('tab=what-if&rise=a&step=2&from=a&loop=1', data)).toEqual(asked);
  expect(queryToView('tab=what-if&rise=q&step=x', data).asked).toEqual({ rise: 'q' });
  expect(queryToView('tab=compare&with=nobody&show=all', data).asked).toEqual({ with: 'nobody', show: 'all' });
  expect(queryToView('tab=paths&from=a&to=z&path=0', data).asked).toEqual({ from: 'a', to: 'z' });
  expect(changeState(asked, { tab: 'paths' })).toEqual({ ...whole, tab: 'paths', asked: {} });
  expect(changeState(asked, { filter: { signs: ['+'] } }).asked).toEqual(asked.asked);
});

test('what a query names and the data do not have is listed with what is nearest', () => {
  expect(missingIn('focus=a&link=a%3Eb%3A%2B&factor=z&tab=paths&from=b', data)).toEqual([]);
  expect(missingIn('factor=aa&tab=paths&from=nobody&link=a%3Eb%3A-', data)).toEqual([
    { id: 'aa', nearest: 'A' },
    { id: 'nobody', nearest: undefined },
    { id: 'a>b:-', nearest: 'A raises B' },
  ]);
  const comparison = { coders: ['This', 'Second coding'], readings: [], factors: [] };
  expect(missingIn('tab=compare&with=Second coding', { ...data, comparison })).toEqual([]);
  expect(missingIn('tab=compare&with=Second codng', { ...data, comparison })).toEqual([
    { id: 'Second codng', nearest: 'Second coding' },
  ]);
});

test('a focus shows the links of its steps: in, out, or both', () => {
  expect(ids(around('c', 1, 0))).toEqual(['b>c:-']);
  expect(ids(around('c', 2, 0))).toEqual(['a>b:+', 'b>c:-']);
  expect(ids(around('c', 0, 1))).toEqual(['c>z:+']);
  expect(ids(around('c', 9, 9))).toEqual(['a>b:+', 'b>c:-', 'c>z:+']);
  expect(ids(around('c', 0, 0))).toEqual([]);
  expect([...shownPart(data, around('c', 0, 0)).factors]).toEqual(['c']);
});

test('filters by section, sign, confidence and holder need one assertion that passes all of them', () => {
  const filtered = (filter: Partial<ExplorerState['filter']>) =>
    ids({ focus: undefined, filter: { ...noFilter, ...filter } });
  expect(filtered({})).toEqual(data.links.map((l) => l.id));
  expect(filtered({ sections: ['s1'] })).toEqual(['a>b:+', 'b>c:-']);
  expect(filtered({ signs: ['-'] })).toEqual(['b>c:-', 'd>z:-:denied']);
  expect(filtered({ confidence: 'implied' })).toEqual(['b>c:-']);
  expect(filtered({ holder: 'the critics' })).toEqual(['d>z:-:denied']);
  expect(filtered({ holder: '', sections: ['s2'] })).toEqual(['c>z:+', 'e>d:?']);
  expect(holdersIn(data)).toEqual(['', 'The king, as he says', 'the critics']);
});

test('a change changes its parts; a selection opens its tab', () => {
  const focused = changeState(whole, { focus: { factor: 'a', stepsIn: -1, stepsOut: 99 } });
  expect(focused).toEqual({ ...whole, focus: { factor: 'a', stepsIn: 0, stepsOut: 9 } });
  expect(changeState(focused, { focus: undefined })).toEqual(whole);
  const implied = changeState(changeState(whole, { filter: { signs: ['-'] } }), { filter: { confidence: 'implied' } });
  expect(implied.filter).toEqual({ ...noFilter, signs: ['-'], confidence: 'implied' });
  const listed = changeState(implied, { tab: 'list' });
  const selected = changeState(listed, { selected: { kind: 'factor', id: 'a' } });
  expect(selected).toEqual({ ...implied, selected: { kind: 'factor', id: 'a' } });
  expect(changeState(listed, { selected: undefined })).toEqual(listed);
});

test('a map that is too large begins with the outcome, or with the factor that has most links', () => {
  const nodes = Array.from({ length: 61 }, () => data.drawing!.nodes[0]!);
  const large = { ...data, drawing: { ...data.drawing!, nodes } };
  expect([isTooLarge(data), isTooLarge(large)]).toEqual([false, true]);
  expect(initialState(large)).toMatchObject({ focus: { factor: 'z', stepsIn: 1, stepsOut: 1 }, others: 'hidden' });
  expect(initialState({ ...large, outcome: 'none' }).focus?.factor).toBe('b');
});
