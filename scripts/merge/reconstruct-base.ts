/** The base of the merge where the record does not give it: what the file itself says about the slides as generated last. */
import { bodyHash } from '../emit/index.ts';
import { type FileSlide, type FrontmatterBlock, normaliseText } from './slide-file.ts';

/** Keys that the generator computes and users rarely set: a difference counts as a change of the data. */
const computedKeys = new Set(['generated', 'seconds', 'section', 'clicks', 'duration']);

/** Body of a slide whose generated body is unknown: equal to no body of a file. */
const unknownBody = '\0unknown';

/** Whether a key is as the generator writes it: one line, a plain value, no comment. */
const isComputed = ({ key, text }: FrontmatterBlock) =>
  key !== undefined && computedKeys.has(key) && /^\w+: \w+\r?\n?$/u.test(text);

/** Hash in `generated`; `undefined` for a slide that was not generated. */
const generatedHash = (slide: FileSlide): string | undefined =>
  slide.blocks
    .find((b) => b.key === 'generated')
    ?.text.slice('generated:'.length)
    .trim()
    .replace(/^(['"])(.*)\1$/u, '$2');

/**
 * A base for each slide of the file that is still generated. If the hash in `generated` shows neither the body of the
 * file nor the body generated now, the base is unknown, so that two different bodies are a conflict. Keys that differ
 * count as edits of the user, except the computed ones. A slide without base stays in the file.
 */
export function reconstructBase(mine: readonly FileSlide[], generated: readonly FileSlide[]): FileSlide[] {
  const seen = new Set<string>();
  return mine.flatMap((slide): FileSlide[] => {
    const hash = generatedHash(slide);
    if (slide.id === '' || hash === undefined || seen.has(slide.id)) return [];
    seen.add(slide.id);
    const now = generated.find((g) => g.id === slide.id);
    if (!now) return [];
    const isUnedited = bodyHash(normaliseText(slide.body)) === hash || bodyHash(slide.body) === hash;
    const isUnchanged = generatedHash(now) === hash;
    const blocks = [
      ...now.blocks.filter((b) => b.key !== undefined && !computedKeys.has(b.key)),
      ...slide.blocks.filter(isComputed),
    ];
    return [{ ...now, blocks, body: isUnedited ? slide.body : isUnchanged ? now.body : unknownBody }];
  });
}

/**
 * The slides of a record. A slide that the file has with a hash unknown to the record was generated for another state of
 * the file, as after a merge or checkout of Git that took one of the two: its base is what the file itself says.
 */
export function checkRecord(
  record: readonly FileSlide[],
  mine: readonly FileSlide[],
  generated: readonly FileSlide[],
): FileSlide[] {
  const known = new Set(record.map(generatedHash));
  const isOther = (slide: FileSlide) => {
    const hash = generatedHash(slide) ?? '';
    return /^[0-9a-f]{12}$/u.test(hash) && !known.has(hash);
  };
  const copies = Map.groupBy(mine, ({ id }) => id);
  const others = mine.filter(({ id }) => copies.get(id)!.every(isOther));
  if (others.length === 0) return [...record];
  const bases = new Map(reconstructBase(others, generated).map((slide) => [slide.id, slide]));
  return record.map((slide) => bases.get(slide.id) ?? slide);
}
