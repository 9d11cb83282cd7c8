/** Types of a deck's look: what a coder writes for colours, fonts, logo and foot. */

/** Colours of a scheme, each as `#1a1c23`. A colour that is left out is Claimdeck's. */
export interface LookColoursInput {
  /** Background of slides. */
  readonly paper?: string;
  /** Text, and borders of boxes. */
  readonly ink?: string;
  /** Small text: places, labels, footers. */
  readonly quiet?: string;
  /** Headlines, the bar of quotes and the progress in the footer. @defaultValue `ink` */
  readonly accent?: string;
  /** Links that raise. */
  readonly raises?: string;
  /** Links that lower. */
  readonly lowers?: string;
  /** Links that are left open. */
  readonly unclear?: string;
  /** Background of cues in quotes. */
  readonly mark?: string;
  /** Background of boxes in maps. */
  readonly box?: string;
  /** Text in boxes of the colour of `ink`, such as the outcome. */
  readonly onInk?: string;
  /** Background of facts from outside the text. */
  readonly outside?: string;
  /** Lines between parts. */
  readonly hairline?: string;
  /** Bars that are not filled. */
  readonly track?: string;
  /** The frame around what the keyboard has selected. */
  readonly focus?: string;
  /** Dimmed links. */
  readonly ghostLine?: string;
  /** Dimmed boxes and their labels. */
  readonly ghostInk?: string;
}

/** The colours of both schemes. */
export interface LookSchemesInput {
  /** On screen in the light scheme, and in everything that is printed. */
  readonly light?: LookColoursInput;
  /** On screen in the dark scheme. */
  readonly dark?: LookColoursInput;
}

/** A font of your own, in files of the deck's folder: WOFF 2, TrueType or OpenType, which the web deck publishes. */
export interface FontFilesInput {
  /** Its name, which a PowerPoint file carries. */
  readonly name: string;
  /** The licence under which you may publish its files, such as `OFL-1.1`. */
  readonly licence: string;
  /** File of the regular weight, by its path in the deck's folder. */
  readonly regular: string;
  /** File of the bold or semi-bold weight, for headlines, cues and the outcome. */
  readonly bold: string;
  /** File of the italic, for `text`. @defaultValue `regular` */
  readonly italic?: string;
}

/** Fonts, each as the name of an installed npm package of Fontsource, such as `@fontsource/lora`, or as files. */
export interface LookFontsInput {
  /** Headlines and quotes: weights 400 and 600, and 400 in italic. */
  readonly text?: string | FontFilesInput;
  /** Labels, numbers and maps: weights 500 and 600. */
  readonly labels?: string | FontFilesInput;
}

/** A logo on the title slide. */
export interface LogoInput {
  /** An SVG or PNG file, by its path in the deck's folder. */
  readonly file: string;
  /** The one for the dark scheme. @defaultValue `file` */
  readonly dark?: string;
  /** Name of what it stands for, such as the university, for readers who do not see it. */
  readonly alt: string;
}

/** How the slides of a deck look: checked for contrast, and the same in web deck, PDF, PowerPoint file and handout. */
export interface LookInput {
  /** Colours; text has a contrast of at least 4.5:1, lines and headlines 3:1 (`E_LOOK_CONTRAST`). */
  readonly colours?: LookSchemesInput;
  /** Fonts. A face that is wider than Claimdeck’s is set smaller, so that no line is longer. */
  readonly fonts?: LookFontsInput;
  /** The title slide: as other slides, or with `accent` as its background and `paper` as its text. @defaultValue `plain` */
  readonly titleSlide?: 'plain' | 'accent';
  /** The logo on the title slide. */
  readonly logo?: LogoInput;
  /** A line at the foot of each slide and of each page of a handout. At most one line (`E_LOOK_FOOT_LONG`). */
  readonly foot?: string;
}
