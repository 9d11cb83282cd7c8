/** The slides of a section: its own, then one a claim. */
import type { Analysis } from '../analysis/index.ts';
import type { Model, Section, Talk } from '../model/index.ts';
import { claimSlide } from './claim-slides.ts';
import type { SlidePlan } from './deck-plan.ts';
import { diagramOf, mapParts } from './map-parts.ts';
import { mapSoFarSlide } from './map-slides.ts';
import type { SlideInput } from './slide-of.ts';

/** The section's slide, those of its claims in the order of the text, and the map so far. */
export function sectionSlides(
  model: Model,
  analysis: Analysis,
  section: Section,
  talk: Talk,
  slide: (s: SlideInput) => SlidePlan,
): SlidePlan[] {
  const parts = mapParts(model, section);
  const first = parts[0];
  const opening = slide({
    id: `section/${section.id}`,
    headline: section.title,
    section: section.number,
    content: {
      kind: 'section',
      label: `Section ${section.number} of ${model.sections.length}`,
      period: section.period ? section.period.exact.replace(/\s+/gu, ' ') : '',
      diagram:
        first && parts.length === 1
          ? diagramOf(model, first.links, `Section ${section.number}: ${section.title}`)
          : undefined,
      lead: section.heading,
    },
    say: section.notes ?? '',
    pause: parts.length === 1 ? 20 : 5,
  });
  const partOf = (claim: string) => parts.find((p) => p.claims.some((c) => c.id === claim));
  return [
    opening,
    ...section.claims.map((claim) => claimSlide(model, section, claim, partOf(claim.id), talk.pace)),
    mapSoFarSlide(model, analysis, section, slide) ?? [],
  ].flat();
}
