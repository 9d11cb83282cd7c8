import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { builtModel } from '../../fixtures/built-model.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import type { Model, Talk } from '../../model/index.ts';
import { planAll, planTalk } from '../plan-talk.ts';

interface TestClaim {
  readonly id: string;
  readonly assertion?: string;
  readonly words?: number;
  readonly sentences?: number;
  readonly raises?: true;
  readonly key?: true;
}

const quoteOf = ({ id, words = 6, sentences = 1 }: TestClaim) =>
  Array.from({ length: sentences }, (_, s) =>
    [`${s === 0 ? 'Quote' : 'Again'} ${id}`, ...Array.from({ length: words - 3 }, (_, i) => `word${i}`), 'end'].join(
      ' ',
    ),
  ).join('. ');

/** A deck of one section with claims that assert no cause, unless they raise the outcome. */
function modelOf(claims: readonly TestClaim[]): Model {
  return builtModel(
    {
      title: 'T',
      work: { id: 'w', type: 'book', title: 'W' },
      outcome: 'o',
      factors: ['a', 'o'].map((id) => ({ id, label: `Factor ${id}` })),
      sections: [
        {
          id: 'one',
          heading: 'One',
          claims: claims.map(({ id, assertion = `The claim ${id} is made.`, raises, key, ...rest }) => ({
            id,
            assertion,
            type: 'descriptive',
            evidence: [{ quote: quoteOf({ id, ...rest }) }],
            links: raises ? [{ from: 'a', to: 'o', polarity: '+', cue: 'word0', confidence: 'explicit' }] : [],
            notes: `Notes of ${id}.`,
            ...(key ? { key } : {}),
          })),
        },
      ],
      talks: [],
    },
    `Title\n■ One\n${claims.map((c) => `○ ${quoteOf(c)}.`).join('\n')}\n`,
  );
}

