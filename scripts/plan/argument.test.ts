import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { slideGeometry } from '../geometry.ts';
import type { Model, Talk } from '../model/index.ts';
import { countWords } from '../typography/index.ts';
import { argumentOf, signOfChain } from './argument.ts';
import { planTalk } from './plan-talk.ts';
import type { QuoteShown } from './slide-content.ts';

const talk: Talk = { id: 't', title: 'T', minutes: 30, pace: 130 };

const wordsOf = ({ parts }: QuoteShown) => parts.map((p) => p.text).join('');

/** The chains of a coding as ids of links. */
const chainsOf = (model: Model, of: Partial<Talk> = {}) =>
  argumentOf(model, analyse(model), { ...talk, ...of }, planSettings).map((chain) => chain.map((l) => l.id));

test('the strongest chain of each sign comes first, then what adds most; chains are in the order of the text', () => {
  const model = writtenModel([['a-b, b+z'], ['c+d, d+z']]);
  expect(chainsOf(model)).toEqual([
    ['a>b:-', 'b>z:+'],
    ['c>d:+', 'd>z:+'],
  ]);
});

test('a chain whose links are all shown adds nothing', () => {
  expect(chainsOf(writtenModel([['a+b, b+z']]))).toEqual([['a>b:+', 'b>z:+']]);
});

test('the sign of a chain is the product of its signs, and open if one of them is', () => {
  const signs = (coding: string) => {
    const model = writtenModel([[coding]]);
    return argumentOf(model, analyse(model), talk, planSettings).map(signOfChain);
  };
  expect(signs('a-b, b-z')).toEqual(['+']);
  expect(signs('a-b, b+z')).toEqual(['-', '+']);
  expect(signs('a?b, b+z')).toEqual(['?', '+']);
});

test('there are at most four chains, and no more factors than a readable map has', () => {
  const model = writtenModel([
    ['a+z', 'b+z', 'c+z'],
    ['d+z', 'e-z', 'f-z'],
    ['g-z', 'h+i, i+j, j+k, k+z'],
  ]);
  const chains = chainsOf(model);
  expect(chains.length).toBe(4);
  const factors = new Set(chains.flat().flatMap((id) => id.slice(0, -2).split('>')));
  expect(factors.size).toBeLessThanOrEqual(slideGeometry.capacity.mapFactors);
});

test('a talk of some sections argues with their links only', () => {
  const model = writtenModel([['a-z'], ['b+z']]);
  expect(chainsOf(model, { sections: ['s2'] })).toEqual([['b>z:+']]);
  expect(chainsOf(model, { exclude: ['claim/c2'] })).toEqual([['a>z:-']]);
});

test('the chains of the data stand, those that the talk cannot tell aside', () => {
  const model = {
    ...writtenModel([['a-b, b+z'], ['c+z']]),
    argument: [
      ['c', 'z'],
      ['a', 'b', 'z'],
    ],
  };
  expect(chainsOf(model)).toEqual([['c>z:+'], ['a>b:-', 'b>z:+']]);
  expect(chainsOf(model, { sections: ['s1'] })).toEqual([['a>b:-', 'b>z:+']]);
});

test('a talk that lists its slides argues with the claims that it lists; without a chain of them, with all', () => {
  const model = {
    ...writtenModel([['a+b', 'b+z', 'c-z']]),
    argument: [
      ['a', 'b', 'z'],
      ['c', 'z'],
    ],
  };
  const listed = (...slides: NonNullable<Talk['slides']>) => chainsOf(model, { slides }).map((c) => c.join(' '));
  expect(listed('argument', 'claim/c1', 'claim/c2')).toEqual(['a>b:+ b>z:+']);
  expect(listed('argument', 'claim/c3', 'claim/c2')).toEqual(['c>z:-']);
  expect(listed('argument', 'again:claim/c1')).toEqual(['a>b:+ b>z:+', 'c>z:-']);
  expect(listed('argument')).toEqual(['a>b:+ b>z:+', 'c>z:-']);
});

test('notes of a talk are said before the chains; a link of one passage has its words, one of several their number', () => {
  const model = writtenModel([['a+z', 'b-z', 'b-z']]);
  const { slides } = planTalk(model, analyse(model), { ...talk, notes: { argument: 'Two chains.' } }, planSettings);
  expect(slides.find((s) => s.id === 'argument')!.notes).toEqual([
    { kind: 'text', text: 'Two chains.' },
    { kind: 'text', text: 'A raises Z, on the words “a+z” (explicit).' },
    { kind: 'click' },
    { kind: 'text', text: 'B lowers Z, told in 2 passages (explicit).' },
  ]);
});

