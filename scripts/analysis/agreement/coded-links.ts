/** The links of several codings in the terms of the first: its statements and its ids of factors. */
import {
  type Claim,
  isTodo,
  type LinkAssertion,
  lookupOf,
  type Model,
  type Polarity,
  type Span,
} from '../../model/index.ts';
import { passagesByLink } from '../passages.ts';
import { type FactorNaming, nameInTermsOf } from './factor-names.ts';

/** What one coder made of a source. */
export interface Coding {
  /** Name of the coder or of the coding, unique among those compared. */
  readonly name: string;
  /** The coding. */
  readonly model: Model;
  /** Set for a table of links, which marks no statement as TODO: all its statements count as coded. */
  readonly isWhole?: true;
}

/** One coder's assertion of a link in a statement. */
export interface CodedLink
  extends Pick<LinkAssertion, 'confidence' | 'attributedTo' | 'deniedBy' | 'lowPole' | 'conditional' | 'note'> {
  /** Name of the coding. */
  readonly coder: string;
  /** Id of the claim that asserts it. */
  readonly claim: string;
  /** Sign of the link. */
  readonly polarity: Polarity;
  /** Set where the author or an actor denies the link. */
  readonly denied?: true;
  /** The quote that contains the cue. */
  readonly quote: string;
  /** The words that license the link. */
  readonly cue: string;
  /** Place of the cue in the source. */
  readonly at: Span;
}

/** Links of one statement by their pair of factors, `from to`. */
export type LinksByPair = ReadonlyMap<string, readonly CodedLink[]>;

/** The links of one coding. */
export interface CodedLinks {
  /** Name of the coding. */
  readonly name: string;
  /** By 0-based index of the statement in the source of the first coding; -1 for a place that is no statement there. */
  readonly byStatement: ReadonlyMap<number, LinksByPair>;
  /** Whether the coder took a decision about a statement: not all its claims are TODO. */
  readonly hasCoded: (statement: number) => boolean;
}

const noLinks: LinksByPair = new Map();

/** The links of a coder in a statement; empty where there are none. */
export const linksIn = (coder: CodedLinks, statement: number): LinksByPair =>
  coder.byStatement.get(statement) ?? noLinks;

/** The factors of a pair. */
export const factorsOf = (pair: string): [from: string, to: string] => pair.split(' ') as [string, string];

const quoteOf = ({ evidence }: Claim, { cue }: LinkAssertion) =>
  (evidence.find((e) => e.start <= cue.start && cue.end <= e.end) ?? evidence[0])?.exact ?? '';

/** Statements of the first coding for which a coding has TODO claims only. */
function openStatements({ claims, source }: Model, statementAt: (point: number) => number): ReadonlySet<number> {
  const isOpen = ({ assertion, links }: Claim) => links.length === 0 && isTodo(assertion);
  const quoted = claims.flatMap((claim) =>
    claim.evidence.map((e) => ({
      statement: statementAt(source.statements[e.statement]?.start ?? e.start),
      isOpen: isOpen(claim),
    })),
  );
  const done = new Set(quoted.filter((q) => !q.isOpen).map((q) => q.statement));
  return new Set(quoted.filter((q) => !done.has(q.statement)).map((q) => q.statement));
}

/** The links of codings, and how their factors are named. */
export interface CodersLinks extends Pick<FactorNaming, 'added' | 'relabelled'> {
  /** In the order of the codings. */
  readonly coders: readonly CodedLinks[];
}

/** The links of codings in the terms of the first. */
export function codedLinks(first: Coding, others: readonly Coding[]): CodersLinks {
  const models = others.map(({ model }) => model);
  const { namesOf, ...named } = nameInTermsOf(first.model, models);
  const coders = others.map((coding, i) => linksOf(coding, first.model, namesOf[i]!));
  return { coders: [linksOf(first, first.model, (id) => id), ...coders], ...named };
}

/**
 * The links of a coding by statement and pair. `nameOf` gives the ids of factors in the terms of the first coding. Statements
 * are matched by place, because the codings may leave out different stretches of the source.
 */
function linksOf({ name, model, isWhole }: Coding, first: Model, nameOf: (id: string) => string): CodedLinks {
  const { claims } = lookupOf(model);
  const passages = passagesByLink(model);
  const statementAt = (point: number) => first.source.statements.findIndex((s) => s.start <= point && point < s.end);
  const byStatement = new Map<number, Map<string, CodedLink[]>>();
  for (const { id, from, to, polarity, denied, assertions } of [...model.links, ...model.denied])
    assertions.forEach((assertion, i) => {
      const { link: _, claim, cue, ...rest } = assertion;
      const passage = passages.get(id)![i]!;
      const statement = statementAt(model.source.statements[passage.statement]!.start);
      const pairs = byStatement.get(statement) ?? new Map<string, CodedLink[]>();
      const pair = `${nameOf(from)} ${nameOf(to)}`;
      const coded: CodedLink = {
        coder: name,
        claim,
        polarity,
        ...(denied ? { denied } : {}),
        quote: quoteOf(claims.get(claim)!, assertion),
        cue: cue.exact,
        at: { start: cue.start, end: cue.end },
        ...rest,
      };
      byStatement.set(statement, pairs.set(pair, [...(pairs.get(pair) ?? []), coded]));
    });
  const open = isWhole ? new Set<number>() : openStatements(model, statementAt);
  return { name, byStatement, hasCoded: (statement) => !open.has(statement) };
}
