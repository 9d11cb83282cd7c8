/** The slides of feedback loops. */
import type { Analysis, Loop } from '../analysis/index.ts';
import { type Link, lookupOf, type Model } from '../model/index.ts';
import { claimReferences, pathInWords } from './analysis-words.ts';
import type { LoopKind, SlidePlan } from './deck-plan.ts';
import { diagramOf } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';
import type { MakeSlide } from './slide-of.ts';
import { labelOf } from './words.ts';

/** Number of loops that get a slide, the shortest first. */
const loopLimit = 6;

const loopWords: Record<LoopKind, string> = {
  reinforcing: 'Reinforcing',
  balancing: 'Balancing',
  unknown: 'Of unknown kind',
};
const loopMeaning: Record<LoopKind, string> = {
  reinforcing: 'Once round, a change comes back with its own sign and is carried further.',
  balancing: 'Once round, a change comes back with the opposite sign and is held in check.',
  unknown: 'The authors leave a sign open, and with it the kind of the loop.',
};

/** A headline of at most two lines: it names the factors if they are fewer than four. */
function loopHeadline(model: Model, { kind, factors }: Loop): string {
  const what = kind === 'unknown' ? 'A loop of unknown kind' : `A ${kind} loop`;
  const labels = factors.map((f) => labelOf(model, f));
  if (labels.length === 1) return `${what}: ${labels[0]} acts on itself`;
  if (labels.length < 4) return `${what} joins ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
  return factors.includes(model.outcome)
    ? `${what} of ${labels.length} factors runs through the outcome`
    : `${what} of ${labels.length} factors runs through ${labels[0]}`;
}

/** `loop/<n>`: a feedback loop, drawn as a ring. */
function loopSlide(model: Model, analysis: Analysis, loop: Loop, number: number, slide: MakeSlide): SlidePlan {
  const links = loop.links.map((id) => lookupOf(model).links.get(id) as Link);
  const passages = loop.links.map((id) => analysis.passages.get(id) ?? []);
  const claims = [...new Set(passages.flat().map((p) => p.claim))];
  const common = passages.reduce<ReadonlySet<number> | undefined>((all, list) => {
    const own = new Set(list.map((p) => p.statement));
    return all === undefined ? own : all.intersection(own);
  }, undefined);
  const remark =
    (common?.size ?? 0) > 0
      ? 'One passage tells the loop whole.'
      : 'No passage tells the loop whole: it is stitched together from several.';
  return slide({
    id: `loop/${number}`,
    headline: loopHeadline(model, loop),
    content: {
      kind: 'loop',
      label: `Feedback loop ${number} of ${analysis.loops.items.length}${analysis.loops.truncated ? ' or more' : ''} · derived from the coding, not said by the text`,
      diagram: { ...diagramOf(model, links, `${loopWords[loop.kind]} feedback loop`), loop: loop.kind },
      remark,
      claims: claimReferences(model, claims),
    },
    say: `${pathInWords(model, loop.links)}, and so round again. ${loopMeaning[loop.kind]} ${remark}`,
    pause: 30,
  });
}

/** `loop/1`, `loop/2`, …: the shortest feedback loops that can be drawn as a ring. */
export const loopSlides = (
  model: Model,
  analysis: Analysis,
  slide: MakeSlide,
  { geometry }: PlanSettings,
): SlidePlan[] =>
  analysis.loops.items
    .filter((l) => l.links.length <= geometry.capacity.loopLinks)
    .slice(0, loopLimit)
    .map((loop, i) => loopSlide(model, analysis, loop, i + 1, slide));
