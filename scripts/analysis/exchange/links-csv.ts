/** Writes tables of links, which `claimdeck import` reads. */
import type { LinkAssertion, Model } from '../../model/index.ts';
import { foldSpace, labelOf, lookupOf } from '../../model/index.ts';
import type { GraphLink, SignedGraph } from '../graph.ts';

const columns = ['from', 'to', 'polarity', 'quote', 'source'] as const;

/** Columns of a coding: labels of the factors, and what an import needs to find the quote again. */
const codedColumns = [...columns, 'evidence', 'start', 'cause', 'effect', 'holder', 'low_pole', 'confidence'] as const;

const toCell = (text: string) => (/[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells of an assertion: its cue, its claim, and the quote with the cue in it. */
function cellsOf(link: GraphLink, { cue, claim, ...assertion }: LinkAssertion, model: Model): string[] {
  const evidence = lookupOf(model)
    .claims.get(claim)!
    .evidence.find((e) => e.start <= cue.start && cue.end <= e.end)!;
  return [
    ...[link.from, link.to, link.polarity, foldSpace(cue.exact), claim],
    ...[foldSpace(evidence.exact), String(evidence.start), labelOf(model, link.from), labelOf(model, link.to)],
    ...[assertion.attributedTo ?? '', assertion.lowPole === undefined ? '' : 'yes', assertion.confidence],
  ];
}

/**
 * The links of a graph as CSV: `from,to,polarity,quote,source`. With a model: a row for each assertion, `quote` the cue and
 * `source` the claim's id, and further columns: the quote (`evidence`) with the code point at which it begins, labels,
 * `holder`, `low_pole` and `confidence`.
 */
export function toLinksCsv(graph: SignedGraph, model?: Model): string {
  const coded = new Map(model?.links.map((l) => [l.id, l.assertions]));
  const rows = graph.links.flatMap((link) => {
    if (!model) return [[link.from, link.to, link.polarity, '', '']];
    const assertions = coded.get(link.id)?.filter((a) => link.claims.includes(a.claim)) ?? [];
    return assertions.map((a) => cellsOf(link, a, model));
  });
  return `${[model ? codedColumns : columns, ...rows].map((row) => row.map(toCell).join(',')).join('\n')}\n`;
}
