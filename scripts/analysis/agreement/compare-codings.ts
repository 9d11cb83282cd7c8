/** Compares codings of one source: agreement on statements, factors and links, and every difference with its quotes. */
import type { Polarity } from '../../model/index.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { intervalMethod } from './bootstrap.ts';
import { type CodedLinks, type CodersLinks, type Coding, codedLinks, factorsOf } from './coded-links.ts';
import {
  type Aspect,
  aspectDecision,
  causeDecision,
  type Decision,
  factorDecision,
  linkDecision,
  pairsOf,
  tallyIn,
} from './decisions.ts';
import { alphaFormula } from './krippendorff.ts';
import { type Difference, differencesIn, type Reading, readingsOf, shareOfSigns } from './readings.ts';

/** Agreement on the three decisions that every coder takes in every statement. */
export interface Agreements {
  /** Decision: does a statement assert a cause? */
  readonly statements: Agreement;
  /** Decision: is a factor part of a link of a statement? Units: statements × factors that any coder uses. */
  readonly factors: Agreement;
  /** Decision: the sign of a pair of factors in a statement, or none. Units: statements × pairs that any coder links. */
  readonly links: Agreement;
}

/** Codings compared. */
export interface Comparison extends Agreements, Omit<CodersLinks, 'coders'> {
  /** Names of the codings, the first one first. */
  readonly coders: readonly string[];
  /** Share of equal signs among links that at least two coders assert, 0 to 1; `null` where there are none. */
  readonly signs: number | null;
  /**
   * Decisions about a link that at least two coders have in a statement, denied links included. Units: such links; a coder
   * without the link has no value.
   */
  readonly details: Readonly<Record<Aspect, Agreement>>;
  /** The units of each section of the first coding, in its order. */
  readonly bySection: readonly (Agreements & {
    /** Id of the section. */
    readonly section: string;
  })[];
  /** The units of each factor that any coder uses, sorted by id. */
  readonly byFactor: readonly {
    /** Id of the factor. */
    readonly factor: string;
    /** Decision: is it part of a link of a statement? Units: statements. */
    readonly present: Agreement;
    /** Decision: the sign of a pair in a statement, or none. Units: statements × pairs with this factor. */
    readonly links: Agreement;
  }[];
  /** Formula of alpha with its source. */
  readonly formula: string;
  /** How intervals are made, with the source. */
  readonly interval: string;
  /** Sorted by statement, then by ids of cause and effect. */
  readonly differences: readonly Difference[];
  /** Links of the first coding that another has not in the same statement or with that sign: for `votes` of a deck. */
  readonly disputed: readonly {
    /** Id of the cause. */
    readonly from: string;
    /** Id of the effect. */
    readonly to: string;
  }[];
  /** Ids of factors that only the first coding uses, sorted. */
  readonly onlyHere: readonly string[];
  /** Ids of factors that only other codings use, sorted. */
  readonly onlyThere: readonly string[];
  /** Every pair that a coder links in a statement, with what each coder says of it, in the order of `differences`. */
  readonly readings: readonly Reading[];
}

/** A link of the first coding on which others differ. */
export interface DisputedLink {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Signs that the others give it, each once. */
  readonly signs: readonly Polarity[];
  /** Whether another denies the link in such a statement. */
  readonly isDenied: boolean;
}

/** The decisions that are compared over the whole text, by what is decided, in the order in which they are shown. */
export const namedAgreements = ({
  statements,
  factors,
  links,
  details,
}: Comparison): readonly (readonly [name: string, agreement: Agreement])[] => [
  ['statement asserts a cause', statements],
  ['factor takes part in a statement', factors],
  ['link of a statement, with its sign', links],
  ['sign of a link that two have', details.sign],
  ['asserted or denied', details.denial],
  ['explicit or implied', details.confidence],
  ['held by the author or an actor', details.holder],
];

/** The pairs of factors of differences in which the first coding has a link, each once, in the order of the text. */
function disputedIn(differences: readonly Difference[]): Comparison['disputed'] {
  const drawn = differences.filter((d) => d.here.length > 0);
  return [...new Map(drawn.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values()];
}

const factorsIn = (coders: readonly CodedLinks[]) => new Set([...pairsOf(coders)].flatMap(factorsOf));

/** Functions that measure a decision over statements. */
function measureIn(coders: readonly CodedLinks[]) {
  const pairs = pairsOf(coders);
  const factors = factorsIn(coders);
  const measure = (statements: readonly number[], decision: Decision) =>
    agreementOf(statements.map((statement) => tallyIn(statement, decision, coders)));
  const all = (statements: readonly number[]): Agreements => ({
    statements: measure(statements, causeDecision),
    factors: measure(statements, factorDecision(factors)),
    links: measure(statements, linkDecision(pairs)),
  });
  const ofFactor = (statements: readonly number[], factor: string) => ({
    factor,
    present: measure(statements, factorDecision(new Set([factor]))),
    links: measure(statements, linkDecision(new Set([...pairs].filter((p) => factorsOf(p).includes(factor))))),
  });
  return { measure, all, ofFactor, factors };
}

/**
 * The pairs of factors of which the first coding has a link and another says something else in the same statement, each
 * once, in the order of the text, with the signs of the others there; no sign where they have no link.
 */
export function disputedLinks(first: Coding, others: readonly Coding[]): readonly DisputedLink[] {
  const { coders } = codedLinks(first, others);
  const readings = readingsOf(coders);
  const differences = differencesIn(readings, () => '').filter((d) => d.here.length > 0);
  return disputedIn(differences).map(({ from, to }) => {
    const here = differences.filter((d) => d.from === from && d.to === to);
    const isDenied = readings
      .filter((r) => r.from === from && r.to === to && here.some((d) => d.statement === r.statement))
      .some(({ coders: [, ...others] }) => others.some(({ links }) => links?.some((l) => l.denied)));
    return { from, to, signs: [...new Set(here.flatMap((d) => d.there.map((l) => l.polarity)))], isDenied };
  });
}

/** The agreement of codings of one source. Statements, sections and ids of factors are those of the first. */
export function compareCodings(first: Coding, others: readonly Coding[]): Comparison {
  const { source, sections } = first.model;
  const { coders, added, relabelled } = codedLinks(first, others);
  const statements = source.statements.map((s) => s.index);
  const { measure, all, ofFactor, factors } = measureIn(coders);
  const readings = readingsOf(coders);
  const differences = differencesIn(readings, (statement) => source.statements[statement]?.text ?? '');
  const details = (aspect: Aspect) => measure(statements, aspectDecision(aspect, coders));
  const [here, there] = [factorsIn(coders.slice(0, 1)), factorsIn(coders.slice(1))];
  return {
    coders: coders.map((c) => c.name),
    ...all(statements),
    signs: shareOfSigns(readings),
    details: {
      sign: details('sign'),
      denial: details('denial'),
      confidence: details('confidence'),
      holder: details('holder'),
    },
    bySection: sections.map((section) => ({ section: section.id, ...all(section.statements) })),
    byFactor: [...factors].sort().map((factor) => ofFactor(statements, factor)),
    formula: alphaFormula,
    interval: intervalMethod,
    differences,
    disputed: disputedIn(differences),
    onlyHere: [...here.difference(there)].sort(),
    onlyThere: [...there.difference(here)].sort(),
    added,
    relabelled,
    readings,
  };
}
