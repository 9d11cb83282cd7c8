/**
 * Makes one PDF of pages from several: page tree, named destinations, and structure tree with its parent tree and ids
 * (ISO 32000-1, 7.7.3, 12.3.2.3 and 14.7).
 */
import { anchorOfDestination } from './pdf-access.ts';
import { type PdfFile, pagesOf, referencesOf, UnknownPdfForm } from './pdf-file.ts';

/** A printed PDF from which pages are taken. */
export interface PdfPart {
  /** The printed PDF. */
  readonly file: PdfFile;
  /** Link targets of this part's slides. Other named destinations of the file stand for slides of other parts. */
  readonly anchors: ReadonlySet<string>;
}

/** A page of a part; both numbers 0-based. */
export interface PageOfPart {
  /** Number of the part. */
  readonly part: number;
  /** Number of the page in the part. */
  readonly page: number;
}

/** An object's text up to its stream, and the stream; an empty stream where there is none. */
function headOf(object: string): [head: string, stream: string] {
  const start = object.endsWith('endstream') ? object.search(/stream\r?\n/u) : -1;
  return start === -1 ? [object, ''] : [object.slice(0, start), object.slice(start)];
}

/** A dictionary entry that is a number or a reference. @throws UnknownPdfForm where there is none */
function numberOf(object: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+)`, 'u').exec(object)?.[1];
  if (found === undefined) throw new UnknownPdfForm(`no ${key}`);
  return Number(found);
}

const objectOf = ({ objects }: PdfFile, number: number): string => {
  const object = objects.get(number);
  if (object === undefined) throw new UnknownPdfForm(`no object ${number}`);
  return object;
};

/** Ids of structure elements where they are given, referred to and listed; other strings, which are skipped; references. */
const idsAndReferences =
  /\/(?:ID|Headers|Limits|Names)\s*(?:\[[^\]]*\]|\([^)]*\))|\((?:\\.|[^\\)])*\)|\b(\d+) 0 R\b/gsu;

/** The file with higher object numbers and structure parent keys, so that they follow those of another file. */
function renumbered(file: PdfFile, by: number, keysBy: number): PdfFile {
  const objects = new Map<number, string>();
  const moveReferences = (text: string) => text.replace(/\b(\d+) 0 R\b/gu, (_, n: string) => `${Number(n) + by} 0 R`);
  for (const [number, object] of file.objects) {
    const [head, stream] = headOf(object);
    const moved = head
      .replace(idsAndReferences, (all) => {
        if (all.startsWith('(')) return all;
        return moveReferences(all.startsWith('/') ? all.replaceAll('(', `(${by}-`) : all);
      })
      .replace(/\/(StructParents?) (\d+)/gu, (_, key: string, n: string) => `/${key} ${Number(n) + keysBy}`);
    objects.set(number + by, moved + stream);
  }
  return { objects, root: file.root + by, info: file.info + by, size: file.size + by };
}

/** A named destination. */
interface Destination {
  /** The entry of the dictionary, with the name. */
  readonly entry: string;
  /** Object number of the page. */
  readonly page: number;
}

/** The trees of a part in the numbers of the joined file. */
interface Trees {
  /** Object numbers of the pages, in order. */
  readonly pages: readonly number[];
  /** Destinations on the part's own slides, by name. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Object number of the top of the structure tree; `undefined` in a part without tags, such as a slide without text. */
  readonly document: number | undefined;
  /** Number of keys of the parent tree. */
  readonly keys: number;
  /** The parent tree: object numbers by key. */
  readonly parents: ReadonlyMap<number, number>;
  /** Ids of structure elements, each with the element's object number. */
  readonly ids: readonly (readonly [string, number])[];
}

/** The trees of a part whose keys of the parent tree are to be raised by a number. */
function treesOf({ file, anchors }: PdfPart, keysBy: number): Trees {
  const top = objectOf(file, file.root);
  const dests = /\/Dests (\d+) 0 R/u.exec(top)?.[1];
  const destinations = new Map<string, Destination>();
  const entries = dests === undefined ? '' : objectOf(file, Number(dests));
  for (const [entry, name, page] of entries.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R[^\]]*\]/gu))
    if (anchors.has(anchorOfDestination(name!))) destinations.set(name!, { entry, page: Number(page) });
  const untagged = { pages: pagesOf(file), destinations, document: undefined, keys: 0, parents: new Map(), ids: [] };
  if (!/\/StructTreeRoot /u.test(top)) return untagged;
  const tree = objectOf(file, numberOf(top, 'StructTreeRoot'));
  const nums = /\/Nums \[([^\]]*)\]/u.exec(objectOf(file, numberOf(tree, 'ParentTree')))?.[1];
  if (nums === undefined) throw new UnknownPdfForm('no ParentTree with Nums');
  const parents = [...nums.matchAll(/(\d+) (\d+) 0 R/gu)].map((m) => [Number(m[1]) + keysBy, Number(m[2])] as const);
  const idTree = /\/IDTree (\d+) 0 R/u.exec(tree)?.[1];
  return {
    ...untagged,
    document: numberOf(tree, 'K'),
    keys: numberOf(tree, 'ParentTreeNextKey'),
    parents: new Map(parents),
    ids: idTree === undefined ? [] : idsBelow(file, Number(idTree)),
  };
}

/** Ids in a node of the tree of ids and below it, each with the element's object number. */
function idsBelow(file: PdfFile, node: number): (readonly [string, number])[] {
  const object = objectOf(file, node);
  const names = /\/Names \[([^\]]*)\]/u.exec(object)?.[1] ?? '';
  const own = [...names.matchAll(/\(([^)]*)\) (\d+) 0 R/gu)].map((m) => [m[1]!, Number(m[2])] as const);
  return [...own, ...referencesOf(object, 'Kids').flatMap((kid) => idsBelow(file, kid))];
}

/** Replaces text of an object. @throws UnknownPdfForm where the object does not have it */
function change(file: PdfFile, number: number, from: RegExp, to: string): void {
  const object = objectOf(file, number);
  if (!from.test(object)) throw new UnknownPdfForm(`no ${from.source} in object ${number}`);
  file.objects.set(
    number,
    object.replace(from, () => to),
  );
}

/** Sets a dictionary entry that is a reference. */
function refer(file: PdfFile, number: number, key: string, to: number): void {
  const present = new RegExp(`/${key} \\d+ 0 R`, 'u');
  const entry = `/${key} ${to} 0 R`;
  if (present.test(objectOf(file, number))) change(file, number, present, entry);
  else change(file, number, /^<</u, `<<${entry}\n`);
}

const listOf = (numbers: readonly number[]) => numbers.map((n) => `${n} 0 R`).join(' ');

/** Pages that follow each other in a part and in the joined file. */
interface Run {
  readonly trees: Trees;
  /** Object numbers of the pages, in order. */
  readonly pages: readonly number[];
  /** Copies of structure elements that have content on other pages as well, by object number of the element. */
  readonly copies: Map<number, number>;
}

/** The pages as runs, in order. */
function runsOf(order: readonly PageOfPart[], parts: readonly Trees[]): Run[] {
  const runs: { trees: Trees; pages: number[]; copies: Map<number, number> }[] = [];
  order.forEach(({ part, page }, i) => {
    const before = order[i - 1];
    const trees = parts[part]!;
    if (before?.part !== part || before.page + 1 !== page) runs.push({ trees, pages: [], copies: new Map() });
    runs.at(-1)!.pages.push(trees.pages[page]!);
  });
  return runs;
}

/** A structure element's content (marked content, objects, children) and its page, in its text. Strings are skipped. */
const contentAndPage = /\((?:\\.|[^\\)])*\)|\/K\s*(\[[^\]]*\]|\d+ 0 R|\d+|<<[^>]*>>)|\/Pg (\d+) 0 R/gsu;

/** One piece of a structure element's content: a child, or something on a page. */
interface Item {
  readonly text: string;
  /** Object number of a child; `undefined` for what is no child. */
  readonly child: number | undefined;
  /** Object number of the page; `undefined` for a child. */
  readonly page: number | undefined;
}

/** The content of a structure element, in order. */
function itemsOf(element: string): Item[] {
  const found = [...element.matchAll(contentAndPage)];
  const own = found.find((m) => m[2] !== undefined)?.[2];
  const content = found.find((m) => m[1] !== undefined)?.[1];
  return (content?.match(/<<[^>]*>>|\d+ 0 R|\d+/gu) ?? []).map((text): Item => {
    const child = /^(\d+) 0 R$/u.exec(text)?.[1];
    if (child !== undefined) return { text, child: Number(child), page: undefined };
    return { text, child: undefined, page: Number(/\/Pg (\d+)/u.exec(text)?.[1] ?? own) };
  });
}

/** Where the content of structure elements is: object number of the page, or `several`; `undefined` where there is none. */
type Places = Map<number, number | 'several' | undefined>;

/** Records the places of a structure element and of all below it. @returns that of the element */
function locate(file: PdfFile, number: number, places: Places): number | 'several' | undefined {
  const all = itemsOf(objectOf(file, number)).map(({ child, page }) => page ?? locate(file, child!, places));
  const distinct = new Set(all.filter((place) => place !== undefined));
  const place = distinct.size > 1 ? 'several' : [...distinct][0];
  places.set(number, place);
  return place;
}

/**
 * The structure element with what it has on the pages of a run: its own number where that is all it has, the number of a copy
 * where it has more, `undefined` where it has nothing there.
 */
function restrict(joined: PdfFile, number: number, run: Run, places: Places): number | undefined {
  const place = places.get(number);
  const isHere = (page: number | undefined) => page !== undefined && run.pages.includes(page);
  if (place !== 'several') return isHere(place) ? number : undefined;
  const element = objectOf(joined, number);
  const copy = joined.size++;
  run.copies.set(number, copy);
  const kept = itemsOf(element).flatMap(({ text, child, page }) => {
    if (child === undefined) return isHere(page) ? [text] : [];
    const restricted = restrict(joined, child, run, places);
    if (restricted === undefined) return [];
    refer(joined, restricted, 'P', copy);
    return [`${restricted} 0 R`];
  });
  if (kept.length === 0) return undefined;
  const text = element.replace(contentAndPage, (all, content?: string, page?: string) => {
    if (content !== undefined) return `/K [${kept.join(' ')}]`;
    return page === undefined || isHere(Number(page)) ? all : '';
  });
  joined.objects.set(copy, text);
  return copy;
}

/** Adds the root of all pages. */
function joinPages(joined: PdfFile, runs: readonly Run[]): void {
  const pages = runs.flatMap((run) => run.pages);
  const root = joined.size++;
  joined.objects.set(root, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${listOf(pages)}]>>`);
  for (const page of pages) refer(joined, page, 'Parent', root);
  refer(joined, joined.root, 'Pages', root);
}

