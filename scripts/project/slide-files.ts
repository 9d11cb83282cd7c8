/** Slide files of talks and their records. Damaged files are refused here, before anything is merged or read. */
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { checkSlideText, type SlideTextFault } from '../merge/check-slide-text.ts';
import type { Model } from '../model/index.ts';

/** Paths of a talk's slides, POSIX and relative to the root. */
export interface SlideFiles {
  /** The slides as presented, with hand edits. */
  readonly file: string;
  /** The slides as last generated, the base of the next merge; committed, so that every clone can merge. */
  readonly record: string;
}

/** Paths of a talk's slides and of their record. */
export const slideFiles = (deck: string, talk: string): SlideFiles => ({
  file: `slides/${deck}/${talk}.md`,
  record: `slides/${deck}/.generated/${talk}.md`,
});

/** Line numbers that a message lists; the rest is a count. */
const maxLinesListed = 12;

function listLines(lines: readonly number[]): string {
  const rest = lines.length - maxLinesListed;
  const listed = lines.slice(0, maxLinesListed).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const messages: Record<SlideTextFault['code'], string> = {
  E_SLIDES_CONFLICT_MARKERS: 'The file contains Git conflict markers.',
  E_SLIDES_REFORMATTED: 'Frontmatter stands in the text of slides, as after a run of a Markdown formatter.',
};

/** The damage of a slide file as at most one diagnostic; none where there is no text. */
export function checkSlideFile(file: string, text: string | undefined): Diagnostic[] {
  const fault = text === undefined ? undefined : checkSlideText(text);
  if (!fault) return [];
  return [
    diagnose(fault.code, { file, path: `line ${fault.lines[0]}` }, messages[fault.code], {
      actual: listLines(fault.lines),
    }),
  ];
}

/**
 * Stops where a slide file or a record of the talks is damaged.
 * @throws DiagnosticError E_SLIDES_CONFLICT_MARKERS, E_SLIDES_REFORMATTED: all files at once, exit code 1
 */
export async function assertSlideFiles(deck: string, talks: Model['talks'], effects: Effects): Promise<void> {
  const files = talks.flatMap((talk) => Object.values(slideFiles(deck, talk.id)) as string[]);
  const faults = await Promise.all(files.map(async (file) => checkSlideFile(file, await effects.readText(file))));
  if (faults.flat().length > 0) throw new DiagnosticError(faults.flat());
}

/**
 * The text of a slide file; `undefined` where there is none.
 * @throws DiagnosticError E_SLIDES_CONFLICT_MARKERS, E_SLIDES_REFORMATTED (exit code 1)
 */
export async function readSlideText(file: string, effects: Effects): Promise<string | undefined> {
  const text = await effects.readText(file);
  const faults = checkSlideFile(file, text);
  if (faults.length > 0) throw new DiagnosticError(faults);
  return text;
}
