import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import type { Model, Talk } from '../../model/index.ts';
import { planTalk } from '../plan-talk.ts';
import { derivedQuestions } from './closing-slides.ts';

const votesOf = (model: Model, talk: Partial<Talk> = {}) =>
  planTalk(model, analyse(model), { id: 't', title: 'T', minutes: 20, pace: 130, ...talk }, planSettings).slides.filter(
    (s) => s.content.kind === 'vote',
  );

const disputed = writtenModel([['a+z', 'b+z'], ['a-z c+z']]);
const passage = (text: string) => ({
  parts: [
    { text: text.slice(0, text.indexOf(': ') + 2), cue: false },
    { text: /[a-z][+-]z/u.exec(text)![0], cue: true },
    ...(text.includes(',') ? [{ text: text.slice(text.indexOf(',')), cue: false }] : []),
  ],
});

test('the first link that the text asserts both ways is voted on, with a passage of each sign', () => {
  const [vote, ...others] = votesOf(disputed, { exclude: ['contrast/1'] });
  expect(others).toEqual([]);
  expect(vote).toMatchObject({
    id: 'vote/1',
    headline: 'Does A raise or lower Z?',
    content: {
      kind: 'vote',
      isDerived: true,
      answers: ['+', '-', '?'],
      quotes: [passage('Statement 1: a+z'), passage('Statement 3: a-z, c+z')],
    },
    restsOn: [['c1'], ['c3']],
  });
  expect(vote!.notes.slice(1)).toEqual([
    { kind: 'text', text: '§1.1: A raises Z, on the words “a+z” (explicit).' },
    { kind: 'text', text: '§2.1: A lowers Z, on the words “a-z” (explicit).' },
  ]);
});

test('a vote is on a link that no contrast is about; without another, a talk with the contrast lacks it and says so', () => {
  const talk = { id: 't', title: 'T', minutes: 20, pace: 130 };
  const shown = (model: Model, of: Partial<Talk> = {}) => {
    const { slides, clock } = planTalk(model, analyse(model), { ...talk, ...of }, planSettings);
    return [
      ...slides.filter((s) => /^(?:vote|contrast)/u.test(s.id)).map((s) => `${s.id} ${s.headline}`),
      ...clock!.remarks.filter((r) => r.startsWith('without')),
    ];
  };
  const contrast = 'contrast/1 Does A raise or lower Z?';
  expect(shown(disputed)).toEqual([contrast, 'without vote/1: contrast/1 is about its link']);
  expect(shown(disputed, { exclude: ['vote/1'] })).toEqual([contrast]);
  expect(shown(disputed, { include: ['vote/1'] })).toEqual(['vote/1 Does A raise or lower Z?', contrast]);
  const another = writtenModel([['a+z', 'b+z'], ['a-z c+z b-z']]);
  expect(shown(another)).toEqual(['vote/1 Does B raise or lower Z?', contrast]);
});

test('a link that one passage asserts and another denies is voted on with both, and discussed', () => {
  const model = writtenModel([['a+z', 'b+z'], ['a+zx c+z']]);
  const denial = [
    { text: 'Statement 3: ', cue: false },
    { text: 'a+zx', cue: true },
    { text: ', c+z', cue: false },
  ];
  const passages = [passage('Statement 1: a+z'), { parts: denial }];
  const content = { answers: ['+', 'not+', '?'], quotes: passages };
  expect(votesOf(model)).toMatchObject([{ headline: 'Does A raise Z?', content, restsOn: [['c1'], ['c3']] }]);
  expect(votesOf({ ...model, votes: [{ from: 'a', to: 'z' }] })).toMatchObject([{ content: { quotes: passages } }]);
  expect(derivedQuestions(model, analyse(model))[0]).toBe(
    'A raises Z, the text says; this is denied by the critics. What would settle it?',
  );
});

test('a vote asks about the pole of the cause of which all passages speak', () => {
  const low = (model: Model, word: string | true): Model => {
    const atPole = (links: Model['links']) =>
      links.map((l) => ({ ...l, assertions: l.assertions.map((a) => ({ ...a, lowPole: word })) }));
    return { ...model, links: atPole(model.links), denied: atPole(model.denied) };
  };
  expect(votesOf(low(disputed, 'decline'), { exclude: ['contrast/1'] }).map((v) => v.headline)).toEqual([
    'Does A, when low (“decline”), raise or lower Z?',
  ]);
  const denied = writtenModel([['a+z', 'b+z'], ['a+zx c+z']]);
  // The decline of A lowers Z, one says; it does not, says another.
  expect(votesOf(low(denied, true))).toMatchObject([
    { headline: 'Does A, when low, lower Z?', content: { answers: ['-', 'not-', '?'] } },
  ]);
  expect(
    votesOf(
      { ...disputed, links: [...low(disputed, true).links.slice(0, 1), ...disputed.links.slice(1)] },
      { exclude: ['contrast/1'] },
    ),
  ).toMatchObject([{ headline: 'Does A raise or lower Z?' }]);
  const twice = codedTwice(['b+zl', 'a+z'], ['b-z', 'a+z']);
  const { headline, notes } = votesOf(twice)[0]!;
  expect([headline, notes[0]]).toEqual([
    'Does B, when low, raise or lower Z?',
    {
      kind: 'text',
      text: 'Three answers, one show of hands for each. Ask one person of each group for the words that decide it. A second coder decided: + raises.',
    },
  ]);
});

test('a talk that cannot tell both claims has no vote on them', () => {
  expect(votesOf(disputed, { sections: ['s1'] })).toEqual([]);
  expect(votesOf(writtenModel([['a+z', 'a+z']]))).toEqual([]);
});