test('the passages beside the question and the words for their signs are no more words than a slide has', () => {
  const long = (link: string) =>
    [link, ...Array.from('efghijklmnopqrstuvwx', (cause) => `${cause}+y ${cause}+b`)].join(' ');
  const model = writtenModel([[long('c+z'), long('d-z')]]);
  const { slides } = planTalk(model, analyse(model), talk, planSettings);
  const { content } = slides.find((s) => s.id === 'question')!;
  const sides = content.kind === 'question' ? content.sides : [];
  expect(sides.map((s) => countWords(s.quote.parts.map((p) => p.text).join('')))).toEqual([43, 15]);
});

test('beside the question stand both signs by two links, else what the answer denies, else what denies the first link', () => {
  const sidesOf = (coded: readonly string[], answer?: string) => {
    const model = {
      ...writtenModel([coded]),
      ...(answer === undefined ? {} : { answer: { sentence: 'It does not.', claims: [answer] } }),
    };
    const { slides } = planTalk(model, analyse(model), talk, planSettings);
    const { content } = slides.find((s) => s.id === 'question')!;
    return content.kind === 'question'
      ? content.sides.map((s) => [s.sign, s.isDenial ?? false, s.quote.parts.find((p) => p.cue)!.text])
      : [];
  };
  const raises = ['+', false, 'a+z'];
  expect(sidesOf(['a+z', 'b-z', 'a+zx'])).toEqual([raises, ['-', false, 'b-z']]);
  expect(sidesOf(['a+z', 'a+zl'])).toEqual([raises]);
  // A lowers Z by B, and the low pole of B raises it: one argument.
  expect(sidesOf(['a-b b+z', 'a+zl', 'c-z'])).toEqual([
    ['+', false, 'b+z'],
    ['-', false, 'c-z'],
  ]);
  expect(sidesOf(['a+b b+z', 'a-z'])).toEqual([
    ['+', false, 'b+z'],
    ['-', false, 'a-z'],
  ]);
  expect(sidesOf(['a+z', 'b+zd', 'a+zx'])).toEqual([raises, ['+', true, 'a+zx']]);
  expect(sidesOf(['a+z', 'b+zd', 'a+zx'], 'c2')).toEqual([raises, ['+', true, 'b+zd']]);
});

/** The links of the answer's map, its places and the line above it. */
const answerOn = (coded: readonly string[], ...claims: readonly string[]) => {
  const model = { ...writtenModel([coded]), answer: { sentence: 'It does not.', claims } };
  const { slides } = planTalk(model, analyse(model), talk, planSettings);
  const { content } = slides.find((s) => s.id === 'answer')!;
  if (content.kind !== 'argument') throw new Error('The answer is no argument.');
  if (content.diagram === undefined) throw new Error('The answer has no map.');
  const { nodes, links, ghosts } = content.diagram;
  const name = new Map(nodes.map((n) => [n.id, n.factor]));
  return {
    label: content.label,
    places: content.claims,
    links: links.map(
      (l) =>
        `${name.get(l.from)} ${l.polarity} ${name.get(l.to)}${l.denied ? ' denied' : ''}${ghosts.includes(l.id) ? '' : ' lit'}`,
    ),
  };
};

test('the map of the answer has the links that its claims deny, beside the chains', () => {
  expect(answerOn(['a+z', 'b+z', 'a+zx'], 'c3')).toEqual({
    label: 'What raises Z?',
    places: [{ text: '§1.3', slide: 'claim/c3' }],
    links: ['a + z', 'b + z', 'a + z denied lit'],
  });
  expect(answerOn(['a+b b+z', 'c+zd', 'd-bd'], 'c1', 'c2').links).toEqual([
    'a + b lit',
    'b + z lit',
    'c + z denied lit',
  ]);
});

test('the answer names a place once, of two of its claims there the first', () => {
  const model = writtenModel([['a+z', 'b+z']]);
  const claims = model.claims.map((c) => ({ ...c, place: '§1.1' }));
  const answered = { ...model, claims, answer: { sentence: 'Both do.', claims: ['c1', 'c2'] } };
  const { content } = frameOf(answered)[1]!;
  expect(content).toMatchObject({ claims: [{ text: '§1.1', slide: 'claim/c1' }] });
});

test('denials that would make the map of the answer unreadable are not on it', () => {
  const denials = Array.from('cdefghijklm', (cause) => `${cause}+zd`).join(' ');
  expect(answerOn(['a+b b+z', denials], 'c1', 'c2').links).toEqual(['a + b lit', 'b + z lit']);
});

