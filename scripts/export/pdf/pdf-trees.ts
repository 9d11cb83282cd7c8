/** Reads the trees of a printed PDF that are joined with those of others: pages, destinations, tags, ids. */
import { anchorOfDestination } from './pdf-access.ts';
import { type PdfFile, pagesOf, referencesOf, UnknownPdfForm } from './pdf-file.ts';
import { findNumber, numberOf, objectOf } from './pdf-objects.ts';

interface Destination {
  /** The entry of the dictionary, with the name. */
  readonly entry: string;
  readonly page: number;
}

/** The trees of a part in the numbers of the joined file. */
export interface Trees {
  /** Object numbers of the pages, in order. */
  readonly pages: readonly number[];
  /** Named destinations, by name. */
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

/** Ids in a node of the tree of ids and below it, each with the element's object number. */
function idsBelow(file: PdfFile, node: number): (readonly [string, number])[] {
  const object = objectOf(file, node);
  const names = /\/Names \[([^\]]*)\]/u.exec(object)?.[1] ?? '';
  const own = [...names.matchAll(/\(([^)]*)\) (\d+) 0 R/gu)].map((m) => [m[1]!, Number(m[2])] as const);
  return [...own, ...referencesOf(object, 'Kids').flatMap((kid) => idsBelow(file, kid))];
}

/** An entry of the dictionary of named destinations: name, and object number of the page. */
const destinationPattern = /\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R[^\]]*\]/gu;

function destinationsOf(file: PdfFile): Map<string, Destination> {
  const dests = findNumber(objectOf(file, file.root), 'Dests');
  const entries = dests === undefined ? '' : objectOf(file, dests);
  return new Map(
    [...entries.matchAll(destinationPattern)].map(([entry, name, page]) => [name!, { entry, page: Number(page) }]),
  );
}

/** Removes named destinations by the element ids that they encode. Changes `file`. */
export function removeDestinations(file: PdfFile, ids: readonly string[]): void {
  const dests = findNumber(objectOf(file, file.root), 'Dests');
  if (dests === undefined) return;
  const removed = new Set(ids);
  const kept = objectOf(file, dests).replace(destinationPattern, (entry, name: string) =>
    removed.has(anchorOfDestination(name)) ? '' : entry,
  );
  file.objects.set(dests, kept);
}

/**
 * The trees of a part whose keys of the parent tree are to be raised by a number.
 * @throws UnknownPdfForm where they are not written as Skia writes them
 */
export function treesOf(file: PdfFile, keysBy: number): Trees {
  const pages = pagesOf(file);
  const destinations = destinationsOf(file);
  const root = findNumber(objectOf(file, file.root), 'StructTreeRoot');
  if (root === undefined) return { pages, destinations, document: undefined, keys: 0, parents: new Map(), ids: [] };
  const tree = objectOf(file, root);
  const nums = /\/Nums \[([^\]]*)\]/u.exec(objectOf(file, numberOf(tree, 'ParentTree')))?.[1];
  if (nums === undefined) throw new UnknownPdfForm('no ParentTree with Nums');
  const idTree = findNumber(tree, 'IDTree');
  return {
    pages,
    destinations,
    document: numberOf(tree, 'K'),
    keys: numberOf(tree, 'ParentTreeNextKey'),
    parents: new Map([...nums.matchAll(/(\d+) (\d+) 0 R/gu)].map((m) => [Number(m[1]) + keysBy, Number(m[2])])),
    ids: idTree === undefined ? [] : idsBelow(file, idTree),
  };
}
