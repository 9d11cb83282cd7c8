import { expect, test } from 'vitest';
import { writtenModel } from '../../fixtures/written-model.ts';
import type { Link } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { analyse } from '../analyse.ts';
import { type FindingRule, rules } from './find-findings.ts';

const findings = (rule: FindingRule, ...sections: string[][]) =>
  analyse(writtenModel(sections)).findings.filter((f) => f.rule === rule);
const sentences = (rule: FindingRule, ...sections: string[][]) => findings(rule, ...sections).map((f) => f.sentence);

test('disputed: a pair with both signs', () => {
  expect(findings('disputed', ['a+z', 'a-z'])).toEqual([
    {
      rule: 'disputed',
      sentence: 'A is said both to raise and to lower Z',
      remark: 'The text asserts both; both are kept, and neither is averaged away.',
      factors: ['a', 'z'],
      links: ['a>z:+', 'a>z:-'],
      claims: ['c1', 'c2'],
      robustness: { passages: 2, links: 1, exact: true, cut: ['a>z:+'] },
    },
  ]);
  expect(findings('disputed', ['a+z', 'a?z'])).toEqual([]);
});

test('disputed: a link that one passage asserts and another denies, with those who do so', () => {
  expect(findings('disputed', ['a+z', 'b+z a+zx'])).toEqual([
    {
      rule: 'disputed',
      sentence: 'A raises Z, the text says; this is denied by the critics',
      remark: 'Both are kept: the denial is drawn struck through, and effects count the link.',
      factors: ['a', 'z'],
      links: ['a>z:+', 'a>z:+:denied'],
      claims: ['c1', 'c2'],
      robustness: { passages: 2, links: 1, exact: true, cut: ['a>z:+'] },
    },
  ]);
  expect(findings('disputed', ['a-zr', 'a-zd'])).toMatchObject([
    {
      sentence: 'A lowers Z, according to The king; this is denied by the text',
      remark: 'Both are kept: the denial is drawn struck through, and effects count the author’s own links only.',
    },
  ]);
  expect(sentences('disputed', ['a+z', 'a+zd'])).toEqual(['A raises Z, the text says; elsewhere the text denies it']);
});

test('disputed: the condition under which a link is asserted stands in the finding', () => {
  expect(sentences('disputed', ['a+zc', 'a+zx'])).toEqual([
    'A raises Z, under a condition, the text says; this is denied by the critics',
  ]);
});

test('disputed: all who assert a link and all who deny it are named', () => {
  expect(sentences('disputed', ['a+z', 'a+zr', 'a+zd', 'a+zx'])).toEqual([
    'A raises Z, according to the text and The king; this is denied by the critics and, elsewhere, by the text',
  ]);
  expect(sentences('disputed', ['a+zr', 'a+zd', 'a+zx'])).toEqual([
    'A raises Z, according to The king; this is denied by the text and the critics',
  ]);
  const inLanguage = (language: string) =>
    analyse({ ...writtenModel([['a+z', 'a+zr', 'a+zd', 'a+zx']]), language }).findings[0]!.sentence;
  expect(['de', 'ko', 'zh'].map(inLanguage)).toEqual([
    '„A“ erhöht „Z“ (so der Text und The king); verneint (the critics und an anderer Stelle der Text)',
    'A은(는) Z을(를) 높인다고 텍스트는 말하며, The king도 그렇게 말한다; 텍스트는 다른 곳에서 이를 부정하며, the critics 측도 부정한다',
    '文本和The king都认为，A使Z上升；文本在别处又予以否定，the critics也予以否定',
  ]);
});

test('disputed: who holds a belief that the text denies asserts the link', () => {
  const model = writtenModel([['a+z', 'a+zd']]);
  const denied = model.denied.map((l) => ({
    ...l,
    assertions: l.assertions.map((a) => ({ ...a, attributedTo: 'the king' })),
  }));
  expect(analyse({ ...model, denied }).findings[0]!.sentence).toBe(
    'A raises Z, according to the text and the king; elsewhere the text denies it',
  );
});

