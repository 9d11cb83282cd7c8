/**
 * The geometry of slides: sizes that the planner, the map layout, the style sheets, the print page and the checks share.
 * `styles/geometry.css` is written from it by `npm run geometry`. Imports nothing, so that every part may import it.
 */

/** A width and a height, in px. */
export interface Size {
  /** px. */
  readonly width: number;
  /** px. */
  readonly height: number;
}

/** Font sizes by use, in px of the canvas. */
export interface FontSizes {
  /** Title of the talk. */
  readonly display: number;
  /** A long title. */
  readonly displayLong: number;
  /** A longer title. */
  readonly displayLonger: number;
  /** The longest titles; a title that does not fit at this size is an error. */
  readonly displayLongest: number;
  /** Subtitle of the talk. */
  readonly subtitle: number;
  /** Headline of a section that has no map. */
  readonly opening: number;
  /** A long one. */
  readonly openingLong: number;
  /** A longer one, or a long headline of any slide. */
  readonly openingLonger: number;
  /** The longest ones of any slide; the heading of a section that does not fit at this size is told. */
  readonly openingLongest: number;
  /** Headline of any other slide. */
  readonly headline: number;
  /** Short quote of a claim that has no map. */
  readonly shortStatement: number;
  /** Other quote of a claim that has no map. */
  readonly statement: number;
  /** Paragraphs and list items. */
  readonly body: number;
  /** Quotes below a map. */
  readonly quote: number;
  /** Long quotes below a map. */
  readonly quoteSmall: number;
  /** Numbers and labels of charts. */
  readonly figure: number;
  /** Lists of the appendix. */
  readonly note: number;
  /** Citations, attributions, labels above headlines and other small print of the body. */
  readonly citation: number;
  /** Footer. */
  readonly small: number;
  /** Factor labels of causal maps. */
  readonly mapLabel: number;
  /** Words of the text beside a link. */
  readonly mapWord: number;
  /** Sign in the badge of a link. */
  readonly mapSign: number;
  /** Letter in the middle of a feedback loop. */
  readonly loopMark: number;
}

/** How a quote below a map is set; the planner estimates its height from these. */
export interface QuoteSetting {
  /** Height of a line, in font sizes. */
  readonly lineHeight: number;
  /** Gap between two quotes, and between a map and its quote, in px. */
  readonly gap: number;
}

/** How much a slide holds. */
export interface SlideCapacity {
  /** Words of body and quotes together. */
  readonly words: number;
  /** Words of a slide of the appendix. */
  readonly appendixWords: number;
  /** Words of a slide with quotes: those of a claim, of claims that share it, of a question, a contrast or a vote. */
  readonly quoteWords: number;
  /** Lines of a quote without a map that is set in large type. */
  readonly shortQuoteLines: number;
  /** Factors of a teaching map. */
  readonly mapFactors: number;
  /** Lines of a headline. */
  readonly headlineLines: number;
  /** Lines of a subtitle. */
  readonly subtitleLines: number;
  /** Facts of a timeline slide in body type, and in the type of charts. */
  readonly timelineFacts: {
    /** Facts in body type. */
    readonly body: number;
    /** Facts in the type of charts. */
    readonly dense: number;
  };
  /** Questions of a discussion. */
  readonly questions: number;
  /** Links of a feedback loop that is drawn as a ring. */
  readonly loopLinks: number;
  /** Rows of an appendix slide of paths. */
  readonly pathRows: number;
}

