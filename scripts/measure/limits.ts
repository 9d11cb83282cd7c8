/** What a slide has to keep to, in one place. Sizes are px of the 980 × 552 canvas, after all scaling. */

/** What a stretch of text is, as far as its size is concerned. */
export type TextRole = 'headline' | 'body' | 'quote' | 'label' | 'small' | 'sign';

/** Thresholds of a kind of slide. */
export interface SlideLimits {
  /** Smallest font size by role, in px. */
  readonly fontSize: Readonly<Record<TextRole, number>>;
  readonly headlineLines: number;
  /** Words of body and quotes together; headline, labels, citations and notes do not count. */
  readonly words: number;
}

/**
 * Slides that are shown. Body 24 px is the usual floor of 24 pt on this canvas; labels of 20 px have a cap height of
 * 14–15 px, legible from four image heights (AVIXA DISCAS, basic decision making); 40 words and two lines of headline
 * follow the Beamer user guide and Kosslyn et al. 2012 (doi 10.3389/fpsyg.2012.00230).
 */
export const shownSlide: SlideLimits = {
  fontSize: { headline: 24, body: 24, quote: 22, label: 20, small: 14, sign: 18 },
  headlineLines: 2,
  words: 40,
};

/** The appendix is read at a desk or in the PDF, not from the last row: a whole statement with its links has to fit. */
export const appendixSlide: SlideLimits = {
  fontSize: { headline: 20, body: 16, quote: 20, label: 16, small: 14, sign: 16 },
  headlineLines: 2,
  words: 160,
};

export const limits = {
  /** Canvas of a slide, in px. */
  canvas: { width: 980, height: 552 },
  /** Largest tolerated overflow, px: rounding of line boxes. */
  overflow: 1,
  /** Largest tolerated overlap in both directions, px. */
  overlap: 2,
  /** Largest shift of a node between slides that share a drawing, px. */
  moved: 2,
  /** WCAG 2.2, 1.4.3: text, and large text from 24 px or from 18.66 px in bold (weight 700). */
  textContrast: 4.5,
  largeTextContrast: 3,
  largeText: 24,
  largeBoldText: 18.66,
  /** WCAG 2.2, 1.4.11: lines and heads that carry meaning. */
  graphicsContrast: 3,
  /** A part that stands back has at most this share of the contrast of a lit one. */
  ghostShare: 0.6,
  /** Opacity from which a part counts as fully lit. */
  litOpacity: 0.99,
  /** Factors of a teaching map; an overview that says so may have more. */
  factors: 8,
} as const;
