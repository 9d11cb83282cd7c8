/** Where the boxes and arrows of maps lead: each to the slide that shows best what it stands for. */
import { defined } from '../defined.ts';
import type { SlidePlan } from './deck-plan.ts';
import type { Diagram, DiagramLink, DiagramNode } from './diagram.ts';
import { slidesByClaim } from './told-claims.ts';

const diagramOn = ({ content }: SlidePlan): Diagram | undefined => ('diagram' in content ? content.diagram : undefined);

/** Id of the claim on whose slide this is, perhaps one of several or a repeated one. */
const ownClaim = ({ id }: SlidePlan): string | undefined => /^claim\/([^/@]+)/u.exec(id)?.[1];

/** The slide of each factor, by its id: the first slide of a claim that lights the factor, else the first of a section. */
function slidesByFactor(slides: readonly SlidePlan[]): Map<string, string> {
  const byFactor = new Map<string, string>();
  for (const kind of ['claim', 'section'])
    for (const slide of slides) {
      const diagram = slide.content.kind === kind ? diagramOn(slide) : undefined;
      for (const { id, factor } of diagram?.nodes ?? [])
        if (factor !== undefined && !diagram?.ghosts.includes(id) && !byFactor.has(factor))
          byFactor.set(factor, slide.id);
    }
  return byFactor;
}

/**
 * The slides with the targets of their maps. A box leads to the first slide of a claim that lights its factor, else to the
 * first such slide of a section; an arrow to the slide that tells first a claim that asserts its link. On a claim's own
 * slide, its arrows and the boxes that would lead to itself lead to its evidence. What has no slide leads nowhere. Targets
 * that a diagram has already, as the sections of a hub do, are kept.
 */
export function withTargets(slides: readonly SlidePlan[]): SlidePlan[] {
  const ids = new Set(slides.map((s) => s.id));
  const byFactor = slidesByFactor(slides);
  const byClaim = slidesByClaim(slides);
  const order = new Map([...byClaim.keys()].map((claim, i) => [claim, i]));
  const firstTold = (claims: readonly string[]) =>
    claims.filter((c) => order.has(c)).toSorted((a, b) => order.get(a)! - order.get(b)!)[0];
  return slides.map((slide) => {
    const diagram = diagramOn(slide);
    if (!diagram) return slide;
    const own = ownClaim(slide);
    const evidence = own !== undefined && ids.has(`evidence/${own}`) ? `evidence/${own}` : undefined;
    const elsewhere = (target: string | undefined) => (target === slide.id ? evidence : target);
    const targetOfNode = ({ factor = '' }: DiagramNode) => elsewhere(byFactor.get(factor));
    const targetOfLink = ({ claims = [] }: DiagramLink) =>
      own !== undefined && evidence !== undefined && claims.includes(own)
        ? evidence
        : elsewhere(byClaim.get(firstTold(claims) ?? ''));
    const linked: Diagram = {
      ...diagram,
      nodes: diagram.nodes.map((n) => defined({ ...n, slide: n.slide ?? targetOfNode(n) })),
      links: diagram.links.map((l) => defined({ ...l, slide: l.slide ?? targetOfLink(l) })),
    };
    return { ...slide, content: { ...slide.content, diagram: linked } } as SlidePlan;
  });
}