/** Geometry of a slide. */
export interface SlideGeometry {
  /** The whole slide. */
  readonly canvas: Size;
  /** Margins of the body, in px. */
  readonly margin: {
    /** Left and right margin, in px. */
    readonly side: number;
    /** Top margin, in px. */
    readonly top: number;
    /** Bottom margin, in px. */
    readonly bottom: number;
  };
  /** Width of the column of marginal notes, in px. */
  readonly aside: number;
  /** Gap between that column and the text, in px. */
  readonly asideGap: number;
  /** Width of the legend of signs and the gap on its right, in px. */
  readonly legend: {
    /** Width of the legend, in px. */
    readonly width: number;
    /** Gap on the right of the legend, in px. */
    readonly gap: number;
  };
  /** Line widths of the title slide, in px. */
  readonly title: {
    /** Longest line of the title, in px. */
    readonly width: number;
    /** Longest line of the subtitle, in px. */
    readonly subtitleWidth: number;
  };
  /** Step of the vertical rhythm: gap between two blocks of the body, in px. */
  readonly step: number;
  /** Height of the label line above a headline, in px. */
  readonly labelHeight: number;
  /** Height reserved for a headline of two lines above a map, in px. */
  readonly headlineHeight: number;
  /** Height of the body below such a headline, in px. */
  readonly belowHeadline: number;
  /** Box of a map above a quote of forty words. Maps are laid out for it, so that they keep their place on all slides. */
  readonly mapBox: Size;
  /** Box of a feedback loop, of a hub, and of a map too high for `mapBox`; two lines of quote fit below. */
  readonly tallMapBox: Size;
  /** Box of a map below which nothing stands: the body below the headline, with a margin. */
  readonly wholeMapBox: Size;
  /** Largest size of a logo, in the upper right corner of the title slide. */
  readonly logo: Size;
  /** Chart of the balance of pressures. */
  readonly chart: Size;
  /** Widths of a timeline, in px. */
  readonly timeline: {
    /** Width of the label of a fact in body type. */
    readonly label: number;
    /** Width of the label and the reference of a fact in the type of charts together. */
    readonly denseRow: number;
    /** Largest width of that reference. */
    readonly denseReference: number;
    /** Width that dates need for the name of an era, where a slide has years before ours or below 100. */
    readonly era: number;
  };
  /** Type scale. */
  readonly fontSize: FontSizes;
  /** How quotes below a map are set. */
  readonly quote: QuoteSetting;
  /** How much a slide holds. */
  readonly capacity: SlideCapacity;
}

const canvas: Size = { width: 980, height: 552 };
const margin = { side: 48, top: 36, bottom: 52 };
const step = 12;
const headlineHeight = 80;
const width = canvas.width - 2 * margin.side;
const belowHeadline = canvas.height - margin.top - margin.bottom - headlineHeight - step;

/** The geometry of every deck. */
export const slideGeometry: SlideGeometry = {
  canvas,
  margin,
  aside: 196,
  asideGap: 24,
  legend: { width: 430, gap: 44 },
  title: { width: 860, subtitleWidth: 820 },
  step,
  labelHeight: 22,
  headlineHeight,
  belowHeadline,
  mapBox: { width, height: 240 },
  tallMapBox: { width, height: 290 },
  wholeMapBox: { width, height: belowHeadline - 3 * step },
  logo: { width: 220, height: 56 },
  chart: { width, height: 280 },
  timeline: { label: 382, denseRow: 617, denseReference: 240, era: 68 },
  fontSize: {
    display: 54,
    displayLong: 44,
    displayLonger: 34,
    displayLongest: 28,
    subtitle: 26,
    opening: 42,
    openingLong: 34,
    openingLonger: 28,
    openingLongest: 24,
    headline: 34,
    shortStatement: 36,
    statement: 30,
    body: 24,
    quote: 22,
    quoteSmall: 20,
    figure: 20,
    note: 17,
    citation: 16,
    small: 14,
    mapLabel: 20,
    mapWord: 16,
    mapSign: 21,
    loopMark: 34,
  },
  quote: {
    lineHeight: 1.3,
    gap: step,
  },
  capacity: {
    words: 40,
    appendixWords: 160,
    quoteWords: 60,
    shortQuoteLines: 3,
    mapFactors: 8,
    headlineLines: 2,
    subtitleLines: 3,
    timelineFacts: { body: 5, dense: 14 },
    questions: 3,
    loopLinks: 10,
    pathRows: 6,
  },
};

/** Shapes of a causal map at full size, in px of the drawing. */
export const mapShape = {
  /** Font size of labels. */
  fontSize: slideGeometry.fontSize.mapLabel,
  /** Font size of words of the text beside a link. */
  wordSize: slideGeometry.fontSize.mapWord,
  /** Height of a label's line. */
  lineHeight: 23,
  /** Padding between a label and the border of its box, left and right. */
  paddingX: 10,
  /** Padding above and below. */
  paddingY: 7,
  /** Largest scale of a small map. */
  largestScale: 1.4,
  /** Radius of the badge that holds a link's sign. */
  badgeRadius: 13,
  /** Length of an arrow head. */
  headLength: 12,
  /** Free border around the drawing. */
  margin: 3,
} as const;
