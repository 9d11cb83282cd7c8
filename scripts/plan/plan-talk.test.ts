import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { builtModel } from '../fixtures/built-model.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { slideGeometry } from '../geometry.ts';
import type { Talk } from '../model/index.ts';
import { checkBudget } from './choice/check-budget.ts';
import { checkMissing } from './choice/check-plan.ts';
import { discussionSeconds } from './choice/question-time.ts';
import { leastSecondsOfSlide } from './choice/talk-slides.ts';
import { planAll, planTalk } from './plan-talk.ts';

/** Two sections of two claims; the second section's first claim uses a factor that the first section introduces. */
const notes = (words: number) => Array.from({ length: words }, (_, i) => `word${i}`).join(' ');
const source =
  'Title\n■ One\n○ A raises B strongly. B raises O indeed.\n■ Two\n○ B lowers C today. C raises O again.\n';
const claim = (id: string, quote: string, from: string, to: string, polarity: '+' | '-') => ({
  id,
  assertion: `${quote}.`,
  type: 'causal',
  evidence: [{ quote }],
  links: [{ from, to, polarity, cue: quote, confidence: 'explicit' }],
  notes: notes(60),
});
const data = {
  title: 'T',
  work: { id: 'w', type: 'book', title: 'W' },
  outcome: 'o',
  factors: ['a', 'b', 'c', 'o'].map((id) => ({ id, label: `Factor ${id}` })),
  sections: [
    {
      id: 'one',
      heading: 'One',
      notes: notes(20),
      claims: [claim('ab', 'A raises B strongly', 'a', 'b', '+'), claim('bo', 'B raises O indeed', 'b', 'o', '+')],
    },
    {
      id: 'two',
      heading: 'Two',
      notes: notes(20),
      claims: [claim('bc', 'B lowers C today', 'b', 'c', '-'), claim('co', 'C raises O again', 'c', 'o', '+')],
    },
  ],
  talks: [],
  questions: ['Why?'],
};
const model = builtModel(data, source);

const plan = (talk: Partial<Talk>) =>
  planTalk(model, analyse(model), { id: 't', title: 'T', minutes: 60, pace: 130, ...talk }, planSettings);
const ids = (talk: Partial<Talk>) => plan(talk).slides.map((s) => s.id);
const total = (talk: Partial<Talk>) => plan(talk).slides.reduce((n, s) => n + s.seconds, 0);

test('a talk with enough time has every claim, and its evidence in the appendix', () => {
  const all = ids({});
  expect(all.filter((id) => id.startsWith('claim/'))).toEqual(['claim/ab', 'claim/bo', 'claim/bc', 'claim/co']);
  expect(all.filter((id) => id.startsWith('evidence/')).length).toBe(4);
});

test('a claim comes with its section and the legend of the signs', () => {
  for (const minutes of [2, 3, 4, 5, 6, 8]) {
    const here = new Set(ids({ minutes }));
    if (here.has('claim/ab') || here.has('claim/bo')) expect(here).toContain('section/one');
    if (here.has('claim/bc') || here.has('claim/co')) expect(here).toContain('section/two');
    if (here.has('section/one')) expect(here).toContain('method');
    for (const id of here) if (id.startsWith('evidence/')) expect(here).toContain(id.replace('evidence', 'claim'));
    expect(total({ minutes })).toBeLessThanOrEqual(minutes * 60);
  }
});

test('included slides are in the talk; excluded ones are not, even if others need them', () => {
  expect(ids({ minutes: 1, include: ['claim/co'] })).toEqual(
    expect.arrayContaining(['section/two', 'method', 'claim/co']),
  );
  const without = ids({ minutes: 60, exclude: ['method', 'claim/ab'] });
  expect(without).not.toContain('method');
  expect(without).not.toContain('claim/ab');
  expect(without).not.toContain('evidence/ab');
  expect(without).toContain('claim/bo');
  expect(ids({ sections: ['two'] }).filter((id) => id.startsWith('claim/'))).toEqual(['claim/bc', 'claim/co']);
});