test('votes of the data replace it', () => {
  const model = { ...disputed, votes: [{ from: 'b', to: 'z', question: 'What of B?', notes: 'Hands up.' }] };
  const [vote, ...others] = votesOf(model);
  expect(others).toEqual([]);
  expect(vote).toMatchObject({ headline: 'What of B?', content: { quotes: [passage('Statement 2: b+z')] } });
  expect(vote!.content).not.toHaveProperty('isDerived');
  expect(vote!.notes[0]).toEqual({ kind: 'text', text: 'Hands up.' });
});

/** A model whose second coding reads its statements otherwise. */
const codedTwice = (first: readonly string[], second: readonly string[]): Model => ({
  ...writtenModel([first]),
  secondCoding: { file: 'second.json', name: 'second', model: writtenModel([second]) },
});

test('links on which a second coding differs are voted on, two at most, those to the outcome first', () => {
  const votes = votesOf(codedTwice(['a+b', 'b+z', 'c+z'], ['a-b', 'b-z', 'd+z']));
  expect(votes.map((v) => [v.headline, v.notes[0]])).toEqual([
    [
      'Does B raise or lower Z?',
      {
        kind: 'text',
        text: 'Three answers, one show of hands for each. Ask one person of each group for the words that decide it. A second coder decided: − lowers.',
      },
    ],
    [
      'Does C raise or lower Z?',
      {
        kind: 'text',
        text: 'Three answers, one show of hands for each. Ask one person of each group for the words that decide it. A second coder did not draw this arrow.',
      },
    ],
  ]);
});

test('without a difference of the second coding, the text decides; votes of the data stand before both', () => {
  const both = ['a+z', 'a-z c+z'];
  expect(votesOf(codedTwice(both, both)).map((v) => v.headline)).toEqual(['Does A raise or lower Z?']);
  const own = { ...codedTwice(['a+z', 'b+z'], ['a-z', 'b+z']), votes: [{ from: 'b', to: 'z', question: 'B?' }] };
  expect(votesOf(own).map((v) => v.headline)).toEqual(['B?']);
});

test('a vote on the link of a contrast that has no room is open, and is the dissent of the talk', () => {
  const notes = 'word '.repeat(200);
  const model = { ...disputed, contrasts: [{ claims: ['c1', 'c3'] as const, notes }] };
  const shown = (minutes: number) => {
    const talk = { id: 't', title: 'T', minutes, pace: 130 };
    const { slides, omitted, clock } = planTalk(model, analyse(model), talk, planSettings);
    const isEither = (id: string) => /^(?:vote|contrast)\//u.test(id);
    return [
      ...slides.flatMap((s) => (isEither(s.id) ? [s.id] : [])),
      ...omitted.flatMap((o) => (isEither(o.slide) ? [o] : [])),
      ...clock!.remarks.filter((r) => r.startsWith('without dissent')),
    ];
  };
  const [contrast, vote] = ['counts for 115 s', 'counts for 37 s'].map(
    (s) => `over the budget: ${s}; the chosen slides count for all but 9 s`,
  );
  expect(shown(3)).toEqual([
    { slide: 'contrast/1', reason: contrast },
    { slide: 'vote/1', reason: vote },
    `without dissent (vote/1): ${vote}`,
  ]);
  expect(shown(5)).toEqual([
    'vote/1',
    { slide: 'contrast/1', reason: 'over the budget: counts for 115 s; the chosen slides count for all but 3 s' },
  ]);
  expect(shown(20)).toEqual(['contrast/1', { slide: 'vote/1', reason: 'contrast/1 is about its link' }]);
});

test('a vote stands in the section of the last claim that it rests on, behind its slides', () => {
  const shown = (model: Model) =>
    planTalk(
      model,
      analyse(model),
      { id: 't', title: 'T', minutes: 20, pace: 130, exclude: ['contrast/1'] },
      planSettings,
    ).slides.flatMap((s) => (/^(?:claim|vote|section)\//u.test(s.id) ? [`${s.id} ${s.section}`] : []));
  expect(shown(disputed)).toEqual([
    'section/s1 1',
    'claim/c1 1',
    'claim/c2 1',
    'section/s2 2',
    'claim/c3 2',
    'vote/1 2',
  ]);
  expect(shown({ ...disputed, votes: [{ from: 'b', to: 'z' }] })).toEqual([
    ...['section/s1 1', 'claim/c1 1', 'claim/c2 1', 'vote/1 1'],
    ...['section/s2 2', 'claim/c3 2'],
  ]);
});

test('a talk of twenty minutes votes on a link in dispute, and a shorter one says why it does not', () => {
  const strong = [...'bcdefghijklmno'].map((id) => `${id}+z`);
  const model = writtenModel([
    ['a+z', ...strong.slice(0, 7)],
    [...strong.slice(7), 'a+zd'],
  ]);
  const planned = (minutes: number) =>
    planTalk(model, analyse(model), { id: 't', title: 'T', minutes, pace: 130 }, planSettings);
  expect(planned(20).slides.map((s) => s.id)).toContain('vote/1');
  const dissent = (minutes: number) => planned(minutes).clock!.remarks.filter((r) => r.startsWith('without dissent'));
  expect(dissent(20)).toEqual([]);
  expect(dissent(5)).toEqual([expect.stringMatching(/^without dissent \(vote\/1\): over the budget/u)]);
});

test('the notes say where the second coder denies the link', () => {
  const said = (...second: string[]) => votesOf(codedTwice(['a+z', 'b+z'], second)).map((v) => v.notes[0]);
  expect(said('a+zd', 'b+z')).toEqual([
    { kind: 'text', text: expect.stringMatching(/ A second coder drew this arrow as denied\.$/u) },
  ]);
});
