import { expect, test } from 'vitest';
import type { Diagnostic, DiagnosticCode } from '../diagnostics/index.ts';
import { buildModel } from './build-model.ts';
import { lookupOf } from './lookup.ts';
import type { DataFiles } from './parse-deck.ts';
import { findQuote, toSearchable } from './quotes/anchor-quote.ts';
import { parseSource } from './source/parse-source.ts';

const files: DataFiles = {
  deck: 'data/x/deck.ts',
  source: 'data/x/source.txt',
  factors: 'data/x/factors.ts',
  context: 'data/x/context.ts',
  sections: ['data/x/sections/01-a.ts'],
};
const sourceText =
  'Title\n■ Change\n○ Rain raises\n  growth 𝒳 of grass. Rain is wet.\n○ Rain is wet. Sun lowers rain\n';
const link = { from: 'rain', to: 'growth', polarity: '+', cue: 'raises growth', confidence: 'explicit' };
const claim = {
  id: 'rain',
  assertion: 'Rain raises growth.',
  type: 'causal',
  evidence: [{ quote: 'Rain raises growth 𝒳' }],
  links: [link],
};
const other = {
  id: 'sun',
  assertion: 'Sun lowers rain.',
  type: 'causal',
  evidence: [{ quote: 'Sun lowers rain' }],
  links: [],
};
const deck = (claims: unknown[], more: object = {}) => ({
  title: 'T',
  work: { id: 'w', type: 'book' },
  outcome: 'growth',
  factors: [
    { id: 'rain', label: 'Rain' },
    { id: 'growth', label: 'Growth' },
  ],
  sections: [{ id: 'a', heading: 'Change', claims }],
  talks: [],
  ...more,
});
const check = (data: unknown, text: string | undefined = sourceText) =>
  buildModel({ deck: 'x', data, sourceText: text, files });
const codes = (data: unknown, text?: string) =>
  check(data, text).diagnostics.map((d) => `${d.code} ${d.file}:${d.path}`);
const find = (data: unknown, code: DiagnosticCode, text?: string): Diagnostic | undefined =>
  check(data, text).diagnostics.find((d) => d.code === code);

test('a marked, a Markdown and a plain text have their headings and statements', () => {
  expect(parseSource(sourceText).statements.map((s) => s.text)).toEqual([
    'Rain raises\n  growth 𝒳 of grass. Rain is wet.',
    'Rain is wet. Sun lowers rain',
  ]);
  const markdown = parseSource('# A\n\nOne\ntwo.\n\n- b\n- c\n');
  expect([markdown.headings.map((h) => h.text), markdown.statements.map((s) => s.text)]).toEqual([
    ['A'],
    ['One\ntwo.', 'b', 'c'],
  ]);
  expect(parseSource('One\ntwo.\n\nThree.').statements.map((s) => s.text)).toEqual(['One\ntwo.', 'Three.']);
});

test('quotes and cues have positions in code points, also across line wraps', () => {
  const checked = check(deck([claim, other]));
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  const [evidence] = checked.value.claims[0]!.evidence;
  expect(evidence).toEqual({ exact: 'Rain raises\n  growth 𝒳', start: 17, end: 39, statement: 0, place: '§1.1' });
  expect([...sourceText].slice(evidence!.start, evidence!.end).join('')).toBe(evidence!.exact);
  expect(checked.value.links[0]).toMatchObject({
    id: 'rain>growth:+',
    assertions: [{ cue: { exact: 'raises\n  growth', start: 22, end: 37 } }],
  });
});

test('a quote that occurs twice needs a prefix or suffix', () => {
  const text = toSearchable('a b. c b. d');
  expect(findQuote(text, { quote: 'b.' }).map((a) => a.start)).toEqual([2, 7]);
  expect(findQuote(text, { quote: 'b.', prefix: 'c' }).map((a) => a.start)).toEqual([7]);
  expect(findQuote(text, { quote: 'b.', suffix: 'c' }).map((a) => a.start)).toEqual([2]);
  expect(codes(deck([{ ...other, evidence: [{ quote: 'Rain is wet.' }] }, claim]))).toContain(
    'E_QUOTE_AMBIGUOUS data/x/sections/01-a.ts:claims[0].evidence[0].quote',
  );
});

test('all faults of a deck are listed at once, each at its file and path', () => {
  const wrong = {
    ...claim,
    id: 'sun',
    evidence: [{ quote: 'Rain rises growth' }],
    links: [{ ...link, from: 'rein' }],
  };
  expect(codes(deck([other, wrong], { outcome: 'grwth' }))).toEqual([
    'E_ID_DUPLICATE data/x/sections/01-a.ts:claims[1].id',
    'E_OUTCOME_UNKNOWN data/x/deck.ts:outcome',
    'E_FACTOR_UNKNOWN data/x/sections/01-a.ts:claims[1].links[0].from',
    'W_FACTOR_UNUSED data/x/factors.ts:factors[0]',
    'E_QUOTE_NOT_VERBATIM data/x/sections/01-a.ts:claims[1].evidence[0].quote',
  ]);
  expect(find(deck([other, wrong]), 'E_FACTOR_UNKNOWN')?.expected).toBe('rain (nearest)');
});

test('an outcome that no link leads to is told, and the factor that most lead to is named', () => {
  const wet = { ...other, links: [{ ...link, from: 'growth', to: 'rain', polarity: '-', cue: 'lowers rain' }] };
  expect(find(deck([claim, wet], { outcome: 'rain' }), 'W_OUTCOME_UNCAUSED')).toBeUndefined();
  expect(find(deck([claim, other], { outcome: 'rain' }), 'W_OUTCOME_UNCAUSED')).toMatchObject({
    path: 'outcome',
    actual: 'rain',
    expected: 'a factor that links lead to, such as growth',
  });
  const denied = { ...wet, links: [{ ...wet.links[0], denied: true }] };
  expect(find(deck([claim, denied], { outcome: 'rain' }), 'W_OUTCOME_UNCAUSED')).toBeDefined();
  expect(find(deck([{ ...claim, links: [] }, other]), 'W_OUTCOME_UNCAUSED')).toBeUndefined();
  const open = {
    outcome: 'rain',
    factors: [
      { id: 'rain', label: 'TODO: the outcome' },
      { id: 'growth', label: 'Growth' },
    ],
  };
  expect(find(deck([claim, other], open), 'W_OUTCOME_UNCAUSED')).toBeUndefined();
});

