/** Two codings of the same source compared: statements, factors and links, and each difference with both quotes. */
import type { LinkAssertion, Model, Polarity } from '../model/index.ts';
import { alphaFormula, krippendorffAlpha } from './krippendorff.ts';

/** Agreement on one kind of decision. */
export interface Agreement {
  /** Decisions compared: each taken by both coders. */
  readonly units: number;
  /** Share of units with the same value. */
  readonly same: number;
  /** Units that both marked, of those that either did (Jaccard): the share untouched by what both left out. */
  readonly overlap: number;
  /** `null` where it is not defined. */
  readonly alpha: number | null;
}

/** One coder's assertion of a link in a statement. */
export interface CodedLink {
  readonly claim: string;
  readonly polarity: Polarity;
  readonly quote: string;
  readonly cue: string;
}

/** A pair of factors that the coders treat differently in a statement; an empty list where one asserts nothing. */
export interface Difference {
  /** 0-based index of the statement in the source. */
  readonly statement: number;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'only here' | 'only there' | 'other sign';
  readonly here: readonly CodedLink[];
  readonly there: readonly CodedLink[];
}

export interface Comparison {
  /** Does a statement assert a cause? */
  readonly statements: Agreement;
  /** Does a factor take part in a link of a statement? Every statement with every factor that either uses. */
  readonly factors: Agreement;
  /** Which sign, or none, has a pair of factors in a statement? Every statement with every pair that either links. */
  readonly links: Agreement;
  /** Of the links that both assert, the share with the same sign; `null` where there is none. */
  readonly signs: number | null;
  readonly formula: string;
  /** In the order of the text, then of the factors' ids. */
  readonly differences: readonly Difference[];
  /** Ids of factors that only one coder uses. */
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
}

type Coded = ReadonlyMap<string, readonly CodedLink[]>;

const pairKey = (statement: number, from: string, to: string) => `${statement}\t${from}\t${to}`;

/** Links by statement and pair; a factor of the other coding is the one of the same id here, or else of the same label. */
function codedLinks(model: Model, nameOf: (factor: string) => string): Coded {
  const claims = new Map(model.claims.map((c) => [c.id, c]));
  const coded = new Map<string, CodedLink[]>();
  for (const link of model.links)
    for (const assertion of link.assertions) {
      const claim = claims.get(assertion.claim)!;
      const key = pairKey(claim.statement, nameOf(link.from), nameOf(link.to));
      coded.set(key, [
        ...(coded.get(key) ?? []),
        {
          claim: claim.id,
          polarity: link.polarity,
          quote: quoteOf(claim.evidence, assertion),
          cue: assertion.cue.exact,
        },
      ]);
    }
  return coded;
}

const quoteOf = (evidence: Model['claims'][number]['evidence'], { cue }: LinkAssertion) =>
  (evidence.find((e) => e.start <= cue.start && cue.end <= e.end) ?? evidence[0])?.exact ?? '';

const fold = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function agreementOf(units: readonly (readonly [string, string])[], none: string): Agreement {
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

/** The agreement of two codings of one source. Symmetrical but for the names “here” (the first) and “there”. */
export function compareCodings(here: Model, there: Model): Comparison {
  const ids = new Set(here.factors.map((f) => f.id));
  const byLabel = new Map(here.factors.map((f) => [fold(f.label), f.id]));
  const labels = new Map(there.factors.map((f) => [f.id, f.label]));
  const nameOf = (id: string) => (ids.has(id) ? id : (byLabel.get(fold(labels.get(id) ?? id)) ?? id));
  const a = codedLinks(here, (id) => id);
  const b = codedLinks(there, nameOf);
  const statements = here.source.statements.map((s) => s.index);
  const parts = (key: string) => key.split('\t') as [string, string, string];
  const used = (coded: Coded) => new Set([...coded.keys()].flatMap((key) => parts(key).slice(1)));
  const [factorsHere, factorsThere] = [used(a), used(b)];
  const factors = [...factorsHere.union(factorsThere)].sort();
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  const pairs = [...new Set(keys.map((key) => parts(key).slice(1).join('\t')))].sort();
  const isCausal = (coded: Coded) => {
    const causal = new Set([...coded.keys()].map((key) => Number(parts(key)[0])));
    return (s: number) => (causal.has(s) ? 'causal' : 'none');
  };
  const takesPart = (coded: Coded) => {
    const present = new Set(
      [...coded.keys()].flatMap((key) =>
        parts(key)
          .slice(1)
          .map((f) => `${parts(key)[0]}\t${f}`),
      ),
    );
    return (s: number, f: string) => (present.has(`${s}\t${f}`) ? 'present' : 'none');
  };
  const [causalA, causalB, presentA, presentB] = [isCausal(a), isCausal(b), takesPart(a), takesPart(b)];
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
    });
  return {
    statements: agreementOf(
      statements.map((s) => [causalA(s), causalB(s)]),
      'none',
    ),
    factors: agreementOf(
      statements.flatMap((s) => factors.map((f): [string, string] => [presentA(s, f), presentB(s, f)])),
      'none',
    ),
    links: agreementOf(
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
    differences: differences.sort(
      (x, y) => x.statement - y.statement || (`${x.from} ${x.to}` < `${y.from} ${y.to}` ? -1 : 1),
    ),
    onlyHere: [...factorsHere.difference(factorsThere)].sort(),
    onlyThere: [...factorsThere.difference(factorsHere)].sort(),
  };
}
