/** Where coders differ: each pair of factors of a statement with what each coder says of it. */
import type { Model } from '../../model/index.ts';
import { type CodedLink, type CodedLinks, factorsOf, linksIn } from './coded-links.ts';
import { type Aspect, aspects, signsOf } from './decisions.ts';

/** A pair of factors that at least one coder links in a statement, or notes as denied. */
export interface Reading {
  /** 0-based index of the statement in the source; -1 for a place that is no statement of the first coding. */
  readonly statement: number;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** What the coders differ in; `link`: one has the link, another has not. Empty where they agree. */
  readonly differs: readonly ('link' | Aspect)[];
  /** In the order of the coders. */
  readonly coders: readonly {
    /** Name of the coding. */
    readonly name: string;
    /** The links of the pair; empty where it has none; `null` where the coder has not coded the statement. */
    readonly links: readonly CodedLink[] | null;
  }[];
}

/** A pair of factors that the coders link differently in one statement. Links that are denied do not count. */
export interface Difference {
  /** 0-based index of the statement in the source. */
  readonly statement: number;
  /** Text of the statement. */
  readonly text: string;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Which coding links the pair, that signs differ, or that some of several other codings lack the link. */
  readonly kind: 'only here' | 'only there' | 'other sign' | 'some lack';
  /** Links of the first coding; empty where it has none. */
  readonly here: readonly CodedLink[];
  /** Links of the other codings; empty where they have none. */
  readonly there: readonly CodedLink[];
}

/** The place of a statement as slides print it, else its 1-based number; empty outside the statements. */
export function placeOfStatement({ claims, source }: Model, index: number): string {
  const place = claims.find((c) => c.statement === index)?.place;
  return place ?? (source.statements[index] ? `statement ${index + 1}` : '');
}

function differsIn(coded: readonly (readonly CodedLink[])[]): Reading['differs'] {
  const having = coded.filter((links) => links.length > 0);
  const names = Object.keys(aspects) as Aspect[];
  return [
    ...(having.length < coded.length ? (['link'] as const) : []),
    ...names.filter((name) => new Set(having.map(aspects[name])).size > 1),
  ];
}

/** All pairs of all statements, sorted by statement, then by ids of cause and effect. */
export function readingsOf(coders: readonly CodedLinks[]): Reading[] {
  const statements = [...new Set(coders.flatMap((c) => [...c.byStatement.keys()]))].sort((a, b) => a - b);
  return statements.flatMap((statement) => {
    const pairs = [...new Set(coders.flatMap((c) => [...linksIn(c, statement).keys()]))].sort();
    return pairs.map((pair): Reading => {
      const [from, to] = factorsOf(pair);
      const own = coders.map((coder) => ({
        name: coder.name,
        links: coder.hasCoded(statement) ? (linksIn(coder, statement).get(pair) ?? []) : null,
      }));
      return {
        statement,
        from,
        to,
        differs: differsIn(own.flatMap(({ links }) => (links ? [links] : []))),
        coders: own,
      };
    });
  });
}

const counted = (links: readonly CodedLink[] | null) => links?.filter((l) => !l.denied) ?? [];

function kindOf(here: readonly CodedLink[], others: readonly (readonly CodedLink[])[]): Difference['kind'] {
  const having = others.filter((links) => links.length > 0);
  if (having.length === 0) return 'only here';
  if (here.length === 0) return 'only there';
  return having.every((links) => signsOf(links) === signsOf(here)) ? 'some lack' : 'other sign';
}

/** The differences among readings, in their order. `textOf` gives the text of a statement. */
export function differencesIn(readings: readonly Reading[], textOf: (statement: number) => string): Difference[] {
  return readings.flatMap(({ statement, from, to, coders }) => {
    const coded = coders.filter(({ links }) => links !== null);
    if (new Set(coded.map(({ links }) => signsOf(links!))).size < 2) return [];
    const [first, ...others] = coders.map(({ links }) => counted(links));
    const here = first!;
    const kind = kindOf(here, others);
    return [{ statement, text: textOf(statement), from, to, kind, here, there: others.flat() }];
  });
}

/** Share of pairs with equal signs among those that at least two coders link, 0 to 1; `null` where there are none. */
export function shareOfSigns(readings: readonly Reading[]): number | null {
  const signs = readings.map(({ coders }) => coders.map(({ links }) => signsOf(links ?? [])).filter((s) => s !== ''));
  const shared = signs.filter((own) => own.length > 1);
  return shared.length === 0 ? null : shared.filter((own) => new Set(own).size === 1).length / shared.length;
}