test('a statement that a rejected quote may mean is not told as uncovered', () => {
  const withQuote = (quote: object) => codes(deck([{ ...claim, evidence: [quote] }]));
  const uncovered = (n: number) => `W_STATEMENT_UNCOVERED data/x/source.txt:statement ${n}`;
  const place = 'data/x/sections/01-a.ts:claims[0].evidence[0].quote';
  expect(withQuote({ quote: 'Sun lovers rain' })).toEqual([`E_QUOTE_NOT_VERBATIM ${place}`, uncovered(1)]);
  expect(withQuote({ quote: 'Sun lowers rain', prefix: 'The' })).toEqual([
    `E_QUOTE_NOT_VERBATIM ${place}`,
    uncovered(1),
  ]);
  expect(withQuote({ quote: 'Rain is wet.' })).toEqual([`E_QUOTE_AMBIGUOUS ${place}`]);
  expect(withQuote({ quote: 'of grass. Rain is wet. ○ Rain is wet.' })).toEqual([`E_QUOTE_ACROSS_STATEMENTS ${place}`]);
});

test('a place that names another paragraph than the one of its quote is told', () => {
  const text = '1. Rain raises growth.\n\n2. Sun lowers rain.\n\n3. Growth needs rain.\n';
  const placed = (id: string, place: string | undefined, ...evidence: object[]) => ({
    ...claim,
    id,
    place,
    links: [],
    evidence,
  });
  const rain = { quote: 'Rain raises growth.' };
  const sun = { quote: 'Sun lowers rain.' };
  const told = (...claims: object[]) =>
    find(deck(claims), 'W_PLACE_NUMBER', text) as { path: string; actual: string; expected: string } | undefined;
  for (const place of ['¶ 1', 'p. 7', '¶ 1–2', undefined])
    expect(told(placed('a', place, rain)), place).toBeUndefined();
  expect(told(placed('a', '¶ 2', rain))).toMatchObject({
    path: 'claims[0].evidence[0]',
    actual: '¶ 2',
    expected: '¶ 1',
  });
  expect(told(placed('a', '¶ 1', rain, sun))).toMatchObject({ path: 'claims[0].evidence[1]', expected: '¶ 2' });
  expect(told(placed('a', '¶ 1', rain, { ...sun, place: '¶ 2' }))).toBeUndefined();
  expect(told(placed('a', '¶ 1', rain, { ...sun, place: '¶ 3' }))?.path).toBe('claims[0].evidence[1].place');
});

test('places that statementPlace makes wrong are told once', () => {
  const text = '4. Rain raises growth.\n\n5. Sun lowers rain.\n\n6. Growth needs rain.\n';
  const quotes = ['Rain raises growth.', 'Sun lowers rain.', 'Growth needs rain.'];
  const claims = quotes.map((quote, i) => ({ ...claim, id: `c${i}`, links: [], evidence: [{ quote }] }));
  const told = codes(deck(claims, { statementPlace: '¶ {n}' }), text);
  expect(told.filter((code) => code.startsWith('W_PLACE'))).toEqual(['W_PLACE_NUMBER data/x/deck.ts:statementPlace']);
});

test('a language is a tag that Intl takes', () => {
  for (const language of ['en_US', 'en-ab-cd', 'german', 'de-1'])
    expect(codes(deck([claim, other], { language })), language).toContain('E_DATA_SHAPE data/x/deck.ts:language');
  for (const language of ['en-GB', 'zh-Hant-HK', 'az-Arab'])
    expect(codes(deck([claim, other], { language })), language).toEqual([]);
});

test('a talk has no name of another output of the deck', () => {
  const talks = ['index', 'poster', 'remix', 'render-report', 'constructor'].map((id) => ({
    id,
    title: id,
    minutes: 5,
  }));
  expect(codes(deck([claim, other], { talks }))).toEqual(
    [0, 1, 2, 3].map((i) => `E_ID_RESERVED data/x/deck.ts:talks[${i}].id`),
  );
  const pictures = ['a-png', 'a', 'a-svg', 'a-pdf', 'b-png'].map((id) => ({ id, title: id, minutes: 5 }));
  expect(codes(deck([claim, other], { talks: pictures }))).toEqual(
    [0, 2].map((i) => `E_ID_RESERVED data/x/deck.ts:talks[${i}].id`),
  );
});

test('a link outside a claim and a missing source are listed with the other faults', () => {
  const stray = { ...deck([{ ...other, evidence: [{ quote: 'nowhere' }] }]), links: [link] };
  expect(codes(stray)).toEqual([
    'E_LINK_WITHOUT_CLAIM data/x/deck.ts:links',
    'E_QUOTE_NOT_VERBATIM data/x/sections/01-a.ts:claims[0].evidence[0].quote',
  ]);
  const missing = buildModel({ deck: 'x', data: deck([claim]), sourceText: undefined, files });
  expect(missing.diagnostics.map((d) => d.code)).toEqual(['E_SOURCE_MISSING']);
});

test('a field that there is not has the nearest one beside it, else those that there are', () => {
  const misspelt = { ...claim, evidence: [{ quotte: 'Rain raises' }], weather: 'dry' };
  const { diagnostics } = check({ ...deck([misspelt]), talk: [] });
  expect(diagnostics.filter((d) => d.message.startsWith('There is')).map((d) => [d.path, d.expected])).toEqual([
    ['claims[0].evidence[0].quotte', 'quote'],
    [
      'claims[0].weather',
      'id, assertion, type, evidence, links, denied, conditional, resolvedBy, key, place, notes, minutes',
    ],
    ['talk', 'talks'],
  ]);
});

test('a misspelt field is told once, beside other faults of its object', () => {
  const { assertion, type, evidence: _, ...rest } = claim;
  const misspelt = { ...rest, assertoin: assertion, tpye: type };
  expect(check(deck([misspelt, other])).diagnostics.map((d) => [d.path, d.message, d.expected])).toEqual([
    ['claims[0].evidence', 'The field is missing.', 'a list'],
    ['claims[0].assertoin', 'There is no field `assertoin` here.', 'assertion'],
    ['claims[0].tpye', 'There is no field `tpye` here.', 'type'],
  ]);
  expect(codes(deck([{ ...claim, assertoin: assertion, assertion: 5 }, other]))).toEqual([
    'E_DATA_SHAPE data/x/sections/01-a.ts:claims[0].assertion',
    'E_DATA_SHAPE data/x/sections/01-a.ts:claims[0].assertoin',
  ]);
});

