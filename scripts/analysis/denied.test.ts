/** Denied links are counted nowhere. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenModel } from '../fixtures/written-model.ts';
import { analyse } from './analyse.ts';
import { toAnalysisJson } from './analysis-json.ts';
import { toDot } from './exchange/dot.ts';

const link = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'z'), fc.constantFrom('+', '-', '?'), fc.constantFrom('b', 'c', 'd', 'z'))
  .filter(([from, , to]) => from !== to)
  .map((parts) => parts.join(''));
const statement = fc.uniqueArray(link, { minLength: 1, maxLength: 3 });

/**
 * What an analysis says about the links that count: all but names of claims, what is said of denied links, and where the text
 * stops before the outcome: it goes on where it denies the way.
 */
const counted = (statements: readonly string[]) => {
  const { graph, factors, findings, onOutcome, sections, indices, loops } = analyse(writtenModel([statements]));
  return {
    ...{ links: graph.links.map((l) => l.id).sort(), factors, indices, loops },
    effects: onOutcome.map((e) => [e.from, e.sign]),
    balance: sections.map((s) => s.balance),
    findings: findings
      .filter((f) => f.rule !== 'denied' && f.rule !== 'silent' && !f.links.some((id) => id.endsWith(':denied')))
      .map((f) => f.sentence),
  };
};

test('effects, loops, balance, degrees, indices and findings are those of the coding without its denied links', () => {
  fc.assert(
    fc.property(
      fc.array(statement, { minLength: 1, maxLength: 5 }),
      statement,
      fc.constantFrom('d', 'x'),
      (statements, denied, mark) => {
        const asserted = statements.map((links) => links.join(' '));
        expect(counted([...asserted, denied.map((l) => `${l}${mark}`).join(' ')])).toEqual(counted(asserted));
      },
    ),
    { numRuns: 200 },
  );
});

test('the finding on denied links counts those that the author denies, not those that an actor denies', () => {
  const sentences = (statements: readonly string[]) =>
    analyse(writtenModel([statements])).findings.flatMap((f) => (f.rule === 'denied' ? [f.sentence] : []));
  expect(sentences(['a+zd b+zx'])).toEqual(['The text reports one link and denies it']);
  expect(sentences(['a+z b+zx'])).toEqual([]);
  expect(sentences(['a+zx', 'a+zd'])).toEqual(['The text reports one link and denies it']);
});

test('the JSON lists denied links apart, with their claims and cues; other formats leave them out', () => {
  const model = writtenModel([['a+z b-zd', 'a-zc']]);
  const analysis = analyse(model);
  const json = JSON.parse(JSON.stringify(toAnalysisJson(analysis, model)));
  expect(json.denied).toEqual([
    { id: 'b>z:-:denied', from: 'b', to: 'z', polarity: '-', claims: ['c1'], cues: ['b-zd'] },
  ]);
  const disputed = writtenModel([['a+z'], ['a+zx b+z']]);
  expect(toAnalysisJson(analyse(disputed), disputed)).toMatchObject({
    disputed: [{ from: 'a', to: 'z', links: ['a>z:+'], denied: ['a>z:+:denied'] }],
  });
  expect(analyse(disputed, { section: 's2' }).disputed).toEqual([]);
  const byActors = writtenModel([['a+z b-zx']]);
  expect(toAnalysisJson(analyse(byActors), byActors)).toMatchObject({ denied: [{ deniedBy: ['the critics'] }] });
  expect(json.links.map((l: { id: string; conditional?: unknown }) => [l.id, l.conditional])).toEqual([
    ['a>z:+', undefined],
    ['a>z:-', [true]],
  ]);
  expect(json.claims[0]).toMatchObject({ links: ['a>z:+'], deniedLinks: ['b>z:-:denied'], place: '§1.1' });
  expect(toDot(analysis.graph)).not.toContain('"b" ->');
});