test('a claim that the talk excludes is told on no further slide of it', () => {
  const causes = [...'abcdefghijkl'].map((letter) => `f${letter}`);
  const quote = `${causes.join(', ')} raise O`;
  const links = causes.map((from) => ({ from, to: 'o', polarity: '+', cue: from, confidence: 'explicit' }));
  const many = { id: 'many', assertion: 'Twelve raise O.', type: 'causal', evidence: [{ quote }], links };
  const factors = [...causes, 'o'].map((id) => ({ id, label: `Factor ${id}` }));
  const sections = [{ id: 'one', heading: 'One', claims: [many] }];
  const other = builtModel({ ...data, factors, sections }, `Title\n■ One\n○ ${quote}.\n`);
  const chosen = (exclude?: string[]) =>
    planTalk(
      other,
      analyse(other),
      { id: 't', title: 'T', minutes: 60, pace: 130, ...(exclude && { exclude }) },
      planSettings,
    )
      .slides.map((s) => s.id)
      .filter((id) => id.startsWith('claim/'));
  expect(chosen()).toEqual(['claim/many', 'claim/many/2']);
  expect(chosen(['claim/many'])).toEqual([]);
  expect(chosen(['claim/many/2'])).toEqual(['claim/many']);
});

test('presenter, occasion and date are on the title slide; the deck has the presenter as its author', () => {
  const { presenter, slides } = plan({ presenter: 'Kim Ha-na', occasion: 'POL 204', date: '2026-12-01' });
  expect(presenter).toBe('Kim Ha-na');
  expect(slides[0]?.content).toMatchObject({ given: 'Kim Ha-na · POL 204 · 2026-12-01' });
  expect(plan({}).slides[0]?.content).toMatchObject({ given: '' });
});

test('each slide left out has a reason, with the slides that it needs', () => {
  const { omitted } = plan({ minutes: 3, exclude: ['roadmap'] });
  expect(omitted).toContainEqual({ slide: 'roadmap', reason: 'excluded by the talk' });
  expect(omitted.map((o) => o.reason).find((r) => r.includes('needs first'))).toMatch(
    /^over the budget: counts for \d+ s, \d+ s with .*(?:section|claim)\/\w+, which it needs first; the chosen slides count for all but \d+ s$/u,
  );
});

test('a section without another slide in the talk is not told as over the budget', () => {
  const { omitted, clock } = plan({ exclude: ['claim/ab', 'claim/bo', 'effects'] });
  expect(omitted).toContainEqual({ slide: 'section/one', reason: 'no chosen slide needs it' });
  expect(clock!.remarks.join()).not.toContain('no further slide fits');
});

test('a list of slides is kept as it is; a repeated slide is shorter and has an id of its own', () => {
  const { slides } = plan({
    slides: ['title', 'claim/ab', 'again:claim/ab', 'claim/ab'],
    notes: { 'claim/ab@3': 'Third time.' },
  });
  expect(slides.map((s) => s.id)).toEqual(['title', 'claim/ab', 'claim/ab@2', 'claim/ab@3']);
  const [, first, second, third] = slides;
  expect(second?.seconds).toBeLessThan(first!.seconds);
  expect(second?.content).toMatchObject({ kind: 'claim', quotes: [] });
  expect(second?.notes).toEqual([{ kind: 'text', text: 'Once more: A raises B strongly.' }]);
  expect(third?.notes).toEqual([{ kind: 'text', text: 'Third time.' }]);
});

test('notes and questions of a talk replace those of the coding, also in the timing', () => {
  const { slides } = plan({
    slides: ['claim/ab', 'section/one', 'title', 'discussion'],
    notes: { 'claim/ab': 'Short.', 'section/one': 'Here.', title: 'Hello.' },
    questions: ['And now?'],
  });
  expect(slides[0]?.notes[0]).toEqual({ kind: 'text', text: 'Short.' });
  expect(slides[0]!.seconds).toBeLessThan(plan({ slides: ['claim/ab'] }).slides[0]!.seconds);
  expect(slides[1]?.notes[0]).toEqual({ kind: 'text', text: 'Here.' });
  expect(slides[2]?.notes[0]).toEqual({ kind: 'text', text: 'Hello.' });
  expect(slides[3]?.content).toEqual({ kind: 'discussion', questions: ['And now?'] });
});

