/** The slides of a section: its own with its first map, one for each claim, one for each further map. */
import type { Analysis } from '../../analysis/index.ts';
import { type Model, type Section, shownText, type Talk } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { assertsIn, type Chain, linksOfChains } from '../argument.ts';
import type { SlidePlan } from '../deck-plan.ts';
import type { Diagram } from '../diagram.ts';
import { claimsOf } from '../link-marks.ts';
import { argumentDiagram, diagramOf, type MapPart, mapParts } from '../map-parts.ts';
import type { PlanSettings } from '../settings.ts';
import { type MakeSlide, mapPause } from '../slide-of.ts';
import { claimSlide } from './claim-slides.ts';
import { mapSoFarSlide } from './map-slides.ts';
import { sharedSlides } from './shared-claims.ts';

/** `§3.1–3.4`, `par. 2–4`: the places of a map's claims. */
function placesOf(part: MapPart): string {
  const [first, last] = [part.claims[0]?.place, part.claims.at(-1)?.place];
  // What stands before the number is said once.
  const prefix = /^\D*/u.exec(first ?? '')![0];
  return first === last ? `${first}` : `${first}–${last?.startsWith(prefix) ? last.slice(prefix.length) : last}`;
}

/** What the slides of all sections have in common. */
export interface SectionContext {
  /** The coding, with the notes of the talk. */
  readonly model: Model;
  /** Its analysis. */
  readonly analysis: Analysis;
  /** The chains of the talk's argument. */
  readonly chains: readonly Chain[];
  /** The talk to be planned. */
  readonly talk: Talk;
  /** Makes a slide that is no claim. */
  readonly slide: MakeSlide;
  /** Geometry and layout. */
  readonly settings: PlanSettings;
  /** Whether claims that share a slide have slides of their own as well. */
  readonly hasOwnSlides: boolean;
}

/** The map of the argument with the section's links lit; `undefined` if it has none of them. */
function placeInArgument(model: Model, section: Section, chains: readonly Chain[], name: string): Diagram | undefined {
  const links = linksOfChains(model, chains);
  const lit = links.filter((l) => assertsIn(model, l, section)).map((l) => l.id);
  if (lit.length === 0) return undefined;
  return argumentDiagram(model, links, name, { lit, claims: [claimsOf(section)] });
}

/**
 * `section/<id>` and the slides of its claims, in the order of the text; `signs` are slides by the claim before which they
 * stand. The section's slide shows the argument with the section's links lit, or the section's first map if the argument has
 * none of them. If the links need several maps, `map/<id>-<n>` comes before the first claim of each further one. `map/<id>`,
 * the map so far, comes last. A claim whose links need several maps has a slide for each: `claim/<id>`, `claim/<id>/2`, …
 * Claims without a cause share slides: `claims/<first>`.
 */
export function sectionSlides(
  section: Section,
  { model, analysis, talk, slide, settings, chains, hasOwnSlides }: SectionContext,
  signs: ReadonlyMap<string, SlidePlan>,
): SlidePlan[] {
  const parts = mapParts(model, section, settings);
  const words = wordingOf(model.language).slides.section;
  const name = words.name(section.number, section.title);
  const headline = section.point ?? section.title;
  const argument = placeInArgument(model, section, chains, name);
  const claims = [claimsOf(section)];
  const mapOf = (number: number): SlidePlan => {
    const part = parts[number - 1];
    const isArgument = number === 1 && argument !== undefined;
    const map = part && parts.length > 1 && !isArgument ? words.map(number, parts.length) : undefined;
    const label = [
      words.label(section.number, model.sections.length),
      ...(section.point === undefined ? [] : [section.short]),
      ...(map === undefined ? [] : [words.map(number, parts.length, placesOf(part!))]),
    ];
    return slide({
      id: number === 1 ? `section/${section.id}` : `map/${section.id}-${number}`,
      headline,
      section: section.number,
      content: {
        kind: 'section',
        label: label.join(' · '),
        period:
          section.period && number === 1 ? shownText(model.source, section.period.exact, section.period.start) : '',
        diagram: isArgument
          ? argument
          : part && diagramOf(model, part.links, map === undefined ? name : words.nameOfMap(name, map), { claims }),
        lead: section.isCodersHeading ? '' : section.heading,
      },
      say: number === 1 ? (section.notes ?? '') : words.sayMap(part ? placesOf(part) : ''),
      pause: part ? mapPause.section : mapPause.none,
    });
  };
  const slides = [mapOf(1)];
  let shown = 1;
  const shared = sharedSlides(model, section, { talk, slide, settings });
  for (const claim of section.claims) {
    slides.push(...[signs.get(claim.id) ?? []].flat());
    const common = shared.find((s) => s.tells?.includes(claim.id));
    if (common?.tells?.[0] === claim.id) slides.push(common);
    if (common && !hasOwnSlides) continue;
    const own = [...parts.keys()].filter((i) => parts[i]!.claims.some((c) => c.id === claim.id));
    for (const [i, at] of (own.length === 0 ? [-1] : own).entries()) {
      for (; shown < at + 1; shown += 1) slides.push(mapOf(shown + 1));
      const context = { section, part: parts[at], pace: talk.pace, settings, number: i + 1, of: own.length };
      slides.push(claimSlide(model, claim, context));
    }
  }
  const soFar = mapSoFarSlide(model, analysis, section, slide);
  return soFar ? [...slides, soFar] : slides;
}
