/** Slides that are no claims: their notes and their time. */
import { defined } from '../defined.ts';
import type { SlideGeometry } from '../geometry.ts';
import { type HeadingSize, headingSizeOf, type Model, titleSizeOf } from '../model/index.ts';
import type { CutWords, NoteLine, SlidePlan } from './deck-plan.ts';
import { fittingHeadline } from './fitting-headline.ts';
import type { SlideContent } from './slide-content.ts';
import { speakingSeconds } from './words.ts';

const note = (text: string): NoteLine[] => (text === '' ? [] : [{ kind: 'text', text }]);

/** Seconds to take in a section's slide, with its map and without. */
export const mapPause = { section: 20, none: 5 } as const;

/** What a slide is made of. */
export interface SlideInput {
  /** Unique in the talk. */
  readonly id: string;
  /** A sentence. */
  readonly headline: string;
  /** What the slide shows. */
  readonly content: SlideContent;
  /** What to say; empty for nothing. */
  readonly say: string;
  /** Further paragraphs of the notes, for reference; they take no time. */
  readonly read?: readonly string[];
  /** Seconds besides the speaking, to read a diagram or to think about a question. */
  readonly pause: number;
  /** 1-based number of the section; 0 if absent. */
  readonly section?: number;
  /** See `SlidePlan.restsOn`. */
  readonly restsOn?: SlidePlan['restsOn'];
  /** See `SlidePlan.about`. */
  readonly about?: SlidePlan['about'];
  /** See `SlidePlan.cuts`; none if empty. */
  readonly cuts?: readonly CutWords[];
}

/** Makes a slide from its input. */
export type MakeSlide = (input: SlideInput) => SlidePlan;

/** Type size of a headline by the kind of its slide; `undefined` where it fits at none. */
function sizeOf(headline: string, content: SlideContent, geometry: SlideGeometry): HeadingSize | undefined {
  if (content.kind === 'title') return titleSizeOf(headline, geometry);
  const place =
    content.kind === 'question' ? 'question' : content.kind === 'section' && !content.diagram ? 'margin' : 'head';
  return headingSizeOf(headline, place, geometry);
}

/** The key `size` of a slide with this headline and content; none at full size. */
export function sizeKey(headline: string, content: SlideContent, geometry: SlideGeometry): Pick<SlidePlan, 'size'> {
  const size = sizeOf(headline, content, geometry) ?? 'longest';
  return size === 'full' ? {} : { size };
}

/**
 * A function that makes slides for a pace in words a minute. A slide takes the time of its words and its pause. Labels of
 * factors are cut in headlines that would take more than two lines.
 */
export const slideOf =
  (pace: number, geometry: SlideGeometry, { factors }: Pick<Model, 'factors'>): MakeSlide =>
  ({ id, headline: whole, content, say, read, pause, section, restsOn, about, cuts = [] }) => {
    const labels = factors.map((f) => f.label);
    const headline = fittingHeadline(whole, labels, (h) => sizeOf(h, content, geometry) !== undefined);
    return {
      id,
      headline,
      ...sizeKey(headline, content, geometry),
      section: section ?? 0,
      content,
      notes: [say, ...(read ?? [])].flatMap(note),
      seconds: Math.round(speakingSeconds(`${headline} ${say}`, pace) + pause),
      appendix: false,
      ...defined({ restsOn, about }),
      ...(cuts.length === 0 ? {} : { cuts }),
    };
  };
