/** The limits that slides are checked against. Sizes are px of the canvas, after all scaling. */
import { mapShape, slideGeometry } from '../geometry.ts';

/** Role of a text, by which its least font size is chosen. */
export type TextRole = 'headline' | 'body' | 'quote' | 'label' | 'citation' | 'small' | 'sign';

/** Limits of a slide of the talk or of the appendix. */
export interface SlideLimits {
  /** Least font size by role, in px. */
  readonly fontSize: Readonly<Record<TextRole, number>>;
  /** Most words of body and quotes together; headline, labels, citations and notes do not count. */
  readonly words: number;
}

/**
 * Slides of the talk. Body text of 24 px matches the usual minimum of 24 pt. Labels of 20 px have a cap height of
 * 14–15 px, legible from four image heights (AVIXA DISCAS, basic decision making). Forty words and two lines of headline
 * follow the Beamer user guide and Kosslyn et al.
 * @see Kosslyn et al. 2012, doi 10.3389/fpsyg.2012.00230
 */
export const shownSlide: SlideLimits = {
  fontSize: { headline: 24, body: 24, quote: 22, label: 20, citation: 16, small: 14, sign: 18 },
  words: slideGeometry.capacity.words,
};

/** Slides of the appendix: read at a desk or in the PDF, they hold a whole statement and its links in smaller type. */
export const appendixSlide: SlideLimits = {
  fontSize: { headline: 20, body: 16, quote: 20, label: 16, citation: 16, small: 14, sign: 16 },
  words: slideGeometry.capacity.appendixWords,
};

/** Slides of quotes, with the sentences of claims that share a slide. Long quotes are in type of chart labels. */
export const quoteSlide: SlideLimits = {
  ...shownSlide,
  fontSize: { ...shownSlide.fontSize, quote: slideGeometry.fontSize.quoteSmall },
  words: slideGeometry.capacity.quoteWords,
};

/** Timelines and findings: charts, whose rows are in the type of chart labels. */
export const chartSlide: SlideLimits = {
  ...shownSlide,
  fontSize: { ...shownSlide.fontSize, body: slideGeometry.fontSize.figure },
  words: slideGeometry.capacity.appendixWords,
};

/** Limits of all slides. */
export const limits = {
  /** Largest overflow, in px; browsers round line boxes. */
  overflow: 1,
  /** Largest overlap in both directions, in px. */
  overlap: 2,
  /** Largest shift of a node between slides that share a drawing, in px. */
  moved: 2,
  /** Least contrast ratio of text. @see WCAG 2.2, 1.4.3 */
  textContrast: 4.5,
  /** Least contrast ratio of large text. */
  largeTextContrast: 3,
  /** Font size from which text is large, in px. */
  largeText: 24,
  /** Font size from which bold text (weight 700) is large, in px. */
  largeBoldText: 18.66,
  /** Least contrast ratio of lines and arrow heads. @see WCAG 2.2, 1.4.11 */
  graphicsContrast: 3,
  /** Largest contrast of a dimmed part, as a share of that of a lit one. */
  ghostShare: 0.6,
  /** Opacity from which a part counts as lit. */
  litOpacity: 0.99,
  /** Least gap between a sign and another sign, or the line of another link, in px. */
  signGap: 1,
  /** Least share of its box that a map covers. */
  mapFill: 0.25,
  /** Size of labels from which any map may cover less, in px. */
  largestLabel: mapShape.fontSize * mapShape.largestScale,
  /** Least and largest average of the seconds of a talk's slides; the discussion does not count. */
  seconds: { least: 20, most: 90 },
  /** Most factors of a map that does not call itself an overview. */
  factors: slideGeometry.capacity.mapFactors,
} as const;