test('disputed: conditions stand with the side whose they are', () => {
  const model = writtenModel([['a+z', 'a+z', 'a+zd', 'a+zx']]);
  /** The link with the first of its two assertions, or the second, under a condition in these words. */
  const limited = (link: Link, ...conditions: (string | undefined)[]) => ({
    ...link,
    assertions: link.assertions.map((a, i) => ({
      ...a,
      ...(conditions[i] === undefined ? {} : { conditional: conditions[i] }),
      ...(i === 0 && !link.denied ? { attributedTo: 'the king' } : {}),
    })),
  });
  const links = model.links.map((l) => limited(l, 'in war', 'in peace'));
  const denied = model.denied.map((l) => limited(l, undefined, 'in the frail'));
  expect(analyse({ ...model, links, denied }).findings[0]!.sentence).toBe(
    'A raises Z (the text limits this: “in peace”), the text says; also according to the king (the text limits this: “in war”); elsewhere the text denies it; also denied by the critics (the text limits this: “in the frail”)',
  );
  const same = model.links.map((l) => limited(l, 'in war', 'in war'));
  expect(analyse({ ...model, links: same }).findings[0]!.sentence).toBe(
    'A raises Z (the text limits this: “in war”), according to the text and the king; this is denied by the critics and, elsewhere, by the text',
  );
});

test('disputed: a denial of both a sign and an open direction makes no second sign', () => {
  expect(sentences('disputed', ['b+d b?z', 'b?d', 'b+dd b?zd', 'b?dd'])).toEqual([
    'B raises D, the text says; elsewhere the text denies it',
    'B affects, in a direction left open, D, the text says; elsewhere the text denies it',
    'B affects, in a direction left open, Z, the text says; elsewhere the text denies it',
  ]);
});

test('disputed: neither the denial of another sign nor a view that is reported only to be rejected', () => {
  expect(sentences('disputed', ['a+z', 'a-zd', 'b?z', 'b+zx', 'c+zd'])).toEqual([]);
  expect(sentences('disputed', ['a+z', 'a-z', 'a-zx'])).toEqual([
    'A is said both to raise and to lower Z',
    'A lowers Z, the text says; this is denied by the critics',
  ]);
});

test('indeterminate: paths of both signs to the outcome', () => {
  expect(findings('indeterminate', ['a+b b+z', 'a-z'])).toMatchObject([
    {
      sentence: 'A both raises and lowers Z, along different paths',
      links: ['a>b:+', 'b>z:+', 'a>z:-'],
      claims: ['c1', 'c2'],
      robustness: { passages: 2, links: 1, exact: true, cut: ['a>b:+'] },
    },
  ]);
  expect(findings('indeterminate', ['a+b b+z', 'a?z'])).toEqual([]);
});

test('turn: different signs in two sections', () => {
  expect(findings('turn', ['a+z'], ['a-z'])).toMatchObject([
    {
      sentence: 'A turns its effect on Z: up in S1 and down in S2',
      links: ['a>z:+', 'a>z:-'],
      robustness: { passages: 2, links: 1, exact: true, cut: ['a>z:+'] },
    },
  ]);
  expect(findings('turn', ['a+z'], ['a+b b+z'])).toEqual([]);
});

test('balance: sections in which more factors lower than raise the outcome', () => {
  expect(sentences('balance', ['a+z b+z', 'c-z'], ['c-z', 'd-z'])).toEqual(['More factors press Z down than up in S2']);
  expect(findings('balance', ['a+z'], ['b+z'])).toMatchObject([
    { sentence: 'In no section do more factors press Z down than up', robustness: undefined },
  ]);
  expect(findings('balance', ['a-z'])).toEqual([]);
});

test('balance: one factor against none, or two by a condition only, are no finding', () => {
  expect(findings('balance', ['a+z'], ['b-z'])).toEqual([]);
  expect(findings('balance', ['a+z'], ['b-z', 'c-zc'])).toEqual([]);
  expect(findings('balance', ['a+z'], ['b-z', 'c-zr'])).toEqual([]);
  // Another section asserts the link without the condition.
  expect(findings('balance', ['a+z c-z'], ['b-z', 'c-zc'])).toEqual([]);
  expect(sentences('balance', ['a+z'], ['b-z', 'c-z', 'd-zc'])).toEqual(['More factors press Z down than up in S2']);
});

