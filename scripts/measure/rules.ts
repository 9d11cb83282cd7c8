/**
 * The rules that slides are checked by: each gives the faults of one state from its observations. Those of maps are in
 * map-rules.ts.
 */
import { slideGeometry } from '../geometry.ts';
import { type Fault, type Finding, quoted, type Rule, toNumber } from './fault.ts';
import { appendixSlide, chartSlide, limits, quoteSlide, shownSlide, type TextRole } from './limits.ts';
import { mapRules } from './map-rules.ts';
import type { ObservedState, ObservedText } from './observation.ts';
import type { SlideSource } from './slide-source.ts';

/** Layouts of Claimdeck that have a headline at the top. */
const kinds: ReadonlySet<string> = new Set([
  ...['argument', 'balance', 'claim', 'claims', 'contrast', 'discussion', 'effects', 'finding', 'loop', 'map'],
  ...['method', 'picture', 'references', 'roadmap', 'section', 'sign', 'timeline', 'vote'],
]);

const quoteLayouts: ReadonlySet<string> = new Set(['argument', 'claim', 'claims', 'contrast', 'question', 'vote']);

const roleNames: Readonly<Record<TextRole, string>> = {
  headline: 'The headline',
  body: 'Body text',
  quote: 'A quote',
  label: 'A label of a diagram',
  citation: 'A citation or small print',
  small: 'Text of the footer',
  sign: 'A sign',
};

const limitsOf = ({ layout }: SlideSource) =>
  layout === 'appendix'
    ? appendixSlide
    : layout === 'timeline' || layout === 'finding'
      ? chartSlide
      : quoteLayouts.has(layout)
        ? quoteSlide
        : shownSlide;

const boundNames = {
  canvas: 'the canvas',
  body: 'the body of the slide',
  ancestor: 'an ancestor that clips it',
  'own box': 'its own box',
} as const;

const overflow: Rule = (state) =>
  state.seen.overflows
    .filter((o) => o.by > limits.overflow)
    .map((o) => ({
      code: 'E_RENDER_OVERFLOW',
      key: `${o.what} ${o.beyond}`,
      deckWide: o.frame,
      message: `${o.what} reaches beyond ${boundNames[o.beyond]}.`,
      actual: `${toNumber(o.by)} px`,
      expected: `at most ${limits.overflow} px`,
    }));

const overlap: Rule = (state) =>
  state.seen.overlaps
    .filter((o) => o.by > limits.overlap)
    .map((o) => ({
      code: 'E_RENDER_OVERLAP',
      key: `${o.first} ${o.second}`,
      message: `${o.first} and ${o.second} overlap.`,
      actual: `${toNumber(o.by)} px`,
      expected: `at most ${limits.overlap} px`,
    }));

const brokenWords: Rule = (state, source) => {
  const broken = state.seen.brokenWords.map(
    ({ word, frame }): Finding => ({
      code: 'E_RENDER_WORD_BROKEN',
      key: word,
      deckWide: frame,
      message: 'A word is split over two lines.',
      actual: quoted(word),
      expected: 'the word in one line',
    }),
  );
  const labels = state.seen.maps.flatMap((map, i) =>
    map.nodes.flatMap(({ id, label }): Finding[] => {
      const written = source.maps[i]?.nodes
        .find((n) => n.id === id)
        ?.label.replace(/\s+/gu, ' ')
        .trim();
      if (written === undefined || written === label || isSoftlyBroken(written, label)) return [];
      if (state.seen.brokenWords.some((b) => label.includes(b.word.replace('|', '')))) return [];
      const message = 'A label differs from the one in the markdown.';
      const [actual, expected] = [quoted(label), quoted(written)];
      return [{ code: 'E_RENDER_WORD_BROKEN', key: `label ${id}`, message, actual, expected }];
    }),
  );
  return [...broken, ...labels];
};

/** Whether a label differs only by the hyphens that its soft hyphens show at line ends. */
const isSoftlyBroken = (written: string, shown: string) =>
  written.includes('\u00ad') && written.replace(/[\s\u00ad-]/gu, '') === shown.replace(/[\s-]/gu, '');

/** One fault for all faulty texts of a role, with the worst one as its example. */
function gather(
  texts: readonly ObservedText[],
  measure: (text: ObservedText) => number,
  toFault: (worst: ObservedText, count: string) => Finding,
): Finding[] {
  const groups = Map.groupBy(texts, (t) => `${t.role}${t.frame}`);
  return [...groups.values()].map((group) => {
    const worst = group.reduce((a, b) => (measure(b) < measure(a) ? b : a));
    return toFault(worst, group.length > 1 ? ` (${group.length} such texts)` : '');
  });
}

const fontSizes: Rule = (state, source) => {
  const { fontSize } = limitsOf(source);
  const small = state.seen.texts.filter((t) => t.fontSize < fontSize[t.role] - 0.05);
  return gather(
    small,
    (t) => t.fontSize,
    (t, count) => ({
      code: 'E_RENDER_FONT_SMALL',
      key: t.role,
      deckWide: t.frame,
      message: `${roleNames[t.role]} is too small: ${quoted(t.text)}${count}.`,
      actual: `${toNumber(t.fontSize)} px`,
      expected: `at least ${fontSize[t.role]} px`,
    }),
  );
};

const isLarge = (t: ObservedText) => t.fontSize >= limits.largeText || (t.bold && t.fontSize >= limits.largeBoldText);
const contrastOf = (t: ObservedText) => (isLarge(t) ? limits.largeTextContrast : limits.textContrast);