test('a value that is missing, of another type or of another choice is told in plain words', () => {
  const talk = { id: 't', title: 'T', minutes: 5, notes: 'Say it.' };
  const shapes = { title: 5, outcome: undefined, citationStyle: 'mla', talks: [talk] };
  const { type: _, ...untyped } = claim;
  expect(check({ ...deck([untyped, other]), ...shapes }).diagnostics).toMatchObject([
    { path: 'title', message: 'The value has the wrong type.', actual: '5', expected: 'text' },
    { path: 'outcome', message: 'The field is missing.', expected: 'text' },
    {
      path: 'claims[0].type',
      message: 'The field is missing.',
      expected: 'descriptive | causal | normative | predictive',
    },
    { path: 'citationStyle', message: 'The value is none of those allowed.', actual: '"mla"' },
    { path: 'talks[0].notes', message: 'The value has the wrong type.', expected: 'an object' },
  ]);
});

test('a list with too few or too many entries and a number out of range are told in plain words', () => {
  const talk = { id: 't', title: 'T', minutes: 0, pace: 301, slides: [], sections: [], questions: [...'abcde'] };
  expect(
    check({ ...deck([claim, other]), talks: [talk] }).diagnostics.map((d) => [d.path, d.message, d.expected]),
  ).toEqual([
    ['talks[0].minutes', 'The number is too small.', 'more than 0'],
    ['talks[0].pace', 'The number is too large.', 'at most 300'],
    ['talks[0].slides', 'The list has too few entries.', 'at least 1'],
    ['talks[0].sections', 'The list has too few entries.', 'at least 1'],
    ['talks[0].questions', 'The list has too many entries.', 'at most 4'],
  ]);
});

test('a work of a type that CSL does not have is told, with the nearest type', () => {
  const works = ['book', 'Book', 'article-jornal', 'online', 'legal_case', 'post-weblog'].map((type, i) => ({
    id: `w${i}`,
    type,
  }));
  const { diagnostics } = check({ ...deck([claim, other]), references: works });
  expect(diagnostics.map((d) => [d.code, d.path, d.expected?.split(', ', 3)])).toEqual([
    ['W_WORK_TYPE', 'references[1].type', ['book']],
    ['W_WORK_TYPE', 'references[2].type', ['article-journal']],
    ['W_WORK_TYPE', 'references[3].type', ['book', 'chapter', 'article-journal']],
  ]);
  expect(check({ ...deck([claim, other]), work: { id: 'w', type: 'essay' } }).diagnostics).toMatchObject([
    { code: 'W_WORK_TYPE', path: 'work.type', actual: 'essay' },
  ]);
});

test('a value of several forms is told by the form of its type', () => {
  const shapes = { ignore: [{ quotte: 'Rain' }, '', 7], look: { fonts: { text: 'lora' } } };
  expect(check({ ...deck([claim, other]), ...shapes }).diagnostics.map((d) => [d.path, d.message, d.expected])).toEqual(
    [
      ['ignore[0].quotte', 'There is no field `quotte` here.', 'quote'],
      ['ignore[1]', 'must not be empty', undefined],
      ['ignore[2]', 'The value has none of the forms allowed.', undefined],
      ['look.fonts.text', 'must be a package such as `@fontsource/lora`', undefined],
    ],
  );
});

test('a name of a work has at least one of its parts', () => {
  const work = (author: object) => deck([claim, other], { work: { id: 'w', type: 'book', author: [author] } });
  const path = 'E_DATA_SHAPE data/x/deck.ts:work.author[0]';
  for (const author of [{ name: 'Ann Lee' }, { suffix: 'Jr.' }]) expect(codes(work(author))).toEqual([path]);
  for (const author of [{ family: 'Lee' }, { given: 'Ann' }, { literal: 'Town Board' }])
    expect(codes(work(author))).toEqual([]);
});

test('half a surrogate pair is refused wherever it stands', () => {
  const [half, whole] = ['half \ud83d', 'whole \u{1f600}'];
  expect(codes({ ...deck([{ ...claim, notes: half }]), title: half })).toEqual([
    'E_DATA_SHAPE data/x/deck.ts:title',
    'E_DATA_SHAPE data/x/sections/01-a.ts:claims[0].notes',
  ]);
  expect(codes({ ...deck([{ ...claim, notes: whole }, other]), title: whole })).toEqual([]);
});

test('a deck of a broken shape still has its claim ids, quotes and factor ids checked', () => {
  const wrong = { ...claim, evidence: [{ quote: 'Rain rises' }], links: [{ ...link, to: 'growht' }] };
  expect(codes({ ...deck([claim, wrong]), title: 7 })).toEqual([
    'E_DATA_SHAPE data/x/deck.ts:title',
    'E_ID_DUPLICATE data/x/sections/01-a.ts:claims[1].id',
    'E_QUOTE_NOT_VERBATIM data/x/sections/01-a.ts:claims[1].evidence[0].quote',
    'E_FACTOR_UNKNOWN data/x/sections/01-a.ts:claims[1].links[0].to',
  ]);
  expect(codes({ sections: [null, 3, { claims: [null, { evidence: 'x', links: [null] }] }] })[0]).toBe(
    'E_DATA_SHAPE data/x/deck.ts:title',
  );
});

test('a cue must occur in the evidence of its claim, and a headline has at most 15 words', () => {
  const bad = { ...claim, assertion: 'a b c d e f g h i j k l m n o p', links: [{ ...link, cue: 'grass' }] };
  expect(codes(deck([bad, other])).slice(0, 2)).toEqual([
    'E_ASSERTION_LONG data/x/sections/01-a.ts:claims[0].assertion',
    'E_CUE_NOT_IN_EVIDENCE data/x/sections/01-a.ts:claims[0].links[0].cue',
  ]);
});