test('balance: a factor at its low pole is counted with the reverse sign and named in the remark', () => {
  expect(findings('balance', ['a+zl c-z'], ['b+z'])).toMatchObject([
    {
      sentence: 'More factors press Z down than up in S1',
      remark: 'Factors are counted, not their strength; at their low pole in the text: A.',
      // Without one link the sentence still holds, though one factor against none would be no finding.
      robustness: { passages: 1, links: 2, exact: true, cut: ['a>z:+', 'c>z:-'] },
    },
  ]);
});

test('balance: the remark names the factors at their low pole in the sections of the sentence only', () => {
  expect(findings('balance', ['a+zl e-z'], ['b+z', 'c+zl d+z'])).toMatchObject([
    {
      sentence: 'More factors press Z down than up in S1',
      remark: 'Factors are counted, not their strength; at their low pole in the text: A.',
    },
  ]);
  // At its low pole in a link that does not lead to the outcome.
  expect(findings('balance', ['a-z e-z', 'a+bl'], ['b+z'])).toMatchObject([
    { remark: 'Factors are counted, not their strength.' },
  ]);
});

test('loops: their number by kind, and the smallest removal that breaks all', () => {
  expect(findings('loops', ['a+z z+a', 'a-b b+a'])).toMatchObject([
    {
      sentence: 'The argument closes on itself in two feedback loops: one reinforcing and one balancing',
      robustness: { passages: 2, links: 2, exact: true, cut: ['a>b:-', 'a>z:+'] },
    },
  ]);
  expect(sentences('loops', ['a?z z+a'])).toEqual([
    'The argument closes on itself in one feedback loop: one of unknown kind',
  ]);
});

test('loops: beyond a bound, their number and the removal are lower bounds', () => {
  const model = writtenModel([['a+z z+a', 'a-b b+a']]);
  const { findings: found } = analyse(model, { loops: { length: 20, count: 1, steps: 1e6 } });
  expect(found.find((f) => f.rule === 'loops')).toMatchObject({
    sentence: 'The argument closes on itself in at least one feedback loop: one balancing',
    robustness: { links: 0, exact: false, cut: [] },
  });
});

test('loops: more than fifty have a robustness too', () => {
  const ids = 'abcdefg';
  const pairs = [...ids].flatMap((a) => [...ids].filter((b) => a < b).flatMap((b) => [`${a}+${b}`, `${b}+${a}`]));
  expect(findings('loops', [pairs.join(' ')])[0]?.robustness).toBeDefined();
});

test('no loop: where there are links enough for one', () => {
  expect(sentences('no-loop', ['a+z b+z c+z'])).toEqual([
    'No feedback loop: nothing in the text is said to act back on its causes',
  ]);
  expect(sentences('no-loop', ['a+z b+z'])).toEqual([]);
  expect(sentences('no-loop', ['a+z z+a c+z'])).toEqual([]);
});

test('gate: the factor through which others reach the outcome', () => {
  expect(findings('gate', ['a+g b+g g+z'])).toMatchObject([
    {
      sentence: 'Two factors reach Z only through G',
      remark: 'Without this factor, A and B no longer reach Z.',
      links: ['a>g:+', 'b>g:+', 'g>z:+'],
      robustness: { passages: 1, links: 1, exact: true, cut: ['g>z:+'] },
    },
  ]);
  expect(sentences('gate', ['a+g b+g g+z', 'c+h d+h h+z'])).toEqual([
    'Two factors reach Z only through G',
    'Two factors reach Z only through H',
  ]);
  expect(sentences('gate', ['a+g b+g g+z', 'a+z'])).toEqual([]);
  // A cross-passage finding covers the same factors.
  expect(sentences('gate', ['a+g b+g'], ['g+z'])).toEqual([]);
});