test('a chain from several passages is none where the authors deny what it or a part of it amounts to', () => {
  const chains = (...coded: readonly string[]) => chainsOf(writtenModel([coded])).map((c) => c.join(' '));
  const [whole, last] = ['a>b:+ b>z:-', 'b>z:-'];
  expect(chains('a+b', 'b-z')).toEqual([whole]);
  expect(chains('a+b', 'b-z', 'a-zd')).toEqual([last]);
  expect(chains('a+b', 'b-z', 'a?zd')).toEqual([last]);
  expect(chains('a+b', 'b-z', 'a+bd')).toEqual([last]);
  // Another sign, another's denial, and a chain that one passage tells.
  expect(chains('a+b', 'b-z', 'a+zd')).toEqual([whole]);
  expect(chains('a+b', 'b-z', 'a-zx')).toEqual([whole]);
  expect(chains('a+b b-z', 'a-zd')).toEqual([whole]);
});

/** The slides `argument` and `answer` of a talk of half an hour. */
const frameOf = (model: Model) => {
  const { slides } = planTalk(model, analyse(model), talk, planSettings);
  return ['argument', 'answer'].flatMap((id) => slides.filter((s) => s.id === id));
};

test('a chain from a factor that acts both ways counts as such, and one from several passages says so', () => {
  const [slide] = frameOf(writtenModel([['a-z b+z'], ['a+b', 'c-z']]));
  expect(slide!.headline).toBe('Three chains lead to Z: two press down and one acts both ways');
  expect(slide!.content).toMatchObject({
    label: 'The argument · chosen from the coding · one of three chains joined from several passages',
  });
  expect(slide!.notes.flatMap((n) => (n.kind === 'text' ? [n.text] : []))).toEqual([
    'A lowers Z, on the words “a-z” (explicit).',
    'A raises B, B raises Z: stitched from passages of sections 2, 1.',
    'C lowers Z, on the words “c-z” (explicit).',
  ]);
});

test('the argument fills its slide, unless the signs are explained below it; the answer stands above its claims', () => {
  const roomOf = (...exclude: string[]) => {
    const model = { ...writtenModel([['a+z'], ['b+z']]), answer: { sentence: 'Both.', claims: ['c1', 'c2'] } };
    const { slides } = planTalk(model, analyse(model), { ...talk, exclude }, planSettings);
    return ['argument', 'answer'].map((id) => {
      const { content } = slides.find((s) => s.id === id)!;
      return content.kind === 'argument' ? content.diagram?.argument : undefined;
    });
  };
  expect(roomOf()).toEqual(['alone', 'above-text']);
  expect(roomOf('method')).toEqual(['above-text', 'above-text']);
});

test('a chain that is told with both signs is one chain, which acts both ways, at one click', () => {
  const model = {
    ...writtenModel([['a+b b+z', 'c-z'], ['a-b']]),
    argument: [
      ['a', 'b', 'z'],
      ['c', 'z'],
    ],
  };
  const [slide] = frameOf(model);
  expect(slide!.headline).toBe('Two chains lead to Z: one presses down and one acts both ways');
  expect(slide!.content).toMatchObject({
    label: 'The argument · chosen from the coding',
    clicks: 1,
    diagram: { steps: [['e1', 'e2', 'e4'], ['e3']] },
  });
  expect(slide!.notes.map((n) => (n.kind === 'text' ? n.text : n.kind))).toEqual([
    'A raises B, on the words “a+b” (explicit). B raises Z, on the words “b+z” (explicit).',
    'A lowers B, B raises Z: stitched from passages of sections 2, 1.',
    'click',
    'C lowers Z, on the words “c-z” (explicit).',
  ]);
  const [open] = frameOf(writtenModel([['a+z', 'a?z']]));
  expect(open!.headline).toBe('One chain leads to Z; its direction is left open');
});

test('the answer is the last key claim that is written', () => {
  const headlineOf = (...assertions: readonly string[]) => {
    const model = writtenModel([['a+b', 'b+z']]);
    const claims = model.claims.map((c, i) => ({ ...c, key: true as const, assertion: assertions[i]! }));
    const sections = model.sections.map((s) => ({ ...s, claims }));
    return frameOf({ ...model, claims, sections })[1]?.headline;
  };
  expect(headlineOf('A does.', 'B does.')).toBe('B does.');
  expect(headlineOf('A does.', 'TODO: what statement 2 says')).toBe('A does.');
  expect(headlineOf('TODO', 'TODO')).toBeUndefined();
});

test('the answer lights the chains of which its claims assert a link', () => {
  const model = { ...writtenModel([['a+b b+z', 'c-z']]), answer: { sentence: 'A does.', claims: ['c1'] } };
  const { content } = frameOf(model)[1]!;
  const diagram = content.kind === 'argument' ? content.diagram : undefined;
  expect(diagram?.links.map((l) => diagram.ghosts.includes(l.id))).toEqual([false, false, true]);
});

test('without a link to the outcome there is no chain', () => {
  expect(chainsOf(writtenModel([['a+b']]))).toEqual([]);
});