/** Adds the dictionary of all named destinations. */
function joinDestinations(joined: PdfFile, parts: readonly Trees[], pages: ReadonlySet<number>): void {
  const entries = new Map<string, string>();
  for (const { destinations } of parts)
    for (const [name, { entry, page }] of destinations)
      if (pages.has(page) && !entries.has(name)) entries.set(name, entry);
  const number = joined.size++;
  joined.objects.set(number, `<<${[...entries.values()].join('\n')}>>`);
  refer(joined, joined.root, 'Dests', number);
}

/** Entries of the parent tree for the pages of a run and their links. */
function parentEntries(joined: PdfFile, { trees, pages, copies }: Run): [number, number][] {
  const entries: [number, number][] = [];
  const add = (object: number, key: string) => {
    const n = Number(new RegExp(`/${key} (\\d+)`, 'u').exec(objectOf(joined, object))?.[1] ?? -1);
    const parent = trees.parents.get(n);
    if (parent !== undefined) entries.push([n, copies.get(parent) ?? parent]);
    return parent;
  };
  for (const page of pages) {
    const tags = add(page, 'StructParents');
    if (tags !== undefined)
      joined.objects.set(
        tags,
        objectOf(joined, tags).replace(/(\d+) 0 R/gu, (all, n: string) => {
          const copy = copies.get(Number(n));
          return copy === undefined ? all : `${copy} 0 R`;
        }),
      );
    for (const link of referencesOf(objectOf(joined, page), 'Annots')) add(link, 'StructParent');
  }
  return entries;
}

