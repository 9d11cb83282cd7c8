/** Texts of a presentation, before they are XML: paragraphs of runs, with sizes in px of the canvas. */

/** Colours by use, as the tokens of the style sheets. */
export type Colour =
  | 'ink'
  | 'accent'
  | 'paper'
  | 'quiet'
  | 'outside'
  | 'box'
  | 'plus'
  | 'minus'
  | 'hairline'
  | 'mark'
  | 'ghost-line'
  | 'ghost-ink';

/** A piece of text in one setting. */
export interface Run {
  /** White space is kept. */
  readonly text: string;
  /** Whether it is bold. */
  readonly bold?: boolean;
  /** Whether it is italic. */
  readonly italic?: boolean;
  /** By default that of the placeholder, or ink. */
  readonly colour?: Colour;
  /** Whether it has the background of cues. */
  readonly marked?: boolean;
  /** Face of headlines and quotes, or of labels; by default that of the placeholder. */
  readonly font?: 'serif' | 'sans';
  /** px; by default that of the paragraph. */
  readonly size?: number;
  /** BCP 47 tag; by default that of the deck. */
  readonly language?: string;
  /** Id of the slide to which it leads. */
  readonly slide?: string;
  /** Set for the number of the slide, which the program counts. */
  readonly isSlideNumber?: true;
}

/** A paragraph. */
export interface Paragraph {
  /** In order; may be empty. */
  readonly runs: readonly Run[];
  /** px; by default that of the text. */
  readonly size?: number;
  /** By default at the start of the line. */
  readonly align?: 'start' | 'center' | 'end';
  /** Space above, in px; 0 by default. */
  readonly before?: number;
  /** Number before the paragraph; nothing by default. */
  readonly bullet?: 'number';
  /** Height of a line, in percent of that of the font; by default that of the placeholder, or 100. */
  readonly leading?: number;
}

/** A text with the size that it prefers. */
export interface SizedText extends ShapeText {
  /** px. */
  readonly size: number;
}

/** Text in a shape. */
export interface ShapeText {
  /** At least one. */
  readonly paragraphs: readonly Paragraph[];
  /** Font size of paragraphs without one, in px; without it that of the placeholder. */
  readonly size?: number;
  /** By default at the top. */
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** Padding on each side, in px; by default that of the placeholder, or 0. */
  readonly padding?: number;
  /** Number of columns; 1 by default. */
  readonly columns?: number;
  /** Whether a line ends only with its paragraph. */
  readonly isUnwrapped?: boolean;
}