test('a cue that occurs in two quotes of its claim is ambiguous until its surroundings are given', () => {
  const evidence = [{ quote: 'growth 𝒳 of grass. Rain is wet.' }, { quote: 'Rain is wet. Sun lowers rain' }];
  const twice = (more: object) => deck([{ ...claim, evidence, links: [{ ...link, cue: 'Rain is', ...more }] }]);
  expect(find(twice({}), 'E_CUE_AMBIGUOUS')).toMatchObject({
    path: 'claims[0].links[0].cue',
    expected:
      'a cuePrefix or cueSuffix that leaves one of “growth 𝒳 of grass. |Rain is| wet.” or “|Rain is| wet. Sun lowers rai…”',
  });
  const checked = check(twice({ cuePrefix: 'of grass.' }));
  expect(checked.ok && checked.value.links[0]?.assertions[0]?.cue).toEqual({ exact: 'Rain is', start: 50, end: 57 });
  expect(find(twice({ cueSuffix: 'dry' }), 'E_CUE_NOT_IN_EVIDENCE')).toMatchObject({
    message: 'Cue found in the quotes of its claim, but not with this cuePrefix and cueSuffix.',
    actual: '|Rain is|dry',
  });
});

test('labels and assertions have no white space around them and no line breaks; no-break spaces stay', () => {
  const data = deck([{ ...claim, assertion: ' Rain raises\n  growth\u00A0! ' }]);
  const [first, ...rest] = data.factors;
  const checked = check({ ...data, factors: [{ ...first!, label: ' Much\n  rain ' }, ...rest] });
  expect(checked.ok && checked.value.factors[0]?.label).toBe('Much rain');
  expect(checked.ok && checked.value.sections[0]?.claims[0]?.assertion).toBe('Rain raises growth\u00A0!');
});

test('two cues of a short quote are told apart by bars', () => {
  const evidence = [{ quote: 'Rain is wet. Sun lowers rain' }];
  const data = deck([{ ...claim, evidence, links: [{ ...link, cue: 's' }] }]);
  expect(find(data, 'E_CUE_AMBIGUOUS')?.expected).toBe(
    'a cuePrefix or cueSuffix that leaves one of “Rain i|s| wet. Sun lowers rai…” or “…in is wet. Sun lower|s| rain”',
  );
});

test('a cue at one place of two overlapping quotes is not ambiguous', () => {
  const evidence = [{ quote: 'Rain raises growth 𝒳' }, { quote: 'raises growth 𝒳 of grass' }];
  expect(codes(deck([{ ...claim, evidence }, other]))).toEqual([]);
});

test('a claim quotes a stretch of the text once', () => {
  const [quote] = claim.evidence;
  expect(codes(deck([{ ...claim, evidence: [quote, { ...quote }] }, other]))).toEqual([
    'E_QUOTE_DUPLICATE data/x/sections/01-a.ts:claims[0].evidence[1].quote',
  ]);
  expect(codes(deck([claim, { ...claim, id: 'same' }, other]))).toEqual([]);
});

test('a source of white space only is empty', () => {
  expect(find(deck([claim]), 'E_SOURCE_EMPTY', ' \n')).toMatchObject({ file: 'data/x/source.txt', path: '' });
});

test('a claim asserts a link once', () => {
  expect(codes(deck([{ ...claim, links: [link, link] }, other]))).toEqual([
    'E_LINK_DUPLICATE data/x/sections/01-a.ts:claims[0].links[1]',
  ]);
  const messageOf = (second: object) =>
    find(deck([{ ...claim, links: [link, { ...link, ...second }] }, other]), 'E_LINK_DUPLICATE')?.message;
  expect(messageOf({ cue: link.cue })).toBe('The claim asserts this link twice.');
  const views = 'The claim says two different things of this link. Make two claims, so that none is lost.';
  for (const second of [{ denied: true }, { deniedBy: 'the pilot' }, { attributedTo: 'the pilot' }])
    expect(messageOf(second)).toBe(views);
});

test('the first quote of a claim is within one statement', () => {
  const across = { ...other, evidence: [{ quote: 'grass. Rain is wet. ○ Rain is wet.' }] };
  const heading = { ...other, id: 'heading', evidence: [{ quote: 'Change' }] };
  const found = check(deck([across, heading])).diagnostics.filter((d) => d.code === 'E_QUOTE_ACROSS_STATEMENTS');
  expect(found.map((d) => [d.path, d.message])).toEqual([
    ['claims[0].evidence[0].quote', 'The quote is not within one statement of source.txt.'],
    ['claims[1].evidence[0].quote', 'The first quote of a claim must be from a statement, not from a heading.'],
  ]);
});

test('a quote whose words are left out of the text is told as such', () => {
  const text = `${sourceText}Archive of Ely, fol. 12.\n`;
  const note = { ...other, id: 'note', evidence: [{ quote: 'Archive of Ely, fol. 12.' }] };
  const ignore = ['Archive of Ely, fol. 12.'];
  expect(find(deck([claim, other, note], { ignore }), 'E_QUOTE_IGNORED', text)).toMatchObject({
    path: 'claims[2].evidence[0].quote',
    message: 'The quote is from words that `ignore` leaves out of the text.',
  });
});

test('a quote that begins or ends within a word is told, but where words have no spaces or endings are quoted apart', () => {
  const quoted = (quote: string, text: string) =>
    find(deck([{ ...claim, evidence: [{ quote }], links: [] }]), 'W_QUOTE_WITHIN_WORD', text)?.expected;
  expect(quoted('ain raises\n growth 𝒳 of gra', sourceText)).toBe('Rain raises growth 𝒳 of grass');
  expect(quoted('in 181', '■ Change\n○ It came in 1812.\n')).toBe('in 1812');
  expect(quoted('Rain raises growth 𝒳 of grass', sourceText)).toBeUndefined();
  expect(quoted('came', '■ Change\n○ It came2 “here”.\n')).toBeUndefined();
  for (const [quote, text] of [
    ['전쟁', '전쟁은 쌀값을'],
    ['战争', '小战争提高'],
    ['حرب', 'الحرب'],
  ] as const)
    expect(quoted(quote, `■ Change\n○ ${text}\n`)).toBeUndefined();
});

