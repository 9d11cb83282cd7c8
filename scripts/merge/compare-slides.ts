/** Two files of slides → what changed from one to the other, slide by slide. */
import { diffLines, type LineChange, longestIncreasing } from './longest-run.ts';
import { type FileSlide, readSlideFile, settle, textOf, titleOf } from './slide-file.ts';

export interface ComparedSlide {
  /** The id, or the title of a slide without one. */
  readonly slide: string;
  readonly title: string;
  /** Positions from 1; `undefined` on the side that has no such slide. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly isMoved: boolean;
  /** Lines of frontmatter and body; empty where nothing changed, or the slide is on one side only. */
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

/** Lines that differ; `generated` follows from the rest and is left out, `seconds` and all else is shown. */
function changedLines(a: FileSlide, b: FileSlide): readonly LineChange[] {
  const plain = (s: FileSlide) =>
    settle(textOf({ ...s, separator: '', blocks: s.blocks.filter((block) => block.key !== 'generated') }));
  const [left, right] = [plain(a), plain(b)];
  return left === right ? [] : diffLines(left, right);
}

/** All slides of both files, in the order of the second, those that are gone after the slide that stood before them. */
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
