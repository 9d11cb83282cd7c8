/** The decisions that coders take, and their values: what agreement is measured of. */
import { oncePer } from '../../once-per.ts';
import { type CodedLink, type CodedLinks, factorsOf, type LinksByPair, linksIn } from './coded-links.ts';
import { foldName } from './factor-names.ts';
import { noMark, type Tally, tallyOf, type Unit } from './krippendorff.ts';

/** A kind of decision: one unit for each statement and each of its `keys`. */
export interface Decision {
  /** What is decided in each statement, such as pairs of factors. */
  readonly keys: ReadonlySet<string>;
  /** The values of a coder in a statement, by key. */
  readonly valuesIn: (links: LinksByPair) => ReadonlyMap<string, string>;
  /** The value of a coder who has none; without it the coder takes no decision there. */
  readonly absent?: string;
}

const joined = (values: readonly string[]) => [...new Set(values)].sort().join('');

/** The signs of the links that count, such as `+` or `+-`; empty where there are none. */
export const signsOf = (links: readonly CodedLink[]): string =>
  joined(links.filter((l) => !l.denied).map((l) => l.polarity));

/** Who holds or denies a link: the author, or the name of an actor without case and punctuation. */
const holderOf = ({ attributedTo, deniedBy }: CodedLink) => {
  const actor = deniedBy ?? attributedTo;
  return actor === undefined ? 'author' : `actor ${foldName(actor)}`;
};

/** What coders who have a link may say of it differently, and the value of each. */
export const aspects = {
  sign: (links) => joined(links.map((l) => l.polarity)),
  denial: (links) => joined(links.map((l) => (l.denied ? 'denied' : 'asserted'))),
  confidence: (links) => joined(links.map((l) => l.confidence)),
  holder: (links) => joined(links.map(holderOf)),
} as const satisfies Record<string, (links: readonly CodedLink[]) => string>;

/** What coders who have a link may say of it differently. */
export type Aspect = keyof typeof aspects;

const signed = oncePer(
  (links: LinksByPair) =>
    new Map([...links].flatMap(([pair, own]) => (signsOf(own) === '' ? [] : [[pair, signsOf(own)] as const]))),
);

const present = oncePer(
  (links: LinksByPair) =>
    new Map([...signed(links).keys()].flatMap((pair) => factorsOf(pair).map((f) => [f, 'present'] as const))),
);

/** Pairs of factors that any coder links in any statement; links that are denied do not count. */
export const pairsOf = (coders: readonly CodedLinks[]): Set<string> =>
  new Set(coders.flatMap((coder) => [...coder.byStatement.values()].flatMap((links) => [...signed(links).keys()])));

/** Does a statement assert a cause? */
export const causeDecision: Decision = {
  keys: new Set(['causal']),
  valuesIn: (links) => new Map(signed(links).size > 0 ? [['causal', 'causal']] : []),
  absent: noMark,
};

/** Is a factor part of a link of a statement? */
export const factorDecision = (factors: ReadonlySet<string>): Decision => ({
  keys: factors,
  valuesIn: present,
  absent: noMark,
});

/** Which sign has a pair of factors in a statement, or none? */
export const linkDecision = (pairs: ReadonlySet<string>): Decision => ({
  keys: pairs,
  valuesIn: signed,
  absent: noMark,
});

/** What does a coder who has a link, denied ones included, say of it? Coders without the link take no decision. */
export const aspectDecision = (aspect: Aspect, coders: readonly CodedLinks[]): Decision => ({
  keys: new Set(coders.flatMap((coder) => [...coder.byStatement.values()].flatMap((links) => [...links.keys()]))),
  valuesIn: (links) => new Map([...links].map(([pair, own]) => [pair, aspects[aspect](own)])),
});

/** The tally of a decision in a statement. Coders who have not coded the statement have no value. */
export function tallyIn(statement: number, { keys, valuesIn, absent }: Decision, coders: readonly CodedLinks[]): Tally {
  const values = coders.filter((c) => c.hasCoded(statement)).map((c) => valuesIn(linksIn(c, statement)));
  const marked = [...new Set(values.flatMap((own) => [...own.keys()]))].filter((key) => keys.has(key));
  const units: Unit[] = marked.map((key) => ({ values: values.flatMap((own) => own.get(key) ?? absent ?? []) }));
  const rest = absent === undefined ? [] : [{ values: values.map(() => absent), times: keys.size - marked.length }];
  return tallyOf([...units, ...rest]);
}
