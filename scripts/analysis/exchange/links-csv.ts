/** Writes tables of links, which `claimdeck import` reads. */
import { foldSpace, labelOf, type Model } from '../../model/index.ts';
import type { SignedGraph } from '../graph.ts';
import { type AssertedLink, assertedLinks, detailsOf } from './asserted-links.ts';
import { codedColumns, linkColumns, toCsv } from './coding-csv.ts';

/** The cells of an assertion: `quote` is its cue, `source` its claim, `evidence` the quote with the cue in it. */
function cellsOf(asserted: AssertedLink, model: Model): string[] {
  const { link, claim, evidence } = asserted;
  const { cue, ...details } = detailsOf(asserted);
  const cells: Readonly<Record<string, string>> = {
    ...{ from: link.from, to: link.to, polarity: link.polarity, quote: cue!, source: claim.id },
    ...{ evidence: foldSpace(evidence.exact), start: String(evidence.start) },
    ...{ cause: labelOf(model, link.from), effect: labelOf(model, link.to) },
    ...details,
  };
  return codedColumns.map((column) => cells[column] ?? '');
}

/** All assertions of a coding as CSV, denied ones included: the columns of `toLinksCsv` with a model. */
export const toCodingCsv = (model: Model): string =>
  toCsv([codedColumns, ...assertedLinks(model).map((asserted) => cellsOf(asserted, model))]);

/**
 * The links of a graph as CSV: `from,to,polarity,quote,source`. With a model: a row for each assertion, `quote` the cue and
 * `source` the claim's id, and further columns: the quote (`evidence`) with the code point at which it begins, labels,
 * `holder`, `low_pole`, `confidence`, `conditional`, the words around a cue that the quote has again, and `note`.
 */
export function toLinksCsv(graph: SignedGraph, model?: Model): string {
  if (!model) return toCsv([linkColumns, ...graph.links.map(({ from, to, polarity }) => [from, to, polarity, '', ''])]);
  const asserted = Map.groupBy(assertedLinks(model), ({ link }) => link.id);
  const rows = graph.links.flatMap(({ id, claims }) =>
    (asserted.get(id) ?? []).filter(({ claim }) => claims.includes(claim.id)),
  );
  return toCsv([codedColumns, ...rows.map((row) => cellsOf(row, model))]);
}
