/** Writes talks as Markdown: the speaker's notes, or an essay. */
import { fullCitation } from '../../citations/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { loadSlides } from '../../project/slides/read-slides.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';
import { essayText, notesText, type TalkHead } from './talk-text.ts';

const writers = { notes: notesText, essay: essayText } as const;

/** A text that a talk can be written as. */
export type TextFormat = keyof typeof writers;

/** Options of a talk as text. */
export interface TextOptions {
  /** What to write. */
  readonly format: TextFormat;
  /** 0-based positions of the slides; `undefined` for all but the appendix. */
  readonly chosen: readonly number[] | undefined;
  /** The file to write, relative to the root. */
  readonly out: string;
}

/** Writes a talk's slides, with hand edits, as a text. @throws DiagnosticError E_SLIDES_MISSING */
export async function exportText(
  model: Model,
  files: TalkFiles,
  { format, out, chosen }: TextOptions,
  effects: Effects,
): Promise<void> {
  const { slides } = await loadSlides(files, effects);
  const talk = model.talks.find((t) => t.id === files.talk)!;
  const head: TalkHead = {
    title: talk.title,
    citation: fullCitation(model.work, model),
    language: model.language,
    minutes: talk.minutes,
  };
  await effects.write(out, writers[format](head, slides, chosen));
}