/** Makes the tags of all runs children of one document. */
function joinTags(joined: PdfFile, runs: readonly Run[], nextKey: number): void {
  const tree = numberOf(objectOf(joined, joined.root), 'StructTreeRoot');
  const document = numberOf(objectOf(joined, tree), 'K');
  const isWhole = ({ pages, trees }: Run) => pages.length === trees.pages.length;
  const places: Places = new Map();
  for (const { trees } of runs.filter((run) => !isWhole(run)))
    if (trees.document !== undefined && !places.has(trees.document)) locate(joined, trees.document, places);
  const tops = runs.flatMap((run) => {
    if (run.trees.document === undefined) return [];
    const children = itemsOf(objectOf(joined, run.trees.document)).flatMap(({ child }) => child ?? []);
    if (isWhole(run)) return children;
    return children.map((child) => restrict(joined, child, run, places)).filter((child) => child !== undefined);
  });
  for (const child of tops) refer(joined, child, 'P', document);
  change(joined, document, /\/K\s*(?:\[[^\]]*\]|\d+ 0 R)/u, `/K [${listOf(tops)}]`);
  change(joined, tree, /\/ParentTreeNextKey \d+/u, `/ParentTreeNextKey ${nextKey}`);
  const entries = runs.flatMap((run) => parentEntries(joined, run)).sort(([a], [b]) => a - b);
  const parentTree = numberOf(objectOf(joined, tree), 'ParentTree');
  const nums = entries.map(([key, number]) => `${key} ${number} 0 R`).join(' ');
  change(joined, parentTree, /\/Nums \[[^\]]*\]/u, `/Nums [${nums}]`);
}

