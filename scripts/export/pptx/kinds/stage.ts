/** What the builders of slides share: the plan, its words, the layouts, and how quotes and links are set. */
import { slideGeometry } from '../../../geometry.ts';
import type { SlideDrawing } from '../../../layout/index.ts';
import type { DeckPlan, Diagram, QuoteShown, SlideContent, SlidePlan, SlideReference } from '../../../plan/index.ts';
import { quotationMarks } from '../../../typography/index.ts';
import { foreignMarks, isRightToLeft, type Wording, wordingOf } from '../../../wording/index.ts';
import type { Layout } from '../layouts.ts';
import type { FilePicture } from '../picture-xml.ts';
import type { Box, LayoutRole, Shape } from '../shapes.ts';
import type { Paragraph, Run, SizedText } from '../text.ts';

/** What all slides of a talk share. */
export interface Stage {
  /** The plan of the talk. */
  readonly plan: DeckPlan;
  /** Sentences in the language of the deck. */
  readonly wording: Wording;
  /** Whether the deck is read from right to left. */
  readonly isRightToLeft: boolean;
  /** The layout for a use. */
  readonly layoutOf: (role: LayoutRole) => Layout;
  /** Pictures in the folder of the deck, by their path there. */
  readonly pictures: ReadonlyMap<string, FilePicture>;
  /** Lays out a map. */
  readonly draw: (diagram: Diagram) => SlideDrawing;
  /** Click of the slide's state; all clicks have been made if it is `undefined`. */
  readonly click?: number | undefined;
}

/** Text for a placeholder of a layout. */
export interface Body {
  /** The text, in the sizes that it prefers. */
  readonly text: SizedText;
  /** Its place, if it is not that of the layout. */
  readonly box?: Box;
}

/** A slide without headline, footer and notes. */
export interface Built {
  /** Which layout it has. */
  readonly layout: LayoutRole;
  /** Texts for the placeholders of the layout, in their order. */
  readonly bodies: readonly Body[];
  /** Further shapes, behind one another. */
  readonly shapes?: readonly Shape[];
  /** Line above the headline; none by default. */
  readonly label?: readonly Run[];
  /** Whether its background is that of facts from outside the text. */
  readonly isOutside?: true;
}

type ContentOf<K extends SlideContent['kind']> = Extract<SlideContent, { readonly kind: K }>;

/** Builds the slides of one kind. */
export type Builder<K extends SlideContent['kind']> = (content: ContentOf<K>, stage: Stage, slide: SlidePlan) => Built;

/** The stage of a plan. */
export const stageOf = (plan: DeckPlan, rest: Omit<Stage, 'plan' | 'wording' | 'isRightToLeft'>): Stage => ({
  ...rest,
  plan,
  wording: wordingOf(plan.language),
  isRightToLeft: isRightToLeft(plan.language),
});

/** The box of a slide's body. */
export const bodyBox = ({ layoutOf }: Stage): Box => layoutOf('content').bodies[0]!.box;

/** A run of a sentence that Claimdeck makes; it may be in another language than the deck. */
export function made(text: string, { plan }: Stage, look: Omit<Run, 'text' | 'language'> = {}): Run {
  const { lang } = foreignMarks(plan.language);
  return { text, ...look, ...(lang === undefined ? {} : { language: lang }) };
}

/** The label line with one run. */
export const madeLabel = (text: string, stage: Stage): readonly Run[] => [made(text, stage)];

/** Words of a quote in quotation marks, cues marked. */
export function quoteRuns({ parts }: Pick<QuoteShown, 'parts'>, { plan }: Stage, marks = true): Run[] {
  const text = parts.map((part) => part.text).join('');
  const [opening, closing] = marks ? quotationMarks(plan.language, text) : ['', ''];
  return [
    { text: opening },
    ...parts.map(({ text, cue }) => (cue ? { text, bold: true, marked: true } : { text })),
    { text: closing },
  ];
}

/** The citation behind a quote: the work, the place, and a remark. */
export function citeRuns(
  place: string,
  stage: Stage,
  { remark = '', evidence }: { readonly remark?: string; readonly evidence?: string | undefined } = {},
): Run[] {
  const look = { font: 'sans', size: slideGeometry.fontSize.citation, colour: 'quiet' } as const;
  // A short citation stays in one line.
  const keep = (text: string) => (text.length <= 40 ? text.replaceAll(' ', '\u00a0') : text);
  return [
    { text: keep(`${stage.plan.shortCitation}, `), ...look },
    { text: keep(place), ...look, ...(evidence === undefined ? {} : { slide: evidence }) },
    ...(remark === '' ? [] : [{ text: ' · ', ...look }, made(remark, stage, look)]),
  ];
}

/** A quote with its citation, as a paragraph. */
export const quoteParagraph = (
  quote: QuoteShown,
  stage: Stage,
  options: { readonly remark?: string; readonly evidence?: string | undefined } = {},
): Paragraph => ({
  runs: [...quoteRuns(quote, stage), { text: ' ' }, ...citeRuns(quote.place, stage, options)],
});

/** Links to slides, joined by commas. */
export const referenceRuns = (references: readonly SlideReference[], look: Omit<Run, 'text'> = {}): Run[] =>
  references.flatMap((r, i) => [
    ...(i === 0 ? [] : [{ text: ', ', ...look }]),
    { text: r.text.replaceAll(' ', '\u00a0'), slide: r.slide, ...look },
  ]);