test('gate: a link that leaves the outcome is none of those through which others reach it', () => {
  expect(findings('gate', ['a+g b+g g+z', 'z+c', 'c+g'])).toMatchObject([
    { factors: ['g', 'a', 'b', 'c'], links: ['a>g:+', 'b>g:+', 'g>z:+', 'c>g:+'], robustness: { passages: 2 } },
  ]);
});

test('stitched: chains that no single passage asserts', () => {
  expect(findings('stitched', ['a+b'], ['b+z'])).toMatchObject([
    {
      sentence: 'No passage tells it whole: one factor reaches Z by chains stitched from sections 1 and 2',
      remark: 'By its shortest way, the longest of them has 2 links: A › B › Z.',
      factors: ['a'],
      robustness: { passages: 2, links: 1, exact: true, cut: ['a>b:+'] },
    },
  ]);
  expect(sentences('stitched', ['a+b b+z'], ['c+z'])).toEqual([]);
});

test('stitched: not where a single passage asserts a longer path', () => {
  expect(sentences('stitched', ['a+b'], ['b+z'], ['a+c c+d d+z'])).toEqual([]);
});

test('silent: factors whose effects do not reach the outcome', () => {
  expect(findings('silent', ['a+z', 'a+c'])).toMatchObject([
    {
      sentence: 'One of 2 factors does not reach Z: the text stops short',
      remark: 'It stops at C. A reader who draws the last step draws it alone.',
      factors: ['c'],
      links: ['a>c:+'],
      claims: ['c2'],
    },
  ]);
  expect(sentences('silent', ['a+z', 'z+a'])).toEqual([]);
});

test('silent: factors that follow from the outcome are not short of it', () => {
  expect(sentences('silent', ['a+z', 'z+x x+y'])).toEqual([]);
  expect(findings('silent', ['a+z', 'a+c', 'z+x x+y'])).toMatchObject([
    {
      sentence: 'One of 2 factors does not reach Z: the text stops short',
      remark:
        'It stops at C. A reader who draws the last step draws it alone. Not counted: two factors that follow from Z.',
      factors: ['c'],
    },
  ]);
});

test('silent: a factor whose way to the outcome is denied is not one at which the text stops', () => {
  expect(sentences('silent', ['a+z', 'b+c', 'b+zd'])).toEqual([
    'One of 2 factors does not reach Z: the text stops short',
  ]);
  expect(findings('silent', ['a+z', 'b+c', 'c-ax', 'b+d'])).toMatchObject([
    {
      sentence: 'One of 2 factors does not reach Z: the text stops short',
      remark:
        'It stops at D. A reader who draws the last step draws it alone. Not counted: two factors whose way to Z is denied.',
      factors: ['d'],
    },
  ]);
  expect(sentences('silent', ['a+z', 'b+c', 'c-ad'])).toEqual([]);
});

test('implied: at most half of three or more direct links are explicit', () => {
  expect(findings('implied', ['a+zi b+zi c+z'])).toMatchObject([
    {
      sentence: 'Of three direct links to Z, the words state one; the others are implied',
      remark: 'Explicit: C. At the others a stricter reader may stop.',
    },
  ]);
  expect(sentences('implied', ['a+zi b+zi c+zi'])).toEqual([
    'None of three direct links to Z is explicit: all are implied',
  ]);
  expect(sentences('implied', ['a+zi b+z c+z'])).toEqual([]);
});

test('single passage: effects that depend on a link asserted once', () => {
  expect(findings('single-passage', ['a+z b+z c+z'])).toMatchObject([
    {
      sentence: 'Each of 3 effects on Z hangs on a link told only once',
      remark: 'No link is asserted in two passages.',
    },
  ]);
  expect(findings('single-passage', ['a+z b+z c+z', 'a+z'])).toMatchObject([
    {
      sentence: 'All but one of 3 effects on Z hang on a link told only once',
      remark: 'Told more than once: A › Z.',
    },
  ]);
  expect(sentences('single-passage', ['a+z b+z c+z', 'a+z b+z'])).toEqual([]);
});

