/** What was generated last time, as far as the file itself tells, for a file without the record of it. */
import { bodyHash } from '../emit/index.ts';
import { type FileSlide, type FrontmatterBlock, settle } from './slide-file.ts';

/** Keys that the generator works out and hardly anybody sets by hand: the data's value is believed. */
const computed = new Set(['generated', 'seconds', 'section', 'clicks', 'duration']);

const textOfKey = (slide: FileSlide | undefined, key: string) =>
  slide?.blocks
    .find((b) => b.key === key)
    ?.text.slice(key.length + 1)
    .trim()
    .replace(/^(['"])(.*)\1$/u, '$2');

/** A key as the generator writes it: one line, a bare value, no remark. */
const isPlain = ({ key, text }: FrontmatterBlock) =>
  key !== undefined && computed.has(key) && /^\w+: \w+\r?\n?$/u.test(text);

/** The hash of the body as generated, which stands in a slide's frontmatter. */
export const generatedHash = (slide: FileSlide | undefined): string | undefined => textOfKey(slide, 'generated');

/**
 * A base for each slide of the file that was generated once. The hash in `generated` tells whether its body is as
 * generated; where it is not, and the data changed too, the base is unknown and differs from both. A frontmatter
 * that differs counts as changed by hand, save for what the generator computes. A slide that is generated no more
 * has no base: it stays.
 */
export function recallBase(mine: readonly FileSlide[], generated: readonly FileSlide[]): FileSlide[] {
  const seen = new Set<string>();
  return mine.flatMap((slide): FileSlide[] => {
    const hash = generatedHash(slide);
    if (slide.id === '' || hash === undefined || seen.has(slide.id)) return [];
    seen.add(slide.id);
    const now = generated.find((g) => g.id === slide.id);
    if (!now) return [];
    const body =
      bodyHash(settle(slide.body)) === hash || bodyHash(slide.body) === hash
        ? slide.body
        : generatedHash(now) === hash
          ? now.body
          : '\0unknown';
    const blocks: FrontmatterBlock[] = [
      ...now.blocks.filter((b) => b.key !== undefined && !computed.has(b.key)),
      ...slide.blocks.filter(isPlain),
    ];
    return [{ ...now, blocks, body }];
  });
}
