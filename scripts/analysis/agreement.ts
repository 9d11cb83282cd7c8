/** Compares two codings of one source: agreement on statements, factors and links, and every difference with its quotes. */
import type { LinkAssertion, Model, Polarity } from '../model/index.ts';
import { alphaFormula, krippendorffAlpha } from './krippendorff.ts';
import { passagesByLink } from './passages.ts';

/** Agreement of two coders on one kind of decision. */
export interface Agreement {
  /** Number of decisions; both coders take each. */
  readonly units: number;
  /** Share of units on which the coders agree, 0 to 1; 1 where there is no unit. */
  readonly same: number;
  /** Share of units marked alike among those that either coder marks, 0 to 1 (Jaccard index). */
  readonly overlap: number;
  /** Krippendorff's alpha, at most 1; `null` where it is not defined. */
  readonly alpha: number | null;
}

/** One coder's assertion of a link in a statement. */
export interface CodedLink {
  /** Id of the claim that asserts it. */
  readonly claim: string;
  /** Sign of the link. */
  readonly polarity: Polarity;
  /** The quote that contains the cue. */
  readonly quote: string;
  /** The words that license the link. */
  readonly cue: string;
}

/** A pair of factors that the coders link differently in one statement. */
export interface Difference {
  /** 0-based index of the statement in the source. */
  readonly statement: number;
  /** Text of the statement. */
  readonly text: string;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Which coder links the pair, or that their signs differ. */
  readonly kind: 'only here' | 'only there' | 'other sign';
  /** Links of the first coding; empty where it has none. */
  readonly here: readonly CodedLink[];
  /** Links of the second coding; empty where it has none. */
  readonly there: readonly CodedLink[];
}

/** Two codings compared. */
export interface Comparison {
  /** Decision: does a statement assert a cause? */
  readonly statements: Agreement;
  /** Decision: is a factor part of a link of a statement? Units: statements × factors that either coder uses. */
  readonly factors: Agreement;
  /** Decision: the sign of a pair of factors in a statement, or none. Units: statements × pairs that either coder links. */
  readonly links: Agreement;
  /** Share of equal signs among links that both assert, 0 to 1; `null` where there are none. */
  readonly signs: number | null;
  /** Formula of alpha with its source. */
  readonly formula: string;
  /** Sorted by statement, then by ids of cause and effect. */
  readonly differences: readonly Difference[];
  /** Links of the first coding that the second has not in the same statement or with that sign: for `votes` of a deck. */
  readonly disputed: readonly {
    /** Id of the cause. */
    readonly from: string;
    /** Id of the effect. */
    readonly to: string;
  }[];
  /** Ids of factors that only the first coding uses, sorted. */
  readonly onlyHere: readonly string[];
  /** Ids of factors that only the second coding uses, sorted. */
  readonly onlyThere: readonly string[];
}

type LinksByPair = ReadonlyMap<string, readonly CodedLink[]>;

const pairKey = (statement: number, from: string, to: string) => `${statement}\t${from}\t${to}`;

/** What of one coding is called how in the first one. */
interface Naming {
  /** Index of the statement at a code point of the source; -1 where there is none. */
  readonly statementAt: (point: number) => number;
  /** Id of a factor. */
  readonly nameOf: (factor: string) => string;
}

/** Links by the statement of their cue, and by pair. */
function codedLinks(model: Model, { statementAt, nameOf }: Naming): LinksByPair {
  const claims = new Map(model.claims.map((c) => [c.id, c]));
  const passages = passagesByLink(model);
  const coded = new Map<string, CodedLink[]>();
  for (const link of model.links)
    link.assertions.forEach((assertion, i) => {
      const claim = claims.get(assertion.claim)!;
      const { start } = model.source.statements[passages.get(link.id)![i]!.statement]!;
      const key = pairKey(statementAt(start), nameOf(link.from), nameOf(link.to));
      coded.set(key, [
        ...(coded.get(key) ?? []),
        {
          claim: claim.id,
          polarity: link.polarity,
          quote: quoteOf(claim.evidence, assertion),
          cue: assertion.cue.exact,
        },
      ]);
    });
  return coded;
}

const quoteOf = (evidence: Model['claims'][number]['evidence'], { cue }: LinkAssertion) =>
  (evidence.find((e) => e.start <= cue.start && cue.end <= e.end) ?? evidence[0])?.exact ?? '';

