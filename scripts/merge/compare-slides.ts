/** Compares two files of slides, slide by slide. */
import { diffLines, type LineChange, unmovedEntries } from './diff-lines.ts';
import { type FileSlide, normaliseText, readSlideFile, slideName, textOf, titleOf } from './slide-file.ts';

/** A slide of one of two files, or of both. */
export interface ComparedSlide {
  /** Id of the slide, or its title in quotation marks; ` (2)` and so on after a repeated name. */
  readonly slide: string;
  /** Heading of the slide. */
  readonly title: string;
  /** Place in the first file, 1-based; `undefined` if it has no such slide. */
  readonly from: number | undefined;
  /** Place in the second file, 1-based; `undefined` if it has no such slide. */
  readonly to: number | undefined;
  /** Whether its order among the common slides differs. */
  readonly isMoved: boolean;
  /** Lines of frontmatter and body; empty if they are equal or one file has no such slide. */
  readonly lines: readonly LineChange[];
}

function withNames(slides: readonly FileSlide[]) {
  const counts = new Map<string, number>();
  return slides.map((slide) => {
    const name = slideName(slide);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { slide, name: count === 1 ? name : `${name} (${count})` };
  });
}

/** Lines of two slides; empty if they are equal. The hash in `generated` follows from the body and is left out. */
function changedLines(before: FileSlide, after: FileSlide): readonly LineChange[] {
  const textWithoutHash = (slide: FileSlide) =>
    normaliseText(textOf({ ...slide, separator: '', blocks: slide.blocks.filter((b) => b.key !== 'generated') }));
  const [left, right] = [textWithoutHash(before), textWithoutHash(after)];
  return left === right ? [] : diffLines(left, right);
}

/** Slides of both files in the order of `after`; a removed slide follows the slide before it in `before`. */
export function compareSlides(before: string, after: string): ComparedSlide[] {
  const left = withNames(readSlideFile(before));
  const right = withNames(readSlideFile(after));
  const places = new Map(left.map(({ name }, i) => [name, i]));
  const namesAfter = new Set(right.map(({ name }) => name));
  const unmoved = unmovedEntries([...places.keys()], [...namesAfter]);
  const compared = right.map(({ slide, name }, i): ComparedSlide => {
    const place = places.get(name);
    return {
      slide: name,
      title: titleOf(slide),
      from: place === undefined ? undefined : place + 1,
      to: i + 1,
      isMoved: place !== undefined && !unmoved.has(name),
      lines: place === undefined ? [] : changedLines(left[place]!.slide, slide),
    };
  });
  left.forEach(({ slide, name }, i) => {
    if (namesAfter.has(name)) return;
    const previous = left[i - 1]?.name;
    const at = previous === undefined ? 0 : compared.findIndex((c) => c.slide === previous) + 1;
    const removed = { slide: name, title: titleOf(slide), from: i + 1, to: undefined, isMoved: false, lines: [] };
    compared.splice(at, 0, removed);
  });
  return compared;
}