test('an entry of ignore that occurs within words or numbers is told, unless it says where it is meant', () => {
  const text = '■ Change\n○ Rain raises growth in 1812.\n12\n  It rains2 in 12 towns.\n';
  const ignoring = (...ignore: unknown[]) => {
    const data = deck([{ ...claim, evidence: [{ quote: 'Rain raises growth' }] }], { ignore });
    return check(data, text).diagnostics.filter((d) => d.code === 'W_IGNORE_WITHIN_WORD');
  };
  expect(ignoring('12', 'rain')).toMatchObject([
    {
      path: 'ignore[0]',
      message: 'It is left out of words or numbers too, 1 in all.',
      actual: '12 in “…es growth in 1812. 12 It rains…”',
    },
    { path: 'ignore[1]', actual: 'rain in “… 1812. 12 It rains2 in 12 towns.…”' },
  ]);
  expect(ignoring('2', { quote: '12', prefix: '1812.' }, 'towns', 'It')).toMatchObject([{ path: 'ignore[0]' }]);
  expect(ignoring({ quote: '2', prefix: 'rains' }, '1812.')).toEqual([]);
});

test('sections in another order than in the text are told', () => {
  const text = `${sourceText}■ Later\n○ Wind dries grass\n■ Change\n○ Wind stops\n`;
  const inOrder = (...names: string[]) =>
    find(
      deck([], { sections: names.map((heading, i) => ({ id: `s-${i}`, heading, claims: [] })) }),
      'W_SECTION_ORDER',
      text,
    );
  expect(inOrder('Change', 'Later', 'Change')).toBeUndefined();
  expect(inOrder('Chance', 'Later')).toBeUndefined();
  expect(inOrder('Later', 'Change')).toMatchObject({ actual: 'Change', expected: 'before “Later”' });
});

test('a heading that is not in the source and a quote under another heading are faults', () => {
  const text = `${sourceText}■ Later\n○ Wind dries grass\n`;
  const section = (heading: string) => ({ sections: [{ id: 'a', heading, claims: [claim] }] });
  expect(find(deck([], section('Chance')), 'E_HEADING_NOT_VERBATIM', text)).toMatchObject({
    path: 'heading',
    actual: 'Chance',
    expected: 'Change (heading 1)',
  });
  expect(find(deck([], section('Later')), 'E_QUOTE_OUTSIDE_SECTION', text)).toMatchObject({
    path: 'claims[0].evidence[0].quote',
    actual: 'Change',
    expected: 'Later',
  });
});

test('works and sections are known where context facts and talks name them', () => {
  const fact = { id: 'f', date: '1950', label: 'Rain', reference: 'nowhere', section: 'b' };
  const talk = { id: 't', title: 'T', minutes: 5, sections: ['c'], include: ['claim/rian'] };
  expect(codes(deck([claim, other], { context: [fact], talks: [talk] }))).toEqual([
    'E_REFERENCE_UNKNOWN data/x/context.ts:context[0].reference',
    'E_SECTION_UNKNOWN data/x/context.ts:context[0].section',
    'E_SLIDE_UNKNOWN data/x/deck.ts:talks[0].include[0]',
    'E_SECTION_UNKNOWN data/x/deck.ts:talks[0].sections[0]',
  ]);
});

test('a slide that a talk excludes is not among those that it includes or lists', () => {
  const talk = { id: 't', title: 'T', minutes: 5, exclude: ['answer', `claim/${claim.id}`] };
  const of = (lists: object) => codes(deck([claim, other], { talks: [{ ...talk, ...lists }] }));
  const fault = ['E_SLIDE_EXCLUDED data/x/deck.ts:talks[0].exclude[1]'];
  expect(of({ include: [`claim/${claim.id}`] })).toEqual(fault);
  expect(of({ slides: ['title', `claim/${claim.id}`] })).toEqual(fault);
  expect(of({ slides: ['title', `again:claim/${claim.id}`] })).toEqual(fault);
  expect(of({ include: [`claim/${other.id}`] })).toEqual([]);
});

test('answers and contrasts name a claim once, and votes a link', () => {
  const faults = (extra: object) => codes(deck([claim, other], extra));
  const vote = { from: 'rain', to: 'growth' };
  const answer = { sentence: 'It does.', claims: [claim.id, other.id] };
  expect(faults({ answer, votes: [vote, vote] })).toEqual(['E_ENTRY_DUPLICATE data/x/deck.ts:votes[1]']);
  expect(faults({ answer: { ...answer, claims: [claim.id, other.id, claim.id] } })).toEqual([
    'E_ENTRY_DUPLICATE data/x/deck.ts:answer.claims[2]',
  ]);
  expect(faults({ contrasts: [{ claims: [claim.id, claim.id] }] })).toEqual([
    'E_ENTRY_DUPLICATE data/x/deck.ts:contrasts[0].claims[1]',
  ]);
  expect(faults({ answer, votes: [vote], contrasts: [{ claims: [claim.id, other.id] }] })).toEqual([]);
});

test('votes and contrasts name links and claims of the deck', () => {
  const vote = { from: 'rain', to: 'growth', question: 'Does it?' };
  const pair = { claims: [claim.id, other.id], headline: 'Which?' };
  expect(modelOf([claim, other], { votes: [vote], contrasts: [pair] })).toMatchObject({
    votes: [vote],
    contrasts: [pair],
  });
  const faults = (extra: object) => codes(deck([claim, other], extra));
  expect(faults({ votes: [{ from: 'growth', to: 'rain' }] })).toEqual(['E_LINK_UNKNOWN data/x/deck.ts:votes[0]']);
  expect(faults({ votes: [{ from: 'rian', to: 'growth' }] })).toEqual([
    'E_FACTOR_UNKNOWN data/x/deck.ts:votes[0].from',
  ]);
  expect(faults({ votes: [{ ...vote, question: 'word '.repeat(16) }] })).toEqual([
    'E_ASSERTION_LONG data/x/deck.ts:votes[0].question',
  ]);
  expect(faults({ contrasts: [{ ...pair, claims: [claim.id, 'nobody'] }] })).toEqual([
    'E_CLAIM_UNKNOWN data/x/deck.ts:contrasts[0].claims[1]',
  ]);
  expect(faults({ contrasts: [{ claims: [claim.id] }] })).toEqual(['E_DATA_SHAPE data/x/deck.ts:contrasts[0].claims']);
  expect(faults({ contrasts: [{ ...pair, headline: 'word '.repeat(16) }] })).toEqual([
    'E_ASSERTION_LONG data/x/deck.ts:contrasts[0].headline',
  ]);
});

