/** The style sheet of a deck's look. It comes after Claimdeck's own style sheets and before those of the project. */
import { type LookInput, lookTokens, type Scheme, type Tokens } from '../model/index.ts';

const rule = (selector: string, declarations: readonly string[], indent = ''): string[] =>
  declarations.length === 0
    ? []
    : [`${indent}${selector} {`, ...declarations.map((d) => `${indent}  ${d};`), `${indent}}`];

const within = (media: string, rules: readonly string[]): string[] =>
  rules.length === 0 ? [] : [`@media ${media} {`, ...rules, '}'];

const properties = (tokens: Tokens) => Object.entries(tokens).map(([name, value]) => `--${name}: ${value}`);

/** The rules of `accent`. Forced colours and a wish for more contrast go before them. */
const accentRules = [
  ...rule('.deck-frame h1', ['color: var(--accent)'], '  '),
  ...rule('.deck-frame blockquote', ['border-color: var(--accent)'], '  '),
  ...rule('.spine i:not(.track)', ['background: var(--accent)'], '  '),
];

/** The style sheet of a look, with a final newline. */
export function lookCss(look: LookInput): string {
  const has = (scheme: Scheme) => look.colours?.[scheme]?.accent !== undefined;
  const hasAccent = has('light') || has('dark');
  const tokens = (scheme: Scheme): Tokens => ({
    ...(hasAccent ? { accent: 'var(--ink)' } : {}),
    ...lookTokens(look, scheme),
  });
  const [light, dark] = [tokens('light'), tokens('dark')];
  return [
    '/* Written by Claimdeck from `look` of the deck. Rules of your own go into style.css. */',
    ...rule(':root', properties(light)),
    ...within('not print', rule('html.dark', properties(dark), '  ')),
    // Prints are light in both schemes.
    ...within('print', rule('html.dark', properties(light), '  ')),
    ...within('(prefers-contrast: no-preference) and (forced-colors: none)', hasAccent ? accentRules : []),
    '',
  ].join('\n');
}
