/** The slides of a section: its own with its map, one a claim, and one for each further map. */
import type { Analysis } from '../analysis/index.ts';
import type { Model, Section, Talk } from '../model/index.ts';
import { claimSlide } from './claim-slides.ts';
import type { SlidePlan } from './deck-plan.ts';
import { diagramOf, type MapPart, mapParts } from './map-parts.ts';
import { mapSoFarSlide } from './map-slides.ts';
import type { SlideInput } from './slide-of.ts';

/** `§3.1–3.4`: the statements of a map's claims. */
function placesOf(part: MapPart): string {
  const [first, last] = [part.claims[0]?.place, part.claims.at(-1)?.place];
  return first === last ? `§${first}` : `§${first}–${last}`;
}

/**
 * The section's slide and those of its claims, in the order of the text. Where its links need several maps, the section's
 * slide shows the first and says so, and each other stands before the first of its claims. The map so far comes last.
 */
export function sectionSlides(
  model: Model,
  analysis: Analysis,
  section: Section,
  talk: Talk,
  slide: (s: SlideInput) => SlidePlan,
): SlidePlan[] {
  const parts = mapParts(model, section);
  const mapOf = (number: number): SlidePlan => {
    const part = parts[number - 1];
    const several = part && parts.length > 1;
    const name = `Section ${section.number}: ${section.title}${several ? `, map ${number} of ${parts.length}` : ''}`;
    const label = `Section ${section.number} of ${model.sections.length}`;
    return slide({
      id: number === 1 ? `section/${section.id}` : `map/${section.id}-${number}`,
      headline: section.title,
      section: section.number,
      content: {
        kind: 'section',
        label: several ? `${label} · map ${number} of ${parts.length}, ${placesOf(part)}` : label,
        period: section.period && number === 1 ? section.period.exact.replace(/\s+/gu, ' ') : '',
        diagram: part && diagramOf(model, part.links, name),
        lead: model.source.headings.length === 0 ? '' : section.heading,
      },
      say:
        number === 1 ? (section.notes ?? '') : `The claims of ${part ? placesOf(part) : ''} have a map of their own.`,
      pause: part ? 20 : 5,
    });
  };
  const slides = [mapOf(1)];
  let shown = 1;
  for (const claim of section.claims) {
    const at = parts.findIndex((p) => p.claims.some((c) => c.id === claim.id));
    for (; shown < at + 1; shown += 1) slides.push(mapOf(shown + 1));
    slides.push(claimSlide(model, section, claim, parts[at], talk.pace));
  }
  const soFar = mapSoFarSlide(model, analysis, section, slide);
  return soFar ? [...slides, soFar] : slides;
}
