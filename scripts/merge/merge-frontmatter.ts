/** Three-way merge of a frontmatter, key by key. */
import { type FrontmatterBlock, isSame } from './slide-file.ts';

type Blocks = readonly FrontmatterBlock[];

/** A key that the file and the generator changed differently. */
export interface FrontmatterConflict {
  /** Name of the key. */
  readonly key: string;
  /** Lines of the key in the file; `undefined` where it is absent. */
  readonly mine: string | undefined;
  /** Lines of the key as generated now; `undefined` where it is absent. */
  readonly generated: string | undefined;
}

/** Result of a frontmatter merge. */
export interface FrontmatterMerge {
  /** The merged blocks in file order. */
  readonly blocks: Blocks;
  /** In file order; empty where a side was taken. */
  readonly conflicts: readonly FrontmatterConflict[];
  /** Keys edited by hand; `#` for comments. */
  readonly edited: readonly string[];
}

const find = (blocks: Blocks, key: string) => blocks.find((b) => b.key === key)?.text;

/** The `generated` key with the new hash; a comment beside or below it stays. */
const withHash = (mine: string | undefined, generated: string | undefined) => {
  const hash = /^generated:\s*(\S+)/u.exec(generated ?? '')?.[1];
  return mine === undefined || hash === undefined
    ? generated
    : mine.replace(/^(["']?generated["']?\s*:\s*)\S+/u, `$1${hash}`);
};

/** Keys that differ between two frontmatters, `#` for comments. The value of `generated` does not count. */
export function editedKeys(base: Blocks, mine: Blocks): string[] {
  const keys = [...new Set([...base, ...mine].flatMap((b) => (b.key === undefined ? [] : [b.key])))];
  const differing = keys.filter((k) => {
    const [b, m] = [find(base, k), find(mine, k)];
    return k === 'generated' ? m !== undefined && !isSame(withHash(m, b), b) : !isSame(b, m);
  });
  const remarks = (blocks: Blocks) =>
    blocks
      .filter((b) => b.key === undefined)
      .map((b) => b.text)
      .join('');
  return isSame(remarks(base), remarks(mine)) ? differing : [...differing, '#'];
}

/**
 * The merged frontmatter. A key that one side changed gets that side's value; an unchanged key keeps its bytes. A key
 * that both changed gets the side of `take`; without `take` it keeps the file's value and is a conflict. The value of
 * `generated` is always the generator's.
 */
export function mergeFrontmatter(
  { base, mine, generated }: { readonly base: Blocks; readonly mine: Blocks; readonly generated: Blocks },
  take: 'mine' | 'generated' | undefined,
): FrontmatterMerge {
  const conflicts: FrontmatterConflict[] = [];
  /** The merged lines of a key; `undefined` where it is removed. */
  const settleKey = (key: string): string | undefined => {
    const [b, m, g] = [find(base, key), find(mine, key), find(generated, key)];
    if (isSame(g, b) || isSame(g, m)) return m;
    if (isSame(m, b)) return g;
    if (key === 'generated') return withHash(m, g);
    if (take === undefined) conflicts.push({ key, mine: m, generated: g });
    return take === 'generated' ? g : m;
  };
  const blocks = mine.flatMap((block): FrontmatterBlock[] => {
    if (block.key === undefined) return [block];
    const text = settleKey(block.key);
    return text === undefined ? [] : [{ key: block.key, text }];
  });
  generated.forEach(({ key }, i) => {
    if (key === undefined || find(mine, key) !== undefined) return;
    const text = settleKey(key);
    if (text === undefined) return;
    const before = generated
      .slice(0, i)
      .reverse()
      .find((g) => blocks.some((b) => b.key === g.key));
    blocks.splice(before ? blocks.findIndex((b) => b.key === before.key) + 1 : 0, 0, { key, text });
  });
  return { blocks, conflicts, edited: editedKeys(base, mine) };
}
