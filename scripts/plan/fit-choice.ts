/** What the slides of a talk show of the choice: maps of told claims only, references of what is cited, signs explained. */
import { lookupOf, type Model, type Section, type Talk } from '../model/index.ts';
import { linkMarks, wordingOf } from '../wording/index.ts';
import { assertsIn, type Chain, linksOfChains } from './argument.ts';
import type { SlidePlan } from './deck-plan.ts';
import { mapParts } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';
import type { SlideContent } from './slide-content.ts';
import { type MakeSlide, mapPause, sizeKey } from './slide-of.ts';
import { withPassages } from './slides/argument-slides.ts';
import { citedReferences } from './slides/closing-slides.ts';
import { claimsTold } from './told-claims.ts';

/** What the slides of a talk are fitted with. */
export interface FitContext {
  /** Makes a slide that is no claim. */
  readonly make: MakeSlide;
  /** Geometry and layout. */
  readonly settings: PlanSettings;
  /** The chains of the talk's argument. */
  readonly chains: readonly Chain[];
}

/** Ids of the claims whose links are lit on the section's slide. */
function claimsOnMap(model: Model, section: Section, { settings, chains }: FitContext): string[] {
  const own = linksOfChains(model, chains).filter((l) => assertsIn(model, l, section));
  const inSection = new Set(section.claims.map((c) => c.id));
  if (own.length > 0) return own.flatMap((l) => l.assertions.map((a) => a.claim)).filter((id) => inSection.has(id));
  return (mapParts(model, section, settings)[0]?.claims ?? []).map((c) => c.id);
}

/** The section's slide without its map, if the talk tells no claim of that map. */
function withToldMap(model: Model, slide: SlidePlan, told: ReadonlySet<string>, context: FitContext): SlidePlan {
  const { content } = slide;
  const section = model.sections.find((s) => slide.id === `section/${s.id}`);
  if (!section || content.kind !== 'section' || content.diagram === undefined) return slide;
  if (claimsOnMap(model, section, context).some((id) => told.has(id))) return slide;
  const label = wordingOf(model.language).slides.section.label(section.number, model.sections.length);
  const { size: _, ...rest } = slide;
  const bare = { ...content, label, diagram: undefined };
  return {
    ...rest,
    // Without its map the headline stands beside the number of the section, in larger type.
    ...sizeKey(slide.headline, bare, context.settings.geometry),
    content: bare,
    seconds: Math.max(0, slide.seconds - mapPause.section + mapPause.none),
  };
}

/** The answer with passages in place of its chains, if the talk does not tell a claim for each link of them. */
function withToldArgument(model: Model, slide: SlidePlan, told: ReadonlySet<string>, context: FitContext): SlidePlan {
  const { content, restsOn = [] } = slide;
  if (slide.id !== 'answer' || content.kind !== 'argument' || !content.diagram) return slide;
  const { links, ghosts } = content.diagram;
  const isTold = links.every((l) => ghosts.includes(l.id) || l.claims?.some((claim) => told.has(claim)));
  if (isTold) return slide;
  const claims = restsOn.flat().map((id) => lookupOf(model).claims.get(id)!);
  return { ...slide, content: withPassages(model, content, claims, context.settings.geometry) };
}

const hasDiagram = ({ content }: SlidePlan) => 'diagram' in content && content.diagram !== undefined;

/** The slides with the signs explained on the first map and in its notes, if they have no legend. */
function withSigns(model: Model, slides: readonly SlidePlan[]): SlidePlan[] {
  const first = slides.find(hasDiagram);
  if (!first || slides.some((s) => s.id === 'method')) return [...slides];
  const { diagram } = first.content as Extract<SlideContent, { kind: 'section' }>;
  const words = wordingOf(model.language);
  const signs = words.slides.method.signs(
    (['+', '-', '?'] as const).filter((sign) => diagram?.links.some((l) => l.polarity === sign)),
    linkMarks.filter((mark) => diagram?.links.some((l) => l[mark] !== undefined)),
  );
  const { content } = first;
  const shown: SlideContent =
    'remark' in content
      ? { ...content, remark: words.links.text([content.remark, signs].filter((x) => x !== '')) }
      : content;
  const explained = { ...first, content: shown, notes: [...first.notes, { kind: 'text', text: signs } as const] };
  return slides.map((s) => (s === first ? explained : s));
}

/** The argument that fills its slide, if no text stands below its map. */
function withWholeMap(slide: SlidePlan): SlidePlan {
  const { content } = slide;
  if (content.kind !== 'argument' || !content.diagram || content.remark !== '' || content.claims.length > 0)
    return slide;
  return { ...slide, content: { ...content, diagram: { ...content.diagram, argument: 'alone' } } };
}

/**
 * The slides of a talk, fitted to each other: a section's slide has its map only with a claim that is told, the answer its
 * chains only with all of their links and else passages, the references are those of the work and of the dates shown, and
 * without a legend the first map explains the signs. An argument without a text below it fills its slide. Slides that the
 * talk lists keep their maps.
 */
export function fitChoice(model: Model, talk: Talk, slides: readonly SlidePlan[], context: FitContext): SlidePlan[] {
  const told = new Set(slides.flatMap(claimsTold));
  const mapped = talk.slides
    ? slides
    : slides.map((s) => withToldArgument(model, withToldMap(model, s, told, context), told, context));
  return withSigns(model, citedReferences(model, mapped, context.make, context.settings)).map(withWholeMap);
}
