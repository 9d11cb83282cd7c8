/** Writes slides of several files into one: line endings, blank lines and separators where a slide has a new place. */
import { type FileSlide, type FrontmatterBlock, writeSlideFile } from './slide-file.ts';

/** The line ending of a file: CRLF if it has one, else LF. */
export const lineEndingOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n');

/** A text with another line ending. */
export const withLineEnding = (text: string, lineEnding: string): string => text.replace(/\r?\n/gu, lineEnding);

/** Frontmatter with another line ending. */
export const blocksWithLineEnding = (blocks: readonly FrontmatterBlock[], lineEnding: string): FrontmatterBlock[] =>
  blocks.map((block) => ({ ...block, text: withLineEnding(block.text, lineEnding) }));

/** A slide with another line ending. */
export const slideWithLineEnding = (slide: FileSlide, lineEnding: string): FileSlide => ({
  ...slide,
  open: withLineEnding(slide.open, lineEnding),
  blocks: blocksWithLineEnding(slide.blocks, lineEnding),
  close: withLineEnding(slide.close, lineEnding),
  body: withLineEnding(slide.body, lineEnding),
});

/** The file that slides come from. */
export interface Origin {
  /** For each slide its place in that file, 0-based; -1 for a slide from elsewhere. */
  readonly places: readonly number[];
  /** Number of slides of that file. */
  readonly count: number;
  /** Line ending of that file. */
  readonly lineEnding: string;
}

/** Text of a file with these slides. Only a slide with another neighbour gets other blank lines or a separator. */
export function joinSlides(slides: readonly FileSlide[], { places, count, lineEnding }: Origin): string {
  return writeSlideFile(
    slides.map((slide, i) => {
      let { separator, body } = slide;
      const place = places[i]!;
      const wasLast = place === count - 1;
      const isLast = i === slides.length - 1;
      if (i === 0 && place !== 0) separator = '';
      if (slide.open === '' && i > 0 && place === 0 && separator === '') separator = `---${lineEnding}${lineEnding}`;
      if (!isLast && (wasLast || place === -1) && !/\n[ \t]*\r?\n$/u.test(body))
        body += body.endsWith('\n') ? lineEnding : lineEnding + lineEnding;
      if (isLast && !wasLast) body = body.replace(/\s+$/u, '') + lineEnding;
      return { ...slide, separator, body };
    }),
  );
}
