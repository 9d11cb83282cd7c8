/** Rules about the structure of the map: loops, gates to the outcome, cross-passage chains, dead ends. */
import { leadingTo, reachedFrom, type SignedGraph } from '../graph.ts';
import { linksBetween, robustnessOf, smallestRemoval } from '../robustness.ts';
import { countPassages, tellingOf } from '../telling.ts';
import type { FindingInput, Rule } from './finding.ts';
import { inside, labelOf, numberOf, outcomeOf, sentencesOf } from './in-words.ts';

/** The feedback loops by kind. */
export const loops: Rule = ({ loops: { items, rings, truncated }, passages, model }) => {
  const { sentence, remark } = sentencesOf({ model }).loops;
  if (items.length === 0) return [];
  const of = (kind: string) => rings.filter((r) => r.kind === kind).length;
  const kinds = (['reinforcing', 'balancing', 'mixed', 'unknown'] as const)
    .filter((k) => of(k) > 0)
    .map((kind) => ({ kind, count: of(kind) }));
  const links = [...new Set(items.flatMap((l) => l.links))];
  const tried = smallestRemoval(links, (gone) => !items.every((l) => l.links.some((x) => gone.has(x))));
  // Loops beyond a bound may remain when those listed are gone.
  const removal = tried && truncated && tried.exact ? { links: tried.links - 1, exact: false, cut: [] } : tried;
  return [
    {
      sentence: sentence(kinds, truncated),
      remark,
      factors: [...new Set(items.flatMap((l) => l.factors))],
      links,
      robustness: removal && { passages: countPassages(links, passages), ...removal },
    },
  ];
};

/** That there is no feedback loop, where there are links enough for one. */
export const noLoop: Rule = (e) =>
  e.loops.items.length > 0 || e.loops.truncated || e.graph.links.length < 3
    ? []
    : [
        {
          ...sentencesOf(e).noLoop,
          factors: [],
          links: [],
          robustness: undefined,
        },
      ];

/** The direct cause of the outcome without which most other factors no longer reach it; all of them in a tie. */
export const gate: Rule = (e) => {
  const direct = new Set(e.graph.links.filter((l) => l.to === e.outcome).map((l) => l.from));
  const behind = [...direct].map((factor) => {
    const still = leadingTo(
      e.outcome,
      e.graph.links.filter((l) => l.from !== factor),
    );
    return { factor, lost: e.onOutcome.map((x) => x.from).filter((f) => f !== factor && !still.has(f)) };
  });
  const most = Math.max(0, ...behind.map((b) => b.lost.length));
  if (most < 2) return [];
  // A cross-passage finding says more about the same factors.
  const covered = new Set(crossPassage(e).flatMap((s) => s.factors));
  return behind
    .filter((b) => b.lost.length === most && !b.lost.every((f) => covered.has(f)))
    .map(({ factor, lost }) => {
      const links = new Set(lost.flatMap((f) => linksBetween(e.graph, f, e.outcome)));
      const effect = e.onOutcome.find((x) => x.from === factor)!;
      return {
        sentence: sentencesOf(e).gate.sentence(most, inside(e, factor), outcomeOf(e)),
        remark: sentencesOf(e).gate.remark(
          lost.map((f) => inside(e, f)),
          outcomeOf(e),
        ),
        factors: [factor, ...lost],
        links: e.graph.links.map((l) => l.id).filter((id) => links.has(id)),
        counted: [{ heading: '', items: lost.map((f) => ({ factor: f, links: [] })) }],
        robustness: { ...robustnessOf(effect, e.graph, e.passages), passages: countPassages(links, e.passages) },
      };
    });
};

/** Ids of the factors that a single passage connects with the outcome, by any path. */
function singlePassageFactors({ graph, passages, outcome }: FindingInput): ReadonlySet<string> {
  const byStatement = new Map<number, SignedGraph['links'][number][]>();
  for (const link of graph.links)
    for (const { statement } of passages.get(link.id) ?? [])
      byStatement.set(statement, [...(byStatement.get(statement) ?? []), link]);
  return new Set([...byStatement.values()].flatMap((links) => [...leadingTo(outcome, links)]));
}

/** Factors that reach the outcome only by chains from passages of several sections. */
export const crossPassage: Rule = (e) => {
  const chains = e.onOutcome.flatMap((effect) =>
    effect.witnesses.map((path) => ({ effect, path, telling: tellingOf(path, e.passages) })),
  );
  const inOnePassage = singlePassageFactors(e);
  const across = chains.filter(
    (c) => c.telling.kind === 'stitched' && c.telling.sections.length > 1 && !inOnePassage.has(c.effect.from),
  );
  if (across.length === 0) return [];
  const longest = across.reduce((a, b) => (b.path.length > a.path.length ? b : a));
  const factors = [...new Set(across.map((c) => c.effect.from))];
  const sections = [...new Set(across.flatMap((c) => c.telling.sections))]
    .map((s) => numberOf(e, s))
    .sort((a, b) => a - b);
  const links = [...new Set(across.flatMap((c) => c.path))];
  const removal = smallestRemoval(links, (gone) => !across.every((c) => c.path.some((id) => gone.has(id))));
  return [
    {
      sentence: sentencesOf(e).crossPassage.sentence(factors.length, sections, outcomeOf(e)),
      remark: sentencesOf(e).crossPassage.remark(
        [longest.effect.from, ...longest.path.map((id) => e.graph.links.find((l) => l.id === id)!.to)].map((f) =>
          labelOf(e, f),
        ),
      ),
      factors,
      links: e.graph.links.map((l) => l.id).filter((id) => links.includes(id)),
      counted: [
        {
          heading: '',
          items: factors.map((f) => ({ factor: f, links: across.find((c) => c.effect.from === f)!.path })),
        },
      ],
      robustness: removal && { passages: countPassages(links, e.passages), ...removal },
    },
  ];
};

/** Factors whose effects do not reach the outcome, besides those that follow from it and those whose way to it is denied. */
export const silent: Rule = (e) => {
  const reaching = new Set(e.onOutcome.map((x) => x.from));
  const after = reachedFrom(e.outcome, e.graph.links).difference(reaching);
  const denied = leadingTo(e.outcome, [...e.graph.links, ...e.model.denied]).difference(reaching);
  const before = e.factors.filter((f) => f.role !== 'isolated' && !after.has(f.id) && f.id !== e.outcome);
  const others = before.filter((f) => !denied.has(f.id));
  const without = others.filter((f) => !reaching.has(f.id));
  const ends = without.filter((f) => f.role === 'receiver');
  if (ends.length === 0) return [];
  return [
    {
      sentence: sentencesOf(e).silent.sentence(without.length, others.length, outcomeOf(e)),
      remark: sentencesOf(e).silent.remark(
        ends.map((f) => inside(e, f.id)),
        { following: after.size - 1, denied: before.length - others.length },
        outcomeOf(e),
      ),
      factors: ends.map((f) => f.id),
      links: e.graph.links.filter((l) => ends.some((f) => f.id === l.to)).map((l) => l.id),
      counted: [{ heading: '', items: without.map((f) => ({ factor: f.id, links: [] })) }],
      robustness: undefined,
    },
  ];
};