test('a section of which a talk tells nothing is named, unless the talk leaves it out by its rules', () => {
  const untold = (talk: Partial<Talk>) => plan(talk).clock!.remarks.filter((r) => r.startsWith('tells no claim'));
  expect(untold({ minutes: 60, exclude: ['claim/ab', 'claim/bo'] })).toEqual(['tells no claim of 1 “One”']);
  expect(untold({ minutes: 60, sections: ['two'] })).toEqual([]);
  expect(untold({ minutes: 60 })).toEqual([]);
});

test('the discussion gets the time left, up to three tenths of the talk; the rest is a remark', () => {
  const { slides, clock } = plan({});
  expect(slides.find((s) => s.id === 'discussion')?.seconds).toBe(1080);
  expect(clock?.remarks[1]).toMatch(/^\d+:\d\d unused \(\d+ %\): the deck has no further slide for it$/u);
  expect(
    plan({ minutes: 11, questions: [] })
      .clock?.remarks.find((r) => r.includes('unused'))
      ?.split('%): ')[1],
  ).toBe(
    'no further slide fits, since each but a section’s counts for at least 55 s and the 14 chosen ones count for 10:36',
  );
  const discussion = { ...slides[0]!, seconds: 100 };
  expect(discussionSeconds(discussion, 850, 1000)).toBe(100);
  expect(discussionSeconds(discussion, 800, 1000)).toBe(200);
  expect(discussionSeconds(discussion, 500, 1000)).toBe(300);
  expect(discussionSeconds(discussion, 950, 1000)).toBe(100);
});

test('a slide counts for a minute or a twelfth of the talk; title, sections and references for less in short talks', () => {
  const counts = (minutes: number) =>
    ['title', 'section/one', 'references/2', 'claim/ab', 'question'].map((id) => leastSecondsOfSlide(id, minutes * 60));
  expect(counts(5)).toEqual([0, 0, 0, 25, 25]);
  expect(counts(20)).toEqual([0, 0, 0, 60, 60]);
  expect(counts(30)).toEqual([20, 20, 20, 60, 60]);
  expect(counts(50)).toEqual([60, 60, 60, 60, 60]);
  expect(counts(90)).toEqual([60, 60, 60, 60, 60]);
});

test('a longer talk has at least the value of a shorter one', () => {
  const values = [2, 3, 4, 5, 6, 7, 8].map((minutes) => plan({ minutes }).clock!.value);
  expect([...values].sort((a, b) => a - b)).toEqual(values);
});

test('a talk whose required slides exceed its minutes raises W_TALK_OVER_BUDGET', () => {
  expect(checkBudget(plan({ minutes: 8 }))).toEqual([]);
  const over = plan({ minutes: 1, include: ['claim/co'], exclude: ['claim/bc'] });
  expect(checkBudget(over)).toMatchObject([
    {
      code: 'W_TALK_OVER_BUDGET',
      severity: 'warning',
      file: 'data/d',
      path: 'talk t',
      expected: 'at most 1:00',
      actual: expect.stringMatching(/^[1-9]\d*:\d\d$/u),
    },
  ]);
});

test('the planner follows the geometry that it is given', () => {
  const { capacity } = slideGeometry;
  const talk: Talk = { id: 't', title: 'A title', minutes: 60, pace: 130 };
  const planWith = (changed: Partial<typeof slideGeometry>) =>
    planAll(model, analyse(model), talk, { geometry: { ...slideGeometry, ...changed }, layout: planSettings.layout });
  const ids = (changed: Partial<typeof slideGeometry>) => planWith(changed).slides.map((s) => s.id);
  expect(ids({})).not.toContain('map/one-2');
  expect(ids({ capacity: { ...capacity, mapFactors: 2 } })).toContain('map/one-2');
  const wide = planWith({
    canvas: { width: 1280, height: 720 },
    title: { width: 80, subtitleWidth: 80 },
  });
  expect(wide.canvasWidth).toBe(1280);
  expect(wide.slides[0]).toMatchObject({ id: 'title', size: 'longer' });
});

test('a talk without questions of its own has those of the coding; an empty list gives no discussion', () => {
  const discussion = (talk: Partial<Talk>) => plan(talk).slides.find((s) => s.id === 'discussion');
  expect(discussion({})?.content).toMatchObject({ questions: expect.arrayContaining(['Why?']) });
  expect(discussion({ questions: ['And now?'] })?.headline).toBe('A question the text leaves open');
  expect(discussion({ questions: [] })).toBeUndefined();
});

