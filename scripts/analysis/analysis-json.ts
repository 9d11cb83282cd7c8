import type { Model } from '../model/index.ts';
import type { GraphAnalysis } from './analyse.ts';
import { indexFormulas } from './indices.ts';

/** The analysis in the JSON shape that other programs rely on; `claims` is empty for a table of links. */
export function toAnalysisJson(analysis: GraphAnalysis, model?: Model): object {
  const shown = new Set(analysis.graph.links.map((l) => l.id));
  const linkOf = new Map(model?.links.map((l) => [l.id, l]));
  return {
    factors: analysis.factors,
    links: analysis.graph.links.map((l) => ({
      ...l,
      cues: l.claims.flatMap((claim) => linkOf.get(l.id)?.assertions.find((a) => a.claim === claim)?.cue.exact ?? []),
    })),
    claims: (model?.claims ?? [])
      .filter((c) => c.links.length === 0 || c.links.some((id) => shown.has(id)))
      .map((c) => ({
        id: c.id,
        section: c.section,
        statement: c.statement,
        assertion: c.assertion,
        type: c.type,
        evidence: c.evidence.map(({ exact, start, end }) => ({ exact, start, end })),
        links: c.links,
      })),
    loops: {
      items: analysis.loops.items.map(({ factors, kind }) => ({ factors, kind })),
      truncated: analysis.loops.truncated,
    },
    effects: analysis.effects,
    indices: { ...analysis.indices, formulas: indexFormulas },
  };
}