test('reported: links attributed to actors only', () => {
  expect(findings('reported', ['a+zr b+z'])).toMatchObject([
    {
      sentence: 'One of 2 links is a belief or aim of an actor, as the text reports',
      remark: 'Held by The king. It is told as a belief or aim, not as what happened.',
    },
  ]);
  expect(sentences('reported', ['a+zr', 'a+z'])).toEqual([]);
  expect(wordingOf('en').findings.reported.remark(2, ['Marques et al.'])).toBe(
    'Held by Marques et al. They are told as beliefs or aims, not as what happened.',
  );
});

test('findings have the order of the rules, each with the claims that assert its links', () => {
  const model = writtenModel([
    ['a+zi b+zi c+zr', 'a-z'],
    ['d+g e+g', 'g-zi', 'a-z b+hc'],
    ['f+d', 'e+zd'],
  ]);
  const { findings: all } = analyse(model);
  const names = Object.keys(rules);
  const weights = all.map((f) => names.indexOf(f.rule));
  expect(weights).toEqual([...weights].sort((a, b) => a - b));
  expect([...new Set(all.map((f) => f.rule))]).toEqual(names.filter((r) => r !== 'turn' && r !== 'loops'));
  for (const f of all) {
    const own = model.claims.filter((c) => c.links.some((id) => f.links.includes(id))).map((c) => c.id);
    expect(f.claims).toEqual(own);
  }
});

test('a dispute that the text answers names the answer; an answered indeterminate effect or reversal is no finding', () => {
  const answered = (sections: string[][], id: string, by: string) => {
    const model = writtenModel(sections);
    const claims = model.claims.map((c) => (c.id === id ? { ...c, resolvedBy: by } : c));
    return analyse({ ...model, claims }).findings.map((f) => [f.rule, f.sentence, f.isAnswered]);
  };
  const tension = (found: unknown[][]) =>
    found.filter(([rule]) => ['disputed', 'indeterminate', 'turn'].includes(rule as string));
  expect(tension(answered([['a+z', 'a-z', 'b+z']], 'c1', 'c3'))).toEqual([
    ['disputed', 'A is said both to raise and to lower Z; §1.3 answers it', true],
  ]);
  expect(tension(answered([['a+b b+z', 'a-z', 'b+z']], 'c2', 'c3'))).toEqual([]);
  expect(tension(answered([['a+z'], ['a-z', 'b+z']], 'c1', 'c3')).map(([rule]) => rule)).toEqual(['disputed']);
});

test('conditional and denied: links under a condition, links that the author denies', () => {
  expect(findings('conditional', ['a+zc', 'b+z'])).toMatchObject([
    { sentence: 'One of 2 links holds under a condition only', links: ['a>z:+'], claims: ['c1'] },
  ]);
  expect(findings('denied', ['a+zd b+z'])).toMatchObject([
    { sentence: 'The text reports one link and denies it', links: ['a>z:+:denied'], claims: ['c1'] },
  ]);
  expect(findings('conditional', ['a+zc', 'a+z'])).toEqual([]);
});

test('effects that only actors assert are counted by no finding about effects', () => {
  expect(sentences('indeterminate', ['a+b b+z', 'a-zr'])).toEqual([]);
  expect(sentences('turn', ['a+z'], ['a-zr'])).toEqual([]);
  expect(sentences('gate', ['a+c b+cr c+z'])).toEqual([]);
  expect(sentences('stitched', ['a+b'], ['b+zr', 'c+z'])).toEqual([]);
  expect(sentences('single-passage', ['a+z b+zr c+z d+z'])).toEqual([
    'Each of 3 effects on Z hangs on a link told only once',
  ]);
});

test('disputed: the remark says which signs are beliefs or aims', () => {
  const [finding] = findings('disputed', ['a+z', 'a-zr']);
  expect(finding?.remark).toBe(
    'One of the two is reported as a belief or aim of actors; both are kept, and effects count the author’s own only.',
  );
});