test('the holder of a claim is named whole, even with dots in the name', () => {
  const [first] = model.links;
  const assertions = first!.assertions.map((a) => ({ ...a, attributedTo: 'U.S. analysts' }));
  const held = { ...model, links: [{ ...first!, assertions }, ...model.links.slice(1)] };
  const { slides } = planTalk(held, analyse(held), { id: 't', title: 'T', minutes: 60, pace: 130 }, planSettings);
  const claim = slides.find((s) => s.id === `claim/${first!.assertions[0]!.claim}`);
  expect(claim?.content).toMatchObject({ quotes: [{ remark: 'Held by U.S. analysts, as the text reports.' }] });
});

test('denial, condition, answer and place of a claim are on its slide, in its notes and in the text of its map', () => {
  const stances = [
    { denied: true, place: 'p. 7' },
    { conditional: true },
    { resolvedBy: 'co', links: [{ ...data.sections[1]!.claims[0]!.links[0]!, conditional: 'today' }] },
    {},
  ];
  const all = data.sections.flatMap((s) => s.claims).map((c, i) => ({ ...c, ...stances[i] }));
  const sections = data.sections.map((s, i) => ({ ...s, claims: all.slice(2 * i, 2 * i + 2) }));
  const work = { ...data.work, author: [{ family: 'Smith' }] };
  const built = builtModel({ ...data, work, sections }, source);
  const talk = { id: 't', title: 'T', minutes: 60, pace: 130 };
  const { slides } = planTalk(built, analyse(built), talk, planSettings);
  const claimOf = (id: string) => {
    const slide = slides.find((s) => s.id === `claim/${id}`)!;
    const content = slide.content as Extract<typeof slide.content, { kind: 'claim' }>;
    const lit = content.diagram?.links.filter((l) => !content.diagram?.ghosts.includes(l.id));
    return {
      ...{ headline: slide.headline, remark: content.remark, twin: content.diagram?.twin },
      ...{ lit: lit?.map(({ conditional, denied }) => ({ conditional, denied })), place: content.quotes[0]?.place },
      notes: slide.notes.flatMap((n) => (n.kind === 'text' ? [n.text] : [])),
    };
  };
  expect(claimOf('ab')).toMatchObject({
    headline: 'Denied: A raises B strongly.',
    remark: 'The author reports this and denies it.',
    twin: 'Factor a does not raise factor b, the author says.',
    lit: [{ denied: true }],
    place: 'p. 7',
  });
  expect(claimOf('bo')).toMatchObject({
    remark: 'Holds only under a condition.',
    twin: 'Factor b raises factor o, under a condition.',
    lit: [{ conditional: true, denied: undefined }],
    place: '[1.1]',
  });
  expect(claimOf('bc')).toMatchObject({
    remark: 'Answered in [2.1].',
    twin: 'Factor b lowers factor c (the text limits this: “today”).',
  });
  expect(claimOf('bc').notes).toContain('The text answers this in [2.1]: C raises O again.');
  expect(slides.find((s) => s.id === 'method')?.content).toMatchObject({
    marks: ['conditional', 'denied'],
    coverage: expect.stringContaining('4 claims, 3 causal links, 1 denied.'),
  });
});

/** The slides of the coding whose first claim has other links, and the id of that claim. */
function slidesWithLinks(
  linksOf: (link: (typeof data.sections)[number]['claims'][number]['links'][number]) => readonly object[],
) {
  const [first, ...others] = data.sections;
  const [claim, ...rest] = first!.claims;
  const sections = [{ ...first!, claims: [{ ...claim!, links: claim!.links.flatMap(linksOf) }, ...rest] }, ...others];
  const built = builtModel({ ...data, sections }, source);
  const { slides } = planTalk(built, analyse(built), { id: 't', title: 'T', minutes: 60, pace: 130 }, planSettings);
  return { slides, claim: slides.find((s) => s.id === `claim/${claim!.id}`)! };
}

