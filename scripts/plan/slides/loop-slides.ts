/** The slides of feedback loops. */
import { type Analysis, type Loop, loopThrough, statementsOfAll } from '../../analysis/index.ts';
import { type Link, labelInSentence, lookupOf, type Model } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { claimReferences, pathInWords } from '../analysis-words.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { diagramOf } from '../map-parts.ts';
import type { PlanSettings } from '../settings.ts';
import { claimsOfLinks } from '../slide-needs.ts';
import type { MakeSlide } from '../slide-of.ts';

/** Number of loops that get a slide; all that have names. */
const loopLimit = 6;

/** What the slide of a loop says besides the loop. */
interface LoopText {
  readonly id: string;
  readonly headline: string;
  readonly label: string;
  /** Said before the loop in words; empty where there is nothing to say. */
  readonly notes: string;
}

/** Identity of a ring, whichever factor it begins with. */
function ringKey({ factors }: Pick<Loop, 'factors'>): string {
  const first = factors.indexOf([...factors].sort()[0]!);
  return JSON.stringify([...factors.slice(first), ...factors.slice(0, first)]);
}

/** A feedback loop, drawn as a ring. */
function loopSlide(model: Model, analysis: Analysis, loop: Loop, text: LoopText, slide: MakeSlide): SlidePlan {
  const links = loop.links.map((id) => lookupOf(model).links.get(id) as Link);
  const common = statementsOfAll(loop.links, analysis.passages);
  const isWhole = common.size > 0;
  const passages = loop.links.flatMap((id) => analysis.passages.get(id) ?? []);
  const told = passages.filter((p) => !isWhole || common.has(p.statement));
  const claims = [...new Set(told.map((p) => p.claim))];
  const words = wordingOf(model.language).analysis.loop;
  const ring = analysis.loops.rings.find((r) => ringKey(r) === ringKey(loop));
  const remark = wordingOf(model.language).links.text([
    isWhole ? words.whole : words.stitched,
    ...(ring?.kind === 'mixed' ? [words.mixed] : []),
  ]);
  return slide({
    id: text.id,
    headline: text.headline,
    content: {
      kind: 'loop',
      label: text.label,
      diagram: { ...diagramOf(model, links, words.name[loop.kind]), loop: loop.kind },
      remark,
      claims: claimReferences(model, claims),
    },
    say: words.say(
      text.notes,
      pathInWords(model, loop.links),
      words.meaning[loop.kind],
      wordingOf(model.language).links.text([
        remark,
        words.counted(analysis.loops.rings.length, analysis.loops.truncated),
      ]),
    ),
    pause: 30,
    restsOn: claimsOfLinks(model, loop.links),
  });
}

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
  const { items, rings, truncated } = analysis.loops;
  const words = wordingOf(model.language).analysis.loop;
  const named = model.loops.flatMap((name) => {
    const loop = loopThrough(analysis.graph, name.factors);
    return loop ? [{ name, loop }] : [];
  });
  const taken = new Set(named.map(({ loop }) => ringKey(loop)));
  const others: Loop[] = [];
  for (const loop of items) {
    const key = ringKey(loop);
    if (loop.links.length > geometry.capacity.loopLinks || taken.has(key)) continue;
    if (others.length >= loopLimit - named.length) break;
    taken.add(key);
    others.push(loop);
  }
  return [
    ...named.map(({ name, loop }) => {
      const label = words.labelOfNamed(loop.kind, rings.length, truncated);
      const text = { id: `loop/${name.id}`, headline: name.title, label, notes: name.notes ?? '' };
      return loopSlide(model, analysis, loop, text, slide);
    }),
    ...others.map((loop, i) => {
      const factors = loop.factors.map((f) => labelInSentence(model, f));
      const headline = words.headline(
        loop.kind,
        factors,
        labelInSentence(model, loop.factors.includes(model.outcome) ? model.outcome : loop.factors[0]!),
      );
      const label = words.label(i + 1, rings.length, truncated);
      return loopSlide(model, analysis, loop, { id: `loop/${i + 1}`, headline, label, notes: '' }, slide);
    }),
  ];
}