/** Removes objects to which nothing leads, then adds the tree of the ids that are left. */
function sweep(joined: PdfFile, parts: readonly Trees[]): void {
  const { objects } = joined;
  const tags = numberOf(objectOf(joined, joined.root), 'StructTreeRoot');
  // Entries of the former tree would lead to all its elements.
  objects.set(tags, objectOf(joined, tags).replace(/\/IDTree \d+ 0 R\s*/u, ''));
  const reached = new Set<number>();
  const open = [joined.root, joined.info];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const object = objects.get(number);
    if (object === undefined || reached.has(number)) continue;
    reached.add(number);
    for (const [, n] of headOf(object)[0].matchAll(/\((?:\\.|[^\\)])*\)|\b(\d+) 0 R\b/gsu))
      if (n !== undefined) open.push(Number(n));
  }
  for (const number of [...objects.keys()]) if (!reached.has(number)) objects.delete(number);
  const ids = parts.flatMap((part) => part.ids).filter(([, number]) => objects.has(number));
  if (ids.length === 0) return;
  const node = joined.size++;
  const names = ids.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, number]) => `(${id}) ${number} 0 R`);
  objects.set(node, `<</Names [${names.join(' ')}]>>`);
  refer(joined, tags, 'IDTree', node);
}

/**
 * One file with pages of the parts, at least one part, in an order, by default all of them, and the first part's catalogue and information
 * dictionary. A page may be taken once.
 * @throws UnknownPdfForm where a part is not written as Skia writes a tagged PDF
 */
export function joinPdfs(
  parts: readonly PdfPart[],
  order: readonly PageOfPart[] = parts.flatMap(({ file }, part) => pagesOf(file).map((_, page) => ({ part, page }))),
): PdfFile {
  const [first, ...others] = parts as readonly [PdfPart, ...PdfPart[]];
  const isFirst = order.every(({ part, page }, i) => part === 0 && page === i);
  if (isFirst && order.length === pagesOf(first.file).length) return first.file;
  const joined: PdfFile = { ...first.file, objects: new Map(first.file.objects) };
  const trees = [treesOf(first, 0)];
  let nextKey = trees[0]!.keys;
  for (const { file, anchors } of others) {
    const moved = renumbered(file, joined.size, nextKey);
    const own = treesOf({ file: moved, anchors }, nextKey);
    trees.push(own);
    nextKey += own.keys;
    for (const [number, object] of moved.objects) joined.objects.set(number, object);
    joined.size = moved.size;
  }
  const runs = runsOf(order, trees);
  joinPages(joined, runs);
  joinDestinations(joined, trees, new Set(runs.flatMap((run) => run.pages)));
  joinTags(joined, runs, nextKey);
  sweep(joined, trees);
  return joined;
}
