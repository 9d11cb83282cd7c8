/** The style sheet of a deck's look. It comes after Claimdeck's own style sheets and before those of the project. */
import { slideGeometry } from '../geometry.ts';
import { type LookInput, lookTokens, type Scheme, type Tokens } from '../model/index.ts';
import { toCssString } from './escape.ts';

const block = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];

const rule = (selector: string, declarations: readonly string[]): string[] =>
  block(
    selector,
    declarations.map((d) => `${d};`),
  );

const within = (media: string, rules: readonly string[]): string[] => block(`@media ${media}`, rules);

const properties = (tokens: Tokens) => Object.entries(tokens).map(([name, value]) => `--${name}: ${value}`);

const accentRules = [
  ...rule('.deck-frame h1', ['color: var(--accent)']),
  ...rule('.deck-frame blockquote', ['border-color: var(--accent)']),
  ...rule('.spine i:not(.track)', ['background: var(--accent)']),
];

/** The colours of a title slide whose background is the accent. */
function titleTokens(look: LookInput, scheme: Scheme, base: Tokens): Tokens {
  const { ink = '', paper = '', accent = ink } = { ...base, ...lookTokens(look, scheme) };
  return {
    paper: accent,
    ...Object.fromEntries(['ink', 'quiet', 'accent', 'hairline', 'track'].map((t) => [t, paper])),
  };
}

/** Rules for the tokens of the two schemes. Prints are light in both. */
const schemeRules = (selector: string, light: Tokens, dark: Tokens): string[] => [
  ...rule(selector === '' ? ':root' : selector.trim(), properties(light)),
  ...within('not print', rule(`html.dark${selector}`, properties(dark))),
  ...within('print', rule(`html.dark${selector}`, properties(light))),
];

const { logo, margin } = slideGeometry;

/** The logo in the upper right corner of the title slide; the body begins with it, and the text stays where it is. */
const logoRules = (hasDark: boolean) => [
  ...rule('.deck-frame.title .deck-body:has(.logo)', [
    `inset-block-start: ${margin.top}px`,
    'padding-block-start: 28px',
  ]),
  ...rule('.deck-frame .logo', [
    ...['position: absolute', 'inset-block-start: 0', 'inset-inline-end: 0'],
    ...[`width: ${logo.width}px`, `height: ${logo.height}px`],
    ...['object-fit: contain', 'object-position: 100% 50%'],
  ]),
  ...rule('.deck-frame[dir="rtl"] .logo', ['object-position: 0 50%']),
  ...(hasDark
    ? [
        ...rule('html:not(.dark) .logo.in-dark', ['display: none']),
        ...within('not print', rule('html.dark .logo.in-light', ['display: none'])),
        ...within('print', rule('html.dark .logo.in-dark', ['display: none'])),
      ]
    : []),
];

/** The foot below the footer of slides. On a phone it follows the footer. */
const footRules = (foot: string) => {
  const { small } = slideGeometry.fontSize;
  return [
    ...rule('.deck-foot', ['bottom: 23px']),
    ...rule('.deck-frame::after', [
      `content: ${toCssString(foot)}`,
      ...['position: absolute', 'inset: auto var(--margin) 3px', `font: 500 ${small}px / ${small}px var(--sans)`],
      ...['color: var(--quiet)', 'white-space: pre'],
    ]),
    ...within(
      'screen and (max-width: 640px)',
      rule('#slide-content .deck-frame::after', [
        ...['position: static', 'padding: 8px var(--margin)', 'font-size: var(--small)', 'line-height: 1.4'],
        'white-space: normal',
      ]),
    ),
  ];
};

/** `@font-face` rules of a look, of the families `Deck text` and `Deck labels`; a role without a font is missing. */
export interface LookFaces {
  /** Headlines and quotes. */
  readonly text?: string;
  /** Labels, numbers and maps. */
  readonly labels?: string;
}

/** Rules of the fonts. Letters that a face lacks come from Claimdeck's own, see tokens.css. */
export const faceRules = ({ text, labels }: LookFaces): string[] => [
  ...(text === undefined
    ? []
    : [text, ...rule(':root', ['--first-serif: "Deck text", "Source Serif 4", "Noto Serif Variable"'])]),
  ...(labels === undefined ? [] : [labels, ...rule(':root', ['--first-sans: "Deck labels", "Inter"'])]),
];

/** The style sheet of a look, with a final newline. `base` has Claimdeck's own colours. */
export function lookCss(look: LookInput, base: Readonly<Record<Scheme, Tokens>>, faces: LookFaces = {}): string {
  const has = (scheme: Scheme) => look.colours?.[scheme]?.accent !== undefined;
  const hasAccent = has('light') || has('dark');
  const tokens = (scheme: Scheme): Tokens => ({
    ...(hasAccent ? { accent: 'var(--ink)' } : {}),
    ...lookTokens(look, scheme),
  });
  const title = (scheme: Scheme) => titleTokens(look, scheme, base[scheme]);
  return [
    '/* Written by Claimdeck from `look` of the deck. Rules of your own go into style.css. */',
    ...faceRules(faces),
    ...schemeRules('', tokens('light'), tokens('dark')),
    // Forced colours and a wish for more contrast go before these.
    ...within('(prefers-contrast: no-preference) and (forced-colors: none)', [
      ...(hasAccent ? accentRules : []),
      ...(look.titleSlide === 'accent' ? schemeRules(' .deck-frame.title', title('light'), title('dark')) : []),
    ]),
    ...(look.logo ? logoRules(look.logo.dark !== undefined) : []),
    ...(look.foot === undefined ? [] : footRules(look.foot)),
    '',
  ].join('\n');
}
