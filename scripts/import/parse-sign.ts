/** Reads the sign of a link from what people write: marks, words and numbers. Nothing is guessed. */
import type { Polarity } from '../model/index.ts';

/** A sign, and whether the cause is named at its low pole. */
export interface Sign {
  /** `+` raises, `-` lowers, `?` left open. */
  readonly polarity: Polarity;
  /** Set where the cause is named at its low pole. */
  readonly lowPole?: true;
}

/** Marks and words in lower case. */
const signs: ReadonlyMap<string, Polarity> = new Map([
  ...['+', '++', 'positive', 'pos', 'plus', 'increases', 'increase', 'raises', 'facilitate', 'same', 's'].map(
    (w) => [w, '+'] as const,
  ),
  ...['-', 'negative', 'neg', 'minus', 'decreases', 'decrease', 'lowers', 'inhibit', 'opposite', 'o'].map(
    (w) => [w, '-'] as const,
  ),
  ...['?', 'unclear', 'unknown', 'ambiguous'].map((w) => [w, '?'] as const),
]);

/** The marks of Kumu: the direction of the cause, then that of the effect. */
const pairs: ReadonlyMap<string, Sign> = new Map([
  ['++', { polarity: '+' }],
  ['--', { polarity: '+', lowPole: true }],
  ['+-', { polarity: '-' }],
  ['-+', { polarity: '-', lowPole: true }],
]);

const number = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/u;

/** A cell as its marks are compared: full-width signs, kinds of dashes, parentheses and `+ve` unified; lower case. */
const normalise = (cell: string) =>
  cell
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[−–—‒‐‑]/gu, '-')
    .replace(/^[([{"'](.*?)[)\]}"']$/u, '$1')
    .replace(/^([+-])ve$/u, '$1')
    .trim();

/** The number of a cell, with decimal point or comma; `undefined` where it is none. */
export function parseNumber(cell: string): number | undefined {
  const text = normalise(cell);
  return number.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** Whether a mark has the direction of the effect beside that of the cause, as in `+-`. */
export const isSignPair = (cell: string): boolean => ['+-', '-+'].includes(normalise(cell));

/**
 * The sign of a cell; `undefined` where it has none. A number above 0 is `+`, one below `-`, and 0 is `?`.
 * @param hasPairs whether `--` is a pair as in Kumu: both fall. Elsewhere it may be a strong minus, so it has no sign.
 */
export function parseSign(cell: string, hasPairs = false): Sign | undefined {
  const text = normalise(cell);
  const pair = hasPairs ? pairs.get(text) : undefined;
  if (pair) return pair;
  const polarity = signs.get(text);
  if (polarity) return { polarity };
  const value = parseNumber(cell);
  if (value === undefined) return undefined;
  return { polarity: value > 0 ? '+' : value < 0 ? '-' : '?' };
}
