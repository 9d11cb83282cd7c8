/**
 * Makes one PDF of pages from several: page tree, named destinations, and structure tree with its parent tree and ids
 * (ISO 32000-1, 7.7.3, 12.3.2.3 and 14.7).
 */
import { joinTags, type Run } from './join-tags.ts';
import { type PdfFile, pagesOf } from './pdf-file.ts';
import {
  mapReferences,
  numberOf,
  objectOf,
  references,
  setReference,
  splitStream,
  stringPattern,
} from './pdf-objects.ts';
import { type Trees, treesOf } from './pdf-trees.ts';

/** A page of a part; both numbers 0-based. */
export interface PageOfPart {
  /** Number of the part. */
  readonly part: number;
  /** Number of the page in the part. */
  readonly page: number;
}

/** Ids of structure elements where they are given, referred to and listed; other strings, which are skipped; references. */
const idsAndReferences = new RegExp(
  String.raw`/(?:ID|Headers|Names)\s*(?:\[[^\]]*\]|\([^)]*\))|${stringPattern}|\b\d+ 0 R\b`,
  'gsu',
);

/** The file with higher object numbers and structure parent keys, and ids of its own, to follow another file. */
function renumbered(file: PdfFile, by: number, keysBy: number): PdfFile {
  const objects = new Map<number, string>();
  for (const [number, object] of file.objects) {
    const [dictionary, stream] = splitStream(object);
    const moved = dictionary
      .replace(idsAndReferences, (all) => {
        if (all.startsWith('(')) return all;
        return mapReferences(all.replaceAll('(', `(${by}-`), (n) => n + by);
      })
      .replace(/\/(StructParents?) (\d+)/gu, (_, key: string, n: string) => `/${key} ${Number(n) + keysBy}`);
    objects.set(number + by, moved + stream);
  }
  return { objects, root: file.root + by, info: file.info + by, size: file.size + by };
}

/** The pages as runs, in order. */
function runsOf(order: readonly PageOfPart[], parts: readonly Trees[]): Run[] {
  const runs: { trees: Trees; pages: Set<number> }[] = [];
  order.forEach(({ part, page }, i) => {
    const before = order[i - 1];
    const trees = parts[part]!;
    if (before?.part !== part || before.page + 1 !== page) runs.push({ trees, pages: new Set() });
    runs.at(-1)!.pages.add(trees.pages[page]!);
  });
  return runs;
}

function joinPages(joined: PdfFile, pages: readonly number[]): void {
  const root = joined.size++;
  joined.objects.set(root, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${references(pages)}]>>`);
  for (const page of pages) setReference(joined, page, 'Parent', root);
  setReference(joined, joined.root, 'Pages', root);
}

/** Adds the dictionary of all named destinations on the pages. */
function joinDestinations(joined: PdfFile, parts: readonly Trees[], pages: readonly number[]): void {
  const taken = new Set(pages);
  const entries = new Map<string, string>();
  for (const { destinations } of parts)
    for (const [name, { entry, page }] of destinations)
      if (taken.has(page) && !entries.has(name)) entries.set(name, entry);
  const number = joined.size++;
  joined.objects.set(number, `<<${[...entries.values()].join('\n')}>>`);
  setReference(joined, joined.root, 'Dests', number);
}

const referenceOrString = new RegExp(String.raw`${stringPattern}|\b(\d+) 0 R\b`, 'gsu');

function removeUnreached({ objects, root, info }: PdfFile): void {
  const reached = new Set<number>();
  const open = [root, info];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const object = objects.get(number);
    if (object === undefined || reached.has(number)) continue;
    reached.add(number);
    for (const [, n] of splitStream(object)[0].matchAll(referenceOrString)) if (n !== undefined) open.push(Number(n));
  }
  for (const number of [...objects.keys()]) if (!reached.has(number)) objects.delete(number);
}

/** Removes what nothing leads to, and adds the tree of the ids that are left. */
function joinIds(joined: PdfFile, parts: readonly Trees[]): void {
  const { objects } = joined;
  const tags = numberOf(objectOf(joined, joined.root), 'StructTreeRoot');
  // Entries of the former tree would lead to all its elements.
  objects.set(tags, objectOf(joined, tags).replace(/\/IDTree \d+ 0 R\s*/u, ''));
  removeUnreached(joined);
  const ids = parts.flatMap((part) => part.ids).filter(([, number]) => objects.has(number));
  if (ids.length === 0) return;
  const node = joined.size++;
  const names = ids.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, number]) => `(${id}) ${references([number])}`);
  objects.set(node, `<</Names [${names.join(' ')}]>>`);
  setReference(joined, tags, 'IDTree', node);
}

/**
 * One file with pages of the parts, at least one part, in an order, by default all of them, and the first part's catalogue and
 * information dictionary. A page may be taken once.
 * @throws UnknownPdfForm where a part is not written as Skia writes a tagged PDF
 */
export function joinPdfs(
  parts: readonly PdfFile[],
  order: readonly PageOfPart[] = parts.flatMap((file, part) => pagesOf(file).map((_, page) => ({ part, page }))),
): PdfFile {
  const [first, ...others] = parts as readonly [PdfFile, ...PdfFile[]];
  const isFirst = order.every(({ part, page }, i) => part === 0 && page === i);
  if (isFirst && order.length === pagesOf(first).length) return first;
  const joined: PdfFile = { ...first, objects: new Map(first.objects) };
  const trees = [treesOf(first, 0)];
  let nextKey = trees[0]!.keys;
  for (const file of others) {
    const moved = renumbered(file, joined.size, nextKey);
    const own = treesOf(moved, nextKey);
    trees.push(own);
    nextKey += own.keys;
    for (const [number, object] of moved.objects) joined.objects.set(number, object);
    joined.size = moved.size;
  }
  const runs = runsOf(order, trees);
  const pages = runs.flatMap((run) => [...run.pages]);
  joinPages(joined, pages);
  joinDestinations(joined, trees, pages);
  joinTags(joined, runs, nextKey);
  joinIds(joined, trees);
  return joined;
}
