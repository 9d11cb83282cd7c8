/** Headmatter: the deck's settings, which stand before the first slide's own keys in the first frontmatter. */
import type { FileSlide, FrontmatterBlock } from './slide-file.ts';

/** A file with the headmatter taken off its first slide. */
export interface SplitFile {
  /** All slides in file order; the first one without headmatter. */
  readonly slides: readonly FileSlide[];
  /** Blocks of the headmatter in file order; empty where there is none. */
  readonly head: readonly FrontmatterBlock[];
}

/** Keys of the headmatter of a generated file: those before `layout` or `id` in the first frontmatter. */
export function headKeys(slides: readonly FileSlide[]): Set<string> {
  const keys = (slides[0]?.blocks ?? []).flatMap((b) => (b.key === undefined ? [] : [b.key]));
  const end = keys.findIndex((k) => k === 'layout' || k === 'id');
  return new Set(keys.slice(0, end === -1 ? 0 : end));
}

/** Splits off the blocks of the first slide whose key is in `keys`. */
export function splitHead(slides: readonly FileSlide[], keys: ReadonlySet<string>): SplitFile {
  const first = slides[0];
  if (!first) return { slides, head: [] };
  const isHead = (b: FrontmatterBlock) => b.key !== undefined && keys.has(b.key);
  return {
    head: first.blocks.filter(isHead),
    slides: [{ ...first, blocks: first.blocks.filter((b) => !isHead(b)) }, ...slides.slice(1)],
  };
}
