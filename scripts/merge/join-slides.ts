/** Joins slides into a file and repairs blank lines and separators where a slide has a new position. */
import { type FileSlide, writeSlideFile } from './slide-file.ts';

/** Positions of the slides in the file they come from. */
export interface SlideOrigins {
  /** For each slide its 0-based position in that file; -1 for a new slide. */
  readonly origins: readonly number[];
  /** Number of slides in that file. */
  readonly count: number;
  /** Line ending of that file. */
  readonly end: string;
}

/** The text of the file. Slides that keep their position keep their bytes. */
export function joinFileSlides(slides: readonly FileSlide[], { origins, count, end }: SlideOrigins): string {
  return writeSlideFile(
    slides.map((slide, i) => {
      let { separator, body } = slide;
      const origin = origins[i]!;
      const wasLast = origin === count - 1;
      const isLast = i === slides.length - 1;
      if (slide.open === '' && i === 0 && origin !== 0) separator = '';
      if (slide.open === '' && i > 0 && origin === 0 && separator === '') separator = `---${end}${end}`;
      if (!isLast && (wasLast || origin === -1) && !/\n[ \t]*\r?\n$/u.test(body))
        body += /\n$/u.test(body) ? end : end + end;
      if (isLast && !wasLast) body = body.replace(/\s+$/u, '') + end;
      return { ...slide, separator, body };
    }),
  );
}
