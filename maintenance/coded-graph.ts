/** A coding as a signed graph, solved by brute force. It shares no code with the analysis, so that it can check it. */

/** Sign of a link. */
type Polarity = '+' | '-' | '?';

/** A link as one claim asserts it. */
export interface CodedLink {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Sign. */
  readonly polarity: Polarity;
  /** Id of the claim that asserts it. */
  readonly claim: string;
  /** 1-based number of the section. */
  readonly section: number;
  /** Index of the statement that asserts it. */
  readonly statement: number;
  /** Whether the words state it. */
  readonly explicit: boolean;
  /** Who holds it, if the text reports it of an actor. */
  readonly holder?: string;
  /** Whether the passage speaks of the cause at its low pole. */
  readonly lowPole: boolean;
  /** Whether a later claim answers the claim that asserts it. */
  readonly answered: boolean;
  /** Whether it holds under a condition only. */
  readonly conditional: boolean;
}

/** A coding. */
export interface Coding {
  /** Id of the outcome. */
  readonly outcome: string;
  /** Labels by id of the factor. */
  readonly labels: ReadonlyMap<string, string>;
  /** Short titles of the sections, in order. */
  readonly sections: readonly string[];
  /** Number of claims. */
  readonly claims: number;
  /** Links that count, as often as they are asserted, in the order of the text. */
  readonly links: readonly CodedLink[];
  /** Links that the author or an actor denies, as often as they are denied. */
  readonly denied: readonly Pick<CodedLink, 'from' | 'to'>[];
}

/** Assertions by link: the same factors and sign. */
export const pairs = (links: readonly CodedLink[]): CodedLink[][] => [
  ...Map.groupBy(links, (l) => `${l.from} ${l.to} ${l.polarity}`).values(),
];

/** All simple paths between two factors, as lists of links. */
export function simplePaths(links: readonly CodedLink[], from: string, to: string): CodedLink[][] {
  const once = pairs(links).map((p) => p[0]!);
  const walk = (at: string, seen: readonly string[]): CodedLink[][] =>
    at === to
      ? [[]]
      : once
          .filter((l) => l.from === at && !seen.includes(l.to))
          .flatMap((l) => walk(l.to, [...seen, l.to]).map((rest) => [l, ...rest]));
  return from === to ? [] : walk(from, [from]);
}

const flip = { '+': '-', '-': '+', '?': '?' } as const;

/** Sign of a path. */
export const signOf = (path: readonly { readonly polarity: Polarity }[]): Polarity =>
  path.some((l) => l.polarity === '?') ? '?' : path.filter((l) => l.polarity === '-').length % 2 === 0 ? '+' : '-';

/** Sign of a total effect. */
export type Verdict = 'raise' | 'lower' | 'both' | 'open';

/** The common sign of some signs. */
const verdictOf = (signs: readonly Polarity[]): Verdict =>
  signs.includes('+') && signs.includes('-')
    ? 'both'
    : signs.includes('?')
      ? 'open'
      : signs[0] === '+'
        ? 'raise'
        : 'lower';

/** Total effect of each factor that reaches the outcome. `asTold`: with causes at their low pole turned round. */
export function effectsOn(links: readonly CodedLink[], outcome: string, asTold = false): Map<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const from of new Set(links.map((l) => l.from))) {
    const signs = simplePaths(links, from, outcome).flatMap((path) => {
      const first = links.filter((l) => l.from === from && l.to === path[0]!.to && l.polarity === path[0]!.polarity);
      const sign = signOf(path);
      return asTold ? first.map((l) => (l.lowPole ? flip[sign] : sign)) : [sign];
    });
    if (signs.length > 0) found.set(from, verdictOf(signs));
  }
  return found;
}

/** Number of factors of each effect. */
export const countOf = (effects: ReadonlyMap<string, Verdict>, verdict: Verdict): number =>
  [...effects.values()].filter((v) => v === verdict).length;

/** Whether a factor is on a feedback loop, its own links included. */
export const hasLoop = (links: readonly CodedLink[]): boolean =>
  links.some((l) => l.from === l.to || simplePaths(links, l.to, l.from).length > 0);
