/** `--take SIDE --slide ID` decides for one slide: the version to merge with is the base with this slide alone as it is now. */
import { type Deck, withHead } from './headmatter.ts';
import { joinSlides, slideWithLineEnding } from './join-slides.ts';

/** Which slide is merged. */
export interface OneSlide {
  /** Id of the slide. */
  readonly id: string;
  /** Whether the headmatter is merged too, because the slide carries it. */
  readonly hasHead: boolean;
}

/** The base with one slide as generated now: replaced, inserted after its generated neighbour, or removed. */
export function withSlide(base: Deck, generated: Deck, { id, hasHead }: OneSlide): Deck {
  const slides = base.slides.filter((s) => s.id !== id);
  const place = generated.slides.findIndex((s) => s.id === id);
  if (place !== -1) {
    const placeInBase = base.slides.findIndex((s) => s.id === id);
    const previous = generated.slides.slice(0, place).findLast((s) => slides.some((other) => other.id === s.id));
    const at = placeInBase === -1 ? slides.findIndex((s) => s.id === previous?.id) + 1 : placeInBase;
    slides.splice(at, 0, generated.slides[place]!);
  }
  return { slides, head: hasHead ? generated.head : base.head };
}

/** Text of a deck most of whose slides come from `base`; empty for a deck without slides. */
export function writeDeck({ slides, head }: Deck, base: Deck, lineEnding: string): string {
  const [first, ...rest] = slides.map((slide) => slideWithLineEnding(slide, lineEnding));
  if (!first) return '';
  const places = slides.map((slide) => base.slides.findIndex((s) => s.id === slide.id));
  return joinSlides([withHead(first, head, lineEnding), ...rest], { places, count: base.slides.length, lineEnding });
}
