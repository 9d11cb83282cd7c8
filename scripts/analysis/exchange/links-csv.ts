/** Writes tables of links: columns `from,to,polarity,quote,source`. */
import type { Model } from '../../model/index.ts';
import type { SignedGraph } from '../graph.ts';

const columns = ['from', 'to', 'polarity', 'quote', 'source'] as const;

const toCell = (text: string) => (/[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The links of a graph as CSV. With a model: a row for each assertion, `quote` the cue and `source` the claim's id. */
export function toLinksCsv(graph: SignedGraph, model?: Model): string {
  const coded = new Map(model?.links.map((l) => [l.id, l.assertions]));
  const rows = graph.links.flatMap((link) => {
    const assertions = coded.get(link.id)?.filter((a) => link.claims.includes(a.claim));
    const cues = (assertions ?? []).map((a) => [a.cue.exact.replace(/\s+/gu, ' '), a.claim]);
    return (cues.length > 0 ? cues : [['', '']]).map((rest) => [link.from, link.to, link.polarity, ...rest]);
  });
  return `${[columns, ...rows].map((row) => row.map(toCell).join(',')).join('\n')}\n`;
}
