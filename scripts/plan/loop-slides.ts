/** The slides of feedback loops. */
import { type Analysis, type Loop, loopThrough } from '../analysis/index.ts';
import { type Link, lookupOf, type Model } from '../model/index.ts';
import { claimReferences, pathInWords } from './analysis-words.ts';
import type { LoopKind, SlidePlan } from './deck-plan.ts';
import { diagramOf } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';
import type { MakeSlide } from './slide-of.ts';
import { labelOf } from './words.ts';

/** Number of loops that get a slide; all that have names. */
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

/** What the slide of a loop says besides the loop. */
interface LoopWords {
  readonly id: string;
  readonly headline: string;
  /** Beginning of the line above the headline. */
  readonly label: string;
  /** Said before the loop in words; empty where there is nothing to say. */
  readonly notes: string;
}

/** A feedback loop, drawn as a ring. */
function loopSlide(model: Model, analysis: Analysis, loop: Loop, words: LoopWords, slide: MakeSlide): SlidePlan {
  const links = loop.links.map((id) => lookupOf(model).links.get(id) as Link);
  const passages = loop.links.map((id) => analysis.passages.get(id) ?? []);
  const common = passages.reduce<ReadonlySet<number> | undefined>((all, list) => {
    const own = new Set(list.map((p) => p.statement));
    return all === undefined ? own : all.intersection(own);
  }, undefined);
  const isWhole = common !== undefined && common.size > 0;
  const told = passages.flat().filter((p) => !isWhole || common.has(p.statement));
  const claims = [...new Set(told.map((p) => p.claim))];
  const remark = isWhole
    ? 'One passage tells the loop whole.'
    : 'No passage tells the loop whole: it is stitched together from several.';
  return slide({
    id: words.id,
    headline: words.headline,
    content: {
      kind: 'loop',
      label: `${words.label} · derived from the coding, not said by the text`,
      diagram: { ...diagramOf(model, links, `${loopWords[loop.kind]} feedback loop`), loop: loop.kind },
      remark,
      claims: claimReferences(model, claims),
    },
    say: `${words.notes}${words.notes && ' '}${pathInWords(model, loop.links)}, and so round again. ${loopMeaning[loop.kind]} ${remark}`,
    pause: 30,
  });
}

/** Identity of a loop, whichever factor it begins with. */
const keyOf = (loop: Loop) => [...loop.links].sort().join(' ');

/**
 * `loop/<id>` of the named loops in the order of the data, then `loop/1`, `loop/2`, …: the shortest of the others that can
 * be drawn as a ring.
 */
export function loopSlides(
  model: Model,
  analysis: Analysis,
  slide: MakeSlide,
  { geometry }: PlanSettings,
): SlidePlan[] {
  const { items, truncated } = analysis.loops;
  const count = `${items.length}${truncated ? ' or more' : ''}`;
  const named = model.loops.flatMap((name) => {
    const loop = loopThrough(analysis.graph, name.factors);
    return loop ? [{ name, loop }] : [];
  });
  const taken = new Set(named.map(({ loop }) => keyOf(loop)));
  const others = items
    .filter((l) => l.links.length <= geometry.capacity.loopLinks && !taken.has(keyOf(l)))
    .slice(0, Math.max(0, loopLimit - named.length));
  return [
    ...named.map(({ name, loop }) => {
      const label = `${loopWords[loop.kind]} feedback loop, one of ${count}`;
      const words = { id: `loop/${name.id}`, headline: name.title, label, notes: name.notes ?? '' };
      return loopSlide(model, analysis, loop, words, slide);
    }),
    ...others.map((loop, i) => {
      const label = `Feedback loop ${i + 1} of ${count}`;
      const words = { id: `loop/${i + 1}`, headline: loopHeadline(model, loop), label, notes: '' };
      return loopSlide(model, analysis, loop, words, slide);
    }),
  ];
}
