/** Compares two slide files, slide by slide. */
import { diffLines, type LineChange, longestIncreasing } from './longest-run.ts';
import { type FileSlide, readSlideFile, settle, textOf, titleOf } from './slide-file.ts';

/** A slide in one or both of the files. */
export interface ComparedSlide {
  /** The id, or the title of a slide without one. */
  readonly slide: string;
  /** Its heading or first line. */
  readonly title: string;
  /** 1-based position in the first file; `undefined` where it is absent. */
  readonly from: number | undefined;
  /** 1-based position in the second file; `undefined` where it is absent. */
  readonly to: number | undefined;
  /** Whether its order among the shared slides changed. */
  readonly isMoved: boolean;
  /** Lines of frontmatter and body; empty for an unchanged slide and for a slide of one file only. */
  readonly lines: readonly LineChange[];
}

const named = (slides: readonly FileSlide[]) => {
  const counts = new Map<string, number>();
  return slides.map((slide) => {
    const name = slide.id || `“${titleOf(slide)}”`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { slide, name: count === 1 ? name : `${name} (${count})` };
  });
};

/** Lines of both versions without the hash in `generated`; empty where they are the same. */
function changedLines(a: FileSlide, b: FileSlide): readonly LineChange[] {
  const plain = (s: FileSlide) =>
    settle(textOf({ ...s, separator: '', blocks: s.blocks.filter((block) => block.key !== 'generated') }));
  const [left, right] = [plain(a), plain(b)];
  return left === right ? [] : diffLines(left, right);
}

/** All slides in the order of the second file. A removed slide follows its predecessor in the first file. */
export function compareSlides(before: string, after: string): ComparedSlide[] {
  const left = named(readSlideFile(before));
  const right = named(readSlideFile(after));
  const placeLeft = new Map(left.map((s, i) => [s.name, i]));
  const namesRight = new Set(right.map((s) => s.name));
  const shared = right.filter((s) => placeLeft.has(s.name));
  const still = new Set(longestIncreasing(shared.map((s) => placeLeft.get(s.name)!)).map((i) => shared[i]!.name));
  const compared = right.map(({ slide, name }, i): ComparedSlide => {
    const from = placeLeft.get(name);
    return {
      slide: name,
      title: titleOf(slide),
      from: from === undefined ? undefined : from + 1,
      to: i + 1,
      isMoved: from !== undefined && !still.has(name),
      lines: from === undefined ? [] : changedLines(left[from]!.slide, slide),
    };
  });
  left.forEach(({ slide, name }, i) => {
    if (namesRight.has(name)) return;
    const previous = left[i - 1]?.name;
    const at = previous === undefined ? 0 : compared.findIndex((c) => c.slide === previous) + 1;
    compared.splice(at, 0, {
      slide: name,
      title: titleOf(slide),
      from: i + 1,
      to: undefined,
      isMoved: false,
      lines: [],
    });
  });
  return compared;
}
