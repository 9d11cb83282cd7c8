/** Splits a passage of the source where marks begin and end, so that marks which overlap can be drawn. */
import type { Source, Span } from '../model.ts';
import { shownText } from './shown-text.ts';

/** A stretch of a passage in which no mark begins or ends. */
export interface Segment<Mark extends Span> extends Span {
  /** The words as slides print them. */
  readonly text: string;
  /** The marks over it, in the order given; empty for unmarked words. */
  readonly marks: readonly Mark[];
}

/** The segments of a passage, in order. Marks may overlap and go beyond the passage. */
export function segmentsOf<Mark extends Span>(
  source: Source,
  { text, start, end }: Span & { readonly text: string },
  marks: readonly Mark[],
): Segment<Mark>[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const ends = [start, end, ...inside.flatMap((mark) => [mark.start, mark.end])];
  const borders = [...new Set(ends)].filter((border) => border >= start && border <= end).sort((a, b) => a - b);
  const points = [...text];
  return borders.slice(0, -1).map((from, i) => ({
    text: shownText(source, points.slice(from - start, borders[i + 1]! - start).join(''), from),
    start: from,
    end: borders[i + 1]!,
    marks: inside.filter((mark) => mark.start <= from && from < mark.end),
  }));
}
