import { expect, test } from 'vitest';
import { litAt } from '../diagrams/lit-parts.ts';
import { type ParsedMap, parseDiagram } from '../emit/index.ts';
import type { ObservedMap, ObservedPart, ObservedSlide, ObservedState, ObservedText } from './observation.ts';
import { faultsOf } from './rules.ts';
import type { SlideSource } from './slide-source.ts';
import { findCutCues, findMoved, findPace, findRepeated } from './talk-rules.ts';

const code = `flowchart LR
n1["A"]
n2["B"]
n3["C"]
n4["D"]
n1 e1@-->|"+"| n2
n2 e2@-.->|"−"| n3
n4 e3@-->|"+"| n3
class n4 ghost
%% ghost: e3
%% step 1: e1
%% step 2: e2`;

function mapOf(text: string): ParsedMap {
  const parsed = parseDiagram(text);
  if (parsed.kind !== 'map') throw new Error('no map');
  return parsed;
}

const source: SlideSource = {
  id: 'claim/a',
  layout: 'claim',
  raw: '',
  maps: [],
  linkTargets: [],
};
const nothing: ObservedSlide = {
  empty: false,
  headlineLines: 1,
  words: 0,
  hasPicture: true,
  texts: [],
  brokenWords: [],
  overflows: [],
  overlaps: [],
  maps: [],
  graphics: [],
  pictures: [],
  anchors: [],
  foreign: [],
  errors: [],
};
const stateOf = (seen: Partial<ObservedSlide>, slide = 1, click = 0): ObservedState => ({
  slide,
  click,
  scheme: 'light',
  seen: { ...nothing, ...seen },
  axe: [],
});
const text: ObservedText = {
  text: 'words',
  role: 'body',
  fontSize: 24,
  bold: false,
  contrast: 7,
  ghost: false,
  frame: false,
};
const part = (id: string, lit: boolean, x = 0): ObservedPart => ({
  id,
  label: id,
  x,
  y: 0,
  opacity: lit ? 1 : 0.2,
  marked: !lit,
  contrast: lit ? 15 : 1.5,
  fullContrast: 15,
});
/** A map without signs that fills its box. */
const mapWith = (nodes: readonly ObservedPart[], of: Partial<ObservedMap> = {}): ObservedMap => ({
  ...{ nodes, links: [], signs: [], fill: 1, labelSize: 20 },
  ...of,
});
const codes = (seen: Partial<ObservedSlide>, of: Partial<SlideSource> = {}, click = 0) =>
  faultsOf(stateOf(seen, 1, click), { ...source, ...of }).map((f) => f.code);

test('a link is lit from its step on, a node from its first lit link on, a ghost never', () => {
  expect([...litAt(mapOf(code), 0)].sort()).toEqual(['e1', 'n1', 'n2']);
  expect([...litAt(mapOf(code), 1)].sort()).toEqual(['e1', 'e2', 'n1', 'n2', 'n3']);
});

test('without steps everything but the ghosts is lit', () => {
  const map = mapOf(code.replace(/%% step.*\n?/gu, ''));
  expect([...litAt(map, 0)].sort()).toEqual(['e1', 'e2', 'n1', 'n2', 'n3']);
});

test('a part that is lit too early or too late is a fault', () => {
  const nodes = (lit: string) => ['n1', 'n2', 'n3', 'n4'].map((id) => ({ ...part(id, lit.includes(id)), label: '' }));
  const maps = [{ ...mapOf(code), nodes: [] }];
  const at = (lit: string, click: number) => codes({ maps: [mapWith(nodes(lit))] }, { maps }, click);
  const written = [mapOf(code)];
  const keys = (lit: string, click: number) =>
    faultsOf(stateOf({ maps: [mapWith(nodes(lit))] }, 1, click), { ...source, maps: written })
      .filter((f) => f.code === 'E_RENDER_GHOST')
      .map((f) => f.key);
  expect(at('', 0)).toContain('E_RENDER_GHOST');
  expect(keys('n1 n2', 0)).toEqual([]);
  expect(keys('n1 n2 n3', 0)).toEqual(['bright n3']);
  expect(keys('n1 n2', 1)).toEqual(['dim n3']);
});

