/** The headmatter: settings of the deck, which stand in the frontmatter of the first slide before its own keys. */
import type { FileSlide, FrontmatterBlock } from './slide-file.ts';

/** A file whose headmatter is kept apart from its first slide. */
export interface Deck {
  /** The slides in order; the first one without headmatter. */
  readonly slides: readonly FileSlide[];
  /** The headmatter. */
  readonly head: readonly FrontmatterBlock[];
}

/** Keys of the headmatter of a generated file: those before `layout` or `id`; empty if there are no slides. */
export function headKeysOf(slides: readonly FileSlide[]): ReadonlySet<string> {
  const keys = (slides[0]?.blocks ?? []).flatMap((b) => (b.key === undefined ? [] : [b.key]));
  const end = keys.findIndex((key) => key === 'layout' || key === 'id');
  return new Set(keys.slice(0, Math.max(end, 0)));
}

/** Blocks of a frontmatter as headmatter and keys of the slide itself, to which comments belong. */
export function splitHead(
  blocks: readonly FrontmatterBlock[],
  headKeys: ReadonlySet<string>,
): { readonly head: readonly FrontmatterBlock[]; readonly own: readonly FrontmatterBlock[] } {
  const isHead = (block: FrontmatterBlock) => block.key !== undefined && headKeys.has(block.key);
  return { head: blocks.filter(isHead), own: blocks.filter((block) => !isHead(block)) };
}

/** A file with its headmatter taken off the first slide. */
export function toDeck(slides: readonly FileSlide[], headKeys: ReadonlySet<string>): Deck {
  const [first, ...rest] = slides;
  if (!first) return { slides, head: [] };
  const { head, own } = splitHead(first.blocks, headKeys);
  return { slides: [{ ...first, blocks: own }, ...rest], head };
}

/** A slide with headmatter before its own keys; `lineEnding` is used where it has no frontmatter yet. */
export const withHead = (slide: FileSlide, head: readonly FrontmatterBlock[], lineEnding: string): FileSlide => ({
  ...slide,
  open: slide.open || `---${lineEnding}`,
  blocks: [...head, ...slide.blocks],
  close: slide.close || `---${lineEnding}`,
});