test('a talk may ask for the sign of a claim only if one of its links that count has a sign', () => {
  const talks = [{ id: 't', title: 'T', minutes: 5, include: [`sign/${claim.id}`] }];
  const of = (first: object) => codes(deck([{ ...claim, ...first }, other], { talks }));
  const unknown = ['E_SLIDE_UNKNOWN data/x/deck.ts:talks[0].include[0]'];
  expect(of({})).toEqual([]);
  expect(of({ links: [{ ...link, polarity: '?' }] })).toEqual(unknown);
  expect(of({ links: [{ ...link, denied: true }] })).toEqual(unknown);
  expect(of({ denied: true })).toEqual(unknown);
});

test('what differs between names that look alike is told in the hint', () => {
  const text = '■ Caf\u00e9\n○ The caf\u00e9 raises rain\n';
  const at = (heading: string, quote: string, from: string, cue = 'raises') =>
    deck([], {
      sections: [{ id: 'a', heading, claims: [{ ...claim, evidence: [{ quote }], links: [{ ...link, from, cue }] }] }],
    });
  const nfd = 'the Unicode form of their letters (NFC or NFD)';
  const hint = (data: unknown, code: DiagnosticCode) => find(data, code, text)?.hint.split('. ')[0];
  expect(hint(at('Cafe\u0301', 'The', 'rain'), 'E_HEADING_NOT_VERBATIM')).toBe(`The two differ only in ${nfd}`);
  expect(hint(at('Café', 'cafe\u0301 raises', 'rain'), 'E_QUOTE_NOT_VERBATIM')).toBe(`The two differ only in ${nfd}`);
  expect(hint(at('Café', 'café raises', 'RAIN'), 'E_FACTOR_UNKNOWN')).toBe(
    'The two differ only in upper and lower case',
  );
  expect(hint(at('Café', 'café raises rain', 'rain', 'Raises'), 'E_CUE_NOT_IN_EVIDENCE')).toBe(
    'The two differ only in upper and lower case',
  );
  expect(hint(at('Café', 'caf\u200bé raises', 'rain'), 'E_QUOTE_NOT_VERBATIM')).toBe(
    'The two differ only in invisible characters',
  );
  expect(hint(at('Café', 'ｃafé raises', 'rain'), 'E_QUOTE_NOT_VERBATIM')).toBe(
    'The two differ only in full and half width',
  );
  expect(hint(at('Café', 'cafés raise', 'rain'), 'E_QUOTE_NOT_VERBATIM')).toMatch(/^Copy the words/u);
  // A no-break space is white space: quotes and headings match over it.
  expect(codes(at('Café', 'café\u00a0raises', 'rain'), text)).toEqual([]);
});

test('labels that look alike, and a paragraph that looks like a heading of prose, are warnings', () => {
  const factors = [
    { id: 'rain', label: 'Fine\u00a0rain' },
    { id: 'growth', label: 'fine rain' },
  ];
  expect(find(deck([claim, other], { factors }), 'W_NAMES_ALIKE')).toMatchObject({
    path: 'factors[1].label',
    expected: 'Fine\u00a0rain',
    hint: expect.stringMatching(/^The two differ only in kinds of spaces and upper and lower case\. /u),
  });
  expect(find(deck([claim]), 'W_HEADING_ALIKE', 'CHANGE\n\nRain raises growth 𝒳.\n')).toMatchObject({
    path: 'heading',
    actual: 'Change',
    expected: 'CHANGE',
  });
});

test('a label of more than five words is a warning', () => {
  const factors = [
    { id: 'rain', label: 'The rain that falls in spring' },
    { id: 'growth', label: 'Growth' },
  ];
  expect(codes(deck([claim, other], { factors }))).toEqual(['W_LABEL_LONG data/x/factors.ts:factors[0].label']);
});

test('notes of more than 90 s, or of more than the minutes of their claim, are a warning', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  const talk = (id: string, pace: number) => ({ id, title: 'T', minutes: 5, pace });
  const noted = (more: object, talks: object[] = []) => deck([{ ...claim, ...more }, other], { talks });
  expect(codes(noted({ notes: words(195) }))).toEqual([]);
  expect(check(noted({ notes: words(196) })).diagnostics).toEqual([]);
  expect(check(noted({ notes: words(197) })).diagnostics).toMatchObject([
    {
      code: 'W_NOTES_LONG',
      path: 'claims[0].notes',
      message: 'The notes take 91 s at 130 words a minute.',
      expected: 'at most 90 s',
    },
  ]);
  expect(codes(noted({ notes: words(390), minutes: 3 }))).toEqual([]);
  expect(find(noted({ notes: words(100), minutes: 0.5 }), 'W_NOTES_LONG')?.expected).toBe('at most 30 s');
  expect(find(noted({ notes: words(180) }, [talk('fast', 200), talk('slow', 100)]), 'W_NOTES_LONG')?.message).toBe(
    'The notes take 108 s at 100 words a minute.',
  );
  const ownNotes = { ...talk('t', 100), notes: { 'claim/rain': words(200), title: words(20) } };
  expect(codes(noted({}, [ownNotes]))).toEqual(['W_NOTES_LONG data/x/deck.ts:talks[0].notes.claim/rain']);
});

test('words are also counted in notes without spaces', () => {
  const notes = '国際関係は変化する。'.repeat(60);
  expect(codes(deck([{ ...claim, notes }, other]))).toEqual(['W_NOTES_LONG data/x/sections/01-a.ts:claims[0].notes']);
});

test('a headline of more than two lines is an error, in scripts without spaces and with long words', () => {
  const long = (assertion: string) => find(deck([{ ...claim, assertion }, other]), 'E_ASSERTION_LONG');
  expect(long('同盟'.repeat(26))).toBeUndefined();
  expect(long('同盟'.repeat(27))).toMatchObject({
    message: 'The headline takes 3 lines.',
    expected: 'at most 2 lines of 884 px',
  });
  expect(long('Bündnisverpflichtungserklärungen '.repeat(7))?.message).toBe('The headline takes 7 lines.');
  expect(long('word '.repeat(16))?.message).toBe('The headline has 16 words.');
});

const modelOf = (claims: unknown[], more: object = {}) => {
  const checked = check(deck(claims, more));
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
};

