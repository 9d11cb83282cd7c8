/** Reconstructs the last generated version from the file itself, for a file without a record. */
import { bodyHash } from '../emit/index.ts';
import { type FileSlide, type FrontmatterBlock, settle } from './slide-file.ts';

/** Keys that the generator computes. Their value in the file counts as generated. */
const computed = new Set(['generated', 'seconds', 'section', 'clicks', 'duration']);

const textOfKey = (slide: FileSlide | undefined, key: string) =>
  slide?.blocks
    .find((b) => b.key === key)
    ?.text.slice(key.length + 1)
    .trim()
    .replace(/^(['"])(.*)\1$/u, '$2');

/** Whether a computed key has the generator's form: one line, a plain value, no comment. */
const isPlain = ({ key, text }: FrontmatterBlock) =>
  key !== undefined && computed.has(key) && /^\w+: \w+\r?\n?$/u.test(text);

/** The hash of the generated body in a slide's frontmatter; `undefined` where there is none. */
export const generatedHash = (slide: FileSlide | undefined): string | undefined => textOfKey(slide, 'generated');

/**
 * The reconstructed base, in file order. The hash in `generated` shows whether a body is unedited. Where it was edited
 * and its generated version changed too, the base body is unknown and differs from both. Frontmatter keys that differ
 * count as edited, except computed ones. A slide that is no longer generated has no base, so it stays.
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
