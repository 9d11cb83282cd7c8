import { expect, test } from 'vitest';
import { writtenModel } from '../../fixtures/written-model.ts';
import type { Model } from '../../model/index.ts';
import type { CodedLink } from './coded-links.ts';
import { compareCodings as compareAll } from './compare-codings.ts';
import { aspects } from './decisions.ts';
import { placeOfStatement } from './readings.ts';

const here = writtenModel([['a+b', 'b+z', 'c+z']]);
/** The same text, coded without the third link and with the other sign at the second. */
const there: Model = {
  ...here,
  links: here.links.filter((l) => l.from !== 'c').map((l) => (l.from === 'b' ? { ...l, polarity: '-' } : l)),
};
const statement = (claim: number) => here.claims[claim]!.statement;
const coding = (model: Model, name: string) => ({ name, model });
const compareCodings = (first: Model, ...others: readonly Model[]) =>
  compareAll(
    coding(first, 'first'),
    others.map((model, i) => coding(model, `other ${i + 1}`)),
  );

test('a coding agrees with itself', () => {
  const { statements, factors, links, signs, differences } = compareCodings(here, here);
  expect([statements.same, factors.same, links.same, links.alpha, signs, differences]).toEqual([1, 1, 1, 1, 1, []]);
  // Every statement asserts a cause, so alpha is not defined.
  expect(statements.alpha).toBeNull();
});

test('the agreement of two codings equals that computed by hand', () => {
  const { statements, factors, links, signs, onlyHere, onlyThere } = compareCodings(here, there);
  // 5 × causal, 1 × none: 1 − 5 · 2 / 10
  expect(statements).toMatchObject({ units: 3, same: 2 / 3, overlap: 2 / 3, alpha: 0 });
  // 3 statements × 4 factors; 10 × present, 14 × none: 1 − 23 · 4 / 280
  expect(factors).toMatchObject({ units: 12, same: 10 / 12, overlap: 4 / 6, alpha: 1 - (23 * 4) / 280 });
  // 3 statements × 3 pairs; 4 × plus, 1 × minus, 13 × none: 1 − 17 · 4 / 138
  expect(links).toMatchObject({ units: 9, same: 7 / 9, overlap: 1 / 3, alpha: 1 - (17 * 4) / 138 });
  expect([signs, onlyHere, onlyThere]).toEqual([0.5, ['c'], []]);
});

test('each difference has the quotes of both codings, in the order of the text', () => {
  const coded = (claim: number, polarity: string, cue: string) => [
    { claim: `c${claim}`, polarity, quote: `Statement ${claim}: ${cue}`, cue },
  ];
  expect(compareCodings(here, there).differences).toMatchObject([
    {
      statement: statement(1),
      from: 'b',
      to: 'z',
      kind: 'other sign',
      here: coded(2, '+', 'b+z'),
      there: coded(2, '-', 'b+z'),
    },
    { statement: statement(2), from: 'c', to: 'z', kind: 'only here', here: coded(3, '+', 'c+z'), there: [] },
  ]);
});

test('the links on which the coders differ are disputed, each once, if the first coding has them', () => {
  expect(compareCodings(here, there).disputed).toEqual([
    { from: 'b', to: 'z' },
    { from: 'c', to: 'z' },
  ]);
  // A vote is on a link of the deck: what only the other coder drew is none.
  expect(compareCodings(there, here).disputed).toEqual([{ from: 'b', to: 'z' }]);
  expect(compareCodings(here, here).disputed).toEqual([]);
});

test('swapping the codings swaps the differences only', () => {
  const [one, other] = [compareCodings(here, there), compareCodings(there, here)];
  expect([other.statements, other.factors, other.links, other.signs]).toEqual([
    one.statements,
    one.factors,
    one.links,
    one.signs,
  ]);
  expect(other.differences.map((d) => d.kind)).toEqual(['other sign', 'only there']);
});

test('factors with different ids and the same label are the same factor', () => {
  const named: Model = {
    ...here,
    factors: here.factors.map((f) => (f.id === 'a' ? { id: 'first', label: ' a! ' } : f)),
    links: here.links.map((l) => (l.from === 'a' ? { ...l, from: 'first' } : l)),
  };
  expect(compareCodings(here, named)).toMatchObject({ differences: [], onlyHere: [], onlyThere: [] });
});

test('a link belongs to the statement of its cue, whichever statement its claim quotes first', () => {
  const [first, second] = here.claims;
  const widened: Model = {
    ...here,
    claims: here.claims.map((c) =>
      c === first ? { ...c, statement: second!.statement, evidence: [...second!.evidence, ...c.evidence] } : c,
    ),
  };
  expect(compareCodings(here, widened).differences).toEqual([]);
});

