/** What all slides that are no claims have in common: notes and time. */
import type { NoteLine, SlideContent, SlidePlan } from './deck-plan.ts';
import { speakingSeconds } from './words.ts';

const note = (text: string): NoteLine[] => (text === '' ? [] : [{ kind: 'text', text }]);

export interface SlideInput {
  readonly id: string;
  readonly headline: string;
  readonly content: SlideContent;
  readonly say: string;
  /** Further paragraphs of the notes, for reference: they take no time. */
  readonly read?: readonly string[];
  /** Seconds beside the speaking: to read a diagram, to let a question work. */
  readonly pause: number;
  readonly section?: number;
}

/** A maker of slides for a pace of so many words a minute; seconds are its words and its pause. */
export const slideOf =
  (pace: number) =>
  ({ id, headline, content, say, read, pause, section }: SlideInput): SlidePlan => ({
    id,
    headline,
    section: section ?? 0,
    content,
    notes: [say, ...(read ?? [])].flatMap(note),
    seconds: Math.round(speakingSeconds(`${headline} ${say}`, pace) + pause),
    appendix: false,
  });