test('a link that the author denies is apart from the links that count, and keeps its own id', () => {
  const denies = { ...other, id: 'no', links: [{ ...link, cue: 'Sun lowers', denied: true }] };
  const model = modelOf([claim, denies]);
  expect(model.links.map((l) => [l.id, l.assertions.map((a) => a.claim)])).toEqual([['rain>growth:+', ['rain']]]);
  expect(model.denied).toMatchObject([{ id: 'rain>growth:+:denied', denied: true, assertions: [{ claim: 'no' }] }]);
  expect(model.claims[1]!.links).toEqual(['rain>growth:+:denied']);
  expect(lookupOf(model).assertions.get('no')?.[0]?.link.denied).toBe(true);
});

test('a link that an actor denies is apart from the links that count, and stands alone', () => {
  const denies = { ...other, id: 'no', links: [{ ...link, cue: 'Sun lowers', deniedBy: 'the critics' }] };
  expect(modelOf([claim, denies]).denied).toMatchObject([
    { id: 'rain>growth:+:denied', denied: true, assertions: [{ claim: 'no', deniedBy: 'the critics' }] },
  ]);
  const both = { ...denies, links: [{ ...denies.links[0]!, attributedTo: 'the king' }] };
  for (const wrong of [both, { ...denies, denied: true }])
    expect(find(deck([claim, wrong]), 'E_DATA_SHAPE')).toMatchObject({
      path: 'claims[1].links[0].deniedBy',
      message: 'must be without `attributedTo` and `denied`: a belief and its denial are two links',
    });
});

test('all links of a denied claim are denied', () => {
  const model = modelOf([{ ...claim, denied: true }, other]);
  expect([model.links, model.denied.map((l) => l.id)]).toEqual([[], ['rain>growth:+:denied']]);
  expect(model.claims[0]!.denied).toBe(true);
});

test('a condition of a claim holds for its links that have none, and its words are in a quote', () => {
  const conditional = { ...claim, conditional: 'growth 𝒳' };
  expect(modelOf([conditional, other]).links[0]!.assertions[0]).toMatchObject({ conditional: 'growth 𝒳' });
  const own = { ...conditional, links: [{ ...link, conditional: true }] };
  expect(modelOf([own, other]).links[0]!.assertions[0]).toMatchObject({ conditional: true });
  expect(
    find(deck([{ ...claim, links: [{ ...link, conditional: 'if it rains' }] }, other]), 'E_CONDITION_NOT_IN_EVIDENCE'),
  ).toMatchObject({
    file: 'data/x/sections/01-a.ts',
    path: 'claims[0].links[0].conditional',
    actual: 'if it rains',
  });
  expect(codes(deck([{ ...claim, conditional: 'if' }, other]))).toContain(
    'E_CONDITION_NOT_IN_EVIDENCE data/x/sections/01-a.ts:claims[0].conditional',
  );
});

test('the word of a low pole is in a quote of its claim', () => {
  const low = (lowPole: string | true) => [{ ...claim, links: [{ ...link, lowPole }] }, other];
  expect(modelOf(low('growth')).links[0]!.assertions[0]).toMatchObject({ lowPole: 'growth' });
  expect(modelOf(low(true)).links[0]!.assertions[0]).toMatchObject({ lowPole: true });
  expect(find(deck(low('decline')), 'E_LOW_POLE_NOT_IN_EVIDENCE')).toMatchObject({
    file: 'data/x/sections/01-a.ts',
    path: 'claims[0].links[0].lowPole',
    actual: 'decline',
  });
});

test('words of a link are not looked for where a quote of its claim was not found, which may have them', () => {
  const evidence = [...claim.evidence, { quote: 'Decline of the rain.' }];
  const links = [{ ...link, lowPole: 'decline', conditional: 'of the rain' }];
  expect(codes(deck([{ ...claim, evidence, links }, other]))).toEqual([
    'E_QUOTE_NOT_VERBATIM data/x/sections/01-a.ts:claims[0].evidence[1].quote',
  ]);
});

test('a claim is resolved by another one, which no chain of answers leads back to it', () => {
  expect(modelOf([{ ...claim, resolvedBy: 'sun' }, other]).claims[0]!.resolvedBy).toBe('sun');
  expect(find(deck([{ ...claim, resolvedBy: 'sn' }, other]), 'E_CLAIM_UNKNOWN')?.expected).toBe('sun (nearest)');
  const circle = deck([
    { ...claim, resolvedBy: 'sun' },
    { ...other, resolvedBy: 'rain' },
  ]);
  expect(codes(circle).filter((c) => c.startsWith('E_ANSWER'))).toEqual([
    'E_ANSWER_CIRCULAR data/x/sections/01-a.ts:claims[0].resolvedBy',
    'E_ANSWER_CIRCULAR data/x/sections/01-a.ts:claims[1].resolvedBy',
  ]);
  expect(codes(deck([{ ...claim, resolvedBy: 'rain' }, other]))).toContain(
    'E_ANSWER_CIRCULAR data/x/sections/01-a.ts:claims[0].resolvedBy',
  );
});

test('places of the edition are printed as given; in such a deck our own numbers are in brackets', () => {
  const places = ({ sections, claims }: ReturnType<typeof modelOf>) => [
    sections[0]!.place,
    ...claims.flatMap((c) => [c.place, ...c.evidence.map((e) => e.place)]),
  ];
  const heading = { ...claim, evidence: [...claim.evidence, { quote: 'Change' }] };
  expect(places(modelOf([heading, other]))).toEqual(['§1', '§1.1', '§1.1', 'heading of §1', '§1.2', '§1.2']);
  expect(places(modelOf([{ ...claim, place: 'p. 12' }, other]))).toEqual(['[1]', 'p. 12', 'p. 12', '[1.2]', '[1.2]']);
  const quoted = { ...other, evidence: [{ quote: 'Sun lowers rain', place: '1:23' }] };
  expect(places(modelOf([claim, quoted]))).toEqual(['[1]', '[1.1]', '[1.1]', '1:23', '1:23']);
  const sections = [{ id: 'a', heading: 'Change', place: 'ch. 2', claims: [heading, other] }];
  expect(places(modelOf([], { sections }))).toEqual([
    'ch. 2',
    'ch. 2 [1.1]',
    'ch. 2 [1.1]',
    'heading of ch. 2',
    'ch. 2 [1.2]',
    'ch. 2 [1.2]',
  ]);
});