test('a value at its limit is allowed, one beyond it is a fault', () => {
  expect(codes({ texts: [text, { ...text, role: 'quote', fontSize: 20 }] })).toEqual([]);
  expect(codes({ texts: [{ ...text, role: 'quote', fontSize: 19.9 }] })).toEqual(['E_RENDER_FONT_SMALL']);
  expect(codes({ texts: [{ ...text, fontSize: 23.9 }] })).toEqual(['E_RENDER_FONT_SMALL']);
  expect(codes({ texts: [{ ...text, role: 'citation', fontSize: 16 }] })).toEqual([]);
  expect(codes({ texts: [{ ...text, role: 'citation', fontSize: 15 }] })).toEqual(['E_RENDER_FONT_SMALL']);
  expect(codes({ words: 60, headlineLines: 2 })).toEqual([]);
  expect(codes({ words: 61, headlineLines: 3 })).toEqual(['E_RENDER_HEADLINE', 'E_RENDER_WORDS']);
  // Slides without quotes have fewer words.
  expect(codes({ words: 40 }, { layout: 'picture' })).toEqual([]);
  expect(codes({ words: 41 }, { layout: 'picture' })).toEqual(['E_RENDER_WORDS']);
});

test('the appendix may have smaller type and more words', () => {
  const seen = { words: 160, texts: [{ ...text, fontSize: 16 }] };
  expect(codes(seen, { layout: 'appendix' })).toEqual([]);
});

test('a timeline may have rows in the type of charts, and more words', () => {
  const seen = { words: 160, texts: [{ ...text, fontSize: 20 }] };
  expect(codes(seen, { layout: 'timeline' })).toEqual([]);
  expect(codes({ texts: [{ ...text, fontSize: 19 }] }, { layout: 'timeline' })).toEqual(['E_RENDER_FONT_SMALL']);
});

test('large text needs a contrast of 3, other text 4.5, dimmed text none', () => {
  const small = { ...text, role: 'small', fontSize: 16 } as const;
  expect(codes({ texts: [{ ...text, contrast: 3 }] })).toEqual([]);
  expect(codes({ texts: [{ ...small, contrast: 4.4 }] })).toEqual(['E_RENDER_CONTRAST']);
  expect(codes({ texts: [{ ...small, fontSize: 19, bold: true, contrast: 3 }] })).toEqual([]);
  expect(codes({ texts: [{ ...small, contrast: 1.2, ghost: true }] })).toEqual([]);
});

test('an overview may have more than eight factors', () => {
  const maps = [mapWith(Array.from({ length: 9 }, (_, i) => part(`n${i + 1}`, true)))];
  expect(codes({ maps })).toEqual(['E_RENDER_FACTORS']);
  expect(codes({ maps }, { raw: 'Overview: one box a section' })).toEqual([]);
});

test('a label is shown as it is written; a missing or split word is a fault', () => {
  const map = mapOf('flowchart LR\nn1["U.S.–China strategic competition"]');
  const shown = (label: string) => codes({ maps: [mapWith([{ ...part('n1', true), label }])] }, { maps: [map] });
  expect(shown('U.S.–China strategic competition')).toEqual([]);
  expect(shown('U.S.– China strategic competition')).toEqual(['E_RENDER_WORD_BROKEN']);
  expect(shown('U.S.–China strategic')).toEqual(['E_RENDER_WORD_BROKEN']);
  expect(shown('U.S.–China strat egic competition')).toEqual(['E_RENDER_WORD_BROKEN']);
});

test('a node whose place differs on a later slide with the same map has moved', () => {
  const map = mapOf('flowchart LR\nn1["A"]');
  const sources = [1, 2].map((i) => ({ ...source, id: `claim/${i}`, maps: [map] }));
  const at = (slide: number, x: number) => stateOf({ maps: [mapWith([part('n1', true, x)])] }, slide);
  expect(findMoved([at(1, 10), at(2, 12)], sources)).toEqual([]);
  expect(findMoved([at(1, 10), at(2, 13)], sources).map((f) => [f.state.slide, f.actual])).toEqual([
    [2, '“n1” moved by 3 px'],
  ]);
});

test('signs keep a px from each other and from lines of other links; a pair of signs is one fault', () => {
  const signs = (gap: number) => ({
    signs: [
      { id: 'e1', other: 'e2', what: 'sign', gap },
      { id: 'e2', other: 'e1', what: 'sign', gap },
      { id: 'e2', other: 'e1', what: 'line', gap },
    ] as const,
  });
  expect(codes({ maps: [mapWith([], signs(1))] })).toEqual([]);
  expect(codes({ maps: [mapWith([], signs(0.9))] })).toEqual(['E_RENDER_SIGN_CLOSE', 'E_RENDER_SIGN_CLOSE']);
});

test('a map may cover little of its box only if its labels are at their largest', () => {
  const small = (labelSize: number) => codes({ maps: [mapWith([], { fill: 0.24, labelSize })] });
  expect(small(20)).toEqual(['W_RENDER_MAP_SMALL']);
  expect(small(28)).toEqual([]);
});