test('statements are matched by their place, whichever stretches of the source a coding leaves out', () => {
  const { source } = here;
  const shifted: Model = {
    ...here,
    source: { ...source, statements: [{ ...source.statements[0]!, start: -1, end: 0 }, ...source.statements] },
    claims: here.claims.map((c) => ({
      ...c,
      statement: c.statement + 1,
      evidence: c.evidence.map((e) => ({ ...e, statement: e.statement + 1 })),
    })),
  };
  expect(compareCodings(here, shifted).differences).toEqual([]);
});

/** The same text with the statement of the third claim still to be done. */
const open: Model = {
  ...here,
  claims: here.claims.map((c) => (c.id === 'c3' ? { ...c, assertion: 'TODO: what it says', links: [] } : c)),
  links: here.links.filter((l) => l.from !== 'c'),
};

test('a statement that a coder has not yet coded has no value of this coder, and is no difference', () => {
  const { statements, links, differences, readings } = compareCodings(here, open);
  expect([statements.units, statements.single, links.same, differences]).toEqual([2, 1, 1, []]);
  expect(readings.at(-1)).toMatchObject({ differs: [], coders: [{}, { name: 'other 1', links: null }] });
  const table = { ...coding(open, 'table'), isWhole: true as const };
  // A table has no other statements than those it links.
  expect(compareAll(coding(here, 'first'), [table]).differences).toMatchObject([{ kind: 'only here' }]);
});

test('three coders: alpha counts the values of each, and the kinds name what the others have', () => {
  const { statements, links, signs, differences, coders, disputed } = compareCodings(here, there, open);
  expect(coders).toEqual(['first', 'other 1', 'other 2']);
  // The third statement has one × causal, one × none; the others three × causal: 1 − 7 · 2 / 14
  expect(statements).toMatchObject({ units: 3, single: 0, same: 2 / 3, alpha: 0 });
  // b>z: +, −, +. c>z: +, none. All else is alike.
  expect(links).toMatchObject({ units: 9, same: 7 / 9 });
  expect(signs).toBe(0.5);
  expect(differences.map((d) => [d.from, d.kind, d.there.map((l) => `${l.coder} ${l.polarity}`)])).toEqual([
    ['b', 'other sign', ['other 1 -', 'other 2 +']],
    ['c', 'only here', []],
  ]);
  expect(disputed).toEqual([
    { from: 'b', to: 'z' },
    { from: 'c', to: 'z' },
  ]);
  const lacking: Model = { ...here, links: here.links.filter((l) => l.from !== 'c') };
  expect(compareCodings(here, here, lacking).differences.map((d) => d.kind)).toEqual(['some lack']);
});

test('one coding has no unit of two coders, and no alpha', () => {
  const { statements, links, differences } = compareCodings(here);
  expect(statements).toEqual({ units: 0, single: 3, same: 1, overlap: 1, alpha: null, interval: null });
  expect([links.alpha, differences]).toEqual([null, []]);
});

test('sections and factors have the units of the whole that belong to them', () => {
  const first = writtenModel([['a+b', 'b+z'], ['c+z']]);
  const second: Model = { ...first, links: first.links.filter((l) => l.from !== 'c') };
  const { links, bySection, byFactor } = compareCodings(first, second);
  expect(bySection.map((s) => [s.section, s.statements.units, s.links.units, s.links.same])).toEqual([
    ['s1', 2, 6, 1],
    ['s2', 1, 3, 2 / 3],
  ]);
  expect(links.units).toBe(9);
  expect(byFactor.map((f) => [f.factor, f.present.same, f.links.units, f.links.same])).toEqual([
    ['a', 1, 3, 1],
    ['b', 1, 6, 1],
    ['c', 2 / 3, 3, 2 / 3],
    ['z', 2 / 3, 6, 5 / 6],
  ]);
});

test('what coders say of a link that both have is compared where both have it', () => {
  const first = writtenModel([['a+b', 'b+z', 'c+z', 'd+z']]);
  const second = writtenModel([['a+bi', 'b+zd', 'c+zr', 'e+z']]);
  const { details, readings } = compareCodings(first, { ...second, source: first.source });
  expect(readings.map((r) => [`${r.from}>${r.to}`, r.differs])).toEqual([
    ['a>b', ['confidence']],
    ['b>z', ['denial']],
    ['c>z', ['holder']],
    ['d>z', ['link']],
    ['e>z', ['link']],
  ]);
  expect(details.sign).toMatchObject({ units: 3, single: 2, same: 1, alpha: null });
  expect([details.confidence.same, details.denial.same, details.holder.same]).toEqual([2 / 3, 2 / 3, 2 / 3]);
});

test('names of actors that differ by case and punctuation are one actor', () => {
  const held = ['The U.S.', 'the U.S'].map((attributedTo) => ({ attributedTo }) as CodedLink);
  expect(aspects.holder(held)).toBe('actor the u s');
});

test('a statement without a claim is named by its number', () => {
  const uncoded = { ...here, claims: [] };
  expect([placeOfStatement(here, 0), placeOfStatement(uncoded, 0), placeOfStatement(uncoded, -1)]).toEqual([
    here.claims[0]!.place,
    'statement 1',
    '',
  ]);
});