const planned = (claims: readonly TestClaim[], talk: Partial<Talk> = {}) => {
  const model = modelOf(claims);
  return planTalk(model, analyse(model), { id: 't', title: 'T', minutes: 60, pace: 130, ...talk }, planSettings);
};
const toldIn = (...args: Parameters<typeof planned>) =>
  planned(...args)
    .slides.filter((s) => !s.appendix && /^claims?\//u.test(s.id))
    .map((s) => s.id);

const five = ['p', 'q', 'r', 's', 't'].map((id) => ({ id }));

test('consecutive claims without a cause share slides, three at most', () => {
  expect(toldIn(five)).toEqual(['claims/p', 'claims/s']);
  expect(toldIn([{ id: 'p' }, { id: 'q', raises: true }, { id: 'r' }, { id: 's' }])).toEqual([
    'claim/p',
    'claim/q',
    'claims/r',
  ]);
});

test('claims share a slide with whole sentences of their quotes; claims that do not fit have slides of their own', () => {
  const long = Array.from({ length: 3 }, (_, i) => ({ id: `p${i}`, words: 12, sentences: 2 }));
  // 60 words less those of the three sentences are 15 for each quote.
  const plan = planned(long);
  const quotes = plan.slides.flatMap((s) => (s.content.kind === 'claims' ? s.content.claims : []));
  expect(quotes.map((c) => c.quote.parts)).toEqual(
    long.map(({ id }) => [{ cue: false, text: `${quoteOf({ id, words: 12 })}. …` }]),
  );
  expect(plan.slides.find((s) => s.tells)?.cuts).toEqual(
    long.map(({ id }) => ({ claim: id, words: quoteOf({ id, words: 12 }).replace('Quote', 'Again') })),
  );
  // Quotes of one sentence are whole: two have 45 words with the sentences of their claims, three have 66.
  expect(toldIn(long.map(({ id }) => ({ id, words: 17 })))).toEqual(['claims/p0', 'claim/p2']);
  expect(toldIn(long.map(({ id }) => ({ id, words: 40 })))).toEqual(['claim/p0', 'claim/p1', 'claim/p2']);
});

test('a key claim keeps its own slide, and so does a claim that the talk includes or excludes by name', () => {
  expect(toldIn([{ id: 'p' }, { id: 'q', key: true }])).toEqual(['claim/p', 'claim/q']);
  expect(toldIn(five, { include: ['claim/q'] })).toEqual(['claim/p', 'claim/q', 'claims/r']);
  expect(toldIn(five, { exclude: ['claim/q'] })).toEqual(['claim/p', 'claims/r']);
});

test('a talk may list the shared slide or those of its claims; a deck can show both', () => {
  expect(toldIn(five, { slides: ['title', 'claims/p', 'claim/s'] })).toEqual(['claims/p', 'claim/s']);
  const model = modelOf(five);
  const all = planAll(model, analyse(model), { id: 't', title: 'T', minutes: 60, pace: 130 }, planSettings).slides;
  expect(all.filter((s) => /^claims?\//u.test(s.id)).map((s) => s.id)).toEqual([
    'claims/p',
    ...['p', 'q', 'r'].map((id) => `claim/${id}`),
    'claims/s',
    ...['s', 't'].map((id) => `claim/${id}`),
  ]);
});

test('a claim on a shared slide is told: its evidence is in the appendix, and the conclusion is not missing', () => {
  const plan = planned(five);
  expect(plan.slides.filter((s) => s.appendix).map((s) => s.id)).toEqual(five.map((c) => `evidence/${c.id}`));
  expect(plan.untold).toEqual([]);
  const short = planned(five, { exclude: ['claims/p', 'claims/s'] });
  expect(short.untold?.map((u) => `${u.slide}: ${u.reason}`)).toEqual(
    five.map(({ id }) => `claim/${id}: excluded by the talk`),
  );
});

test('the notes of a shared slide are those of its claims, with their whole quotes', () => {
  const slide = planned([{ id: 'p' }, { id: 'q' }]).slides.find((s) => s.id === 'claims/p');
  expect(slide?.headline).toBe('One: two claims that assert no cause');
  expect(slide?.notes).toEqual(
    [
      'Notes of p. Notes of q.',
      'Quote (§1.1): “Quote p word0 word1 word2 end”',
      'Quote (§1.2): “Quote q word0 word1 word2 end”',
    ].map((text) => ({ kind: 'text', text })),
  );
});

test('notes of a talk for a claim are on the slide that it shares; notes that reach no slide are told', () => {
  const pair = [{ id: 'p' }, { id: 'q' }];
  const said = (talk: Partial<Talk>) => {
    const { slides, missing } = planned(pair, talk);
    const [note] = slides.find((s) => s.id === 'claims/p')!.notes;
    return [note?.kind === 'text' && note.text, missing];
  };
  expect(said({ notes: { 'claim/q': 'In this talk.' } })).toEqual(['Notes of p. In this talk.', undefined]);
  expect(said({ slides: ['claims/p'], notes: { 'claim/q': 'In this talk.' } })).toEqual([
    'Notes of p. In this talk.',
    undefined,
  ]);
  expect(said({ notes: { 'claims/p': 'Both.' } })).toEqual(['Both.', undefined]);
  expect(said({ notes: { 'claims/p': 'Both.', 'claim/q': 'Lost.' } })).toEqual(['Both.', ['claim/q']]);
  expect(said({ notes: { 'claims/q': 'Lost.' } })).toEqual(['Notes of p. Notes of q.', ['claims/q']]);
  expect(said({ slides: ['claims/p'], notes: { 'claims/q': 'Lost.', title: 'Not listed.' } })[1]).toEqual([
    'claims/q',
    'title',
  ]);
});

test('a shared slide takes at most 90 s', () => {
  const notes = (words: number) => ({ 'claim/q': 'word '.repeat(words) });
  const shared = (words: number) =>
    planned(five, { notes: notes(words) }).slides.filter((s) => s.content.kind === 'claims');
  expect(shared(100).map((s) => [s.id, s.tells])).toEqual([
    ['claims/p', ['p', 'q', 'r']],
    ['claims/s', ['s', 't']],
  ]);
  expect(shared(125).map((s) => [s.id, s.tells])).toEqual([
    ['claims/p', ['p', 'q']],
    ['claims/r', ['r', 's', 't']],
  ]);
  expect(shared(160).map((s) => [s.id, s.tells])).toEqual([['claims/r', ['r', 's', 't']]]);
  expect(Math.max(...shared(125).map((s) => s.seconds))).toBeLessThanOrEqual(90);
});

test('a talk has a slide a minute at most, or twelve, besides title, section and references, and what it requires', () => {
  const claims = Array.from({ length: 40 }, (_, i) => ({ id: `p${i}`, raises: true }) as const);
  const slidesIn = (talk: Partial<Talk>) => planned(claims, talk).slides.filter((s) => !s.appendix).length;
  expect([6, 12, 15, 25, 50].map((minutes) => slidesIn({ minutes }))).toEqual([13, 14, 17, 27, 47]);
  const include = claims.slice(0, 20).map((c) => `claim/${c.id}`);
  expect(slidesIn({ minutes: 15, include })).toBeGreaterThan(20);
});
