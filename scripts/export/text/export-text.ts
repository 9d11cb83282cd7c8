/** Writes talks as Markdown: the speaker's notes, or an essay. */
import { parse } from '@slidev/parser';
import type { Effects } from '../../effects.ts';
import { fullCitation, type Model } from '../../model/index.ts';
import { readMarkdown, type TalkFiles } from '../../project/talk-files.ts';
import { essayText, notesText, type TalkHead } from './talk-text.ts';

/** The texts that a talk can be written as. */
export const textFormats = ['notes', 'essay'] as const;

/** A text that a talk can be written as. */
export type TextFormat = (typeof textFormats)[number];

const writers = { notes: notesText, essay: essayText } as const satisfies Readonly<Record<TextFormat, unknown>>;

/** The file of a text of a talk, relative to the root: `dist/<deck>/<talk>.notes.md`. */
export const textFile = (files: TalkFiles, format: TextFormat): string => `${files.web}.${format}.md`;

/** Options of a talk as text. */
export interface TextOptions {
  /** What to write. */
  readonly format: TextFormat;
  /** 0-based positions of the slides; `undefined` for all but the appendix. */
  readonly chosen: readonly number[] | undefined;
  /** The file to write, relative to the root; `undefined` for `textFile`. */
  readonly out: string | undefined;
}

/**
 * Writes a talk's slides, with hand edits, as a text.
 * @returns the file written, relative to the root
 * @throws DiagnosticError E_SLIDES_MISSING
 */
export async function exportText(
  model: Model,
  files: TalkFiles,
  { format, out, chosen }: TextOptions,
  effects: Effects,
): Promise<string> {
  const { slides } = await parse(await readMarkdown(files, effects), files.markdown);
  const talk = model.talks.find((t) => t.id === files.talk)!;
  const head: TalkHead = {
    title: talk.title,
    citation: fullCitation(model.work),
    language: model.language,
    minutes: talk.minutes,
  };
  const target = out ?? textFile(files, format);
  await effects.write(target, writers[format](head, slides, chosen));
  return target;
}