test('what the author denies of another’s belief is told apart from what another denies', () => {
  const held = { denied: true, attributedTo: 'the critics' };
  const remarks = [held, { deniedBy: 'the critics' }].map((stance) => {
    const { slides, claim } = slidesWithLinks((l) => [{ ...l, ...stance }]);
    const { content } = claim;
    const said = slides.find((s) => s.id === 'method')!.notes.flatMap((n) => (n.kind === 'text' ? [n.text] : []));
    return (
      content.kind === 'claim' && [
        content.diagram?.twin,
        content.quotes[0]?.remark,
        said.join(' ').match(/Struck through.*/u)?.[0],
      ]
    );
  });
  expect(remarks).toEqual([
    [
      'Factor a does not raise factor b, the text says.',
      'Held by the critics and denied by the text: factor a raises factor b.',
      'Struck through: the text reports the link and denies it. It is counted nowhere.',
    ],
    [
      'Factor a does not raise factor b, according to the critics.',
      'Denied by the critics, as the text reports.',
      'Struck through: what others deny, as the text reports. It is counted nowhere.',
    ],
  ]);
});

test('a link that the author and an actor deny is told as both deny it, and the legend says that actors deny', () => {
  const [first, second] = data.sections;
  const denials = [{ denied: true }, { deniedBy: 'the critics' }];
  const claims = first!.claims.map((c, i) => ({
    ...c,
    links: c.links.map((l) => ({ ...l, from: 'a', to: 'b', ...denials[i] })),
  }));
  const asserting = [
    { ...second!.claims[0]!, links: [{ ...second!.claims[0]!.links[0]!, from: 'a', to: 'b', polarity: '+' }] },
  ];
  const sections = [
    { ...first!, claims },
    { ...second!, claims: [...asserting, second!.claims[1]!] },
  ];
  const built = builtModel({ ...data, sections }, source);
  const talk = { id: 't', title: 'T', minutes: 60, pace: 130 };
  const { slides } = planTalk(built, analyse(built), talk, planSettings);
  const said = (id: string) =>
    slides.find((s) => s.id === id)!.notes.flatMap((n) => (n.kind === 'text' ? [n.text] : []));
  expect(said('finding/1')).toContain('Factor a does not raise factor b, according to the text and the critics.');
  expect(said('method').join(' ')).toContain('others deny');
});

test('where an actor holds one link of a quote and denies another, the slide names the one denied', () => {
  const { claim } = slidesWithLinks((l) => [
    { ...l, deniedBy: 'the critics' },
    { ...l, polarity: '-', attributedTo: 'the critics' },
  ]);
  expect(claim.content).toMatchObject({
    quotes: [
      {
        remark: 'Factor a does not raise factor b, according to the critics. Held by the critics, as the text reports.',
      },
    ],
  });
});

test('a slide that a talk names and the coding does not give raises W_SLIDE_MISSING', () => {
  expect(checkMissing(plan({ slides: ['title', 'claim/ab', 'again:claim/ab'] }))).toEqual([]);
  const listed = plan({ slides: ['title', 'finding/40', 'again:vote/3'] });
  expect(checkMissing(listed)).toMatchObject([
    { code: 'W_SLIDE_MISSING', severity: 'warning', path: 'talk t', lines: ['finding/40', 'vote/3'] },
  ]);
  expect(plan({ include: ['contrast/2'] }).missing).toEqual(['contrast/2']);
  const lists = { slides: ['title', 'claim/ab', 'finding/40'], include: ['claim/ab', 'claim/bo', 'finding/40'] };
  expect(plan(lists).missing).toEqual(['finding/40', 'claim/bo']);
});

test('only a heading of the source is shown as one: not that of the coder for what stands above the first heading', () => {
  const [one, two] = data.sections;
  const opening = builtModel(
    { ...data, sections: [{ ...one, heading: 'Opening' }, two] },
    'A raises B strongly. B raises O indeed.\n\nTwo\n\nB lowers C today. C raises O again.\n',
  );
  const talk = { id: 't', title: 'T', minutes: 60, pace: 130, include: ['roadmap'] };
  const { slides } = planTalk(opening, analyse(opening), talk, planSettings);
  expect(slides.flatMap(({ content }) => (content.kind === 'section' ? [content.lead] : []))).toEqual(['', 'Two']);
  expect(slides.find((s) => s.id === 'roadmap')?.notes).toMatchObject([
    { text: expect.stringContaining('The sections are the text’s own, their titles ours.') },
  ]);
});