test('our own numbers are in brackets where headings of the text have other ones', () => {
  const placeUnder = (...headings: string[]) => {
    const sections = headings.map((heading, i) => ({ id: `s${i}`, heading, claims: i === 0 ? [claim, other] : [] }));
    const text = `${sourceText.replace('Change', headings[0]!)}${headings
      .slice(1)
      .map((heading) => `■ ${heading}\n`)
      .join('')}`;
    const checked = check(deck([], { sections }), text);
    return checked.ok ? checked.value.claims[0]!.place : checked.diagnostics;
  };
  expect(placeUnder('2.1 Trust')).toBe('[1.1]');
  expect(placeUnder('3. Peace')).toBe('[1.1]');
  expect(placeUnder('1. Peace', '3) War')).toBe('[1.1]');
  expect(placeUnder('1. Peace', '2. War')).toBe('§1.1');
  expect(placeUnder('1953 and after', '12 Angry Men', '10.5.1848')).toBe('§1.1');
});

test('the places of counted paragraphs have the number of the statement in the text', () => {
  const heading = { ...claim, evidence: [...claim.evidence, { quote: 'Change' }, { quote: 'Sun lowers rain' }] };
  const { claims } = modelOf([heading, { ...other, place: 'p. 12' }], { statementPlace: 'par. {n}' });
  expect(claims.map((c) => [c.place, ...c.evidence.map((e) => e.place)])).toEqual([
    ['par. 1', 'par. 1', 'heading of [1]', 'par. 2'],
    ['p. 12', 'p. 12'],
  ]);
  expect(codes(deck([claim, other], { statementPlace: 'par.' }))).toEqual([
    'E_DATA_SHAPE data/x/deck.ts:statementPlace',
  ]);
});

test('a named loop is a closed chain of links that count', () => {
  const back = { ...other, links: [{ ...link, from: 'growth', to: 'rain', cue: 'Sun lowers' }] };
  const loop = { id: 'round', title: 'Rain and growth raise each other.', factors: ['growth', 'rain'] };
  const loops = (...list: object[]) => ({ loops: list.map((l) => ({ ...loop, ...l })) });
  expect(modelOf([claim, back], loops({})).loops).toEqual([loop]);
  const denied = { ...back, denied: true };
  expect(find(deck([claim, denied], loops({})), 'E_LOOP_OPEN')).toMatchObject({
    path: 'loops[0].factors[0]',
    message: 'No link leads from growth to rain.',
    expected: 'a link from growth',
  });
  expect(codes(deck([claim, back], loops({ factors: ['growth', 'rain', 'growth', 'rain'] })))).toEqual([
    'E_LOOP_OPEN data/x/deck.ts:loops[0].factors',
  ]);
  expect(find(deck([claim, back], loops({ factors: ['growth', 'rian'] })), 'E_FACTOR_UNKNOWN')?.expected).toBe(
    'rain (nearest)',
  );
  expect(codes(deck([claim, back], loops({}, {})))).toEqual(['E_ID_DUPLICATE data/x/deck.ts:loops[1].id']);
  expect(codes(deck([claim, back], loops({ id: '2' })))).toEqual(['E_DATA_SHAPE data/x/deck.ts:loops[0].id']);
  expect(codes(deck([claim, back], loops({ title: 'word '.repeat(16) })))).toEqual([
    'E_ASSERTION_LONG data/x/deck.ts:loops[0].title',
  ]);
});

test('the question, the answer and the chains of the argument are checked', () => {
  const chain = [['rain', 'growth']];
  const answer = { sentence: 'Rain does.', claims: [claim.id] };
  const fields = { question: 'What makes things grow?', answer, argument: chain };
  expect(modelOf([claim], { outcome: 'growth', ...fields })).toMatchObject(fields);
  const faults = (extra: object) => codes(deck([claim, other], { outcome: 'growth', ...extra }));
  expect(faults({ question: 'word '.repeat(16) })).toEqual(['E_ASSERTION_LONG data/x/deck.ts:question']);
  expect(faults({ answer: { ...answer, sentence: 'word '.repeat(16) } })).toEqual([
    'E_ASSERTION_LONG data/x/deck.ts:answer.sentence',
  ]);
  expect(faults({ answer: { ...answer, claims: ['nobody'] } })).toEqual([
    'E_CLAIM_UNKNOWN data/x/deck.ts:answer.claims[0]',
  ]);
  const own = { sentence: 'word '.repeat(16), claims: [claim.id, 'nobody'] };
  expect(faults({ talks: [{ id: 't', title: 'T', minutes: 5, answer: own }] })).toEqual([
    'E_ASSERTION_LONG data/x/deck.ts:talks[0].answer.sentence',
    'E_CLAIM_UNKNOWN data/x/deck.ts:talks[0].answer.claims[1]',
  ]);
  expect(faults({ argument: [['growth', 'rain']] })).toEqual([
    'E_CHAIN_OPEN data/x/deck.ts:argument[0][0]',
    'E_CHAIN_OPEN data/x/deck.ts:argument[0][1]',
  ]);
  expect(faults({ argument: [['rain', 'growth', 'rain', 'growth']] })).toEqual([
    'E_CHAIN_OPEN data/x/deck.ts:argument[0][1]',
    'E_CHAIN_OPEN data/x/deck.ts:argument[0]',
  ]);
});

test('context facts are in the order of time, also before our era', () => {
  const references = [{ id: 'r', type: 'book' }];
  const fact = (date: string) => ({
    id: `f${date}`.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    date,
    label: 'L',
    reference: 'r',
  });
  const dates = ['0014', '-0044', '-0490-09', '-0490', '0001', '-0001'];
  expect(modelOf([claim, other], { references, context: dates.map(fact) }).context.map((f) => f.date)).toEqual([
    ...['-0490', '-0490-09', '-0044', '-0001', '0001', '0014'],
  ]);
});

test.each(['1900-13', '1900-00', '1900-01-32', '1900-1'])('%s is no date', (date) => {
  const references = [{ id: 'r', type: 'book' }];
  const context = [{ id: 'f', date, label: 'L', reference: 'r' }];
  expect(codes(deck([claim, other], { references, context }))).toEqual([
    'E_DATA_SHAPE data/x/context.ts:context[0].date',
  ]);
});