const fold = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function measureAgreement(units: readonly (readonly [string, string])[], none: string): Agreement {
  const marked = units.filter(([a, b]) => a !== none || b !== none);
  const both = marked.filter(([a, b]) => a === b);
  return {
    units: units.length,
    same: units.length === 0 ? 1 : units.filter(([a, b]) => a === b).length / units.length,
    overlap: marked.length === 0 ? 1 : both.length / marked.length,
    alpha: krippendorffAlpha(units),
  };
}

const signsIn = (links: readonly CodedLink[] | undefined) =>
  links === undefined ? 'none' : [...new Set(links.map((l) => l.polarity))].sort().join('');

/** The pairs of factors of differences in which the first coding has a link, each once, in the order of the text. */
function disputedIn(differences: readonly Difference[]): Comparison['disputed'] {
  const drawn = differences.filter((d) => d.here.length > 0);
  return [...new Map(drawn.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values()];
}

/**
 * The agreement of two codings of one source. A factor of the second is that of the first with the same id, or else with
 * the same label.
 */
export function compareCodings(here: Model, there: Model): Comparison {
  const ids = new Set(here.factors.map((f) => f.id));
  const byLabel = new Map(here.factors.map((f) => [fold(f.label), f.id]));
  const labels = new Map(there.factors.map((f) => [f.id, f.label]));
  const nameOf = (id: string) => (ids.has(id) ? id : (byLabel.get(fold(labels.get(id) ?? id)) ?? id));
  // The codings may leave out different stretches of the source, so their statements are matched by place.
  const statementAt = (point: number) => here.source.statements.findIndex((s) => s.start <= point && point < s.end);
  const a = codedLinks(here, { statementAt, nameOf: (id) => id });
  const b = codedLinks(there, { statementAt, nameOf });
  const statements = here.source.statements.map((s) => s.index);
  const parts = (key: string) => key.split('\t') as [string, string, string];
  const used = (coded: LinksByPair) => new Set([...coded.keys()].flatMap((key) => parts(key).slice(1)));
  const [factorsHere, factorsThere] = [used(a), used(b)];
  const factors = [...factorsHere.union(factorsThere)].sort();
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  const pairs = [...new Set(keys.map((key) => parts(key).slice(1).join('\t')))].sort();
  const isCausal = (coded: LinksByPair) => {
    const causal = new Set([...coded.keys()].map((key) => Number(parts(key)[0])));
    return (s: number) => (causal.has(s) ? 'causal' : 'none');
  };
  const isPart = (coded: LinksByPair) => {
    const present = new Set(
      [...coded.keys()].flatMap((key) =>
        parts(key)
          .slice(1)
          .map((f) => `${parts(key)[0]}\t${f}`),
      ),
    );
    return (s: number, f: string) => (present.has(`${s}\t${f}`) ? 'present' : 'none');
  };
  const [causalA, causalB, presentA, presentB] = [isCausal(a), isCausal(b), isPart(a), isPart(b)];
  const shared = keys.filter((key) => a.has(key) && b.has(key));
  const differences = keys
    .filter((key) => signsIn(a.get(key)) !== signsIn(b.get(key)))
    .map((key): Difference => {
      const [s, from, to] = parts(key);
      const [mine, theirs] = [a.get(key) ?? [], b.get(key) ?? []];
      return {
        statement: Number(s),
        text: here.source.statements[Number(s)]?.text ?? '',
        from,
        to,
        kind: theirs.length === 0 ? 'only here' : mine.length === 0 ? 'only there' : 'other sign',
        here: mine,
        there: theirs,
      };
    })
    .sort((x, y) => x.statement - y.statement || (`${x.from} ${x.to}` < `${y.from} ${y.to}` ? -1 : 1));
  return {
    statements: measureAgreement(
      statements.map((s) => [causalA(s), causalB(s)]),
      'none',
    ),
    factors: measureAgreement(
      statements.flatMap((s) => factors.map((f): [string, string] => [presentA(s, f), presentB(s, f)])),
      'none',
    ),
    links: measureAgreement(
      statements.flatMap((s) =>
        pairs.map((p): [string, string] => [signsIn(a.get(`${s}\t${p}`)), signsIn(b.get(`${s}\t${p}`))]),
      ),
      'none',
    ),
    signs:
      shared.length === 0
        ? null
        : shared.filter((key) => signsIn(a.get(key)) === signsIn(b.get(key))).length / shared.length,
    formula: alphaFormula,
    differences,
    disputed: disputedIn(differences),
    onlyHere: [...factorsHere.difference(factorsThere)].sort(),
    onlyThere: [...factorsThere.difference(factorsHere)].sort(),
  };
}