test('a row of boxes that is as wide as the box of the map cannot have larger labels', () => {
  const [cause, effect] = ['Bundesverfassungsgerichtsbarkeit', 'Verfassungsbeschwerdeverfahren'];
  const map = mapOf(`flowchart LR\nn1["${cause}"]\nn2["${effect}"]\nn1 e1@-->|"+"| n2`);
  const small = (labelSize: number) =>
    faultsOf(stateOf({ maps: [mapWith([], { fill: 0.2, labelSize })] }), { ...source, maps: [map] }).map((f) => [
      f.code,
      f.expected,
    ]);
  expect(small(22)).toEqual([]);
  expect(small(20)).toEqual([['W_RENDER_MAP_SMALL', 'at least 25 %, or labels of 22 px']]);
});

test('the headline is at one height on all kinds of slides but openers, the appendix and slides of the user', () => {
  const at = (headlineTop: number, layout: string) => codes({ headlineTop }, { layout });
  expect(at(38, 'claim')).toEqual([]);
  expect(at(39, 'claim')).toEqual(['E_RENDER_HEADLINE_PLACE']);
  for (const layout of ['title', 'question', 'section', 'appendix', 'cover']) expect(at(200, layout)).toEqual([]);
  const maps = [mapOf('flowchart LR\nn1["A"]')];
  expect(codes({ headlineTop: 200, maps: [mapWith([])] }, { layout: 'section', maps })).toEqual([
    'E_RENDER_HEADLINE_PLACE',
  ]);
});

test('a finding that rests on claims has a picture', () => {
  const bare = (layout: string, linkTargets: readonly string[]) =>
    codes({ hasPicture: false }, { layout, linkTargets });
  expect(bare('finding', ['claim/a'])).toEqual(['W_RENDER_FINDING_BARE']);
  expect(bare('finding', [])).toEqual([]);
  expect(bare('claim', ['claim/a'])).toEqual([]);
});

test('a slide that shows the same at its last click as an earlier one is told, but not one that the talk repeats', () => {
  const map = mapOf(code);
  const of = (id: string, raw = '') => ({ ...source, id, raw, maps: [map] });
  const states = [1, 2, 3].flatMap((slide) => [0, 1].map((click) => stateOf({ texts: [text] }, slide, click)));
  const repeated = (ids: readonly string[]) =>
    findRepeated(
      states,
      ids.map((id) => of(id)),
    ).map((f) => [f.state.slide, f.state.click, f.actual]);
  expect(repeated(['a', 'b', 'b@2'])).toEqual([[2, 1, 'a']]);
  const others = [of('a'), { ...of('b'), maps: [mapOf(code.replace('class n4 ghost', ''))] }, { ...of('c'), maps: [] }];
  expect(findRepeated(states, others)).toEqual([]);
});

test('a cue is whole in the quotes of its slide, over line breaks and marks, at the last click', () => {
  const quotes = ['Where', 'trade grows,\u00a0tension', 'falls, trust returns.'];
  const texts = [...quotes.map((t) => ({ ...text, text: t, role: 'quote' as const }))];
  const lacking = (cue: string) =>
    findCutCues([stateOf({ texts: [] }), stateOf({ texts }, 1, 1)], [source], () => [cue]).map((f) => [
      ...[f.code, f.state.click, f.actual, f.expected],
    ]);
  expect(lacking('trade grows, tension falls')).toEqual([]);
  expect(lacking('trade grows and tension falls')).toEqual([
    ['W_RENDER_CUE_CUT', 1, `“${quotes.join(' ')}”`, '“trade grows and tension falls”'],
  ]);
  const headline = [{ ...text, text: 'trade grows', role: 'headline' as const }];
  expect(findCutCues([stateOf({ texts: headline })], [source], () => ['trade grows'])).toHaveLength(1);
});

test('the slides of a talk take 20 to 90 s on average, without appendix and discussion', () => {
  const pace = (...seconds: number[]) =>
    findPace([
      ...seconds.map((s, i) => ({ ...source, id: `${i}`, seconds: s })),
      { ...source, layout: 'discussion', seconds: 999 },
      { ...source, layout: 'appendix' },
    ]).map((f) => [f.state.slide, f.actual]);
  expect(pace(10, 30)).toEqual([]);
  expect(pace(10, 29)).toEqual([[1, '19.5 s a slide']]);
  expect(pace(80, 102)).toEqual([[2, '91 s a slide']]);
  expect(pace()).toEqual([]);
});
