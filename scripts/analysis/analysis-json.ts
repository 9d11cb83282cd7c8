/** The JSON of `analyse --format json`. */
import { conditionsOf, deniersOf, isDeniedByAuthor, type Link, lookupOf, type Model } from '../model/index.ts';
import type { Analysis, GraphAnalysis } from './analyse.ts';
import { markEffects } from './effect-marks.ts';
import { effectMethod } from './effects.ts';
import { indexCaveat, indexFormulas } from './indices.ts';

/** The analysis as JSON. Other programs rely on its shape: keys may be added only. Without a model, `claims` is empty. */
export function toAnalysisJson(analysis: GraphAnalysis | Analysis, model?: Model): object {
  const shown = new Set(analysis.graph.links.map((l) => l.id));
  const linkOf = new Map(model?.links.map((l) => [l.id, l]));
  const isDenied = (id: string) => (model ? lookupOf(model).links.get(id)?.denied : undefined) === true;
  const marksOf = markEffects(model, analysis.graph, analysis.effects);
  return {
    factors: analysis.factors,
    links: analysis.graph.links.map((l) => ({
      ...l,
      cues: l.claims.flatMap((claim) => linkOf.get(l.id)?.assertions.find((a) => a.claim === claim)?.cue.exact ?? []),
      ...conditionJson(linkOf.get(l.id)),
    })),
    claims: (model?.claims ?? [])
      .filter((c) => c.links.every(isDenied) || c.links.some((id) => shown.has(id)))
      .map((c) => ({
        id: c.id,
        section: c.section,
        statement: c.statement,
        assertion: c.assertion,
        type: c.type,
        evidence: c.evidence.map(({ exact, start, end }) => ({ exact, start, end })),
        links: c.links.filter((id) => !isDenied(id)),
        place: c.place,
        ...(c.links.some(isDenied) ? { deniedLinks: c.links.filter(isDenied) } : {}),
        ...(c.denied ? { denied: true } : {}),
        ...(c.conditional === undefined ? {} : { conditional: c.conditional }),
        ...(c.resolvedBy === undefined ? {} : { resolvedBy: c.resolvedBy }),
        ...(c.key ? { key: true } : {}),
      })),
    ...(model ? { denied: model.denied.map(deniedJson) } : {}),
    loops: {
      items: analysis.loops.items.map(({ factors, links, kind }) => ({ factors, kind, links })),
      rings: analysis.loops.rings,
      truncated: analysis.loops.truncated,
      balancing: analysis.loops.balancing,
    },
    disputed: analysis.disputed,
    effects: analysis.effects.map((e) => ({ ...e, ...marksOf(e) })),
    effectMethod,
    indices: { ...analysis.indices, formulas: indexFormulas, caveat: indexCaveat },
    ...('findings' in analysis ? codingKeys(analysis) : {}),
  };
}

/** A denied link. It is in no list of links that are counted. */
function deniedJson(link: Link) {
  const { id, from, to, polarity, assertions } = link;
  return {
    ...{ id, from, to, polarity },
    claims: assertions.map((a) => a.claim),
    cues: assertions.map((a) => a.cue.exact),
    ...(isDeniedByAuthor(link) ? {} : { deniedBy: deniersOf(link) }),
  };
}

/** The conditions of a link that holds under a condition only. */
function conditionJson(link: Link | undefined) {
  const conditions = link ? conditionsOf(link) : [];
  return conditions.length === 0 ? {} : { conditional: conditions };
}

const codingKeys = (analysis: Analysis) => ({
  outcome: analysis.outcome,
  onOutcome: analysis.onOutcome.map(({ from, sign, told, robustness }) => ({ from, sign, told, robustness })),
  ownOnOutcome: analysis.ownOnOutcome.map(({ from, sign }) => ({ from, sign })),
  asTold: analysis.asTold,
  sections: analysis.sections.map(({ section, balance, heldOnly, added, confirmed }) => ({
    ...{ section, balance, heldOnly, added, confirmed },
  })),
  turns: analysis.turns,
  findings: analysis.findings,
});
