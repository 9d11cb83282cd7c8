/**
 * Joins the printed parts of a deck to one PDF: page tree, named destinations, and structure tree with its parent tree
 * (ISO 32000-1, 7.7.3, 12.3.2.3 and 14.7). Printing 1,000 slides in one piece takes 1.7 times as long.
 */
import { anchorOfDestination } from './pdf-access.ts';
import { type PdfFile, referencesOf, UnknownPdfForm } from './pdf-file.ts';

/** A printed range of slides. */
export interface PdfPart {
  /** The printed PDF. */
  readonly file: PdfFile;
  /** Link targets of this part's slides. Other named destinations of the file stand for slides of other parts. */
  readonly anchors: ReadonlySet<string>;
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

/** Strings, which are skipped, and references. */
const stringsAndReferences = /\((?:\\.|[^\\)])*\)|\b(\d+) 0 R\b/gsu;

/** The file with higher object numbers and structure parent keys, so that they follow those of another file. */
function renumbered(file: PdfFile, by: number, keysBy: number): PdfFile {
  const objects = new Map<number, string>();
  for (const [number, object] of file.objects) {
    const [head, stream] = headOf(object);
    const moved = head
      .replace(stringsAndReferences, (all, n?: string) => (n === undefined ? all : `${Number(n) + by} 0 R`))
      .replace(/\/(StructParents?) (\d+)/gu, (_, key: string, n: string) => `/${key} ${Number(n) + keysBy}`);
    objects.set(number + by, moved + stream);
  }
  return { objects, root: file.root + by, info: file.info + by, size: file.size + by };
}

/** Object numbers of a structure element's children. */
const childrenOf = (tag: string) => (/\/K\s*\[/u.test(tag) ? referencesOf(tag, 'K') : [numberOf(tag, 'K')]);

/** The parts' trees, as the joined file holds them. */
interface Trees {
  /** Object numbers of the roots of the page trees. */
  readonly pages: number[];
  /** Entries of named destinations by name. */
  readonly destinations: Map<string, string>;
  /** Object numbers of the roots of the structure trees. */
  readonly tags: number[];
  /** Entries of the parent trees. */
  readonly parents: string[];
  /** The next free key of the parent tree. */
  nextKey: number;
}

/** Adds a part's page tree, own destinations, structure tree and parent tree. The part has the keys from `nextKey`. */
function collect({ file, anchors }: PdfPart, trees: Trees): void {
  const top = objectOf(file, file.root);
  trees.pages.push(numberOf(top, 'Pages'));
  const number = /\/Dests (\d+) 0 R/u.exec(top)?.[1];
  const destinations = number === undefined ? '' : objectOf(file, Number(number));
  for (const [entry, name] of destinations.matchAll(/\/([^\s/[\]<>()]+)\s*\[[^\]]*\]/gu))
    if (anchors.has(anchorOfDestination(name!)) && !trees.destinations.has(name!)) trees.destinations.set(name!, entry);
  const tree = objectOf(file, numberOf(top, 'StructTreeRoot'));
  trees.tags.push(numberOf(tree, 'K'));
  const parents = /\/Nums \[([^\]]*)\]/u.exec(objectOf(file, numberOf(tree, 'ParentTree')))?.[1];
  if (parents === undefined) throw new UnknownPdfForm('no ParentTree with Nums');
  trees.parents.push(
    parents.replace(/(\d+) (\d+ 0 R)/gu, (_, n: string, tag: string) => `${Number(n) + trees.nextKey} ${tag}`),
  );
  trees.nextKey += numberOf(tree, 'ParentTreeNextKey');
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

const listOf = (numbers: readonly number[]) => numbers.map((n) => `${n} 0 R`).join(' ');

/** Adds the root of all page trees. */
function joinPages(joined: PdfFile, { pages }: Trees): void {
  const root = joined.size++;
  const count = pages.reduce((sum, n) => sum + numberOf(objectOf(joined, n), 'Count'), 0);
  joined.objects.set(root, `<</Type /Pages\n/Count ${count}\n/Kids [${listOf(pages)}]>>`);
  for (const n of pages) change(joined, n, /\/Type \/Pages/u, `/Type /Pages\n/Parent ${root} 0 R`);
  change(joined, joined.root, /\/Pages \d+ 0 R/u, `/Pages ${root} 0 R`);
}

/** Adds the dictionary of all named destinations. */
function joinDestinations(joined: PdfFile, { destinations }: Trees): void {
  const number = joined.size++;
  joined.objects.set(number, `<<${[...destinations.values()].join('\n')}>>`);
  if (/\/Dests /u.test(objectOf(joined, joined.root)))
    change(joined, joined.root, /\/Dests \d+ 0 R/u, `/Dests ${number} 0 R`);
  else change(joined, joined.root, /^<</u, `<</Dests ${number} 0 R\n`);
}

/** Makes the children of all structure trees children of the first. */
function joinTags(joined: PdfFile, { tags, parents, nextKey }: Trees): void {
  const [document, ...documents] = tags as [number, ...number[]];
  for (const other of documents)
    for (const child of childrenOf(objectOf(joined, other)))
      change(joined, child, /\/P \d+ 0 R/u, `/P ${document} 0 R`);
  const children = tags.flatMap((n) => childrenOf(objectOf(joined, n)));
  change(joined, document, /\/K\s*(?:\[[^\]]*\]|\d+ 0 R)/u, `/K [${listOf(children)}]`);
  for (const other of documents) joined.objects.delete(other);
  const tree = numberOf(objectOf(joined, joined.root), 'StructTreeRoot');
  change(joined, tree, /\/ParentTreeNextKey \d+/u, `/ParentTreeNextKey ${nextKey}`);
  const parentTree = numberOf(objectOf(joined, tree), 'ParentTree');
  change(joined, parentTree, /\/Nums \[[^\]]*\]/u, `/Nums [${parents.join(' ')}]`);
}

/**
 * One file with the pages of all parts in order, and the first part's catalogue and information dictionary.
 * @throws UnknownPdfForm where a part is not written as Skia writes a tagged PDF
 */
export function joinPdfs([first, ...others]: readonly [PdfPart, ...PdfPart[]]): PdfFile {
  if (others.length === 0) return first.file;
  const joined: PdfFile = { ...first.file, objects: new Map(first.file.objects) };
  const trees: Trees = { pages: [], destinations: new Map(), tags: [], parents: [], nextKey: 0 };
  collect(first, trees);
  for (const { file, anchors } of others) {
    const part = renumbered(file, joined.size, trees.nextKey);
    collect({ file: part, anchors }, trees);
    for (const [number, object] of part.objects)
      if (number !== part.root && number !== part.info) joined.objects.set(number, object);
    joined.size = part.size;
  }
  joinPages(joined, trees);
  joinDestinations(joined, trees);
  joinTags(joined, trees);
  return joined;
}
