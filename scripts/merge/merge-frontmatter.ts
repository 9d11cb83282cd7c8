/** Three-way merge of a frontmatter, key by key. */
import { type FrontmatterBlock, isSameText } from './slide-file.ts';

type Blocks = readonly FrontmatterBlock[];

/** A key that the user and the data changed differently. */
export interface FrontmatterConflict {
  /** Name of the key. */
  readonly key: string;
  /** Lines of the key in the user's file; `undefined` if the key is absent. */
  readonly mine: string | undefined;
  /** Lines of the key as generated now; `undefined` if the key is absent. */
  readonly generated: string | undefined;
}

/** A merged frontmatter. */
export interface FrontmatterMerge {
  /** The merged blocks, in the order of the user's file. */
  readonly blocks: Blocks;
  /** Keys to decide; empty if a side was given. */
  readonly conflicts: readonly FrontmatterConflict[];
  /** Keys that the user changed, `#` for comments. */
  readonly edited: readonly string[];
}

const textOfKey = (blocks: Blocks, key: string) => blocks.find((b) => b.key === key)?.text;

/** The user's `generated` block with the hash of the generated one: a comment after the hash stays. */
const withGeneratedHash = (mine: string | undefined, generated: string | undefined) => {
  const hash = /^generated:\s*(\S+)/u.exec(generated ?? '')?.[1];
  return mine === undefined || hash === undefined
    ? generated
    : mine.replace(/^(["']?generated["']?\s*:\s*)\S+/u, `$1${hash}`);
};

/** Keys that differ between two frontmatters, `#` for comments. The hash in `generated` is not compared. */
export function editedKeys(base: Blocks, mine: Blocks): string[] {
  const keys = [...new Set([...base, ...mine].flatMap((b) => (b.key === undefined ? [] : [b.key])))];
  const edited = keys.filter((key) => {
    const [was, is] = [textOfKey(base, key), textOfKey(mine, key)];
    return key === 'generated'
      ? is !== undefined && !isSameText(withGeneratedHash(is, was), was)
      : !isSameText(was, is);
  });
  const comments = (blocks: Blocks) =>
    blocks
      .filter((b) => b.key === undefined)
      .map((b) => b.text)
      .join('');
  return isSameText(comments(base), comments(mine)) ? edited : [...edited, '#'];
}

/**
 * The user's frontmatter with the changes of the data. Keys that neither changed keep their bytes. A key that both
 * changed takes the text of `side`; without a side it stays as in `mine` and is a conflict. `generated` is never one.
 */
export function mergeFrontmatter(
  { base, mine, generated }: { readonly base: Blocks; readonly mine: Blocks; readonly generated: Blocks },
  side: 'mine' | 'generated' | undefined,
): FrontmatterMerge {
  const conflicts: FrontmatterConflict[] = [];
  const mergeKey = (key: string): string | undefined => {
    const [was, is, now] = [textOfKey(base, key), textOfKey(mine, key), textOfKey(generated, key)];
    if (isSameText(now, was) || isSameText(now, is)) return is;
    if (isSameText(is, was)) return now;
    if (key === 'generated') return withGeneratedHash(is, now);
    if (side === undefined) conflicts.push({ key, mine: is, generated: now });
    return side === 'generated' ? now : is;
  };
  const blocks = mine.flatMap((block): FrontmatterBlock[] => {
    if (block.key === undefined) return [block];
    const text = mergeKey(block.key);
    return text === undefined ? [] : [{ key: block.key, text }];
  });
  generated.forEach(({ key }, i) => {
    if (key === undefined || textOfKey(mine, key) !== undefined) return;
    const text = mergeKey(key);
    if (text === undefined) return;
    const previous = generated.slice(0, i).findLast((g) => blocks.some((b) => b.key === g.key));
    blocks.splice(previous ? blocks.findIndex((b) => b.key === previous.key) + 1 : 0, 0, { key, text });
  });
  return { blocks, conflicts, edited: editedKeys(base, mine) };
}