const contrast: Rule = (state) => {
  const faint = state.seen.texts.filter(
    (t) => !t.ghost && t.contrast !== undefined && t.contrast < contrastOf(t) - 0.005,
  );
  const texts = gather(
    faint,
    (t) => t.contrast ?? 0,
    (t, count) => ({
      code: 'E_RENDER_CONTRAST',
      key: t.role,
      deckWide: t.frame,
      message: `${roleNames[t.role]} is too faint: ${quoted(t.text)}${count}.`,
      actual: `${toNumber(t.contrast ?? 0)} : 1`,
      expected: `at least ${contrastOf(t)} : 1`,
    }),
  );
  const graphics = state.seen.graphics.filter((g) => g.contrast < limits.graphicsContrast - 0.005);
  const worst = graphics.toSorted((a, b) => a.contrast - b.contrast)[0];
  if (!worst) return texts;
  const count = graphics.length > 1 ? ` (${graphics.length} such shapes)` : '';
  return [
    ...texts,
    {
      code: 'E_RENDER_CONTRAST',
      key: 'graphics',
      message: `A line or shape is too faint: ${worst.what}${count}.`,
      actual: `${toNumber(worst.contrast)} : 1`,
      expected: `at least ${limits.graphicsContrast} : 1`,
    },
  ];
};

const headline: Rule = ({ seen }) => {
  const limit = slideGeometry.capacity.headlineLines;
  if (seen.headlineLines <= limit) return [];
  const message = 'The headline has too many lines.';
  const [actual, expected] = [`${seen.headlineLines} lines`, `at most ${limit} lines`];
  return [{ code: 'E_RENDER_HEADLINE', key: '', message, actual, expected }];
};

/** Layouts whose headline is set apart: in larger type, beside a numeral, or on a page of the user's own. */
const isApart = ({ layout, maps }: SlideSource) =>
  ['title', 'question'].includes(layout) || (layout === 'section' && maps.length === 0) || !kinds.has(layout);

/** The headline is at the same height on all kinds of slides. */
const headlinePlace: Rule = ({ seen: { headlineTop } }, source) => {
  const { top } = slideGeometry.margin;
  if (headlineTop === undefined || isApart(source) || Math.abs(headlineTop - top) <= limits.moved) return [];
  const message = 'The headline is not where other slides have it.';
  const [actual, expected] = [`${toNumber(headlineTop)} px from the top`, `${top} px`];
  return [{ code: 'E_RENDER_HEADLINE_PLACE', key: '', message, actual, expected }];
};

/** What the headline of a finding counts can be seen. A finding that rests on no claim counts nothing. */
const findingPicture: Rule = ({ seen }, { layout, linkTargets }) =>
  layout !== 'finding' || linkTargets.length === 0 || seen.hasPicture
    ? []
    : [
        {
          code: 'W_RENDER_FINDING_BARE',
          key: '',
          message: 'The finding has no picture.',
          actual: 'text only',
          expected: 'a map, a chart, a table or a list of what it counts',
        },
      ];

const words: Rule = (state, source) => {
  const limit = limitsOf(source).words;
  if (state.seen.words <= limit) return [];
  const message = 'The slide has too much text.';
  const [actual, expected] = [`${state.seen.words} words of body and quotes`, `at most ${limit} words`];
  return [{ code: 'E_RENDER_WORDS', key: '', message, actual, expected }];
};

const twins: Rule = (state) =>
  state.seen.pictures
    .filter((p) => p.missing.length > 0)
    .map((p) => ({
      code: 'E_RENDER_TWIN_MISSING',
      key: p.what,
      message: `${p.what} has no complete text alternative.`,
      actual: `missing: ${p.missing.join(', ')}`,
      expected: 'role="img" with a name and a description, or a table on the slide',
    }));

const anchors: Rule = (state) =>
  state.seen.anchors
    .filter((a) => !a.found)
    .map((a) => ({
      code: 'E_RENDER_LINK_UNKNOWN',
      key: a.href,
      message: `The link ${quoted(a.text)} has no target.`,
      actual: a.href,
      expected: 'a slide of this talk',
    }));

const errors: Rule = ({ seen }) => {
  if (seen.empty) {
    const [message, actual] = ['The slide is empty.', seen.errors[0] ?? 'no text'];
    return [{ code: 'E_RENDER_SCRIPT', key: 'empty', message, actual, expected: 'some text' }];
  }
  return [...new Set(seen.errors)].map((error) => ({
    code: 'E_RENDER_SCRIPT',
    key: error,
    message: 'A script failed.',
    actual: error.slice(0, 200),
    expected: 'no error',
  }));
};

/** Fault of a slide that requests another host. */
export const foreignRequest = (address: string): Finding => ({
  code: 'E_RENDER_REQUEST',
  key: address,
  message: 'The slide requests another host.',
  actual: address,
  expected: 'files of the deck only',
});

const foreign: Rule = ({ seen }) => [...new Set(seen.foreign)].map(foreignRequest);

const axe: Rule = (state) =>
  state.axe.map((v) => ({
    code: 'E_RENDER_AXE',
    key: v.rule,
    message: `${v.help} (axe: ${v.rule}, ${v.impact}${v.nodes > 1 ? `, ${v.nodes} elements` : ''}).`,
    actual: v.example,
    expected: 'no serious or critical violation',
  }));

const rules: readonly Rule[] = [
  overflow,
  overlap,
  brokenWords,
  fontSizes,
  contrast,
  ...mapRules,
  headline,
  headlinePlace,
  words,
  findingPicture,
  twins,
  anchors,
  errors,
  foreign,
  axe,
];

/** The faults of one state, in the order of the rules. */
export const faultsOf = (state: ObservedState, source: SlideSource): Fault[] =>
  rules.flatMap((rule) => rule(state, source)).map((finding) => ({ ...finding, state }));
