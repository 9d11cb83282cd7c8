/** Limits a regeneration to one slide, so that a decision about it changes no other slide. */
import { headKeys, splitHead } from './headmatter.ts';
import { joinFileSlides } from './join-slides.ts';
import { lineEndingOf, slideWithLineEnding } from './line-endings.ts';
import type { FileSlide } from './slide-file.ts';

/**
 * The slides of `base`, in which slide `id` is as in `generated`: replaced in its place, inserted after the nearest
 * slide that precedes it in `generated`, or removed where it is no longer generated. The headmatter is that
 * of `base`, or that of `generated` where the slide carries it in the file (`hasHead`).
 */
export function replaceSlide(
  base: readonly FileSlide[],
  generated: readonly FileSlide[],
  { id, hasHead }: { readonly id: string; readonly hasHead: boolean },
): FileSlide[] {
  const keys = new Set([...headKeys(base), ...headKeys(generated)]);
  const before = splitHead(base, keys);
  const now = splitHead(generated, keys);
  const position = now.slides.findIndex((s) => s.id === id);
  const oldPosition = before.slides.findIndex((s) => s.id === id);
  const slides = before.slides.filter((s) => s.id !== id);
  const replacement = now.slides[position];
  if (replacement) {
    const previous = now.slides
      .slice(0, position)
      .map((s) => slides.findIndex((other) => other.id === s.id) + 1)
      .findLast((at) => at > 0);
    slides.splice(oldPosition === -1 ? (previous ?? 0) : oldPosition, 0, replacement);
  }
  const head = hasHead ? now.head : before.head;
  return slides.map((s, i) => (i === 0 ? { ...s, blocks: [...head, ...s.blocks] } : s));
}

/**
 * The record after a decision about one slide: `after`, the result of `replaceSlide`, with the bytes of `base` for the
 * other slides; `undefined` where there was no record.
 */
export function partialRecord(
  base: string | undefined,
  before: readonly FileSlide[],
  after: readonly FileSlide[],
): string | undefined {
  if (base === undefined) return undefined;
  const end = lineEndingOf(base);
  return joinFileSlides(
    after.map((s) => slideWithLineEnding(s, end)),
    {
      origins: after.map((s) => before.findIndex((b) => b.id === s.id && b.body === s.body)),
      count: before.length,
      end,
    },
  );
}