test('a step that the text asserts both ways makes a chain of each sign', () => {
  const model = { ...writtenModel([['a+b, b+z'], ['a-b']]), argument: [['a', 'b', 'z']] };
  expect(chainsOf(model)).toEqual([
    ['a>b:+', 'b>z:+'],
    ['a>b:-', 'b>z:+'],
  ]);
});

test('the end of a longer chain stays where its sign is another one', () => {
  expect(chainsOf(writtenModel([['a-b, b+z']]))).toEqual([['a>b:-', 'b>z:+'], ['b>z:+']]);
});

test('links that only actors hold are in no chosen chain', () => {
  const model = writtenModel([['a+z'], ['b+z']]);
  const held = model.links.map((l) =>
    l.from === 'a' ? { ...l, assertions: l.assertions.map((s) => ({ ...s, attributedTo: 'the king' })) } : l,
  );
  expect(chainsOf({ ...model, links: held })).toEqual([['b>z:+']]);
});

test('a shorter way that an actor believes in hides no chain of the authors', () => {
  const model = writtenModel([['a+b, b+z'], ['a+z']]);
  const links = model.links.map((l) =>
    l.id === 'a>z:+' ? { ...l, assertions: l.assertions.map((a) => ({ ...a, attributedTo: 'the guild' })) } : l,
  );
  expect(chainsOf({ ...model, links })).toEqual([['a>b:+', 'b>z:+']]);
});

test('an answer brings its question, and without time for its chains it has its passage in place of the map', () => {
  const coded = [
    ['a+b', 'b+c', 'c+z', 'd+z'],
    ['e+z', 'f+z'],
  ];
  const model = { ...writtenModel(coded), question: 'What raises Z?', answer: { sentence: 'A does.', claims: ['c1'] } };
  const planned = (of: Partial<Talk>) => planTalk(model, analyse(model), { ...talk, ...of }, planSettings);
  const answerIn = (of: Partial<Talk>) =>
    planned(of).slides.flatMap((s) => (s.id === 'answer' && s.content.kind === 'argument' ? [s.content] : []));
  const short = { minutes: 1, include: ['answer'] };
  expect(planned(short).slides.map((s) => s.id)).toContain('question');
  expect(answerIn(short).map((c) => [c.diagram, c.quotes.map(wordsOf)])).toEqual([[undefined, ['Statement 1: a+b']]]);
  expect(answerIn({}).map((c) => [c.diagram?.links.length, c.quotes])).toEqual([[6, []]]);
  const remarks = (of: Partial<Talk>) => planned(of).clock!.remarks.filter((r) => r.startsWith('without'));
  expect(remarks({ minutes: 1 }).map((r) => r.replace(/:.*/u, ''))).toEqual(['without question', 'without answer']);
  expect(remarks({ minutes: 1, exclude: ['question', 'answer'] })).toEqual([]);
  expect(remarks({})).toEqual([]);
});

test('an answer without a map has as many passages of its claims as its slide has room for', () => {
  const ids = [...'mnopqr'];
  const statements = ids.map((id) => `${id}+d ${id}+e ${id}+f ${id}+g ${id}+h ${id}+i ${id}+j ${id}+k`);
  const model = writtenModel([statements, ['a+z']]);
  const answer = { sentence: 'Nothing of this reaches Z.', claims: model.claims.slice(0, 6).map((c) => c.id) };
  const quotes = planTalk({ ...model, answer }, analyse(model), { ...talk, minutes: 90 }, planSettings).slides.flatMap(
    (s) => (s.id === 'answer' && s.content.kind === 'argument' ? s.content.quotes.map(wordsOf) : []),
  );
  expect(quotes).toHaveLength(3);
  expect(quotes[0]).toBe(`Statement 1: ${statements[0]!.replaceAll(' ', ', ')}`);
});

test('a talk ends with its own answer, which rests on claims that it tells', () => {
  const model = { ...writtenModel([['a-z'], ['b+z']]), answer: { sentence: 'Both do.', claims: ['c1', 'c2'] } };
  const answers = (of: Partial<Talk>) =>
    planTalk(model, analyse(model), { ...talk, ...of }, planSettings).slides.flatMap(({ id, headline, content }) =>
      id === 'answer' && content.kind === 'argument' ? [{ headline, remark: content.remark }] : [],
    );
  const remark = 'Summed up in our words from';
  expect(answers({})).toEqual([{ headline: 'Both do.', remark }]);
  expect(answers({ sections: ['s2'] })).toEqual([]);
  const answer = { sentence: 'B does.', claims: ['c2'] };
  expect(answers({ sections: ['s2'], answer })).toEqual([{ headline: 'B does.', remark }]);
});
