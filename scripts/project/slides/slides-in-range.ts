/** Which slides of a talk are meant by a list of ids, numbers and ranges. */
import { DiagnosticError, diagnose, nearestName } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { readSlides } from './read-slides.ts';
import type { TalkFiles } from './talk-files.ts';

/**
 * 0-based positions of slides, ascending, each once. `range` has ids, numbers from 1 and ranges of them, joined by
 * commas: `2,5-7,claim/a`.
 * @throws DiagnosticError E_SLIDE_UNKNOWN for each entry that names no slide
 */
export function slidesInRange(ids: readonly string[], range: string, file: string): number[] {
  const chosen = new Set<number>();
  const unknown = range.split(',').flatMap((part) => {
    const entry = part.trim();
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/u.exec(entry) ?? [];
    const [from, to] =
      first === undefined ? [ids.indexOf(entry), ids.indexOf(entry)] : [Number(first) - 1, Number(last) - 1];
    if (from < 0 || to < from || to >= ids.length) return [entry];
    for (let i = from; i <= to; i += 1) chosen.add(i);
    return [];
  });
  if (unknown.length === 0) return [...chosen].sort((a, b) => a - b);
  const diagnostics = unknown.map((entry) =>
    diagnose('E_SLIDE_UNKNOWN', { file }, 'The talk has no such slide.', {
      actual: entry,
      expected: nearestName(entry, ids) ?? `an id, or a number from 1 to ${ids.length}`,
    }),
  );
  throw new DiagnosticError(diagnostics, 2);
}

/**
 * The positions of the slides of a talk that `range` names, see `slidesInRange`.
 * @throws DiagnosticError E_SLIDE_UNKNOWN, E_SLIDES_MISSING
 */
export async function chosenSlides(files: TalkFiles, range: string, effects: Effects): Promise<number[]> {
  const slides = await readSlides(files, effects);
  return slidesInRange(
    slides.map((s) => s.id),
    range,
    files.markdown,
  );
}
