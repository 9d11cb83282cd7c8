import { expect, test } from 'vitest';
import { builtModel } from '../../fixtures/built-model.ts';
import type { Model } from '../../model/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { findNeeds } from '../slide-needs.ts';
import { weighSlides } from './slide-weights.ts';

/** A section whose ten links join twenty factors, so that it needs several maps. */
function longSection(): Model {
  const names = Array.from({ length: 10 }, (_, i) => i + 1);
  const data = {
    title: 'T',
    work: { id: 'w', type: 'book', title: 'W' },
    outcome: 'e1',
    factors: names.flatMap((n) => [
      { id: `c${n}`, label: `Cause ${n}` },
      { id: `e${n}`, label: `Effect ${n}` },
    ]),
    sections: [
      {
        id: 'one',
        heading: 'One',
        claims: names.map((n) => ({
          id: `claim-${n}`,
          assertion: `Cause ${n} raises effect ${n}.`,
          type: 'causal',
          evidence: [{ quote: `Cause ${n} raises effect ${n}.` }],
          links: [{ from: `c${n}`, to: `e${n}`, polarity: '+', cue: 'raises', confidence: 'explicit' }],
        })),
      },
    ],
    talks: [],
  };
  const sourceText = `Title\n■ One\n${names.map((n) => `○ Cause ${n} raises effect ${n}.`).join('\n')}\n`;
  return builtModel(data, sourceText);
}

const slide = (id: string, section = 0) =>
  ({ id, section, headline: '', content: {}, notes: [], seconds: 10, appendix: false }) as unknown as SlidePlan;

test('a claim needs the slide of its section and the legend', () => {
  const needs = findNeeds(longSection());
  expect(needs(slide('claim/claim-10', 1))).toEqual(['section/one', 'method']);
});

test('later findings and loops have fewer points; the answer has more than a key claim and than the argument', () => {
  const ids = [
    'answer',
    'argument',
    'balance',
    'effects',
    'loop/1',
    'loop/2',
    'finding/1',
    'finding/2',
    'finding/9',
    'map/whole',
  ];
  const points = weighSlides(
    longSection(),
    { onOutcome: [], disputed: [] },
    [...ids, 'references/2'].map((id) => slide(id)),
  );
  expect(Object.fromEntries(points)).toEqual({
    answer: 160,
    argument: 120,
    balance: 90,
    effects: 75,
    'loop/1': 60,
    'loop/2': 52,
    'finding/1': 44,
    'finding/2': 37,
    'finding/9': 6,
    'map/whole': 45,
    'references/2': 6,
  });
});

test('a claim that denies a link counts like one that asserts it; without any, like one off the paths to the outcome', () => {
  const model = longSection();
  const link = model.links[0]!;
  const denial = { ...link, id: `${link.id}:denied`, denied: true as const };
  const alone = { ...denial, id: 'e2>c2:-:denied', from: 'e2', to: 'c2' };
  const claim = { ...model.claims[0]!, section: 'two' };
  const claims = [
    { ...claim, id: 'denies', links: [denial.id] },
    { ...claim, id: 'denies-alone', links: [alone.id] },
  ];
  const section = { ...model.sections[0]!, id: 'two', number: 2, claims };
  const last = { ...section, id: 'three', number: 3, claims: [] };
  const coding = {
    ...model,
    denied: [denial, alone],
    sections: [...model.sections, section, last],
    claims: [...model.claims, ...claims],
  };
  const points = weighSlides(coding, { onOutcome: [], disputed: [] }, [
    slide('claim/denies', 2),
    slide('claim/denies-alone', 2),
  ]);
  // 6 for a claim, 10 for a link, 10 each since it leads to and meets the outcome; the first is the section's strongest.
  expect(Object.fromEntries(points)).toEqual({ 'claim/denies': 72, 'claim/denies-alone': 16 });
});

test('the strongest claim of a section gains at most what it has: a section without causes is told last', () => {
  const model = longSection();
  const bare = { ...model.claims[0]!, id: 'bare', section: 'two', links: [] };
  const two = { ...model.sections[0]!, id: 'two', number: 2, claims: [bare] };
  const three = { ...two, id: 'three', number: 3, claims: [{ ...bare, id: 'last', section: 'three' }] };
  const coding = { ...model, sections: [...model.sections, two, three], claims: [...model.claims, bare] };
  const points = weighSlides(coding, { onOutcome: [], disputed: [] }, [
    slide('claim/bare', 2),
    slide('claim/claim-1', 1),
  ]);
  expect(Object.fromEntries(points)).toEqual({ 'claim/bare': 12, 'claim/claim-1': 78 });
});

test('one slide tells a dissent: the first contrast of the data, else the first vote where a link is in dispute', () => {
  const pointsOf = (contrasts: Model['contrasts'], isDisputed: boolean, ...ids: string[]) => {
    const disputed = isDisputed ? [{ from: 'c1', to: 'e1', links: [] }] : [];
    const slides = ids.map((id) => slide(id));
    return Object.fromEntries(weighSlides({ ...longSection(), contrasts }, { onOutcome: [], disputed }, slides));
  };
  const named = [{ claims: ['claim-1', 'claim-2'] }] as const;
  expect(pointsOf([], false, 'contrast/1', 'vote/1')).toEqual({ 'contrast/1': 30, 'vote/1': 30 });
  expect(pointsOf([], true, 'contrast/1', 'vote/1', 'vote/2')).toEqual({
    'contrast/1': 30,
    'vote/1': 120,
    'vote/2': 24,
  });
  expect(pointsOf(named, true, 'contrast/1', 'vote/1')).toEqual({ 'contrast/1': 120, 'vote/1': 30 });
  expect(pointsOf(named, true, 'vote/1')).toEqual({ 'vote/1': 120 });
});

test('a claim that is still to be written counts least, and gives its section no extra', () => {
  const model = longSection();
  const [first, second, ...others] = model.sections[0]!.claims;
  const claims = [{ ...first!, assertion: 'TODO: what statement 1 says' }, second!, ...others];
  const open: Model = { ...model, claims, sections: [{ ...model.sections[0]!, claims }] };
  const slides = [slide('claim/claim-1'), slide('claim/claim-2'), slide('claim/claim-3')];
  const weigh = (of: Model) => [...weighSlides(of, { onOutcome: [], disputed: [] }, slides).values()];
  expect(weigh(model)).toEqual([102, 31, 31]);
  expect(weigh(open)).toEqual([1, 62, 31]);
});
