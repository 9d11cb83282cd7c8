/** Three versions of a frontmatter → one, key by key. */
import { type FrontmatterBlock, isSame } from './slide-file.ts';

type Blocks = readonly FrontmatterBlock[];

export interface FrontmatterConflict {
  readonly key: string;
  /** `undefined` where the key is absent. */
  readonly mine: string | undefined;
  readonly generated: string | undefined;
}

export interface FrontmatterMerge {
  readonly blocks: Blocks;
  readonly conflicts: readonly FrontmatterConflict[];
  /** Keys that differ by hand from what was generated; a comment counts as `#`. */
  readonly edited: readonly string[];
}

const find = (blocks: Blocks, key: string) => blocks.find((b) => b.key === key)?.text;

/** The hash as generated now; a remark that a hand put beside or below it stays. */
const withHash = (mine: string | undefined, generated: string | undefined) => {
  const hash = /^generated:\s*(\S+)/u.exec(generated ?? '')?.[1];
  return mine === undefined || hash === undefined
    ? generated
    : mine.replace(/^(["']?generated["']?\s*:\s*)\S+/u, `$1${hash}`);
};

/** The keys that differ between two frontmatters, the hash in `generated` apart; `#` for comments. */
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
 * What a hand changed stays, what the data changed comes in, what neither touched keeps its bytes. A key that both
 * changed is a conflict, settled by `take`, and left as `mine` where nobody took a side. `generated` is the
 * generator's alone.
 */
export function mergeFrontmatter(
  { base, mine, generated }: { readonly base: Blocks; readonly mine: Blocks; readonly generated: Blocks },
  take: 'mine' | 'generated' | undefined,
): FrontmatterMerge {
  const conflicts: FrontmatterConflict[] = [];
  /** The text that key gets; `undefined` for none. */
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
